import type { Docs } from './connection.js';
import { headFields, logId } from './room-documents.js';
import type { LogDoc, PointerDoc } from './schemas.js';

/**
 * What follows a write and may be lost: the head of the document before it is dropped, and a pointer says how far the chain is. Whoever
 * meets what was left undone does it.
 */
export interface Tidy {
  /** The n-th document of the conversation was written. */
  superseded(c: string, n: number): void;
  /** An older document that still has a head, met in a query. */
  leftover(id: string): void;
  /** A document was sent and nobody said whether it is there: then the one before it may keep its head. */
  unanswered(): void;
  /** Whether one was since this was last asked. */
  tookUnanswered(): boolean;
  /** The desk was told what a document says. */
  told(id: string): void;
  /** A number that the newest document has at least. */
  pointed(c: string): Promise<number>;
  /** Resolves when nothing is left to do. */
  settled(): Promise<void>;
}

/** What is done within this time goes together, in milliseconds: two commands instead of two a write. */
const together = 20;
/** What could not be done is done again after this, in milliseconds. */
const againMs = 1_000;
/** A database that is away for long: so much is remembered, and the rest is met by others. */
const rememberedAtMost = 10_000;

export const pointerId = (kind: string, name: string): string => `${kind}|${name}`;

export function createTidy(log: Docs<LogDoc>, pointers: Docs<PointerDoc>): Tidy {
  let drops = new Set<string>();
  let ends = new Map<string, number>();
  let tolds = new Set<string>();
  let unanswered = false;
  let running: Promise<void> | null = null;
  let atOnce = (): void => {};

  const pass = async (): Promise<void> => {
    const [dropped, ended, told] = [drops, ends, tolds];
    drops = new Set();
    ends = new Map();
    tolds = new Set();
    try {
      await log.updates([
        ...[...dropped].map((id) => ({ id, unset: headFields })),
        ...[...told].map((id) => ({ id, unset: ['todo'] as const })),
      ]);
      await pointers.updates([...ended].map(([c, n]) => ({ id: pointerId('n', c), set: { n }, upsert: true })));
    } catch (error) {
      if (drops.size + tolds.size + ends.size < rememberedAtMost) {
        drops = new Set([...dropped, ...drops]);
        tolds = new Set([...told, ...tolds]);
        for (const [c, n] of ended) ends.set(c, Math.max(n, ends.get(c) ?? 0));
      }
      throw error;
    }
  };
  const left = (): boolean => drops.size + ends.size + tolds.size > 0;
  const run = (): void => {
    running ??= (async () => {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, together);
        atOnce = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      while (left()) await pass();
    })()
      .then(
        () => 0,
        // Nothing is lost meanwhile: a pointer that lags is read on from, a head that stays is met and dropped.
        () => againMs,
      )
      .then((rest) => {
        running = null;
        if (!left()) return;
        if (rest === 0) run();
        else setTimeout(run, rest).unref();
      });
  };

  return {
    superseded(c, n) {
      if (n > 0) drops.add(logId(c, n - 1));
      ends.set(c, Math.max(n, ends.get(c) ?? 0));
      run();
    },
    leftover(id) {
      drops.add(id);
      run();
    },
    unanswered() {
      unanswered = true;
    },
    tookUnanswered() {
      const was = unanswered;
      unanswered = false;
      return was;
    },
    told(id) {
      tolds.add(id);
      run();
    },
    pointed: async (c) => (await pointers.get(pointerId('n', c)))?.n ?? 0,
    async settled() {
      while (running) {
        atOnce();
        await running;
      }
    },
  };
}
