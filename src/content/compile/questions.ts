import type { Question, SlotSpec, TextKey } from '../../model/steps.js';
import { timeBound } from '../../dialog/slots/bounds.js';
import { slotTypes, type SlotType } from '../../model/value.js';
import { isYes } from '../schema/scalars.js';
import { stepSchemas, type Written, type WrittenQuestion } from '../schema/steps.js';
import { isMap, type Data } from '../source.js';
import { nearest } from '../suggest.js';
import { validate } from '../validate.js';
import { authoredText } from './authored-text.js';
import { localize, type At } from './localize.js';
import { options } from './options.js';
import { isDay } from './conditions.js';
import { operand } from './operands.js';
import type { TopicScope } from './topic-scope.js';

const isSlotType = (name: string): name is SlotType => (slotTypes as readonly string[]).includes(name);

/** What a question accepts: from `type:`, or from the slot's name when it is a type or a list. */
export function slotSpec(scope: TopicScope, ask: WrittenQuestion): SlotSpec {
  const { lists, report } = scope.bot;
  const wanted = ask.type ?? (isSlotType(ask.ask) || Object.hasOwn(lists, ask.ask) ? ask.ask : 'text');
  const type: SlotType = isSlotType(wanted) ? wanted : 'list';
  const list = ask.list ?? (isSlotType(wanted) ? ask.ask : wanted);
  if (type === 'list' && !Object.hasOwn(lists, list)) {
    const suggestion = nearest(list, [...slotTypes, ...Object.keys(lists)]);
    report(
      ask.type && !ask.list && !isSlotType(wanted) ? 'UNKNOWN_TYPE' : 'UNKNOWN_LIST',
      scope.source.place(ask, ask.list ? 'list' : ask.type ? 'type' : 'ask'),
      {
        type: list,
        list,
        known: [...slotTypes.filter((name) => name !== 'list'), ...Object.keys(lists)].join(', '),
        ...(suggestion ? { suggestion } : {}),
      },
    );
  }
  checkKeys(scope, ask, type);
  if (ask.within !== undefined && type === 'address') knownArea(scope, ask.within, { container: ask, key: 'within' });
  if (type === 'pattern')
    checkPattern(scope, ask.pattern, { container: ask, key: ask.pattern === undefined ? 'ask' : 'pattern' });
  return {
    type,
    ...(type === 'list' ? { list } : {}),
    ...(ask.pattern === undefined ? {} : { pattern: ask.pattern }),
    ...(ask.example === undefined
      ? {}
      : { example: localize(scope, ask.example, { container: ask, key: 'example' }, { printed: false }) }),
    ...(ask.within === undefined ? {} : { within: ask.within }),
    ...(ask.per === undefined ? {} : { per: ask.per }),
    ...(ask.at_least === undefined
      ? {}
      : { atLeast: limit(scope, type, ask.at_least, { container: ask, key: 'at_least' }) }),
    ...(ask.at_most === undefined
      ? {}
      : { atMost: limit(scope, type, ask.at_most, { container: ask, key: 'at_most' }) }),
    ...(ask.up_to === undefined ? {} : { upTo: Number(ask.up_to) }),
    ...(type === 'case-reference' ? serviceOf(scope, ask) : {}),
  };
}

/** Words of a question that say something of one type of answer alone. */
const ofType: { readonly [key in 'within' | 'per' | 'pattern' | 'up_to']: readonly SlotType[] } = {
  within: ['address'],
  per: ['money'],
  pattern: ['pattern'],
  up_to: ['photo', 'file'],
};

/** `per: month` at a number, `within: city` at a text: nothing would come of it, and nobody would know. */
function checkKeys({ bot, source }: TopicScope, ask: WrittenQuestion, type: SlotType): void {
  const isOther = (key: string): boolean =>
    Object.hasOwn(ofType, key) && !ofType[key as keyof typeof ofType].includes(type);
  const known = Object.keys(stepSchemas.ask.shape).filter((key) => key !== 'ask' && !isOther(key));
  for (const key of Object.keys(ofType) as (keyof typeof ofType)[]) {
    if (ask[key] === undefined || !isOther(key)) continue;
    bot.report('UNKNOWN_KEY', source.place(ask, key, { of: 'key' }), { key, known: known.join(', ') });
  }
}

/** An area that nothing describes would let every address pass: it is a list, or a setting of a service (`city: { zips: […] }`). */
function knownArea({ bot, source }: TopicScope, area: string, at: At): void {
  const settings = Object.values(bot.services).flatMap((service) =>
    Object.entries(service.settings).flatMap(([name, setting]) =>
      typeof setting === 'object' && setting !== null && ('zips' in setting || 'cities' in setting) ? [name] : [],
    ),
  );
  if (settings.includes(area) || Object.hasOwn(bot.lists, area)) return;
  const suggestion = nearest(area, [...settings, ...Object.keys(bot.lists)]);
  bot.report('UNKNOWN_AREA', source.place(at.container, at.key), { area, ...(suggestion ? { suggestion } : {}) });
}

