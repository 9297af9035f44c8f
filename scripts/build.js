// Builds dist/: the program (tsc) and, when vite is installed, the two browser apps.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sourcesStamp } from './sources.js';

const root = fileURLToPath(new URL('..', import.meta.url));

function run(file, args) {
  const done = spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.status !== 0) {
    process.stderr.write(`Build failed at: ${args.join(' ')}\n`);
    process.exit(done.status ?? 1);
  }
}

const only = process.argv[2];
rmSync(`${root}dist/.stamp`, { force: true });
if (only !== 'web') {
  rmSync(`${root}dist/src`, { recursive: true, force: true });
  rmSync(`${root}dist/adapters`, { recursive: true, force: true });
  run('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
}
if (only !== 'server') {
  for (const config of ['vite.widget.config.ts', 'vite.desk.config.ts']) {
    if (existsSync(`${root}${config}`))
      run('node_modules/vite/bin/vite.js', ['build', '-c', config, '--logLevel', 'warn']);
  }
}
writeFileSync(`${root}dist/.stamp`, sourcesStamp(root));
