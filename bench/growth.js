// Turns a second as the store grows: the same bot, residents and disk, with 1,000 to 1,000,000 conversations stored.
//   npm run build && node bench/growth.js [--json] [--sizes 1000,10000,100000,1000000] [--rounds 7] [--residents 32] [--turns 60] [--quick]
//   [--dir FOLDER] [--keep FOLDER]
// The stores are filled first (6 GB in --dir or the system's temporary folder, removed at the end). --keep: they are filled in that folder,
// stay there as they were filled, and are not filled again while the layout of the file is the same. Each is opened by a process of its own and
// warmed up; then all sizes take turns, in short pieces of the same work, so that what else the machine does falls on all alike. A piece
// begins with an empty log and ends when what it wrote is in the main file.
import { execFile, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { fill, holdOne, syncStore } from './growth/fill.js';
import { markdownOf } from './growth/table.js';

const { values: args } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    rounds: { type: 'string' },
    residents: { type: 'string', default: '32' },
    turns: { type: 'string' },
    dir: { type: 'string', default: tmpdir() },
    keep: { type: 'string' },
  },
});
const sizes = (args.sizes ?? (args.quick ? '1000,20000' : '1000,10000,100000,1000000')).split(',').map(Number);
const rounds = Number(args.rounds ?? (args.quick ? 1 : 7));
const turns = Number(args.turns ?? (args.quick ? 12 : 60));
const residents = Number(args.residents);
const kinds = ['fresh', 'returning', 'scattered'];
const folder = await mkdtemp(join(args.dir, 'ventanilla-growth-'));
const folderOf = (size) => join(folder, String(size));
const pathOf = (name) => fileURLToPath(new URL(`growth/${name}`, import.meta.url));
const { checkpointPages } = await import('../dist/src/store/sqlite/open-file.js');
const { migrations } = await import('../dist/src/store/sqlite/migrations.js');
const running = [];

/** A process that has one store open: `ask` gives its answer to an order. */
async function holderOf(size) {
  const child = fork(pathOf('measure.js'), [folderOf(size), args.residents, String(checkpointPages)]);
  running.push(child);
  let resolve = null;
  let reject = null;
  child.on('message', (result) => resolve(result));
  child.on('exit', () => reject(new Error(`the process of ${size} conversations ended`)));
  const answer = () =>
    new Promise((...both) => {
      [resolve, reject] = both;
    });
  await answer();
  return (order) => {
    const answered = answer();
    child.send(order);
    return answered;
  };
}

/** Opening in a new process, the middle one of three. */
async function openedOften(of) {
  const all = [];
  for (let n = 0; n < 3; n += 1)
    all.push(JSON.parse((await promisify(execFile)(process.execPath, [pathOf('open.js'), of])).stdout));
  return { openMs: median(all.map(({ openMs }) => openMs)), openMb: median(all.map(({ openMb }) => openMb)) };
}

/** A store of `size` is in its folder, filled from the one of the next smaller size or copied from where it is kept. */
async function fillAll() {
  let smaller = null;
  for (const size of sizes) {
    const kept = args.keep === undefined ? null : join(args.keep, `layout-${migrations.length}`, String(size));
    if (kept === null || !existsSync(kept)) {
      if (smaller === null) {
        await mkdir(folderOf(size));
        await holdOne(folderOf(size));
      } else await cp(folderOf(smaller), folderOf(size), { recursive: true });
      fill(folderOf(size), size);
      if (kept !== null) {
        // Under its name only when it is whole.
        await cp(folderOf(size), `${kept}.part`, { recursive: true });
        await rename(`${kept}.part`, kept);
      }
    } else await cp(kept, folderOf(size), { recursive: true });
    smaller = size;
  }
  for (const size of sizes) syncStore(folderOf(size));
}

const tell = (text) => void process.stderr.write(`${text}\n`);
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const sum = (list, of) => list.reduce((total, one) => total + of(one), 0);
const rate = (piece) => (piece.turns * 1000) / piece.ms;

/** The figures of one size and kind; `beside`: the pieces of the smallest size, round for round. */
function figuresOf(pieces, beside, pages) {
  const all = sum(pieces, (one) => one.turns);
  const perTurn = (of) => Math.round((sum(pieces, of) * 1000) / all);
  return {
    perSecond: Math.round((all * 1000) / sum(pieces, (one) => one.ms)),
    ratio: median(pieces.map((one, round) => rate(one) / rate(beside[round]))),
    cpuUs: perTurn((one) => one.cpuMs),
    commitUs: perTurn((one) => one.commitMs),
    checkpointUs: perTurn((one) => one.checkpointMs),
    logBytes: Math.round(pages.logBytes),
    framesPerTurn: Number(pages.frames.toFixed(2)),
    pages: Number(pages.pages.toFixed(2)),
  };
}

try {
  await fillAll();
  const stores = [];
  for (const size of sizes) {
    const opened = await openedOften(folderOf(size));
    stores.push({ size, opened, ask: await holderOf(size), pages: {}, pieces: {} });
  }
  for (const store of stores) {
    tell(`warming up: ${store.size.toLocaleString('en-US')} conversations`);
    store.counts = await store.ask({ do: 'counts' });
    for (const kind of kinds) {
      await store.ask({ do: 'warm', kind, turns: args.quick ? 6 : 60 });
      store.pages[kind] = await store.ask({ do: 'pages', kind, turns });
      store.pieces[kind] = [];
    }
  }
  for (let round = 0; round < rounds; round += 1)
    for (const kind of kinds) {
      tell(`round ${round + 1}: ${kind}`);
      // Another one is first every time.
      const order = stores.map((_, n) => stores[(n + round) % stores.length]);
      for (const { ask } of order) await ask({ do: 'warm', kind, turns: 3 });
      for (const { ask, pieces } of order) pieces[kind].push(await ask({ do: 'rate', kind, turns }));
    }
  for (const { ask } of stores) await ask({ do: 'end' });
  const results = stores.map(({ size, opened, counts, pages, pieces }) => ({
    conversations: size,
    ...counts,
    ...opened,
    ...Object.fromEntries(kinds.map((kind) => [kind, figuresOf(pieces[kind], stores[0].pieces[kind], pages[kind])])),
  }));
  const report = { bench: 'growth', node: process.version, rounds, residents, turns, results };
  process.stdout.write(args.json ? `${JSON.stringify(report, null, 2)}\n` : markdownOf(report));
} finally {
  for (const child of running) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
}
