import type { Option, SlotSpec, TopicName } from './steps.js';
import type { Locale } from './text.js';
import type { Value } from './value.js';

/** A value found in a text, with where it stood. Alternatives are other meanings the text allows (3/4 = March 4 or April 3). */
export interface Reading {
  readonly type: SlotSpec['type'];
  /** list/pattern/case-reference: which list, pattern or service it was read for. */
  readonly of?: string;
  /** UTF-16 offsets into the text, end exclusive. */
  readonly span: readonly [start: number, end: number];
  readonly value: Value;
  readonly alternatives: readonly Value[];
  /** A value of this type was meant but cannot be right (February 30, a phone with 8 digits): the reason's engine key. */
  readonly problem?: string;
}

/** What the conversation can make use of right now: the recognizer's context. Made by `dialog/expects`. */
export interface Expectation {
  readonly locale: Locale | null;
  readonly timeZone: string;
  /** The open topic, if any. */
  readonly topic: TopicName | null;
  /** The open question first, then every other slot of the open topic that could be corrected or answered ahead. */
  readonly specs: readonly { readonly slot: string; readonly spec: SlotSpec; readonly open: boolean }[];
  readonly options: readonly Option[];
}

/** Everything that needed a library or a guess, computed before the turn and recorded with it. */
export interface Heard {
  readonly language: { readonly code: Locale; readonly confidence: number };
  /** Best first, at most 5. Confidence 0..1. */
  readonly intents: readonly { readonly intent: TopicName; readonly confidence: number }[];
  readonly outOfScope: boolean;
  readonly readings: readonly Reading[];
  /** The text after spelling correction, if it was corrected. */
  readonly corrected?: string;
  /** Version of the model that heard. */
  readonly version: string;
}

/** For events that carry no text. */
export const heardNothing: Heard = {
  language: { code: 'und', confidence: 0 },
  intents: [],
  outOfScope: false,
  readings: [],
  version: 'none',
};
