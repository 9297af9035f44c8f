import type { SendResult } from '../../src/model/outbound.js';

/** What the error code of a refused call asks for. Times in milliseconds. */
type Cure =
  | { readonly type: 'retry'; readonly afterMs: number; readonly growth?: number }
  | { readonly type: 'misconfigured' | 'rejected' }
  | { readonly type: 'unreachable'; readonly reason: Extract<SendResult, { type: 'unreachable' }>['reason'] };

const soon: Cure = { type: 'retry', afterMs: 5_000 };
const crowded: Cure = { type: 'retry', afterMs: 30_000 };
const operator: Cure = { type: 'misconfigured' };
const gone: Cure = { type: 'unreachable', reason: 'blocked' };
const closed: Cure = { type: 'unreachable', reason: 'window_closed' };
const mend: Cure = { type: 'rejected' };

const table = (rows: readonly (readonly [readonly number[], Cure])[]): ReadonlyMap<number, Cure> =>
  new Map(rows.flatMap(([codes, cure]) => codes.map((code) => [code, cure] as const)));

/** Subcodes say more than their codes: 10 is a missing permission, 10/2018278 a closed window. */
const bySubcode = table([
  [[2018278, 2018065], closed],
  [[1545041, 2018001, 2018218], gone],
]);

/**
 * Error classes by code (design: channel limits, section 5).
 * https://developers.facebook.com/docs/messenger-platform/error-codes
 * https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes
 */
const byCode = table([
  [[1, 2, 1200, 131000, 131016, 131053, 131057, 133004, 133016], soon],
  [[4, 32, 613, 80007, 130429], crowded],
  // One message in six seconds to the same person; the n-th wait is 4^n seconds.
  [[131056], { type: 'retry', afterMs: 4_000, growth: 4 }],
  [[131048], { type: 'retry', afterMs: 10 * 60_000 }],
  [[0, 3, 10, 33, 190, 368, 131005, 131031, 131037, 131042, 131045, 133010], operator],
  [[551, 2018001, 2018218, 131026, 131030, 130472, 130497], gone],
  [[131050], { type: 'unreachable', reason: 'opted_out' }],
  // 131049: this person was written to unasked often enough; not before tomorrow, and what waits a day is of no use.
  [[131047, 131049, 2018278, 2018065], closed],
  [[100, 131008, 131009, 131051, 131062], mend],
]);

function cureOf(code: number, subcode: number | undefined): Cure | undefined {
  const narrow = subcode === undefined ? undefined : bySubcode.get(subcode);
  if (narrow) return narrow;
  if (code >= 200 && code <= 299) return operator;
  if (code >= 132000 && code <= 132999) return mend;
  return byCode.get(code);
}

/** What a code says of the person: they cannot be reached at all, or do not want to be. */
export function failureOf(code: number): 'blocked' | 'opted_out' | undefined {
  const cure = cureOf(code, undefined);
  return cure?.type === 'unreachable' && cure.reason !== 'window_closed' ? cure.reason : undefined;
}

/** A refused call: the code and subcode of Graph's error where there is one, and what the HTTP answer says. */
export interface Refusal {
  readonly status: number;
  readonly code?: number;
  readonly subcode?: number;
  readonly transient?: boolean;
  /** For the log; without personal data and secrets. */
  readonly reason: string;
  /** How long the platform asks us to wait. */
  readonly retryAfterMs?: number;
}

/**
 * What becomes of a refused part. The code is read before the HTTP status: code 3, a missing capability, arrives with HTTP 500 and is
 * never tried again. A gateway's 502 or 504 without a code leaves open whether the message went out.
 */
export function resultOf({ status, code, subcode, transient, reason, retryAfterMs }: Refusal): SendResult {
  const known = code === undefined ? undefined : cureOf(code, subcode);
  const cure = known ?? (code === undefined && (status === 502 || status === 504) ? null : byStatus(status, transient));
  if (cure === null) return { type: 'unknown', reason };
  if (cure.type === 'retry') return { ...cure, afterMs: Math.max(cure.afterMs, retryAfterMs ?? 0), reason };
  return cure.type === 'unreachable' ? cure : { type: cure.type, reason };
}

function byStatus(status: number, transient: boolean | undefined): Cure {
  if (transient === true || status >= 500) return soon;
  if (status === 429) return crowded;
  return status === 401 || status === 403 ? operator : mend;
}
