import type { Localized } from '../../model/text.js';
import { fold, slug } from '../suggest.js';
import { nameOf, uniqueNames } from './clean-words.js';
import type { DraftList } from './draft.js';
import type { RasaProject } from './rasa-files.js';

/**
 * Lookup tables become lists, synonyms of a value in a list its other names, all other synonyms concepts. `listOfSlot` finds the list
 * that has a slot's name.
 */
export function rasaLists(projects: Localized<RasaProject>): {
  readonly lists: readonly DraftList[];
  readonly concepts: Localized<{ readonly [word: string]: readonly string[] }>;
  readonly listOfSlot: (slot: string) => string | null;
} {
  const locales = Object.keys(projects);
  const tables = [...new Set(Object.values(projects).flatMap(({ lookups }) => [...lookups.keys()]))];
  const used = new Set<string>();
  const unique = uniqueNames();
  const names = new Map(tables.map((table) => [table, unique(nameOf(table, 'list'))]));
  const lists = tables.map((table): DraftList => {
    const rowName = uniqueNames();
    const perLocale = locales.map((locale) => [...new Set(projects[locale]?.lookups.get(table) ?? [])]);
    // Languages that have the same number of values have the same values in the same order; else each word stands for itself.
    const parallel = perLocale.every((values) => values.length === perLocale[0]?.length);
    const values = parallel ? (perLocale[0] ?? []) : [...new Set(perLocale.flat())];
    return {
      name: names.get(table) ?? table,
      rows: values.slice(0, 5_000).map((value, index) => {
        const own = Object.fromEntries(
          locales.map((locale, at) => [locale, parallel ? (perLocale[at]?.[index] ?? value) : value]),
        );
        return {
          id: rowName(slug(value) || `row-${index + 1}`),
          names: own,
          also: Object.fromEntries(
            locales.map((locale) => {
              const word = own[locale] ?? value;
              const synonyms = [...(projects[locale]?.synonyms ?? [])].filter(([meant]) => fold(meant) === fold(word));
              for (const [meant] of synonyms) used.add(`${locale} ${meant}`);
              return [locale, synonyms.flatMap(([, others]) => others)];
            }),
          ),
        };
      }),
    };
  });
  const concepts = Object.fromEntries(
    locales.flatMap((locale) => {
      const entries = [...(projects[locale]?.synonyms ?? [])].filter(
        ([word, others]) => !used.has(`${locale} ${word}`) && others.length > 0 && word !== '__proto__',
      );
      return entries.length === 0 ? [] : [[locale, Object.fromEntries(entries)]];
    }),
  );
  return {
    lists: lists.filter(({ rows }) => rows.length > 0),
    concepts,
    listOfSlot: (slot) => names.get(slot) ?? null,
  };
}
