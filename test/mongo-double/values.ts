import { BSON, type Document } from 'bson';
import { isDeepStrictEqual } from 'node:util';
import { UnknownToDouble } from './errors.js';

export type { Document };

/** Order of types in comparisons and sorts. https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/ */
const ranks = { null: 1, number: 2, string: 3, objectId: 7, boolean: 8, date: 9 } as const;
type Kind = keyof typeof ranks;

function kindOf(value: unknown): Kind {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number' || value instanceof BSON.Long) return 'number';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (value instanceof BSON.ObjectId) return 'objectId';
  if (value instanceof Date) return 'date';
  throw new UnknownToDouble('how to compare objects and arrays');
}

/** Whether `a` and `b` are of one type, so that `$lt` and its like say anything about them. */
export const sameKind = (a: unknown, b: unknown): boolean => kindOf(a) === kindOf(b);

/** UTF-16 units ranked so that their order is that of the UTF-8 bytes: surrogates stand for what comes after U+FFFF. */
const unitRank = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);

/** Order of texts by their UTF-8 bytes, which is MongoDB's without a collation. */
function compareTexts(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at += 1) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left !== right) return unitRank(left) - unitRank(right);
  }
  return a.length - b.length;
}

/** Negative, zero, positive, as `Array.sort` wants it: null < numbers < strings < object ids < booleans < dates. */
export function compare(a: unknown, b: unknown): number {
  const [left, right] = [kindOf(a), kindOf(b)];
  if (left !== right) return ranks[left] - ranks[right];
  if (left === 'null') return 0;
  if (left === 'string') return compareTexts(a as string, b as string);
  if (left === 'objectId') return compareTexts(String(a), String(b));
  return Number(a) - Number(b);
}

const isScalarObject = (value: unknown): boolean =>
  value instanceof BSON.ObjectId || value instanceof Date || value instanceof BSON.Long;
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !isScalarObject(value);

/** Equality of values; missing and null are the same. */
export function equal(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) || Array.isArray(b)) throw new UnknownToDouble('how to look into arrays');
  if (a === b) return true;
  if (isObject(a) && isObject(b)) return isDeepStrictEqual(a, b);
  return !isObject(a) && !isObject(b) && sameKind(a, b) && compare(a, b) === 0;
}

/** The value at a dotted path, undefined where there is none. */
export function valueAt(document: Document, path: string): unknown {
  if (!path.includes('.')) return Object.hasOwn(document, path) ? document[path] : undefined;
  let value: unknown = document;
  for (const name of path.split('.')) {
    if (Array.isArray(value)) throw new UnknownToDouble('how to look into arrays');
    if (!isObject(value) || !Object.hasOwn(value as Document, name)) return undefined;
    value = (value as Document)[name];
  }
  return value;
}

/** A text that is the same for equal scalars and different for others: what the maps of the double are keyed by. */
export function keyOf(value: unknown): string {
  const kind = kindOf(value);
  if (kind === 'null') return kind;
  return `${kind}:${value instanceof Date ? value.getTime() : String(value as string | number | boolean)}`;
}

/** A copy that shares nothing with its original. */
export const copyOf = (document: Document): Document =>
  BSON.deserialize(BSON.serialize(document), { promoteBuffers: false });
