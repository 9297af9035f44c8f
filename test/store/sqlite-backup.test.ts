import { afterAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, linkSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Store } from '../../src/model/ports/store.js';
import { libraryFile, openDriver } from '../../src/store/sqlite/driver.js';
import { checkpointPages } from '../../src/store/sqlite/open-file.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { commitOf, message, mustTake, openConversation, reply, start, testClock, testRandom } from './fixtures.js';

const folder = mkdtempSync(path.join(tmpdir(), 'ventanilla-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));
const freshFile = (): string => path.join(folder, `${testRandom.id()}.db`);
const openStore = (file: string): Promise<Store> =>
  openSqliteStore({ file, clock: testClock(), random: testRandom, bootId: 'boot-1' });

/** Forty residents at once, each with one more turn: they share commits, as on a busy morning. */
async function turns(store: Store, ids: readonly string[], n: number): Promise<void> {
  await store.receive(
    ids.map((id) => message(id, `m${n}`)),
    start,
  );
  const works = await Promise.all(ids.map(() => mustTake(store, start)));
  await Promise.all(works.map((work) => store.commit(commitOf(work, { messages: [reply(`r${n}`)] }))));
}

const conversations = (store: Store): Promise<readonly string[]> =>
  Promise.all(Array.from({ length: 40 }, async () => (await openConversation(store)).id));

/** Asks another process, as only that feels the lock of this one. */
function othersCanOpen(file: string): boolean {
  const script = `new (require(process.argv[1]))(process.argv[2]).exec('BEGIN IMMEDIATE; COMMIT')`;
  return spawnSync(process.execPath, ['-e', script, libraryFile, file]).status === 0;
}

describe('a backup while the server runs', () => {
  test('is whole and sound though more than a thousand turns are committed meanwhile, and holds every turn from before', async () => {
    const file = freshFile();
    const store = await openStore(file);
    const ids = await conversations(store);
    // Some weight, so that the copy takes a while.
    const weight = Array.from({ length: 40 }, (_, n) => ({ type: 'insert', kind: 'weight', key: `${n}` }) as const);
    await store.records.write(weight.map((row) => ({ ...row, value: 'x'.repeat(1_000_000) })));
    let rounds = 0;
    for (; rounds < 3; rounds += 1) await turns(store, ids, rounds);
    const before = rounds;
    const target = freshFile();
    let running = true;
    const copied = store.backup(target).finally(() => {
      running = false;
    });
    for (; running || rounds < before + 30; rounds += 1) await turns(store, ids, rounds);
    const { bytes } = await copied;
    expect(bytes).toBe(statSync(target).size);
    expect([`${target}-wal`, `${target}.part`, `${target}.part-wal`].filter((left) => existsSync(left))).toEqual([]);
    const check = openDriver(target);
    expect(check.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    check.close();
    const copy = await openStore(target);
    for (const id of ids) {
      const version = (await copy.conversation(id))?.version ?? 0;
      expect(version).toBeGreaterThanOrEqual(before);
      expect((await copy.events(id, 0, 10_000)).filter(({ from }) => from === 'bot')).toHaveLength(version);
    }
    await copy.close();
    await store.close();
  }, 60_000);

  test('leaves the file locked for others, and the log is folded in again afterwards', async () => {
    const file = freshFile();
    const store = await openStore(file);
    const ids = await conversations(store);
    await Promise.all([store.backup(freshFile()), store.backup(freshFile())]);
    expect(othersCanOpen(file)).toBe(false);
    // Without checkpoints the log would hold all of it, half as much again as this.
    const most = checkpointPages * 4_200;
    for (let n = 0; n < 240; n += 1) await turns(store, ids, n);
    expect(statSync(`${file}-wal`).size).toBeLessThan(most);
    await store.close();
    expect(othersCanOpen(file)).toBe(true);
  }, 60_000);

  test('onto the live file itself, under whatever name, or into a folder that is not there, is refused and the store goes on', async () => {
    const file = freshFile();
    const store = await openStore(file);
    const alias = freshFile();
    linkSync(file, alias);
    for (const target of [file, alias, path.join(folder, '.', path.basename(file))])
      await expect(store.backup(target)).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    await expect(store.backup(path.join(folder, 'not-there', 'copy.db'))).rejects.toMatchObject({
      code: 'STORE_READ_ONLY',
    });
    await store.canary();
    const copy = freshFile();
    await store.backup(copy);
    await (await openStore(copy)).close();
    await store.close();
  });
});
