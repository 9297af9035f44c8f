import type { Bot, Step, Topic } from '../model/bot.js';
import type { Choice, Effect } from '../model/effect.js';
import type { Reading } from '../model/heard.js';
import { own } from '../model/json.js';
import type { ConversationState, Frame, Offer, OpenQuestion } from '../model/state.js';
import type { Locale, Localized, Slots, TextRef } from '../model/text.js';
import type { TurnInput } from '../model/turn.js';
import type { SlotType } from '../model/value.js';
import type { SlotContext } from './slots/slot.js';
import type { OpenAsked } from './open-asked.js';
import { withChanges, withFrameChanges } from './copy-state.js';
import { keysBeginning } from './hash.js';
import { writtenText } from './written-text.js';

/** A citizen's words with what was read in them. */
export interface Words {
  readonly text: string;
  readonly readings: readonly Reading[];
}

/** A topic heard in the citizen's words. */
export interface HeardTopic {
  readonly topic: Topic;
  readonly confidence: number;
}

/**
 * One turn under way: the only thing in `dialog/` that changes. It begins as a copy of the state, collects effects, and is read once at
 * the end; nobody outside the turn sees it.
 */
export interface Talk {
  readonly bot: Bot;
  readonly input: TurnInput;
  state: ConversationState;
  /** The language spoken before this turn. */
  readonly was: Locale | null;
  readonly effects: Effect[];
  readonly trace: string[];
  /** The citizen's words of this turn, until a step has used them. */
  words: Words | null;
  /** The topics heard in them, best first, once they were looked for. */
  topics: readonly HeardTopic[] | null;
  /** The open question as it was last made, and the frame or the state that it was made of. */
  open: { readonly over: Frame | ConversationState; readonly asked: OpenAsked } | null;
  steps: number;
  offers: number;
  calls: number;
  said: ConversationState['lastSaid'][number][];
  /** Nobody wrote: a reminder is due, or a promise. */
  unasked: boolean;
}

/** Longest list of buttons beside one message; any channel shows fewer or numbers them. */
export const mostChoices = 20;
const mostOffers = 50;

/** A tappable thing before it has a key. */
export interface Choosable {
  readonly label: Localized | TextRef;
  readonly values?: Slots;
  readonly means: Offer['means'];
}

type Say = Extract<Effect, { readonly type: 'say' }>;

export interface SayOptions {
  readonly values?: Slots;
  readonly choices?: readonly Choosable[];
  /** The question the choices answer; default: none, they are good as long as they are remembered. */
  readonly question?: OpenQuestion | null;
  readonly asks?: string;
  readonly says?: string;
  readonly accepts?: SlotType;
  readonly as?: Say['as'];
  readonly bilingual?: boolean;
  /** More than one of the choices may be taken. */
  readonly several?: boolean;
  readonly template?: Localized;
  /** No preview of it, and a quick way out; by itself in a sensitive topic. */
  readonly sensitive?: boolean;
}

/** A text of the engine's own. Their keys are a closed list: each is put together once. */
export function engine(key: string): TextRef {
  const known = engineTexts.get(key);
  if (known) return known;
  const made: TextRef = { type: 'engine', key: `dialog:${key}` };
  engineTexts.set(key, made);
  return made;
}
const engineTexts = new Map<string, TextRef>();

export const authored = (key: string): TextRef => ({ type: 'authored', key });

export function beginTalk(bot: Bot, state: ConversationState, input: TurnInput): Talk {
  const talk: Talk = {
    bot,
    input,
    state,
    was: state.locale,
    effects: [],
    trace: [],
    words: null,
    topics: null,
    open: null,
    steps: 0,
    offers: 0,
    calls: 0,
    said: [],
    unasked: false,
  };
  change(talk, { turns: state.turns + 1 });
  return talk;
}

export function change(talk: Talk, patch: Partial<ConversationState>): void {
  if (changes(talk.state, patch)) talk.state = withChanges(talk.state, patch);
}

/** Whether a patch has anything new: much of what a turn sets is so already. */
function changes<T extends object>(before: T, patch: Partial<T>): boolean {
  for (const name in patch) if (before[name] !== patch[name]) return true;
  return false;
}

/** Notes which rule decided; never the citizen's words. */
export function rule(talk: Talk, name: string): void {
  talk.trace.push(name);
}

/** The language to read and to compare in; what is said while it is unknown goes out in both. */
export function localeOf(talk: Talk): Locale {
  return talk.state.locale ?? talk.bot.languages[0] ?? 'en';
}

export function slotContext(talk: Talk): SlotContext {
  return { bot: talk.bot, locale: localeOf(talk), at: talk.input.event.at, now: talk.input.now };
}

/** Says something. An authored text gets the slots it names; choices become offers that this conversation remembers. */
export function say(talk: Talk, text: TextRef, options: SayOptions = {}): void {
  const named = slotsNamed(talk, text);
  const values = named && options.values ? { ...named, ...options.values } : (named ?? options.values ?? {});
  const bilingual = options.bilingual ?? (talk.state.locale === null && talk.bot.languages.length > 1);
  const effect: { -readonly [name in keyof Say]: Say[name] } = { type: 'say', text, values, as: options.as ?? 'bot' };
  if (options.choices && options.choices.length > 0) {
    effect.choices = offer(talk, options.choices.slice(0, mostChoices), options.question ?? null);
    if (isNamedOnly(talk, options)) effect.byWords = true;
  }
  if (options.asks !== undefined) effect.asks = options.asks;
  if (options.says !== undefined) effect.says = options.says;
  if (options.accepts !== undefined) effect.accepts = options.accepts;
  if (options.several === true) effect.several = true;
  if (talk.unasked) effect.unasked = true;
  if (options.template !== undefined) effect.template = options.template;
  if (options.sensitive ?? isSensitive(talk)) effect.sensitive = true;
  if (bilingual && text.type !== 'verbatim') effect.bilingual = true;
  talk.effects.push(effect);
  talk.said.push({ text, values });
}

