import { expect, test } from '@jest/globals';
import { createPaces } from '../../src/runtime/channels/pace.js';

const pace = { account: { burst: 3, everyMs: 100 }, person: { burst: 2, everyMs: 1_000 } };

test('so many go at once to a person, then one at a time', () => {
  const paces = createPaces();
  const waits = [0, 0, 0, 0].map(() => paces.wait('bot', 'ana', pace, 0, 10_000));
  expect(waits).toEqual([0, 0, 1_000, 2_000]);
  expect(paces.wait('bot', 'ana', pace, 60_000, 10_000)).toBe(0);
});

test('the account as a whole is kept too, and another account is not held up', () => {
  const paces = createPaces();
  const people = ['a', 'b', 'c', 'd', 'e'].map((person) => paces.wait('bot', person, pace, 0, 10_000));
  expect(people).toEqual([0, 0, 0, 100, 200]);
  expect(paces.wait('other', 'a', pace, 0, 10_000)).toBe(0);
});

test('a wait that is longer than anybody waits reserves nothing', () => {
  const paces = createPaces();
  const first = [0, 0, 0].map(() => paces.wait('bot', 'ana', pace, 0, 500));
  expect(first).toEqual([0, 0, 1_000]);
  expect(paces.wait('bot', 'ana', pace, 1_000, 500)).toBe(0);
});

test('a clock that goes back gives nothing away and takes nothing', () => {
  const paces = createPaces();
  for (let n = 0; n < 2; n += 1) paces.wait('bot', 'ana', pace, 50_000, 10_000);
  expect(paces.wait('bot', 'ana', pace, 10_000, 10_000)).toBe(1_000);
});
