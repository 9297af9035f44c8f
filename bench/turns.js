// Durable turns a second, beside botbuilder 4.23 with memory storage (which keeps nothing), in one run.
//   npm ci --prefix bench/peers --ignore-scripts && npm run build && node bench/turns.js [--json] [--conversations 64] [--turns 60]
// In process: a message is received, understood, answered and committed (SQLite, WAL, synchronous=FULL) / processed by the peer's adapter.
// Over HTTP: from the first POST to the last reply stored, the load generator being a process of its own for both.
// Both are warmed up by one load of the same size that is not counted: a server lives for weeks, its first seconds are no measure.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openInProcess, textOf } from './lib/in-process.js';
import { freePort, startServerForBench } from './lib/server.js';

const { values: args } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    conversations: { type: 'string', default: '64' },
    turns: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '3' },
  },
});
const conversations = Number(args.conversations);
const turns = Number(args.turns);
const here = fileURLToPath(new URL('.', import.meta.url));
const peerFile = join(here, 'peers', 'botbuilder.cjs');
const hasPeer = existsSync(join(here, 'peers', 'node_modules', 'botbuilder'));
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function ours() {
  const folder = await mkdtemp(join(tmpdir(), 'ventanilla-bench-'));
  const engine = await openInProcess(folder);
  await engine.start();
  const ids = await Promise.all(Array.from({ length: conversations }, () => engine.open()));
  const began = process.hrtime.bigint();
  await Promise.all(
    ids.map(async (id) => {
      for (let n = 0; n < turns; n += 1) await engine.turn(id, textOf(n));
    }),
  );
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  await engine.close();
  await rm(folder, { recursive: true, force: true });
  return (conversations * turns) / seconds;
}

async function httpLoad(target, url) {
  const child = spawn(
    process.execPath,
    [join(here, 'lib', 'load.js'), target, url, String(conversations), String(turns)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let out = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  await once(child, 'exit');
  return JSON.parse(out);
}

async function peerServer() {
  const child = spawn(process.execPath, [peerFile, 'serve', 'dialog'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  return { url: String(line).trim(), close: () => child.kill() };
}

const results = {
  conversations,
  turns,
  node: process.version,
  inProcess: { ours: [], botbuilderEcho: [], botbuilderDialog: [] },
  http: { ours: [], botbuilderDialog: [] },
};
/** The second of two loads of the same server. */
async function warmLoad(target, url) {
  await httpLoad(target, url);
  return httpLoad(target, url);
}
await ours();
for (let round = 0; round < Number(args.rounds); round += 1) {
  results.inProcess.ours.push(await ours());
  if (hasPeer) {
    const peer = createRequire(import.meta.url)(peerFile);
    if (round === 0) await peer.inProcess({ conversations, turns, kind: 'dialog' });
    results.inProcess.botbuilderEcho.push(await peer.inProcess({ conversations, turns, kind: 'echo' }));
    results.inProcess.botbuilderDialog.push(await peer.inProcess({ conversations, turns, kind: 'dialog' }));
  }
  const server = await startServerForBench({
    content: join(here, 'content'),
    port: await freePort(),
    internalPort: await freePort(),
  });
  results.http.ours.push(await warmLoad('ventanilla', server.url));
  await server.close();
  if (hasPeer) {
    const peer = await peerServer();
    results.http.botbuilderDialog.push(await warmLoad('botbuilder', peer.url));
    peer.close();
  }
}
const summary = {
  ...results,
  median: {
    inProcess: Object.fromEntries(
      Object.entries(results.inProcess).map(([name, list]) => [name, list.length ? Math.round(median(list)) : null]),
    ),
    http: Object.fromEntries(
      Object.entries(results.http).map(([name, list]) => [
        name,
        list.length ? Math.round(median(list.map(({ perSecond }) => perSecond))) : null,
      ]),
    ),
  },
};
if (args.json) console.log(JSON.stringify(summary, null, 2));
else {
  const { inProcess, http } = summary.median;
  const ratio = (a, b) => (b ? `${(a / b).toFixed(2)} ×` : 'no peer installed');
  console.log(
    `In process, turns a second: ours, durable ${inProcess.ours}; botbuilder in memory, dialog ${inProcess.botbuilderDialog}, echo ${inProcess.botbuilderEcho}`,
  );
  console.log(
    `  ours / botbuilder dialog: ${ratio(inProcess.ours, inProcess.botbuilderDialog)}; / echo: ${ratio(inProcess.ours, inProcess.botbuilderEcho)}`,
  );
  console.log(
    `HTTP message → reply stored, a second: ours ${http.ours}; botbuilder dialog ${http.botbuilderDialog}; ratio ${ratio(http.ours, http.botbuilderDialog)}`,
  );
}
process.exit(0);
