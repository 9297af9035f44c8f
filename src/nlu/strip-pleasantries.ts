import { courteousBeginning, courteousEnd } from './pleasantries-grammar.js';
import { pleasantries, type Courtesy } from './pleasantries.js';
import { endAt } from '../dialog/words/phrase.js';
import { own } from '../model/json.js';
import type { Locale } from '../model/text.js';

/** Words of the longest courtesy that is looked for at the end of a message. */
const longest = 12;

/**
 * The words without what is said around a wish, in any order: greetings, apologies, thanks, "I would like to know", farewells. The same words
 * when nothing else is said.
 */
export function withoutPleasantries(words: readonly string[], locale: Locale): readonly string[] {
  const courtesies = own(pleasantries, locale);
  if (!courtesies) return words;
  const seen = words.map((word, at) => (words[at + 1] === 'que' && isQuestionWith.has(word) ? `${word} que` : word));
  let start = 0;
  for (let end = start; start < words.length; start = end) {
    end = endOfCourtesy(seen, start, courtesies.before);
    // Longer ones are told by their grammar.
    const clause = courteousBeginning(seen, start, locale);
    if (clause > end) end = clause;
    if (end === start) break;
  }
  const left = seen.slice(start);
  // Cut where it stands: a copy for each courtesy of many would take time in the square of their number.
  for (let length = left.length; length > 0; left.length = length) {
    length = Math.min(startOfCourtesy(left, courtesies.behind), courteousEnd(left, locale));
    if (length === left.length) break;
  }
  return left.length > 0 && left.length < words.length ? words.slice(start, start + left.length) : words;
}

/** "¿Por qué …?", "¿a qué …?" and "¿de qué …?" begin a wish and end no courtesy. */
const isQuestionWith: ReadonlySet<string> = new Set(['por', 'a', 'de', 'en']);

/** Where the longest courtesy that begins at a word ends; there itself when none does. */
function endOfCourtesy(
  words: readonly string[],
  start: number,
  before: ReadonlyMap<string, readonly Courtesy[]>,
): number {
  let furthest = start;
  for (const { phrase, unless } of before.get(words[start] ?? '') ?? []) {
    const end = endAt(words, start, phrase);
    if (end !== null && end > furthest && !unless.has(words[end] ?? '')) furthest = end;
  }
  return furthest;
}

/** Where the longest courtesy that ends the words begins; their length when none does. */
function startOfCourtesy(words: readonly string[], behind: ReadonlyMap<string, readonly Courtesy[]>): number {
  for (let start = Math.max(0, words.length - longest); start < words.length; start += 1) {
    for (const { phrase, unless } of behind.get(words[start] ?? '') ?? []) {
      if (endAt(words, start, { ...phrase, toEnd: true }) !== null && !unless.has(words[start - 1] ?? '')) return start;
    }
  }
  return words.length;
}
