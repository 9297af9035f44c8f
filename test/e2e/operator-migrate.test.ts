import { afterAll, expect, test } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { chatClient, openChat } from '../support/chat-client.js';
import { echo, ended, launch, temporaryFolders, ventanilla } from '../support/operator.js';
import { serverProcess } from '../support/server-process.js';
import { message, start, testClock, testRandom } from '../store/fixtures.js';

const folders = temporaryFolders();
afterAll(() => folders.clean());

test('a running agency moves: a first pass while a resident writes, the rest with --finish, and the resident writes on', async () => {
  const place = folders.fresh();
  const to = `sqlite:${join(place, 'new.db')}`;
  const first = await serverProcess({ content: echo });
  try {
    await first.start();
    const client = await openChat(first.url, 'echo', 'en');
    await client.say('start', 'echo please');
    await client.say('before', 'before');
    const env = { DATA_DIR: first.dataDir };
    const pass = await ventanilla(['migrate', '--from', 'sqlite:', '--to', to], env);
    expect(pass).toEqual({ code: 0, out: expect.stringContaining('Run the same command with --finish') });
    expect([existsSync(join(place, 'new.db')), existsSync(join(first.dataDir, 'ventanilla.db.copy'))]).toEqual([
      false,
      false,
    ]);
    // The server was not disturbed, and what is written now is left for the second pass.
    await client.say('between', 'between');
    const rest = await ventanilla(['migrate', '--from', 'sqlite:', '--to', to, '--finish', '--json'], env);
    const result = JSON.parse(rest.out.slice(rest.out.indexOf('{"type"'))) as { type: string; differing: string[] };
    expect([rest.code, result]).toEqual([0, expect.objectContaining({ type: 'finished', differing: [] })]);
    expect([await first.stop(), first.output()]).toEqual([0, expect.stringMatching(/Stopped\.\n$/)]);
    expect(readdirSync(place)).toEqual(['new.db']);

    const second = await serverProcess({ content: echo, env: { DATA_DIR: first.dataDir, STORE_URL: to } });
    try {
      await second.start();
      const again = chatClient(second.url, client.conversation, client.token);
      await again.say('after', 'after');
      const events = await again.until((all) => all.some(({ text }) => text.includes('You said after.')), 30_000);
      const citizen = events.filter(({ from }) => from === 'citizen').map(({ text }) => text);
      expect(citizen).toEqual(['echo please', 'before', 'between', 'after']);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, n) => n + 1));
      await second.stop();
    } finally {
      await second.clean();
    }
  } finally {
    await first.clean();
  }
});

test('killed three times in the middle, a move comes to its end, and nothing is moved twice', async () => {
  const dir = folders.fresh();
  const file = join(dir, 'ventanilla.db');
  const store = await openSqliteStore({ file, clock: testClock(), random: testRandom, bootId: 'boot' });
  const all = 2_000;
  const channel = { agency: 'rivermont', bot: 'rivermont', channel: 'sms', tokenHash: null, at: start };
  await Promise.all(
    Array.from({ length: all }, async (_, n) => {
      const address = `rivermont/rivermont/sms:${n}`;
      const conversation = { ...channel, id: `c${n}`, address };
      await store.receive([{ ...message('', `m${n}`), conversation }], start + n);
    }),
  );
  await store.close();
  const args = ['migrate', '--from', 'sqlite:', '--to', `sqlite:${join(dir, 'new.db')}`, '--json'];
  for (let kills = 0; kills < 3; kills += 1) {
    const child = launch(args, { DATA_DIR: dir });
    const gone = ended(child);
    await new Promise<void>((resolve) => void child.stderr?.once('data', () => resolve()));
    child.kill('SIGKILL');
    expect((await gone).code).toBeNull();
    expect(existsSync(join(dir, 'new.db'))).toBe(false);
  }
  const { code, out } = await ventanilla(args, { DATA_DIR: dir });
  const done = JSON.parse(out.slice(out.indexOf('{"type"'))) as {
    readonly copied: number;
    readonly unchanged: number;
    readonly target: { readonly counts: { readonly conversation: number; readonly item: number } };
  };
  expect([code, done.target.counts]).toEqual([0, expect.objectContaining({ conversation: all, item: all })]);
  expect(done.unchanged).toBeGreaterThan(0);
  expect(done.copied).toBe(all - done.unchanged);
  expect(readdirSync(dir).sort()).toEqual(['new.db', 'ventanilla.db']);
});
