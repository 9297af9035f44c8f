// Installs what the tests need from the system, where we may: Chromium and Redis, on Debian as root.
import { spawnSync } from 'node:child_process';
import { missingPrograms } from './test-programs.js';

const missing = missingPrograms();
if (missing.length > 0) {
  const packages = missing.map(({ debian }) => debian);
  const root = process.getuid?.() === 0;
  const debian = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (!root || !debian) {
    for (const { needed } of missing) process.stderr.write(`${needed}\n`);
    process.exit(1);
  }
  process.stdout.write(`Installing for the tests: ${packages.join(', ')} …\n`);
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-q'], quiet);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], quiet);
  const still = missingPrograms();
  for (const { name, needed } of still) process.stderr.write(`${name} could not be installed. ${needed}\n`);
  if (still.length > 0) process.exit(1);
}
process.stdout.write('Everything the tests need is here.\n');
