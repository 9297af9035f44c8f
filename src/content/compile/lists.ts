import type { Bot, List } from '../../model/bot.js';
import type { Locale, Localized } from '../../model/text.js';
import { fileStart, makeFinding, type Finding, type Report } from '../finding.js';
import { readTable } from '../parse-csv.js';
import { fold, slug } from '../suggest.js';
import { withSynonyms } from './concepts.js';

/**
 * A list from a CSV file. Columns: one per language (the label), `id` (else a slug of the label), `also` or `also_<lang>` (other names,
 * split at `|`), any other column, with `_<lang>` where it differs by language. `name` prints the label.
 */
export function compileList(
  name: string,
  text: string,
  file: string,
  languages: readonly Locale[],
  report: Report,
  concepts: Bot['concepts'] = {},
): List {
  const { table, findings } = readTable(text, file);
  for (const finding of findings) report(finding.code, finding, finding.values);
  if (!table) return { name, rows: [] };
  const at = (line: number): Finding =>
    makeFinding('CSV_INVALID', { ...fileStart(file), line, excerpt: text.split('\n')[line - 1]?.slice(0, 160) ?? '' });
  const labelled = table.columns.includes('name') && !languages.some((language) => table.columns.includes(language));
  for (const language of languages) {
    if (labelled || table.columns.includes(language)) continue;
    const suggestion = languageColumn(language, table.columns);
    report('CSV_COLUMN', at(1), { column: language, ...(suggestion ? { suggestion } : {}) });
  }
  const ids = new Set<string>();
  const rows = table.rows.map(({ line, cells }) => {
    const first = cells[languages[0] ?? ''] || cells['name'] || '';
    for (const language of languages) {
      if (!labelled && table.columns.includes(language) && cells[language] === '')
        report('CSV_CELL', at(line), { column: language });
    }
    const id = cells['id'] || slug(first);
    if (id === '') report('CSV_INVALID', at(line), { problem: '@csvLabel' });
    if (ids.has(id)) report('NAME_TWICE', at(line), { name: id });
    ids.add(id);
    const label = Object.fromEntries(languages.map((language) => [language, cells[language] || first]));
    return {
      id,
      label,
      also: alsoOf(cells, languages),
      columns: { ...columnsOf(table.columns, cells, languages), name: label },
    };
  });
  return { name, rows: withSynonyms(rows, concepts) };
}

/** The column a clerk named in words: `English`, `Español`. */
function languageColumn(language: Locale, columns: readonly string[]): string | null {
  const words: { readonly [locale: Locale]: readonly string[] } = {
    en: ['english', 'ingles', 'name', 'nombre'],
    es: ['spanish', 'espanol', 'nombre'],
  };
  return columns.find((column) => words[language]?.includes(fold(column))) ?? null;
}

function alsoOf(
  cells: { readonly [column: string]: string },
  languages: readonly Locale[],
): Localized<readonly string[]> {
  const split = (text: string | undefined): readonly string[] =>
    (text ?? '')
      .split(/[|;]/)
      .map((entry) => entry.trim())
      .filter((entry) => fold(entry) !== '');
  return Object.fromEntries(
    languages.map((language) => [language, [...split(cells['also']), ...split(cells[`also_${language}`])]]),
  );
}

/** `hours_en` and `hours_es` are the column `hours`; `address` is the same in all languages. */
function columnsOf(
  columns: readonly string[],
  cells: { readonly [column: string]: string },
  languages: readonly Locale[],
): { readonly [name: string]: Localized } {
  const names = new Set(
    columns
      .filter((column) => column !== 'id' && !languages.includes(column) && !/^also(_|$)/.test(column))
      .map((column) =>
        languages.reduce(
          (name, language) => (name.endsWith(`_${language}`) ? name.slice(0, -language.length - 1) : name),
          column,
        ),
      ),
  );
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      Object.fromEntries(languages.map((language) => [language, cells[`${name}_${language}`] || cells[name] || ''])),
    ]),
  );
}
