import { BSON } from 'bson';
import { open, readFile, truncate } from 'node:fs/promises';
import type { Effect } from './collection.js';
import type { Document } from './values.js';

/** A file that is only written at its end: BSON documents one behind the other, as their own first four bytes measure them. */
export interface Journal {
  append(effect: Effect): void;
  /** Whether anything is not on the disk yet. */
  pending(): boolean;
  /** Resolves when everything appended so far is on the disk (fsync). */
  flushed(): Promise<void>;
  close(): Promise<void>;
}

/** Reads what is whole of a journal and cuts off the rest, which nobody was told of; then opens it for more. */
export async function openJournal(file: string, replay: (effect: Effect) => void): Promise<Journal> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  let at = 0;
  while (bytes.length - at >= 4) {
    const size = bytes.readInt32LE(at);
    if (size < 5 || bytes.length - at < size) break;
    replay(BSON.deserialize(bytes.subarray(at, at + size), { promoteBuffers: false }) as Document as Effect);
    at += size;
  }
  if (at < bytes.length) await truncate(file, at);

  const handle = await open(file, 'a');
  let waiting: Uint8Array[] = [];
  let writing: Promise<void> | null = null;
  const write = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = Buffer.concat(waiting);
      waiting = [];
      await handle.appendFile(batch);
      await handle.datasync();
    }
    writing = null;
  };
  return {
    append: (effect) => void waiting.push(BSON.serialize(effect)),
    pending: () => writing !== null || waiting.length > 0,
    async flushed() {
      if (waiting.length > 0 || writing) await (writing ??= write());
    },
    async close() {
      await writing;
      await handle.close();
    },
  };
}
