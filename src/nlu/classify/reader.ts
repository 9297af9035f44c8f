import type { Analyzer } from '../analyze.js';
import { featuresOf, type FeatureGroup } from './features.js';
import type { Senses } from './senses.js';

/** A text as the classifier sees it. */
export interface ReadText {
  readonly stems: readonly string[];
  readonly features: readonly FeatureGroup[];
}

/** Reads words that were found, and corrected, before. Concepts make more or fewer stems of the words; senses are of the words. */
export function readWords(words: readonly string[], analyzer: Analyzer, senses: Senses): ReadText {
  const stems = analyzer.stems(words);
  const fields = words.map((word) => senses(word, analyzer.stem(word)));
  return { stems, features: featuresOf(words, stems, fields) };
}
