import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { startAdminSocket } from '../../src/cli/admin/admin-server.js';
import { openMemoryStore } from '../../src/store/memory/memory-store.js';
import { startDouble, type MongoDouble } from '../mongo-double/double.js';
import { testClock, testRandom } from '../store/fixtures.js';
import { echo, temporaryFolders, ventanilla } from '../support/operator.js';

const folders = temporaryFolders();
const taken: Server = createServer();
let mongo: MongoDouble;
beforeAll(async () => {
  await new Promise<void>((resolve) => void taken.listen(0, '127.0.0.1', resolve));
  mongo = await startDouble();
});
afterAll(async () => {
  taken.close();
  await mongo.close();
  folders.clean();
});

type Sentences = { readonly [key: string]: { readonly [key: string]: string } };
const sentences = (lang: string): Sentences =>
  JSON.parse(readFileSync(new URL(`../../locales/${lang}/errors.json`, import.meta.url), 'utf8')) as Sentences;

/** Content that ends a start by itself: whoever ends with something else looked at that before. */
function brokenContent(): string {
  const root = folders.content();
  const file = join(root, 'bots/echo/bot.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('greeting:', 'greating:'));
  return root;
}

type Env = { readonly [name: string]: string };

/** A start that ends with one sentence and nothing around it but what stands before every start. */
async function expectSentence(key: string, values: Env, env: Env, options = { bound: false }): Promise<void> {
  for (const lang of ['en', 'es']) {
    const all = { DATA_DIR: folders.data(), CONTENT_ROOT: brokenContent(), LOG_LEVEL: 'silent', ...env };
    const { code, out } = await ventanilla(['start', '--lang', lang], all, options);
    const told = Object.entries(values).reduce(
      (text, [name, value]) => text.replaceAll(`{${name}}`, value),
      sentences(lang)['reasons']?.[key] ?? 'none',
    );
    expect([code, out.trimEnd().split('\n').at(-1)]).toEqual([1, told]);
    for (const one of ['STORE_READ_ONLY', 'STORE_LOCKED'])
      for (const part of ['what', 'cure']) expect(out).not.toContain(sentences(lang)[one]?.[part]);
  }
}

describe('Before the content is read, a start ends with one sentence when', () => {
  test('a file stands where the folder of uploads should be', async () => {
    const dir = join(folders.fresh(), 'a-file');
    writeFileSync(dir, '');
    await expectSentence('files_dir', { dir, problem: `${dir} ENOTDIR` }, { FILES_DIR: dir });
  });

  test('the folder of uploads may only be read, on a node that takes them', async () => {
    const dir = folders.fresh();
    writeFileSync(join(dir, '.ventanilla-files'), 'shared\n');
    chmodSync(dir, 0o555);
    const env = { FILES_DIR: dir, STORE_URL: `${mongo.url}/city` };
    await expectSentence('files_dir', { dir, problem: 'EACCES' }, env, { bound: true });
  });

  test('a node on MongoDB may not write to its folder', async () => {
    const dir = folders.fresh();
    chmodSync(dir, 0o555);
    const env = { DATA_DIR: dir, STORE_URL: `${mongo.url}/city` };
    await expectSentence('data_dir', { dir, problem: 'EACCES' }, env, { bound: true });
  });

  test('another server runs on its folder, with a store of its own', async () => {
    const dir = folders.fresh();
    const store = openMemoryStore({ clock: testClock(), random: testRandom });
    const other = await startAdminSocket({ dir, store, log: { warn: () => undefined } });
    try {
      await expectSentence('folder_taken', { dir }, { DATA_DIR: dir });
    } finally {
      await other.close();
      await store.close();
    }
  });

  test('both ports are one', async () => {
    const { port } = taken.address() as AddressInfo;
    const ran = await ventanilla(['start', '--lang', 'en'], { PORT: String(port), INTERNAL_PORT: String(port) });
    const told = sentences('en')['reasons']?.['ports_same']?.replace('{port}', String(port));
    expect(ran).toEqual({ code: 1, out: `${told}\n  INTERNAL_PORT\n` });
  });
});

test('A port that is in use and a host that is none are told before the content is read', async () => {
  const env = { CONTENT_ROOT: brokenContent(), LOG_LEVEL: 'silent' };
  const { port } = taken.address() as AddressInfo;
  for (const [code, wrong] of [
    ['PORT_IN_USE', { PORT: String(port) }],
    ['PORT_IN_USE', { INTERNAL_PORT: String(port) }],
    ['LISTEN_FAILED', { HOST: '192.0.2.1' }],
  ] as const) {
    const ran = await ventanilla(['start', '--lang', 'en'], { DATA_DIR: folders.data(), ...env, ...wrong });
    expect(ran).toEqual({ code: 1, out: expect.stringContaining(sentences('en')[code]?.['what'] ?? 'none') });
  }
});

test('A worker only reads uploads: a folder that it may not write to is no reason to end', async () => {
  const dir = folders.fresh();
  mkdirSync(join(dir, 'files'));
  chmodSync(join(dir, 'files'), 0o555);
  const env = { FILES_DIR: join(dir, 'files'), STORE_URL: `${mongo.url}/city`, REDIS_URL: 'redis://127.0.0.1:1' };
  const ran = await ventanilla(
    ['start', '--lang', 'en', '--role', 'worker'],
    { DATA_DIR: folders.data(), CONTENT_ROOT: brokenContent(), LOG_LEVEL: 'silent', ...env },
    { bound: true },
  );
  expect(ran).toEqual({
    code: 1,
    out: expect.stringContaining(sentences('en')['CONTENT_INVALID']?.['what'] ?? 'none'),
  });
});

test('A home bot that there is not ends the start with the bots that there are', async () => {
  await expectSentence('home_bot', { name: 'nobot', bots: 'echo' }, { HOME_BOT: 'nobot', CONTENT_ROOT: echo });
});
