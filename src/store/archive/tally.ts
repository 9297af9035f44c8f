import { portableTables, type PortableConversation, type PortableRow } from '../../model/ports/archive.js';

/** How much of everything was met. */
export const countedParts = [
  'conversation',
  'item',
  'known',
  'dead',
  'line',
  'timer',
  'call',
  'delivery',
  'engagement',
  'turn',
  ...portableTables,
] as const;
export type Counts = { readonly [part in (typeof countedParts)[number]]: number };

/** Counts and one hash over everything that was added, whatever the order it was met in. */
export interface Tally {
  addConversation(portable: PortableConversation, hash: string): void;
  addRow(row: PortableRow, hash: string): void;
  counts(): Counts;
  /** 64 hex digits: the sum of the SHA-256 of every part, modulo 2^256. */
  hash(): string;
}

const modulus = 1n << 256n;

export function createTally(): Tally {
  const counts = Object.fromEntries(countedParts.map((part) => [part, 0])) as {
    -readonly [part in keyof Counts]: number;
  };
  let sum = 0n;
  // A part's own hash covers its id, so that two parts cannot change places unseen.
  const add = (hash: string): void => void (sum = (sum + BigInt(`0x${hash}`)) % modulus);
  return {
    addConversation(portable, hash) {
      counts.conversation += 1;
      counts.item += portable.items.length;
      counts.known += portable.known.length;
      counts.dead += portable.dead.length;
      counts.line += portable.lines.length;
      counts.timer += portable.timers.length;
      counts.call += portable.calls.length;
      counts.delivery += portable.deliveries.length;
      counts.engagement += portable.engagements.length;
      counts.turn += portable.turns.length;
      add(hash);
    },
    addRow({ table }, hash) {
      counts[table] += 1;
      add(hash);
    },
    counts: () => ({ ...counts }),
    hash: () => sum.toString(16).padStart(64, '0'),
  };
}
