import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { AppError, isAppError } from '../../model/errors.js';
import type { Json } from '../../model/json.js';
import type { Store } from '../../model/ports/store.js';
import { isServed } from './admin-client.js';
import { adminSocket, lineLimit, socketPathLimit, type AdminAnswer } from './admin-protocol.js';
import { storeCommands, type AdminCommands } from './store-commands.js';

/** What the admin socket is about. */
export interface AdminSocketDeps {
  /** The data folder; the socket is `admin.sock` in it. */
  readonly dir: string;
  readonly store: Store;
  /** Further commands, e.g. the desk's. */
  readonly also?: AdminCommands;
  readonly log: { readonly warn: (object: object, message: string) => void };
}

/**
 * Answers `ventanilla backup|doctor|explain …` while the server has the store open: one JSON line in, one out, over a socket that only
 * the server's own user may open. Rejects with CONFIG_INVALID, STORE_LOCKED or STORE_READ_ONLY.
 */
export async function startAdminSocket({
  dir,
  store,
  also,
  log,
}: AdminSocketDeps): Promise<{ close(): Promise<void> }> {
  const file = adminSocket(dir);
  const commands = { ...storeCommands(store), ...also };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A client that went away is no trouble of ours.
    socket.on('error', () => socket.destroy());
    readLines(
      socket,
      (line) => void answer(commands, line, log).then((reply) => socket.end(`${JSON.stringify(reply)}\n`)),
    );
  });
  await requireSocket(dir);
  // Nobody takes it, so it is left over from a crash.
  rmSync(file, { force: true });
  await listen(server, file, dir);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Rejects with CONFIG_INVALID when the folder's path is too long for a socket, with STORE_LOCKED when another server runs on it. */
export async function requireSocket(dir: string): Promise<void> {
  if (Buffer.byteLength(adminSocket(dir)) > socketPathLimit)
    throw new AppError('CONFIG_INVALID', `DATA_DIR=${dir}`, {
      reason: { key: 'socket_path', values: { limit: socketPathLimit } },
    });
  if (await isServed(dir)) throw folderTaken(dir);
}

const folderTaken = (dir: string, cause?: unknown): AppError =>
  new AppError('STORE_LOCKED', '', { cause, reason: { key: 'folder_taken', values: { dir } } });

function listen(server: Server, file: string, dir: string): Promise<void> {
  // Binding is synchronous: no instant at which others could open it.
  const before = process.umask(0o177);
  try {
    return new Promise((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        reject(
          error.code === 'EADDRINUSE'
            ? folderTaken(dir, error)
            : new AppError('STORE_READ_ONLY', '', {
                cause: error,
                reason: { key: 'data_dir', values: { dir, problem: error.code ?? '' } },
              }),
        ),
      );
      server.listen(file, () => {
        chmodSync(file, 0o600);
        resolve();
      });
    });
  } finally {
    process.umask(before);
  }
}

function readLines(socket: Socket, onLine: (line: string) => void): void {
  let text = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    text += chunk;
    if (text.length > lineLimit) socket.destroy();
    const end = text.indexOf('\n');
    if (end < 0) return;
    // One question a connection.
    socket.removeAllListeners('data');
    socket.resume();
    onLine(text.slice(0, end));
  });
}

async function answer(commands: AdminCommands, line: string, log: AdminSocketDeps['log']): Promise<AdminAnswer> {
  try {
    const { command, args } = parseRequest(line);
    if (command === 'ping') return { type: 'done', result: null };
    if (command === 'stop') {
      // As a supervisor would ask; whoever started the process hears it and stops in good order. The answer leaves first.
      setImmediate(() => process.kill(process.pid, 'SIGTERM'));
      return { type: 'done', result: null };
    }
    const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (!run) throw new AppError('CONFIG_INVALID', 'the server knows no such command');
    return { type: 'done', result: await run(args) };
  } catch (error) {
    const known = isAppError(error) ? error : new AppError('STORE_UNAVAILABLE', '', { cause: error });
    log.warn({ code: known.code, detail: known.detail }, 'an operator command failed');
    return { type: 'failed', code: known.code, detail: known.detail, reason: known.reason };
  }
}

function parseRequest(line: string): { readonly command: string; readonly args: Json } {
  let request: unknown;
  try {
    request = JSON.parse(line);
  } catch {
    throw new AppError('CONFIG_INVALID', 'the question is not JSON');
  }
  const { command, args } = (request ?? {}) as { command?: unknown; args?: Json };
  if (typeof command !== 'string') throw new AppError('CONFIG_INVALID', 'the question names no command');
  return { command, args: args ?? null };
}
