import type { Expectation, Reading } from '../../model/heard.js';
import type { Instant } from '../../model/event.js';
import type { SlotSpec } from '../../model/bot.js';

/** What every reader is given. */
export interface ReaderInput {
  readonly text: string;
  readonly expectation: Expectation;
  readonly at: Instant;
  /** Reference patterns by service name. */
  readonly references: { readonly [service: string]: string };
}

/** Finds values of some types in a text. */
export type Reader = (input: ReaderInput) => readonly Reading[];

export function specsOf({ expectation }: ReaderInput, ...types: readonly SlotSpec['type'][]): Expectation['specs'] {
  return expectation.specs.filter(({ spec }) => types.includes(spec.type));
}

export function isOpen(input: ReaderInput, ...types: readonly SlotSpec['type'][]): boolean {
  return specsOf(input, ...types).some(({ open }) => open);
}
