// Engines of the grown form, started here when nobody gave an address: Redis, and FerretDB or the double of test/mongo-double.
// Each: { name, url, pid, close }, data in a folder that is removed at the end; null = not on this machine.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { postgresPrograms, preparePostgres } from '../../scripts/postgres.js';
import { freePort } from '../lib/server.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const programOf = (name) =>
  [join(root, '.cache', name), ...(process.env.PATH ?? '').split(delimiter)]
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

async function listening(port) {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    } finally {
      socket.destroy();
    }
  }
}

async function started(name, scheme, program, argsOf, cleanUp = () => undefined) {
  const [port, folder] = [await freePort(), await mkdtemp(join(tmpdir(), 'ventanilla-engine-'))];
  const child = spawn(program, argsOf(port, folder), { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  await Promise.race([
    listening(port),
    once(child, 'exit').then(() => {
      throw new Error(`${name} ended while starting`);
    }),
  ]);
  return {
    name,
    url: `${scheme}://127.0.0.1:${port}`,
    pid: child.pid,
    async close() {
      child.kill('SIGKILL');
      if (child.signalCode === null) await once(child, 'exit');
      await rm(folder, { recursive: true, force: true });
      cleanUp();
    },
  };
}

export async function ownRedis() {
  const program = programOf('redis-server');
  if (!program) return null;
  return started('Redis', 'redis', program, (port, folder) => [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--dir',
    folder,
  ]);
}

const ferretOn = (port, folder) => [
  `--listen-addr=127.0.0.1:${port}`,
  '--debug-addr=-',
  '--telemetry=disable',
  `--state-dir=${folder}`,
];

export async function ownFerret() {
  const program = programOf('ferretdb');
  if (!program) return null;
  return started('FerretDB over SQLite', 'mongodb', program, (port, folder) => [
    '--handler=sqlite',
    `--sqlite-url=file:${folder}/`,
    ...ferretOn(port, folder),
  ]);
}

/** FerretDB keeps nothing itself then: the processor time of PostgreSQL is not in its figures. */
export async function ownFerretOverPostgres() {
  const program = programOf('ferretdb');
  if (!program || postgresPrograms() === undefined) return null;
  const [port, folder] = [await freePort(), await mkdtemp(join(tmpdir(), 'ventanilla-engine-'))];
  const { file, args, options, url, ready } = await preparePostgres(join(folder, 'postgresql'), port);
  const postgres = spawn(file, args, { stdio: 'ignore', ...options });
  while (!(await ready())) if (postgres.exitCode !== null) throw new Error('PostgreSQL ended while starting');
  const ferret = await started('FerretDB over PostgreSQL', 'mongodb', program, (own, state) => [
    '--handler=postgresql',
    `--postgresql-url=${url}`,
    ...ferretOn(own, state),
  ]);
  return {
    ...ferret,
    async close() {
      await ferret.close();
      postgres.kill('SIGQUIT');
      if (postgres.exitCode === null) await once(postgres, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The tests' double: it answers from memory, so that what our own part costs is seen. Within the repository, where `bson` is found. */
export async function ownDouble() {
  const sources = join(root, 'test/mongo-double');
  const { transformFileSync } = await import('@swc/core');
  const folder = join(root, '.cache/mongo-double', `bench-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const options = {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
    swcrc: false,
  };
  for (const name of readdirSync(sources).filter((one) => one.endsWith('.ts') && !one.endsWith('.test.ts')))
    writeFileSync(join(folder, name.replace(/\.ts$/, '.js')), transformFileSync(join(sources, name), options).code);
  const argsOf = (port, own) => [join(folder, 'start.js'), String(port), join(own, 'journal')];
  const cleanUp = () => rmSync(folder, { recursive: true, force: true });
  return started('the double of the tests, in memory', 'mongodb', process.execPath, argsOf, cleanUp);
}
