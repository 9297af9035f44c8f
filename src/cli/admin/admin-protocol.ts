import path from 'node:path';
import type { ToldError } from '../describe-error.js';
import type { Json } from '../../model/json.js';

/** What the running server answers to one command. */
export type AdminAnswer =
  | { readonly type: 'done'; readonly result: Json }
  /** The command line puts it into the operator's language. */
  | ({ readonly type: 'failed' } & ToldError);

/** Characters of one question; an answer may be longer. */
export const lineLimit = 1024 * 1024;

/** Bytes of a socket's path; 108 with its end mark on Linux, 104 on macOS (`sockaddr_un`). */
export const socketPathLimit = 103;

/** Where the running server of a data folder answers. */
export function adminSocket(dir: string): string {
  return path.join(dir, 'admin.sock');
}
