import { expect, test } from '@jest/globals';
import { createHearsay } from '../../src/store/mongo/hearsay.js';

test('what was heard of a conversation is known from its moment on; what was forgotten counts as heard', () => {
  let now = 10;
  const hearsay = createHearsay(() => now, 2);
  expect(hearsay.since('a', 0)).toBe(false);
  hearsay.heard('a');
  expect([hearsay.since('a', 10), hearsay.since('a', 11), hearsay.since('b', 0)]).toEqual([true, false, false]);
  now = 20;
  hearsay.heard('b');
  now = 30;
  hearsay.heard('b');
  hearsay.heard('c');
  expect([hearsay.since('a', 10), hearsay.since('b', 30), hearsay.since('c', 31)]).toEqual([true, true, false]);
  now = 40;
  hearsay.heard('d');
  // `a` and `b` are forgotten: whatever was begun before the last of them may have been heard of.
  expect([hearsay.since('e', 30), hearsay.since('e', 31), hearsay.since('d', 40)]).toEqual([true, false, true]);
});
