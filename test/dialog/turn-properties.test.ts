import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { expects } from '../../src/dialog/expects.js';
import { turn } from '../../src/dialog/turn.js';
import type { Control } from '../../src/model/control.js';
import type { InboundEvent } from '../../src/model/event.js';
import type { ConversationState } from '../../src/model/state.js';
import type { TurnInput } from '../../src/model/turn.js';
import { budget } from '../budget.js';
import { city, question, text as words, topic } from '../support/bot-builder.js';
import { hear, monday, somebody } from '../support/dialog-talk.js';

const plain = city();
const owed = topic(
  'owed',
  [
    { type: 'promise', say: 'owed/promise', due: { count: 1, unit: 'business_days' }, queue: null, ifMissed: 'late' },
    { type: 'ask', ...question('day', 'date') },
    { type: 'remind', say: 'owed/remind', of: 'day', before: [{ days: 1 }, { days: 0 }] },
    { type: 'ask', ...question('place', 'location') },
  ],
  { branches: [{ type: 'handoff', queue: null, urgent: false, name: 'late' }] },
);
const whole = {
  ...plain,
  topics: { ...plain.topics, owed },
  texts: {
    ...plain.texts,
    'owed/promise': words('By {due}. | A más tardar el {due}.'),
    'owed/remind': words('On {day}. | El {day}.'),
  },
};
/** The same city after an edit: topics and steps are gone. */
const edited = {
  ...whole,
  topics: Object.fromEntries(
    Object.entries(whole.topics)
      .filter(([name]) => name !== 'problem')
      .map(([name, topic]) => [
        name,
        name === 'report'
          ? { ...topic, first: 'phone', steps: { phone: { ...topic.steps['phone'], next: null } } }
          : topic,
      ]),
  ) as typeof whole.topics,
};

const phrases = [
  'hi',
  'hola',
  'ok',
  'no',
  'yes',
  'sí',
  '1',
  '2',
  '12345',
  'RC-1001',
  'RC-1001 07030',
  '07030',
  'Smith',
  'trash',
  'recycling',
  '12 Elm Street',
  '312-555-0142',
  'ana@example.com',
  '2026-12-01',
  '10:00',
  'agent',
  'STOP',
  'exit',
  'salir',
  'back',
  'skip',
  'help',
  'why',
  'menu',
  'repeat',
  'start over',
  'en español',
  'in English',
  'change the address',
  'are you open?',
  'north',
  'I want to die',
  'huele a gas',
  'water main broke',
  'volver al asistente',
  'done',
  'kind 3 and kind 12',
  'todas menos clase 2',
  'the first two',
  'more',
  '1, 3',
  'quite clase 1',
  'add kind 9',
  '',
  '🙂',
  'constructor',
  '__proto__',
  'مرحبا',
  'thanks',
  'esto no me sirvió',
  'x'.repeat(3000),
];
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...phrases) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60, unit: 'grapheme' }) },
);
const intents = fc.dictionary(
  fc.constantFrom(...Object.keys(whole.topics), 'gone'),
  fc.constantFrom(0.2, 0.5, 0.75, 0.95),
  { maxKeys: 3 },
);
const record = {
  type: 'record',
  fields: { reference: { type: 'text', text: 'R-1' }, raw_state: { type: 'text', text: 'REV' } },
} as const;
const places = {
  type: 'many',
  values: [
    {
      type: 'record',
      fields: {
        id: { type: 'text', text: 'p1' },
        start: { type: 'datetime', datetime: '2026-11-24T10:00', zone: 'America/Chicago' },
      },
    },
  ],
} as const;

