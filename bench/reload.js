// How long an edit of the content holds up a running server's event loop: the whole reload as the server does it (worker thread, model,
// services), for an edited answer and for an edited example (which trains anew).
//   npm run build && node bench/reload.js [--json] [--topics 200,1000] [--rounds 3]
// pause: the longest time the event loop was held up, by `monitorEventLoopDelay` at 1 ms resolution; took: until the new bot is in use.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { writeBigBot } from './lib/big-bot.js';

const { values: args } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    topics: { type: 'string', default: '200,1000' },
    rounds: { type: 'string', default: '3' },
  },
});
const packageRoot = fileURLToPath(new URL('..', import.meta.url));
const load = (path) => import(pathToFileURL(join(packageRoot, 'dist', 'src', path)).href);
const [{ openStore }, { openBots }, { readConfig }, { silentLog }] = await Promise.all([
  load('main.js'),
  load('cli/server/open-bots.js'),
  load('config.js'),
  load('runtime/log.js'),
]);
const rest = () => new Promise((resolve) => setTimeout(resolve, 300));

const results = [];
for (const topics of args.topics.split(',').map(Number)) {
  const root = await mkdtemp(join(tmpdir(), 'ventanilla-bench-'));
  const dataDir = await mkdtemp(join(tmpdir(), 'ventanilla-bench-'));
  const { topicFile } = await writeBigBot(root, topics);
  const config = { ...readConfig({}), dataDir, content: root };
  const store = await openStore(config);
  const bots = await openBots(config, { store, log: silentLog, publicUrl: () => '' });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const edit = async (change) => {
    await writeFile(topicFile, change(await readFile(topicFile, 'utf8')));
    await rest();
    delay.reset();
    delay.enable();
    const began = performance.now();
    const { changed } = await bots.reload();
    const took = performance.now() - began;
    await rest();
    delay.disable();
    if (changed.length !== 1) throw new Error('the edit changed nothing');
    return { pause: delay.max / 1e6, took };
  };
  const worst = { answer: { pause: 0, took: 0 }, example: { pause: 0, took: 0 } };
  for (let round = 0; round < Number(args.rounds); round += 1) {
    const answer = await edit((text) => text.replace(/ at City Hall[^.]*\./, ` at City Hall, room ${100 + round}.`));
    const example = await edit((text) => text.replace(/^ {4}how do I.*$/m, `    how do I get number ${round} of it`));
    for (const [name, one] of Object.entries({ answer, example })) {
      worst[name].pause = Math.max(worst[name].pause, one.pause);
      worst[name].took = Math.max(worst[name].took, one.took);
    }
  }
  await bots.close();
  await store.close();
  await rm(root, { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
  const whole = Math.round;
  results.push({
    topics,
    answer_pause_ms: whole(worst.answer.pause),
    answer_took_ms: whole(worst.answer.took),
    example_pause_ms: whole(worst.example.pause),
    example_took_ms: whole(worst.example.took),
  });
}
if (args.json) console.log(JSON.stringify({ node: process.version, rounds: Number(args.rounds), results }, null, 2));
else console.table(results);
process.exit(0);
