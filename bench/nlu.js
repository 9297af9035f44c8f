/**
 * How well and how fast messages are understood, beside node-nlp as it comes, in one run:
 *   npm run build && npm run bench:nlu -- --data DIR [--json] [--quick] [--alone | --peer-results FILE]
 *     [--messages N | --memory-results FILE] [--commit ID] [--write docs/understanding.md]
 * DIR (or VENTANILLA_DATA) holds `nlu/*.jsonl` or the files themselves, lines of `{text, intent, split}`; a set that the goals do not
 * name is measured as well. `--quick` leaves out the sets of more than 5,000 lines to learn, `--alone` leaves out node-nlp.
 * `--peer-results` and `--memory-results` take what `bench/nlu-slow.js` measured before; the page says when that was.
 * Nothing is tuned on test lines: the balanced point is found on `val` lines.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { detectLanguage } from '../dist/src/nlu/language.js';
import { trainRecognizer } from '../dist/src/nlu/recognizer.js';
import { entityFigures } from './lib/entity-figures.js';
import { hostileTexts, languageFigures } from './lib/language-figures.js';
import { figuresOf, worstOf } from './lib/nlu-figures.js';
import { goalRows } from './lib/nlu-goals.js';
import {
  largestOf,
  learnMixed,
  memoryOf,
  messageOf,
  orderedSets,
  peerMessages,
  spreadOf,
  storedFigures,
  trainingOf,
  trainingSizes,
} from './lib/nlu-runs.js';
import { folderOf, readSets } from './lib/nlu-sets.js';
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
/** @param {string} name of the option that names a file of `bench/nlu-slow.js` */
const keptOf = (name) => (option(name) === undefined ? null : JSON.parse(readFileSync(option(name), 'utf8')));
const peerKept = keptOf('--peer-results');
const memoryKept = keptOf('--memory-results');
const peer = args.includes('--alone') || peerKept ? null : nodeNlp();
const tell = (line) => process.stderr.write(`${line}\n`);

/** @type {Record<string, {ours: object, peerStored?: object, peer?: object}>} */
const results = {};
const largest = largestOf(sets);
/** @type {{ours?: import('./lib/nlu-systems.js').Learned, peer?: import('./lib/nlu-systems.js').Learned}} */
const ofLargest = {};
for (const set of sets) {
  tell(`${set.name}: ${set.train.length} lines to learn, ${set.test.length} to ask`);
  const mine = await ours.learn(set.train, set.locale);
  results[set.name] = { ours: await figuresOf(mine, set) };
  if (set === largest) ofLargest.ours = mine;
  if (peerKept)
    Object.assign(results[set.name], { peerStored: peerKept.stored[set.name], peer: peerKept.mixed[set.name] });
  if (!peer) continue;
  results[set.name].peerStored = await storedFigures(peer, set);
  const theirs = await learnMixed(peer, set);
  results[set.name].peer = await figuresOf(theirs, set);
  if (set === largest) ofLargest.peer = theirs;
}

const orders = {};
for (const set of sets.filter(({ name }) => orderedSets.includes(name))) {
  tell(`${set.name}: order of the lines`);
  orders[set.name] = { ours: await spreadOf(ours, set), peer: peerKept?.orders[set.name] };
  if (peer) orders[set.name].peer = await spreadOf(peer, set);
}

const cost = { training: {} };
if (largest) {
  for (const size of trainingSizes) {
    tell(`training ${size} lines`);
    const mine = await trainingOf(ours, largest, size);
    if (mine === undefined) continue;
    cost.training[size] = { ours: mine, peer: peerKept?.training[size] };
    if (peer) cost.training[size].peer = await trainingOf(peer, largest, size);
  }
  tell('time of a message, and what messages leave in memory');
  cost.message = { set: largest.name, ours: await messageOf(ofLargest.ours, largest), peer: peerKept?.cost.message };
  cost.memory = memoryKept
    ? { messages: memoryKept.messages, ours: memoryKept.growth }
    : { messages, ours: await memoryOf(ofLargest.ours, messages) };
  if (peerKept) Object.assign(cost.memory, { peer: peerKept.cost.memory, peerMessages });
  if (peer) {
    cost.message.peer = await messageOf(ofLargest.peer, largest);
    cost.memory.peer = await memoryOf(ofLargest.peer, peerMessages);
    cost.memory.peerMessages = peerMessages;
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
const peerLanguage = language && guess ? languageFigures(guess, places) : (peerKept?.language?.figures ?? null);
const entities = await entityFigures();

const rows = goalRows({ results, orders, cost, language, peerLanguage, entities });
const report = {
  node: process.version,
  day: new Date().toISOString().slice(0, 10),
  commit: option('--commit') ?? null,
  peer: peer ? `node-nlp ${peer.version}` : peerKept ? `node-nlp ${peerKept.version}, measured ${peerKept.day}` : null,
  memory: memoryKept ? { day: memoryKept.day, commit: memoryKept.commit ?? null } : null,
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
  const flags = args.map((arg, n) => (args[n - 1] === '--data' ? 'DIR' : arg)).join(' ');
  const earlier = [
    ...(peerKept ? [`node-nlp ${peerKept.version} was measured on ${peerKept.day} (\`bench/nlu-slow.js peer\`)`] : []),
    ...(memoryKept
      ? [
          `memory on ${memoryKept.day}${memoryKept.commit ? ` at commit ${memoryKept.commit}` : ''} (\`bench/nlu-slow.js memory\`)`,
        ]
      : []),
  ];
  const said = [
    `\`npm run bench:nlu -- ${flags}\`, ${report.day}, Node ${report.node}`,
    ...(report.commit ? [`commit ${report.commit}`] : []),
  ];
  const note = earlier.length === 0 ? '' : `\n\nNot in the same run: ${earlier.join('; ')}.`;
  writeBetween(page, 'bench:nlu', `${said.join(', ')}:\n\n${table}${note}`);
  tell(`written into ${page}`);
}
