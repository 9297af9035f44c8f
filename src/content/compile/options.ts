import type { Option } from '../../model/steps.js';
import type { Locale, Localized } from '../../model/text.js';
import { isList, isMap, type Data } from '../source.js';
import { fold, slug } from '../suggest.js';
import { withSynonyms } from './concepts.js';
import { localize } from './localize.js';
import type { WordScope } from './scope.js';

/** Ways out that need no translation by authors. */
const known: {
  readonly [words: string]: {
    readonly key: string;
    readonly label: Localized;
    readonly also: Localized<readonly string[]>;
  };
} = {
  none: {
    key: 'none',
    label: { en: 'None of these', es: 'Ninguna de estas' },
    also: {
      en: ['none', 'none of them', 'none of those', 'neither', 'nothing', 'no'],
      es: ['ninguna', 'ninguno', 'ninguno de estos', 'ninguna de esas', 'nada', 'no'],
    },
  },
  'rather not say': {
    key: 'rather-not-say',
    label: { en: 'I would rather not say', es: 'Prefiero no decirlo' },
    also: {
      en: ['rather not say', 'prefer not to say', 'prefer not to answer', 'i do not want to say', 'no comment'],
      es: [
        'prefiero no decir',
        'prefiero no contestar',
        'no quiero decir',
        'no quiero decirlo',
        'prefiero no responder',
      ],
    },
  },
  'do not know': {
    key: 'do-not-know',
    label: { en: 'I do not know', es: 'No lo sé' },
    also: {
      en: ['do not know', 'dont know', 'i dont know', 'not sure', 'i am not sure', 'im not sure', 'no idea', 'idk'],
      es: ['no sé', 'no estoy seguro', 'no estoy segura', 'ni idea', 'no tengo idea', 'quién sabe'],
    },
  },
};

/** The options of a question. Keys are slugs of the first language's label, unique within the question. */
export function options(scope: WordScope, list: readonly Data[], ways: boolean): readonly Option[] {
  const keys = new Set<string>();
  const written = list.map((entry, index): Option => {
    const at = { container: list, key: index };
    const way = ways && typeof entry === 'string' ? known[fold(entry)] : undefined;
    const label = way
      ? inLanguages(scope.bot.languages, way.label)
      : localize(scope, entry, at, { beside: ['inside', 'also'], printed: false, sentence: true });
    const base = way?.key ?? (slug(Object.values(label)[0] ?? '') || `option-${index + 1}`);
    let key = base;
    for (let n = 2; keys.has(key); n++) key = `${base}-${n}`;
    keys.add(key);
    if (!isMap(entry)) return { key, label, ...(way ? { also: inLanguages(scope.bot.languages, way.also) } : {}) };
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
  return withSynonyms(written, scope.bot.concepts);
}

const inLanguages = <T>(languages: readonly Locale[], words: Localized<T>): Localized<T> =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const found = words[language] ?? words['en'];
      return found === undefined ? [] : [[language, found] as const];
    }),
  );

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
  // A dash before a phrase is the mark of a list, not a word that people type.
  return lines.map((line) => line.trim().replace(/^[-*•]\s+/, '')).filter((line) => line !== '');
}
