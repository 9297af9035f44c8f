import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../src/model/ports/archive.js';
import type { Store } from '../../src/model/ports/store.js';
import { openMongoArchive } from '../../src/store/mongo/archive.js';
import { tallyOf } from '../../src/store/archive/compare.js';
import { openSqliteArchive } from '../../src/store/sqlite/archive.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { fill, filledIds } from '../store/filled.js';
import { message, start, testClock, testRandom } from '../store/fixtures.js';
import { chatClient, openChat } from '../support/chat-client.js';
import { startMongo, type MongoServer } from '../support/mongo.js';
import { echo, ended, launch, temporaryFolders, ventanilla, type Ran } from '../support/operator.js';
import { serverProcess } from '../support/server-process.js';

const folders = temporaryFolders();
let mongo: MongoServer;
beforeAll(async () => {
  mongo = await startMongo({ own: true });
});
afterAll(async () => {
  await mongo.stop();
  folders.clean();
});

/** The line of JSON that a command prints last. */
const told = ({ out }: Ran): { readonly [name: string]: unknown } =>
  JSON.parse(out.slice(out.lastIndexOf('{"type"'))) as { readonly [name: string]: unknown };

async function inArchive<T>(url: string, use: (archive: Archive) => Promise<T>): Promise<T> {
  const archive = await openMongoArchive({ url, clock: testClock(), random: testRandom });
  return use(archive).finally(() => archive.close());
}

const dataFile = (dir: string): string => join(dir, 'ventanilla.db');

const openStore = (url: string): Promise<Store> =>
  openSqliteStore({
    file: url.replace('sqlite:', ''),
    clock: testClock(),
    random: testRandom,
    bootId: testRandom.id(),
  });

const questions = { en: ['echo please', 'Which word?'], es: ['eco por favor', '¿Qué palabra?'] } as const;
const answers = { en: ['river', 'You said river.'], es: ['río', 'Usted dijo río.'] } as const;

test('a running agency moves into a database and goes on at its open questions, is backed up there, and moves back', async () => {
  const url = mongo.database();
  const first = await serverProcess({ content: echo });
  const second = await serverProcess({ content: echo, env: { DATA_DIR: first.dataDir, STORE_URL: url } });
  const env = { DATA_DIR: first.dataDir };
  const to = ['migrate', '--from', 'sqlite:', '--to', url];
  try {
    await first.start();
    const chats = await Promise.all(
      (['en', 'es'] as const).map(async (lang) => {
        const client = await openChat(first.url, 'echo', lang);
        const [said, asked] = questions[lang];
        await client.say('m1', said);
        await client.until((all) => all.some(({ text }) => text.includes(asked)));
        return { lang, client };
      }),
    );
    const dry = await ventanilla([...to, '--dry-run', '--json'], env);
    expect(dry.code).toBe(0);
    expect(told(dry)).toMatchObject({ type: 'dry_run', running: 'server', counts: { conversation: 2 } });
    expect(await inArchive(url, (archive) => archive.counts())).toMatchObject({ conversation: 0, record: 0 });
    const pass = await ventanilla([...to, '--json'], env);
    expect([pass.code, told(pass)]).toEqual([0, expect.objectContaining({ type: 'pass', copied: 2 })]);
    const rest = await ventanilla([...to, '--finish', '--json'], env);
    expect([rest.code, told(rest)]).toEqual([0, expect.objectContaining({ type: 'finished', differing: [] })]);
    await first.stop();
    // As a unit does that is still enabled.
    const stale = await ventanilla(['start'], env);
    expect([stale.code, stale.out]).toEqual([1, expect.stringContaining(`was moved to ${url} on`)]);

    await second.start();
    for (const { lang, client } of chats) {
      const [word, answer] = answers[lang];
      const again = chatClient(second.url, client.conversation, client.token);
      await again.say('m2', word);
      const events = await again.until((all) => all.some(({ text }) => text.includes(answer)));
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, n) => n + 1));
    }
    const again = await ventanilla([...to, '--finish', '--json'], env);
    expect([again.code, told(again)]).toMatchObject([0, { type: 'done', to: url }]);
    const other = ['migrate', '--from', `sqlite:${dataFile(folders.fresh())}`, '--to', url, '--json'];
    await (await openStore(other[2] ?? '')).close();
    const refused = await ventanilla(other, env);
    expect([refused.code, told(refused)]).toMatchObject([1, { type: 'refused', reason: 'in_use' }]);
    const back = join(first.dataDir, 'back.db');
    const home = ['migrate', '--from', url, '--to', `sqlite:${back}`, '--json'];
    const live = await ventanilla(home, env);
    expect([live.code, told(live)]).toMatchObject([0, { type: 'pass', running: 'nodes', copied: 2 }]);
    await second.stop();

    const full = await ventanilla(other, env);
    expect([full.code, told(full)]).toMatchObject([1, { type: 'refused', reason: 'not_empty' }]);
    const done = await ventanilla(home, env);
    expect([done.code, told(done)]).toMatchObject([0, { type: 'finished', differing: [] }]);
    expect(existsSync(back)).toBe(true);
    const { hash } = told(done)['target'] as { readonly hash: string };
    const left = await ventanilla(['start'], { ...env, STORE_URL: url });
    expect([left.code, left.out]).toEqual([1, expect.stringContaining(`was moved to sqlite:${back} on`)]);

    const backup = join(first.dataDir, 'backup.gz');
    const saved = await ventanilla(['backup', backup, '--json'], { ...env, STORE_URL: url });
    expect([saved.code, told(saved)]).toMatchObject([0, { type: 'archive', hash }]);
    for (const place of [mongo.database(), `sqlite:${join(first.dataDir, 'restored.db')}`]) {
      const restored = await ventanilla(['restore', backup, '--to', place, '--json'], env);
      expect([restored.code, told(restored)]).toMatchObject([0, { type: 'restored', side: { hash } }]);
    }
  } finally {
    await second.clean();
    await first.clean();
  }
}, 180_000);

