import type { Bot, ServiceSettings } from '../../model/bot.js';
import type { Json } from '../../model/json.js';
import type { Locale } from '../../model/text.js';
import { pathsIn, unread, type YamlReader } from '../content-files.js';
import { fileStart, type Report } from '../finding.js';
import { isList, isMap, type DataMap, type Source } from '../source.js';
import { nearest } from '../suggest.js';
import { readCaseFile } from './case-file.js';
import { readOfficesFile } from './offices-file.js';
import { readSettings, type Environment } from './settings.js';

interface ServiceInput {
  readonly source: Source;
  readonly report: Report;
  readonly reader: YamlReader;
  readonly folder: string;
  readonly env: Environment;
  readonly languages: readonly Locale[];
  readonly timeZone: string;
  /** The `words:` files by name, and the states each explains. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
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
  checkSettings(data, type, input);
  const wordsName = typeof data['words'] === 'string' ? data['words'] : null;
  if (wordsName !== null && !words.has(wordsName)) {
    const suggestion = nearest(wordsName, words.keys());
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

/** Settings of the embedded services (docs/services.md): a misspelt one would be passed over without a word. */
const settingNames: { readonly [type: string]: readonly string[] } = {
  directory: ['type', 'file', 'words', 'reference', 'factors', 'bearer', 'services', 'api_key'],
  calendar: ['type', 'offices', 'words'],
};

function checkSettings(data: DataMap, type: string, { source, report }: ServiceInput): void {
  const known = Object.hasOwn(settingNames, type) ? settingNames[type] : undefined;
  const meant = known ? null : nearest(type, Object.keys(settingNames));
  // A type of somebody's own is looked at by its own service at the start.
  if (meant)
    report('WRONG_VALUE', source.place(data, 'type'), {
      key: 'type',
      expected: '@serviceType',
      found: '@words',
      value: type,
    });
  for (const key of Object.keys(data)) {
    // A map of its own may be an area that a question refers to: `within: city`.
    if (!known || known.includes(key) || isMap(data[key])) continue;
    const suggestion = nearest(key, known);
    report('UNKNOWN_KEY', source.place(data, key, { of: 'key' }), {
      key,
      ...(suggestion ? { suggestion } : { known: known.join(', ') }),
    });
  }
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
  { source, report, reader, words }: ServiceInput,
): readonly { readonly [column: string]: string }[] {
  if (typeof path !== 'string') return [];
  const read = reader.files.read(path);
  if (!('text' in read)) {
    const finding = unread(reader.files.show(path), read.problem);
    report(finding.code, read.problem === 'missing' ? source.place(data, 'file') : finding, finding.values);
    return [];
  }
  if (!/\.json$/i.test(path)) {
    const reference = isMap(data['reference']) ? data['reference']['pattern'] : null;
    const states = typeof data['words'] === 'string' ? (words.get(data['words']) ?? null) : null;
    return readCaseFile(path, read.text, {
      files: reader.files,
      report,
      states,
      pattern: (rows) =>
        typeof reference === 'string'
          ? reference
          : (patternOf(rows.map((row) => row['reference'] ?? ''))?.pattern ?? null),
    });
  }
  try {
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
    report('CSV_INVALID', fileStart(reader.files.show(path)), { problem: '@json' });
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

/** What can be booked and where, from the file of offices. */
function calendar(
  data: DataMap,
  settings: { readonly [name: string]: Json },
  { reader, source, report, languages, timeZone }: ServiceInput,
): Partial<ServiceSettings> {
  const path = settings['offices'];
  if (typeof path !== 'string') {
    report('MISSING_KEY', source.place(data), { key: 'offices', expected: '@file' });
    return {};
  }
  const parsed = reader.yaml(path);
  for (const finding of parsed.findings) {
    const place = finding.code === 'FILE_MISSING' ? source.place(data, 'offices') : finding;
    report(finding.code, place, finding.values);
  }
  return parsed.source.data === null ? {} : readOfficesFile({ source: parsed.source, report, languages, timeZone });
}

/** The CSV and YAML files below a bot's folders, for messages and for watching. */
export const sharedFolders = {
  facts: '.yaml',
  words: '.yaml',
  notices: '.yaml',
  concepts: '.yaml',
  lists: '.csv',
  tables: '.csv',
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
