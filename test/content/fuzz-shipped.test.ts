import { expect, test } from '@jest/globals';
import { array, assert, constantFrom, nat, oneof, property, record, string } from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { budget } from '../budget.js';
import { costOf } from '../support/processor-time.js';
import { testFindings } from '../../src/content/check-tests.js';
import { compileBot } from '../../src/content/compile/bot.js';
import { memoryFiles, yamlReader } from '../../src/content/content-files.js';
import type { Finding } from '../../src/content/finding.js';
import { knownWords } from '../../src/content/schema/known-words.js';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
const read = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(join(packageRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return read(path);
    return /\.(?:yaml|csv|lock)$/.test(path)
      ? [[`/content/${path}`, readFileSync(join(packageRoot, path), 'utf8')] as const]
      : [];
  });
/** Everything we ship, by path. */
const shipped: { readonly [path: string]: string } = Object.fromEntries([
  ...read('bots/rivermont'),
  ...read('intents'),
]);
const paths = Object.keys(shipped);
const botFile = '/content/bots/rivermont/bot.yaml';
/** The bot with these topics alone: the whole city each time would take a day. */
const withTopics = (...topics: readonly string[]): string =>
  (shipped[botFile] ?? '').replace(/^topics:\n(?: {2}- .*\n)+/m, `topics: [${topics.join(', ')}]\n`);
/** A few topics that use every kind of shared file. */
const few = withTopics('common/emergency', ...['case-status', 'book-appointment'].map((name) => `./intents/${name}`));
const needed = /\/(?:case-status|book-appointment|emergency)\.yaml$|^(?!.*\/(?:intents|tests)\/.*\.yaml$)/;
const small: { readonly [path: string]: string } = {
  ...Object.fromEntries(Object.entries(shipped).filter(([path]) => needed.test(path))),
  [botFile]: few,
};
const sound = yamlReader(memoryFiles(small));

/** What a clerk, a spreadsheet, a merge or a broken disk does to a file. `a` and `b` choose where. */
const damages: {
  readonly [name: string]: (lines: readonly string[], a: number, b: number, words: string) => readonly string[];
} = {
  'lines are deleted': (lines, a, b) => [...lines.slice(0, a), ...lines.slice(a + 1 + (b % 5))],
  'a line is written twice': (lines, a) => [...lines.slice(0, a + 1), ...lines.slice(a)],
  'lines change places': (lines, a, b) =>
    lines.map((line, at) => (at === a ? (lines[b] ?? '') : at === b ? (lines[a] ?? '') : line)),
  'a block is copied elsewhere': (lines, a, b) => [...lines.slice(0, b), ...lines.slice(a, a + 8), ...lines.slice(b)],
  'lines are moved to the right': (lines, a, b) =>
    lines.map((line, at) => (at >= a && at <= a + (b % 4) ? `${' '.repeat(1 + (b % 6))}${line}` : line)),
  'lines are moved to the left': (lines, a, b) =>
    lines.map((line, at) => (at >= a && at <= a + (b % 4) ? line.replace(/^ {1,2}/, '') : line)),
  'everything stands deeper': (lines, a, b) =>
    lines.map((line, at) => (at >= a ? ' '.repeat(1 + (b % 3)) + line : line)),
  'a tab': (lines, a) => lines.map((line, at) => (at === a ? line.replace(/^ */, '\t') : line)),
  'values change places': (lines, a, b) => {
    const [one = '', two = ''] = [lines[a], lines[b]];
    const value = (line: string): string => /:\s+(.*)$/.exec(line)?.[1] ?? line;
    return lines.map((line, at) =>
      at === a
        ? one.replace(value(one), () => value(two))
        : at === b
          ? two.replace(value(two), () => value(one))
          : line,
    );
  },
  'a value is something else': (lines, a, _b, words) =>
    lines.map((line, at) => (at === a ? line.replace(/:.*$/, () => `: ${words}`) : line)),
  'a word is something else': (lines, a, b, words) =>
    lines.map((line, at) =>
      at === a ? line.replace(/[\w-]+(?=:)/, () => (b % 2 === 0 ? (anyWord[b % anyWord.length] ?? '') : words)) : line,
    ),
  'words are put in': (lines, a, b, words) =>
    lines.map((line, at) =>
      at === a ? line.slice(0, b % (line.length + 1)) + words + line.slice(b % (line.length + 1)) : line,
    ),
  'a sign is lost': (lines, a, b) =>
    lines.map((line, at) =>
      at === a ? line.slice(0, b % (line.length + 1)) + line.slice((b % (line.length + 1)) + 1) : line,
    ),
  'quotation marks become curved': (lines, a) =>
    lines.map((line, at) => (at >= a && at < a + 3 ? line.replaceAll('"', '”') : line)),
  'the end is missing': (lines, a, b) => [...lines.slice(0, a), (lines[a] ?? '').slice(0, b % 40)],
  'the start is missing': (lines, a) => lines.slice(a),
  'a line is huge': (lines, a, b, words) =>
    lines.map((line, at) => (at === a ? line + `${words} `.repeat(b % 17 === 0 ? 3000 : 50) : line)),
  'a part is repeated again and again': (lines, a, b) => [
    ...lines.slice(0, a),
    ...Array.from({ length: 40 }, () => lines.slice(a, a + 1 + (b % 3))).flat(),
    ...lines.slice(a),
  ],
  'Windows wrote it': (lines) => lines.map((line) => `${line}\r`),
  'a merge left its marks': (lines, a, b) => [
    ...lines.slice(0, a),
    '<<<<<<< mine',
    ...lines.slice(a, a + (b % 4)),
    '=======',
    ...lines.slice(a),
    '>>>>>>> theirs',
  ],
  'commas became semicolons': (lines) => lines.map((line) => line.replaceAll(',', ';')),
};
const anyWord = [...knownWords];
const odd = [
  '\u0000',
  '\u202e',
  '\ufeff',
  '\u2028',
  '\ud800',
  '\u00a0',
  'e\u0301',
  'ﷺ',
  '👩‍👩‍👧‍👦',
  '٣',
  'ａ',
  '\u200b',
  '{',
  '}',
  '{{',
  '{x',
  '{office.name}',
  '{request.',
  '[',
  ']',
  '"',
  "'",
  '|',
  '>-',
  '&a',
  '*a',
  '!x',
  '- ',
  '? ',
  '#',
  ' # note',
  ': ',
  '%',
  '@',
  '`',
  '---',
  '<<: *a',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'true',
  '-1',
  '1e309',
  '99999999999999999999',
  '2027-02-30',
  '0x10',
  '.inf',
  '~',
  '${X}',
  '$&',
  '\\',
  'at least',
  'any of [a, b]',
  'before today',
  'within 2 business days',
  'always',
  '25:00-99:99',
  'https://',
  'javascript:alert(1)',
  'common/*',
  './../..',
  '(?=(a+)+)$',
  ',,,,',
  '"",""',
  'a"b',
  ';',
  '|x|',
  '# allow FEW_EXAMPLES until 2026-12-31 — A: b',
  '# allow',
  '"x#y es": "en 0123456789ab > es 0123456789ab 2026-11-21 A"',
];

