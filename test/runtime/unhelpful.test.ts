import { afterEach, expect, test } from '@jest/globals';
import { createMetrics, type Metrics } from '../../src/runtime/metrics.js';
import { startTown, type Town } from './town.js';

let town: Town | null = null;
afterEach(async () => {
  await town?.engine.stop();
  town = null;
});

test('"it did not help" is counted by the topic it was said of, without a word of theirs', async () => {
  let metrics: Metrics | null = null;
  town = await startTown({ metrics: (store) => (metrics = createMetrics(store, { process: false })) });
  await town.open('ana');
  for (const words of ['hours', 'that did not help']) {
    await town.write('ana', words);
    await town.clock.pass(5_000);
  }
  await town.open('ben');
  await town.write('ben', 'esto no me sirvió');
  await town.clock.pass(5_000);
  const text = await (metrics as Metrics | null)?.text();
  expect(text).toContain('ventanilla_unhelpful_total{bot="springfield",topic="hours"} 1');
  expect(text).toContain('ventanilla_unhelpful_total{bot="springfield",topic="none"} 1');
  expect(text).not.toContain('help{');
});
