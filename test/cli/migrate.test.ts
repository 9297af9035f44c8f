import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMigrate, type MigrateOptions } from '../../src/cli/commands/migrate.js';
import { runningNodes } from '../../src/cli/migrate/nodes.js';
import { loadTexts } from '../../src/cli/package-files.js';
import type { CommandContext } from '../../src/cli/run-cli.js';
import { readConfig } from '../../src/config.js';
import type { EngineTexts } from '../../src/i18n/engine-texts.js';
import type { Store } from '../../src/model/ports/store.js';
import { compareAll } from '../../src/store/archive/compare.js';
import { copyChanged } from '../../src/store/archive/copy.js';
import { openMemoryArchive } from '../../src/store/memory/memory-archive.js';
import { openSqliteArchive } from '../../src/store/sqlite/archive.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { answersOf, fill, filledIds } from '../store/filled.js';
import { message, openConversation, start, testClock, testRandom } from '../store/fixtures.js';

const folder = mkdtempSync(join(tmpdir(), 'ventanilla-migrate-'));
afterAll(() => rmSync(folder, { recursive: true }));
let texts: EngineTexts;
beforeAll(async () => {
  texts = await loadTexts();
});

interface Ran {
  readonly code: number;
  readonly out: string;
}

/** The command as it is run in a data folder. */
async function migrate(dataDir: string, options: Partial<MigrateOptions>, lang = 'en'): Promise<Ran> {
  const out: string[] = [];
  const context: CommandContext = {
    config: readConfig({ DATA_DIR: dataDir }),
    texts,
    lang,
    out: (line) => void out.push(line),
    say: (key, values) => texts.text(`cli:${key}`, lang, values),
  };
  const whole = {
    from: 'sqlite:',
    to: 'sqlite:',
    dryRun: false,
    finish: false,
    reopen: false,
    json: false,
    ...options,
  };
  return { code: await runMigrate(whole, context), out: out.join('\n') };
}

const openStore = (file: string): Promise<Store> =>
  openSqliteStore({ file, clock: testClock(), random: testRandom, bootId: testRandom.id() });

async function inStore<T>(file: string, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(file);
  return use(store).finally(() => store.close());
}

/** A data folder with a filled data file, and the name of a place to go to. */
async function filled(): Promise<{ readonly dir: string; readonly file: string; readonly to: string }> {
  const dir = join(folder, testRandom.id());
  mkdirSync(dir);
  const file = join(dir, 'ventanilla.db');
  await inStore(file, fill);
  return { dir, file, to: join(dir, 'new.db') };
}

test('everything arrives in one run when nobody works on the source, and the line to set is printed', async () => {
  const { dir, file, to } = await filled();
  // A run that was killed while a server ran left its copy.
  writeFileSync(`${file}.copy`, 'conversations');
  const twin = await filled();
  const { code, out } = await migrate(dir, { to: `sqlite:${to}` });
  expect(out).toContain(`Conversations: ${filledIds.length}, records: 3,`);
  expect(out).toMatch(/alike on both sides: [0-9a-f]{64}/);
  expect(out).toContain(`copy or share the folder ${join(dir, 'files')}`);
  expect([code, out.split('\n').at(-1)]).toEqual([0, `STORE_URL=sqlite:${to}`]);
  expect(await inStore(to, answersOf)).toEqual(await inStore(twin.file, answersOf));
  expect(readdirSync(dir).sort()).toEqual(['new.db', 'ventanilla.db']);
});

test('and back again: the new place moved to a third one is what the first one was', async () => {
  const { dir, to } = await filled();
  const twin = await filled();
  const back = join(dir, 'back.db');
  const first = JSON.parse((await migrate(dir, { to: `sqlite:${to}`, json: true })).out) as { target: unknown };
  const second = JSON.parse((await migrate(dir, { from: `sqlite:${to}`, to: `sqlite:${back}`, json: true })).out) as {
    type: string;
    target: unknown;
  };
  expect(second).toMatchObject({ type: 'finished', differing: [], missingFiles: 0 });
  expect(second.target).toEqual(first.target);
  expect(await inStore(back, answersOf)).toEqual(await inStore(twin.file, answersOf));
});

test('a dry run counts, weighs, looks at the target, and writes nothing', async () => {
  const { dir, to } = await filled();
  const before = readdirSync(dir);
  const { code, out } = await migrate(dir, { to: `sqlite:${to}`, dryRun: true });
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/Nothing is written\.\nConversations: 9, .*\n0\.\d MB, about 1 s/),
  ]);
  expect(readdirSync(dir)).toEqual(before);
  const json = JSON.parse((await migrate(dir, { to: `sqlite:${to}`, dryRun: true, json: true })).out) as object;
  expect(json).toMatchObject({ type: 'dry_run', running: 'nobody', resumes: false, counts: { conversation: 9 } });
});

test('a run that was cut off in the middle is gone on with by the next one', async () => {
  const { dir, file, to } = await filled();
  await inStore(file, async (store) => {
    for (let n = 0; n < 600; n += 1) await openConversation(store, `many-${n}`);
  });
  const moving = migrate(dir, { to: `sqlite:${to}` });
  // As Ctrl+C comes, between two of its writes.
  process.emit('SIGINT');
  const cut = await moving;
  expect([cut.code, cut.out]).toEqual([130, expect.stringContaining('Run the same command again to go on')]);
  expect([existsSync(to), existsSync(`${to}.moving`)]).toEqual([false, true]);
  expect((await migrate(dir, { to: `sqlite:${to}`, dryRun: true })).out).toContain('would be gone on with');
  const { code, out } = await migrate(dir, { to: `sqlite:${to}`, json: true });
  expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ type: 'finished', differing: [] })]);
  expect(existsSync(`${to}.moving`)).toBe(false);
});

