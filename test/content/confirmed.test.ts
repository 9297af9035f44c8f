import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { confirmTexts } from '../../src/content/confirm-texts.js';
import { parseYaml } from '../../src/content/parse-yaml.js';
import { loadBots } from '../../src/content/load-bots.js';
import { textPairs } from '../../src/content/text-pairs.js';
import { formatLock, parseLock } from '../../src/content/translations-lock.js';
import { contentOf, town } from './content-of.js';
import { confirmedText, locked } from './decided-mistakes.js';

const T = 'bots/town/intents/t.yaml';
const phrases = ['en', 'es']
  .map((lang) => `  ${lang}: |\n${[1, 2, 3, 4, 5].map((n) => `    say ${lang} ${n}\n`).join('')}`)
  .join('');
const topic = (steps: string): string =>
  `format: 1\nintent: t\ntitle: { en: Title, es: Título }\nsteps:\n${steps}examples:\n${phrases}`;
const say = (en: string, es: string): string => `  - say: { en: "${en}", es: "${es}" }\n`;

const about = ['STALE', 'STALE_SOURCE', 'UNCONFIRMED', 'LOCK_LINE'];
let root = '';
const put = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
};
const lock = (): Promise<string> => readFile(join(root, 'bots/town/translations.lock'), 'utf8');
const confirm = (options: {
  by?: string;
  bots?: readonly string[];
  only?: readonly string[];
  to?: readonly string[];
}) => confirmTexts({ root, packageRoot: root, by: 'Ana Ruiz', day: '2026-11-21', ...options });
const codes = async (): Promise<readonly string[]> => {
  const { findings } = await loadBots({ root, packageRoot: root, env: {}, now: Date.parse('2026-11-21T12:00:00Z') });
  return findings.flatMap(({ code, line }) => (about.includes(code) ? [`${code}:${line}`] : []));
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ventanilla-confirm-'));
  for (const [path, text] of Object.entries(town)) await put(path, text);
  await put(T, topic(say('One', 'Uno') + say('Two', 'Dos')));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('confirmed translations', () => {
  test('make no noise before anybody confirmed anything', async () => {
    expect(await codes()).toEqual([]);
  });

  test('are kept beside the content, one line a text, and a second confirmation changes nothing', async () => {
    const first = await confirm({});
    expect([...first.locks].sort()).toEqual([
      'bots/town/translations.lock',
      'intents/translations.lock',
      'lists/translations.lock',
      'words/translations.lock',
    ]);
    expect(await lock()).toMatch(
      /^"intents\/t\.yaml#steps\/say es": "en [0-9a-f]{12} > es [0-9a-f]{12} 2026-11-21 Ana Ruiz"$/m,
    );
    expect(await codes()).toEqual([]);
    const before = await lock();
    expect(await confirm({ by: 'Somebody else' })).toEqual({ locks: [], confirmed: [], unknown: [] });
    expect(await lock()).toBe(before);
  });

  test('tell which language changed, and are quiet again once confirmed', async () => {
    await confirm({});
    await put(T, topic(say('One!', 'Uno') + say('Two', '¡Dos!')));
    expect(await codes()).toEqual(['STALE:5', 'STALE_SOURCE:6']);
    const { confirmed } = await confirm({ by: 'Luis Vega' });
    expect(confirmed.map(({ text, was }) => [text, was])).toEqual([
      [`${T}#steps/say`, 'stale'],
      [`${T}#steps/say (2)`, 'stale_source'],
    ]);
    expect(await codes()).toEqual([]);
    expect((await lock()).match(/Luis Vega/g)).toHaveLength(2);
  });

  test('hold although other texts were put in above them, moved, or broken over other lines', async () => {
    await confirm({});
    await put(T, topic(say('Two', 'Dos') + `  - say:\n      en: >-\n        One\n\n      es: "Uno "\n`));
    expect(await codes()).toEqual([]);
    await put(T, topic(say('Zero', 'Cero') + say('One', 'Uno') + say('Two (2)', 'Dos')));
    expect(await codes()).toEqual(['UNCONFIRMED:5', 'STALE:7']);
  });

  test('of one text only are confirmed when only that one is named; what names nothing is told', async () => {
    await confirm({});
    await put(T, topic(say('One!', 'Uno') + say('Two', '¡Dos!')));
    const { confirmed, unknown } = await confirm({
      only: [`${T}#steps/say (2)`, 'bots/town/intents/x.yaml'],
      bots: ['town', 'twon'],
    });
    expect(confirmed.map(({ text }) => text)).toEqual([`${T}#steps/say (2)`]);
    expect(unknown).toEqual(['twon', 'bots/town/intents/x.yaml']);
    expect(await codes()).toEqual(['STALE:5']);
    expect((await confirm({ only: ['bots/town/intents'], to: ['fr'] })).confirmed).toEqual([]);
    expect((await confirm({ only: ['bots/town/intents'], to: ['es'] })).confirmed).toHaveLength(1);
  });

  test('of a file that cannot be read today stay, those of a deleted file go', async () => {
    await confirm({});
    const before = await lock();
    await put(T, 'format: 1\n\tintent: t\n');
    await confirm({});
    expect(await lock()).toBe(before);
    await rm(join(root, T));
    await put('bots/town/intents/u.yaml', topic(say('New', 'Nuevo')).replace('intent: t', 'intent: u'));
    await confirm({});
    expect([/intents\/t\.yaml/.test(await lock()), /intents\/u\.yaml/.test(await lock())]).toEqual([false, true]);
  });

  test('outlive a merge that left a line nobody can read', async () => {
    await confirm({});
    await writeFile(
      join(root, 'bots/town/translations.lock'),
      (await lock()).replace('format: 1\n', 'format: 1\n<<<<<<< mine\n'),
    );
    expect(await codes()).toEqual(['LOCK_LINE:4']);
    await put(T, topic(say('One!', 'Uno') + say('Two', 'Dos')));
    await confirm({});
    expect(await codes()).toEqual([]);
  });

  test('count a list’s cells, and never phrases of residents', async () => {
    await confirm({});
    await put('lists/office.csv', (town['lists/office.csv'] ?? '').replace('9 to 5', '9 to 6'));
    await put(
      'intents/common/complaint.yaml',
      (town['intents/common/complaint.yaml'] ?? '').replace('complaint en 1', 'I complain'),
    );
    expect(await codes()).toEqual(['STALE:2']);
  });
});

test('a lock is YAML, and reads back what was written, whatever the texts and names are', () => {
  const odd = [
    confirmedText('states/CORR "REQ\'D" #1: \\ — ñ', 'a', 'b'),
    { ...confirmedText('answer', 'a', 'b'), by: 'Ana "la jefa"\nRuiz: #1', file: 'intents/ñandú "x".yaml' },
  ];
  const text = formatLock(odd);
  const { entries, badLines } = parseLock(text);
  expect([entries.length, badLines]).toEqual([2, []]);
  expect(new Set(entries.map(({ key }) => key))).toEqual(new Set(odd.map(({ key }) => key)));
  expect(parseYaml(text, 'lock').findings).toEqual([]);
  expect(formatLock(entries)).toBe(text);
});

test('a lock that is anything else is never a crash', () => {
  for (const text of ['', '\u0000', '{', '"a": "b"', '"\\u12": "en', `"${'x'.repeat(100_000)}`])
    expect(parseLock(text).entries).toEqual([]);
  const { findings } = contentOf({ 'bots/town/translations.lock': 'x\n'.repeat(1000), ...locked() });
  expect(findings.filter(({ code }) => code === 'INTERNAL' || code === 'STALE')).toEqual([]);
});

test('texts are called by the words of the language, not by numbers, where steps have names', () => {
  const { source } = parseYaml(
    topic(
      '  - ask: address\n    say: { en: Where?, es: ¿Dónde? }\n  - choose: cart\n    options: [{ en: Trash, es: Basura, also: { en: a, es: b } }]\n',
    ),
    'f',
  );
  expect(textPairs(source, ['en', 'es']).map(({ key }) => key)).toEqual([
    'title',
    'steps/ask address/say',
    'steps/choose cart/options/1',
  ]);
});

test('the shipped bots are confirmed (`ventanilla confirm` after you compared the texts you changed)', async () => {
  const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
  for (const folder of ['bots/rivermont', 'bots/hello', 'intents'])
    expect(await readFile(join(packageRoot, folder, 'translations.lock'), 'utf8')).toContain(' > es ');
  const { findings } = await loadBots({
    root: packageRoot,
    packageRoot,
    env: {},
    now: Date.parse('2026-11-21T12:00:00Z'),
  });
  expect(
    findings.filter(({ code }) => about.includes(code)).map(({ file, line, code }) => `${file}:${line} ${code}`),
  ).toEqual([]);
});
