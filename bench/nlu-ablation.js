/**
 * What each part of the classifier is worth, on validation lines only: `npm run build && node bench/nlu-ablation.js --data DIR [--json] [--all]`.
 * DIR holds `nlu/*.jsonl`. Each row leaves one part out; `--all` adds CLINC150's 15,000 lines with its strangers (minutes).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClassifier } from '../dist/src/nlu/classifier.js';
import { groupWeights } from '../dist/src/nlu/classify/features.js';
import { trainClassifier } from '../dist/src/nlu/classify/train-classifier.js';
import { auroc } from '../dist/src/nlu/eval/measures.js';
import { shuffled } from '../dist/src/nlu/training-lines.js';

const args = process.argv.slice(2);
const given = args.includes('--data') ? args[args.indexOf('--data') + 1] : process.env.VENTANILLA_DATA;
if (!given) {
  console.error('Say where the sets are: node bench/nlu-ablation.js --data DIR (or VENTANILLA_DATA=DIR).');
  process.exit(2);
}
const folder = existsSync(join(given, 'nlu')) ? join(given, 'nlu') : given;
const isStranger = ({ intent }) => intent === 'oos' || intent === 'None';

const sets = [
  ['hwu64_10shot', 'en'],
  ['clinc150_10shot', 'en'],
  ['hwu64', 'en'],
  ['mtod_es', 'es'],
  ...(args.includes('--all') ? [['clinc150', 'en']] : []),
].map(([name, locale]) => {
  const lines = readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return {
    name,
    locale,
    train: shuffled(lines.filter((line) => line.split === 'train' && !isStranger(line))),
    // Strangers among the training lines are trained on by nobody: they are asked as well.
    asked: lines.filter((line) => line.split === 'val' || (line.split === 'train' && isStranger(line))),
  };
});

async function measure({ locale, train, asked }, general) {
  const classifier = await createClassifier(
    trainClassifier({ locale, lines: train, concepts: {} }, undefined, general),
  );
  const heard = asked.map((line) => ({ line, best: classifier.classify(line.text).intents[0] }));
  const inside = heard.filter(({ line }) => !isStranger(line));
  const sure = (some) => some.map(({ best }) => best?.confidence ?? 0);
  const area = auroc(sure(inside), sure(heard.filter(({ line }) => isStranger(line))));
  return {
    top1: Number(
      ((inside.filter(({ line, best }) => best?.intent === line.intent).length / inside.length) * 100).toFixed(2),
    ),
    ...(area === null ? {} : { auroc: Number(area.toFixed(4)) }),
  };
}

const whole = { ...groupWeights };
const rows = [
  ['all parts', whole, undefined],
  ...Object.keys(whole).map((group) => [`without ${group}`, { ...whole, [group]: 0 }, undefined]),
  ['without general lines', whole, []],
];
const report = {};
for (const [row, weights, general] of rows) {
  Object.assign(groupWeights, weights);
  report[row] = {};
  for (const set of sets) report[row][set.name] = await measure(set, general);
  if (!args.includes('--json')) console.log(row.padEnd(24), JSON.stringify(report[row]));
}
if (args.includes('--json')) console.log(JSON.stringify(report, null, 2));
