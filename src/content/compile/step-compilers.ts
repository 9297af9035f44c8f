import type { Condition, Outcomes, Step, StepName } from '../../model/bot.js';
import { own } from '../../model/json.js';
import { isYes } from '../schema/scalars.js';
import type { Verb, Written } from '../schema/steps.js';
import type { Data } from '../source.js';
import { nearest } from '../suggest.js';
import { authoredText, knownTopic } from './authored-text.js';
import { condition } from './conditions.js';
import { localize } from './localize.js';
import { operand, withValues } from './operands.js';
import { operations, stepOutcomes } from './operations.js';
import { options } from './options.js';
import { question, questionList, slotSpec } from './questions.js';
import type { TopicScope } from './topic-scope.js';

/** Where a step stands in its topic, and how its branches are compiled. */
export interface Placed {
  readonly name: StepName;
  readonly next: StepName | null;
  /** Path of branches, joined with `.`; empty in the main list. */
  readonly path: string;
  readonly scope: TopicScope;
  /** Compiles a branch of this step, which goes on at `next`; returns its first step. */
  into(name: string, steps: Data | undefined): StepName | null;
}

/** Makes a step's graph nodes; the first has the given name, the last goes on at `next`. */
export type Compiler<V extends Verb> = (written: Written<V>, placed: Placed) => readonly Step[];

const textBase = (path: string, own: string): string => (path ? (own === 'say' ? path : `${path}.${own}`) : own);

