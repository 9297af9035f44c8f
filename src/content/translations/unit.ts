import type { Locale } from '../../model/text.js';

/** One text for a translator, as it stands in a file. */
export interface TranslationUnit {
  /** Relative to the content root, with `/`. */
  readonly file: string;
  /** Where in the file, as `textPairs` calls it: `steps/ask address/say`. */
  readonly key: string;
  readonly from: Locale;
  readonly to: Locale;
  readonly source: string;
  /** Empty when there is none yet. */
  readonly target: string;
  /** `phrases`: how people ask, one a line; not translated word by word. `synonyms`: `word: other, other`, one word a line. */
  readonly kind: 'text' | 'phrases' | 'synonyms';
  /** Most characters of the translation, if it has a limit. */
  readonly limit: number | null;
}

/** A translation that came back: of which text, and made from which words. */
export interface TranslatedUnit {
  readonly file: string;
  readonly key: string;
  readonly to: Locale;
  readonly source: string;
  readonly target: string;
}
