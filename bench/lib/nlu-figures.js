/** What is measured of a system on a set. Shares are 0..1, times in milliseconds or processor seconds. */
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  atThreshold,
  auroc,
  balancedThreshold,
  isRight,
  percentile,
  sureness,
} from '../../dist/src/nlu/eval/measures.js';
import { withTypos } from './nlu-sets.js';

/** @typedef {import('./nlu-sets.js').LabelledSet} LabelledSet */
/** @typedef {import('./nlu-systems.js').Learned} Learned */

/** @param {Learned} learned @param {readonly import('./nlu-sets.js').Line[]} lines */
async function ask({ hear }, lines) {
  const asked = [];
  for (const { text, intent } of lines) asked.push({ text, meant: intent, heard: await hear(text) });
  return asked;
}

const top1 = (asked) => {
  const inside = asked.filter(({ meant }) => meant !== null);
  return inside.filter(isRight).length / inside.length;
};

/** Accuracy, in and out of scope, the balanced point where there are lines to tune it on, and what typos cost. @param {Learned} learned @param {LabelledSet} set */
export async function figuresOf(learned, { val, test }) {
  const asked = await ask(learned, test);
  const inside = asked.filter(({ meant }) => meant !== null);
  const outside = asked.filter(({ meant }) => meant === null);
  const tuned = val.some(({ intent }) => intent === null) ? balancedThreshold(await ask(learned, val)) : null;
  const at = tuned === null ? null : atThreshold(asked, tuned);
  const even = outside.length === 0 ? null : atThreshold(asked, 0.5);
  const accuracy = top1(asked);
  const slipped = await ask(learned, withTypos(test.filter(({ intent }) => intent !== null)));
  return {
    accuracy,
    auroc: auroc(inside.map(sureness), outside.map(sureness)),
    balanced: at && { threshold: tuned, accuracy: at.accuracy.value, oosRecall: at.oosRecall.value },
    even: even && { accuracy: even.accuracy.value, oosRecall: even.oosRecall.value },
    typoLoss: accuracy - top1(slipped),
    cpuSeconds: learned.cpuSeconds,
    inScope: inside.length,
    outOfScope: outside.length,
  };
}

/** Best guesses alone. @param {Learned} learned @param {LabelledSet} set */
export const accuracyOf = async (learned, { test }) => top1(await ask(learned, test));

/**
 * Milliseconds of a message, the better of two: what another program of the machine took away is not a message's time.
 * @param {Learned} learned @param {readonly {text: string}[]} lines
 */
export async function speedOf({ hear }, lines) {
  for (const { text } of lines.slice(0, 1000)) await hear(text);
  const times = [];
  for (const { text } of lines) {
    let best = Infinity;
    for (let n = 0; n < 2; n += 1) {
      const before = performance.now();
      await hear(text);
      best = Math.min(best, performance.now() - before);
    }
    times.push(best);
  }
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

/** Processor milliseconds of the worst text. @param {(text: string) => unknown} hear @param {readonly string[]} texts */
export async function worstOf(hear, texts) {
  let worst = 0;
  for (const text of texts) {
    await hear(text);
    const before = process.cpuUsage();
    for (let n = 0; n < 3; n += 1) await hear(text);
    const { user, system } = process.cpuUsage(before);
    worst = Math.max(worst, (user + system) / 3000);
  }
  return worst;
}

/** Megabytes that `count` messages, no two the same, leave in memory. @param {(text: string) => unknown} hear @param {number} count */
export async function growthOf(hear, count) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  const used = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const say = (n) => `message ${n.toString(36)} w${(n * 7919).toString(36)} of someone about water`;
  for (let n = 0; n < 5000; n += 1) await hear(say(n));
  const before = used();
  for (let n = 5000; n < 5000 + count; n += 1) await hear(say(n));
  return (used() - before) / 1e6;
}
