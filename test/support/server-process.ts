import { randomInt } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shareModels } from './shared-models.js';
import { patience } from './patience.js';

/** The first start of a run trains the models of every bot: much more work than anything else a test waits for, in milliseconds. */
const startPatience = 2.5 * patience;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Each of Jest's workers draws from a share of its own: between the draw and the first use of a port another must not be given it. */
const shares = 16;
const ownShare = Number(process.env['JEST_WORKER_ID'] ?? 0) % shares;
/** Drawn by this suite before. */
const given = new Set<number>();

/**
 * A port that nobody listens on, drawn below the ports that systems give to clients (32768 and up on Linux): a server that is killed finds
 * its own free when it starts again, and no two suites of a run draw the same. From 12000 on there is none that fetch
 * refuses (https://fetch.spec.whatwg.org/#port-blocking).
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 12_000 + ownShare + shares * randomInt(0, Math.floor((32_768 - 12_000) / shares));
    if (given.has(port)) continue;
    const free = await new Promise<boolean>((resolve) => {
      const probe = createServer();
      probe
        .on('error', () => resolve(false))
        .listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
    });
    if (!free) continue;
    given.add(port);
    return port;
  }
}

/** The real server, from dist/, as a process of its own that can be killed. */
export interface ServerProcess {
  readonly url: string;
  readonly internalUrl: string;
  readonly dataDir: string;
  /** Starts it and waits until it is ready and has said all that it says at its start. Resolves to the milliseconds that took. */
  start(): Promise<number>;
  /** SIGKILL, and wait for the end of it. */
  kill(): Promise<void>;
  /** SIGSTOP and SIGCONT: it keeps its connections and does not answer. */
  pause(): void;
  resume(): void;
  /** SIGTERM; resolves to the exit code. */
  stop(): Promise<number | null>;
  /** What it printed since it was last started. */
  output(): string;
  /** Ends it and deletes its data. */
  clean(): Promise<void>;
}

export interface ServerOptions {
  /** Content root; default: the repository's own bots. */
  readonly content?: string;
  readonly env?: { readonly [name: string]: string };
  /** `own`: a folder without models, as a first start finds it; else those of the whole run. */
  readonly models?: 'own';
  /** Root of another build of the program, with its own `bin/` and `dist/`. Default: this repository. */
  readonly build?: string;
}

export async function serverProcess(options: ServerOptions = {}): Promise<ServerProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ventanilla-test-'));
  if (options.models !== 'own') shareModels(dataDir);
  const [port, internalPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const internalUrl = `http://127.0.0.1:${internalPort}`;
  let child: ChildProcess | null = null;
  let printed = '';

  const ended = (process: ChildProcess): Promise<number | null> =>
    process.exitCode !== null || process.signalCode !== null
      ? Promise.resolve(process.exitCode)
      : new Promise((resolve) => void process.once('exit', resolve));

  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (!child) return null;
    const process = child;
    const exit = ended(process);
    process.kill(signal);
    child = null;
    return exit;
  };

  return {
    url,
    internalUrl,
    dataDir,
    async start() {
      const began = performance.now();
      printed = '';
      const process_ = spawn(process.execPath, ['bin/ventanilla.js', 'start', '--lang', 'en'], {
        cwd: options.build ?? root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          HOST: '127.0.0.1',
          PORT: String(port),
          INTERNAL_PORT: String(internalPort),
          DATA_DIR: dataDir,
          CONTENT_ROOT: options.content ?? root,
          LOG_LEVEL: 'warn',
          RATE_LIMITS: 'off',
          ...options.env,
        },
      });
      child = process_;
      const take = (chunk: Buffer): void => void (printed += chunk.toString());
      process_.stdout?.on('data', take);
      process_.stderr?.on('data', take);
      let over = false;
      void ended(process_).then(() => (over = true));
      for (;;) {
        const ready = await fetch(`${internalUrl}/readyz`).then(
          (response) => response.ok,
          () => false,
        );
        // It is ready a moment before it attends to signals and prints the desk's first link.
        if (ready && printed.includes('Stop it with Ctrl+C')) return performance.now() - began;
        if (over) throw new Error(`the server ended while starting:\n${printed}`);
        if (performance.now() - began > startPatience) throw new Error(`the server never became ready:\n${printed}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    kill: async () => void (await end('SIGKILL')),
    pause: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    stop: () => end('SIGTERM'),
    output: () => printed,
    async clean() {
      await end('SIGKILL');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
