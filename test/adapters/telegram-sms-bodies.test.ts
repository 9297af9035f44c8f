import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { sms } from '../../adapters/sms/adapter.js';
import { answerTap } from '../../adapters/telegram/parse.js';
import { telegram } from '../../adapters/telegram/adapter.js';
import type { Json } from '../../src/model/json.js';
import type { Adapter } from '../../src/model/ports/adapter.js';
import { budget } from '../budget.js';
import { damaged } from './damaged.js';
import { seenShapes } from './fixtures-of.js';

const read = (path: string): readonly Json[] =>
  Object.values(
    JSON.parse(readFileSync(new URL(`../../adapters/${path}`, import.meta.url), 'utf8')) as { [name: string]: Json },
  );

const seen = (kind: string): readonly Json[] => Object.values(seenShapes(kind)).flatMap(({ bodies }) => bodies);

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
