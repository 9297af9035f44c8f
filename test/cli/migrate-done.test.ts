import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBackup } from '../../src/cli/commands/backup.js';
import { runDoctor } from '../../src/cli/commands/doctor.js';
import { runMigrate, type MigrateOptions } from '../../src/cli/commands/migrate.js';
import { runRestore } from '../../src/cli/commands/restore.js';
import { runStart } from '../../src/cli/commands/start.js';
import { placeAt } from '../../src/cli/migrate/place.js';
import { storeMovedAway } from '../../src/cli/migrate/moved-away.js';
import { loadTexts } from '../../src/cli/package-files.js';
import type { CommandContext } from '../../src/cli/run-cli.js';
import { readConfig } from '../../src/config.js';
import type { EngineTexts } from '../../src/i18n/engine-texts.js';
import { openMongoArchive } from '../../src/store/mongo/archive.js';
import { openSqliteArchive } from '../../src/store/sqlite/archive.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { openConversation, start, testClock, testRandom } from '../store/fixtures.js';
import { startMongo, type MongoServer } from '../support/mongo.js';

const folder = mkdtempSync(join(tmpdir(), 'ventanilla-moved-'));
let mongo: MongoServer;
let texts: EngineTexts;
beforeAll(async () => {
  texts = await loadTexts();
  mongo = await startMongo();
});
afterAll(async () => {
  await mongo.stop();
  rmSync(folder, { recursive: true });
});

interface Ran {
  readonly code: number;
  readonly out: string;
}

async function run(
  env: NodeJS.ProcessEnv,
  command: (context: CommandContext) => Promise<number>,
  lang = 'en',
): Promise<Ran> {
  const out: string[] = [];
  const context: CommandContext = {
    config: readConfig(env),
    texts,
    lang,
    out: (line) => void out.push(line),
    say: (key, values) => texts.text(`cli:${key}`, lang, values),
  };
  return { code: await command(context), out: out.join('\n') };
}
const migrate = (dir: string, from: string, to: string, options: Partial<MigrateOptions> = {}): Promise<Ran> =>
  run({ DATA_DIR: dir }, (context) =>
    runMigrate({ from, to, dryRun: false, finish: false, reopen: false, json: false, ...options }, context),
  );

/** A data folder with a conversation in its data file. */
async function lived(): Promise<{ readonly dir: string; readonly file: string }> {
  const dir = join(folder, testRandom.id());
  mkdirSync(dir);
  const file = join(dir, 'ventanilla.db');
  const store = await openSqliteStore({ file, clock: testClock(), random: testRandom, bootId: testRandom.id() });
  await openConversation(store, 'talked');
  await store.close();
  return { dir, file };
}
const isMoved = async (env: NodeJS.ProcessEnv): Promise<boolean> => (await storeMovedAway(readConfig(env))) !== null;

test('on a data file that was moved no server starts, one sentence says where everything is, and --reopen lifts that', async () => {
  const { dir, file } = await lived();
  const there = mongo.database();
  expect((await migrate(dir, 'sqlite:', there)).code).toBe(0);
  for (const [lang, sentence] of [
    ['en', `Everything in sqlite:${file} was moved to ${there} on `],
    ['es', `Todo lo de sqlite:${file} se trasladó a ${there} el `],
  ] as const) {
    const { code, out } = await run({ DATA_DIR: dir }, runStart, lang);
    expect([code, out.split('\n').length, out]).toEqual([1, 1, expect.stringContaining(sentence)]);
    expect(out).toContain(`ventanilla migrate --from sqlite:${file} --to ${there} --reopen`);
  }
  const doctor = await run({ DATA_DIR: dir }, (context) => runDoctor({ json: true, offline: true }, context));
  expect([doctor.code, doctor.out]).toEqual([2, expect.stringContaining('"store_moved_away"')]);

  const other = await migrate(dir, 'sqlite:', mongo.database(), { reopen: true });
  expect([other.code, other.out]).toEqual([1, expect.stringContaining('nothing was changed')]);
  const { code, out } = await migrate(dir, 'sqlite:', there, { reopen: true });
  expect([code, out]).toEqual([0, expect.stringContaining('may start on')]);
  expect(await isMoved({ DATA_DIR: dir })).toBe(false);
});

