/**
 * What takes too long to be measured in every run of `bench/nlu.js`, kept in a file that it reads:
 *   npm run build && node bench/nlu-slow.js peer --data DIR --keep FILE      all columns of node-nlp, which is pinned and does not change
 *   npm run build && node bench/nlu-slow.js memory --data DIR --keep FILE [--messages 1000000] [--commit ID]
 * `bench/nlu.js` takes them as `--peer-results FILE` and `--memory-results FILE`. Each figure is kept as soon as it is there; a run
 * that was cut short goes on where it stood.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { languageFigures } from './lib/language-figures.js';
import { figuresOf } from './lib/nlu-figures.js';
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

const [what, ...args] = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const data = option('--data') ?? process.env.VENTANILLA_DATA;
const file = option('--keep');
if ((what !== 'peer' && what !== 'memory') || !data || !existsSync(data) || !file) {
  console.error(
    'Say what, where the sets are, and where to keep it: node bench/nlu-slow.js peer|memory --data DIR --keep FILE',
  );
  process.exit(2);
}
const folder = folderOf(data);
const sets = [...readSets(folder).values()].sort((a, b) => a.train.length - b.train.length);
const largest = largestOf(sets);
const day = new Date().toISOString().slice(0, 10);
const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const keep = () => writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);

if (what === 'memory') {
  const messages = Number(option('--messages') ?? 1_000_000);
  const growth = await memoryOf(await ours.learn(largest.train, largest.locale), messages);
  Object.assign(kept, { set: largest.name, messages, growth, node: process.version, day });
  if (option('--commit')) kept.commit = option('--commit');
  keep();
} else {
  const peer = nodeNlp();
  if (!peer) {
    console.error('node-nlp is not installed: npm ci');
    process.exit(1);
  }
  Object.assign(kept, { name: peer.name, version: peer.version, node: process.version, day });
  /** Measures what is not kept yet. */
  const once = async (group, name, measure) => {
    kept[group] ??= {};
    if (kept[group][name] !== undefined) return;
    process.stderr.write(`${group} ${name}\n`);
    const value = await measure();
    if (value === undefined) return;
    kept[group][name] = value;
    keep();
  };
  const guess = nodeNlpLanguage();
  const lines = fileURLToPath(new URL('../test/nlu/language-lines', import.meta.url));
  if (guess && existsSync(lines))
    await once('language', 'figures', () => languageFigures(guess, { lines, nlu: folder }));
  for (const set of sets.filter(({ name }) => orderedSets.includes(name)))
    await once('orders', set.name, () => spreadOf(peer, set));
  for (const set of sets) {
    await once('mixed', set.name, async () => {
      const learned = await learnMixed(peer, set);
      const figures = await figuresOf(learned, set);
      if (set === largest) {
        await once('cost', 'message', () => messageOf(learned, set));
        await once('cost', 'memory', () => memoryOf(learned, peerMessages));
      }
      return figures;
    });
    await once('stored', set.name, () => storedFigures(peer, set));
  }
  for (const size of trainingSizes) await once('training', size, () => trainingOf(peer, largest, size));
}
