import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readModel, writeModel } from '../../src/nlu/model-cache.js';

const folder = mkdtempSync(join(tmpdir(), 'model-cache-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file last touched so many minutes ago. */
const file = (name: string, minutes: number): void => {
  writeFileSync(join(folder, name), 'half a mod');
  const at = new Date(Date.now() - minutes * 60_000);
  utimesSync(join(folder, name), at, at);
};

test('what killed writes left is removed an hour later, at the next write; nothing else is touched', async () => {
  file('nlu-abc.jsonl.4711-1.tmp', 61);
  file('nlu-abd.jsonl.4712-2.tmp', 600);
  // Another process may be writing this one now.
  file('nlu-abe.jsonl.4713-1.tmp', 59);
  file('somebody-elses.tmp', 600);
  file('nlu-0ff.jsonl', 600);
  expect(await writeModel(folder, 'fed', { languages: [] })).toBe(true);
  expect(readdirSync(folder).sort()).toEqual([
    'nlu-0ff.jsonl',
    'nlu-abe.jsonl.4713-1.tmp',
    'nlu-fed.jsonl',
    'somebody-elses.tmp',
  ]);
});

test('the models used longest ago go when there are more than 24', async () => {
  for (let n = 0; n < 30; n += 1) file(`nlu-${(1000 + n).toString(16)}.jsonl`, 1000 + n);
  expect(await writeModel(folder, 'fee', { languages: [] })).toBe(true);
  const models = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  expect(models).toHaveLength(24);
  expect(models).toEqual(expect.arrayContaining(['nlu-fee.jsonl', 'nlu-fed.jsonl', 'nlu-3e8.jsonl']));
  expect(await readModel(folder, 'abcdef')).toBe('miss');
});
