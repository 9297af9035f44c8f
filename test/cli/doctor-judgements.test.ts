import { afterAll, describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { healthFindings } from '../../src/cli/doctor/check-store.js';
import { judgeBacklog, judgeNodes, type OwnNode } from '../../src/cli/doctor/judge-report.js';
import { packageRoot } from '../../src/cli/package-files.js';
import type { NodeRecord, StoreHealth } from '../../src/model/ports/store-health.js';
import { problemsOf } from '../../src/queue/bullmq/redis-health.js';
import { systemRandom } from '../../src/runtime/system.js';
import { filesMark } from '../../src/store/files-mark.js';
import { compareVersions, judgeMongo, type MongoAnswers } from '../../src/store/rules/mongo-health.js';
import { temporaryFolders } from '../support/operator.js';
import { nodeRecord } from './node-record.js';

const folders = temporaryFolders();
afterAll(folders.clean);

describe('What servers say of themselves', () => {
  const info = (change: { readonly [name: string]: string }): readonly string[] =>
    problemsOf(new Map(Object.entries({ redis_version: '7.2.4', maxmemory_policy: 'noeviction', ...change }))).map(
      ({ level, key }) => `${level} ${key}`,
    );

  test('is judged: Redis', () => {
    expect(info({})).toEqual([]);
    expect(info({ redis_version: '6.2.0' })).toEqual([]);
    expect(info({ redis_version: '6.0.16' })).toEqual(['error redis_old']);
    expect(info({ maxmemory_policy: 'allkeys-lru' })).toEqual(['error redis_evicts']);
    expect(info({ used_memory: '90', maxmemory: '100' })).toEqual(['warning redis_full']);
  });

  test('is judged: MongoDB', () => {
    const answers: MongoAnswers = {
      kind: 'mongodb',
      version: '8.0.4',
      replicaSet: true,
      at: 10_050,
      askedAt: 10_000,
      answeredAt: 10_100,
      latencyMs: 4,
      missingIndexes: [],
    };
    const keys = (change: Partial<MongoAnswers>): readonly string[] =>
      judgeMongo({ ...answers, ...change }).problems.map(({ level, key }) => `${level} ${key}`);
    expect(judgeMongo(answers)).toMatchObject({ clockOffsetMs: 0, problems: [] });
    expect(judgeMongo({ ...answers, at: 13_050 }).clockOffsetMs).toBe(3_000);
    expect(keys({ version: '5.0.30' })).toEqual(['error mongo_old']);
    expect(keys({ replicaSet: false })).toEqual(['warning mongo_alone']);
    expect(keys({ kind: 'ferretdb', version: '1.24.2', replicaSet: false })).toEqual(['warning store_stand_in']);
    expect(keys({ missingIndexes: ['log.mailAt'] })).toEqual(['warning mongo_indexes']);
  });

  test.each([
    [0, []],
    [-1_900, []],
    [2_100, ['warning clock_off']],
    [-31_000, ['error clock_off']],
  ])('is judged: a clock that is %d ms off', (clockOffsetMs, expected) => {
    const health: StoreHealth = { kind: 'mongodb', version: '8.0.4', latencyMs: 1, clockOffsetMs, problems: [] };
    const bad = healthFindings('store', health, 'mongodb://db').filter(({ level }) => level !== 'good');
    expect(bad.map(({ level, key }) => `${level} ${key}`)).toEqual(expected);
  });

  test('is compared as numbers', () => {
    expect(['0.10.0', '0.9.1', '0.9', '1.0.0-rc.1'].toSorted(compareVersions)).toEqual([
      '0.9',
      '0.9.1',
      '0.10.0',
      '1.0.0-rc.1',
    ]);
  });
});

describe('Other nodes and what waits', () => {
  const own: OwnNode = {
    name: 'here',
    version: '0.1.0',
    agencies: { echo: 'rivermont' },
    filesMark: 'mark-1',
    bells: 'run-1/0',
  };
  const bad = (nodes: readonly NodeRecord[], at = 1_000_000): readonly string[] =>
    judgeNodes({ nodes, at }, own)
      .filter(({ level }) => level !== 'good')
      .map(({ level, key }) => `${level} ${key}`);
  const alive = (change: Partial<NodeRecord>): NodeRecord => nodeRecord({ seenAt: 999_000, ...change });

  test('are told apart by agency, uploads and version', () => {
    expect(bad([alive({ agencies: { echo: 'rivermont' }, filesMark: 'mark-1' })])).toEqual([]);
    expect(bad([alive({ agencies: { echo: 'oakdale' } })])).toEqual(['error bot_taken']);
    expect(bad([alive({ filesMark: 'mark-2' })])).toEqual(['error files_apart']);
    expect(bad([alive({ bells: 'run-1/0' }), alive({ name: 'b' })])).toEqual([]);
    expect(bad([alive({ bells: 'run-1/5' })])).toEqual(['error redis_apart']);
    expect(bad([alive({ version: '0.0.9' })])).toEqual([]);
    expect(bad([alive({ version: '0.0.9' }), alive({ name: 'b' })])).toEqual(['warning versions_mixed']);
  });

  test('are judged by the limits', () => {
    const keys = (counts: { readonly [name: string]: number }, oldestMailMs: number | null): readonly string[] =>
      judgeBacklog({ counts, oldestMailMs, health: null, nodes: [], at: 0 }, 100).map(
        ({ level, key }) => `${level} ${key}`,
      );
    expect(keys({ mailbox: 1 }, 59_000)).toEqual(['good backlog_good']);
    expect(keys({ mailbox: 1 }, 601_000)).toEqual(['error mail_old']);
    expect(keys({ mailbox: 80 }, 0)).toEqual(['warning mailbox_full']);
    expect(keys({ mailbox: 100 }, 0)).toEqual(['error mailbox_full']);
    expect(keys({ dead: 1, deliveries_failed: 2, possible_duplicates: 3 }, null)).toEqual([
      'warning dead_letters',
      'warning deliveries_failed',
      'warning possible_duplicates',
    ]);
  });

  test('share the uploads when they read one mark, whoever made it', async () => {
    const dir = join(folders.fresh(), 'files');
    const [one, other] = await Promise.all([filesMark(dir, systemRandom), filesMark(dir, systemRandom)]);
    expect(other).toBe(one);
    expect(one).toMatch(/^[\w-]{8,}$/);
    expect(await filesMark(dir, systemRandom)).toBe(one);
    expect(readdirSync(dir)).toHaveLength(1);
    expect(await filesMark(join(folders.fresh(), 'files'), systemRandom)).not.toBe(one);
  });
});

describe('The sentences of doctor', () => {
  type Sentences = { readonly [key: string]: string | { readonly [part: string]: string } };
  const read = (lang: string): Sentences =>
    JSON.parse(readFileSync(join(packageRoot, 'locales', lang, 'doctor.json'), 'utf8')) as Sentences;
  const sources = [
    ...readdirSync(join(packageRoot, 'src/cli/doctor')).map((name) => `src/cli/doctor/${name}`),
    'src/queue/bullmq/redis-health.ts',
    'src/store/rules/mongo-health.ts',
  ];
  /** Keys of findings, as the sources name them. */
  const named = new Set(
    sources.flatMap((file) =>
      [...readFileSync(join(packageRoot, file), 'utf8').matchAll(/'([a-z]+(?:_[a-z]+)+)'/g)].map(([, key = '']) => key),
    ),
  );

  test('are there for every finding, whole and in both languages, and for nothing else', () => {
    const [en, es] = [read('en'), read('es')];
    const findings = Object.keys(en).filter((key) => typeof en[key] === 'object');
    const made = ['store_good', 'store_slow', 'redis_good', 'redis_slow', 'program'];
    expect(findings.filter((key) => !named.has(key) && !made.includes(key))).toEqual([]);
    for (const key of findings) {
      const parts = Object.keys(en[key] ?? {});
      expect([parts, Object.keys(es[key] ?? {})]).toEqual([parts, parts]);
      for (const [lang, all] of [
        ['en', en],
        ['es', es],
      ] as const)
        for (const [part, text] of Object.entries(all[key] ?? {}))
          expect(`${lang} ${key}.${part}: ${text}`).toMatch(/: [\p{Lu}{].*\.$/u);
      const marks = (text: unknown): readonly string[] =>
        JSON.stringify(text)
          .match(/\{\w+\}/g)
          ?.toSorted() ?? [];
      expect([key, marks(es[key])]).toEqual([key, marks(en[key])]);
    }
    // What is not good says why it matters and what to do.
    const good = findings.filter((key) => Object.keys(en[key] ?? {}).length === 1);
    expect(
      good.filter((key) => !/_(?:good|new|writes|runs|rests|here|shared|local|set|answers)$|^program$/.test(key)),
    ).toEqual([]);
  });
});
