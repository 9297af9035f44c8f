import { expects } from '../../src/dialog/expects.js';
import { turn } from '../../src/dialog/turn.js';
import type { Bot } from '../../src/model/bot.js';
import type { Control } from '../../src/model/control.js';
import type { Effect } from '../../src/model/effect.js';
import type { InboundEvent, Instant } from '../../src/model/event.js';
import type { Heard, Reading } from '../../src/model/heard.js';
import type { ConversationState } from '../../src/model/state.js';
import type { Slots } from '../../src/model/text.js';
import type { Staff, TurnOutput } from '../../src/model/turn.js';
import type { Value } from '../../src/model/value.js';

/** Monday 23 November 2026, 10:00 in Chicago: open. */
export const monday: Instant = Date.parse('2026-11-23T16:00:00Z');

export interface Hearing {
  /** Topic → confidence. */
  readonly intents?: { readonly [topic: string]: number };
  readonly language?: string;
  readonly sure?: number;
}

/** What a recognizer would have heard: readings by form alone, intents and language as the test says. */
export function hear(text: string, { intents = {}, language = 'und', sure = 0.95 }: Hearing = {}): Heard {
  const readings: Reading[] = [];
  const read = (pattern: RegExp, make: (match: string) => Value, type: Reading['type']): void => {
    for (const match of text.matchAll(pattern)) {
      readings.push({
        type,
        span: [match.index, match.index + match[0].length],
        value: make(match[0]),
        alternatives: [],
      });
    }
  };
  read(/\bRC-?\d{4}\b/gi, (found) => ({ type: 'case-reference', reference: found.toUpperCase() }), 'case-reference');
  read(/\b\d{5}\b/g, (zip) => ({ type: 'zip', zip }), 'zip');
  read(/\b\d{3}-555-01\d{2}\b/g, (found) => ({ type: 'phone', e164: `+1${found.replace(/-/g, '')}` }), 'phone');
  read(/\b\S+@\S+\.com\b/g, (email) => ({ type: 'email', email }), 'email');
  read(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => ({ type: 'date', date }), 'date');
  read(/\b\d{2}:\d{2}\b/g, (time) => ({ type: 'time', time }), 'time');
  return {
    language: { code: language, confidence: language === 'und' ? 0 : sure },
    intents: Object.entries(intents).map(([intent, confidence]) => ({ intent, confidence })),
    outOfScope: false,
    readings,
    version: 'test',
  };
}

type Say = Extract<Effect, { type: 'say' }>;

/** A conversation with a bot; the state goes through JSON between every two turns. */
export interface DialogTalk {
  bot: Bot;
  state: ConversationState | null;
  now: Instant;
  control: Control;
  staff: Staff;
  last: TurnOutput;
  /** Takes one turn, 10 s after the one before. */
  event(
    event: InboundEvent extends infer E
      ? E extends InboundEvent
        ? Omit<E, 'at'> & { readonly at?: Instant }
        : never
      : never,
    heard?: Heard,
  ): TurnOutput;
  open(locale?: string): TurnOutput;
  say(text: string, hearing?: Hearing & { readonly at?: Instant }): TurnOutput;
  tap(label: string): TurnOutput;
  /** The open call comes back. */
  answer(outcome: string, result?: Slots): TurnOutput;
  /** Engine keys and text keys said in the last turn. */
  said(): readonly string[];
  asks(): string | undefined;
  says(): readonly Say[];
  buttons(): readonly string[];
  effects<T extends Effect['type']>(type: T): readonly Extract<Effect, { type: T }>[];
}

const nobody: Staff = { queues: {} };
export const somebody: Staff = { queues: { general: { agents: 1, waiting: 0, languages: ['en', 'es'] } } };

export function talkTo(
  bot: Bot,
  options: { readonly staff?: Staff; readonly now?: Instant; readonly locale?: string | null } = {},
): DialogTalk {
  let n = 0;
  const talk: DialogTalk = {
    bot,
    state: null,
    now: options.now ?? monday,
    control: { owner: { type: 'bot' }, epoch: 0 },
    staff: options.staff ?? nobody,
    last: { state: null as never, effects: [], item: 'done', trace: [] },
    event(event, heard = hear('')) {
      n += 1;
      talk.now += 10_000;
      expects(talk.bot, talk.state);
      const input = {
        event: { at: talk.now, ...event } as InboundEvent,
        heard,
        now: talk.now,
        turnId: `t${n}`,
        control: talk.control,
        staff: talk.staff,
      };
      talk.last = turn(talk.bot, talk.state, input);
      talk.state = JSON.parse(JSON.stringify(talk.last.state)) as ConversationState;
      return talk.last;
    },
    open: (locale) => talk.event(locale === undefined ? { type: 'opened' } : { type: 'opened', locale }),
    say: (text, hearing = {}) =>
      talk.event(
        { type: 'message', text, ...(hearing.at === undefined ? {} : { at: hearing.at }) },
        hear(text, hearing),
      ),
    tap(label) {
      const choice = talk
        .says()
        .flatMap((say) => say.choices ?? [])
        .find((one) => labelOf(one) === label);
      if (!choice) throw new Error(`no button ${label} among ${talk.buttons().join(', ')}`);
      return talk.event({ type: 'choice', key: choice.key });
    },
    answer(outcome, result = {}) {
      const callId = talk.state?.waiting?.callId ?? 'none';
      return talk.event({ type: 'call_result', callId, outcome, result });
    },
    said: () => talk.says().map(({ text }) => (text.type === 'verbatim' ? text.text : text.key)),
    asks: () => talk.says().findLast((say) => say.asks !== undefined)?.asks,
    says: () => talk.effects('say'),
    buttons: () => talk.says().flatMap((say) => (say.choices ?? []).map(labelOf)),
    effects: (type) => talk.last.effects.filter((effect): effect is never => effect.type === type),
  };
  const locale = options.locale === undefined ? 'en' : options.locale;
  if (locale !== null) talk.open(locale);
  return talk;
}

/** English words of a label, or its engine key's last part. */
function labelOf(choice: { readonly label: object }): string {
  const label = choice.label as { readonly type?: string; readonly key?: string; readonly en?: string };
  return label.type === 'engine' ? (label.key ?? '').replace(/^dialog:(?:button\.)?/, '') : (label.en ?? '');
}
