import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadBots } from '../../src/content/load-bots.js';
import { watchContent } from '../../src/content/watch.js';
import { town } from './content-of.js';

let root = '';
let stop = (): void => {};
const put = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
};
const load = () => loadBots({ root, packageRoot: root, env: {}, now: Date.parse('2026-11-21T12:00:00Z') });
/** Resolves at the next change that the watcher tells of. */
function watching(): () => Promise<void> {
  let tell = (): void => {};
  let seen = 0;
  stop = watchContent(
    root,
    () => {
      seen += 1;
      tell();
    },
    { restMs: 20, lookMs: 50 },
  );
  return () =>
    new Promise((resolve) => {
      if (seen > 0) resolve();
      tell = resolve;
      seen = 0;
    });
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ventanilla-content-'));
  for (const [path, text] of Object.entries(town)) await put(path, text);
});
afterEach(async () => {
  stop();
  await rm(root, { recursive: true, force: true });
});

describe('while the server runs', () => {
  test('an edit of a topic is seen and brings the new words', async () => {
    const changed = watching();
    await put(
      'intents/common/complaint.yaml',
      'format: 1\nintent: complaint\ntitle: { en: C, es: C }\nanswer: { en: New, es: Nuevo }\n',
    );
    await changed();
    const { bots } = await load();
    expect(bots[0]?.texts['complaint/answer']?.text).toEqual({ en: 'New', es: 'Nuevo' });
  });

  test('a bad edit gives no bot but a finding in both languages, and mending it brings the bot back', async () => {
    const good = (await load()).bots[0];
    const changed = watching();
    await put('facts/fees.yaml', 'format: 1\nfacts: fees\n\tvalues: x\n');
    await changed();
    const bad = await load();
    expect([bad.bots, bad.findings.map(({ code, line }) => `${code}:${line}`)]).toEqual([[], ['TAB:3']]);
    await put('facts/fees.yaml', town['facts/fees.yaml'] ?? '');
    await changed();
    expect((await load()).bots[0]?.hash).toBe(good?.hash);
  });

  test('a new file in a new folder is seen, and files of an editor are not', async () => {
    const changed = watching();
    await put(
      'bots/town/intents/new.yaml',
      'format: 1\nintent: new\ntitle: { en: N, es: N }\nanswer: { en: New, es: Nuevo }\n',
    );
    await changed();
    expect((await load()).bots[0]?.topics['new']?.file).toBe('bots/town/intents/new.yaml');
  });

  test('a file that is no UTF-8 is told as such', async () => {
    await writeFile(join(root, 'bots/town/bot.yaml'), Buffer.from([0xff, 0xfe, 0x41]));
    expect((await load()).findings.map(({ code }) => code)).toEqual(['FILE_UNREADABLE']);
  });
});
