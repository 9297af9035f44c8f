// Durable commits a second of the SQLite store, with and without group commit. `node bench/store.js [--json] [--seconds 3]`
// Needs a build (npm run build). One "turn" = receive one message + take + commit (state, one reply, record), all on disk.
import { mkdtempSync, rmSync, existsSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const json = process.argv.includes('--json');
const seconds = Number(process.argv[process.argv.indexOf('--seconds') + 1]) || 3;
const built = fileURLToPath(new URL('../dist/src/store/sqlite/sqlite-store.js', import.meta.url));
if (!existsSync(built)) {
  process.stderr.write('There is no build: run `npm run build` first.\n');
  process.exit(1);
}
const { openSqliteStore } = await import(built);
const { newState } = await import(new URL('../dist/src/model/state.js', import.meta.url).href);
const { heardNothing } = await import(new URL('../dist/src/model/heard.js', import.meta.url).href);

const random = {
  id: () => randomBytes(16).toString('base64url'),
  token: (bytes) => randomBytes(bytes).toString('base64url'),
};
const clock = { now: () => Date.now(), after: () => () => undefined };
const folder = mkdtempSync(path.join(tmpdir(), 'ventanilla-bench-'));

// A state of a usual size, about 2 KB.
const attempts = Array.from({ length: 20 }, (_, n) => ({
  topic: 'case-status',
  what: 'asked for the reference again',
  at: n,
}));
const state = { ...newState, locale: 'en', attempts };

function reply(id, at) {
  const text = 'City Hall is open Monday to Friday, 8:00 to 17:00, but not on public holidays. Is there anything else?';
  const choices = ['Office hours', 'Trash', 'Permits'].map((label, n) => ({ id: `k${n}`, label }));
  const said = { id, from: 'bot', locale: 'en', text, choices };
  return {
    id,
    lane: 'answers',
    request: null,
    event: { ...said, at },
    message: { ...said, ref: { type: 'verbatim', text } },
  };
}

const percentile = (sorted, share) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2));

/** `width` residents at once, each writing the next message when the answer is on disk. */
async function measure(name, width) {
  const store = await openSqliteStore({ file: path.join(folder, `${name}.db`), clock, random, bootId: random.id() });
  const waits = [];
  const until = performance.now() + seconds * 1000;
  const started = performance.now();
  const resident = async (n) => {
    const id = random.id();
    const address = `rivermont/rivermont/web:${id}`;
    await store.open({
      id,
      agency: 'rivermont',
      bot: 'rivermont',
      channel: 'web',
      address,
      tokenHash: null,
      at: Date.now(),
    });
    for (let turn = 0; performance.now() < until; turn += 1) {
      const begun = performance.now();
      const at = Date.now();
      const text = 'When is City Hall open?';
      await store.receive(
        [
          {
            conversation: id,
            dedupeId: `${n}-${turn}`,
            event: { type: 'message', text, at },
            echo: { locale: 'en', text },
          },
        ],
        at,
      );
      const work = await store.take('bench', at);
      const turnId = `${work.conversation.id}-${work.version + 1}`;
      const record = { heard: heardNothing, contentHash: 'bench', engine: 'bench', trace: ['faq:opening-hours'] };
      const done = work.items.map((item) => item.n);
      const none = { deferred: [], notes: [], timers: { set: [], cancel: [] }, calls: [], ended: false };
      await store.commit({ work, at, turnId, state, done, messages: [reply(`${turnId}.1`, at)], record, ...none });
      waits.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: width }, (_, n) => resident(n)));
  const elapsed = (performance.now() - started) / 1000;
  await store.close();
  waits.sort((one, other) => one - other);
  const rate = Math.round(waits.length / elapsed);
  return {
    name,
    at_once: width,
    turns_per_second: rate,
    commits_per_second: rate * 2,
    p50_ms: percentile(waits, 0.5),
    p99_ms: percentile(waits, 0.99),
  };
}

/** Webhooks only: how fast messages are acknowledged. */
async function measureReceive(width) {
  const store = await openSqliteStore({ file: path.join(folder, 'receive.db'), clock, random, bootId: random.id() });
  const ids = await Promise.all(
    Array.from({ length: width }, async () => {
      const id = random.id();
      await store.open({
        id,
        agency: 'a',
        bot: 'b',
        channel: 'web',
        address: `a/b/web:${id}`,
        tokenHash: null,
        at: Date.now(),
      });
      return id;
    }),
  );
  let count = 0;
  const started = performance.now();
  const until = started + seconds * 1000;
  await Promise.all(
    ids.map(async (id) => {
      while (performance.now() < until) {
        const at = Date.now();
        await store.receive(
          [
            {
              conversation: id,
              dedupeId: `${(count += 1)}`,
              event: { type: 'message', text: 'hola', at },
              echo: { locale: 'es', text: 'hola' },
            },
          ],
          at,
        );
      }
    }),
  );
  const rate = Math.round(count / ((performance.now() - started) / 1000));
  await store.close();
  return { name: 'messages acknowledged', at_once: width, messages_per_second: rate };
}

const results = [];
for (const [name, width] of [
  ['alone (no grouping)', 1],
  ['16 at once', 16],
  ['64 at once', 64],
])
  results.push(await measure(name, width));
results.push(await measureReceive(64));
rmSync(folder, { recursive: true });

if (json)
  process.stdout.write(`${JSON.stringify({ bench: 'store', node: process.version, seconds, results }, null, 2)}\n`);
else
  for (const { name, ...figures } of results)
    process.stdout.write(
      `${name}: ${Object.entries(figures)
        .map(([key, value]) => `${key} ${value}`)
        .join(', ')}\n`,
    );
