import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCheck } from '../../src/cli/commands/check.js';
import { runNew } from '../../src/cli/commands/new.js';
import { completeTest } from '../../src/cli/conversation-tests/test-file.js';
import { parseYaml } from '../../src/content/parse-yaml.js';
import { plain } from '../../src/content/read-yaml-file.js';
import { conversationTestSchema } from '../../src/content/schema/conversation-test.js';
import { officesSchema } from '../../src/content/schema/offices.js';
import { readOffices } from '../../src/services/calendar/read-offices.js';
import type { Json } from '../../src/model/json.js';
import { clerkFolder } from './clerk-folder.js';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
const bot = 'bots/springfield';
let root = '';

const checked = async (lang = 'en'): Promise<{ readonly code: number; readonly text: string }> => {
  const lines: string[] = [];
  const out = (line: string): void => void lines.push(line);
  const code = await runCheck({ root, packageRoot, bots: ['springfield'], lang, format: 'text', env: {}, out });
  return { code, text: lines.join('\n') };
};
const put = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ventanilla-journey-'));
  await runNew({ kind: 'bot', name: 'springfield', root, lang: 'en', out: () => undefined });
  for (const [path, text] of Object.entries(clerkFolder)) await put(`${bot}/${path}`, text);
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('a clerk with the guide and an empty folder', () => {
  test('writes an FAQ by office, a form, a case status, an appointment, a screening, a notice and tests, and check finds nothing wrong', async () => {
    const { code, text } = await checked();
    expect([code, text.match(/^(?:error|warning) .*|^\d+ errors.*/gm)]).toEqual([0, ['0 errors, 0 warnings, 1 note.']]);
    expect(text).toContain('owner:');
  });

  test('is told in Spanish where a conversation test, a case and an office are wrong, before anybody starts the server', async () => {
    const [test, cases, offices] = ['tests/permit.yaml', 'cases.csv', 'offices.yaml'] as const;
    await put(`${bot}/${test}`, clerkFolder[test].replace('asks:', 'ask:'));
    await put(`${bot}/${cases}`, clerkFolder[cases].replace('2026-05-01', '5/1/2026'));
    await put(`${bot}/${offices}`, clerkFolder[offices].replace('08:00-17:00', '8-5'));
    const { code, text } = await checked('es');
    for (const path of [test, cases, offices]) await put(`${bot}/${path}`, clerkFolder[path]);
    expect(code).toBe(1);
    expect(text).toContain(`${bot}/tests/permit.yaml:4:12  error UNKNOWN_KEY\n  Aquí no existe la palabra \`ask\`.`);
    expect(text).toContain(`${bot}/cases.csv:2:1  aviso CASE_ROW`);
    expect(text).toContain(`${bot}/offices.yaml:10:23  error HOURS_INVALID`);
    expect(text).not.toContain('Okafor');
  });
});

/** What reads a file later must never refuse what `check` let pass. */
describe('check and those who read a file later agree', () => {
  const data = (text: string): Json => plain(parseYaml(text, 'file').source.data);
  const accepted = (read: () => unknown): boolean => {
    try {
      read();
      return true;
    } catch {
      return false;
    }
  };

  test.each([
    ['as it is', '', ''],
    ['closed on a day', 'mon-fri: "08:00-17:00"', 'mon-fri: "08:00-17:00", sat: closed'],
    ['minutes that are no multiple of five', 'minutes: 30', 'minutes: 31'],
    ['more minutes than a day has room for', 'minutes: 30', 'minutes: 300'],
    ['no minutes', 'minutes: 30', 'bring: x'],
    ['no address', 'address: 1 Main St', 'phone: 555-0101'],
    ['a lead time in words', 'services:', 'lead_time: two hours\nservices:'],
    ['a lead time', 'services:', 'lead_time: 2 hours\nservices:'],
    ['an id with spaces', 'id: passport', 'id: a passport'],
    ['desks without number', 'address: 1 Main St', 'address: 1 Main St\n    desks: many'],
  ])('about an office file: %s', (_about, from, to) => {
    const file = data(clerkFolder['offices.yaml'].replace(from, to));
    const read = accepted(() => readOffices(file, { timeZone: 'America/Chicago', languages: ['en', 'es'] }));
    expect([read, officesSchema.safeParse(file).success]).toEqual([read, read]);
  });

  test.each([
    ['as it is', '', ''],
    ['a misspelled word', 'asks:', 'ask:'],
    ['an unknown word', 'test:', 'tset:'],
    ['no talk', 'talk:', 'given:'],
    ['two of one line', '  - bot:', '    bot:'],
    ['a state nobody has', '  - bot: { asks: office }', '  - then: { state: gone }'],
  ])('about a conversation test: %s', (_about, from, to) => {
    const file = data(clerkFolder['tests/permit.yaml'].replace(from, to));
    const read = accepted(() => completeTest(file));
    expect([read, conversationTestSchema.safeParse(file).success]).toEqual([read, read]);
  });

  test('about the conversation tests and offices of the sample city', async () => {
    const text = await readFile(join(packageRoot, 'bots/rivermont/offices.yaml'), 'utf8');
    expect(officesSchema.safeParse(data(text)).error).toBeUndefined();
  });
});
