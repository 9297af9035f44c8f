import { cleanText, wordsOf } from './normalize.js';
import { createStemmer } from './stemmer.js';
import { withoutPleasantries } from './strip-pleasantries.js';
import type { Locale } from '../model/text.js';

/** Turns a text of one language into what is compared: training lines and messages go through the same one. */
export interface Analyzer {
  /** Folded words, courtesies and all. */
  readonly words: (text: string) => readonly string[];
  /** The words without the courtesies around them; the same array where there are none. */
  readonly withoutCourtesies: (words: readonly string[]) => readonly string[];
  readonly stem: (word: string) => string;
  /** Stems of words, synonyms replaced by their concept. */
  readonly stems: (words: readonly string[]) => readonly string[];
}

/** The longest synonym that is looked for, in words. */
const longestSynonym = 4;

/** Makes the analyzer of a language; `concepts` are the agency's synonyms (`{ solicitud: ['trámite', 'gestión'] }`), `stem` its stemmer. */
export function createAnalyzer(
  locale: Locale,
  concepts: { readonly [word: string]: readonly string[] } = {},
  stem: (word: string) => string = createStemmer(locale),
): Analyzer {
  const stemsOf = (text: string): readonly string[] => wordsOf(cleanText(text), locale).map(stem);
  const meaning = new Map<string, readonly string[]>();
  for (const [word, synonyms] of Object.entries(concepts)) {
    const target = stemsOf(word);
    if (target.length === 0) continue;
    for (const synonym of synonyms) {
      const from = stemsOf(synonym);
      if (from.length > 0 && from.length <= longestSynonym) meaning.set(from.join(' '), target);
    }
  }
  return {
    stem,
    words: (text) => wordsOf(cleanText(text), locale),
    withoutCourtesies: (words) => withoutPleasantries(words, locale),
    stems: (words) => replaced(words.map(stem), meaning),
  };
}

function replaced(stems: readonly string[], meaning: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if (meaning.size === 0) return stems;
  const result: string[] = [];
  for (let i = 0; i < stems.length;) {
    let used = 1;
    let target: readonly string[] = stems.slice(i, i + 1);
    for (let size = Math.min(longestSynonym, stems.length - i); size > 0; size -= 1) {
      const found = meaning.get(stems.slice(i, i + size).join(' '));
      if (found) {
        target = found;
        used = size;
        break;
      }
    }
    result.push(...target);
    i += used;
  }
  return result;
}
