import type { Json } from '../../src/model/json.js';

/** An object of a request; nothing about it is certain. */
export type Fields = { readonly [name: string]: Json };

/** The object, or an empty one for anything else. */
export const fieldsOf = (json: Json | undefined): Fields =>
  typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Fields) : {};

/** The own property at the end of a path; undefined where the path breaks off. */
export function at(json: Json | undefined, ...path: readonly string[]): Json | undefined {
  let here = json;
  for (const name of path) {
    const fields = fieldsOf(here);
    if (!Object.hasOwn(fields, name)) return undefined;
    here = fields[name];
  }
  return here;
}

/** The list, or an empty one for anything else. */
export const listOf = (json: Json | undefined): readonly Json[] => (Array.isArray(json) ? (json as Json[]) : []);

/** A text that is not empty; a number counts as its digits. */
export const textOf = (json: Json | undefined): string | undefined =>
  typeof json === 'number' ? String(json) : typeof json === 'string' && json !== '' ? json : undefined;

/** The text at the end of a path, '' where there is none. */
export const textAt = (json: Json | undefined, ...path: readonly string[]): string => textOf(at(json, ...path)) ?? '';

/** Reads JSON; undefined = it is none. */
export function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
