// Pure turns a second: the dialog engine alone, with what the recognizer heard given, no store, no network.
//   npm run build && node bench/engine.js [--json] [--seconds 3] [--bot rivermont]
// Two conversations, one after another of each:
// - free text with a whole city's bot: asks FAQs, fills a form, corrects an answer, is interrupted, and leaves;
// - a form of two questions (bench/content), begun with a tap and answered, four times.
// Every tenth conversation is had with states read from JSON, as a store gives them; the reading itself is no part of a turn and is not
// counted. Beside the turns a second of the clock stand the microseconds of processor time of one turn, which a busy machine changes less.
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
const [{ loadBots }, { turn }, { expects }, { trainRecognizer }, { heardNothing }] = await Promise.all([
  load('content/load-bots.js'),
  load('dialog/turn.js'),
  load('dialog/expects.js'),
  load('nlu/recognizer.js'),
  load('model/heard.js'),
]);

const freeText = [
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
].map((text) => ({ text }));
const form = [{ tap: 'report' }, { text: '742 Elm Street' }, { text: 'the blue bin' }];
const forms = [{ opened: true }, ...form, ...form, ...form, ...form];

const control = { owner: { type: 'bot' }, epoch: 0 };
const staff = { queues: {} };
const start = Date.UTC(2026, 10, 23, 16);

function eventOf({ text, tap }, at, state) {
  if (text !== undefined) return { type: 'message', text, at };
  if (tap === undefined) return { type: 'opened', locale: 'en', at };
  const offer = state.offers.findLast(({ means }) => means.type === 'topic' && means.topic === tap);
  if (!offer) throw new Error(`${tap} is not offered`);
  return { type: 'choice', key: offer.key, at };
}

/** A bot with what each turn of a conversation is given: heard once, so that only turns are timed. */
async function prepare(content, name, script) {
  const { bots } = await loadBots({ root: content, packageRoot: root, only: [name], env: {}, now: Date.now() });
  const bot = bots.find((one) => one.name === name);
  if (!bot) throw new Error(`no bot ${name}`);
  const recognizer = await trainRecognizer(bot, { cacheDir: join(root, 'data', 'models') });
  const inputs = [];
  const stored = [];
  let state = null;
  for (const [n, said] of script.entries()) {
    const now = start + n * 20_000;
    const event = eventOf(said, now, state);
    const heard =
      event.type === 'message' ? await recognizer.recognize(event.text, expects(bot, state), now) : heardNothing;
    inputs.push({ event, heard, now, turnId: `turn-${n}`, control, staff });
    stored.push(JSON.stringify(state));
    state = turn(bot, state, inputs[n]).state;
  }
  return { bot, inputs, stored };
}

function converse({ bot, inputs }) {
  let state = null;
  for (const input of inputs) state = turn(bot, state, input).state;
}

function converseFrom({ bot, inputs }, states) {
  for (const [n, input] of inputs.entries()) turn(bot, states[n], input);
}

function measure(conversation, seconds) {
  let count = 0;
  let nanoseconds = 0;
  let microseconds = 0;
  while (nanoseconds < seconds * 1e9) {
    const read = [1, 2].map(() => conversation.stored.map((text) => JSON.parse(text)));
    const began = process.hrtime.bigint();
    const before = process.cpuUsage();
    for (const states of read) {
      converseFrom(conversation, states);
      for (let n = 0; n < 9; n += 1) converse(conversation);
    }
    const { user, system } = process.cpuUsage(before);
    microseconds += user + system;
    nanoseconds += Number(process.hrtime.bigint() - began);
    count += 20;
  }
  const turns = count * conversation.inputs.length;
  return {
    turnsPerSecond: Math.round(turns / (nanoseconds / 1e9)),
    cpuMicroseconds: Math.round((microseconds / turns) * 10) / 10,
  };
}

const seconds = Number(args.seconds);
const results = {};
for (const [name, content, botName, script] of [
  ['freeText', root, args.bot, freeText],
  ['form', join(root, 'bench', 'content'), 'bench', forms],
]) {
  const conversation = await prepare(content, botName, script);
  measure(conversation, Math.max(1, seconds / 2));
  results[name] = {
    bot: botName,
    topics: Object.keys(conversation.bot.topics).length,
    ...measure(conversation, seconds),
  };
}
if (args.json) console.log(JSON.stringify({ ...results, node: process.version }, null, 2));
else
  for (const [name, { bot, topics, turnsPerSecond, cpuMicroseconds }] of Object.entries(results))
    console.log(
      `${name}: ${turnsPerSecond} pure turns/s with ${bot} (${topics} topics), ${cpuMicroseconds} µs of processor time each`,
    );
process.exit(0);
