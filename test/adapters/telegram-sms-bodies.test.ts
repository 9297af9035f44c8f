import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { sms } from '../../adapters/sms/adapter.js';
import { answerTap } from '../../adapters/telegram/parse.js';
import { telegram } from '../../adapters/telegram/adapter.js';
import type { Json } from '../../src/model/json.js';
import type { Adapter } from '../../src/model/ports/adapter.js';
import { budget } from '../budget.js';
import { seenShapes } from './fixtures-of.js';

const read = (path: string): readonly Json[] =>
  Object.values(
    JSON.parse(readFileSync(new URL(`../../adapters/${path}`, import.meta.url), 'utf8')) as { [name: string]: Json },
  );

const seen = (kind: string): readonly Json[] => Object.values(seenShapes(kind)).flatMap(({ bodies }) => bodies);

const odd: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  null,
  true,
  0,
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
  2 ** 53,
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

/** A recorded body with up to three places damaged. */
const damaged = (bodies: readonly Json[]): fc.Arbitrary<Json> =>
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

describe.each<readonly [string, Adapter, readonly Json[]]>([
  ['telegram', telegram, [...read('telegram/fixtures/updates.json'), ...seen('telegram')]],
  ['sms', sms, [...read('sms/fixtures/forms.json'), ...seen('sms')]],
])('Bodies of %s', (_, adapter, bodies) => {
  test(`${budget.bodies} of them, recorded, damaged or made up, are read without a throw, and each is used, known or counted`, () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: damaged(bodies) }, fc.jsonValue() as fc.Arbitrary<Json>), (body) => {
        const { updates, unknown } = adapter.parse(body);
        if (updates.length > 0 && unknown !== 0) throw new Error('used and counted');
        if (unknown !== 0 && unknown !== 1) throw new Error('one body is one thing');
        const text = JSON.stringify(updates);
        if (JSON.stringify(JSON.parse(text)) !== text || !text.isWellFormed()) throw new Error('not plain');
        for (const update of updates) {
          if (!('keys' in update) || update.keys.length === 0) throw new Error('nobody’s');
          if (!Number.isSafeInteger(update.at) || update.at < 0) throw new Error('no time');
        }
        answerTap(body);
      }),
      { numRuns: budget.bodies },
    );
    expect(adapter.parse(null)).toEqual({ updates: [], unknown: 1 });
  });
});
