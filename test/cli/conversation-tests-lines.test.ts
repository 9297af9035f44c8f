import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeProblem } from '../../src/cli/conversation-tests/problem.js';
import { runAll } from '../../src/cli/conversation-tests/run-all.js';
import { readTests } from '../../src/cli/conversation-tests/test-file.js';
import { readConfig } from '../../src/config.js';
import { diskFiles } from '../../src/content/content-files.js';
import { loadEngineResources } from '../../src/content/engine-resources.js';
import { createEngineTexts, type EngineTexts } from '../../src/i18n/engine-texts.js';
import { openBots } from '../../src/cli/server/open-bots.js';
import { silentLog } from '../../src/runtime/log.js';
import type { BotRegistry } from '../../src/runtime/bot-registry.js';
import { openMemoryRecords } from '../../src/store/memory/memory-records.js';
import { shareModels } from '../support/shared-models.js';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'ventanilla-lines-'));
const folder = join(root, 'bots/rivermont/tests');
let texts: EngineTexts;
let bots: BotRegistry;
beforeAll(async () => {
  texts = createEngineTexts(await loadEngineResources(join(packageRoot, 'locales')));
  await cp(join(packageRoot, 'bots/rivermont'), join(root, 'bots/rivermont'), {
    recursive: true,
    filter: (from) => !from.endsWith('rivermont/tests'),
  });
  mkdirSync(folder);
  const dataDir = join(root, 'data');
  mkdirSync(dataDir);
  shareModels(dataDir);
  const config = { ...readConfig({}), content: root, dataDir };
  bots = await openBots(config, { store: { records: openMemoryRecords() }, log: silentLog, publicUrl: () => '' });
});
afterAll(async () => {
  await bots.close();
  rmSync(root, { recursive: true, force: true });
});

/** What is wrong with a test in English on the web, as one sentence; null = it holds. */
async function problemOf(yaml: string, stored: boolean): Promise<string | null> {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  writeFileSync(join(folder, 'a.yaml'), `test: a\nlanguages: [en]\nchannels: [web]\n${yaml}`);
  const tests = readTests(root, 'rivermont', diskFiles(root, packageRoot));
  expect(tests).toHaveLength(1);
  const [run] = await runAll(tests, { bot: (name) => bots.get(name), texts, stored });
  if (!run) throw new Error('nothing was run');
  return run.problem && describeProblem(run.problem, (key, values) => texts.text(`cli:${key}`, 'en', values));
}

const pothole = `  - citizen: report a pothole
  - citizen: 300 Oak Avenue
  - citizen: like a tire
`;
const send = `  - citizen: skip
  - citizen: "yes"
`;

describe.each([
  ['memory', false],
  ['the data file', true],
])('A line of a conversation test, the conversation kept in %s,', (_where, stored) => {
  test('can be held to what was understood: topic, answers as they are read, and answers that are missing', async () => {
    const then = (line: string): string => `talk:\n${pothole}  - then: { ${line} }\n`;
    expect(await problemOf(then('state: asking, topic: report-pothole, language: en'), stored)).toBeNull();
    expect(
      await problemOf(then('slots: { address: 300 Oak Avenue, size: { en: like a tire }, photo: not given }'), stored),
    ).toBeNull();
    expect(await problemOf(then('topic: report-noise'), stored)).toBe(
      '*topic* is *report-pothole*; the test expected *report-noise*',
    );
    expect(await problemOf(then('slots: { size: Bigger }'), stored)).toBe(
      '*size* is *Like a tire*; the test expected *Bigger*',
    );
    expect(await problemOf(then('slots: { photo: a.jpg }'), stored)).toBe(
      '*photo* is *not given*; the test expected *a.jpg*',
    );
  });

  test('is told what a system was asked, which answers one call after the other as the test says', async () => {
    const given = `given:\n  cases.create: [{ outcome: rejected }, { outcome: created, reference: RC-7 }]\n`;
    const calls = (expected: string): string => `${given}talk:\n${pothole}${send}  - bot: ${expected}\n`;
    expect(
      await problemOf(
        calls(
          '{ calls: cases.create, with: { service: pothole, address: 300 Oak Avenue }, says: report-pothole/rejected }',
        ),
        stored,
      ),
    ).toBeNull();
    expect(await problemOf(calls('{ calls: cases.create, with: { service: graffiti } }'), stored)).toBe(
      'the bot called *cases.create*, then said *report-pothole/rejected*; the test expected *with service: graffiti*',
    );
    expect(
      await problemOf(
        `${calls('{ says: report-pothole/rejected }')}${pothole}${send}  - bot: { says: report-pothole/created, contains: RC-7 }\n`,
        stored,
      ),
    ).toBeNull();
  });

  test('lets time pass, and what falls due meanwhile is said in its place', async () => {
    const booked = `now: 2026-11-23T10:00-06:00
talk:
  - citizen: I need an appointment for a passport
  - citizen: City Hall
  - citizen: next Monday
  - citizen: the first one
  - citizen: Ana López
  - citizen: (312) 555-0142
  - citizen: "yes"
  - bot: { says: book-appointment/booked }
`;
    expect(await problemOf(`${booked}  - after: 2 days\n  - bot: { contains: remind }\n`, stored)).toBe(
      'the bot did nothing; the test expected *contains remind*',
    );
    expect(await problemOf(`${booked}  - after: 1 week\n  - bot: { contains: City Hall }\n`, stored)).toBeNull();
  });

  test('can be a photo, a file or a place', async () => {
    expect(
      await problemOf(`talk:\n${pothole}  - sends_photo: hole.jpg\n  - then: { slots: { photo: hole.jpg } }\n`, stored),
    ).toBeNull();
    const place =
      'talk:\n  - citizen: report a pothole\n  - sends_location: 41.88, -87.63\n  - then: { topic: report-pothole }\n';
    expect(await problemOf(place, stored)).toBeNull();
    expect(await problemOf('talk:\n  - sends_file: plan.pdf\n  - bot: { language: en }\n', stored)).toBeNull();
  });

  test('that taps what is not there is told what was there', async () => {
    expect(
      await problemOf('talk:\n  - citizen: report a pothole\n  - citizen: 300 Oak Avenue\n  - taps: Huge\n', stored),
    ).toMatch(/^the bot offered no “Huge”; it offered: Like a plate, Like a tire, Bigger/);
  });
});
