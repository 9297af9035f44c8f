import type { Bot, ServiceSettings } from '../../model/bot.js';
import type { Json } from '../../model/json.js';
import type { Locale, Localized } from '../../model/text.js';
import { pathsIn, unread, type YamlReader } from '../content-files.js';
import type { Report } from '../finding.js';
import { parseCsv } from '../parse-csv.js';
import { isList, isMap, type Data, type DataMap, type Source } from '../source.js';
import { nearest } from '../suggest.js';
import { readSettings, type Environment } from './settings.js';

interface ServiceInput {
  readonly source: Source;
  readonly report: Report;
  readonly reader: YamlReader;
  readonly folder: string;
  readonly env: Environment;
  readonly languages: readonly Locale[];
  readonly timeZone: string;
  readonly words: ReadonlySet<string>;
}

const factorNames = ['zip', 'last_name', 'date_of_birth'] as const;
type Factor = (typeof factorNames)[number];

/** The services of a bot file; a variable that is not set is an error, because the bot would promise what it cannot do. */
export function compileServices(
  written: { readonly [name: string]: unknown } | undefined,
  input: ServiceInput,
): Bot['services'] {
  return Object.fromEntries(
    Object.entries(written ?? {}).map(([name, data]) => [name, service(name, data as DataMap, input)]),
  );
}

function service(name: string, data: DataMap, input: ServiceInput): ServiceSettings {
  const { source, report, words } = input;
  const { settings, missing } = readSettings(data, input);
  for (const { name: variable, container, key } of missing)
    report('SECRET', source.place(container, key), { variable, service: name });
  const type = typeof data['type'] === 'string' ? data['type'] : '';
  const wordsName = typeof data['words'] === 'string' ? data['words'] : null;
  if (wordsName !== null && !words.has(wordsName)) {
    const suggestion = nearest(wordsName, words);
    report('UNKNOWN_WORDS', source.place(data, 'words'), { words: wordsName, ...(suggestion ? { suggestion } : {}) });
  }
  return {
    name,
    type,
    settings,
    ...(wordsName === null ? {} : { words: wordsName }),
    ...(type === 'directory' ? directory(data, settings, input) : {}),
    ...(type === 'calendar' ? calendar(data, settings, input) : {}),
  };
}

/** What a reference looks like and which facts must match: as written, else read off the file's own cases. */
function directory(
  data: DataMap,
  settings: { readonly [name: string]: Json },
  input: ServiceInput,
): Partial<ServiceSettings> {
  const rows = caseRows(data, settings['file'], input);
  const reference = isMap(data['reference']) ? data['reference'] : null;
  const pattern = reference?.['pattern'];
  const example = reference?.['example'];
  const derived =
    typeof pattern === 'string'
      ? { pattern, example: typeof example === 'string' ? example : pattern }
      : patternOf(rows.map((row) => row['reference'] ?? ''));
  return { ...(derived ? { reference: derived } : {}), factors: factorsOf(data, rows[0], input) };
}

function factorsOf(
  data: DataMap,
  row: { readonly [column: string]: string } | undefined,
  { source, report }: ServiceInput,
): readonly Factor[] {
  const written = data['factors'];
  if (!isList(written)) return row ? factorNames.filter((factor) => Object.hasOwn(row, factor)) : ['zip'];
  return written.flatMap((entry, index) => {
    const factor = factorNames.find((name) => name === entry);
    if (!factor)
      report('WRONG_VALUE', source.place(written, index), {
        key: 'factors',
        expected: '@factor',
        found: '@words',
        value: typeof entry === 'string' ? entry : '',
      });
    return factor ? [factor] : [];
  });
}

function caseRows(
  data: DataMap,
  path: Json | undefined,
  { source, report, reader }: ServiceInput,
): readonly { readonly [column: string]: string }[] {
  if (typeof path !== 'string') return [];
  const read = reader.files.read(path);
  if (!('text' in read)) {
    const finding = unread(reader.files.show(path), read.problem);
    report(finding.code, source.place(data, 'file'), finding.values);
    return [];
  }
  try {
    if (!/\.json$/i.test(path)) return parseCsv(read.text);
    const json: unknown = JSON.parse(read.text);
    const list = Array.isArray(json)
      ? json
      : typeof json === 'object' && json !== null && 'cases' in json
        ? json.cases
        : [];
    return (Array.isArray(list) ? list : []).map((row: unknown) =>
      Object.fromEntries(
        Object.entries(typeof row === 'object' && row !== null ? row : {}).map(([key, value]) => [key, String(value)]),
      ),
    );
  } catch {
    report('CSV_INVALID', source.place(data, 'file'), { problem: '@csvQuote' });
    return [];
  }
}