const damage = record({
  kind: constantFrom(...Object.keys(damages)),
  a: nat(10_000),
  b: nat(10_000),
  words: oneof(constantFrom(...odd), constantFrom(...anyWord), string({ maxLength: 12 })),
});

/** Everything found in the shipped content with one file replaced. */
function findingsWith(path: string, text: string): readonly Finding[] {
  const own = /\/intents\/([^/]+)\.yaml$/.exec(path);
  const name = path.startsWith('/content/intents/')
    ? path.slice('/content/intents/'.length, -'.yaml'.length)
    : `./intents/${own?.[1] ?? ''}`;
  const alone = { [botFile]: withTopics('common/emergency', name) };
  const files = { ...small, ...(own ? alone : {}), [path]: text };
  const memory = memoryFiles(files);
  if (path.includes('/tests/')) return testFindings(path, memory);
  const fresh = yamlReader(memory);
  const changed = new Set([path, ...(own ? [botFile] : [])]);
  const { bot, findings, waivers } = compileBot({
    path: botFile,
    reader: {
      files: memory,
      yaml: (file) => (changed.has(file) || !Object.hasOwn(files, file) ? fresh : sound).yaml(file),
    },
    root: '/content',
    libraries: ['/content/intents'],
    env: {},
    today: '2026-11-21',
    engineTexts: () => null,
  });
  if (bot) JSON.stringify(bot);
  return [...findings, ...waivers.waived];
}

test('no damage to a file we ship makes the gate throw, hang, or speak of a place that is not there', () => {
  // Milliseconds of the processor. The limits of yaml-guard.ts bound what one file can cost; an hour would be a hang to a clerk.
  const most = 20_000;
  let slowest = 0;
  assert(
    property(constantFrom(...paths), array(damage, { minLength: 1, maxLength: 4 }), (path, all) => {
      let lines: readonly string[] = (small[path] ?? shipped[path] ?? '').split('\n');
      for (const { kind, a, b, words } of all)
        lines = (
          damages[kind]?.(lines, a % Math.max(1, lines.length), b % Math.max(1, lines.length), words) ?? lines
        ).slice(0, 1500);
      let findings: ReturnType<typeof findingsWith> = [];
      const cost = costOf(() => (findings = findingsWith(path, lines.join('\n'))), most);
      slowest = Math.max(slowest, cost);
      for (const { file, line, column, excerpt, caret, length, severity } of findings) {
        if (
          line < 1 ||
          column < 1 ||
          length < 1 ||
          caret < 0 ||
          excerpt.length > 200 ||
          file === '' ||
          severity === undefined
        )
          throw new Error(`a finding without a place: ${file}:${line}:${column}`);
      }
    }),
    { numRuns: budget.shippedFiles },
  );
  expect(slowest).toBeLessThanOrEqual(most);
}, 7_200_000);
