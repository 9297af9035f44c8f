import * as fc from 'fast-check';
import type { Json } from '../../src/model/json.js';

/** What may stand where anything else stood. */
const odd: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  null,
  true,
  0,
  -0,
  -1,
  1e300,
  '',
  '\0',
  '\ud800',
  [],
  [[]],
  {},
  '__proto__',
  'private',
  'personal',
  2 ** 53,
  { id: '\udc00' },
);

/** Every place of a body that holds a value, as the keys that lead to it. */
function placesOf(json: Json, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof json !== 'object' || json === null) return [path];
  return [path, ...Object.entries(json).flatMap(([key, value]) => placesOf(value as Json, [...path, key]))];
}

/** The body with another value at one place; undefined leaves the place out. */
function changed(json: Json, [key, ...rest]: readonly string[], value: Json | undefined): Json {
  if (key === undefined) return value ?? null;
  const entries = Object.entries(json as { readonly [name: string]: Json }).flatMap(([name, each]) => {
    if (name !== key) return [[name, each] as const];
    if (rest.length === 0 && value === undefined) return [];
    return [[name, changed(each, rest, value)] as const];
  });
  return Array.isArray(json) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

/** A recorded body with up to three places damaged: the value replaced by an odd one, or left out. */
export const damaged = (bodies: readonly Json[]): fc.Arbitrary<Json> =>
  fc
    .tuple(
      fc.constantFrom(...bodies),
      fc.array(fc.tuple(fc.nat(), fc.option(odd, { nil: undefined })), { maxLength: 3 }),
    )
    .map(([body, damages]) =>
      damages.reduce<Json>((json, [n, value]) => {
        const places = placesOf(json);
        return changed(json, places[n % places.length] ?? [], value);
      }, body),
    );

/** Whether a value comes back from JSON as it went, and holds neither `\0` nor half a surrogate (which JSON would write as an escape). */
export function isPlain(value: unknown): boolean {
  const text = JSON.stringify(value);
  return JSON.stringify(JSON.parse(text)) === text && !/\\u0000|\\ud[89a-f]/u.test(text);
}