type Move =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly intents: { readonly [topic: string]: number };
      readonly language: string;
      readonly late: boolean;
    }
  | { readonly type: 'tap'; readonly n: number }
  | { readonly type: 'result'; readonly outcome: string; readonly stale: boolean }
  | { readonly type: 'timer'; readonly which: string }
  | { readonly type: 'due' | 'kept'; readonly n: number; readonly hours: number }
  | { readonly type: 'contact'; readonly phones: readonly string[] }
  | { readonly type: 'file' | 'location' | 'opened' | 'closed' | 'edit' }
  | { readonly type: 'desk'; readonly change: 'taken' | 'returned' | 'ended' | 'requeued' | 'says' };
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      type: fc.constant('text' as const),
      text,
      intents,
      language: fc.constantFrom('und', 'en', 'es', 'fr'),
      late: fc.boolean(),
    }),
  },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('tap' as const), n: fc.nat(60) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('result' as const),
      outcome: fc.constantFrom(
        'found',
        'not_found',
        'created',
        'slots',
        'booked',
        'slot_taken',
        'none',
        'limited',
        'unavailable',
        'unknown_outcome',
        'rejected',
        'constructor',
      ),
      stale: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('timer' as const),
      which: fc.constantFrom('patience', 'deadline', 'other'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'file' as const,
        'location' as const,
        'opened' as const,
        'closed' as const,
        'edit' as const,
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('due' as const, 'kept' as const),
      n: fc.nat(5),
      hours: fc.nat(60),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('contact' as const),
      phones: fc.array(fc.constantFrom('312-555-0142', '312-555-0143', 'x'), { maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('desk' as const),
      change: fc.constantFrom(
        'taken' as const,
        'returned' as const,
        'ended' as const,
        'requeued' as const,
        'says' as const,
      ),
    }),
  },
);

/** Plays moves as the shell would, checking every turn; returns what it was left with. */
function play(
  moves: readonly Move[],
  check: (before: ConversationState | null, input: TurnInput, bot: typeof whole) => ConversationState,
): { readonly state: ConversationState | null; readonly control: Control; readonly now: number } {
  let state: ConversationState | null = null;
  let control: Control = { owner: { type: 'bot' }, epoch: 0 };
  let now = monday;
  let bot = whole;
  moves.forEach((one, n) => {
    now += one.type === 'due' ? one.hours * 3_600_000 : 7000;
    if (one.type === 'edit') {
      bot = bot === whole ? edited : whole;
      return;
    }
    const said =
      one.type === 'text'
        ? hear(one.text, { intents: one.intents, language: one.language })
        : hear(one.type === 'contact' ? one.phones.join(', ') : '');
    if (one.type === 'desk' && one.change !== 'says') {
      const owner = {
        taken: { type: 'agent', agent: 'a' },
        returned: { type: 'bot' },
        ended: { type: 'bot' },
        requeued: { type: 'queue', queue: 'general' },
      } as const;
      control = { owner: owner[one.change], epoch: control.epoch + 1 };
    }
    const input: TurnInput = {
      event: eventOf(one, state, now, control),
      heard: said,
      now,
      turnId: `t${n}`,
      control,
      staff: n % 3 === 0 ? somebody : { queues: {} },
    };
    state = check(state, input, bot);
  });
  return { state, control, now };
}

function eventOf(
  one: Exclude<Move, { type: 'edit' }>,
  state: ConversationState | null,
  now: number,
  control: Control,
): InboundEvent {
  switch (one.type) {
    case 'text':
      return { type: 'message', text: one.text, at: one.late ? now - 60_000 : now };
    case 'tap':
      return {
        type: 'choice',
        key: state?.offers[one.n % Math.max(1, state.offers.length)]?.key ?? 'toString',
        at: now,
      };
    case 'result':
      return {
        type: 'call_result',
        callId: (one.stale ? state?.late?.callId : state?.waiting?.callId) ?? 'x',
        outcome: one.outcome,
        result:
          one.outcome === 'found'
            ? { case: record }
            : one.outcome === 'slots' || one.outcome === 'slot_taken'
              ? { slots: places }
              : one.outcome === 'booked'
                ? { appointment: record }
                : { reference: { type: 'text', text: 'R-1' } },
        at: now,
      };
    case 'timer':
      return { type: 'timer', name: `${state?.waiting?.callId ?? 'x'}:${one.which}`, dueAt: now, at: now };
    case 'due': {
      const timers = [
        ...(state?.promises ?? []).flatMap(({ id }) => [`promise:${id}:warn`, `promise:${id}:due`]),
        ...(state?.reminders ?? []).map(({ id }) => `remind:${id}`),
        'remind:gone',
      ];
      return { type: 'timer', name: timers[one.n % timers.length] ?? '', dueAt: now, at: now };
    }
    case 'kept':
      return { type: 'promise_kept', promise: state?.promises?.[one.n]?.id ?? 'none', at: now };
    case 'contact':
      return { type: 'contact', name: 'Ana', phones: one.phones, at: now };
    case 'file':
      return {
        type: 'attachment',
        kind: 'photo',
        file: { id: 'f', name: 'a.jpg', mime: 'image/jpeg', bytes: 1 },
        at: now,
      };
    case 'location':
      return { type: 'location', latitude: 1, longitude: 1, at: now };
    case 'opened':
      return { type: 'opened', locale: 'es', at: now };
    case 'closed':
      return { type: 'closed', at: now };
    default:
      if (one.type !== 'desk') return { type: 'opened', at: now };
      return one.change === 'says'
        ? { type: 'agent_message', agent: 'a', alias: 'Sam', text: 'Hello', epoch: control.epoch, at: now }
        : {
            type: 'control_changed',
            change: one.change,
            alias: 'Sam',
            slots: { name: { type: 'name', text: 'Ana' } },
            at: now,
          };
  }
}