/** One compiler a verb. */
export const compilers: { readonly [V in Verb]: Compiler<V> } = {
  say: (written, { scope, path, name, next }) => {
    const say = scope.addText(
      textBase(path, 'say'),
      authoredText(scope, written.say as Data, { container: written, key: 'say' }, written as never),
    );
    return [{ type: 'say', name, next, say }];
  },
  ask: (written, placed) => {
    const spec = slotSpec(placed.scope, written);
    return [
      {
        type: 'ask',
        name: placed.name,
        next: placed.next,
        ...question(placed.scope, written, written.ask, spec, placed.into),
      },
    ];
  },
  choose: (written, placed) => {
    const { scope, name, next } = placed;
    const source = written.from?.trim();
    const list = source !== undefined && Object.hasOwn(scope.bot.lists, source) ? source : null;
    if (source === undefined && !written.options) {
      scope.bot.report('MISSING_KEY', scope.source.place(written), { key: 'options', expected: '@list' });
    } else if (source !== undefined && !list && !source.startsWith('{')) {
      const suggestion = nearest(source, Object.keys(scope.bot.lists));
      scope.bot.report('UNKNOWN_LIST', scope.source.place(written, 'from'), {
        list: source,
        ...(suggestion ? { suggestion } : {}),
      });
    }
    const from = list
      ? { type: 'list' as const, list }
      : source === undefined
        ? null
        : { type: 'result' as const, ref: operand(scope, source, { container: written, key: 'from' }) };
    const spec = list
      ? { type: 'list' as const, list }
      : {
          type: 'choice' as const,
          ...(written.options ? { options: options(scope, written.options as readonly Data[], false) } : {}),
        };
    return [
      {
        type: 'choose',
        name: placed.name,
        next,
        ...question(scope, written, written.choose, spec, placed.into),
        ...(from ? { from } : {}),
        ...(written.show === undefined ? {} : { show: written.show }),
        ...(written.if_none === undefined ? {} : { ifNone: placed.into('if_none', written.if_none as Data) }),
        many: isYes(written.many),
        or: written.or ? options(scope, written.or as readonly Data[], true) : [],
      },
    ];
  },
  confirm: (written, { scope, name, next }) => {
    const say = scope.addText(
      'confirm',
      authoredText(scope, written.confirm as Data, { container: written, key: 'confirm' }),
    );
    return [{ type: 'confirm', name, next, say }];
  },
  find: (written, placed) => {
    const service = placed.scope.serviceNamed(written.in, 'directory', {
      container: written,
      key: written.in === undefined ? 'find' : 'in',
    });
    return [
      {
        type: 'find',
        name: placed.name,
        next: placed.next,
        service: service ?? '',
        save: written.find,
        ...outcomes(placed, written, stepOutcomes.find),
      },
    ];
  },
  tell: (written, { scope, name, next }) => {
    if (!scope.slots.has(written.tell)) operand(scope, `{${written.tell}}`, { container: written, key: 'tell' });
    if (written.words !== undefined && !scope.bot.words.has(written.words)) {
      const suggestion = nearest(written.words, scope.bot.words);
      scope.bot.report('UNKNOWN_WORDS', scope.source.place(written, 'words'), {
        words: written.words,
        ...(suggestion ? { suggestion } : {}),
      });
    }
    return [
      {
        type: 'tell',
        name,
        next,
        slot: written.tell,
        ...(written.words === undefined ? {} : { words: written.words }),
      },
    ];
  },
  book: (written, placed) => {
    const { scope, name, next } = placed;
    const service = scope.serviceNamed(written.in, 'calendar', {
      container: written,
      key: written.in === undefined ? 'book' : 'in',
    });
    const what = written.what === undefined ? null : operand(scope, written.what, { container: written, key: 'what' });
    const bookable = service ? own(scope.bot.services, service)?.bookable : undefined;
    if (what?.type === 'literal' && bookable && !bookable.some((entry) => entry.id === what.text)) {
      const suggestion = nearest(
        what.text,
        bookable.map((entry) => entry.id),
      );
      scope.bot.report('UNKNOWN_BOOKABLE', scope.source.place(written, 'what'), {
        what: what.text,
        known: bookable.map((entry) => entry.id).join(', '),
        ...(suggestion ? { suggestion } : {}),
      });
    }
    const who = questionList(scope, (written.who ?? []) as readonly Data[]).map((ask) =>
      question(scope, ask, ask.ask, slotSpec(scope, ask), () => null),
    );
    const bring =
      written.bring === undefined
        ? null
        : scope.addText('book.bring', {
            text: localize(scope, written.bring, { container: written, key: 'bring' }, { sentence: true }),
          });
    return [
      {
        type: 'book',
        name: placed.name,
        next,
        service: service ?? '',
        what,
        who,
        with: withValues(scope, written.with),
        ...(bring ? { bring } : {}),
        save: written.book,
        ...outcomes(placed, written, stepOutcomes.book),
      },
    ];
  },
  call: (written, placed) => {
    const { scope, name, next } = placed;
    const [serviceName = '', operation = ''] = written.call.split('.');
    const service = scope.serviceNamed(serviceName, '', { container: written, key: 'call' });
    const table = own(operations, own(scope.bot.services, service ?? '')?.type ?? '');
    const known = table && own(table, operation);
    if (table && !known) {
      const suggestion = nearest(operation, Object.keys(table));
      scope.bot.report('UNKNOWN_OPERATION', scope.source.place(written, 'call'), {
        operation,
        service: serviceName,
        known: Object.keys(table).join(', '),
        ...(suggestion ? { suggestion } : {}),
      });
    }
    const writes = known?.writes ?? true;
    const possible = known ? [...known.outcomes, writes ? 'unknown_outcome' : 'unavailable'] : null;
    return [
      {
        type: 'call',
        name: placed.name,
        next,
        service: serviceName,
        operation,
        with: withValues(scope, written.with),
        ...(written.save === undefined ? {} : { save: written.save }),
        writes,
        ...outcomes(placed, written, possible),
        askAgain: askAgain(scope, written.outcomes),
      },
    ];
  },
  when: (written, placed) => {
    const holds = condition(placed.scope, written.when as Data, { container: written, key: 'when' });
    return [
      {
        type: 'when',
        name: placed.name,
        next: placed.next,
        condition: holds,
        then: placed.into('when', written.then as Data),
      },
    ];
  },
  first_that_fits: (written, placed) => {
    const { next } = placed;
    let otherwise: StepName | null = next;
    const cases: { readonly condition: Condition; readonly then: StepName | null }[] = [];
    for (const [index, fit] of written.first_that_fits.entries()) {
      if ('otherwise' in fit) {
        if (index < written.first_that_fits.length - 1) {
          placed.scope.bot.report('WRONG_VALUE', placed.scope.source.place(fit, 'otherwise', { of: 'key' }), {
            key: 'otherwise',
            expected: '@otherwiseLast',
            found: '@list',
            value: '',
          });
        }
        otherwise = placed.into('otherwise', fit.otherwise as Data);
      } else {
        const holds = condition(placed.scope, fit.if as Data, { container: fit, key: 'if' });
        cases.push({ condition: holds, then: placed.into(`fits-${index + 1}`, fit.then as Data) });
      }
    }
    return [{ type: 'first_that_fits', name: placed.name, next: placed.next, cases, otherwise }];
  },
  set: (written, { scope, name, next }) => {
    const entries = Object.entries(written.set).map(([slot, value]) => ({
      slot,
      value: operand(scope, value, { container: written.set, key: slot }),
    }));
    const names = entries.map((_, index) => (index === 0 ? name : scope.nameStep(name)));
    return entries.map((entry, index) => ({
      type: 'set' as const,
      name: names[index] ?? name,
      next: names[index + 1] ?? next,
      ...entry,
    }));
  },
  start: (written, { scope, name, next }) => {
    knownTopic(scope, written.start, { container: written, key: 'start' });
    return [{ type: 'start', name, next, topic: written.start }];
  },
  go: (written, { scope, name, next }) => {
    knownTopic(scope, written.go, { container: written, key: 'go' });
    return [{ type: 'go', name, next, topic: written.go }];
  },
  offer: (written, { scope, name, next, path }) => {
    const topics = typeof written.offer === 'string' ? [written.offer] : written.offer;
    for (const [index, topic] of topics.entries()) {
      knownTopic(
        scope,
        topic,
        typeof written.offer === 'string'
          ? { container: written, key: 'offer' }
          : { container: written.offer, key: index },
      );
    }
    const say =
      written.say === undefined
        ? null
        : scope.addText(
            textBase(path, 'offer'),
            authoredText(scope, written.say as Data, { container: written, key: 'say' }),
          );
    return [{ type: 'offer', name, next, topics, ...(say ? { say } : {}) }];
  },
  handoff: (written, placed) => {
    const { scope, name, next } = placed;
    const queue = written.handoff === null || written.handoff === '' || isYes(written.handoff) ? null : written.handoff;
    if (queue !== null && !scope.bot.queues.includes(queue)) {
      const suggestion = nearest(queue, scope.bot.queues);
      scope.bot.report('UNKNOWN_QUEUE', scope.source.place(written, 'handoff'), {
        queue,
        known: scope.bot.queues.join(', '),
        ...(suggestion ? { suggestion } : {}),
      });
    }
    const say =
      written.say === undefined
        ? null
        : scope.addText(
            textBase(placed.path, 'handoff'),
            authoredText(scope, written.say as Data, { container: written, key: 'say' }),
          );
    return [
      {
        type: 'handoff',
        name: placed.name,
        next,
        queue,
        urgent: isYes(written.urgent),
        ...(say ? { say } : {}),
        ...(written.if_closed === undefined ? {} : { ifClosed: placed.into('if_closed', written.if_closed as Data) }),
      },
    ];
  },
  // Read by the outcome it ends; alone it does nothing, and `outcomes` reports it elsewhere.
  ask_again: (_written, { name, next }) => [
    { type: 'when', name, next, condition: { type: 'all', conditions: [] }, then: next },
  ],
  end: (_written, { name }) => [{ type: 'end', name, next: null }],
};

