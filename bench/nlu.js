/**
 * How well and how fast messages are understood, on public sets and on lines of anyone's own.
 * `npm run build && node bench/nlu.js --data DIR [--json] [--quick]`; DIR (or VENTANILLA_DATA) holds
 * `nlu/*.jsonl` or the files themselves, lines of `{text, intent, split}`. `--quick` leaves out CLINC150's 15,000 lines.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { trainRecognizer } from '../dist/src/nlu/recognizer.js';
import { detectLanguage } from '../dist/src/nlu/language.js';

const args = process.argv.slice(2);
const given = args.includes('--data') ? args[args.indexOf('--data') + 1] : process.env.VENTANILLA_DATA;
if (!given) {
  console.error('Say where the sets are: node bench/nlu.js --data DIR (or VENTANILLA_DATA=DIR).');
  process.exit(2);
}
const folder = existsSync(join(given, 'nlu')) ? join(given, 'nlu') : given;
const have = new Set(readdirSync(folder));

/** @typedef {{text: string, intent: string, split: string}} Line */
/** @param {string} name @returns {Line[]} */
const read = (name) =>
  readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const strangers = new Set(['oos', 'None']);
const expectation = (locale) => ({ locale, timeZone: 'America/Chicago', topic: null, specs: [], options: [] });
const round = (value, digits = 4) => Number(value.toFixed(digits));

/** @param {Line[]} lines @param {string} locale */
function botOf(lines, locale) {
  /** @type {Record<string, object>} */
  const topics = {};
  for (const line of lines) {
    topics[line.intent] ??= { name: line.intent, examples: { [locale]: [] } };
    topics[line.intent].examples[locale].push(line.text);
  }
  return { languages: [locale], topics, concepts: {}, thresholds: { answer: 0.55, clarify: 0.3 }, services: {} };
}

/** Chance that a message in scope is surer than one out of scope. */
function auroc(inside, outside) {
  const sorted = [...outside].sort((a, b) => a - b);
  let sum = 0;
  for (const value of inside) {
    const below = sorted.findIndex((one) => one >= value);
    const upTo = sorted.findIndex((one) => one > value);
    sum += ((below < 0 ? sorted.length : below) + (upTo < 0 ? sorted.length : upTo)) / 2;
  }
  return sum / inside.length / outside.length;
}

const percentile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

/** Trains on a set's training lines and asks its test lines. */
async function measure(name, locale, order = (lines) => lines) {
  const lines = read(name);
  const train = lines.filter((line) => line.split === 'train' && !strangers.has(line.intent));
  const test = lines.filter((line) => line.split === 'test');
  const started = performance.now();
  const recognizer = await trainRecognizer(botOf(order(train), locale), { cacheDir: null });
  const trainingMs = performance.now() - started;
  let right = 0;
  let answeredRight = 0;
  let answeredWrong = 0;
  const inside = [];
  const outside = [];
  const times = [];
  for (const line of test) {
    const before = performance.now();
    const heard = await recognizer.recognize(line.text, expectation(locale), 0);
    times.push(performance.now() - before);
    const best = heard.intents[0];
    const confidence = best?.confidence ?? 0;
    if (strangers.has(line.intent)) {
      outside.push(confidence);
      continue;
    }
    inside.push(confidence);
    if (best?.intent === line.intent) right += 1;
    if (confidence >= 0.55 && best?.intent === line.intent) answeredRight += 1;
    else if (confidence >= 0.55) answeredWrong += 1;
  }
  const quiet = outside.filter((confidence) => confidence < 0.3).length;
  return {
    trainLines: train.length,
    testLines: test.length,
    trainingMs: Math.round(trainingMs),
    top1: round(right / inside.length),
    answeredRight: round(answeredRight / inside.length),
    answeredWrong: round(answeredWrong / inside.length),
    ...(outside.length > 0
      ? {
          outOfScopeAuroc: round(auroc(inside, outside)),
          outOfScopeNotUnderstood: round(quiet / outside.length),
          outOfScopeAnswered: round(outside.filter((confidence) => confidence >= 0.55).length / outside.length),
        }
      : {}),
    p50Ms: round(percentile(times, 0.5), 3),
    p99Ms: round(percentile(times, 0.99), 3),
  };
}

function languages() {
  const sets = [
    ['clinc150', 'en'],
    ['hwu64', 'en'],
    ['corpus50_en', 'en'],
    ['mtod_es', 'es'],
    ['corpus50_es', 'es'],
  ];
  const result = {};
  for (const [name, code] of sets) {
    if (!have.has(`${name}.jsonl`)) continue;
    const lines = read(name).filter((line) => line.text.split(/\s+/u).length >= 3);
    result[name] = round(lines.filter((line) => detectLanguage(line.text).code === code).length / lines.length);
  }
  return result;
}

/** Top-1 with the lines sorted by topic, reversed and as they come: the same numbers when order does not matter. */
async function orderSpread(name, locale) {
  const orders = [
    (lines) => lines,
    (lines) => [...lines].reverse(),
    (lines) => [...lines].sort((a, b) => (a.intent < b.intent ? -1 : 1)),
  ];
  const results = [];
  for (const order of orders) results.push((await measure(name, locale, order)).top1);
  return round(Math.max(...results) - Math.min(...results));
}

async function growth() {
  const recognizer = await trainRecognizer(
    botOf(
      [...Array(200).keys()].map((n) => ({ text: `line ${n} about topic ${n % 20}`, intent: `t${n % 20}` })),
      'en',
    ),
    { cacheDir: null },
  );
  const ask = async (from) => {
    for (let n = from; n < from + 20_000; n += 1) {
      await recognizer.recognize(`message ${n.toString(36)} w${n * 7919} of someone`, expectation('en'), 0);
    }
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  };
  const first = await ask(0);
  const second = await ask(20_000);
  return { after20000: first, after40000: second, grownBytes: second - first, collected: Boolean(globalThis.gc) };
}

async function longest() {
  const recognizer = await trainRecognizer(botOf([{ text: 'a line', intent: 'a' }], 'en'), { cacheDir: null });
  const inputs = [
    '12-'.repeat(3334),
    'a'.repeat(10_000),
    '\u{FDFA}'.repeat(10_000),
    "n't ".repeat(2500),
    'é'.repeat(10_000),
  ];
  let worst = 0;
  for (const input of inputs) {
    const before = performance.now();
    await recognizer.recognize(input, expectation('en'), 0);
    worst = Math.max(worst, performance.now() - before);
  }
  return round(worst, 2);
}

/** @type {Record<string, unknown>} */
const report = { language: languages() };
const sets = [
  ['corpus50_en', 'en'],
  ['corpus50_es', 'es'],
  ['hwu64_10shot', 'en'],
  ['clinc150_10shot', 'en'],
  ['mtod_es', 'es'],
  ...(args.includes('--quick')
    ? []
    : [
        ['hwu64', 'en'],
        ['clinc150', 'en'],
      ]),
];
for (const [name, locale] of sets) if (have.has(`${name}.jsonl`)) report[name] = await measure(name, locale);
if (have.has('corpus50_en.jsonl')) report.orderSpread = await orderSpread('corpus50_en', 'en');
report.memory = await growth();
report.worst10000CharactersMs = await longest();

if (args.includes('--json')) console.log(JSON.stringify(report, null, 2));
else for (const [name, value] of Object.entries(report)) console.log(name.padEnd(24), JSON.stringify(value));
