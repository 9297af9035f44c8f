import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runSuggest, type SuggestOptions } from '../../src/cli/commands/suggest.js';
import { readConfig } from '../../src/config.js';
import { addExample } from '../../src/content/add-example.js';
import { loadEngineResources } from '../../src/content/engine-resources.js';
import { createEngineTexts } from '../../src/i18n/engine-texts.js';

const root = mkdtempSync(join(tmpdir(), 'suggest-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const pool = `# the pool
format: 1
intent: pool
title: { en: Pool, es: Alberca }   # kept
examples:
  en: |
    when does the pool open
    pool hours

  es: |
    cuándo abre la alberca
    horario de la alberca
answer: { en: "At 9. Call 555-0100.", es: "A las 9. Llame al 555-0100." }
`;
const bot = `format: 1
bot: springfield
name: { en: Springfield, es: Springfield }
languages: [en, es]
time_zone: America/Chicago
phone: 555-0100
greeting: { en: "Hello, I am the assistant.", es: "Hola, soy el asistente." }
topics: [common/*, ./intents/*]
`;
const topicFile = join(root, 'bots/springfield/intents/pool.yaml');

interface Said {
  readonly text: string;
  readonly trace: readonly string[];
  readonly locale?: string;
  readonly guess?: string;
  readonly owner?: string;
  readonly agent?: boolean;
}
const turnOf = ({ text, trace, locale = 'en', guess, owner, agent }: Said, n: number): object => ({
  id: `t${n}`,
  at: Date.UTC(2026, 10, 1 + n),
  texts: {},
  record: {
    heard: {
      language: { code: locale, confidence: 1 },
      intents: guess === undefined ? [] : [{ intent: guess, confidence: 0.5 }],
      outOfScope: false,
      readings: [],
      version: 'v',
    },
    contentHash: 'x',
    engine: '1',
    trace,
    taken: {
      event: agent
        ? { type: 'agent_message', at: 0, agent: 'a', alias: 'A', text, epoch: 1 }
        : { type: 'message', at: 0, text },
      said: [],
      ...(owner === undefined ? {} : { control: { owner: { type: owner }, epoch: 1 } }),
    },
  },
});
const talks = (conversations: readonly (readonly Said[])[]): string => {
  const file = join(root, 'talks.jsonl');
  const lines = conversations.map((said, n) =>
    JSON.stringify({ conversation: `c${n}`, bot: 'springfield', channel: 'web', whole: true, turns: said.map(turnOf) }),
  );
  writeFileSync(file, lines.join('\n'));
  return file;
};
const missed = (text: string, more: Partial<Said> = {}): Said => ({ text, trace: ['fallback:1'], ...more });

beforeEach(() => {
  rmSync(join(root, 'data'), { recursive: true, force: true });
  mkdirSync(join(root, 'bots/springfield/intents'), { recursive: true });
  writeFileSync(join(root, 'bots/springfield/bot.yaml'), bot);
  writeFileSync(topicFile, pool);
});

const suggest = async (
  options: Partial<SuggestOptions>,
  lang = 'en',
): Promise<{ readonly code: number; readonly out: string }> => {
  const texts = createEngineTexts(await loadEngineResources(fileURLToPath(new URL('../../locales', import.meta.url))));
  const lines: string[] = [];
  const code = await runSuggest(
    { file: null, bot: null, since: null, accept: [], dismiss: [], json: false, ...options },
    {
      config: { ...readConfig({}), content: root, dataDir: join(root, 'data') },
      texts,
      lang,
      out: (line) => void lines.push(line),
      say: (key, values) => texts.text(`cli:${key}`, lang, values),
    },
  );
  return { code, out: lines.join('\n') };
};
interface Group {
  readonly example: string;
  readonly topic: string | null;
  readonly chosen: boolean;
  readonly key: string;
  readonly locale: string;
  readonly messages: number;
  readonly phrases: readonly string[];
  readonly why: { readonly not_understood: number; readonly clarified: number; readonly agent: number };
}
const groups = async (file: string, options: Partial<SuggestOptions> = {}): Promise<readonly Group[]> =>
  JSON.parse((await suggest({ file, json: true, ...options })).out) as readonly Group[];

test('what was not understood, asked back and answered by a person is offered; answers to open questions are not', async () => {
  const file = talks([
    [missed('is the pool heated', { guess: 'pool' })],
    [
      { text: 'is your pool heated', trace: ['clarify'] },
      { text: '1', trace: ['meant:pool', 'topic'] },
    ],
    [
      { text: 'dónde dejo el caballo', trace: ['routed'], owner: 'agent', locale: 'es' },
      { text: 'Aquí no.', trace: [], agent: true },
    ],
    [{ text: 'Zoila Quispe Mamani', trace: ['fallback:name:1'] }],
    [{ text: 'pool hours', trace: ['topic'] }],
  ]);
  const found = await groups(file);
  expect(found).toMatchObject([
    { locale: 'en', messages: 2, topic: 'pool', chosen: true, why: { not_understood: 1, clarified: 1, agent: 0 } },
    { locale: 'es', messages: 1, why: { not_understood: 0, clarified: 0, agent: 1 } },
  ]);
  expect(JSON.stringify(found)).not.toMatch(/Zoila|Quispe/u);
});

test('nobody’s data is printed, in any form', async () => {
  const file = talks([
    [missed('the pool card of Xiomara Tzintzun, 12 Elm Street, phone 555-0142, xt@example.org, case RC-2041')],
    [missed('my number is 078-05-1120 for the pool')],
  ]);
  for (const out of [(await suggest({ file })).out, (await suggest({ file, json: true })).out]) {
    expect(out).toContain('pool');
    expect(out).not.toMatch(/Xiomara|Tzintzun|Elm|0142|example\.org|2041|1120/u);
  }
});

test('accepting writes into the examples of that language and nothing else, and it is not offered again', async () => {
  const file = talks([[missed('is the pool heated', { guess: 'pool' })], [missed('is the pool heated')]]);
  expect((await groups(file)).length).toBe(1);
  const done = await suggest({ file, accept: ['1=pool'] });
  expect(done).toMatchObject({ code: 0 });
  expect(readFileSync(topicFile, 'utf8')).toBe(
    pool.replace('    pool hours\n', '    pool hours\n    is the pool heated\n'),
  );
  expect(await groups(file)).toEqual([]);
  expect((await suggest({ file }, 'es')).out).toContain('Nada que sugerir');
});

test('what was dismissed is not offered again, and what is remembered holds nobody’s words', async () => {
  const file = talks([[missed('is the pool heated')]]);
  const [group] = await groups(file);
  expect((await suggest({ file, dismiss: [group?.key ?? ''] })).code).toBe(0);
  expect(await groups(file)).toEqual([]);
  expect(readFileSync(join(root, 'data/suggestions.json'), 'utf8')).not.toContain('pool');
  expect(readFileSync(topicFile, 'utf8')).toBe(pool);
});

test('nothing is written while nothing is accepted, nor for a wrong group or topic', async () => {
  const file = talks([[missed('is the pool heated')]]);
  expect((await suggest({ file })).out).toContain('--accept');
  expect(existsSync(join(root, 'data/suggestions.json'))).toBe(false);
  for (const accept of ['7=pool', '1=nowhere', '1', '1=constructor', '1=greeting'])
    expect([accept, (await suggest({ file, accept: [accept] })).code]).toEqual([accept, 1]);
  expect(readFileSync(topicFile, 'utf8')).toBe(pool);
  expect((await suggest({ bot: 'shelbyville' })).code).toBe(1);
  expect((await suggest({ file: join(root, 'none.db') })).code).toBe(1);
});

test('older messages are left out when a day is given', async () => {
  const file = talks([[missed('is the pool heated'), missed('may dogs swim in the pool')]]);
  const since = await groups(file, { since: Date.UTC(2026, 10, 2) });
  expect(since.map(({ messages }) => messages)).toEqual([1]);
});

test('an example finds its place in a block, in a list and in brackets, with comments and line ends as they were', () => {
  const list = 'examples:\n  en:\n    - one two # a remark\n    - three four\nanswer: x\n';
  expect(addExample(list, 'a.yaml', 'en', 'five: "six"')).toEqual({
    text: list.replace('    - three four\n', '    - three four\n    - "five: \\"six\\""\n'),
    line: 5,
  });
  const brackets = 'examples: { en: [one two, three four], es: [uno] }\n';
  expect(addExample(brackets, 'a.yaml', 'es', 'dos, tres')).toEqual({
    text: 'examples: { en: [one two, three four], es: [uno, "dos, tres"] }\n',
    line: 1,
  });
  const windows = pool.replaceAll('\n', '\r\n');
  expect(addExample(windows, 'a.yaml', 'es', 'hay alberca')).toEqual({
    text: windows.replace('horario de la alberca\r\n', 'horario de la alberca\r\n    hay alberca\r\n'),
    line: 13,
  });
  expect(addExample(pool, 'a.yaml', 'en', 'Pool  Hours!')).toEqual({ problem: 'there_already' });
  expect(addExample(pool, 'a.yaml', 'fr', 'piscine')).toEqual({ problem: 'no_place' });
  expect(addExample('a: [', 'a.yaml', 'en', 'x')).toEqual({ problem: 'unreadable' });
  expect(addExample(pool, 'a.yaml', 'en', ' # ')).toEqual({ problem: 'empty' });
});
