import { createServer, type Socket } from 'node:net';
import { withAilments, type Ailments } from './ailments.js';
import { commandRunner } from './commands.js';
import { Databases } from './collection.js';
import { openJournal } from './journal.js';
import { encodeReply, requestReader, type Request } from './wire.js';

/** A server of MongoDB's wire protocol that knows what our store sends, and nothing else. */
export interface MongoDouble {
  readonly url: string;
  readonly port: number;
  /** What was asked of it that it does not know, in the order of asking: commands, fields, operators. Empty in a good run. */
  readonly unknown: readonly string[];
  /** Ends it and every connection; what it kept in memory is gone. */
  close(): Promise<void>;
}

export interface DoubleOptions {
  /** Default: a free one. */
  readonly port?: number;
  /** Where acknowledged writes stay for the next start; default: only in memory. Nothing is answered before it is on the disk. */
  readonly file?: string;
  readonly onUnknown?: (what: string) => void;
  readonly ailments?: Ailments;
}

/** Starts a double on 127.0.0.1, with what its file keeps. */
export async function startDouble({
  port = 0,
  file,
  onUnknown,
  ailments = {},
}: DoubleOptions = {}): Promise<MongoDouble> {
  const unknown: string[] = [];
  let record: Databases['record'] = () => {};
  const databases = new Databases((effect) => record(effect));
  const journal = file === undefined ? null : await openJournal(file, (effect) => databases.replay(effect));
  if (journal) record = (effect) => journal.append(effect);
  const healthy = commandRunner(databases, (what) => {
    unknown.push(what);
    onUnknown?.(what);
  });
  const run = withAilments(healthy, ailments);

  const answer = async (socket: Socket, request: Request): Promise<void> => {
    const reply = encodeReply(request, await run(request.command));
    // Reading waits too: nobody may have seen what is gone after a kill.
    while (journal?.pending()) await journal.flushed();
    if (request.answered) socket.write(reply);
  };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const read = requestReader();
    let last = Promise.resolve();
    const broken = (error: unknown): void => void socket.destroy(error as Error);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
      try {
        for (const request of read(chunk)) last = last.then(() => answer(socket, request));
        last.catch(broken);
      } catch (error) {
        broken(error);
      }
    });
  });
  const listening = await new Promise<number>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  return {
    url: `mongodb://127.0.0.1:${listening}`,
    port: listening,
    unknown,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      await journal?.close();
    },
  };
}
