import type { Locale } from '../../model/text.js';
import type { FoundTopic } from '../compile/topic-files.js';
import type { Place } from '../finding.js';
import { isList, isMap, type Data } from '../source.js';
import { fold } from '../suggest.js';

/** One phrase of `examples:` or `held_out:`. */
export interface Phrase {
  readonly text: string;
  /** As it is compared: without accents, signs and capitals. */
  readonly folded: string;
  place(): Place;
}

const known = new WeakMap<object, Map<Locale, readonly Phrase[]>>();

/** The phrases of a topic in one language with their places, without empty lines; read once, however many checks ask. */
export function phrasesIn(
  { written, source }: FoundTopic,
  key: 'examples' | 'held_out',
  language: Locale,
): readonly Phrase[] {
  const blocks = written[key] as Data | undefined;
  if (!isMap(blocks) || !Object.hasOwn(blocks, language)) return [];
  const before = known.get(blocks)?.get(language);
  if (before) return before;
  const block = blocks[language];
  const lines: readonly (Data | undefined)[] = isList(block)
    ? block
    : typeof block === 'string'
      ? block.split('\n')
      : [];
  const phrases = lines.flatMap((line, index): readonly Phrase[] => {
    const text = typeof line === 'string' ? line.trim() : '';
    if (text === '') return [];
    const place = (): Place => (isList(block) ? source.place(block, index) : source.linePlace(blocks, language, index));
    return [{ text, folded: fold(text), place }];
  });
  const languages = known.get(blocks) ?? new Map<Locale, readonly Phrase[]>();
  known.set(blocks, languages.set(language, phrases));
  return phrases;
}
