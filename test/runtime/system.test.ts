import { expect, test } from '@jest/globals';
import { systemClock } from '../../src/runtime/system.js';

test('nothing that is asked for after a time comes before that time, by the clock that says what is due', async () => {
  const early: number[] = [];
  const one = async (): Promise<void> => {
    for (let n = 0; n < 25; n += 1) {
      const due = systemClock.now() + 5;
      await new Promise<void>((resolve) => void systemClock.after(due - systemClock.now(), resolve));
      const rest = due - systemClock.now();
      if (rest > 0) early.push(rest);
    }
  };
  await Promise.all(Array.from({ length: 40 }, one));
  expect(early).toEqual([]);
});

test('what is cancelled does not come, and what is due comes at once', async () => {
  const came: string[] = [];
  systemClock.after(1, () => came.push('cancelled'))();
  await new Promise<void>((resolve) => void systemClock.after(-5, resolve));
  await new Promise<void>((resolve) => void systemClock.after(2, resolve));
  expect(came).toEqual([]);
});