/** Types in whose answers a number is the value, so that it cannot be the place of a button. */
const numberTypes: ReadonlySet<SlotType> = new Set(['number', 'money', 'pattern']);

/** Whether what is offered can be named but not numbered. */
const isNamedOnly = ({ state }: Talk, { question, accepts }: SayOptions): boolean =>
  question ? accepts !== undefined && numberTypes.has(accepts) : state.question !== null;

/** How an offer knows its question: the name and the turn that first asked it. */
export const questionId = (question: OpenQuestion | null): string =>
  question ? `${question.name}@${question.turn}` : '';

/** Remembers what is offered, each under a key of its own. */
function offer(talk: Talk, offered: readonly Choosable[], question: OpenQuestion | null): readonly Choice[] {
  const { turns: turn, offers } = talk.state;
  const id = questionId(question);
  const keyOf = keysBeginning(`${talk.input.turnId}.`);
  const keys = new Set<string>();
  const made: Offer[] = [];
  const choices: Choice[] = [];
  for (const { label, values, means } of offered) {
    talk.offers += 1;
    const key = keyOf(String(talk.offers));
    keys.add(key);
    made.push({ key, turn, question: id, means });
    choices.push(values ? { key, label, values } : { key, label });
  }
  // A turn that is taken again after a crash makes the same keys.
  const kept = offers.some(({ key }) => keys.has(key)) ? offers.filter(({ key }) => !keys.has(key)) : offers;
  change(talk, { offers: kept.slice(Math.max(0, kept.length + made.length - mostOffers)).concat(made) });
  return choices;
}

function slotsNamed(talk: Talk, text: TextRef): Slots | null {
  if (text.type === 'verbatim') return null;
  const key = text.type === 'authored' ? text.key : own(talk.bot.overrides, text.key);
  const names = key === undefined ? undefined : writtenText(talk.bot, key)?.names;
  if (names === undefined || names.length === 0) return null;
  const slots = top(talk)?.slots ?? {};
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = own(slots, name);
      return value ? [[name, value]] : [];
    }),
  );
}

/** The open topic's frame. */
export function top(talk: Talk): Frame | undefined {
  return talk.state.stack.at(-1);
}

export function changeTop(talk: Talk, patch: Partial<Frame>): void {
  const frame = top(talk);
  if (!frame || !changes(frame, patch)) return;
  const stack = talk.state.stack.slice(0, -1);
  stack.push(withFrameChanges(frame, patch));
  change(talk, { stack });
}

export function setSlots(talk: Talk, slots: Slots): void {
  const frame = top(talk);
  if (frame) changeTop(talk, { slots: { ...frame.slots, ...slots } });
}

/** The frame's slots without some of them. */
export function withoutSlots(slots: Slots, names: readonly string[]): Slots {
  if (names.every((name) => !Object.hasOwn(slots, name))) return slots;
  return Object.fromEntries(Object.entries(slots).filter(([name]) => !names.includes(name)));
}

export function topicOf(talk: Talk, name: string | null | undefined): Topic | undefined {
  return name == null ? undefined : own(talk.bot.topics, name);
}

/** The step the open topic stands at, if the content still has it. */
export function stepOf(bot: Bot, frame: Frame | undefined): Step | undefined {
  if (!frame || frame.step === null) return undefined;
  const topic = own(bot.topics, frame.topic);
  return topic && own(topic.steps, frame.step);
}

/** Opens a question of the engine's own (its handler is in `questions/`); a step's question is opened by `ask`. */
export function openQuestion(talk: Talk, name: string, about: OpenQuestion['about']): OpenQuestion {
  const old = talk.state.question;
  const same = old && old.name === name && isSameAbout(old.about, about);
  const question: OpenQuestion = { name, about, turn: same ? old.turn : talk.state.turns };
  change(talk, { question });
  return question;
}

function isSameAbout(one: OpenQuestion['about'], other: OpenQuestion['about']): boolean {
  const names = Object.keys(one);
  const others = Object.keys(other);
  const isSame = (name: string): boolean =>
    one[name] === other[name] || JSON.stringify(one[name]) === JSON.stringify(other[name]);
  return names.length === others.length && names.every((name, n) => name === others[n] && isSame(name));
}

export function isSensitive(talk: Talk): boolean {
  return talk.state.stack.some((frame) => topicOf(talk, frame.topic)?.sensitive === true);
}

/** Remembers what was tried and failed, for the person who may take over: newest last, at most 20. */
export function attempt(talk: Talk, what: string): void {
  const one = { topic: top(talk)?.topic ?? talk.state.lastTopic, what, at: talk.input.now };
  change(talk, { attempts: [...talk.state.attempts, one].slice(-20) });
}
