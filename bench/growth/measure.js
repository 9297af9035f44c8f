// One store of a given size, a process of its own: node measure.js FOLDER RESIDENTS TURNS → one line of JSON.
// opens: milliseconds and memory of opening. fresh: residents who begin now. returning: each message is for a conversation drawn from all
// that are stored. Each is warmed up first. cpu: processor microseconds a turn, which other work on the machine lengthens less.
import Database from 'libsql';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openInProcess, textOf } from '../lib/in-process.js';
import { storeFile } from './fill.js';

const [folder, residentsText, turnsText] = process.argv.slice(2);
const [residents, turns] = [Number(residentsText), Number(turnsText)];
const file = join(folder, storeFile);

/** Some thousand ids, drawn over the whole store before it is opened by its owner. */
function drawIds() {
  const database = new Database(file, { readonly: true });
  const { last } = database.prepare('SELECT max(c) AS last FROM conversation').get();
  const byC = database.prepare("SELECT id FROM conversation WHERE c = ? AND bot = 'bench'");
  const ids = Array.from({ length: 20_000 }, () => byC.get(1 + Math.floor(Math.random() * last))?.id ?? null);
  database.close();
  return ids.filter((id) => id !== null);
}

const ids = drawIds();
const engine = await openInProcess(folder);

/** Milliseconds of the slowest and the middle of some calls. */
async function timed(work) {
  const times = [];
  for (let n = 0; n < 25; n += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { median: Number(times[12].toFixed(2)), longest: Number(times[24].toFixed(2)) };
}
const counts = await timed(() => engine.store.counts());
const nextDue = await timed(() => engine.store.nextDue(Date.now()));
await engine.start();

async function rate(conversationFor, count) {
  const cpu = process.cpuUsage();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: residents }, async (_, resident) => {
      for (let n = 0; n < count; n += 1) await engine.turn(await conversationFor(resident, n), textOf(n));
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const used = process.cpuUsage(cpu);
  const all = residents * count;
  return { perSecond: Math.round(all / seconds), cpu: Math.round((used.user + used.system) / all) };
}

const opened = await Promise.all(Array.from({ length: residents }, () => engine.open()));
const newcomer = (resident) => opened[resident];
// No conversation is drawn by two residents at once: each has ids of their own.
let at = 0;
const drawn = [...new Set(ids)];
const shares = Array.from({ length: residents }, (_, r) => drawn.filter((_id, n) => n % residents === r));
const returning = (resident) => shares[resident][(at += 1) % shares[resident].length];
await rate(newcomer, 100);
const fresh = await rate(newcomer, turns);
await rate(returning, 10);
const result = {
  fileMb: Math.round(statSync(file).size / 1e6),
  openMs: Number(engine.openMs.toFixed(1)),
  openMb: Number(engine.openMb.toFixed(1)),
  rssMb: Number((process.memoryUsage.rss() / 1e6).toFixed(1)),
  counts,
  nextDue,
  fresh,
  returning: await rate(returning, turns),
};
await engine.close();
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);
