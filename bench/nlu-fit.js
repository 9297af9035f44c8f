/**
 * Fits the pooled numbers of `src/nlu/classify/calibration.ts`: `npm run build && node bench/nlu-fit.js --data DIR [--json]`.
 * It builds 60 bots of 8 to 60 intents from the training and validation lines of public sets, leaves the other intents out as
 * strangers, and prints the weights of a logistic regression of "this intent was meant". Test lines are never read.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { confidenceOf, fitCalibration, pooled } from '../dist/src/nlu/classify/calibration.js';
import { createClassifier } from '../dist/src/nlu/classifier.js';
import { trainModel } from '../dist/src/nlu/model.js';
import { shuffled } from '../dist/src/nlu/training-lines.js';

const args = process.argv.slice(2);
const given = args.includes('--data') ? args[args.indexOf('--data') + 1] : process.env.VENTANILLA_DATA;
if (!given) {
  console.error('Say where the sets are: node bench/nlu-fit.js --data DIR (or VENTANILLA_DATA=DIR).');
  process.exit(2);
}
const folder = existsSync(join(given, 'nlu')) ? join(given, 'nlu') : given;

let seed = 7;
const random = () => {
  seed = (seed + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};
const pick = (items, count) =>
  items
    .map((item) => [random(), item])
    .sort((a, b) => a[0] - b[0])
    .slice(0, count)
    .map(([, item]) => item);

const sets = [
  ['corpus50_en', 'en'],
  ['corpus50_es', 'es'],
  ['hwu64', 'en'],
  ['clinc150', 'en'],
].map(([name, locale]) => ({
  locale,
  lines: readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((line) => line.split !== 'test'),
}));

/** @type {{evidence: import('../dist/src/nlu/classify/calibration.js').Evidence, meant: boolean, weight: number, first: boolean, stranger: boolean}[]} */
const samples = [];
for (let bot = 0; bot < 60; bot += 1) {
  const { locale, lines } = sets[bot % sets.length];
  const intents = [...new Set(lines.map((line) => line.intent))].filter((name) => name !== 'oos' && name !== 'None');
  const own = new Set(pick(intents, 8 + Math.floor(random() * Math.min(52, intents.length * 0.8 - 8))));
  const perIntent = 3 + Math.floor(random() * 30);
  const train = [];
  const held = [];
  for (const intent of own) {
    const some = pick(
      lines.filter((line) => line.intent === intent),
      perIntent + 6,
    );
    const kept = Math.min(perIntent, some.length - Math.max(1, Math.min(4, Math.floor(some.length / 5))));
    train.push(...some.slice(0, kept));
    held.push(...some.slice(kept));
  }
  const strangers = pick(
    lines.filter((line) => !own.has(line.intent)),
    Math.round(held.length * 0.6),
  );
  const model = await trainModel([{ locale, lines: shuffled(train), concepts: {} }]);
  const classifier = await createClassifier(model.languages[0]);
  for (const line of [...held, ...strangers]) {
    for (const [place, { intent, evidence }] of classifier.weigh(line.text).slice(0, 2).entries()) {
      samples.push({
        evidence,
        meant: intent === line.intent,
        weight: 1,
        first: place === 0,
        stranger: !own.has(line.intent),
      });
    }
  }
}

// Held to nothing: these are the numbers that others are held to.
const fitted = fitCalibration(
  samples,
  pooled.map(() => 0),
  0.01,
);
const chance = ({ evidence }) => confidenceOf(evidence, fitted);

const first = samples.filter((sample) => sample.first);
const strangers = first.filter((sample) => sample.stranger);
const mine = first.filter((sample) => !sample.stranger);
const report = {
  samples: samples.length,
  pooled: fitted.map((weight) => Number(weight.toFixed(2))),
  at: [0.2, 0.3, 0.4, 0.55, 0.7].map((limit) => {
    const sure = mine.filter((sample) => chance(sample) >= limit);
    return {
      limit,
      answered: Number((sure.length / mine.length).toFixed(3)),
      rightOfThose: Number((sure.filter((sample) => sample.meant).length / sure.length).toFixed(3)),
      strangersAnswered: Number(
        (strangers.filter((sample) => chance(sample) >= limit).length / strangers.length).toFixed(3),
      ),
    };
  }),
};
if (args.includes('--json')) console.log(JSON.stringify(report, null, 2));
else {
  console.log(report.pooled);
  console.table(report.at);
}