/** Waits until the target has so many conversations; what is not there yet has none. */
async function untilCopied(archive: Archive, least: number, over: () => boolean): Promise<void> {
  for (;;) {
    if ((await archive.counts()).conversation >= least) return;
    if (over()) throw new Error(`The move ended before ${least} conversations were there.`);
  }
}

test('killed at its first, its 250th and its 350th conversation, a move into a database comes to its end, and both sides are alike', async () => {
  const dir = folders.fresh();
  const file = dataFile(dir);
  const store = await openStore(`sqlite:${file}`);
  await fill(store);
  const many = 400;
  const all = many + filledIds.length;
  const channel = { agency: 'rivermont', bot: 'rivermont', channel: 'sms', tokenHash: null, at: start };
  for (let n = 0; n < many; n += 1) {
    const conversation = { ...channel, id: `c${n}`, address: `rivermont/rivermont/sms:${n}` };
    await store.receive([{ ...message('', `m${n}`, `Where is line ${n}?`), conversation }], start + n);
    await store.receive([message(conversation.id, `again${n}`, '¿Y en español?', start + n)], start + n);
  }
  await store.close();
  const url = mongo.database();
  const args = ['migrate', '--from', 'sqlite:', '--to', url, '--json'];
  for (const least of [1, 250, 350]) {
    const child = launch(args, { DATA_DIR: dir });
    const gone = ended(child);
    await inArchive(url, async (target) => {
      await untilCopied(target, least, () => child.exitCode !== null);
      child.kill('SIGKILL');
      expect((await gone).code).toBeNull();
      // It was not at its end.
      expect(await target.note()).toMatchObject({ from: `sqlite:${file}` });
    });
  }
  // No server starts on a part of it.
  const half = await ventanilla(['start'], { DATA_DIR: folders.data(), STORE_URL: url });
  expect([half.code, half.out]).toEqual([1, expect.stringContaining('not all there yet')]);
  const ran = await ventanilla(args, { DATA_DIR: dir });
  expect([ran.code, told(ran)]).toMatchObject([
    0,
    { type: 'finished', differing: [], target: { counts: { conversation: all } } },
  ]);
  expect(told(ran)['unchanged']).toBeGreaterThan(0);
  // Not by what the command says alone.
  const source = await openSqliteArchive(file);
  const had = await tallyOf(source, () => undefined).finally(() => source.close());
  expect(await inArchive(url, (target) => tallyOf(target, () => undefined))).toEqual(had);
  expect(had.counts).toMatchObject({ conversation: all, record: 3 });
}, 240_000);
