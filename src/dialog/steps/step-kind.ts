import type { Bot, Step } from '../../model/bot.js';
import type { Frame } from '../../model/state.js';
import type { Slots } from '../../model/text.js';
import type { StoredFile, Value } from '../../model/value.js';
import type { Asked, Given, Move } from '../asked.js';
import type { Field } from '../fields.js';
import type { Talk } from '../talk.js';

export type StepOf<T extends Step['type']> = Step & { readonly type: T };

/** A step of the authors' language: what happens when we arrive, and when the citizen or a service answers. */
export interface StepKind<S extends Step> {
  arrive(talk: Talk, step: S, frame: Frame): Move;
  /** The question the step waits with; null = it waits for none. From bot and frame alone, so that the recognizer can be told. */
  asked?(bot: Bot, step: S, frame: Frame): Asked | null;
  answered?(talk: Talk, step: S, frame: Frame, given: Given): Move;
  /** Several options at once: all that is chosen now; `over` = no more is to be asked. */
  several?(talk: Talk, step: S, frame: Frame, values: readonly Value[], over: boolean): Move;
  /** Of several meanings of an answer the one that can be meant here; undefined = ask. */
  meaning?(talk: Talk, step: S, frame: Frame, values: readonly Value[]): Value | undefined;
  /** Words that answer nothing of what is open, and still say something that the step knows; null = they do not. */
  besides?(talk: Talk, step: S, frame: Frame): Move | null;
  /** Something was sent. */
  received?(talk: Talk, step: S, frame: Frame, file: StoredFile): Move;
  /** Skipped by the citizen, or given up on an optional question. */
  skipped?(talk: Talk, step: S, frame: Frame): Move;
  /** Answers of the step's own that can be changed while it is open (`book` asks several things). */
  fields?(bot: Bot, step: S, frame: Frame): readonly Field[];
  /** The question of one of those, as if it were open. */
  askedField?(bot: Bot, step: S, frame: Frame, slot: string): Asked | null;
  /** One of those is set anew; null = it is to be asked again. */
  revised?(talk: Talk, step: S, frame: Frame, slot: string, value: Value | null): Move;
  /** "Back" inside the step: its last answer is asked again; null = it has none. */
  back?(talk: Talk, step: S, frame: Frame): Move | null;
  /** What a call came to. */
  result?(talk: Talk, step: S, frame: Frame, outcome: string, result: Slots): Move;
}
