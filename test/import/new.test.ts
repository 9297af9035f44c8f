import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runNew } from '../../src/cli/commands/new.js';
import { openDesk, type ClerkDesk } from './clerk-desk.js';

let desk: ClerkDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.leave());

describe('a new start', () => {
  test('of every kind passes check without a word, and its conversation tests hold', async () => {
    for (const kind of ['faq', 'report', 'status', 'appointment'])
      expect((await desk.run('new', 'intent', `the-${kind}`, '--bot', 'town', '--kind', kind, '--yes')).code).toBe(0);
    expect((await desk.findings()).map(({ code, file }) => `${code} ${file}`)).toEqual([]);
    expect((await desk.run('test', 'town')).text).toMatch(/^20 conversations passed, 0 failed$/m);
  });

  test('adds the service that it needs to a bot file, where all else keeps its place, and uses one that is there', async () => {
    const before = await desk.read('bots/town/bot.yaml');
    await desk.run('new', 'intent', 'a', '--bot', 'town', '--kind', 'status', '--yes');
    const line = '  cases: { type: directory, file: ./cases.csv }\n';
    expect(await desk.read('bots/town/bot.yaml')).toBe(`${before}services:\n${line}`);
    await desk.run('new', 'intent', 'b', '--bot', 'town', '--kind', 'report', '--yes');
    expect(await desk.read('bots/town/bot.yaml')).toBe(`${before}services:\n${line}`);
    await desk.put('bots/town/bot.yaml', `${before}services: {}\n`);
    const { code, text } = await desk.run('new', 'intent', 'c', '--bot', 'town', '--kind', 'appointment', '--yes');
    expect([code, text]).toEqual([1, expect.stringContaining('appointments: { type: calendar')]);
    await expect(desk.read('bots/town/intents/c.yaml')).rejects.toThrow();
  });

  test('takes its words from flags', async () => {
    await desk.run(
      'new',
      'bot',
      'village',
      '--title-en',
      'The "Village"',
      '--title-es',
      'La Villa',
      '--phone',
      '555-0123',
      '--time-zone',
      'America/Denver',
    );
    const text = await desk.read('bots/village/bot.yaml');
    for (const line of [
      'name: { en: "The \\"Village\\"", es: "La Villa" }',
      'phone: "555-0123"',
      'time_zone: America/Denver',
    ])
      expect(text).toContain(line);
    expect((await desk.run('new', 'bot', 'x', '--time-zone', 'Mars/Base')).code).toBe(2);
    expect((await desk.run('new', 'bot', 'x', '--phone', 'abc')).code).toBe(2);
  });

  test('asks for the words that are missing, in the language of the person, and takes what Enter leaves', async () => {
    const questions: string[] = [];
    const answers = ['Not A Name', 'leaf-pickup', '', 'report', 'Leaf pickup', 'Hojas'];
    const lines: string[] = [];
    const code = await runNew({
      kind: 'intent',
      root: desk.root,
      lang: 'es',
      out: (line) => void lines.push(line),
      ask: (question, fallback) => {
        questions.push(question);
        return Promise.resolve(answers.shift() || fallback);
      },
    });
    expect([code, questions]).toEqual([
      0,
      [
        'Nombre del tema (minúsculas sin acento, números, guiones)',
        'Nombre del tema (minúsculas sin acento, números, guiones)',
        'Para cuál bot',
        'Cómo se contesta: faq, report (reporte), status (estado) o appointment (cita)',
        'Título en inglés',
        'Título en español',
      ],
    ]);
    expect(await desk.read('bots/town/intents/leaf-pickup.yaml')).toContain(
      'title: { en: "Leaf pickup", es: "Hojas" }',
    );
  });

  test('asks nothing where nobody is at a terminal: what is missing is said, with the options that belong to it', async () => {
    expect(await desk.run('new', 'bot')).toEqual({ code: 2, text: expect.stringContaining('It needs a name') });
    expect((await desk.run('new', 'intent', 'x', '--kind', 'report')).text).toContain('--bot NAME');
  });
});
