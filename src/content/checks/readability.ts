import { englishSyllables, spanishSyllables } from './syllables.js';
import type { Sentence } from './sentences.js';

/** How easy a language's texts are to read, on that language's own scale. */
export interface Readability {
  /** Rounded to one decimal. */
  readonly score: number;
  /** Whether the texts are as easy as they should be. */
  readonly plain: boolean;
}

/** Grade that English should not exceed: eighth grade. */
export const gradeLimit = 8;
/** Score that Spanish should reach: "normal" on the INFLESZ scale begins at 55. */
export const infleszLimit = 55;

/**
 * Flesch-Kincaid grade level: 0.39 × words/sentences + 11.8 × syllables/words − 15.59 (Kincaid, Fishburne, Rogers and Chissom 1975,
 * Research Branch Report 8-75). A US school grade; lower is easier.
 */
export function fleschKincaidGrade(sentences: readonly Sentence[]): number {
  const { words, syllables } = totals(sentences, englishSyllables);
  return words === 0 ? 0 : 0.39 * (words / sentences.length) + 11.8 * (syllables / words) - 15.59;
}

/**
 * Szigriszt-Pazos perspicuity: 206.835 − 62.3 × syllables/words − words/sentences (Szigriszt Pazos 1993), read on the INFLESZ scale
 * (Barrio-Cantalejo et al. 2008: below 40 very hard, 40–55 somewhat hard, 55–65 normal). Higher is easier.
 */
export function szigrisztPazos(sentences: readonly Sentence[]): number {
  const { words, syllables } = totals(sentences, spanishSyllables);
  return words === 0 ? 100 : 206.835 - 62.3 * (syllables / words) - words / sentences.length;
}

/** The score of a language's texts, or null for a language without a formula here. */
export function readability(language: string, sentences: readonly Sentence[]): Readability | null {
  const round = (value: number): number => Math.round(value * 10) / 10;
  if (language === 'en') {
    const score = round(fleschKincaidGrade(sentences));
    return { score, plain: score <= gradeLimit };
  }
  if (language !== 'es') return null;
  const score = round(szigrisztPazos(sentences));
  return { score, plain: score >= infleszLimit };
}

function totals(
  sentences: readonly Sentence[],
  count: (word: string) => number,
): { readonly words: number; readonly syllables: number } {
  let words = 0;
  let syllables = 0;
  for (const sentence of sentences) {
    for (const word of sentence.words) {
      words += 1;
      // A placeholder prints a figure, a name or a day; two syllables on average.
      syllables += word === '{}' ? 2 : /\p{L}/u.test(word) ? count(word) : 1;
    }
  }
  return { words, syllables };
}
