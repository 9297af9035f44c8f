import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SuggestOptions } from '../../src/cli/commands/suggest.js';
import { addExample } from '../../src/content/add-example.js';
import { missed, openMisunderstood, pool, type Said } from '../support/misunderstood.js';

const town = openMisunderstood();
const { root, topicFile, talks, suggest } = town;
beforeEach(() => town.reset());
afterAll(() => town.clean());

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
  JSON.parse((await suggest({ from: file, json: true, ...options })).out) as readonly Group[];

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

test('a message counts as answered by a person also when more was written, or the person took over, in between', async () => {
  const routed = (text: string): Said => ({ text, trace: ['routed'], owner: 'queue' });
  const takes: Said = { text: '', trace: [], event: { type: 'control_changed', at: 0 } };
  const answers: Said = { text: 'Not here.', trace: [], agent: true };
  const file = talks([
    [routed('where do I leave the horse'), routed('it is very old'), takes, answers],
    // Nobody answered this one: the resident was given back to the bot and asked something else.
    [routed('who is the mayor of us'), takes, { text: 'Back.', trace: [], event: { type: 'opened', at: 0 } }, answers],
    // A conversation that is over belongs to nobody: what is written then is the bot's to understand.
    [missed('where is the water', { owner: 'none' })],
  ]);
  const found = await groups(file);
  expect(Object.fromEntries(found.map(({ example, why }) => [example, why]))).toMatchObject({
    'where is the water': { agent: 0, not_understood: 1 },
    'it is very old': { agent: 1 },
    'where do I leave the horse': { agent: 1 },
  });
  expect(found).toHaveLength(3);
});

test('nobody’s data is printed, in any form', async () => {
  const file = talks([
    [missed('Xiomara of Tzintzun')],
    [missed('the pool card of Xiomara Tzintzun, 12 Elm Street, phone 555-0142, xt@example.org, case RC-2041')],
    [missed('my number is 078-05-1120 for the pool')],
  ]);
  for (const out of [(await suggest({ from: file })).out, (await suggest({ from: file, json: true })).out]) {
    expect(out).toContain('pool');
    expect(out).not.toMatch(/Xiomara|Tzintzun|Elm|0142|example\.org|2041|1120/u);
    // What is left of the first says nothing, so it is no suggestion.
    expect(out).not.toContain('“•••');
  }
  expect(await groups(file)).toHaveLength(2);
});

test('accepting writes into the examples of that language and nothing else, and it is not offered again', async () => {
  const file = talks([[missed('is the pool heated', { guess: 'pool' })], [missed('is the pool heated')]]);
  expect((await groups(file)).length).toBe(1);
  const done = await suggest({ from: file, accept: ['1=pool'] });
  expect(done).toMatchObject({ code: 0 });
  expect(readFileSync(topicFile, 'utf8')).toBe(
    pool.replace('    pool hours\n', '    pool hours\n    is the pool heated\n'),
  );
  expect(await groups(file)).toEqual([]);
  expect((await suggest({ from: file }, 'es')).out).toContain('Nada que sugerir');
});

test('what was dismissed is not offered again, and what is remembered holds nobody’s words', async () => {
  const file = talks([[missed('is the pool heated')]]);
  const [group] = await groups(file);
  expect((await suggest({ from: file, dismiss: [group?.key ?? ''] })).code).toBe(0);
  expect(await groups(file)).toEqual([]);
  expect(readFileSync(join(root, 'data/suggestions.json'), 'utf8')).not.toContain('pool');
  expect(readFileSync(topicFile, 'utf8')).toBe(pool);
});

test('nothing is written while nothing is accepted, nor for a wrong group or topic', async () => {
  const file = talks([[missed('is the pool heated')]]);
  expect((await suggest({ from: file })).out).toContain('--accept');
  expect(existsSync(join(root, 'data/suggestions.json'))).toBe(false);
  for (const accept of ['7=pool', '1=nowhere', '1', '1=constructor', '1=greeting'])
    expect([accept, (await suggest({ from: file, accept: [accept] })).code]).toEqual([accept, 1]);
  expect(readFileSync(topicFile, 'utf8')).toBe(pool);
  expect((await suggest({ bot: 'shelbyville' })).code).toBe(1);
  expect((await suggest({ from: join(root, 'none.db') })).code).toBe(1);
});

test('a bot is named by its name alone, a folder and a wrong word are told, a file keeps its rights', async () => {
  const file = talks([[missed('is the pool heated', { guess: 'pool' })]]);
  chmodSync(topicFile, 0o640);
  expect((await suggest({ from: file, bot: 'springfield', accept: ['1'] })).code).toBe(0);
  expect(statSync(topicFile).mode & 0o777).toBe(0o640);
  // The bot is known; there is no data file yet.
  expect((await suggest({ from: 'springfield' })).out).toContain(join(root, 'data', 'ventanilla.db'));
  expect(await suggest({ from: root })).toMatchObject({ code: 1, out: expect.stringContaining(root) });
  expect((await suggest({ from: 'shelbyville' })).out).toContain('shelbyville');
});

test('a shared topic of the package is not edited: it is said which file to copy where', async () => {
  const file = talks([[missed('is anybody there', { guess: 'greeting' })]]);
  const { code, out } = await suggest({ from: file, accept: ['1'] });
  expect(code).toBe(1);
  expect(out).toMatch(/greeting belongs to the shared library \(\/.+\/intents\/common\/greeting\.yaml\)/u);
  expect(out).toContain('bots/springfield/intents/');
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
