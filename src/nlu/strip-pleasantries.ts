import { pleasantries } from './pleasantries.js';
import { own } from '../model/json.js';
import type { Locale } from '../model/text.js';

/** The words without "hello, sorry to bother you" before and "thank you" behind; unchanged when nothing else is said. */
export function withoutPleasantries(words: readonly string[], locale: Locale): readonly string[] {
  const phrases = own(pleasantries, locale);
  if (!phrases) return words;
  let start = 0;
  let end = words.length;
  for (let found = true; found && start < end;) {
    found = false;
    for (const phrase of phrases.before) {
      if (start + phrase.length <= end && phrase.every((word, i) => words[start + i] === word)) {
        start += phrase.length;
        found = true;
        break;
      }
    }
  }
  for (let found = true; found && start < end;) {
    found = false;
    for (const phrase of phrases.behind) {
      if (end - phrase.length >= start && phrase.every((word, i) => words[end - phrase.length + i] === word)) {
        end -= phrase.length;
        found = true;
        break;
      }
    }
  }
  return start < end ? words.slice(start, end) : words;
}
