import type { Bot, Step } from '../../model/bot.js';
import type { Frame } from '../../model/state.js';
import type { Slots } from '../../model/text.js';
import type { StoredFile, Value } from '../../model/value.js';
import type { Asked, Given, Move } from '../asked.js';
import type { Talk } from '../talk.js';

export type StepOf<T extends Step['type']> = Step & { readonly type: T };

/** A step of the authors' language: what happens when we arrive, and when the citizen or a service answers. */
export interface StepKind<S extends Step> {
  arrive(talk: Talk, step: S, frame: Frame): Move;
  /** The question the step waits with; null = it waits for none. From bot and frame alone, so that the recognizer can be told. */
  asked?(bot: Bot, step: S, frame: Frame): Asked | null;
  answered?(talk: Talk, step: S, frame: Frame, given: Given): Move;
  /** Several options at once. */
  several?(talk: Talk, step: S, frame: Frame, values: readonly Value[]): Move;
  /** Of several meanings of an answer the one that can be meant here; undefined = ask. */
  meaning?(talk: Talk, step: S, frame: Frame, values: readonly Value[]): Value | undefined;
  /** Something was sent. */
  received?(talk: Talk, step: S, frame: Frame, file: StoredFile): Move;
  /** Skipped by the citizen, or given up on an optional question. */
  skipped?(talk: Talk, step: S, frame: Frame): Move;
  /** What a call came to. */
  result?(talk: Talk, step: S, frame: Frame, outcome: string, result: Slots): Move;
}
