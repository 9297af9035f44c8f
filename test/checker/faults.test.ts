import { expect, test } from '@jest/globals';
import { budget } from '../budget.js';
import { wrongsIn } from './compare.js';
import { rows } from './faults.js';
import { runChecker } from './run.js';

/** The kills of one process are their own suite (test/kill/kill.test.ts). */
const here = rows.filter(
  ({ fault, world }) => !(world.store === 'sqlite' && fault.name.startsWith('a node is killed')),
);

for (const { fault, world, title } of here.filter((row) => row.reason === null))
  test(
    `${title}: nothing is lost, twice, out of order or elsewhere, ${budget.faults} times`,
    async () => {
      const ran = await runChecker({
        world,
        web: 4,
        persons: 1,
        sms: 2,
        async faults(stage) {
          for (let n = 0; n < budget.faults; n += 1) await fault.happen(stage);
        },
      });
      process.stderr.write(`${title}: seed ${ran.seed}: ${JSON.stringify(ran.counts)}\n`);
      expect(wrongsIn(ran.verdict)).toEqual([]);
      expect(ran.counts['acknowledged']).toBeGreaterThan(0);
      expect(ran.counts['faults']).toBeGreaterThanOrEqual(budget.faults);
    },
    240_000 + budget.faults * 60_000,
  );

for (const { title, reason } of here.filter((row) => row.reason !== null)) test.todo(`${title} (${reason})`);
