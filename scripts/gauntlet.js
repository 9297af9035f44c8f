// npm run gauntlet: generated and damaged webhook bodies (1,000,000 a channel), forged signatures (100,000), and the checker's faults
// (1,000 kills), in full size. Arguments go to Jest: `npm run gauntlet -- -t whatsapp`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const args = process.argv.slice(2);
const named = args.some((each) => each === '-t' || each.startsWith('--testNamePattern'));
const suites = [
  'test/adapters/.*(bodies|signature|meta|-parse|-verify)\\.test\\.ts',
  'test/kill/kill\\.test\\.ts',
  'test/checker/faults\\.test\\.ts',
];
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    '--maxWorkers=1',
    '--verbose',
    '--testTimeout=7200000',
    ...(named ? [] : ['--testNamePattern=forged|bodies|of them|changed ones|any JSON|nothing is lost']),
    ...suites,
    ...args,
  ],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, VENTANILLA_BUDGET: 'full' },
  },
);
process.exitCode = status ?? 1;
