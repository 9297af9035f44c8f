// One store of a given size, a process of its own that stays: forked with FOLDER RESIDENTS CHECKPOINT-PAGES, it does what it is told, one
// message at a time: {do: 'warm' | 'pages' | 'rate', kind, turns}, {do: 'counts'}, {do: 'end'}; each gets one answer.
// Kinds: fresh = residents who came a moment ago; returning = a resident of all that are stored comes back and holds one request of three
// messages, then the next; scattered = every single message is for another conversation, drawn from all that are stored: the worst case.
import * as disk from './disk.js';
import Database from 'libsql';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openInProcess, textOf } from '../lib/in-process.js';
import { storeFile } from './fill.js';

const [folder, residentsText, pagesText] = process.argv.slice(2);
const residents = Number(residentsText);
const file = join(folder, storeFile);

/** Some thousand ids, drawn over the whole store before it is opened by its owner. */
function drawIds() {
  const database = new Database(file, { readonly: true });
  const { last } = database.prepare('SELECT max(c) AS last FROM conversation').get();
  const byC = database.prepare("SELECT id FROM conversation WHERE c = ? AND bot = 'bench'");
  const ids = Array.from({ length: 40_000 }, () => byC.get(1 + Math.floor(Math.random() * last))?.id ?? null);
  database.close();
  return [...new Set(ids)].filter((id) => id !== null);
}

const drawn = drawIds();
const engine = await openInProcess(folder);
await engine.start();
const opened = await Promise.all(Array.from({ length: residents }, () => engine.open()));
// No conversation is drawn by two residents at once: each has ids of their own.
const shares = Array.from({ length: residents }, (_, r) => drawn.filter((_id, n) => n % residents === r));
const at = Array.from({ length: residents }, () => 0);
const drawnFor = (resident) => shares[resident][at[resident] % shares[resident].length];
const kinds = {
  fresh: (resident) => opened[resident],
  returning(resident, n) {
    if (n % 3 === 0) at[resident] += 1;
    return drawnFor(resident);
  },
  scattered(resident) {
    at[resident] += 1;
    return drawnFor(resident);
  },
};

async function hold(kind, turns) {
  await Promise.all(
    Array.from({ length: residents }, async (_, resident) => {
      for (let n = 0; n < turns; n += 1) await engine.turn(kinds[kind](resident, n), textOf(n));
    }),
  );
}

const orders = {
  warm: ({ kind, turns }) => hold(kind, turns),
  /** Frames and pages of one piece of work, in which nothing is checkpointed; sets how often `rate` checkpoints: at the store's own size. */
  async pages({ kind, turns }) {
    disk.checkpointEvery(0);
    disk.checkpoint('TRUNCATE');
    disk.take();
    await hold(kind, turns);
    const { commits } = disk.take();
    const { frames, pages } = disk.inLog(file);
    disk.checkpoint('TRUNCATE');
    disk.checkpointEvery(Math.max(1, Math.round((Number(pagesText) * commits) / frames)));
    const all = residents * turns;
    return { commits: commits / all, frames: frames / all, pages: pages / all, logBytes: (frames * 4120) / all };
  },
  /** Begins with an empty log and ends when all that was written is in the main file, synced. */
  async rate({ kind, turns }) {
    disk.checkpoint();
    disk.take();
    const cpu = process.cpuUsage();
    const began = performance.now();
    await hold(kind, turns);
    disk.checkpoint();
    const ms = performance.now() - began;
    const { user, system } = process.cpuUsage(cpu);
    return { turns: residents * turns, ms, cpuMs: (user + system) / 1000, ...disk.take() };
  },
  async counts() {
    const times = [];
    for (let n = 0; n < 25; n += 1) {
      const began = performance.now();
      await engine.store.counts();
      times.push(performance.now() - began);
    }
    return { countsMs: times.sort((a, b) => a - b)[12], fileMb: Math.round(statSync(file).size / 1e6) };
  },
  async end() {
    await engine.close();
    setImmediate(() => process.exit(0));
  },
};

process.on('message', (order) => {
  orders[order.do](order).then(
    (result) => process.send(result ?? {}),
    (error) => {
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    },
  );
});
process.send({ ready: true });
