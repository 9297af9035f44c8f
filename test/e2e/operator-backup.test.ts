import { afterAll, expect, test } from '@jest/globals';
import { copyFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { chatClient, openChat } from '../support/chat-client.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { openConversation, testClock, testRandom } from '../store/fixtures.js';
import { echo, temporaryFolders, ventanilla } from '../support/operator.js';
import { serverProcess } from '../support/server-process.js';

const folders = temporaryFolders();
afterAll(() => folders.clean());

test('a backup made while a resident writes, put into a new folder as docs/operations/backup.md says, goes on with the conversation', async () => {
  const [backups, restored] = [folders.fresh(), folders.fresh()];
  const copy = join(backups, 'monday.db');
  const first = await serverProcess({ content: echo });
  try {
    await first.start();
    const client = await openChat(first.url, 'echo', 'en');
    await client.say('start', 'echo please');
    await client.say('before', 'before');
    let writing = true;
    const written = ['echo please', 'before'];
    const writer = (async () => {
      for (let n = 0; writing; n += 1) {
        await client.say(`during-${n}`, `during${n}`);
        written.push(`during${n}`);
      }
    })();
    const ran = await ventanilla(['backup', copy], { DATA_DIR: first.dataDir });
    expect(ran).toEqual({ code: 0, out: expect.stringContaining(copy) });
    writing = false;
    await writer;
    await first.kill();

    copyFileSync(copy, join(restored, 'ventanilla.db'));
    cpSync(join(first.dataDir, 'models'), join(restored, 'models'), { recursive: true });
    const second = await serverProcess({ content: echo, env: { DATA_DIR: restored } });
    try {
      await second.start();
      const again = chatClient(second.url, client.conversation, client.token);
      await again.say('after', 'after');
      const events = await again.until((all) => all.some(({ text }) => text.includes('You said after.')));
      const citizen = events.filter(({ from }) => from === 'citizen').map(({ text }) => text);
      // What the copy has is the beginning of what was written, nothing left out in between.
      expect(citizen.length).toBeGreaterThan(2);
      expect(citizen).toEqual([...written.slice(0, citizen.length - 1), 'after']);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, n) => n + 1));
    } finally {
      await second.clean();
    }
  } finally {
    await first.clean();
  }
});

test('making and restoring an archive of many conversations says now and then how far it is, and the whole at its end', async () => {
  const [dir, other] = [folders.fresh(), folders.fresh()];
  const archive = join(dir, 'monday.vta');
  const file = join(dir, 'ventanilla.db');
  const store = await openSqliteStore({ file, clock: testClock(), random: testRandom, bootId: 'boot' });
  for (let n = 0; n < 120; n += 1) await openConversation(store, `talk-${n}`);
  await store.close();
  const made = await ventanilla(['backup', archive, '--portable', '--json'], { DATA_DIR: dir });
  expect(made.out).toContain('120 of 120 entries are there');
  const { code, out } = await ventanilla(['restore', archive], { DATA_DIR: other });
  expect([code, out]).toEqual([0, expect.stringContaining('entries of the backup checked: 120\n')]);
  expect(out).toContain('120 of 120 entries compared');
  // Two lines a phase on a quick machine.
  expect(out.split('\n').filter((line) => line.includes('entries')).length).toBeLessThan(20);
});
