import type { Sentence } from './sentences.js';

/** How a connection ended, and what is known of the ones before it. */
export interface Ended {
  /** The library's number; undefined = it told none. https://baileys.wiki/docs/api/enumerations/DisconnectReason */
  readonly code: number | undefined;
  /** Whether the number was linked when the connection ended. */
  readonly paired: boolean;
  /** Connections that ended without having opened, this one included. */
  readonly failures: number;
  /** Connections that ended because nobody linked the number. */
  readonly unpaired: number;
  /** Whether WhatsApp's newest version has been asked for already. */
  readonly refreshed: boolean;
}

/** What follows: another try, at once (0) or later, or an end that the operator has to see to. */
export type Next =
  | { readonly type: 'again'; readonly afterMs: number; readonly refresh?: true }
  | { readonly type: 'end'; readonly sentence: Sentence; readonly forget?: true };

const timedOut = 408;
const restart = 515;
const tooOld: readonly number[] = [405, 409];

/** Ends that no try mends, once the number is linked. */
const final: { readonly [code: number]: Extract<Next, { type: 'end' }> | undefined } = {
  401: { type: 'end', sentence: 'logged_out', forget: true },
  419: { type: 'end', sentence: 'logged_out', forget: true },
  402: { type: 'end', sentence: 'forbidden' },
  403: { type: 'end', sentence: 'forbidden' },
  406: { type: 'end', sentence: 'forbidden' },
  411: { type: 'end', sentence: 'mismatch' },
  440: { type: 'end', sentence: 'replaced' },
};

/** Times the QR codes or the number code may run out before it is clear that nobody is there. */
const pairings = 3;
/** A server of WhatsApp says "broken" of many things; so often in a row it means the session. */
const broken = { code: 500, times: 6 };

/** What to do after a connection ended. One number has one connection, so tries need no jitter against each other. */
export function afterDisconnect({ code, paired, failures, unpaired, refreshed }: Ended): Next {
  if (code === restart && failures <= 3) return { type: 'again', afterMs: 0 };
  if (code !== undefined && tooOld.includes(code))
    return refreshed ? { type: 'end', sentence: 'outdated' } : { type: 'again', afterMs: 1000, refresh: true };
  const end = code === undefined ? undefined : final[code];
  if (end && (paired || end.forget !== true)) return end;
  if (code === timedOut && !paired && unpaired >= pairings) return { type: 'end', sentence: 'nobody_paired' };
  if (code === broken.code && failures >= broken.times) return { type: 'end', sentence: 'bad_session' };
  return { type: 'again', afterMs: backOffMs(failures) };
}

/** 1, 2, 4 … 60 seconds. `failures` counts from 1. */
export const backOffMs = (failures: number): number => Math.min(60_000, 1000 * 2 ** Math.max(0, failures - 1));
