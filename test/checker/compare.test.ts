import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare, wrongsIn } from './compare.js';
import { openNotebook, readHistory, type Line } from './history.js';
import { right, written } from './right-histories.js';
import { mutations } from './wrong-histories.js';

describe('the checker', () => {
  test('finds nothing in right histories, with every freedom that is allowed', () => {
    fc.assert(
      fc.property(right, (history) => {
        expect(wrongsIn(compare(history))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each(mutations)('finds %s', (_, kind, mutate) => {
    let found = 0;
    fc.assert(
      fc.property(right, fc.nat(), (history, seed) => {
        const wrong = mutate(history, (all) => all[seed % Math.max(1, all.length)]);
        fc.pre(wrong !== null);
        found += 1;
        expect(compare(wrong ?? [])[kind]).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
    expect(found).toBeGreaterThanOrEqual(100);
  });

  test('counts what is allowed and shown: parts marked as doubled, parts that failed', () => {
    const words = (['twice', 'marked', 'failed', 'sent'] as const).map((part) => ({
      by: 'bot' as const,
      luck: 'acknowledged' as const,
      repeated: false,
      together: false,
      part,
    }));
    const verdict = compare(written([{ exactly: false, words }]));
    expect(wrongsIn(verdict)).toEqual([]);
    expect([verdict.flagged, verdict.failed]).toEqual([1, 1]);
  });

  test('notices somebody who is shown something in no conversation', () => {
    const line: Line = { op: 'shown', at: 1, conversation: '+13125550199', id: 'm1', seq: null, text: 'Hello.' };
    expect(compare([line]).phantom).toHaveLength(1);
  });
});

describe('parts that the store no longer tells of one by one', () => {
  const opened: Line = { op: 'opened', conversation: 'c1', id: 'id', exactly: false };
  const old = (id: string): Line[] => [
    { op: 'kept', conversation: 'c1', id, seq: null, kind: 'bot', text: 'Which word?' },
    { op: 'part', conversation: 'c1', id, status: 'forgotten', possibleDuplicate: false },
  ];
  const shown = (id: string, time: number): Line => ({
    op: 'shown',
    at: time,
    conversation: 'c1',
    id,
    seq: null,
    text: 'Which word?',
  });
  const twice = [opened, ...old('m1'), ...old('m2'), shown('m1', 1), shown('m1', 2), shown('m2', 3), shown('m2', 4)];

  test('may have been sent twice as often as parts are marked', () => {
    expect(wrongsIn(compare([...twice, { op: 'marked', count: 2 }]))).toEqual([]);
    expect(compare([...twice, { op: 'marked', count: 1 }]).duplicateSends).toHaveLength(2);
  });

  test('do not use up the marks of those it tells of', () => {
    const told: Line[] = [
      { op: 'kept', conversation: 'c1', id: 'm3', seq: null, kind: 'bot', text: 'Which word?' },
      { op: 'part', conversation: 'c1', id: 'm3', status: 'sent', possibleDuplicate: true },
      shown('m3', 5),
    ];
    expect(compare([...twice, ...told, { op: 'marked', count: 2 }]).duplicateSends).toHaveLength(2);
  });

  test('must have been shown, in their order', () => {
    expect(compare([opened, ...old('m1')]).lost).toHaveLength(1);
    expect(compare([opened, ...old('m1'), ...old('m2'), shown('m2', 1), shown('m1', 2)]).inversions).toHaveLength(1);
  });
});

test('a history is plain JSON lines, and read back as it was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  try {
    const notebook = openNotebook(join(folder, 'run.jsonl'));
    const lines = written([{ exactly: true, words: [] }]);
    lines.forEach((line) => notebook.write(line));
    expect(readHistory(join(folder, 'run.jsonl'))).toEqual(lines);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
