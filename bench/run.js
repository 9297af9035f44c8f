// Runs the benches that need nothing but a build, one after the other, each as its own process.
//   npm run build && npm run bench [-- turns store engine check reload widget] [--json]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const known = ['turns', 'store', 'engine', 'check', 'reload', 'widget'];
const json = process.argv.includes('--json');
const asked = process.argv.slice(2).filter((word) => word !== '--json');
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(
    `There is no bench "${unknown.join('", "')}". There are: ${known.join(', ')}; nlu needs data: node bench/nlu.js --data DIR.`,
  );
  process.exit(2);
}
let failed = 0;
const results = {};
for (const name of asked.length > 0 ? asked : known) {
  if (!json) console.log(`\n== node bench/${name}.js`);
  const { status, stdout } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL(`${name}.js`, import.meta.url)), ...(json ? ['--json'] : [])],
    { stdio: ['ignore', json ? 'pipe' : 'inherit', 'inherit'], encoding: 'utf8' },
  );
  if (status !== 0) failed += 1;
  if (json) results[name] = status === 0 ? JSON.parse(stdout) : null;
}
if (json) console.log(JSON.stringify(results, null, 2));
process.exit(failed > 0 ? 1 : 0);
