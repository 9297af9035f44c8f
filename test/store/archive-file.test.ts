import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  checkArchiveFile,
  readArchiveFile,
  UnusableArchive,
  writeArchiveFile,
} from '../../src/store/archive/archive-file.js';
import { openSqliteArchive } from '../../src/store/sqlite/archive.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { fill, filledIds } from './filled.js';
import { start, testClock, testRandom } from './fixtures.js';

const folder = mkdtempSync(path.join(tmpdir(), 'ventanilla-archive-file-'));
afterAll(() => rmSync(folder, { recursive: true }));
const quiet = (): void => undefined;
const whole = path.join(folder, 'whole.archive');
let lines: readonly string[];

beforeAll(async () => {
  const file = path.join(folder, 'a.db');
  const store = await openSqliteStore({ file, clock: testClock(), random: testRandom, bootId: 'b' });
  await fill(store);
  await store.close();
  const archive = await openSqliteArchive(file);
  await writeArchiveFile(archive, whole, { engine: '0.1.0', madeAt: start }, quiet);
  await archive.close();
  lines = gunzipSync(readFileSync(whole)).toString().trimEnd().split('\n');
});

const why = async (file: string): Promise<string> =>
  checkArchiveFile(file, quiet).then(
    () => 'usable',
    (error: unknown) => {
      if (error instanceof UnusableArchive) return error.why;
      throw error;
    },
  );
const put = (bytes: Uint8Array | string): string => {
  const file = path.join(folder, testRandom.id());
  writeFileSync(file, bytes);
  return file;
};
const packed = (changed: readonly string[]): string => put(gzipSync(`${changed.join('\n')}\n`));

test('a whole file is read back with what it says of itself', async () => {
  const { header, side } = await checkArchiveFile(whole, quiet);
  expect(header).toEqual({ format: 'ventanilla-archive', version: 1, engine: '0.1.0', madeAt: start });
  expect(side.counts.conversation).toBe(filledIds.length);
  const ids: string[] = [];
  for await (const one of readArchiveFile(whole)) if ('c' in one) ids.push(one.c.conversation.id);
  expect(ids).toEqual([...filledIds].sort());
});

test('a file that was cut off anywhere is damaged, and so is one with a byte changed', async () => {
  const bytes = readFileSync(whole);
  for (const part of [0.02, 0.3, 0.6, 0.99]) {
    const cut = put(bytes.subarray(0, Math.floor(bytes.length * part)));
    expect(['damaged', 'foreign']).toContain(await why(cut));
    const changed = Uint8Array.from(bytes);
    const at = Math.max(20, Math.floor(bytes.length * part) - 1);
    changed[at] = (changed[at] ?? 0) ^ 0x55;
    expect(['damaged', 'foreign']).toContain(await why(put(changed)));
  }
  expect(await why(put(bytes.subarray(0, bytes.length - 9)))).toBe('damaged');
});

test('a line that was left out, doubled, changed, or added after the end is noticed', async () => {
  const [header = '', first = '', ...rest] = lines;
  expect(await why(packed(lines))).toBe('usable');
  expect(await why(packed([header, ...rest]))).toBe('damaged');
  expect(await why(packed([header, first, first, ...rest]))).toBe('damaged');
  expect(await why(packed([header, first.replace(/"text":"[^"]+"/, '"text":"other words"'), ...rest]))).toBe('damaged');
  expect(await why(packed([...lines, first]))).toBe('damaged');
  expect(await why(packed(lines.slice(0, -1)))).toBe('damaged');
  expect(await why(packed([header, '{"c":{}}', ...rest]))).toBe('damaged');
  expect(await why(packed([header, '[]', ...rest]))).toBe('damaged');
});

test('a file of another program or of a newer version is told apart', async () => {
  const [header = '', ...rest] = lines;
  expect(await why(put('SQLite format 3\u0000 and more'))).toBe('foreign');
  expect(await why(put(''))).toBe('foreign');
  expect(await why(put(gzipSync('some words')))).toBe('foreign');
  expect(await why(put(gzipSync('{"format":"other"}\n')))).toBe('foreign');
  expect(await why(packed([header.replace('"version":1', '"version":2'), ...rest]))).toBe('newer');
  await expect(why(path.join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('an archive never overwrites a file, and says so', async () => {
  const archive = await openSqliteArchive(path.join(folder, 'a.db'));
  const before = readFileSync(whole);
  await expect(writeArchiveFile(archive, whole, { engine: '', madeAt: 0 }, quiet)).rejects.toMatchObject({
    code: 'EEXIST',
  });
  await archive.close();
  expect(readFileSync(whole).equals(before)).toBe(true);
});
