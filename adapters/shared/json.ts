import type { Instant } from '../../src/model/event.js';
import { own, type Json } from '../../src/model/json.js';

/** A JSON object as a platform sends it: nothing about it is certain. */
export type Fields = { readonly [name: string]: Json };

/** The own property of an object; undefined where there is no object or no such property. */
export const field = (json: Json | undefined, name: string): Json | undefined => {
  const fields = fieldsOf(json);
  return fields === null ? undefined : own(fields, name);
};

/** An object, or null for anything else. */
export const fieldsOf = (json: Json | undefined): Fields | null =>
  typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Fields) : null;

/** An array, or an empty one for anything else. */
export const listOf = (json: Json | undefined): readonly Json[] =>
  Array.isArray(json) ? (json as readonly Json[]) : [];

/** A text that is not empty. */
export const textOf = (json: Json | undefined): string | undefined =>
  typeof json === 'string' && json !== '' ? json : undefined;

/** An id: a text, or a whole number written without quotes. */
export const idOf = (json: Json | undefined): string | undefined =>
  typeof json === 'number' && Number.isSafeInteger(json) && json >= 0 ? String(json) : textOf(json);

/** A finite number; minus zero is zero, so that it survives JSON. */
export const numberOf = (json: Json | undefined): number | undefined =>
  typeof json === 'number' && Number.isFinite(json) ? json + 0 : undefined;

/** Before this a time is in seconds: as milliseconds it would be March 1973. */
const millisecondsFrom = 1e11;
/** The last moment that a JavaScript date can hold. */
const lastInstant = 8.64e15;

/** A time in seconds or milliseconds, as a number or in quotes, in milliseconds; undefined if it is none. */
export function instantOf(json: Json | undefined): Instant | undefined {
  const number = typeof json === 'string' && /^\d{1,16}$/.test(json) ? Number(json) : numberOf(json);
  if (number === undefined || number <= 0) return undefined;
  const instant = Math.round(number < millisecondsFrom ? number * 1000 : number);
  return instant <= lastInstant ? instant : undefined;
}
