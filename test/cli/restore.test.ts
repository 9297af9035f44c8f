import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBackup, type BackupOptions } from '../../src/cli/commands/backup.js';
import { runRestore, type RestoreOptions } from '../../src/cli/commands/restore.js';
import { describeError } from '../../src/cli/describe-error.js';
import { loadTexts } from '../../src/cli/package-files.js';
import type { CommandContext } from '../../src/cli/run-cli.js';
import { readConfig } from '../../src/config.js';
import { isAppError } from '../../src/model/errors.js';
import type { EngineTexts } from '../../src/i18n/engine-texts.js';
import type { Store } from '../../src/model/ports/store.js';
import { openDriver } from '../../src/store/sqlite/driver.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { answersOf, fill, filledIds } from '../store/filled.js';
import { testClock, testRandom } from '../store/fixtures.js';

const folder = mkdtempSync(join(tmpdir(), 'ventanilla-restore-'));
afterAll(() => rmSync(folder, { recursive: true }));
let texts: EngineTexts;
/** A data folder that was filled, a copy of its data file, and a portable archive of it. */
let home: string;
let copy: string;
let archive: string;

interface Ran {
  readonly code: number;
  readonly out: string;
}

async function inFolder(
  dataDir: string,
  lang: string,
  run: (context: CommandContext) => Promise<number>,
): Promise<Ran> {
  const out: string[] = [];
  const code = await run({
    config: readConfig({ DATA_DIR: dataDir }),
    texts,
    lang,
    out: (line) => void out.push(line),
    say: (key, values) => texts.text(`cli:${key}`, lang, values),
  });
  return { code, out: out.join('\n') };
}
const backup = (dir: string, file: string, options: Partial<BackupOptions> = {}): Promise<Ran> =>
  inFolder(dir, 'en', (context) => runBackup({ file, portable: false, json: false, ...options }, context));
const restore = (dir: string, file: string, options: Partial<RestoreOptions> = {}, lang = 'en'): Promise<Ran> =>
  inFolder(dir, lang, (context) => runRestore({ file, to: null, force: false, json: false, ...options }, context));

async function inStore<T>(file: string, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openSqliteStore({ file, clock: testClock(), random: testRandom, bootId: testRandom.id() });
  return use(store).finally(() => store.close());
}
function freshFolder(): string {
  const dir = join(folder, testRandom.id());
  mkdirSync(dir);
  return dir;
}
const dataIn = (dir: string): string => join(dir, 'ventanilla.db');

beforeAll(async () => {
  texts = await loadTexts();
  home = freshFolder();
  await inStore(dataIn(home), fill);
  copy = join(folder, 'monday.db');
  archive = join(folder, 'monday.archive');
  expect((await backup(home, copy)).code).toBe(0);
  const portable = await backup(home, archive, { portable: true });
  expect([portable.code, portable.out]).toEqual([
    0,
    expect.stringMatching(/^\d+ bytes are in .*monday\.archive\.\nConversations: 9, records: 3/),
  ]);
});

describe.each([
  ['a copy of the data file', () => copy],
  ['a portable archive', () => archive],
])('%s', (_, file) => {
  test('is put into an empty folder, and everything is as it was', async () => {
    const [dir, other] = [freshFolder(), freshFolder()];
    await inStore(dataIn(other), fill);
    const { code, out } = await restore(dir, file());
    expect([code, out]).toEqual([0, expect.stringContaining(`${filledIds.length} conversations, 3 records.`)]);
    expect(out).toContain(join(dir, 'files'));
    expect(readdirSync(dir)).toEqual(['ventanilla.db']);
    // The command's clock is this machine's: what it found half sent is held for a moment of today.
    const answers = (store: Store): Promise<unknown> => answersOf(store, Date.UTC(2200, 0));
    expect(await inStore(dataIn(dir), answers)).toEqual(await inStore(dataIn(other), answers));
  });

  test('replaces data only when told to, and then keeps what was there', async () => {
    const dir = freshFolder();
    await inStore(dataIn(dir), (store) => store.records.write([{ type: 'insert', kind: 'k', key: 'old', value: 1 }]));
    const refused = await restore(dir, file(), {}, 'es');
    expect([refused.code, refused.out]).toEqual([
      1,
      expect.stringMatching(/tiene datos: 0 conversaciones, 1 registros\. Con --force .*no se cambió nada\.$/),
    ]);
    expect(readdirSync(dir)).toEqual(['ventanilla.db']);
    const forced = await restore(dir, file(), { force: true, json: true });
    const { kept } = JSON.parse(forced.out) as { kept: string };
    expect([forced.code, kept]).toEqual([0, expect.stringMatching(/ventanilla\.db\.before-\d{8}T\d{6}Z$/)]);
    expect(await inStore(kept, (store) => store.records.get('k', 'old'))).toMatchObject({ value: 1 });
    expect(await inStore(dataIn(dir), (store) => store.records.get('k', 'old'))).toBeNull();
    expect(await inStore(dataIn(dir), async (store) => (await store.counts())['conversations'])).toBe(9);
  });

  test('is not put where a server works', async () => {
    const dir = freshFolder();
    await inStore(dataIn(dir), async () => {
      const { code, out } = await restore(dir, file(), { force: true });
      expect([code, out]).toEqual([
        1,
        expect.stringMatching(/^A server has .* open\. Stop it, .*nothing was changed\.$/),
      ]);
    });
    expect(readdirSync(dir)).toEqual(['ventanilla.db']);
  });

  test('that was cut off or damaged changes nothing', async () => {
    const dir = freshFolder();
    await inStore(dataIn(dir), fill);
    const before = readFileSync(dataIn(dir));
    const whole = readFileSync(file());
    for (const keep of [0.5, 0.9]) {
      const cut = join(folder, testRandom.id());
      writeFileSync(cut, whole);
      truncateSync(cut, Math.floor(whole.length * keep));
      const { code, out } = await restore(dir, cut, { force: true });
      expect([code, out]).toEqual([1, expect.stringMatching(/is damaged or was cut off\. .*nothing was changed\.$/)]);
    }
    expect(readdirSync(dir)).toEqual(['ventanilla.db']);
    expect(readFileSync(dataIn(dir)).equals(before)).toBe(true);
  });
});

