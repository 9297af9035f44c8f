import { afterAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import type { Store } from '../../src/model/ports/store.js';
import { libraryFile, openDriver, type Driver } from '../../src/store/sqlite/driver.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { commitOf, message, mustTake, openConversation, reply, start, testClock, testRandom } from './fixtures.js';

const folder = mkdtempSync(path.join(tmpdir(), 'ventanilla-file-'));
afterAll(() => rmSync(folder, { recursive: true }));
const freshFile = (): string => path.join(folder, `${testRandom.id()}.db`);

const openStore = (file: string, more: { bootId?: string; wrap?: (driver: Driver) => Driver } = {}): Promise<Store> =>
  openSqliteStore({ file, clock: testClock(), random: testRandom, bootId: more.bootId ?? 'boot-1', ...more });

/** Starts a process that holds the file as a server would. */
async function holder(file: string): Promise<{ kill(): Promise<void> }> {
  const script = fileURLToPath(new URL('hold-lock.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, libraryFile, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => {
      throw new Error('the other process could not open the file');
    }),
  ]);
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** Whether another process finds the file locked. */
async function isLockedForOthers(file: string): Promise<boolean> {
  const script = fileURLToPath(new URL('hold-lock.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, libraryFile, file], { stdio: ['ignore', 'pipe', 'ignore'] });
  const opened = await Promise.race([
    once(child.stdout, 'data').then(() => true),
    once(child, 'exit').then(() => false),
  ]);
  child.kill('SIGKILL');
  return !opened;
}

/** The library's own kind of error, for a disk that fails on command. */
function sqliteError(code: string, rawCode: number): Error {
  return Object.assign(new Error(code), { code, rawCode });
}

describe('the data file', () => {
  test('that another server has open is refused, and is free at once when that server is killed', async () => {
    const file = freshFile();
    await (await openStore(file)).close();
    const other = await holder(file);
    await expect(openStore(file)).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    await other.kill();
    const store = await openStore(file);
    await store.canary();
    expect(await isLockedForOthers(file)).toBe(true);
    await expect(openStore(file)).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    await store.close();
    expect(await isLockedForOthers(file)).toBe(false);
  });

  test('that is damaged, or is no database, or is another program’s, is refused and left as it is', async () => {
    const nonsense = freshFile();
    writeFileSync(nonsense, 'this is not a database '.repeat(1000));
    await expect(openStore(nonsense)).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
    expect(readFileSync(nonsense, 'utf8')).toBe('this is not a database '.repeat(1000));
    const broken = freshFile();
    await (await openStore(broken)).close();
    writeFileSync(broken, Buffer.concat([readFileSync(broken).subarray(0, 100), Buffer.alloc(60_000, 7)]));
    await expect(openStore(broken)).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
    const foreign = freshFile();
    const driver = openDriver(foreign);
    driver.exec('CREATE TABLE recipe (name TEXT)');
    driver.close();
    await expect(openStore(foreign)).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
  });

  test('in a place that cannot be written to is refused with the cure for that', async () => {
    const taken = freshFile();
    mkdirSync(taken);
    await expect(openStore(taken)).rejects.toMatchObject({ code: 'STORE_READ_ONLY' });
    await expect(openStore('/proc/ventanilla/store.db')).rejects.toMatchObject({ code: 'STORE_READ_ONLY' });
    await expect(openStore('/proc/store.db')).rejects.toMatchObject({ code: 'STORE_READ_ONLY' });
    await (await openStore(path.join(freshFile(), 'made', 'on-the-way', 'store.db'))).close();
  });

  test('keeps what residents wrote from other users of the machine', async () => {
    const file = freshFile();
    const store = await openStore(file);
    await openConversation(store);
    for (const name of [file, `${file}-wal`]) expect(statSync(name).mode & 0o077).toBe(0);
    await store.close();
  });

  test('written by a newer version is left alone', async () => {
    const file = freshFile();
    await (await openStore(file)).close();
    const driver = openDriver(file);
    driver.exec('PRAGMA user_version=99');
    driver.close();
    await expect(openStore(file)).rejects.toMatchObject({ code: 'STORE_NEWER' });
  });

  test('keeps everything over a restart, and the leases of the earlier process are void at once', async () => {
    const file = freshFile();
    const before = await openStore(file);
    const { id } = await openConversation(before);
    await before.receive([message(id, 'm1')], start);
    await before.commit(commitOf(await mustTake(before, start), { messages: [reply('r1')] }));
    await before.receive([message(id, 'm2')], start);
    await mustTake(before, start);
    await before.close();
    const after = await openStore(file, { bootId: 'boot-2' });
    const work = await mustTake(after, start);
    expect(work).toMatchObject({ version: 1, items: [{ id: 'm2' }] });
    expect(work.lease).toContain('boot-2');
    expect((await after.events(id, 0, 10)).map((event) => event.id)).toEqual(['m1', 'r1', 'm2']);
    await after.close();
    await expect(after.receive([message(id, 'm3')], start)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  test('a part that was being sent when the process died is held, and goes once more, flagged', async () => {
    const file = freshFile();
    const before = await openStore(file);
    const { id } = await openConversation(before);
    await before.receive([message(id, 'm1')], start);
    await before.commit(commitOf(await mustTake(before, start), { messages: [reply('a1', 'a1', { request: {} })] }));
    expect(await before.dueDeliveries('worker', start, 10)).toHaveLength(1);
    await before.close();
    const after = await openStore(file, { bootId: 'boot-2' });
    expect(await after.dueDeliveries('worker', start + 19_999, 10)).toEqual([]);
    expect(await after.dueDeliveries('worker', start + 20_000, 10)).toMatchObject([{ id: 'a1', tries: 1 }]);
    expect(await after.counts()).toMatchObject({ possible_duplicates: 1 });
    await after.close();
  });

  test('cut anywhere in its log, as by a power failure, opens with every acknowledged turn up to there and no half of one', async () => {
    const file = freshFile();
    const store = await openStore(file);
    const { id } = await openConversation(store);
    const acknowledged: { readonly bytes: number; readonly version: number }[] = [];
    for (let n = 1; n <= 30; n += 1) {
      await store.receive([message(id, `m${n}`)], start);
      await store.commit(commitOf(await mustTake(store, start), { messages: [reply(`r${n}.1`), reply(`r${n}.2`)] }));
      acknowledged.push({ bytes: statSync(`${file}-wal`).size, version: n });
    }
    const cut = freshFile();
    const whole = statSync(`${file}-wal`).size;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole }), async (bytes) => {
        copyFileSync(file, cut);
        copyFileSync(`${file}-wal`, `${cut}-wal`);
        truncateSync(`${cut}-wal`, bytes);
        const restored = await openStore(cut);
        const conversation = await restored.conversation(id);
        const survived = acknowledged.filter((turn) => turn.bytes <= bytes).at(-1)?.version ?? 0;
        expect(conversation?.version ?? 0).toBeGreaterThanOrEqual(survived);
        const said = (await restored.events(id, 0, 1000)).filter(({ from }) => from === 'bot');
        expect(said).toHaveLength(2 * (conversation?.version ?? 0));
        await restored.close();
        rmSync(cut);
      }),
      { numRuns: 60 },
    );
    await store.close();
  }, 60_000);
});

describe('a write', () => {
  test('that fails does not fail its neighbours of the same commit', async () => {
    const store = await openStore(freshFile());
    const { id } = await openConversation(store);
    const fresh = { agency: 'a', bot: 'b', channel: 'web', tokenHash: null, at: start };
    const results = await Promise.allSettled([
      store.receive([message(id, 'm1')], start),
      // The id is taken: the row cannot be written.
      store.open({ ...fresh, id, address: 'a/b/web:other' }),
      // A value no column can hold must not reach the library, which would end the process.
      store.receive([message(id, 'm2a'), { ...message(id, 'm2b'), seen: true as unknown as number }], start),
      store.receive([message(id, 'm3')], start),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect((await store.events(id, 0, 10)).map((event) => event.id)).toEqual(['m1', 'm3']);
    await store.close();
  });

  test('on a full disk is refused, loses nothing that was accepted, and works again when there is room', async () => {
    const file = freshFile();
    let full = (_pages: number): void => undefined;
    const store = await openStore(file, {
      wrap: (driver) => {
        full = (pages) => void driver.get(`PRAGMA max_page_count=${pages}`);
        return driver;
      },
    });
    const { id } = await openConversation(store);
    full(1);
    let accepted = 0;
    const failures = new Set<string>();
    for (let n = 0; n < 200; n += 1) {
      await store.receive([message(id, `m${n}`, 'x'.repeat(2000))], start).then(
        () => (accepted += 1),
        (error: { code: string }) => failures.add(error.code),
      );
    }
    expect([...failures]).toEqual(['STORE_FULL']);
    expect(await store.events(id, 0, 1000)).toHaveLength(accepted);
    full(1_000_000);
    expect(await store.receive([message(id, 'more', 'x'.repeat(2000))], start)).toEqual(['accepted']);
    await store.close();
  });

  test('whose sync failed ends all writing until a restart: what is on disk is no longer known', async () => {
    const file = freshFile();
    let failing = false;
    const store = await openStore(file, {
      wrap: (driver) => ({
        ...driver,
        prepare: (sql) => {
          const statement = driver.prepare(sql);
          if (sql !== 'COMMIT') return statement;
          const run: typeof statement.run = () => {
            if (failing) throw sqliteError('SQLITE_IOERR_FSYNC', 1034);
            return statement.run();
          };
          return { ...statement, run };
        },
      }),
    });
    const { id } = await openConversation(store);
    await store.receive([message(id, 'm1')], start);
    failing = true;
    // The last of the same commit has failed by itself: that is not what is wrong with the commit.
    const group = await Promise.allSettled([
      store.receive([message(id, 'm2')], start),
      store.receive([{ ...message(id, 'm2b'), seen: true as unknown as number }], start),
    ]);
    expect(group.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    failing = false;
    await expect(store.receive([message(id, 'm3')], start)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(store.canary()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(await store.events(id, 0, 10)).toHaveLength(1);
    await store.close();
    const after = await openStore(file);
    expect(await after.receive([message(id, 'm2')], start)).toEqual(['accepted']);
    await after.close();
  });
});

describe('old rows', () => {
  test('are swept in small steps: repeats are forgotten after fourteen days, what is still open never', async () => {
    const store = await openStore(freshFile());
    const { id } = await openConversation(store);
    await store.receive([message(id, 'answered')], start);
    await store.commit(commitOf(await mustTake(store, start)));
    await store.receive([message(id, 'open'), message(id, 'open too')], start);
    const later = start + 15 * 86_400_000;
    await store.receive([message(id, 'new')], later);
    expect(await store.receive([message(id, 'open'), message(id, 'answered')], later)).toEqual([
      'duplicate',
      'accepted',
    ]);
    expect((await mustTake(store, later)).items.map((item) => item.id)).toEqual([
      'open',
      'open too',
      'new',
      'answered',
    ]);
    await store.close();
  });
});
