import type { Option, SlotSpec, StepName, TextKey } from '../model/bot.js';
import type { Slots, TextRef } from '../model/text.js';
import type { SlotType, Value } from '../model/value.js';
import type { Json } from '../model/json.js';
import type { Frame, Offer, OpenQuestion } from '../model/state.js';
import { buttonWords, type ButtonName } from './words/buttons.js';
import { onceFor } from './per-turn.js';
import { optionValue } from './slots/choice.js';
import { engine, openQuestion, say, top, type Choosable, type SayOptions, type Talk } from './talk.js';

/** One way to answer by tapping, by name or by number. */
export interface Answerable extends Choosable {
  /** What a typed answer is compared with. */
  readonly option: Option;
}

/** A question as it stands: everything needed to ask it, to read an answer, to help with it. Made from bot and state alone. */
export interface Asked {
  /** What tests and transcripts call it. */
  readonly name: string;
  readonly say: TextRef;
  readonly values?: Slots;
  /** Typed answers; the first is the main one, any of them answers the question. */
  readonly accepts: readonly { readonly slot: string; readonly spec: SlotSpec }[];
  readonly answers: readonly Answerable[];
  readonly why?: TextKey;
  readonly help?: TextKey;
  readonly hint?: TextKey;
  readonly optional: boolean;
  /** Tries before giving up. */
  readonly retries: number;
  readonly otherwise?: StepName | null;
  readonly ifOutside?: StepName | null;
  /** Takes several answers ("1 and 3"): what can be chosen, shown or not, and what was chosen already. */
  readonly many?: { readonly choices: readonly Answerable[]; readonly picked: readonly Value[] };
  /** All options, where only some of them are shown: a number counts for those shown alone, and a part of a name finds the others. */
  readonly all?: readonly Answerable[];
  /** It is asked so in every frame, and its answers are content: their words are put together once. */
  readonly fixed?: true;
  /** The answers are the meanings of what was said: a bare number is the place of one, whatever the type. */
  readonly meanings?: true;
}

/** What a question was answered with. */
export type Given =
  | { readonly type: 'value'; readonly slot: string; readonly value: Value }
  | { readonly type: 'command'; readonly command: string; readonly about: { readonly [name: string]: Json } }
  | { readonly type: 'topic'; readonly topic: string };

/** What a step or a question of the engine leads to; `run.ts` does it. */
export type Move =
  /** Go on at a step of the open topic; null = its end. */
  | { readonly type: 'next'; readonly step: StepName | null }
  /** A question is open, a call is under way, or there is nothing to do. */
  | { readonly type: 'wait' }
  /** Ask the open topic's question again, or go on where it stands. */
  | { readonly type: 'again' }
  /** Another topic: `back` comes back here, `go` does not. */
  | { readonly type: 'start'; readonly topic: string; readonly how: 'back' | 'go' | 'anew' }
  /** The open topic is over; the one below goes on. */
  | { readonly type: 'end' }
  | { readonly type: 'misunderstood'; readonly problem?: { readonly key: string; readonly values: Slots } };

export const wait: Move = { type: 'wait' };
export const again: Move = { type: 'again' };

/** A button of the engine's own: its label is `dialog:button.<name>`, and its words are a closed list. */
export function button(name: ButtonName, about?: { readonly [name: string]: Json }): Answerable {
  const plain = plainButtons.get(name) ?? plainButton(name);
  return about ? { ...plain, means: { type: 'command', command: name, about } } : plain;
}

/** A button that means nothing but its name is the same wherever it stands. */
const plainButtons = new Map<ButtonName, Answerable>();

function plainButton(name: ButtonName): Answerable {
  const made: Answerable = {
    label: engine(`button.${name}`),
    means: { type: 'command', command: name },
    option: { key: name, label: {}, also: buttonWords[name] },
  };
  plainButtons.set(name, made);
  return made;
}

/** Yes and no as values, for a yes-no slot and for the engine's own questions. */
export function yesNoAnswers(slot: string): readonly Answerable[] {
  return ([true, false] as const).map((yes) => ({
    ...button(yes ? 'yes' : 'no'),
    means: { type: 'value', slot, value: { type: 'yes-no', yes } } as const,
  }));
}

/** An option that stores a value. */
export function valueAnswer(slot: string, option: Option, value: Value): Answerable {
  return { label: option.label, means: { type: 'value', slot, value }, option };
}

/** The same for all options of a written question or a list. They are content: their answers are made once for each slot. */
export function optionAnswersOf(slot: string, options: readonly Option[]): readonly Answerable[] {
  const bySlot = answersBySlot(options);
  const known = bySlot.get(slot);
  if (known) return known;
  const made = options.map((option) => valueAnswer(slot, option, optionValue(option)));
  bySlot.set(slot, made);
  return made;
}

const answersBySlot = onceFor((_options: readonly Option[]) => new Map<string, readonly Answerable[]>());

/** A value without words of its own (a date, a case): its printed form is the label. */
export function printedAnswer(slot: string, key: string, value: Value): Answerable {
  const words = value.type === 'localized' ? value.text : value.type === 'choice' ? value.label : {};
  return {
    label: engine('value'),
    values: { value },
    means: { type: 'value', slot, value },
    option: { key, label: words, value },
  };
}

/** Defaults of a question that has no more to say for itself. */
export const plainQuestion = { optional: false, retries: 3, accepts: [], answers: [] } as const;

/** The question while an answer to it had several meanings: they are what can be chosen, beside its own commands. */
export function withMeanings(asked: Asked, frame: Frame | undefined): Asked {
  const pending = frame?.local['ambiguous'] as unknown as
    { readonly slot: string; readonly values: readonly Value[] } | undefined;
  if (!pending) return asked;
  const meanings = pending.values.map((value, n) =>
    value.type === 'choice'
      ? valueAnswer(pending.slot, { key: value.option, label: value.label }, value)
      : printedAnswer(pending.slot, `meaning-${n + 1}`, value),
  );
  const commands = asked.answers.filter(({ means }) => means.type === 'command');
  const { fixed: _, ...rest } = asked;
  return { ...rest, say: whichOf(pending.values), values: {}, answers: [...meanings, ...commands], meanings: true };
}

/** Types whose meanings are asked about in words of their own. */
const asksWhich: ReadonlySet<string> = new Set(
  'date time datetime phone email zip number money case-reference pattern yes-no'.split(' '),
);

/** "Which day do you mean?": what is asked when an answer had these meanings. */
function whichOf(values: readonly Value[]): TextRef {
  const type = values[0]?.type ?? '';
  return asksWhich.has(type) ? { type: 'engine', key: `slots:${type}.which` } : engine('ask.which');
}

/** Asks it: says the words with the buttons and remembers that it is open. */
export function ask(talk: Talk, whole: Asked, about: OpenQuestion['about']): Move {
  const asked = about['step'] === undefined || whole.meanings ? whole : withMeanings(whole, top(talk));
  const question = openQuestion(talk, asked.name, about);
  const accepts: SlotType | undefined = asked.accepts[0]?.spec.type;
  const options: { -readonly [name in keyof SayOptions]: SayOptions[name] } = {
    choices: asked.answers,
    question,
    asks: asked.name,
  };
  if (asked.values) options.values = asked.values;
  if (accepts) options.accepts = accepts;
  if (asked.many && !asked.meanings) options.several = true;
  say(talk, asked.say, options);
  return wait;
}

/** The meaning of an offer as an answer. */
export function givenBy(means: Offer['means']): Given {
  if (means.type === 'command') return { type: 'command', command: means.command, about: means.about ?? {} };
  return means;
}
