import { afterEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAdminSocket } from '../../src/cli/admin/admin-server.js';
import { runDoctor } from '../../src/cli/commands/doctor.js';
import { lookAtRedis } from '../../src/cli/settings/look-at-redis.js';
import type { ToldFinding } from '../../src/cli/doctor/finding.js';
import { healthFindings } from '../../src/cli/doctor/check-store.js';
import { loadTexts } from '../../src/cli/package-files.js';
import { readConfig } from '../../src/config.js';
import { nodeKind, type StoreHealth } from '../../src/model/ports/store-health.js';
import { redisHealth } from '../../src/queue/bullmq/redis-health.js';
import { systemClock, systemRandom } from '../../src/runtime/system.js';
import { writeLatency } from '../../src/store/rules/write-latency.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { nodeRecord } from './node-record.js';
import { message, openConversation } from '../store/fixtures.js';
import { echo } from '../support/operator.js';
import { startRedis } from '../support/redis.js';

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'vt-'));
  cleanups.push(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

interface Seen {
  readonly code: number;
  readonly findings: readonly ToldFinding[];
  /** `error mail_old`: what is not good. */
  readonly bad: readonly string[];
}

/** What an operator is told as JSON; nobody outside is asked unless a network is given. */
async function doctor(
  env: NodeJS.ProcessEnv,
  { lang = 'en', net, node }: { readonly lang?: string; readonly net?: typeof fetch; readonly node?: string } = {},
): Promise<Seen> {
  const lines: string[] = [];
  const texts = await loadTexts();
  const config = readConfig({ CONTENT_ROOT: echo, NODE_NAME: 'here', ...env });
  const context = {
    config,
    texts,
    lang,
    out: (line: string) => void lines.push(line),
    say: (key: string, values?: { readonly [name: string]: string | number }) => texts.text(`cli:${key}`, lang, values),
  };
  const code = await runDoctor({ json: true, offline: !net }, context, { ...(net && { net }), ...(node && { node }) });
  const { findings } = JSON.parse(lines.join('\n')) as { readonly findings: readonly ToldFinding[] };
  const bad = findings.filter(({ level }) => level !== 'good').map(({ level, key }) => `${level} ${key}`);
  return { code, findings, bad };
}

/** A data folder with a server on it, as far as commands can tell. By the store's clock no write is slow, whatever this machine's disk does. */
async function served(fill: (store: Awaited<ReturnType<typeof openSqliteStore>>) => Promise<void>): Promise<string> {
  const dir = folder();
  const opened = systemClock.now();
  const clock = { ...systemClock, now: () => opened };
  const options = { file: join(dir, 'ventanilla.db'), clock, random: systemRandom, bootId: 'b' };
  const store = await openSqliteStore(options);
  cleanups.push(() => store.close());
  await fill(store);
  const admin = await startAdminSocket({ dir, store, log: { warn: () => undefined } });
  cleanups.push(() => admin.close());
  return dir;
}

describe('ventanilla doctor', () => {
  test('finds nothing to mend on a new machine, makes no data file, and leaves nothing behind', async () => {
    const dir = folder();
    const { code, bad, findings } = await doctor({ DATA_DIR: dir });
    expect([code, bad]).toEqual([0, []]);
    expect(findings.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['program', 'node_good', 'data_good', 'content_good', 'server_rests', 'store_new']),
    );
    expect(readdirSync(dir)).toEqual([]);
  });

  test('takes a data folder for good that the first start makes, and makes none itself', async () => {
    const dir = folder();
    const { code, findings } = await doctor({ DATA_DIR: join(dir, 'var', 'ventanilla') });
    const told = findings.find(({ key }) => key === 'data_new')?.what;
    expect([code, told]).toEqual([0, expect.stringContaining('the first start makes it')]);
    expect(readdirSync(dir)).toEqual([]);
    // As the system answers who may not make folders there.
    const { bad } = await doctor({ DATA_DIR: '/proc/ventanilla/data' });
    expect(bad).toContain('error data_unwritable');
  });

  test('looks into the store itself when no server runs, and lets it go again', async () => {
    const dir = folder();
    const options = { file: join(dir, 'ventanilla.db'), clock: systemClock, random: systemRandom, bootId: 'b' };
    await (await openSqliteStore(options)).close();
    for (const _ of [1, 2]) {
      const { code, findings, bad } = await doctor({ DATA_DIR: dir });
      const store = findings.find(({ area }) => area === 'store');
      // Whether a disk is slow at a moment is not ours to say; a lock that was left would be an error.
      const slow = store?.key === 'store_slow';
      expect([code, bad]).toEqual(slow ? [1, ['warning store_slow']] : [0, []]);
      expect(store?.what).toMatch(
        slow
          ? /ventanilla\.db \(sqlite 3\.\d+\.\d+\) took \d+ ms/
          : /ventanilla\.db answers: sqlite 3\.\d+\.\d+, a write takes \d+ ms/,
      );
    }
  });

  test('asks the running server, and tells of old mail, of nodes that went away and of mixed versions', async () => {
    const now = systemClock.now();
    const dir = await served(async (store) => {
      const { id } = await openConversation(store);
      await store.receive([message(id, 'm1', 'Hello?', now - 120_000)], now - 120_000);
      const nodes = [
        nodeRecord(),
        nodeRecord({ name: 'worker-1', role: 'worker', version: '0.2.0', contentNumbers: { echo: 2 } }),
        nodeRecord({ name: 'worker-2', role: 'worker', seenAt: now - 90_000 }),
        nodeRecord({ name: 'long-gone', seenAt: now - 7_200_000 }),
      ];
      await store.records.write(
        nodes.map((node) => ({ type: 'insert', kind: nodeKind, key: node.name, value: { ...node } })),
      );
    });
    const { code, bad, findings } = await doctor({ DATA_DIR: dir });
    expect(bad).toEqual([
      'warning node_gone',
      'error version_lower',
      'warning versions_mixed',
      'warning content_behind',
      'warning mail_old',
    ]);
    expect(code).toBe(2);
    expect(findings.map(({ key }) => key)).toContain('server_runs');
    const told = findings.map(({ what }) => what).join('\n');
    expect(told).toMatch(/worker-2 \(worker, version 0\.1\.0\) has said nothing for (?:9|1\d)\d s/);
    expect(told).toContain('older content of the bot echo than number 3: worker-1');
    expect(told).not.toContain('long-gone');
  });

  test('says what to do in the operator’s language, and ends with 1 when there are warnings only', async () => {
    const dir = await served(async (store) => {
      const { id } = await openConversation(store);
      const long = systemClock.now() - 120_000;
      await store.receive([message(id, 'm1', '¿Hola?', long)], long);
    });
    const { code, findings } = await doctor({ DATA_DIR: dir }, { lang: 'es' });
    expect(code).toBe(1);
    expect(findings.find(({ level }) => level === 'warning')).toMatchObject({
      what: expect.stringMatching(/^El mensaje sin responder más antiguo espera desde hace 1[2-9]\d s/),
      why: 'Alguien espera una respuesta.',
      todo: expect.stringMatching(/^Compruebe que hay un trabajador/),
    });
  });

  test('says that a server is not well that went away in the middle of its answer', async () => {
    const dir = folder();
    const server = createServer((socket) => socket.resume().end('nonsense'));
    await new Promise<void>((resolve) => server.listen(join(dir, 'admin.sock'), resolve));
    cleanups.push(() => new Promise<void>((resolve) => void server.close(() => resolve())));
    const { code, bad } = await doctor({ DATA_DIR: dir });
    expect([code, bad]).toEqual([2, ['error STORE_UNAVAILABLE']]);
  });

  test.each<readonly [string, NodeJS.ProcessEnv, string]>([
    ['settings that do not go together', { ROLE: 'worker' }, 'error role_needs_mongodb'],
    ['a Redis that is not used', { REDIS_URL: 'redis://127.0.0.1:1' }, 'warning redis_unused'],
    ['content that is not there', { CONTENT_ROOT: '/nowhere' }, 'error content_broken'],
    ['a shared folder that is not mounted', { FILES_DIR: '/nowhere/files' }, 'error files_unwritable'],
    ['an address without TLS', { PUBLIC_URL: 'http://chat.rivermont.example' }, 'error address_plain'],
    ['a server for everybody without an address', { HOST: '0.0.0.0' }, 'warning address_unset'],
  ])('tells of %s', async (_about, env, expected) => {
    const { bad } = await doctor({ DATA_DIR: folder(), ...env });
    expect(bad).toEqual([expected]);
  });

  test('tells of a Node that is too old, and of a data folder that is no folder', async () => {
    const dir = join(folder(), 'a-file');
    writeFileSync(dir, '');
    const { bad } = await doctor({ DATA_DIR: dir }, { node: '18.20.0' });
    expect(bad).toEqual(expect.arrayContaining(['error node_old', 'error data_unwritable']));
  });

  test('tells of a public address that does not answer, and never the password of a store', async () => {
    const net = (() =>
      Promise.reject(Object.assign(new TypeError('x'), { cause: { code: 'CERT_HAS_EXPIRED' } }))) as typeof fetch;
    const { findings, bad } = await doctor(
      { DATA_DIR: folder(), PUBLIC_URL: 'https://chat.rivermont.example' },
      { net },
    );
    expect(bad).toEqual(['warning address_fails']);
    expect(findings.map(({ what }) => what).join()).toContain('(CERT_HAS_EXPIRED)');
    const health: StoreHealth = { kind: 'redis', version: '7.0.15', latencyMs: 1, clockOffsetMs: 0, problems: [] };
    expect(healthFindings('redis', health, 'redis://***@cache')).toMatchObject([{ level: 'good', key: 'redis_good' }]);
  });

  test('asks a real Redis, judges what it says, and tells in one code when it is away', async () => {
    const redis = await startRedis();
    cleanups.push(() => redis.stop());
    const health = await redisHealth(redis.url, systemClock);
    expect(health).toMatchObject({ kind: 'redis', version: expect.stringMatching(/^\d+\.\d+/), problems: [] });
    expect(Math.abs(health.clockOffsetMs)).toBeLessThan(2_000);
    const other = await redisHealth(`${redis.url}/15`, systemClock);
    expect(other.problems).toEqual([]);
    const REDIS_URL = `${redis.url}/99`;
    const wrong = await redisHealth(REDIS_URL, systemClock);
    expect(wrong.problems).toEqual([{ level: 'error', key: 'redis_database', values: { database: 99 } }]);
    const config = readConfig({ STORE_URL: 'mongodb://db/city', REDIS_URL });
    const texts = await loadTexts();
    expect(await lookAtRedis(config, texts, 'en')).toEqual([
      expect.stringMatching(/^Redis does not let us use its database 99, .* such as redis:\/\/server:6379\/0; /),
    ]);
    await redis.kill();
    const secret = redis.url.replace('redis://', 'redis://:hunter2@');
    const gone = redisHealth(secret, systemClock);
    await expect(gone).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE', detail: 'ECONNREFUSED' });
  });
});

test('A write takes as long as the quickest of three: one that this process holds up is no sign of a slow disk', async () => {
  let now = 0;
  const takes = [900, 7, 300];
  const write = async (): Promise<void> => void (now += takes.shift() ?? 0);
  expect([await writeLatency({ now: () => now }, write), takes]).toEqual([7, []]);
});
