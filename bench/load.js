// Load over real HTTP against the real server, each in processes of its own; one run, JSON or Markdown.
//   npm ci --prefix bench/peers --ignore-scripts && npm run build && node bench/load.js [--json] [--quick] [--rounds 3] [--chats 5000]
//     [--only turns,webhooks,chats,agency,growth] [--workers 1,2 [--store mongodb://… --redis redis://…] [--turns-at-once 2,16] [--store-ms 10] [--worker-cpu 0.3]
//     [--engine ferretdb-postgresql] [--residents 128] [--warm 40] [--seconds 20]]
// turns: from a message's POST to its answer in the resident's event stream (peers: in the response). webhooks: WhatsApp's, each signed with
// the app's secret (X-Hub-Signature-256), until the 2xx, which comes after the commit. chats: open and silent, each with its stream; memory
// is the server's, before and with them. agency: every turn asks an agency's system that takes 20 ms: one process, and with --workers one
// web node with so many workers, by turns, on the given engines, or on FerretDB (over SQLite or PostgreSQL) and the double of the tests (a fresh one for every measurement), if they are here; with few turns
// at once, so that waiting limits a worker and not the processor (more so with a store that is --store-ms away), and with the usual number; with the processor time of
// each process and how busy all cores were; with --worker-cpu each worker has that share of a core (as docker --cpus), so that on a small machine
// the workers are what limits, as they are where each has a machine, and how much of its share each used; give a --warm of seconds long enough that each of them has compiled its code before,
// or that is what is compared. growth: bench/growth.js. Every load is run once before it counts. --quick takes under a minute and says little.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { agencyForms, kinds } from './load/agency.js';
import { leastShare } from './load/cpu-share.js';
import { agencySystem, metaGraph } from './load/fakes.js';
import { loadBy, memoryOf, openChats, otherServer, ourServer } from './load/processes.js';
import { markdownOf } from './load/table.js';

const { values: args } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    chats: { type: 'string' },
    store: { type: 'string', default: '' },
    redis: { type: 'string', default: '' },
    workers: { type: 'string', default: '' },
    'turns-at-once': { type: 'string', default: '2,' },
    'store-ms': { type: 'string', default: '0' },
    'worker-cpu': { type: 'string', default: 'Infinity' },
    engine: { type: 'string', default: 'ferretdb,double' },
    residents: { type: 'string' },
    warm: { type: 'string' },
    seconds: { type: 'string' },
    only: { type: 'string', default: 'turns,webhooks,chats,agency,growth' },
  },
});
if ((args.store === '') !== (args.redis === '')) {
  process.stderr.write('--store and --redis go together: several workers need both.\n');
  process.exit(2);
}
if (!args.engine.split(',').every((name) => Object.hasOwn(kinds, name))) {
  process.stderr.write(`--engine is one or more of ${Object.keys(kinds).join(', ')}, with commas.\n`);
  process.exit(2);
}
const workerCpu = Number(args['worker-cpu']);
if (!(workerCpu >= leastShare)) {
  process.stderr.write(`--worker-cpu is a share of a processor core, at least ${leastShare}, for example 0.2.\n`);
  process.exit(2);
}
for (const name of ['rounds', 'chats', 'residents', 'warm', 'seconds'])
  if (args[name] !== undefined && !(Number(args[name]) > 0)) {
    process.stderr.write(`--${name} is a number above 0.\n`);
    process.exit(2);
  }
const rounds = Number(args.rounds ?? (args.quick ? 1 : 3));
const chats = Number(args.chats ?? (args.quick ? 200 : 5000));
const residents = 64;
const messages = args.quick ? 9 : 60;
const agencyMs = 20;
const peers = fileURLToPath(new URL('peers/node_modules/', import.meta.url));
const tell = (text) => void process.stderr.write(`${text}\n`);
const median = (list) => [...list].sort((a, b) => a.perSecond - b.perSecond)[Math.floor(list.length / 2)];

const fakes = { agency: await agencySystem(agencyMs), meta: await metaGraph() };

