import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { startOwnProcess, untilListening, type OwnProcess } from './own-process.js';
import { freePort } from './server-process.js';

/** A real Redis server of this suite's own. */
export interface RedisServer {
  readonly url: string;
  readonly port: number;
  /** Of the running process; changes with `restart`. */
  readonly pid: number;
  /** Ends it, with everything in it. */
  stop(): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** Starts it again on the same port, with what it kept on disk if asked to keep anything; ends it first if it is still there. */
  restart(): Promise<void>;
  /** Deletes every key. */
  empty(): Promise<void>;
  /** SIGSTOP and SIGCONT: it keeps its connections and does not answer. */
  pause(): void;
  resume(): void;
}

/** Where the system's package puts it. */
function redisProgram(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin');
  const found = folders.map((folder) => join(folder, 'redis-server')).find((path) => existsSync(path));
  if (found === undefined) throw new Error('redis-server is missing: run `npm run test:setup`, which installs it.');
  return found;
}

/** Sends one command without arguments (an inline command of RESP) and resolves to the first line of the answer. */
export async function askRedis(port: number, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(`${command}\r\n`));
    socket.on('data', (chunk) => {
      answer += chunk.toString();
      if (!answer.includes('\r\n')) return;
      socket.destroy();
      resolve(answer.slice(0, answer.indexOf('\r\n')));
    });
    socket.on('error', reject).on('close', () => reject(new Error('Redis ended the connection.')));
  });
}

/** Starts Redis on 127.0.0.1 and a free port. `keep`: what it acknowledged is on disk (append-only file, fsync always). */
export async function startRedis({ keep = false }: { readonly keep?: boolean } = {}): Promise<RedisServer> {
  const program = redisProgram();
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'ventanilla-redis-'));
  const kept = keep ? ['--appendonly', 'yes', '--appendfsync', 'always'] : ['--appendonly', 'no'];
  const args = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder, '--save', '', ...kept];
  const start = async (): Promise<OwnProcess> => {
    const own = startOwnProcess(program, args);
    await untilListening(port, own);
    // It listens before it has read its file, and answers LOADING until then.
    while ((await askRedis(port, 'PING')) !== '+PONG');
    return own;
  };
  let own = await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    get pid() {
      return own.pid;
    },
    async stop() {
      await own.end('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
    kill: () => own.end('SIGKILL'),
    async restart() {
      await own.end('SIGTERM');
      own = await start();
    },
    async empty() {
      const answer = await askRedis(port, 'FLUSHALL');
      if (answer !== '+OK') throw new Error(`Redis answered FLUSHALL with ${answer}`);
    },
    pause: () => own.pause(),
    resume: () => own.resume(),
  };
}
