// Pure turns a second: the dialog engine alone, with what the recognizer heard given, no store, no network.
//   npm run build && node bench/engine.js [--json] [--seconds 3] [--bot rivermont]
// One conversation after another asks FAQs, fills a form, corrects an answer, is interrupted, and leaves; the state goes through JSON
// between the turns of every tenth conversation, as it does between processes.
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: args } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '3' },
    bot: { type: 'string', default: 'rivermont' },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const load = (path) => import(join(root, 'dist', 'src', path));
const [{ loadBots }, { turn }, { expects }, { trainRecognizer }] = await Promise.all([
  load('content/load-bots.js'),
  load('dialog/turn.js'),
  load('dialog/expects.js'),
  load('nlu/recognizer.js'),
]);

const { bots } = await loadBots({ root, packageRoot: root, only: [args.bot], env: {}, now: Date.now() });
const bot = bots.find(({ name }) => name === args.bot);
if (!bot) throw new Error(`no bot ${args.bot}`);
const recognizer = await trainRecognizer(bot, { cacheDir: join(root, 'data', 'models') });
const lines = [
  'when are you open',
  'the north office',
  'I want to report a missed pickup',
  'Trash',
  'are you open on Saturday?',
  '742 Elm Street',
  'no, the street is 12 Oak Avenue',
  'back',
  'why do you need that?',
  'never mind',
  'yes',
  'cuándo abren',
  'gracias',
];
const control = { owner: { type: 'bot' }, epoch: 0 };
const staff = { queues: {} };
const start = Date.UTC(2026, 10, 23, 16);

/** What the recognizer hears at each turn of the conversation: heard once, so that only turns are timed. */
const heard = [];
let state = null;
for (const [n, text] of lines.entries()) {
  const at = start + n * 20_000;
  heard.push(await recognizer.recognize(text, expects(bot, state), at));
  state = turn(bot, state, {
    event: { type: 'message', text, at },
    heard: heard[n],
    now: at,
    turnId: `w-${n}`,
    control,
    staff,
  }).state;
}

const converse = (number, viaJson) => {
  let now = null;
  for (const [n, text] of lines.entries()) {
    const at = start + n * 20_000;
    const output = turn(bot, now, {
      event: { type: 'message', text, at },
      heard: heard[n],
      now: at,
      turnId: `c${number}-${n}`,
      control,
      staff,
    });
    now = viaJson ? JSON.parse(JSON.stringify(output.state)) : output.state;
  }
};
const measure = (seconds) => {
  const until = process.hrtime.bigint() + BigInt(Math.round(seconds * 1e9));
  const began = process.hrtime.bigint();
  let count = 0;
  while (process.hrtime.bigint() < until) {
    for (let n = 0; n < 20; n += 1) converse(count + n, n % 10 === 0);
    count += 20;
  }
  return (count * lines.length) / (Number(process.hrtime.bigint() - began) / 1e9);
};
measure(1);
const perSecond = Math.round(measure(Number(args.seconds)));
const result = {
  bot: bot.name,
  topics: Object.keys(bot.topics).length,
  turnsPerSecond: perSecond,
  microseconds: 1e6 / perSecond,
  node: process.version,
};
if (args.json) console.log(JSON.stringify(result, null, 2));
else
  console.log(
    `${result.turnsPerSecond} pure turns/s with ${bot.name} (${result.topics} topics): ${result.microseconds.toFixed(1)} µs each`,
  );
process.exit(0);
