import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openChat } from '../support/chat-client.js';
import { temporaryFolders } from '../support/operator.js';
import { serverProcess, type ServerProcess } from '../support/server-process.js';
import { patience } from '../support/patience.js';

const folders = temporaryFolders();
const root = folders.content();
const topic = join(root, 'bots/echo/intents/echo.yaml');
const good = readFileSync(topic, 'utf8');
let server: ServerProcess;
beforeAll(async () => {
  server = await serverProcess({ content: root, env: { LOG_LEVEL: 'info' } });
  await server.start();
});
afterAll(async () => {
  await server.clean();
  folders.clean();
});

/** Waits until the log, from `since` on, says `words`. */
async function logged(since: number, words: RegExp): Promise<string> {
  const deadline = performance.now() + patience;
  for (;;) {
    const said = server.output().slice(since);
    if (words.test(said)) return said;
    if (performance.now() > deadline) throw new Error(`waited in vain for ${String(words)}; the log is:\n${said}`);
    // A request to the server is the pause, and shows that it answers meanwhile.
    expect((await fetch(`${server.url}/api/v1/bots`)).status).toBe(200);
  }
}

/** Saves the topic and waits until the server has taken it up. */
async function save(text: string): Promise<void> {
  const since = server.output().length;
  writeFileSync(topic, text);
  await logged(since, /content reloaded/);
}

const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefgh'
  .split('')
  .map((name, n) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[n]}`).join(', ')}]`)
  .join('\n')}\n`;

const mistakes: readonly (readonly [about: string, text: string, place: RegExp])[] = [
  ['a tab', good.replace('  - ask:', '\t- ask:'), /echo\.yaml:24:1 /],
  ['a key written twice', good.replace('owner: Tests', 'owner: Tests\nowner: Others'), /echo\.yaml:6:1 .*`owner`/],
  ['parts that repeat each other without end', `${good}${bomb}`, /echo\.yaml:\d+:\d+ /],
  [
    '50,000 keys',
    `${good}${Array.from({ length: 50_000 }, (_, n) => `key${n}: ${n}`).join('\n')}\n`,
    /echo\.yaml:\d+:\d+ /,
  ],
  ['a list where a text belongs', good.replace('owner: Tests', 'owner: [Tests]'), /echo\.yaml:5:8 /],
  ['a step that does not exist', good.replace('- go: echo', '- goo: echo'), /echo\.yaml:28:5 .*goo/],
  ['a sentence in one language only', good.replace(', es: "¿Qué palabra?"', ''), /echo\.yaml:26:\d+ .*`es`/],
  ['nothing at all', '', /echo\.yaml:1:1 /],
  ['half of the file', good.slice(0, good.indexOf('es: |')), /echo\.yaml:\d+:\d+ /],
  ['no text', 'format: 1\nintent: \u0000\u0001', /echo\.yaml:2:\d+ /],
];

describe('While residents talk, a clerk saves a topic that has a mistake:', () => {
  test.each(mistakes)(
    '%s is said in the log with its place; the bot goes on as it was and answers',
    async (_, text, place) => {
      expect(text).not.toBe(good);
      const client = await openChat(server.url, 'echo', 'en');
      await client.say('start', 'echo please');
      await client.until((events) => events.some((event) => event.text.includes('Which word?')));
      const since = server.output().length;
      writeFileSync(topic, text);
      // Looks at the mistake before, or at a file that is half written, may be told in between.
      const log = await logged(
        since,
        new RegExp(`"level":"warn".*"problem":"bots/echo/intents/.*${place.source}.*the edit is not used`),
      );
      expect(log).not.toMatch(/content reloaded|^\s+at /m);
      await client.say('word', 'pothole');
      await client.until((events) => events.some((event) => event.text.includes('You said pothole.')));
    },
  );

  test('a mistake that makes everything wrong is said in ten lines, with how many more there are', async () => {
    const since = server.output().length;
    writeFileSync(
      topic,
      good.replace(/^(?=steps:)/m, Array.from({ length: 30 }, (_, n) => `key${n}: ${n}\n`).join('')),
    );
    const log = await logged(since, /more is wrong with the edit/);
    // The same edit may be looked at twice, and the one before it too; what counts is one look at this one.
    expect(log.split('more is wrong')[0]?.match(/`key\d+`.*the edit is not used/g)).toHaveLength(10);
    expect(log).toMatch(/"more":\d+/);
  });

  test('and one who saves it mended has the change in use', async () => {
    await save(good.replace('You said {word}.', 'You have said {word}.'));
    const client = await openChat(server.url, 'echo', 'en');
    await client.say('start', 'echo please');
    await client.say('word', 'pothole');
    await client.until((events) => events.some((event) => event.text.includes('You have said pothole.')));
  });
});

test('A resident in the middle of a form is not disturbed by a good edit: the open question goes on, with the new words', async () => {
  await save(good);
  const client = await openChat(server.url, 'echo', 'es');
  await client.say('start', 'eco por favor');
  await client.until((events) => events.some((event) => event.text.includes('¿Qué palabra?')));
  await save(
    good.replace('es: "Usted dijo {word}."', 'es: "Usted ha dicho {word}."').replace('"Which word?"', '"What word?"'),
  );
  await client.say('word', 'bache');
  const events = await client.until((all) => all.some((event) => event.text.includes('Usted ha dicho bache.')));
  expect(events.filter(({ from }) => from === 'citizen').map(({ text }) => text)).toEqual(['eco por favor', 'bache']);
});

test('A resident whose open question an edit has removed is told so and offered the menu; nothing is repeated or lost', async () => {
  await save(good);
  const client = await openChat(server.url, 'echo', 'en');
  await client.say('start', 'echo please');
  const asked = await client.until((events) => events.some((event) => event.text.includes('Which word?')));
  await save(good.replace('ask: word', 'ask: phrase').replaceAll('{word}', '{phrase}'));
  await client.say('word', 'pothole');
  const after = asked.at(-1)?.seq ?? 0;
  const events = await client.until((all) => all.some((event) => event.seq > after && event.from === 'bot'));
  const reply = events.filter((event) => event.seq > after && event.from === 'bot');
  expect(reply[0]?.text).toMatch(/sorry|changed/i);
  expect(reply.some(({ choices }) => choices.length > 0)).toBe(true);
});
