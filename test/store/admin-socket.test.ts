import { afterEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { askAdmin } from '../../src/cli/admin/admin-client.js';
import { adminSocket } from '../../src/cli/admin/admin-protocol.js';
import { startAdminSocket } from '../../src/cli/admin/admin-server.js';
import type { Store } from '../../src/model/ports/store.js';
import { openMemoryStore } from '../../src/store/memory/memory-store.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { commitOf, message, mustTake, openConversation, reply, start, testClock, testRandom } from './fixtures.js';

const closing: (() => Promise<void>)[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function freshFolder(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'vt-'));
  folders.push(dir);
  return dir;
}

async function serve(store: Store, dir = freshFolder()): Promise<string> {
  const { close } = await startAdminSocket({ dir, store, log: { warn: () => undefined } });
  closing.push(close);
  return dir;
}

/** Sends raw text and gives whatever comes back. */
function say(dir: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = createConnection(adminSocket(dir));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
    socket.write(text);
  });
}

describe('an operator’s command', () => {
  test('finds out that no server runs: no socket, a leftover file, or a folder that is not there', async () => {
    const dir = freshFolder();
    expect(await askAdmin(dir, { command: 'counts', args: null })).toEqual({ type: 'nobody' });
    writeFileSync(adminSocket(dir), '');
    expect(await askAdmin(dir, { command: 'counts', args: null })).toEqual({ type: 'nobody' });
    expect(await askAdmin(path.join(dir, 'not-there'), { command: 'counts', args: null })).toEqual({ type: 'nobody' });
  });

  test('is answered by the running server: explain, doctor, and a backup of the live store', async () => {
    const dir = freshFolder();
    const store = await openSqliteStore({
      file: path.join(dir, 'store.db'),
      clock: testClock(),
      random: testRandom,
      bootId: 'b',
    });
    const { id } = await openConversation(store);
    await store.receive([message(id, 'm1')], start);
    await store.commit(commitOf(await mustTake(store, start), { turnId: 'turn-1', messages: [reply('turn-1.1')] }));
    await serve(store, dir);
    closing.push(() => store.close());
    expect(await askAdmin(dir, { command: 'explain', args: { message: 'turn-1.1' } })).toMatchObject({
      type: 'done',
      result: [{ turnId: 'turn-1', conversation: id }],
    });
    expect(await askAdmin(dir, { command: 'explain', args: { message: 'unheard-of' } })).toEqual({
      type: 'done',
      result: null,
    });
    expect(await askAdmin(dir, { command: 'doctor', args: null })).toMatchObject({
      type: 'done',
      result: { counts: { conversations: 1 } },
    });
    const file = path.join(dir, 'copy.db');
    expect(await askAdmin(dir, { command: 'backup', args: { file } })).toEqual({
      type: 'done',
      result: { bytes: statSync(file).size },
    });
  });

  test('that cannot be done is answered with what happened and what to do', async () => {
    const dir = await serve(openMemoryStore({ clock: testClock(), random: testRandom }));
    expect(await askAdmin(dir, { command: 'backup', args: {} })).toMatchObject({
      type: 'failed',
      code: 'CONFIG_INVALID',
      detail: expect.stringContaining('"file"'),
    });
    expect(await askAdmin(dir, { command: 'constructor', args: null })).toMatchObject({
      type: 'failed',
      code: 'CONFIG_INVALID',
    });
    for (const nonsense of ['nonsense\n', '\n', 'null\n', '[]\n', '{"command":7}\n'])
      expect(JSON.parse(await say(dir, nonsense))).toMatchObject({ type: 'failed' });
    expect(await say(dir, 'x'.repeat(2_000_000))).toBe('');
    expect(await askAdmin(dir, { command: 'counts', args: null })).toMatchObject({ type: 'done' });
  });

  test('only the server’s own user may give one, and a socket left by a crash is replaced', async () => {
    const dir = freshFolder();
    writeFileSync(adminSocket(dir), 'left over');
    await serve(openMemoryStore({ clock: testClock(), random: testRandom }), dir);
    expect(statSync(adminSocket(dir)).mode & 0o777).toBe(0o600);
    expect(await askAdmin(dir, { command: 'counts', args: null })).toMatchObject({ type: 'done' });
  });

  test('says so when the folder’s path is too long for a socket', async () => {
    const dir = path.join(freshFolder(), 'x'.repeat(120));
    const starting = startAdminSocket({
      dir,
      store: openMemoryStore({ clock: testClock(), random: testRandom }),
      log: { warn: () => undefined },
    });
    await expect(starting).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });
});
