import type { Keep, UploadFile } from './device.js';
import type { FailReason } from './verdict.js';

/** What the citizen wrote, tapped or added and the server has not shown back yet. */
export interface Pending {
  /** Our own id: sending it twice changes nothing. */
  readonly id: string;
  /** Order of writing, rising. */
  readonly order: number;
  readonly at: number;
  /** What is shown: the words, the choice's label, or the file's name. */
  readonly text: string;
  readonly locale: string;
  readonly choice?: string;
  readonly file?: UploadFile;
  /** The newest message on screen when it was written: the answer counts for that question. */
  readonly seen: number;
  readonly state: 'sending' | 'waiting' | 'sent' | 'failed';
  readonly why?: 'busy' | 'quick' | 'offline' | FailReason;
  /** Uploads: 0 to 1. */
  readonly progress?: number;
}

/**
 * Unsent messages on the device, one key each, so that two tabs never overwrite each other's. Files are not kept: their
 * bytes belong to the page that chose them.
 */
export function createPendingShelf(
  keep: Keep,
  prefix: string,
): {
  load(): Pending[];
  put(item: Pending): void;
  drop(id: string): void;
  clear(): void;
} {
  const key = (id: string): string => `${prefix}${id}`;
  return {
    load: () =>
      keep
        .keys(prefix)
        .map((name) => readPending(keep.get(name)))
        .filter((item) => item !== null)
        .sort((a, b) => a.order - b.order),
    put(item) {
      if (!item.file) keep.set(key(item.id), JSON.stringify(item));
    },
    drop: (id) => keep.remove(key(id)),
    clear: () => keep.keys(prefix).forEach((name) => keep.remove(name)),
  };
}

/** One kept message, checked; null for anything damaged. */
export function readPending(raw: string | null): Pending | null {
  if (raw === null) return null;
  try {
    const item = JSON.parse(raw) as Partial<Pending> | null;
    if (typeof item?.id !== 'string' || typeof item.text !== 'string' || typeof item.order !== 'number') return null;
    return {
      id: item.id,
      order: item.order,
      at: Number(item.at) || 0,
      text: item.text,
      locale: typeof item.locale === 'string' ? item.locale : 'en',
      seen: Number(item.seen) || 0,
      ...(typeof item.choice === 'string' ? { choice: item.choice } : {}),
      ...(item.state === 'failed' ? { state: 'failed', why: item.why ?? 'refused' } : { state: 'waiting' }),
    };
  } catch {
    return null;
  }
}
