// npm start: builds when dist/ is missing or older than the sources (and the compiler is there), then runs the server.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isBuilt } from './sources.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const canBuild = existsSync(`${root}node_modules/typescript/bin/tsc`) && existsSync(`${root}src/main.ts`);

if (canBuild && !isBuilt(root)) {
  process.stdout.write('Building (once; about 10 seconds) …\n');
  const built = spawnSync(process.execPath, ['scripts/build.js'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
} else if (!existsSync(`${root}dist/src/main.js`)) {
  process.stderr.write('dist/ is missing and the compiler is not installed. Run: npm ci && npm run build\n');
  process.exit(1);
}
const { runCli } = await import('../dist/src/cli/run-cli.js');
process.exitCode = await runCli(['start', ...process.argv.slice(2)]);
