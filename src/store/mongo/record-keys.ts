/** The `_id` of a record: JSON, so that no two pairs of texts share one and none is too odd for a database. */
export const recordId = (kind: string, key: string): string => JSON.stringify([kind, key]);

/** The `_id` of the claim to the n-th change of a record. */
export const claimId = (record: string, n: number): string => `${record}#${n}`;

/** Which change of which record a claim is to. */
export function claimedBy(claim: string): { readonly record: string; readonly n: number } {
  const mark = claim.lastIndexOf('#');
  return { record: claim.slice(0, mark), n: Number(claim.slice(mark + 1)) };
}

/** The kind and key that `recordId` was given. */
export function namedBy(record: string): { readonly kind: string; readonly key: string } {
  const [kind, key] = JSON.parse(record) as [string, string];
  return { kind, key };
}

/**
 * A text by which a database sorts keys as the port has them, by the bytes of their UTF-8 form, and which every database can hold: no NUL,
 * no half surrogate pair (UTF-8 has none; it writes U+FFFD for any). What begins a key begins its rank.
 */
export const rankOf = (key: string): string =>
  key.toWellFormed().replaceAll('\u0001', '\u0001\u0002').replaceAll('\0', '\u0001\u0001');

/** Above every rank with the same beginning: U+10FFFF is no character. */
const above = '\u{10FFFF}';

const byBytes = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));

/** The ranks of a range of keys: `from` inclusive, `to` exclusive. */
export function ranksOf({
  prefix = '',
  from = '',
  to = above,
}: {
  readonly prefix?: string;
  readonly from?: string;
  readonly to?: string;
}): { readonly $gte: string; readonly $lt: string } {
  const bounds = { low: [rankOf(prefix), rankOf(from)], high: [rankOf(prefix) + above, rankOf(to)] };
  const [low = '', high = ''] = [bounds.low.toSorted(byBytes).at(-1), bounds.high.toSorted(byBytes)[0]];
  return { $gte: low, $lt: high };
}
