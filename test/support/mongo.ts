import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { postgresPrograms } from '../../scripts/postgres.js';
import { startDouble } from '../mongo-double/double.js';
import { doubleProgram } from './mongo-double-program.js';
import { databaseOf, dropDatabase } from './mongo-database.js';
import { startOwnProcess, untilListening, type OwnProcess } from './own-process.js';
import { startPostgres } from './postgres.js';
import { freePort } from './server-process.js';
import { sharedModels } from './shared-models.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a Mongo suite ran against: a MongoDB somebody gave, FerretDB (a real engine, over SQLite or PostgreSQL), or our double. */
export type MongoKind = 'mongodb' | OwnKind;
type OwnKind = 'ferretdb' | 'ferretdb-postgresql' | 'double';

/** A server for Mongo suites. */
export interface MongoServer {
  readonly kind: MongoKind;
  /** Without a database's name. */
  readonly url: string;
  /** A new database's URL, which `stop` drops. */
  database(): string;
  /** What our program asked the double that it does not know; always empty for real servers. */
  readonly unknown: readonly string[];
  /** Ends it, with everything in it. */
  stop(): Promise<void>;
  /** SIGKILL. This and what follows: only of a server of our own, see MongoOptions.own. */
  kill(): Promise<void>;
  /** Starts it again on the same port with what it had acknowledged; kills it first if it is still there. */
  restart(): Promise<void>;
  /** SIGSTOP and SIGCONT: it keeps its connections and does not answer. */
  pause(): void;
  resume(): void;
}

export interface MongoOptions {
  /** A server that this suite may kill and pause: never the one of MONGODB_URI. */
  readonly own?: boolean;
  /** Only this one; an error if it is not there. Default: the best there is. */
  readonly kind?: MongoKind;
}

/** FerretDB as scripts/test-mongo.js built it, or on PATH; undefined if there is none. */
export function ferretdbProgram(): string | undefined {
  const folders = [join(root, '.cache/ferretdb'), ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.map((folder) => join(folder, 'ferretdb')).find((path) => existsSync(path));
}

/** What this machine can start for a suite that tries all of them. */
export function ownMongoKinds(): readonly MongoKind[] {
  if (ferretdbProgram() === undefined) return ['double'];
  return ['double', 'ferretdb', ...(postgresPrograms() === undefined ? [] : (['ferretdb-postgresql'] as const))];
}

/** Where scripts and totals read which servers the Mongo suites of the last run had: `{"kinds": ["ferretdb"]}`. */
const noteFile = join(root, '.cache/mongo-suites.json');

const names: { readonly [kind in MongoKind]: string } = {
  mongodb: 'the server of MONGODB_URI',
  ferretdb: 'FerretDB 1.24 over SQLite',
  'ferretdb-postgresql': 'FerretDB 1.24 over PostgreSQL',
  double: 'the double of test/mongo-double; `npm run test:mongo` finds or builds a real one',
};

/** Says once in a run which server it is. */
function say(kind: MongoKind): void {
  const note = (of: MongoKind): string => join(sharedModels, `.mongo-${of}`);
  if (existsSync(note(kind))) return;
  try {
    writeFileSync(note(kind), '', { flag: 'wx' });
  } catch {
    // Another worker says it at this moment.
    return;
  }
  mkdirSync(join(root, '.cache'), { recursive: true });
  const kinds = (Object.keys(names) as MongoKind[]).filter((of) => existsSync(note(of)));
  writeFileSync(noteFile, `${JSON.stringify({ kinds })}\n`);
  process.stderr.write(`Mongo suites: against ${names[kind]}.\n`);
}

function startFerret(port: number, folder: string, backend: readonly string[]): OwnProcess {
  const program = ferretdbProgram();
  if (program === undefined) throw new Error('There is no FerretDB here: `npm run test:mongo` builds it with Go.');
  const rest = [`--listen-addr=127.0.0.1:${port}`, '--debug-addr=-', '--telemetry=disable', `--state-dir=${folder}`];
  return startOwnProcess(program, [...backend, ...rest]);
}

type Start = (port: number, folder: string) => OwnProcess | Promise<OwnProcess>;
const starts: { readonly [kind in OwnKind]: Start } = {
  ferretdb: (port, folder) => startFerret(port, folder, ['--handler=sqlite', `--sqlite-url=file:${folder}/`]),
  async 'ferretdb-postgresql'(port, folder) {
    const postgres = await startPostgres(join(folder, 'postgresql'));
    const ferret = startFerret(port, folder, ['--handler=postgresql', `--postgresql-url=${postgres.url}`]);
    return {
      ...ferret,
      async end(signal) {
        await ferret.end(signal);
        await postgres.crash();
      },
    };
  },
  double: (port, folder) =>
    startOwnProcess(process.execPath, [doubleProgram(), String(port), join(folder, 'journal')], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }),
};

/** A server of our own, in a process of its own and a folder of its own. */
async function startOwn(kind: OwnKind): Promise<MongoServer> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'ventanilla-mongo-'));
  const unknown: string[] = [];
  const start = async (): Promise<OwnProcess> => {
    const own = await starts[kind](port, folder);
    own.process.on('message', (what) => void unknown.push(what as string));
    await untilListening(port, own);
    return own;
  };
  let own = await start();
  const url = `mongodb://127.0.0.1:${port}`;
  return {
    kind,
    url,
    unknown,
    database: () => databaseOf(url).url,
    async stop() {
      await own.end('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
    kill: () => own.end('SIGKILL'),
    async restart() {
      await own.end('SIGKILL');
      own = await start();
    },
    pause: () => own.pause(),
    resume: () => own.resume(),
  };
}

/** A double inside this process, for suites that neither kill nor pause it: the quickest start. */
async function startInside(): Promise<MongoServer> {
  const double = await startDouble();
  return {
    kind: 'double',
    url: double.url,
    unknown: double.unknown,
    database: () => databaseOf(double.url).url,
    stop: () => double.close(),
    ...noFaults('started inside this process: ask for one with { own: true }'),
  };
}

function given(uri: string): MongoServer {
  const databases: string[] = [];
  return {
    kind: 'mongodb',
    url: uri,
    unknown: [],
    database() {
      const { url } = databaseOf(uri);
      databases.push(url);
      return url;
    },
    async stop() {
      for (const url of databases) await dropDatabase(url);
    },
    ...noFaults('given by MONGODB_URI: ask for one with { own: true }'),
  };
}

function noFaults(which: string): Pick<MongoServer, 'kill' | 'restart' | 'pause' | 'resume'> {
  const refuse = (): never => {
    throw new Error(`No test may stop a server that was ${which}.`);
  };
  return { kill: refuse, restart: refuse, pause: refuse, resume: refuse };
}

/**
 * The best server there is: that of MONGODB_URI, else FerretDB, else the double; or the one that VENTANILLA_TEST_MONGO names. Says once in a
 * run which it is.
 */
export async function startMongo({ own = false, kind }: MongoOptions = {}): Promise<MongoServer> {
  const uri = own ? undefined : process.env['MONGODB_URI'];
  const best = uri ? 'mongodb' : ferretdbProgram() === undefined ? 'double' : 'ferretdb';
  const chosen = kind ?? (process.env['VENTANILLA_TEST_MONGO'] as MongoKind | undefined) ?? best;
  if (kind === undefined) say(chosen);
  if (chosen === 'double' && !own) return startInside();
  if (chosen !== 'mongodb') return startOwn(chosen);
  if (!uri) throw new Error('MONGODB_URI is not set.');
  return given(uri);
}
