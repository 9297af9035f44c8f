/**
 * How well and how fast messages are understood, beside node-nlp as it comes, in one run:
 *   npm run build && npm run bench:nlu -- --data DIR [--json] [--quick] [--alone] [--messages N] [--write docs/understanding.md]
 * DIR (or VENTANILLA_DATA) holds `nlu/*.jsonl` or the files themselves, lines of `{text, intent, split}`; a set that the goals do not
 * name is measured as well. `--quick` leaves out the sets of more than 5,000 lines to learn, `--alone` leaves out node-nlp.
 * Nothing is tuned on test lines: the balanced point is found on `val` lines.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { detectLanguage } from '../dist/src/nlu/language.js';
import { trainRecognizer } from '../dist/src/nlu/recognizer.js';
import { entityFigures } from './lib/entity-figures.js';
import { hostileTexts, languageFigures } from './lib/language-figures.js';
import { accuracyOf, figuresOf, growthOf, speedOf, worstOf } from './lib/nlu-figures.js';
import { goalRows } from './lib/nlu-goals.js';
import { folderOf, mixed, readSets, sortedByIntent } from './lib/nlu-sets.js';
import { nodeNlp, nodeNlpLanguage, ours } from './lib/nlu-systems.js';
import { tableOf, verdict, writeBetween } from './lib/nlu-table.js';

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const given = option('--data') ?? process.env.VENTANILLA_DATA;
if (!given || !existsSync(given)) {
  console.error('Say where the sets are: node bench/nlu.js --data DIR (or VENTANILLA_DATA=DIR).');
  process.exit(2);
}
const folder = folderOf(given);
const messages = Number(option('--messages') ?? 100_000);
const quick = args.includes('--quick');
const sets = [...readSets(folder).values()].filter(({ train }) => !quick || train.length <= 5000);
const peer = args.includes('--alone') ? null : nodeNlp();
const tell = (line) => process.stderr.write(`${line}\n`);

/** @type {Record<string, {ours: object, peerStored?: object, peer?: object}>} */
const results = {};
/** @type {Map<string, {ours: object, peer?: object}>} */
const kept = new Map();
for (const set of sets) {
  tell(`${set.name}: ${set.train.length} lines to learn, ${set.test.length} to ask`);
  const mine = await ours.learn(set.train, set.locale);
  results[set.name] = { ours: await figuresOf(mine, set) };
  kept.set(set.name, { ours: mine });
  if (!peer) continue;
  // As the lines stand in the file, and mixed, which it does better with and does not do itself.
  results[set.name].peerStored = await figuresOf(await peer.learn(set.train, set.locale), set);
  const theirs = await peer.learn(mixed(set.train), set.locale);
  results[set.name].peer = await figuresOf(theirs, set);
  kept.get(set.name).peer = theirs;
}

/** The spread of accuracy over the orders in which the same lines may come. */
async function spreadOf(system, set) {
  const orders = [set.train, sortedByIntent(set.train), [...sortedByIntent(set.train)].reverse(), mixed(set.train)];
  const found = [];
  for (const lines of orders) found.push(await accuracyOf(await system.learn(lines, set.locale), set));
  return Math.max(...found) - Math.min(...found);
}

const orders = {};
for (const name of ['hwu64_10shot', 'corpus50_en', 'corpus50_es']) {
  const set = sets.find((one) => one.name === name);
  if (!set) continue;
  tell(`${name}: order of the lines`);
  orders[name] = { ours: await spreadOf(ours, set), ...(peer ? { peer: await spreadOf(peer, set) } : {}) };
}

const largest = [...sets].sort((a, b) => b.train.length - a.train.length)[0];
const cost = { training: {} };
if (largest) {
  for (const size of [1000, 15_000]) {
    const lines = mixed(largest.train.filter(({ intent }) => intent !== null)).slice(0, size);
    if (lines.length < size) continue;
    tell(`training ${size} lines`);
    cost.training[size] = { ours: (await ours.learn(lines, largest.locale)).cpuSeconds };
    if (peer) cost.training[size].peer = (await peer.learn(lines, largest.locale)).cpuSeconds;
  }
  tell('time of a message, and what messages leave in memory');
  const systems = kept.get(largest.name);
  const some = mixed(largest.test).slice(0, 2000);
  cost.message = { set: largest.name, ours: await speedOf(systems.ours, some) };
  cost.memory = { messages, ours: await growthOf(systems.ours.hear, messages) };
  if (systems.peer) {
    cost.message.peer = await speedOf(systems.peer, some);
    cost.memory.peer = await growthOf(systems.peer.hear, Math.min(messages, 50_000));
    cost.memory.peerMessages = Math.min(messages, 50_000);
  }
}

// The whole way of a message, readers of dates and all, with the longest and strangest there are.
const topic = (name, en, es) => ({ name, title: {}, label: {}, examples: { en: [en], es: [es] } });
const recognizer = await trainRecognizer(
  {
    languages: ['en', 'es'],
    topics: {
      hours: topic('hours', 'when are you open', 'cuándo abren'),
      permit: topic('permit', 'a permit', 'un permiso'),
    },
    concepts: {},
    thresholds: { answer: 0.6, clarify: 0.3 },
    services: {},
  },
  { cacheDir: null },
);
const specs = ['date', 'time', 'datetime', 'phone', 'email', 'money', 'zip', 'number', 'address', 'name'].map(
  (type) => ({
    slot: type,
    spec: { type },
    open: true,
  }),
);
const expectation = { locale: 'en', timeZone: 'America/Chicago', topic: null, specs, options: [] };
tell('10,000 characters');
cost.longest = { ours: await worstOf((text) => recognizer.recognize(text, expectation, 0), hostileTexts) };

tell('language, dates and times');
const lines = fileURLToPath(new URL('../test/nlu/language-lines', import.meta.url));
const places = { lines, nlu: folder };
const language = existsSync(lines) ? languageFigures(detectLanguage, places) : null;
const guess = peer && nodeNlpLanguage();
const peerLanguage = language && guess ? languageFigures(guess, places) : null;
const entities = await entityFigures();

const rows = goalRows({ results, orders, cost, language, peerLanguage, entities });
const report = {
  node: process.version,
  day: new Date().toISOString().slice(0, 10),
  peer: peer ? `node-nlp ${peer.version}` : null,
  goals: rows.map((row) => ({
    row: row.row,
    verdict: verdict(row),
    parts: row.parts.map(({ value, peer: theirs, limit, keep }) => ({ ours: value, peer: theirs, limit, keep })),
  })),
  results,
  orders,
  cost,
  language,
  peerLanguage,
  entities,
};
const table = tableOf(rows);
if (args.includes('--json')) console.log(JSON.stringify(report, null, 2));
else console.log(table);
const page = option('--write');
if (page !== undefined) {
  const command = `npm run bench:nlu -- --data DIR --write ${page}`;
  writeBetween(page, 'bench:nlu', `\`${command}\`, ${report.day}, Node ${report.node}:\n\n${table}`);
  tell(`written into ${page}`);
}
