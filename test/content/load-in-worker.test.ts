import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadInWorker } from '../../src/content/load-in-worker.js';

const folder = mkdtempSync(join(tmpdir(), 'vt-'));
afterAll(() => rmSync(folder, { recursive: true }));

const order = {
  input: { root: folder, packageRoot: folder, env: {}, today: '2026-11-02', advice: false },
  channels: null,
};

/** A reader that is at a file, and then does this. */
function reader(does: string): URL {
  const file = join(folder, `reader-${does.length}.mjs`);
  const says = `parentPort.postMessage({ type: 'reading', file: 'bots/echo/bot.yaml' });`;
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${says}\n${does}\n`);
  return pathToFileURL(file);
}

describe('A reading of the content that does not come to its end names the file it was at, and', () => {
  test.each([
    ['that it took too long', 'setInterval(() => {}, 1000);', 'TIME_LIMIT', { seconds: '1' }],
    [
      'that memory did not suffice',
      `const rows = []; for (;;) rows.push(Array.from({ length: 1000 }, () => ({ row: rows.length })));`,
      'MEMORY_LIMIT',
      { megabytes: '32' },
    ],
    [
      'that the program failed',
      `await 0; throw new TypeError('not today');`,
      'READER_CRASHED',
      { problem: 'TypeError' },
    ],
    ['that it ended without a word', 'process.exit(7);', 'READER_CRASHED', { problem: 'exit 7' }],
  ])('%s', async (_, does, code, values) => {
    const limits = { ms: code === 'TIME_LIMIT' ? 1_000 : 60_000, megabytes: 32 };
    const { bots, findings } = await loadInWorker(reader(does), order, limits);
    expect([bots, findings]).toEqual([[], [expect.objectContaining({ code, file: 'bots/echo/bot.yaml', values })]]);
  });
});
