import { afterAll, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openChat, type ChatClient } from '../support/chat-client.js';
import { echo, launch, mountSmallDisk, temporaryFolders, unmount, ventanilla } from '../support/operator.js';
import { freePort, serverProcess } from '../support/server-process.js';
import { eventually } from '../support/widget-page.js';

const folders = temporaryFolders();
const mounted: string[] = [];
afterAll(() => {
  mounted.forEach(unmount);
  folders.clean();
});

const words = (events: readonly { readonly from: string; readonly text: string }[], from: string): string[] =>
  events.filter((event) => event.from === from).map(({ text }) => text);

/** The answers to `said`, in order: the bot repeats every word. */
async function expectAnswered(client: ChatClient, said: readonly string[]): Promise<void> {
  const last = `You said ${said.at(-1)}.`;
  const events = await client.until((all) => words(all, 'bot').some((text) => text.includes(last)));
  expect(words(events, 'citizen')).toEqual(['echo please', ...said]);
  const answers = words(events, 'bot').flatMap((text) => /You said (\S+)\./.exec(text)?.[1] ?? []);
  expect(answers).toEqual(said);
}

const disk = folders.fresh();
const small = mountSmallDisk(disk, 4096);
if (small) mounted.push(disk);
else
  console.warn(
    'The full-disk test is not run: this user may not mount a small disk. test/store/ covers it inside the process.',
  );

describe('When the disk is full,', () => {
  (small ? test : test.skip)(
    'residents are told in their language that nothing was sent; with room again everything goes on and nothing is lost',
    async () => {
      const server = await serverProcess({ content: echo, env: { DATA_DIR: disk, LOG_LEVEL: 'error' } });
      try {
        await server.start();
        const client = await openChat(server.url, 'echo', 'en');
        await client.say('start', 'echo please');
        const accepted: string[] = [];
        for (let n = 0; n < 20; n += 1) {
          await client.say(`before-${n}`, `before${n}`);
          accepted.push(`before${n}`);
        }
        const filler = join(disk, 'filler');
        for (let full = false; !full;) {
          try {
            writeFileSync(filler, Buffer.alloc(64 * 1024), { flag: 'a' });
          } catch {
            full = true;
          }
        }
        // Room in the pages that the file has already lets a few more in: all of them count.
        let refused: { readonly status: number; readonly body: unknown } | null = null;
        for (let n = 0; n < 3000 && refused === null; n += 1) {
          const text = `full${n}${'x'.repeat(1500)}`;
          const answer = await client.post({ id: `full-${n}`, text });
          if (answer?.status === 202) accepted.push(text);
          else refused = answer;
        }
        expect(refused).toEqual({
          status: 503,
          body: {
            error: {
              code: 'unavailable',
              message: 'We cannot save your message right now, so it was not sent. Please try again in a moment.',
            },
          },
        });
        const inSpanish = await fetch(`${server.url}/api/v1/bots/echo/conversations`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'accept-language': 'es' },
          body: '{}',
        });
        if (inSpanish.status !== 201) {
          expect([inSpanish.status, inSpanish.headers.get('retry-after')]).toEqual([503, '2']);
          expect(await inSpanish.text()).toContain('En este momento no podemos');
        }
        const ready = await fetch(`${server.internalUrl}/readyz`);
        expect([ready.status, await ready.text()]).toEqual([503, 'not ready: STORE_FULL\n']);
        expect((await fetch(`${server.internalUrl}/healthz`)).status).toBe(200);
        expect(server.output()).toContain('STORE_FULL');

        rmSync(filler);
        await client.say('after', 'after');
        accepted.push('after');
        expect((await fetch(`${server.internalUrl}/readyz`)).status).toBe(200);
        await expectAnswered(client, accepted);
        expect(await server.stop()).toBe(0);
      } finally {
        await server.clean();
      }
    },
    120_000,
  );

  (small ? test : test.skip)('a start says so, with the file and what to do', async () => {
    const folder = join(disk, 'fresh');
    writeFileSync(join(disk, 'filler'), '');
    for (let full = false; !full;) {
      try {
        writeFileSync(join(disk, 'filler'), Buffer.alloc(4096), { flag: 'a' });
      } catch {
        full = true;
      }
    }
    expect(await ventanilla(['start', '--lang', 'es'], { DATA_DIR: folder })).toEqual({
      code: 1,
      out: expect.stringMatching(/El disco está lleno\.\n {2}.*\n.*nada de lo aceptado/),
    });
    rmSync(join(disk, 'filler'));
  });
});

describe('When the power went and the end of the log is garbage,', () => {
  test('the server starts with all that was whole before it, and takes new messages', async () => {
    const server = await serverProcess({ content: echo });
    try {
      await server.start();
      const client = await openChat(server.url, 'echo', 'en');
      await client.say('start', 'echo please');
      await client.say('one', 'one');
      await client.until((events) => words(events, 'bot').some((text) => text.includes('You said one.')));
      await server.kill();
      const log = join(server.dataDir, 'ventanilla.db-wal');
      expect(existsSync(log)).toBe(true);
      writeFileSync(log, Buffer.concat([readFileSync(log), Buffer.alloc(5000, 0x5a)]));
      await server.start();
      await client.say('two', 'two');
      await expectAnswered(client, ['one', 'two']);
    } finally {
      await server.clean();
    }
  });
});

describe('When nobody reads what the server prints any more,', () => {
  test('it goes on answering residents and ends in good order', async () => {
    const [port, internal] = [await freePort(), await freePort()];
    const child = launch(['start'], {
      DATA_DIR: folders.data(),
      PORT: String(port),
      INTERNAL_PORT: String(internal),
      LOG_LEVEL: 'trace',
    });
    const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
    await new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()));
    child.stdout?.destroy();
    child.stderr?.destroy();
    const url = `http://127.0.0.1:${port}`;
    await eventually(
      () =>
        fetch(`http://127.0.0.1:${internal}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      'it is ready',
    );
    const client = await openChat(url, 'echo', 'en');
    await client.say('start', 'echo please');
    await client.say('one', 'one');
    await expectAnswered(client, ['one']);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });
});
