// npm run test:mongo: finds a MongoDB for the suites of the grown form, or builds FerretDB (a real engine over SQLite, no container) with Go,
// then runs them. `--prepare` only finds or builds, and never fails: without a server the suites use the double of test/mongo-double.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBuilt } from './sources.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'scripts/ferretdb');
const cache = join(root, '.cache/ferretdb');
const program = join(cache, 'ferretdb');
const args = process.argv.slice(2);
const prepareOnly = args.includes('--prepare');
const say = (words) => process.stderr.write(`${words}\n`);

/** A build takes about two minutes where nothing is cached; before a whole test run it may take four. */
const limit = (prepareOnly ? 4 : 15) * 60_000;

/** Changes when the version we pin or the way it is started does. */
function stampOf() {
  const hash = createHash('sha256');
  for (const name of ['go.mod', 'go.sum', 'main.go']) hash.update(readFileSync(join(source, name)));
  return hash.digest('hex');
}

/** Runs Go; the exit code, or null if it did not end in time (then it is ended, with all that it started). */
async function go(...words) {
  const child = spawn('go', words, {
    cwd: source,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CGO_ENABLED: '0' },
    detached: true,
  });
  const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), limit);
  const code = await new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => resolve(-1));
  });
  clearTimeout(timer);
  return code;
}

/** Puts FerretDB into .cache/ferretdb. False: it could not be built. */
async function build() {
  mkdirSync(cache, { recursive: true });
  const made = `${program}.${process.pid}`;
  const code = await go('build', '-mod=readonly', '-buildvcs=false', '-trimpath', '-o', made, '.');
  if (code !== 0 || spawnSync(made, ['-h'], { stdio: 'ignore' }).status !== 0) {
    rmSync(made, { force: true });
    return false;
  }
  renameSync(made, program);
  writeFileSync(join(cache, 'stamp'), stampOf());
  return true;
}

/** One sentence about the server that the suites will have. test/support/mongo.ts looks in the same places, in the same order. */
async function findServer() {
  if (process.env.MONGODB_URI) return 'The Mongo suites use the server of MONGODB_URI.';
  const stamp = join(cache, 'stamp');
  if (existsSync(program) && existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf())
    return 'The Mongo suites use the FerretDB that was built before.';
  // Of another version: test/support/mongo.ts would use it as it is.
  rmSync(program, { force: true });
  const paths = (process.env.PATH ?? '').split(delimiter);
  if (paths.some((folder) => existsSync(join(folder, 'ferretdb')))) return 'The Mongo suites use the FerretDB on PATH.';
  if (!paths.some((folder) => existsSync(join(folder, 'go'))))
    return 'The Mongo suites use the double: there is no MONGODB_URI, no FerretDB, and no Go to build one.';
  say('Building FerretDB for the Mongo suites (once; about two minutes) …');
  return (await build())
    ? 'The Mongo suites use the FerretDB that was built now.'
    : 'The Mongo suites use the double: FerretDB could not be built.';
}

say(await findServer());
if (!prepareOnly) {
  const run = (words) =>
    spawnSync(process.execPath, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;
  if (!isBuilt(root) && run(['scripts/build.js']) !== 0) process.exit(1);
  process.exitCode = run(['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...patterns]);
}
