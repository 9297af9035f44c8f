import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hireClerk } from '../kill/a-clerk.js';
import { openChat, type ChatClient } from '../support/chat-client.js';
import { pool } from '../support/misunderstood.js';
import { ended, ventanilla as run, type Ran } from '../support/operator.js';
import { serverProcess, type ServerProcess } from '../support/server-process.js';
import { contentFolder, springfield } from '../support/springfield.js';
import { patience } from '../support/patience.js';

const program = fileURLToPath(new URL('../../bin/ventanilla.js', import.meta.url));
const heated = 'is the water heated';
const horse = 'my neighbor has a horse in the garden';
const folder = contentFolder();
const topicFile = join(folder.root, 'bots/springfield/intents/pool.yaml');
let server: ServerProcess;
afterAll(async () => {
  await server.clean();
  folder.clean();
});

const ventanilla = (...args: readonly string[]): Promise<Ran> =>
  run(args, { DATA_DIR: server.dataDir, CONTENT_ROOT: folder.root, LANG: 'C', LC_ALL: 'C' });

/** Somebody writes, and has the answer to each message before the next. */
async function resident(...messages: readonly string[]): Promise<ChatClient> {
  const chat = await openChat(server.url, 'springfield', 'en');
  let seen = (await chat.until((events) => events.length > 0)).length;
  for (const [n, text] of messages.entries()) {
    await chat.say(`m${n}`, text);
    const events = await chat.until((all) => all.length > seen + 1 && all.at(-1)?.from !== 'citizen');
    seen = events.length;
  }
  return chat;
}

beforeAll(async () => {
  folder.write(
    'bots/springfield/bot.yaml',
    `${springfield}thresholds: { answer: 0.97, clarify: 0.2 }\ntopics: [common/*, ./intents/*]\nchannels: { web: { type: web } }\nqueues:\n  general: { title: { en: General, es: General }, hours: { mon-sun: "00:00-24:00" }, languages: [en, es] }\n`,
  );
  folder.write('bots/springfield/intents/pool.yaml', pool);
  server = await serverProcess({ content: folder.root });
  await server.start();
  const clerk = await hireClerk(server.url, server.output());
  await resident('is the water heated in winter');
  await resident(heated);
  await resident('who was the green man with the music of Xiomara Tzintzun, 217 555 0142, 12 Elm Street');
  await resident('the pool in winter hours', '1');
  const waits = await resident('I want to talk to a person');
  await waits.say('horse', horse);
  let answered = false;
  const serving = clerk.serve(() => !answered);
  await waits.until((events) => events.some(({ from }) => from === 'agent')).finally(() => (answered = true));
  await serving;
});

interface Group {
  readonly example: string;
  readonly key: string;
  readonly topic: string | null;
  readonly chosen: boolean;
  readonly phrases: readonly string[];
  readonly why: { readonly not_understood: number; readonly clarified: number; readonly agent: number };
}
const groups = async (): Promise<readonly Group[]> => {
  const { code, out } = await ventanilla('suggest', 'springfield', '--json');
  expect([code, out.slice(0, 1)]).toEqual([0, '[']);
  expect(out).not.toMatch(/Xiomara|Tzintzun|0142|Elm/u);
  return JSON.parse(out) as readonly Group[];
};
const named = (found: readonly Group[], example: string): Group => {
  const one = found.find((group) => group.example === example);
  if (!one) throw new Error(`no group "${example}" in ${JSON.stringify(found)}`);
  return one;
};

describe('While the server runs, an author', () => {
  test('is offered what was not understood, asked back and answered by a person, without anybody’s data', async () => {
    const found = await groups();
    expect(named(found, heated).why).toEqual({ not_understood: 2, clarified: 0, agent: 0 });
    expect(named(found, 'the pool in winter hours')).toMatchObject({
      topic: 'pool',
      chosen: true,
      why: { not_understood: 0, clarified: 1, agent: 0 },
    });
    expect(named(found, horse).why).toEqual({ not_understood: 0, clarified: 0, agent: 1 });
    expect(found.some(({ example }) => example === 'who was the green man with the music of •••')).toBe(true);
    expect(found).toHaveLength(4);
  });

  test('takes a group into the YAML, comments and all, and the server answers it from then on', async () => {
    const { key } = named(await groups(), heated);
    const { code, out } = await ventanilla('suggest', '--accept', `${key}=pool`);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('bots/springfield/intents/pool.yaml:9  “is the water heated”'),
    ]);
    expect(readFileSync(topicFile, 'utf8')).toBe(
      pool.replace('    pool hours\n', `    pool hours\n    ${heated}\n    is the water heated in winter\n`),
    );
    const deadline = performance.now() + patience;
    let answer = '';
    while (!answer.includes('At 9.') && performance.now() < deadline)
      answer = (await (await resident(heated)).events()).at(-1)?.text ?? '';
    expect(answer).toContain('At 9.');
    expect((await groups()).map(({ example }) => example)).not.toContain(heated);
  });
});

describe('After the server was stopped, an author', () => {
  beforeAll(async () => {
    expect(await server.stop()).toBe(0);
  });

  test('is offered the rest from the file, and told in Spanish how to go on', async () => {
    expect((await groups()).map(({ example }) => example).sort()).toEqual(
      [horse, 'the pool in winter hours', 'who was the green man with the music of •••'].sort(),
    );
    const { out } = await ventanilla('suggest', 'springfield', '--lang', 'es');
    for (const words of [
      'los residentes eligieron: pool – Alberca',
      'respondidos por una persona 1',
      'No se cambió nada.',
    ])
      expect(out).toContain(words);
  });

  const script = spawnSync('script', ['--version']).status === 0;
  (script ? test : test.skip)(
    `settles the rest at a real terminal${script ? '' : ' (skipped: `script` of util-linux makes one, and it is not here)'}`,
    async () => {
      const { key } = named(await groups(), horse);
      expect((await ventanilla('suggest', '--dismiss', key)).code).toBe(0);
      const { out, code } = await atTerminal(['', 'x', '']);
      expect(code).toBe(0);
      expect(out).toContain('1/2  “the pool in winter hours”');
      expect(out).toMatch(
        /Topic \[pool\]: [^]*pool\.yaml:11 {2}“the pool in winter hours”[^]*Written: 1 new examples in 1 files\./u,
      );
      expect(readFileSync(topicFile, 'utf8')).toContain('winter\n    the pool in winter hours\n\n  es: |');
      expect((await ventanilla('suggest')).out).toMatch(/^Nothing to suggest: nothing was misunderstood since /u);
    },
  );
});

/** The command on a pseudo-terminal, each answer typed when its question stands there. */
function atTerminal(answers: readonly string[]): Promise<Ran> {
  const child = spawn('script', ['-qefc', `'${process.execPath}' '${program}' suggest`, '/dev/null'], {
    cwd: folder.root,
    env: {
      ...process.env,
      DATA_DIR: server.dataDir,
      CONTENT_ROOT: folder.root,
      STORE_URL: 'sqlite:',
      LANG: 'C',
      LC_ALL: 'C',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const left = [...answers];
  let since = '';
  child.stdout.on('data', (chunk: Buffer) => {
    since += chunk.toString();
    // The cursor is put behind a question.
    if (!/(?:\]|\)): (?:\p{Cc}\[\d*[A-Za-z])*$/u.test(since)) return;
    since = '';
    child.stdin.write(`${left.shift() ?? 'q'}\r`);
  });
  return ended(child);
}
