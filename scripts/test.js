// npm test: builds, makes sure of Chromium and Redis, then runs every suite. Arguments go to Jest.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isBuilt } from './sources.js';
import { missingPrograms } from './test-programs.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (args, env = {}) =>
  spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  }).status ?? 1;

const browser = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
if (!existsSync(browser) || missingPrograms().length > 0) {
  const mayInstall = process.env.CI === 'true' || process.getuid?.() === 0;
  if (mayInstall) {
    if (run(['scripts/test-setup.js']) !== 0) process.exit(1);
  } else {
    process.stderr.write(
      'The tests need Chromium and Redis. Run `sudo npm run test:setup`, or set CHROMIUM_PATH and install Redis.\n',
    );
    process.exit(1);
  }
}
if (!isBuilt(root) && run(['scripts/build.js']) !== 0) process.exit(1);
process.exitCode = run([
  '--experimental-vm-modules',
  '--no-warnings',
  'node_modules/jest/bin/jest.js',
  ...process.argv.slice(2),
]);