test('what is no backup, of a newer version, or not there is told apart', async () => {
  const dir = freshFolder();
  const told = async (file: string): Promise<unknown> => {
    const { code, out } = await restore(dir, file, { json: true });
    return [code, JSON.parse(out)];
  };
  const put = (bytes: string): string => {
    const file = join(folder, testRandom.id());
    writeFileSync(file, bytes);
    return file;
  };
  const refusal = (reason: string): unknown => [1, expect.objectContaining({ type: 'refused', reason })];
  expect(await told(put('a letter to the mayor'))).toEqual(refusal('file_foreign'));
  expect(await told(join(folder, 'none'))).toEqual(refusal('no_file'));
  expect(await told(folder)).toEqual(refusal('no_file'));
  const newer = join(folder, 'newer.db');
  writeFileSync(newer, readFileSync(copy));
  const driver = openDriver(newer);
  driver.exec('PRAGMA user_version=99');
  driver.close();
  expect(await told(newer)).toEqual(refusal('file_newer'));
  const theirs = join(folder, 'theirs.db');
  const other = openDriver(theirs);
  other.exec('CREATE TABLE bills (n INTEGER)');
  other.close();
  expect(await told(theirs)).toEqual(refusal('file_foreign'));
  expect(await told(copy)).toEqual([0, expect.objectContaining({ type: 'restored' })]);
});

test('a damaged data file is replaced with --force, and kept all the same', async () => {
  const dir = freshFolder();
  writeFileSync(dataIn(dir), 'not a data file any more');
  expect((await restore(dir, archive)).out).toContain('With --force it is kept');
  expect((await restore(dir, archive, { force: true })).code).toBe(0);
  const kept = readdirSync(dir).find((name) => name.includes('before')) ?? '';
  expect(readFileSync(join(dir, kept), 'utf8')).toBe('not a data file any more');
});

test('a backup never overwrites, and tells where it cannot write', async () => {
  const before = readFileSync(archive);
  for (const portable of [true, false]) {
    expect(await backup(home, archive, { portable })).toEqual({
      code: 1,
      out: expect.stringContaining('exists already'),
    });
    const missing = await backup(home, join(folder, 'no-folder', 'x'), { portable });
    expect(missing).toEqual({
      code: 1,
      out: expect.stringContaining('cannot be written. Choose a folder that exists'),
    });
    const nothing = await backup(freshFolder(), join(folder, testRandom.id()), { portable, json: true });
    expect([nothing.code, JSON.parse(nothing.out)]).toEqual([1, expect.objectContaining({ reason: 'no_data' })]);
  }
  expect(readFileSync(archive).equals(before)).toBe(true);
});

test('another place is named with --to; a copy of a data file goes into a database by a move', async () => {
  const dir = freshFolder();
  const to = join(dir, 'elsewhere.db');
  expect((await restore(home, archive, { to: `sqlite:${to}` })).code).toBe(0);
  expect(readdirSync(dir)).toEqual(['elsewhere.db']);
  const { code, out } = await restore(home, copy, { to: 'mongodb://127.0.0.1/city' });
  expect([code, out]).toEqual([1, expect.stringContaining(`migrate --from sqlite:${copy} --to`)]);
});

test('A place that cannot be used is told by the option that names it', async () => {
  const restore = async (to: string): Promise<{ readonly code: string; readonly said: string }> => {
    const options: RestoreOptions = { file: archive, to, force: false, json: false };
    const error: unknown = await inFolder(home, 'en', (context) => runRestore(options, context)).catch(
      (thrown: unknown) => thrown,
    );
    if (!isAppError(error)) throw error;
    return { code: error.code, said: describeError(texts, 'en', error) };
  };
  const wrong = await restore('redis://cache:6379/0');
  expect(wrong.code).toBe('CONFIG_INVALID');
  expect(wrong.said).toMatch(/--to=redis:[\s\S]*Correct the environment variable or option named here/);
  const away = await restore('mongodb://127.0.0.1:1/city');
  expect(away.code).toBe('STORE_UNAVAILABLE');
  expect(away.said).toMatch(/^No MongoDB listens where --to says/);
  expect((await restore('mongodb://127.0.0.1:1/city?frobnicate=1')).said).toMatch(/^ {2}--to$/m);
  expect((await restore('sqlite:~/city.db')).said).toMatch(/`~` is not understood/);
});
