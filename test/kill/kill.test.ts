import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { budget } from '../budget.js';
import { openChat, type ChatClient } from '../support/chat-client.js';
import { serverProcess, type ServerProcess } from '../support/server-process.js';

const content = fileURLToPath(new URL('../fixtures/echo', import.meta.url));
const talkers = 8;

let server: ServerProcess;
beforeAll(async () => {
  server = await serverProcess({ content, env: { RELOAD: 'off', LOG_LEVEL: 'error' } });
}, 60_000);
afterAll(() => server.clean());

/** What the checker compares: the words accepted, the words shown as the citizen's own, and the words answered, each in order. */
interface History {
  readonly accepted: readonly string[];
  readonly shown: readonly string[];
  readonly answered: readonly string[];
  readonly seqs: readonly number[];
}

/** Every accepted message exactly once, answered exactly once, in order; no gap in `seq`. Empty = it holds. */
function wrongs({ accepted, shown, answered, seqs }: History): string[] {
  const problems: string[] = [];
  if (shown.join() !== accepted.join())
    problems.push(`accepted ${accepted.length}, kept ${shown.length}: ${firstDifference(accepted, shown)}`);
  if (answered.join() !== accepted.join())
    problems.push(`accepted ${accepted.length}, answered ${answered.length}: ${firstDifference(accepted, answered)}`);
  if (seqs.some((seq, n) => seq !== n + 1)) problems.push('the events have a gap or a repeat');
  return problems;
}

function firstDifference(a: readonly string[], b: readonly string[]): string {
  const n = a.findIndex((word, at) => word !== b[at]);
  return n < 0 ? `then ${b.slice(a.length, a.length + 3).join()}` : `at ${n}: ${a[n]} ≠ ${b[n]}`;
}

async function talk(client: ChatClient, name: string, goOn: () => boolean): Promise<string[]> {
  const accepted: string[] = [];
  await client.say(`${name}-start`, 'echo please');
  for (let n = 1; goOn(); n += 1) {
    const word = `${name}w${n}z`;
    await client.say(word, word);
    accepted.push(word);
  }
  return accepted;
}

test(
  `${talkers} residents write while the server is killed ${budget.kills} times: every accepted message is answered exactly once and in order`,
  async () => {
    await server.start();
    const clients = await Promise.all(Array.from({ length: talkers }, () => openChat(server.url, 'echo', 'en')));
    let killing = true;
    const talking = clients.map((client, n) => talk(client, `t${n}`, () => killing));
    for (let kill = 0; kill < budget.kills; kill += 1) {
      // Anywhere between "just listening" and "in the middle of the load".
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 250));
      await server.kill();
      await server.start();
    }
    killing = false;
    const accepted = await Promise.all(talking);
    const total = accepted.reduce((sum, words) => sum + words.length, 0);
    expect(total).toBeGreaterThan(budget.kills);
    const problems: string[] = [];
    for (const [n, client] of clients.entries()) {
      const words = accepted[n] ?? [];
      const events = await client.until(
        (all) => answeredWords(all).length >= words.length && all.at(-1)?.from === 'bot',
        60_000,
      );
      const own = events.filter((event) => event.from === 'citizen' && event.text !== 'echo please');
      problems.push(
        ...wrongs({
          accepted: words,
          shown: own.map((event) => event.text),
          answered: answeredWords(events),
          seqs: events.map((event) => event.seq),
        }),
      );
    }
    expect(problems).toEqual([]);
  },
  budget.kills * 6_000,
);

const answeredWords = (events: readonly { readonly from: string; readonly text: string }[]): string[] =>
  events.flatMap((event) =>
    event.from === 'bot' ? [...event.text.matchAll(/You said (\w+)\./g)].map((match) => match[1] ?? '') : [],
  );

test.each([
  ['a lost answer', { accepted: ['a', 'b'], shown: ['a', 'b'], answered: ['a'], seqs: [1, 2, 3] }],
  ['a lost message', { accepted: ['a', 'b'], shown: ['a'], answered: ['a'], seqs: [1, 2] }],
  ['a doubled answer', { accepted: ['a', 'b'], shown: ['a', 'b'], answered: ['a', 'a', 'b'], seqs: [1, 2, 3, 4, 5] }],
  ['a phantom', { accepted: ['a'], shown: ['a', 'x'], answered: ['a', 'x'], seqs: [1, 2, 3, 4] }],
  ['an inversion', { accepted: ['a', 'b'], shown: ['a', 'b'], answered: ['b', 'a'], seqs: [1, 2, 3, 4] }],
  ['a gap', { accepted: ['a'], shown: ['a'], answered: ['a'], seqs: [1, 3] }],
])('the checker itself notices %s', (_, history) => {
  expect(wrongs(history)).not.toEqual([]);
});
