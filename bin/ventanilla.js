#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(`${root}dist/src/cli/run-cli.js`)) {
  if (!existsSync(`${root}node_modules/typescript/bin/tsc`)) {
    process.stderr.write('This copy of Ventanilla is not built. Run: npm ci && npm run build\n');
    process.exit(1);
  }
  process.stderr.write('Building (once; about 10 seconds) …\n');
  const built = spawnSync(process.execPath, [`${root}scripts/build.js`], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
const { runCli } = await import('../dist/src/cli/run-cli.js');
process.exitCode = await runCli(process.argv.slice(2));
