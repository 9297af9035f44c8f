import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemSentence } from '../../src/cli/system-sentence.js';
import { openDesk, type ClerkDesk } from '../import/clerk-desk.js';

let desk: ClerkDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.leave());

/** No slip may show the inside of the program. */
const inside = /\bat .*\.(?:js|ts)[:)]|Error:|undefined|\[object/;

describe('a clerk who slips on the command line', () => {
  test.each([
    [['export', 'town'], 2, 'Falta la opción «--to <file>»'],
    [['test', '--only', 'zzz'], 1, 'Ninguna prueba de conversación tiene «zzz»'],
    [['confirm', 'twon'], 1, '“twon”'],
    [['replay', '{root}/bots'], 1, 'es una carpeta'],
    [['replay', '{root}/note.txt'], 1, 'no es un archivo de datos'],
    [['import', 'translations', '{root}/bots'], 1, 'es una carpeta'],
  ] as const)('with %j is told so in one sentence of her language', async (args, code, words) => {
    await desk.put('note.txt', 'hello\n');
    const ran = await desk.run(...args.map((arg) => arg.replace('{root}', desk.root)), '--lang', 'es');
    expect([ran.code, ran.text.includes(words) ? words : ran.text]).toEqual([code, words]);
    expect(ran.text).not.toMatch(inside);
  });

  test('is told that a file stands where a folder is needed, without a stack of calls', async () => {
    await writeFile(join(desk.root, 'bots/other'), 'a note');
    const ran = await desk.run('new', 'bot', 'other', '--yes', '--lang', 'es');
    expect([ran.code, ran.text]).toEqual([1, expect.stringContaining('hay un archivo donde hace falta una carpeta')]);
    expect(ran.text).not.toMatch(inside);
  });

  test('hears of a full disk, a right she lacks and any other refusal of the system', () => {
    const say = (key: string, values: object = {}): string => `${key} ${JSON.stringify(values)}`;
    const refused = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'open', path: '/x/y' });
    expect(
      ['EACCES', 'EROFS', 'ENOSPC', 'EIO'].map((code) => systemSentence(refused(code), say)?.split(' ')[0]),
    ).toEqual(['system.forbidden', 'system.forbidden', 'system.full', 'system.other']);
    expect(systemSentence(new TypeError('x is not a function'), say)).toBeNull();
  });

  test('is not told that all is confirmed where there is no bot', async () => {
    await rm(join(desk.root, 'bots'), { recursive: true });
    expect(await desk.run('confirm')).toEqual({ code: 1, text: expect.stringContaining('There is no bot here yet') });
  });
});

describe('a clerk with translations', () => {
  test('who gets a text back as it was has it confirmed against the new original', async () => {
    await desk.run('confirm');
    const file = 'bots/town/bot.yaml';
    await desk.put(file, (await desk.read(file)).replace('How can I help you?', 'How may I help you?'));
    const stale = async () => (await desk.findings()).filter(({ code }) => code === 'STALE').length;
    expect(await stale()).toBe(1);
    const to = join(desk.root, 'x.csv');
    await desk.run('export', 'town', '--to', to);
    expect((await desk.run('import', 'translations', to, '--by', 'Ana')).text).toContain('Confirmed now: 1');
    expect(await stale()).toBe(0);
    expect((await desk.run('import', 'translations', to)).text).toContain('no file was changed');
  });

  test('keeps what was confirmed of a file that is saved in a wrong form', async () => {
    await desk.run('confirm');
    const lock = await desk.read('bots/town/translations.lock');
    const good = await desk.read('bots/town/intents/opening-hours.yaml');
    await writeFile(join(desk.root, 'bots/town/intents/opening-hours.yaml'), Buffer.from([0xff, 0xfe, 0x00]));
    await desk.run('confirm');
    expect(await desk.read('bots/town/translations.lock')).toBe(lock);
    await desk.put('bots/town/intents/opening-hours.yaml', good);
  });
});

describe('a clerk who tests', () => {
  test('sees in `check` that a test speaks of what the bot does not have, and that a draft is not run', async () => {
    await appendFile(join(desk.root, 'bots/town/tests/opening-hours.yaml'), '  - bot: { says: opening-hour/answer }\n');
    await desk.put('bots/town/tests/later.yaml', 'test: later\ndraft: true\ntalk:\n  - citizen: hello\n');
    const { code, text } = await desk.run('check');
    expect([code, text]).toEqual([0, expect.stringContaining('Did you mean `opening-hours/answer`?')]);
    expect(text).toMatch(/tests\/later\.yaml:2:8 {2}note TEST_DRAFT/);
  });
});
