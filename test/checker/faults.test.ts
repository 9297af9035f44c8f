import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { budget } from '../budget.js';
import { wrongsIn } from './compare.js';
import { listening, noticed, rows, type Row } from './faults.js';
import { runChecker, type Ran } from './run.js';

/** Whoever is answered in this time on an ordinary day is answered after a fault in `noticed`. Milliseconds. */
const ordinary = 350;
/** A request is refused in this time while the store is away. Issue 6. Milliseconds. */
const refused = 1_000;

/** Where a run writes its history, as JSON lines. It stays if the run went wrong: `judge(seed, readHistory(file))` looks at it again. */
function historyFile(title: string): string {
  const folder = fileURLToPath(new URL('../../.cache/checker/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  return join(folder, `${title.replace(/\W+/g, '-')}-${process.pid}-${Date.now()}.jsonl`);
}

/** Every fault of a world, in any order, in one run. */
async function holds(title: string, faults: readonly Row[], times: number): Promise<void> {
  const [first] = faults;
  if (!first) throw new Error('no faults');
  const { world } = first;
  const file = historyFile(title);
  const ran = await runChecker({
    world,
    web: 4,
    persons: Math.min(1, budget.checkerPersons),
    sms: 2,
    file,
    async faults(stage) {
      await listening(stage, 6);
      const all = faults.flatMap((row) => Array.from({ length: times }, () => row));
      while (all.length > 0) {
        const [row] = all.splice(stage.chances.between(0, all.length - 1), 1);
        await row?.fault.happen(stage);
      }
    },
  });
  // One line, whole, before Jest's many: a log that is cut keeps it.
  const wrongs = wrongsIn(ran.verdict);
  const said = [`${title}: seed ${ran.seed}: ${JSON.stringify(ran.counts)}`, ...wrongs];
  process.stderr.write(`${said.join('; ')}; its history until this test has passed: ${file}\n`);
  expect(wrongs).toEqual([]);
  expect(ran.counts['acknowledged']).toBeGreaterThan(0);
  expect(ran.counts['faults']).toBeGreaterThanOrEqual(faults.length * times);
  if (world.store === 'mongo') inTime(ran);
  rmSync(file);
}

/** Answers and refusals come in time; on a machine that is slower than ours, all of it is slower. */
function inTime({ ordinaryMs, worstMs, refusedMs }: Ran): void {
  const slow = Math.max(1, ordinaryMs / ordinary);
  expect(worstMs).toBeLessThan(noticed * slow + 30_000);
  if (refusedMs !== null) expect(refusedMs).toBeLessThan(refused * slow + 5_000);
}

/** The kills of one process are their own suite (test/kill/kill.test.ts). */
const here = rows.filter(
  ({ fault, world }) => !(world.store === 'sqlite' && fault.name.startsWith('a node is killed')),
);
/** Only what hangs is ended: four nodes that start one after the other, twice, take minutes on a machine that is busy. */
const limit = (count: number): number => 600_000 + count * 120_000;

for (const row of here.filter(({ world }) => world.store === 'sqlite'))
  test(
    `${row.title}: nothing is lost, twice, out of order or elsewhere, ${budget.faults} times`,
    () => holds(row.title, [row], budget.faults),
    limit(budget.faults),
  );

/** Over MongoDB all faults of a world come in one run: most of the time goes into starting its servers. */
const times = Math.ceil(budget.faults / 2);
const overMongo = here.filter(({ world }) => world.store === 'mongo');
const worlds = new Set(overMongo.map(({ where }) => where));
for (const where of worlds) {
  // Other ones every time; the title says which.
  const faults = overMongo
    .filter((row) => row.where === where)
    .map((row) => ({ row, lot: Math.random() }))
    .sort((one, other) => one.lot - other.lot)
    .slice(0, budget.faultKinds)
    .map(({ row }) => row);
  test(
    `${where}: ${faults.map(({ fault }) => fault.name).join('; ')}: nothing is lost, twice, out of order or elsewhere, ${times} times each`,
    () => holds(where, faults, times),
    limit(faults.length * times),
  );
}
