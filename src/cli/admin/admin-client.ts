import { createConnection } from 'node:net';
import type { Json } from '../../model/json.js';
import { adminSocket, type AdminAnswer } from './admin-protocol.js';

/** No server runs on this data folder, so the caller may open the store file itself. */
export interface Nobody {
  readonly type: 'nobody';
  /** The system does not let this user ask: there may be a server all the same. */
  readonly forbidden?: true;
}

/**
 * Asks the server that runs on a data folder, if one does. Never rejects. It waits as long as the command takes (a backup can take
 * minutes).
 */
export function askAdmin(
  dir: string,
  question: { readonly command: string; readonly args: Json },
): Promise<AdminAnswer | Nobody> {
  return new Promise((resolve) => {
    const socket = createConnection(adminSocket(dir));
    let text = '';
    let asked = false;
    let forbidden = false;
    socket.setEncoding('utf8');
    socket.on('connect', () => {
      asked = true;
      socket.write(`${JSON.stringify(question)}\n`);
    });
    socket.on('data', (chunk: string) => {
      text += chunk;
    });
    // ENOENT, ECONNREFUSED, a path that is no socket: all mean that no server is there.
    socket.on('error', ({ code }: NodeJS.ErrnoException) => (forbidden ||= code === 'EACCES' || code === 'EPERM'));
    socket.on('close', () =>
      resolve(asked ? readAnswer(text) : { type: 'nobody', ...(forbidden && { forbidden: true }) }),
    );
  });
}

/** Whether a server runs on a data folder, also one that does not answer now. Never rejects. */
export function isServed(dir: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(adminSocket(dir));
    socket.on('connect', () => {
      resolve(true);
      socket.destroy();
    });
    socket.on('error', () => resolve(false));
  });
}

function readAnswer(text: string): AdminAnswer {
  try {
    return JSON.parse(text) as AdminAnswer;
  } catch {
    return { type: 'failed', code: 'STORE_UNAVAILABLE', detail: '', reason: { key: 'server_gone' } };
  }
}