test('a password is not kept in the note, and the address without it is enough to lift it', async () => {
  const { dir, file } = await lived();
  const secret = 'mongodb://city:s3cret@db.rivermont.example/city';
  const source = await openSqliteArchive(file);
  await source.setMovedAway({ to: placeAt(secret, '--to', readConfig({})).name, at: start });
  await source.close();
  const { out } = await run({ DATA_DIR: dir }, runStart);
  expect(out).toContain('mongodb://***@db.rivermont.example/city');
  expect(out).not.toContain('s3cret');
  const lifted = await migrate(dir, 'sqlite:', 'mongodb://***@db.rivermont.example/city', { reopen: true });
  expect(lifted.code).toBe(0);
});

test('there and back again: each time the store that was left says so, and the one that was reached does not', async () => {
  const { dir } = await lived();
  const there = mongo.database();
  const back = `sqlite:${join(dir, 'back.db')}`;
  expect((await migrate(dir, 'sqlite:', there)).code).toBe(0);
  expect(await isMoved({ DATA_DIR: dir, STORE_URL: there })).toBe(false);
  expect((await migrate(dir, there, back)).code).toBe(0);
  expect(await isMoved({ DATA_DIR: dir, STORE_URL: there })).toBe(true);
  expect(await isMoved({ DATA_DIR: dir, STORE_URL: back })).toBe(false);
  // Emptied, it is a place to go to as any other.
  const archive = await openMongoArchive({ url: there, clock: testClock(), random: testRandom });
  await archive.remove(['talked']);
  await archive.close();
  expect((await migrate(dir, back, there)).code).toBe(0);
  expect(await isMoved({ DATA_DIR: dir, STORE_URL: there })).toBe(false);
});

test('a backup of a data file that was moved is good for a server once it was restored', async () => {
  const { dir } = await lived();
  const saved = join(dir, 'saved.db');
  expect((await migrate(dir, 'sqlite:', `sqlite:${join(dir, 'new.db')}`)).code).toBe(0);
  const made = await run({ DATA_DIR: dir }, (context) =>
    runBackup({ file: saved, portable: false, json: false }, context),
  );
  expect(made.code).toBe(0);
  const STORE_URL = `sqlite:${join(dir, 'restored.db')}`;
  const restored = await run({ DATA_DIR: dir, STORE_URL }, (context) =>
    runRestore({ file: saved, to: null, force: false, json: false }, context),
  );
  expect(restored.code).toBe(0);
  expect([await isMoved({ DATA_DIR: dir }), await isMoved({ DATA_DIR: dir, STORE_URL })]).toEqual([true, false]);
});

test('another run of a finished move says that it is done, also while a server runs on the target', async () => {
  const { dir, file } = await lived();
  const to = join(dir, 'new.db');
  expect((await migrate(dir, 'sqlite:', `sqlite:${to}`)).code).toBe(0);
  const sentence = `This move is done: everything in sqlite:${file} was moved to sqlite:${to} on `;
  for (const options of [{}, { finish: true }, { dryRun: true }]) {
    const { code, out } = await migrate(dir, 'sqlite:', `sqlite:${to}`, options);
    expect([code, out]).toEqual([0, expect.stringContaining(sentence)]);
  }
  const store = await openSqliteStore({ file: to, clock: testClock(), random: testRandom, bootId: 'boot' });
  const { code, out } = await migrate(dir, 'sqlite:', `sqlite:${to}`, { json: true }).finally(() => store.close());
  expect([code, JSON.parse(out)]).toMatchObject([0, { type: 'done', to: `sqlite:${to}` }]);
  const other = await lived();
  const refused = await migrate(other.dir, 'sqlite:', `sqlite:${to}`);
  expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('has other data in it')]);
});