describe('any conversation whatever', () => {
  test('gives a state that survives JSON, stays small, and is the same every time', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
        play(moves, (before, input, bot) => {
          const out = turn(bot, before, input);
          const copy = JSON.parse(JSON.stringify(out.state)) as ConversationState;
          expect(copy).toEqual(out.state);
          expect(JSON.stringify(out.state).length).toBeLessThan(256 * 1024);
          expect(
            JSON.stringify(turn(bot, before && (JSON.parse(JSON.stringify(before)) as ConversationState), input)),
          ).toBe(JSON.stringify(out));
          expect(out.state.offers.length).toBeLessThanOrEqual(50);
          if (out.item === 'deferred') expect(out.effects).toEqual([]);
          else if (
            input.event.type === 'message' &&
            input.control.owner.type === 'bot' &&
            !out.trace.includes('command:opt_out')
          ) {
            expect(out.effects.filter(({ type }) => type === 'say' || type === 'call')).not.toEqual([]);
          }
          // A question that is open is one the recognizer can be told about.
          expects(bot, out.state);
          const keys = out.effects.flatMap((effect) =>
            effect.type === 'say' ? (effect.choices ?? []).map((choice) => choice.key) : [],
          );
          expect(new Set(keys).size).toBe(keys.length);
          return copy;
        });
      }),
      { numRuns: budget.turnSequences },
    );
  }, 240_000);

  test('the citizen can always leave, and is never left without a word', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        const { state, now } = play(moves, (before, input, bot) => turn(bot, before, input).state);
        const control: Control = { owner: { type: 'bot' }, epoch: 9 };
        const input: TurnInput = {
          event: { type: 'message', text: 'exit', at: now + 1000 },
          heard: hear('exit'),
          now: now + 1000,
          turnId: 'last',
          control,
          staff: { queues: {} },
        };
        const out = turn(whole, state, input);
        expect(out.effects.some((effect) => effect.type === 'say')).toBe(true);
        // A write that is under way is waited for; everything else is over.
        if (!out.state.waiting) expect(out.state.stack).toEqual([]);
      }),
      { numRuns: Math.ceil(budget.turnSequences / 3) },
    );
  }, 240_000);

  test('words of danger are answered in any state', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), fc.constantFrom('bot', 'queue', 'agent'), (moves, owner) => {
        const { state, now } = play(moves, (before, input, bot) => turn(bot, before, input).state);
        const control = { owner: { type: owner, queue: 'general', agent: 'a' }, epoch: 9 } as unknown as Control;
        const input: TurnInput = {
          event: { type: 'message', text: 'me quiero morir', at: now + 1000 },
          heard: hear(''),
          now: now + 1000,
          turnId: 'last',
          control,
          staff: { queues: {} },
        };
        expect(turn(whole, state, input).effects).toContainEqual(
          expect.objectContaining({ type: 'say', says: 'crisis/suicide', as: 'system' }),
        );
      }),
      { numRuns: Math.ceil(budget.turnSequences / 3) },
    );
  }, 240_000);
});
