import type { Locale } from '../../model/text.js';
import { isList, isMap, type Data, type DataMap, type Source } from '../source.js';
import type { Passage, Role } from './checked.js';

/** What residents say, not what they read. */
const phrases: ReadonlySet<string> = new Set(['examples', 'held_out', 'also', 'concepts', 'languages']);
const labels: ReadonlySet<string> = new Set([
  'title',
  'label',
  'inside',
  'name',
  'options',
  'or',
  'example',
  'bring',
  'accessibility',
  'reason',
]);
const addresses: ReadonlySet<string> = new Set(['link', 'url', 'file', 'audio']);

/**
 * Every text of a file that is written per language, found by its languages and not by the words around it: a new word of the language
 * is checked the day it is added. `below` narrows the walk to a part of the file.
 */
export function passagesOf(
  source: Source,
  languages: readonly Locale[],
  below: Data = source.data,
): readonly Passage[] {
  const found: Passage[] = [];
  const walk = (data: Data | undefined, key: string, inFacts: boolean): void => {
    if (isList(data)) {
      for (const entry of data) walk(entry, key, inFacts);
      return;
    }
    if (!isMap(data)) return;
    const texts = textsOf(data, languages);
    if (texts.size > 0) found.push({ source, map: data, role: roleOf(key, inFacts), key, texts });
    const facts = inFacts || Object.hasOwn(data, 'facts');
    for (const [name, value] of Object.entries(data))
      if (!phrases.has(name) && typeof value === 'object') walk(value, name, facts);
  };
  walk(below, '', false);
  return found;
}

function textsOf(map: DataMap, languages: readonly Locale[]): ReadonlyMap<Locale, string> {
  const texts = new Map<Locale, string>();
  for (const language of languages) {
    const text = Object.hasOwn(map, language) ? map[language] : null;
    if (typeof text === 'string' && text.trim() !== '') texts.set(language, text.trim());
  }
  return texts;
}

function roleOf(key: string, inFacts: boolean): Role {
  if (inFacts) return 'fact';
  if (addresses.has(key)) return 'address';
  if (key === 'alt') return 'alt';
  return labels.has(key) ? 'label' : 'message';
}