test('a target that is not alike is not put in place; what differs is named, and the next run mends it', async () => {
  const { dir, file, to } = await filled();
  // Copied and marked, then changed behind the program's back.
  await inStore(file, (store) => openConversation(store, 'later'));
  const [source, target] = [await openSqliteArchive(file), await openSqliteArchive(`${to}.moving`)];
  const mark = (await source.conversations('talkec', 1))[0]?.mark ?? '';
  const portable = await source.read('talked');
  if (!portable) throw new Error('it is not there');
  await target.setNote({ id: 'x', from: `sqlite:${file}`, startedAt: 0 });
  await target.write([{ portable: { ...portable, lines: portable.lines.slice(1) }, mark }]);
  await source.close();
  await target.close();
  const { code, out } = await migrate(dir, { to: `sqlite:${to}` }, 'es');
  expect([code, out]).toEqual([
    1,
    expect.stringMatching(/^Se sigue con .*\n1 entrada no coincide .*:\n {2}talked\nHuella aquí/s),
  ]);
  expect(existsSync(to)).toBe(false);
  expect((await migrate(dir, { to: `sqlite:${to}` })).code).toBe(0);
  expect(existsSync(to)).toBe(true);
});

test('uploads that are spoken of and not in the folder are counted', async () => {
  const { dir, file, to } = await filled();
  const uploaded = (id: string) => ({ id, name: 'a.png', mime: 'image/png', bytes: 3 });
  await inStore(file, async (store) => {
    await store.receive(
      ['there1234', 'gone12345'].map((id) => ({
        ...message('quiet', id),
        event: { type: 'attachment' as const, file: uploaded(id), kind: 'photo' as const, at: start },
      })),
      start,
    );
    await store.records.write([{ type: 'insert', kind: 'case', key: 'P', value: { photo: uploaded('gone67890') } }]);
  });
  mkdirSync(join(dir, 'files', 'th'), { recursive: true });
  writeFileSync(join(dir, 'files', 'th', 'there1234.json'), '{}');
  expect((await migrate(dir, { to: `sqlite:${to}` })).out).toContain('2 uploads that are spoken of are not in');
});

test('servers that run on a store are known by what they wrote of themselves lately, and that is not moved', async () => {
  const node = (key: string, seenAt: number) =>
    ({ table: 'record', kind: 'node', key, version: 1, value: { seenAt } }) as const;
  const [source, target] = [openMemoryArchive(), openMemoryArchive()];
  const other = { table: 'record', kind: 'case', key: 'a', version: 2, value: 1 } as const;
  await source.writeRows([
    other,
    node('a', start - 20_000),
    node('b', start - 14_000),
    node('c', start),
    { ...other, kind: 'zone' },
  ]);
  expect([await runningNodes(source, start), await runningNodes(target, start)]).toEqual([2, 0]);
  await target.writeRows([node('own', start)]);
  const watch = { progress: () => undefined, stopped: () => false };
  await copyChanged(source, target, watch);
  expect(
    (await target.rows('record', null, 10)).map((row) => row.table === 'record' && `${row.kind} ${row.key}`),
  ).toEqual(['case a', 'node own', 'zone a']);
  expect((await compareAll(source, target, watch)).differing).toEqual([]);
});

describe('is refused with one sentence, and nothing is changed:', () => {
  const refused = async (dir: string, options: Partial<MigrateOptions>): Promise<string> => {
    const before = readdirSync(dir);
    const { code, out } = await migrate(dir, options);
    expect([code, out.split('\n').length, readdirSync(dir)]).toEqual([1, 1, before]);
    return out;
  };

  test('the same place twice', async () => {
    const { dir, file } = await filled();
    expect(await refused(dir, { to: `sqlite:${file}` })).toContain('the same place');
  });

  test('a source that is not there', async () => {
    const { dir, to } = await filled();
    expect(await refused(dir, { from: `sqlite:${to}x`, to: `sqlite:${to}` })).toContain(`no data file ${to}x`);
  });

  test('a target with other data', async () => {
    const { dir } = await filled();
    const other = await filled();
    expect(await refused(dir, { to: `sqlite:${other.file}` })).toContain(
      'has other data in it: 9 conversations, 3 records',
    );
  });

  test('a target that another move began', async () => {
    const { dir, to } = await filled();
    const begun = await openSqliteArchive(`${to}.moving`);
    await begun.setNote({ id: 'x', from: 'sqlite:/elsewhere.db', startedAt: 0 });
    await begun.close();
    expect(await refused(dir, { to: `sqlite:${to}` })).toContain('begun by another move, from sqlite:/elsewhere.db');
  });

  test('a source that another process holds and that nobody can copy', async () => {
    const { dir, file, to } = await filled();
    const elsewhere = await filled();
    await inStore(file, async () => {
      expect(await refused(elsewhere.dir, { from: `sqlite:${file}`, to: `sqlite:${to}` })).toContain(
        'Another process has',
      );
      expect(await refused(dir, { to: `sqlite:${to}`, dryRun: true })).toContain('Another process has');
    });
  });

  test('an address that is none, told without its password', async () => {
    const { dir } = await filled();
    await expect(migrate(dir, { to: 'mongodb://city:s3cret@:x/db' })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      detail: expect.not.stringContaining('s3cret'),
    });
  });
});