/** `RC-2041, RC-2050` → `RC-\d{4}`: letters that all share stay, digits become digits; null if the references differ in shape. */
function patternOf(references: readonly string[]): { readonly pattern: string; readonly example: string } | null {
  const [first, ...others] = references.filter((reference) => reference !== '');
  if (first === undefined) return null;
  const shape = (reference: string): string => reference.replace(/\d/g, '0');
  if (!/^[A-Za-z0-9-]+$/.test(first) || others.some((other) => shape(other) !== shape(first))) return null;
  return { pattern: first.replace(/\d+/g, (digits) => `\\d{${digits.length}}`), example: first };
}

/** What can be booked and where, so that the dialog can ask without a call. The calendar itself checks the rest of its file. */
function calendar(
  data: DataMap,
  settings: { readonly [name: string]: Json },
  input: ServiceInput,
): Partial<ServiceSettings> {
  const path = settings['offices'];
  if (typeof path !== 'string') return {};
  const parsed = input.reader.yaml(path);
  for (const finding of parsed.findings) {
    const place = finding.code === 'FILE_MISSING' ? input.source.place(data, 'offices') : finding;
    input.report(finding.code, place, finding.values);
  }
  const file = isMap(parsed.source.data) ? parsed.source.data : null;
  if (!file) return {};
  const words = (container: DataMap, key: string, optional = false): Localized => {
    const value = container[key];
    if (typeof value === 'string')
      return Object.fromEntries(input.languages.map((language) => [language, value.trim()]));
    for (const language of input.languages) {
      if (!isMap(value) && optional) continue;
      const text = isMap(value) ? value[language] : undefined;
      if (typeof text !== 'string')
        input.report('MISSING_TRANSLATION', parsed.source.place(isMap(value) ? value : container), { language });
    }
    return isMap(value)
      ? Object.fromEntries(input.languages.map((language) => [language, textOf(value[language])]))
      : {};
  };
  const services = mapsIn(file['services']);
  const ids = services.map((entry) => textOf(entry['id']));
  return {
    bookable: services.map((entry) => ({
      id: textOf(entry['id']),
      title: words(entry, 'title'),
      minutes: Number(textOf(entry['minutes'])) || 0,
      ...(entry['bring'] === undefined ? {} : { bring: words(entry, 'bring') }),
    })),
    offices: mapsIn(file['offices']).map((entry) => ({
      id: textOf(entry['id']),
      title: words(entry, 'title'),
      address: textOf(entry['address']),
      timeZone: textOf(entry['time_zone']) || input.timeZone,
      ...(entry['phone'] === undefined ? {} : { phone: textOf(entry['phone']) }),
      services: isList(entry['services']) ? entry['services'].map(textOf) : ids,
    })),
  };
}

const textOf = (data: Data | undefined): string => (typeof data === 'string' ? data.trim() : '');
const mapsIn = (data: Data | undefined): readonly DataMap[] => (isList(data) ? data.filter(isMap) : []);

/** The CSV and YAML files below a bot's folders, for messages and for watching. */
export const sharedFolders = {
  facts: '.yaml',
  words: '.yaml',
  notices: '.yaml',
  concepts: '.yaml',
  lists: '.csv',
} as const;

/** Shared files of one kind: the bot's own folder first, then the content root's; a name that both have is the bot's. */
export function sharedPaths(
  reader: YamlReader,
  kind: keyof typeof sharedFolders,
  folders: readonly string[],
): readonly string[] {
  const seen = new Set<string>();
  return folders.flatMap((folder) =>
    pathsIn(reader.files, `${folder}/${kind}`, sharedFolders[kind]).filter((path) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const fresh = !seen.has(name);
      seen.add(name);
      return fresh;
    }),
  );
}
