import { expect, test } from '@jest/globals';
import { budget } from '../budget.js';
import { wrongsIn } from '../checker/compare.js';
import { faults } from '../checker/faults.js';
import { runChecker } from '../checker/run.js';

const kill = faults.find(({ name }) => name === 'a node is killed and started again');

test(
  `residents and an agent write on two channels while the server is killed ${budget.kills} times: nothing is lost, twice, out of order or elsewhere`,
  async () => {
    const ran = await runChecker({
      world: { store: 'sqlite', nodes: 1, redis: false },
      web: 6,
      persons: budget.checkerPersons,
      sms: 4,
      async faults(stage) {
        for (let n = 0; n < budget.kills; n += 1) await kill?.happen(stage);
      },
    });
    process.stderr.write(
      `${[`seed ${ran.seed}: ${JSON.stringify(ran.counts)}`, ...wrongsIn(ran.verdict)].join('; ')}\n`,
    );
    expect(wrongsIn(ran.verdict)).toEqual([]);
    expect(ran.counts['acknowledged']).toBeGreaterThan(budget.kills);
    expect(ran.counts['faults']).toBe(budget.kills);
    // The run has seen what it is about.
    expect(ran.counts['byAgents']).toBeGreaterThan(0);
  },
  // Only what hangs is ended.
  300_000 + budget.kills * 30_000,
);