/** Numbers and dollars as numbers; days and times as written. */
function limit(scope: TopicScope, type: SlotType, text: string, at: At): string | number {
  const isDated = type === 'date' || type === 'datetime';
  if (isDated ? isDay(text) : type === 'time' ? timeBound(text) !== null : type !== 'number' && type !== 'money')
    return text;
  const amount = Number(text.replace(/[$,]/g, ''));
  if (!isDated && type !== 'time' && Number.isFinite(amount)) return amount;
  scope.bot.report('WRONG_VALUE', scope.source.place(at.container, at.key), {
    key: String(at.key),
    expected: isDated ? '@dayBound' : type === 'time' ? '@hourBound' : '@number',
    found: '@words',
    value: text.slice(0, 60),
  });
  return text;
}

function serviceOf(scope: TopicScope, ask: WrittenQuestion): { readonly service?: string } {
  const service = scope.serviceNamed(ask.in, 'directory', { container: ask, key: ask.in === undefined ? 'ask' : 'in' });
  return service ? { service } : {};
}

/** Author patterns run in a linear-time engine, which knows neither look-around nor back-references (design page 06). */
export function checkPattern(scope: Pick<TopicScope, 'bot' | 'source'>, pattern: string | undefined, at: At): void {
  const plain = pattern !== undefined && pattern.length <= 500 && !/\(\?(?:[=!]|<[=!])|\\[1-9]|\\k</.test(pattern);
  if (!plain || !compiles(pattern))
    scope.bot.report('PATTERN_INVALID', scope.source.place(at.container, at.key), { pattern: pattern ?? '' });
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').source !== '';
  } catch {
    return false;
  }
}

/** The wording and behaviour around one question. `branches` compiles its `otherwise` and `if_outside`. */
export function question(
  scope: TopicScope,
  ask: Omit<WrittenQuestion, 'ask'> | Omit<Written<'choose'>, 'choose'>,
  slot: string,
  spec: SlotSpec,
  branches: (name: string, steps: Data) => string | null,
): Question {
  const text = (part: 'why' | 'help' | 'hint'): { readonly [name in typeof part]?: TextKey } => {
    const written = ask[part];
    if (written === undefined) return {};
    const key = scope.addText(`${slot}.${part}`, {
      text: localize(scope, written, { container: ask, key: part }, { sentence: true }),
    });
    return { [part]: key };
  };
  const label = 'label' in ask ? ask.label : undefined;
  const outside = 'if_outside' in ask ? ask.if_outside : undefined;
  return {
    slot,
    ...(label === undefined
      ? {}
      : { label: localize(scope, label, { container: ask, key: 'label' }, { printed: false }) }),
    spec,
    say:
      ask.say === undefined
        ? null
        : scope.addText(slot, authoredText(scope, ask.say as Data, { container: ask, key: 'say' })),
    ...text('why'),
    ...text('help'),
    ...text('hint'),
    ...(ask.suggest === undefined ? {} : { suggest: operand(scope, ask.suggest, { container: ask, key: 'suggest' }) }),
    retries: ask.retries === undefined ? 3 : Math.max(1, Number(ask.retries)),
    optional: isYes(ask.optional),
    personal: isYes(ask.personal) || isPersonal(spec.type),
    sensitive: isYes(ask.sensitive),
    ...(ask.otherwise === undefined ? {} : { otherwise: branches('otherwise', ask.otherwise as Data) }),
    ...(outside === undefined ? {} : { ifOutside: branches('if_outside', outside as Data) }),
  };
}

/** Types that name or reach a person are personal even if nobody wrote so. */
const isPersonal = (type: SlotType): boolean =>
  ['name', 'phone', 'email', 'address', 'case-reference', 'photo', 'file'].includes(type);

/** Of `choose`, what a question has that is no step: its options are written beside it. */
const chooseSchema = stepSchemas.choose
  .omit({ from: true, show: true, if_none: true, many: true, or: true })
  .required({ options: true });

/** `who:` and `needs:`: names of lists or slot types, or maps like `ask` and `choose`. `at` is where a single name stands. */
export function questionList(scope: TopicScope, list: readonly Data[], at: At | null = null): readonly Question[] {
  const asked = (ask: WrittenQuestion): Question => question(scope, ask, ask.ask, slotSpec(scope, ask), () => null);
  return list.flatMap((entry, index) => {
    if (typeof entry === 'string') {
      const known = isSlotType(entry) || Object.hasOwn(scope.bot.lists, entry);
      if (known) return [asked({ ask: entry })];
      const suggestion = nearest(entry, [...slotTypes, ...Object.keys(scope.bot.lists)]);
      scope.bot.report(
        'UNKNOWN_TYPE',
        at ? scope.source.place(at.container, at.key) : scope.source.place(list, index),
        {
          type: entry,
          known: [...slotTypes.filter((name) => name !== 'list'), ...Object.keys(scope.bot.lists)].join(', '),
          ...(suggestion ? { suggestion } : {}),
        },
      );
      return [];
    }
    if (!isMap(entry)) {
      scope.bot.report('WRONG_TYPE', scope.source.place(list, index), {
        key: String(index + 1),
        expected: '@questionEntry',
        found: '@nothing',
        value: '',
      });
      return [];
    }
    if (Object.hasOwn(entry, 'choose')) {
      const written = validate(chooseSchema, entry, scope.source, scope.bot.report, entry);
      if (!written) return [];
      const spec = { type: 'choice', options: options(scope, written.options as readonly Data[], false) } as const;
      return [question(scope, written, written.choose, spec, () => null)];
    }
    const ask = validate(stepSchemas.ask, entry, scope.source, scope.bot.report, entry);
    return ask ? [asked(ask)] : [];
  });
}
