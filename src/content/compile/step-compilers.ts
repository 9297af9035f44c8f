import type { Condition, Step, StepName } from '../../model/steps.js';
import { isYes } from '../schema/scalars.js';
import type { Verb } from '../schema/steps.js';
import type { Data } from '../source.js';
import { nearest } from '../suggest.js';
import { authoredText, knownTopic } from './authored-text.js';
import { coverAll } from './case-gaps.js';
import { condition } from './conditions.js';
import { lookUp } from './look-up.js';
import { operand } from './operands.js';
import { options } from './options.js';
import type { At } from './localize.js';
import type { Compiler, Placed } from './placed.js';
import { question, slotSpec } from './questions.js';
import { serviceCompilers } from './service-step-compilers.js';
import { beforeOf, spanOf, templateOf } from './times.js';
import type { TopicScope } from './topic-scope.js';

const textBase = (path: string, own: string): string => (path ? (own === 'say' ? path : `${path}.${own}`) : own);

function knownQueue(scope: TopicScope, queue: string, at: At): void {
  if (scope.bot.queues.includes(queue)) return;
  const suggestion = nearest(queue, scope.bot.queues);
  scope.bot.report('UNKNOWN_QUEUE', scope.source.place(at.container, at.key), {
    queue,
    known: scope.bot.queues.join(', '),
    ...(suggestion ? { suggestion } : {}),
  });
}

/** What `promise` and `remind` have in common: words under the verb, and the template for what goes out days later. */
function saidLater(
  verb: 'promise' | 'remind',
  written: { readonly template?: unknown; readonly [verb: string]: unknown },
  { scope, name, next, path }: Placed,
): Pick<Extract<Step, { type: 'remind' }>, 'name' | 'next' | 'say' | 'template'> {
  const said = authoredText(scope, written[verb] as Data, { container: written, key: verb });
  return { name, next, say: scope.addText(textBase(path, verb), said), ...templateOf(scope, written) };
}

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
    const { scope, next } = placed;
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
  ...serviceCompilers,
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
    // Where something follows, who fits nothing goes on with that.
    const gap =
      next === null &&
      !written.first_that_fits.some((fit) => 'otherwise' in fit) &&
      !coverAll(
        cases.map((one) => one.condition),
        placed.scope.slots,
      );
    if (gap) placed.scope.bot.report('CASES_GAP', placed.scope.source.place(written, 'first_that_fits', { of: 'key' }));
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
  look_up: lookUp,
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
    const { scope, next } = placed;
    const queue = written.handoff === null || written.handoff === '' || isYes(written.handoff) ? null : written.handoff;
    if (queue !== null) knownQueue(scope, queue, { container: written, key: 'handoff' });
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
  promise: (written, placed) => {
    if (written.queue !== undefined) knownQueue(placed.scope, written.queue, { container: written, key: 'queue' });
    return [
      {
        type: 'promise',
        ...saidLater('promise', written, placed),
        due: spanOf(written.due),
        queue: written.queue ?? null,
        ...(written.if_missed === undefined ? {} : { ifMissed: placed.apart('if_missed', written.if_missed as Data) }),
      },
    ];
  },
  remind: (written, placed) => {
    const { scope } = placed;
    if (!scope.slots.has(written.of)) operand(scope, `{${written.of}}`, { container: written, key: 'of' });
    return [
      {
        type: 'remind',
        ...saidLater('remind', written, placed),
        of: written.of,
        before: written.times.map(beforeOf),
      },
    ];
  },
  ask_again: (written, { scope, name, next }) => {
    const slots = typeof written.ask_again === 'string' ? [written.ask_again] : written.ask_again;
    for (const slot of slots) {
      if (scope.slots.get(slot)?.asked === true) continue;
      const asked = [...scope.slots].flatMap(([known, info]) => (info.asked ? [known] : []));
      const suggestion = nearest(slot, asked);
      scope.bot.report('UNKNOWN_SLOT', scope.source.place(written, 'ask_again', { needle: slot }), {
        slot,
        ...(suggestion ? { suggestion } : {}),
      });
    }
    return [{ type: 'ask_again', name, next, slots }];
  },
  end: (_written, { name }) => [{ type: 'end', name, next: null }],
};
