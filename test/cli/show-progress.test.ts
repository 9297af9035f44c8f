import { expect, test } from '@jest/globals';
import { showProgress, type Shown } from '../../src/cli/migrate/show-progress.js';
import { compareAll } from '../../src/store/archive/compare.js';
import { copyChanged, type Progress } from '../../src/store/archive/copy.js';
import { openMemoryArchive } from '../../src/store/memory/memory-archive.js';

/** What is printed where nobody looks at a terminal, a step every `ms`. */
function printed(steps: readonly Shown[], ms: number): readonly string[] {
  const lines: string[] = [];
  let at = 0;
  const { show } = showProgress((key, values) => `${key} ${values?.['done']}/${values?.['of']}`, {
    terminal: false,
    write: (text) => void lines.push(text.trim().replace('move.progress.', '')),
    now: () => (at += ms),
  });
  steps.forEach(show);
  return lines;
}

test('a log has the beginning of a phase, a line every 5 seconds and its end, whether it is known of how many or not', () => {
  const reading = Array.from({ length: 1_500 }, (_, n): Shown => ({ phase: 'check', done: n + 1, of: null }));
  expect(printed([...reading, { phase: 'check', done: 1_500, of: 1_500 }], 5)).toEqual([
    'check 1/1',
    'check 1001/1001',
    'check 1500/1500',
  ]);
  // A source in use grows meanwhile.
  const growing = Array.from({ length: 100 }, (_, n): Shown => ({ phase: 'verify', done: n + 1, of: 50 }));
  expect(printed([...growing, { phase: 'verify', done: 100, of: 100 }], 5)).toEqual([
    'verify 1/50',
    'verify 50/50',
    'verify 100/100',
  ]);
});

test('nothing is said of a phase in which there is nothing to do', () => {
  expect(printed([{ phase: 'rows', done: 0, of: 0 }], 5)).toEqual([]);
});

test('every phase of a move ends at all of it, though what nodes keep of themselves is counted and not moved', async () => {
  const [source, target] = [openMemoryArchive(), openMemoryArchive()];
  const record = { table: 'record', key: 'a', version: 1, value: 1 } as const;
  await source.writeRows(['case', 'node', 'zone'].map((kind) => ({ ...record, kind })));
  const told: Progress[] = [];
  const watch = { progress: (progress: Progress) => void told.push(progress), stopped: () => false };
  await copyChanged(source, target, watch);
  expect(told.at(-1)).toEqual({ phase: 'rows', done: 2, of: 2 });
  await compareAll(source, target, watch);
  expect(told.at(-1)).toEqual({ phase: 'verify', done: 2, of: 2 });
});
