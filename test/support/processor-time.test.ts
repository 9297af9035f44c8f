import { expect, test } from '@jest/globals';
import { costOf, growth } from './processor-time.js';

/** Work in proportion to `times`. */
const spin = (times: number) => (): number => {
  let sum = 0;
  for (let n = 0; n < times; n += 1) sum = (sum + n * 7) % 1_000_003;
  return sum;
};

test('work in proportion to its input is told from work in proportion to its square', () => {
  expect(growth(spin(20_000), spin(320_000), 80)).toBeLessThanOrEqual(80);
  expect(growth(spin(20_000), spin(5_120_000), 80)).toBeGreaterThan(80);
});

test('a cost is what the processor does, not how long somebody waits', () => {
  expect(costOf(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60), 10)).toBeLessThanOrEqual(10);
  expect(costOf(spin(20_000_000), 10)).toBeGreaterThan(10);
});
