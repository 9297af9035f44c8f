import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { connect } from 'node:net';
import { openChat, type ChatClient } from '../support/chat-client.js';
import { echo, launch, temporaryFolders } from '../support/operator.js';
import { freePort, serverProcess } from '../support/server-process.js';
import { eventually } from '../support/widget-page.js';

const folders = temporaryFolders();
const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));
afterAll(() => folders.clean());

const talkers = 12;

/** Writes until told to stop or refused; resolves to the words that were accepted. */
async function talk(client: ChatClient, name: string, goOn: () => boolean): Promise<string[]> {
  const accepted: string[] = [];
  for (let n = 0; goOn(); n += 1) {
    const text = n === 0 ? 'echo please' : `${name}w${n}z`;
    const answer = await client.post({ id: `${name}-${n}`, text });
    if (answer?.status !== 202) return accepted;
    if (n > 0) accepted.push(text);
  }
  return accepted;
}

describe('A server that is asked to stop (SIGTERM) in the middle of load', () => {
  test('ends in good order; whatever it accepted is answered, if need be after the next start', async () => {
    const server = await serverProcess({ content: echo, env: { LOG_LEVEL: 'error', RELOAD: 'off' } });
    try {
      await server.start();
      const clients = await Promise.all(Array.from({ length: talkers }, () => openChat(server.url, 'echo', 'en')));
      let loading = true;
      const talking = clients.map((client, n) => talk(client, `t${n}`, () => loading));
      await clients[0]?.until((events) => events.length > 20);
      const code = await server.stop();
      loading = false;
      expect(code).toBe(0);
      expect(server.output()).toMatch(/Stopping: .*\nStopped\.\n$/);
      const accepted = await Promise.all(talking);
      expect(accepted.flat().length).toBeGreaterThan(talkers);

      await server.start();
      for (const [n, client] of clients.entries()) {
        const said = accepted[n] ?? [];
        const answers = (texts: readonly string[]): string[] =>
          texts.flatMap((text) => [...text.matchAll(/You said (\w+)\./g)].map((match) => match[1] ?? ''));
        const events = await client.until(
          (all) => answers(all.map(({ text }) => text)).length >= said.length && all.at(-1)?.from === 'bot',
        );
        // A message whose acknowledgement was cut off may have been kept as well: at most one, the last.
        const kept = events.filter(({ from }) => from === 'citizen').map(({ text }) => text);
        expect(kept.slice(0, said.length + 1)).toEqual(['echo please', ...said].slice(0, kept.length));
        expect(kept.length).toBeLessThanOrEqual(said.length + 2);
        const bot = answers(events.filter(({ from }) => from === 'bot').map(({ text }) => text));
        expect(bot.slice(0, said.length)).toEqual(said);
        expect(new Set(bot).size).toBe(bot.length);
      }
    } finally {
      await server.clean();
    }
  });

  test('leaves nobody waiting on an open line', async () => {
    const server = await serverProcess({ content: echo });
    try {
      await server.start();
      const client = await openChat(server.url, 'echo', 'es');
      const told = await client.until((events) => events.length > 0);
      // After the newest event, so that there is something to wait for.
      const waiting = client.events(told.at(-1)?.seq ?? 0, 30).then(
        () => 'ended',
        () => 'cut',
      );
      await eventually(
        async () =>
          (await (await fetch(`${server.internalUrl}/metrics`)).text()).includes('ventanilla_streams{kind="chat"} 1'),
        'the server has the request',
      );
      expect(await server.stop()).toBe(0);
      expect(await waiting).toBe('ended');
    } finally {
      await server.clean();
    }
  });
});

/** Waits until the program has printed something. */
function printed(child: ChildProcess, words: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let out = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (words.test(out)) resolve();
    });
    child.once('exit', () => reject(new Error(`it ended: ${out}`)));
  });
}

describe('An operator at the terminal', () => {
  test('who presses Ctrl+C once gets an orderly end, also when npm passes the same signal on', async () => {
    const child = launch(['start', '--lang', 'en'], { DATA_DIR: folders.data() });
    const exit = new Promise((resolve) => child.once('exit', (code, signal) => resolve([code, signal])));
    await printed(child, /Stop it with Ctrl\+C/);
    const end = printed(child, /Stopped\./).catch(() => undefined);
    child.kill('SIGINT');
    child.kill('SIGINT');
    await end;
    expect(await exit).toEqual([0, null]);
  });

  test('who presses it again because somebody’s request keeps the server, gets the end at once', async () => {
    const [port, internalPort] = [await freePort(), await freePort()];
    const child = launch(['start', '--lang', 'en'], {
      DATA_DIR: folders.data(),
      PORT: String(port),
      INTERNAL_PORT: String(internalPort),
    });
    const exit = new Promise((resolve) => child.once('exit', (code, signal) => resolve([code, signal])));
    await printed(child, /Stop it with Ctrl\+C/);
    // A request whose body does not come: the server waits five seconds for it.
    const slow = connect(port, '127.0.0.1');
    slow.on('error', () => undefined);
    slow.write('POST /api/v1/bots/echo/conversations HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n');
    slow.write('Content-Length: 100\r\n\r\n{');
    await expect(fetch(`http://127.0.0.1:${port}/api/v1/bots`)).resolves.toMatchObject({ status: 200 });
    const stopping = printed(child, /Stopping/);
    child.kill('SIGINT');
    await stopping;
    const pressing = setInterval(() => child.kill('SIGINT'), 50);
    closing.push(
      () => clearInterval(pressing),
      () => slow.destroy(),
    );
    // Who waits for the request ends with 0.
    expect(await exit).toEqual([130, null]);
  });
});
