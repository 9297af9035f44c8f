import type { Locale } from '../../model/text.js';
import type { FoundTopic } from '../compile/topic-files.js';
import type { Place } from '../finding.js';
import { isList, isMap, type Data } from '../source.js';

/** One phrase of `examples:` or `held_out:`. */
export interface Phrase {
  readonly text: string;
  place(): Place;
}

/** The phrases of a topic in one language with their places, without empty lines. */
export function phrasesIn(
  { written, source }: FoundTopic,
  key: 'examples' | 'held_out',
  language: Locale,
): readonly Phrase[] {
  const blocks = written[key] as Data | undefined;
  if (!isMap(blocks) || !Object.hasOwn(blocks, language)) return [];
  const block = blocks[language];
  if (isList(block))
    return block.flatMap((text, index) =>
      typeof text === 'string' && text.trim() !== ''
        ? [{ text: text.trim(), place: () => source.place(block, index) }]
        : [],
    );
  if (typeof block !== 'string') return [];
  return block
    .split('\n')
    .flatMap((text, index) =>
      text.trim() === '' ? [] : [{ text: text.trim(), place: () => source.linePlace(blocks, language, index) }],
    );
}
