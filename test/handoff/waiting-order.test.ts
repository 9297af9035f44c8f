import { expect, test } from '@jest/globals';
import { inWaitingOrder, mostHeadStart } from '../../src/handoff/waiting-order.js';
import type { Engagement } from '../../src/model/control.js';

const waiting = (id: string, requestedAt: number, urgent = false, frustration?: number): Engagement =>
  ({ id, requestedAt, urgent, ...(frustration === undefined ? {} : { frustration }) }) as Engagement;
const order = (...line: readonly Engagement[]): string =>
  line
    .toSorted(inWaitingOrder)
    .map(({ id }) => id)
    .join(' ');

test('who has waited longest is first', () => {
  expect(order(waiting('second', 2000), waiting('first', 1000))).toBe('first second');
});

test('an urgent wish comes before everything, however angry others are', () => {
  expect(order(waiting('angry', 1000, false, 1), waiting('urgent', 9_000_000, true))).toBe('urgent angry');
});

test('who is frustrated overtakes those who came shortly before', () => {
  expect(order(waiting('calm', 1000), waiting('angry', 61_000, false, 1))).toBe('angry calm');
  expect(order(waiting('calm', 1000), waiting('cross', 121_000, false, 0.5))).toBe('calm cross');
});

test('nobody starves: who came more than the head start later stays behind, whatever is said', () => {
  expect(order(waiting('angry', 1001 + mostHeadStart, false, 100), waiting('calm', 1000))).toBe('calm angry');
  expect(order(waiting('odd', 999, false, -5), waiting('calm', 1000))).toBe('odd calm');
});
