import type { DayContext } from './calendar.js';
import { edge, end, type Span } from './fold-text.js';

/** A day found in folded text: its meanings, the likeliest first; none = it was meant as a day that does not exist. */
export interface DayFound extends Span {
  readonly dates: readonly string[];
}

/** The named groups of a match. */
export type Groups = { readonly [name: string]: string | undefined };

/** A way to write a day. */
export interface DayRule {
  readonly pattern: RegExp;
  /** null = not a day after all; [] = a day that does not exist. `after` and `before` are up to 30 characters beside the match. */
  readonly read: (groups: Groups, context: DayContext, after: string, before: string) => readonly string[] | null;
}

/** A rule between word edges, of folded words. */
export const dayRule = (pattern: string, read: DayRule['read']): DayRule => ({
  pattern: new RegExp(`${edge}(?:${pattern})${end}`, 'gu'),
  read,
});

/** What may follow a doubtful month, a holiday or a bare day number: nothing, punctuation, or a word that goes on about time. */
export const followedByTime =
  /^\s*(?:$|[.,;!?)]|(?:at|on|of|in the|or|and|is|please|would|works|to|a las?|de|del|por|y|o|en|si|if|for|para)(?![\p{L}\p{N}]))/u;

/** A day with its number: `3`, `3rd`, `3ro`. */
export const dayNumber = String.raw`(?<day>\d{1,2})(?<ord>st|nd|rd|th|ro|er|o|º|°)?`;
