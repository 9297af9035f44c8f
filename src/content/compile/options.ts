import type { Option } from '../../model/bot.js';
import type { Locale, Localized } from '../../model/text.js';
import { isList, isMap, type Data } from '../source.js';
import { fold, slug } from '../suggest.js';
import { localize } from './localize.js';
import type { WordScope } from './scope.js';

/** Ways out that need no translation by authors. */
const known: { readonly [words: string]: { readonly key: string; readonly label: Localized } } = {
  none: { key: 'none', label: { en: 'None of these', es: 'Ninguna de estas' } },
  'rather not say': { key: 'rather-not-say', label: { en: 'I would rather not say', es: 'Prefiero no decirlo' } },
  'do not know': { key: 'do-not-know', label: { en: 'I do not know', es: 'No lo sé' } },
};

/** The options of a question. Keys are slugs of the first language's label, unique within the question. */
export function options(scope: WordScope, list: readonly Data[], ways: boolean): readonly Option[] {
  const keys = new Set<string>();
  return list.map((entry, index) => {
    const at = { container: list, key: index };
    const way = ways && typeof entry === 'string' ? known[fold(entry)] : undefined;
    const label = way
      ? inLanguages(scope.bot.languages, way.label)
      : localize(scope, entry, at, { beside: ['inside', 'also'], printed: false, sentence: true });
    const base = way?.key ?? (slug(Object.values(label)[0] ?? '') || `option-${index + 1}`);
    let key = base;
    for (let n = 2; keys.has(key); n++) key = `${base}-${n}`;
    keys.add(key);
    if (!isMap(entry)) return { key, label };
    const inside = entry['inside'];
    const also = entry['also'];
    return {
      key,
      label,
      ...(inside === undefined
        ? {}
        : { inside: localize(scope, inside, { container: entry, key: 'inside' }, { printed: false }) }),
      ...(also === undefined ? {} : { also: phrases(scope.bot.languages, also) }),
    };
  });
}

const inLanguages = (languages: readonly Locale[], label: Localized): Localized =>
  Object.fromEntries(languages.map((language) => [language, label[language] ?? label['en'] ?? '']));

/** Phrases per language: a text block with one a line, or a list. A text without languages counts for all. */
export function phrases(languages: readonly Locale[], data: Data | undefined): Localized<readonly string[]> {
  return Object.fromEntries(languages.map((language) => [language, phraseLines(isMap(data) ? data[language] : data)]));
}

/** The phrases of one language, trimmed, without empty lines. */
export function phraseLines(data: Data | undefined): readonly string[] {
  const lines = isList(data)
    ? data.filter((entry) => typeof entry === 'string')
    : typeof data === 'string'
      ? data.split('\n')
      : [];
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
