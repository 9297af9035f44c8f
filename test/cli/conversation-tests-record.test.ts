import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChat } from '../../src/cli/commands/chat.js';
import { runTests, type TestOptions } from '../../src/cli/commands/test.js';
import { recordTest } from '../../src/cli/conversation-tests/record-test.js';
import type { CommandContext } from '../../src/cli/run-cli.js';
import { readConfig } from '../../src/config.js';
import { loadEngineResources } from '../../src/content/engine-resources.js';
import { parseYaml } from '../../src/content/parse-yaml.js';
import { createEngineTexts, type EngineTexts } from '../../src/i18n/engine-texts.js';
import { shareModels } from '../support/shared-models.js';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
let texts: EngineTexts;
let root = '';
beforeAll(async () => {
  texts = createEngineTexts(await loadEngineResources(join(packageRoot, 'locales')));
  root = mkdtempSync(join(tmpdir(), 'ventanilla-record-'));
  await cp(join(packageRoot, 'bots/rivermont'), join(root, 'bots/rivermont'), {
    recursive: true,
    filter: (from) => !from.endsWith('rivermont/tests'),
  });
  mkdirSync(join(root, 'data'));
  shareModels(join(root, 'data'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const context = (lang: string): CommandContext & { readonly lines: string[] } => {
  const lines: string[] = [];
  return {
    config: { ...readConfig({}), content: root, dataDir: join(root, 'data') },
    texts,
    lang,
    lines,
    out: (line) => void lines.push(line),
    say: (key, values) => texts.text(`cli:${key}`, lang, values),
  };
};
const everything: TestOptions = {
  bots: ['rivermont'],
  only: null,
  verbose: false,
  coverage: false,
  min: null,
  html: null,
  junit: null,
  json: false,
  stored: false,
};

describe('A conversation recorded in the terminal', () => {
  test.each([
    [
      'en',
      'web',
      ['Report a problem', 'report a pothole', '300 Oak Avenue', '1', 'what do you need that for?', 'skip', '1'],
      ['calls: cases.create'],
    ],
    ['es', 'sms', ['¿cuánto cuesta el pasaporte?', '2', 'RC-2042', '61991', 'xyzzy qwrtp', 'adiós y gracias'], []],
    [
      'en',
      'whatsapp',
      ['I need an appointment for a passport', 'City Hall', '1', 'Ana "Annie" López', '(312) 555-0142', 'yes'],
      ['calls: appointments.book'],
    ],
    [
      'es',
      'web',
      ['5', 'la del norte', 'quiero hablar con una persona', 'mi recibo: está mal # de veras', '312-555-0144'],
      ['hands_off: general'],
    ],
  ])(
    'in %s on %s holds at once as a conversation test',
    async (lang, channel, lines, deeds) => {
      const name = `recorded-${lang}-${channel}`;
      const folder = join(root, 'bots/rivermont/tests');
      mkdirSync(folder, { recursive: true });
      const file = join(folder, `${name}.yaml`);
      const chat = context(lang);
      expect(await runChat({ bot: 'rivermont', channel, record: file, lines }, chat)).toBe(0);
      const written = readFileSync(file, 'utf8');
      expect(written).toContain(`languages: [${lang}]\nchannels: [${channel}]\n`);
      expect(written.match(/^ {2}- (?:citizen|taps): /gm)).toHaveLength(lines.length);
      expect(written).not.toContain('contains:');
      for (const deed of deeds) expect(written).toContain(`{ ${deed} }`);
      const run = context('en');
      const code = await runTests({ ...everything, only: name }, run);
      expect([code, ...run.lines]).toEqual([0, '1 conversation passed, 0 failed']);
    },
    180_000,
  );

  test('never replaces a test that is there', async () => {
    const file = join(root, 'there.yaml');
    writeFileSync(file, 'mine');
    expect(await runChat({ bot: 'rivermont', channel: 'web', record: file, lines: [] }, context('es'))).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  test('is shown when it cannot be written, so that nothing said is lost', async () => {
    const file = join(root, 'no-folder', 'lost.yaml');
    const chat = context('en');
    await runChat({ bot: 'rivermont', channel: 'web', record: file, lines: ['when are you open?'] }, chat);
    expect(existsSync(file)).toBe(false);
    expect(chat.lines.join('\n')).toContain('- citizen: "when are you open?"');
  });

  test('is YAML whatever people type', () => {
    const odd = ['- "quoted" : \\ # {x}', '\ud800', 'línea\tcon \u0007 tabulador', '] }'];
    const text = recordTest(
      odd.map((line) => ({ from: 'citizen', text: line })),
      { name: 'a: "b"', locale: 'en', channel: 'web', now: 0 },
    );
    const { source, findings } = parseYaml(text, 'odd');
    expect(findings).toEqual([]);
    expect(JSON.parse(JSON.stringify(source.data))).toMatchObject({
      test: 'a: "b"',
      talk: odd.map((line) => ({ citizen: line.toWellFormed() })),
    });
  });
});
