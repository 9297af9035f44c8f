// How long `ventanilla check` takes, and how long a reload holds up the server's event loop.
//   npm run build && node bench/check.js [--json] [--topics 200,1000] [--rounds 5] [--dist DIR]
// command: `ventanilla check` as it is typed, the start of the process included; cpu: the processor time of that process, which other
// work on the machine does not lengthen. check: what the command does after the process has
// started (read, compile, confirmations, tests of the bots). Each the median of the rounds.
// load: read and compile in the worker thread, the same as at start and at an edit. pause: the longest time the main thread's event loop
// was held up during loads, by `monitorEventLoopDelay` at 1 ms resolution. The first round of each size is not counted (warm-up).
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { writeBigBot } from './lib/big-bot.js';

const { values: args } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    topics: { type: 'string', default: '200,1000' },
    rounds: { type: 'string', default: '5' },
    dist: { type: 'string' },
  },
});
const packageRoot = fileURLToPath(new URL('..', import.meta.url));
const dist = args.dist ?? join(packageRoot, 'dist');
const load = (path) => import(pathToFileURL(join(dist, 'src', path)).href);
const [{ runCheck }, { loadBots }, { confirmTexts }] = await Promise.all([
  load('cli/commands/check.js'),
  load('content/load-bots.js'),
  load('content/confirm-texts.js'),
]);
/** Tells, when a process ends, the processor time of all its threads in milliseconds. */
const tellCpu =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("cpu "+(user+system)/1000)})';
/** The command in a process of its own; its processor time. Rejects if it finds an error. */
const command = async (root) => {
  const program = join(dist, '..', 'bin', 'ventanilla.js');
  const { stderr } = await promisify(execFile)(process.execPath, [
    '--import',
    tellCpu,
    program,
    'check',
    '--content',
    root,
  ]);
  return Number(/cpu ([\d.]+)$/.exec(stderr)?.[1]);
};
const rounds = Number(args.rounds);
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const timed = async (run) => {
  const began = performance.now();
  await run();
  return performance.now() - began;
};
/** One full turn of the event loop and some rest, so that one round's rubbish is not the next one's pause. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 200));

const results = [];
for (const topics of args.topics.split(',').map(Number)) {
  const root = await mkdtemp(join(tmpdir(), 'ventanilla-bench-'));
  await writeBigBot(root, topics);
  await confirmTexts({ root, packageRoot, by: 'Bench', day: '2026-11-21' });
  const quiet = { root, packageRoot, lang: 'en', format: 'json', env: {}, out: () => undefined };
  const input = { root, packageRoot, env: {}, now: Date.now() };
  const commands = [];
  const cpus = [];
  const checks = [];
  const loads = [];
  let pause = 0;
  let bots = 0;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  for (let round = 0; round <= rounds; round += 1) {
    let cpu = 0;
    const whole = await timed(async () => {
      cpu = await command(root);
    });
    const check = await timed(() => runCheck(quiet));
    await rest();
    delay.reset();
    delay.enable();
    const ms = await timed(async () => {
      bots = (await loadBots(input)).bots.length;
    });
    await rest();
    delay.disable();
    if (round === 0) continue;
    commands.push(whole);
    cpus.push(cpu);
    checks.push(check);
    loads.push(ms);
    pause = Math.max(pause, delay.max / 1e6);
  }
  if (bots !== 1) throw new Error('the made-up bot has errors: run ventanilla check on it');
  await rm(root, { recursive: true, force: true });
  const whole = Math.round;
  results.push({
    topics,
    command_ms: whole(median(commands)),
    command_cpu_ms: whole(median(cpus)),
    check_ms: whole(median(checks)),
    load_ms: whole(median(loads)),
    pause_ms: whole(pause),
  });
}
if (args.json) console.log(JSON.stringify({ node: process.version, rounds, results }, null, 2));
else console.table(results);