/** Runs a load twice on one server; the second counts. */
async function warmed(plan) {
  await loadBy({ ...plan, round: 2 * plan.round });
  return loadBy({ ...plan, round: 2 * plan.round + 1 });
}

async function using(server, work) {
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}

const contenders = {
  ours: () => ourServer(fakes),
  ...(existsSync(`${peers}botbuilder`)
    ? { botbuilder: () => otherServer('../peers/botbuilder.cjs', ['serve', 'dialog']) }
    : {}),
  ...(existsSync(`${peers}@microsoft/agents-hosting`)
    ? { agentsHosting: () => otherServer('../peers/agents-hosting.cjs') }
    : {}),
  bareExpress: () => otherServer('bare-express.js'),
};

async function turns() {
  const figures = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, start] of Object.entries(contenders)) {
      tell(`turns, round ${round + 1}: ${name}`);
      const kind = name === 'ours' ? 'web' : 'activity';
      figures[name].push(
        await using(await start(), ({ url }) => warmed({ kind, url, bot: 'load', residents, messages, round })),
      );
    }
  return {
    botbuilder: null,
    agentsHosting: null,
    ...Object.fromEntries(Object.entries(figures).map(([name, list]) => [name, median(list)])),
  };
}

async function webhooks() {
  const list = [];
  for (let round = 0; round < rounds; round += 1) {
    tell(`webhooks, round ${round + 1}`);
    list.push(
      await using(await ourServer(fakes), ({ url }) =>
        warmed({ kind: 'whatsapp', url, bot: 'load', residents, messages, round }),
      ),
    );
  }
  return median(list);
}

async function openOnes() {
  tell(`${chats} open chats`);
  return using(await ourServer(fakes), async ({ url, pid }) => {
    const plan = { kind: 'web', url, bot: 'load', residents, messages: Math.ceil(messages / 2) };
    await warmed({ ...plan, round: 0 });
    const before = await memoryOf(pid);
    const open = await openChats(url, chats);
    const with5000 = await memoryOf(pid);
    const figures = await loadBy({ ...plan, round: 9 });
    open.close();
    return {
      opened: open.opened,
      memoryMb: Math.round(with5000),
      perChatKb: Number((((with5000 - before) * 1000) / open.opened).toFixed(1)),
      turns: figures,
    };
  });
}

async function agency() {
  const many = Number(args.residents ?? (args.quick ? 32 : 128));
  const plan = {
    kind: 'web',
    bot: 'load',
    residents: many,
    seconds: Number(args.seconds ?? (args.quick ? 3 : 20)),
    warm: Number(args.warm ?? (args.quick ? 3 : 8)),
    text: 'log a late truck',
  };
  const given = { store: args.store, redis: args.redis };
  const workers = args.workers.split(',').filter(Boolean).map(Number);
  const turnsAtOnce = args['turns-at-once'].split(',');
  const storeMs = Number(args['store-ms']);
  const forms = await agencyForms({
    fakes,
    plan,
    workers,
    rounds: Number(args.rounds ?? (args.quick ? 1 : 2)),
    engines: args.engine.split(','),
    given,
    turnsAtOnce,
    storeMs,
    workerCpu,
    tell,
  });
  return { ms: agencyMs, residents: many, forms };
}

async function growth() {
  tell('growth');
  const script = fileURLToPath(new URL('growth.js', import.meta.url));
  const options = [...(args.quick ? ['--quick'] : ['--rounds', '3']), '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...options], { maxBuffer: 1e7 });
  return JSON.parse(stdout);
}

try {
  const report = { bench: 'load', node: process.version, residents, rounds };
  for (const [name, measure] of Object.entries({ turns, webhooks, chats: openOnes, agency, growth }))
    if (args.only.split(',').includes(name)) report[name] = await measure();
  process.stdout.write(args.json ? `${JSON.stringify(report, null, 2)}\n` : markdownOf(report));
} finally {
  fakes.agency.close();
  fakes.meta.close();
}