/** Compiles the branches of a call, find or booking, and reports outcomes it cannot have. */
function outcomes(
  placed: Placed,
  written: { readonly outcomes?: { readonly [outcome: string]: unknown } | undefined },
  possible: readonly string[] | null,
): { readonly outcomes: Outcomes } {
  const { scope, name, next } = placed;
  const branches = Object.entries(written.outcomes ?? {}).map(([outcome, steps]) => {
    if (possible && !possible.includes(outcome)) {
      const suggestion = nearest(outcome, possible);
      const place = scope.source.place(written.outcomes ?? null, outcome, { of: 'key' });
      scope.bot.report('UNKNOWN_OUTCOME', place, {
        outcome,
        known: possible.join(', '),
        ...(suggestion ? { suggestion } : {}),
      });
    }
    const list = (Array.isArray(steps) ? (steps as readonly Data[]) : []).filter((step) => againOf(step) === null);
    return [outcome, placed.into(outcome, list)] as const;
  });
  return { outcomes: Object.fromEntries(branches) };
}

/** The slots of `- ask_again: [time]`, or null if the step is another. */
function againOf(step: Data): readonly string[] | null {
  if (typeof step !== 'object' || step === null || !('ask_again' in step)) return null;
  const slots = step['ask_again'];
  return (Array.isArray(slots) ? (slots as readonly Data[]) : [slots ?? null]).filter(
    (slot) => typeof slot === 'string',
  );
}

function askAgain(
  scope: TopicScope,
  written: { readonly [outcome: string]: unknown } | undefined,
): { readonly [outcome: string]: readonly string[] } {
  return Object.fromEntries(
    Object.entries(written ?? {}).flatMap(([outcome, steps]) => {
      const list = Array.isArray(steps) ? (steps as readonly Data[]) : [];
      const again = list.flatMap((step) => {
        const slots = againOf(step);
        for (const slot of slots ?? []) operand(scope, `{${slot}}`, { container: step as object, key: 'ask_again' });
        return slots ?? [];
      });
      return again.length > 0 ? [[outcome, again] as const] : [];
    }),
  );
}
