import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { isDirectory, type DirectoryService } from '../../src/services/directory/directory.js';
import { serviceTypes } from '../../src/services/index.js';
import { csv, directoryOf, ref, reference, stateOf, zip } from './directory-fixture.js';
import { serviceDeps, settings } from './fixtures.js';
import { testRecords } from './test-records.js';

describe('loading a case file', () => {
  test('a restart does not undo what the API brought since, and a changed row does count', async () => {
    const records = testRecords();
    const first = await directoryOf({ records });
    expect(first.service.loaded).toMatchObject({ rows: 5, written: 5, skipped: [] });
    await first.service.handleUpsert({
      key: 'a long secret',
      idempotencyKey: 'k1',
      reference: 'RC-2041',
      body: { service: 'building-permit', raw_state: "CORR REQ'D", updated: '2026-11-20T10:00:00Z', zip: '61990' },
    });
    const second = await directoryOf({ records });
    expect(second.service.loaded).toMatchObject({ written: 0, removed: 0 });
    expect(stateOf(await second.look({ ...ref('RC-2041'), ...zip('61990') }))).toMatchObject({
      state: { text: 'action_needed' },
    });
    const older = await directoryOf({ records, file: csv.replace('PLAN REVIEW,2026-11-16', 'PLAN REVIEW,2026-11-17') });
    expect(stateOf(await older.look({ ...ref('RC-2041'), ...zip('61990') }))).toMatchObject({
      state: { text: 'action_needed' },
    });
    const newer = await directoryOf({ records, file: csv.replace('PLAN REVIEW,2026-11-16', 'PLAN REVIEW,2026-11-21') });
    expect(stateOf(await newer.look({ ...ref('RC-2041'), ...zip('61990') }))).toMatchObject({
      state: { text: 'in_review' },
    });
  });

  test('a row that is gone takes its case along; a file with bad rows removes nothing', async () => {
    const records = testRecords();
    await directoryOf({ records });
    const without = csv.replace(/^RC-2043.*\n/m, '');
    const bad = await directoryOf({ records, file: without.replace('RC-2042,', 'XX,') });
    expect(bad.service.loaded).toMatchObject({ removed: 0, skipped: [{ line: 3, column: 'reference' }] });
    expect((await bad.look({ ...ref('RC-2042'), ...zip('07030') }))?.outcome).toBe('found');
    const good = await directoryOf({ records, file: without });
    expect(good.service.loaded).toMatchObject({ removed: 1 });
    expect((await good.look({ ...ref('RC-2043'), ...zip('61993') }))?.outcome).toBe('not_found');
  });

  test('says line and column of what it left out, never the value', async () => {
    const file = csv
      .replace('1984-03-12', '12/03/1984')
      .replace('action_needed', 'broken')
      .replace('07030', '070')
      .replace('RC-2045', 'RC-2041');
    const { service } = await directoryOf({ file });
    expect(service.loaded?.skipped.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '2 date_of_birth',
      '3 state',
      '3 zip',
    ]);
    expect(JSON.stringify(service.loaded)).not.toContain('12/03/1984');
  });

  test('JSON is as good as CSV, as a list or under `cases`', async () => {
    const cases = [
      { reference: 'RC-2041', service: 'permit', raw_state: 'PLAN REVIEW', updated: '2026-11-16', zip: '61990' },
    ];
    for (const value of [cases, { cases }]) {
      const { look } = await directoryOf({ name: 'cases.json', file: JSON.stringify(value) });
      expect((await look({ ...ref('RC-2041'), ...zip('61990') }))?.outcome).toBe('found');
    }
  });

  test.each([
    ['a JSON file that is none', 'cases.json', '{ not json'],
    ['a JSON file with something else', 'cases.json', '"cases"'],
    ['a file without one good row', 'cases.csv', 'name,colour\nAna,red\n'],
  ])('%s is a content error, not a crash', async (_, name, file) => {
    await expect(directoryOf({ name, file })).rejects.toMatchObject({ code: 'CONTENT_INVALID' });
  });

  test('five thousand cases load in parts', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, n) => `RC-${10_000 + n},permit,,PLAN REVIEW,2026-11-16,61990,Ode,,,,`,
    );
    const { service, look } = await directoryOf({ file: `${csv.split('\n')[0]}\n${rows.join('\n')}\n` });
    expect(service.loaded).toMatchObject({ rows: 5000, written: 5000 });
    expect((await look({ ...ref('RC-14999'), ...zip('61990') }))?.outcome).toBe('found');
  });

  test("Rivermont's thirty cases are all readable", async () => {
    const text = readFileSync(new URL('../../bots/rivermont/cases.csv', import.meta.url), 'utf8');
    const deps = serviceDeps({
      settings: settings('cases', { file: 'cases.csv' }, { reference }),
      readFile: async () => text,
      parseCsv: (csvText) => parseCsv(csvText, { columns: true }),
    });
    const service = (await serviceTypes['directory']?.create(deps)) as DirectoryService;
    expect(service.loaded).toMatchObject({ rows: 30, written: 30, skipped: [] });
  });
});

describe('the API for the agency’s own system', () => {
  const body = {
    service: 'building-permit',
    raw_state: 'PLAN REVIEW',
    updated: '2026-11-20',
    zip: '61992',
    headline: { en: 'News', es: 'Novedades' },
  };
  const put = async (service: DirectoryService, given: Partial<Parameters<DirectoryService['handleUpsert']>[0]>) =>
    service.handleUpsert({ key: 'a long secret', idempotencyKey: undefined, reference: 'RC-7001', body, ...given });

  test('puts a case once per idempotency key', async () => {
    const { service, look } = await directoryOf();
    expect(isDirectory(service)).toBe(true);
    expect(await put(service, { idempotencyKey: 'k' })).toEqual({
      status: 201,
      body: { reference: 'RC-7001', outcome: 'created' },
    });
    expect(await put(service, { idempotencyKey: 'k' })).toEqual({
      status: 201,
      body: { reference: 'RC-7001', outcome: 'created' },
    });
    expect(await put(service, { idempotencyKey: 'k', body: { ...body, zip: '61993' } })).toMatchObject({
      status: 409,
      body: { code: 'key_reused' },
    });
    expect(await put(service, { idempotencyKey: 'k2' })).toMatchObject({ status: 200, body: { outcome: 'unchanged' } });
    expect(await put(service, { idempotencyKey: 'k3', body: { ...body, updated: '2026-11-01' } })).toMatchObject({
      status: 200,
      body: { outcome: 'older' },
    });
    expect(stateOf(await look({ ...ref('RC-7001'), ...zip('61992') }))).toMatchObject({
      headline: { text: { es: 'Novedades' } },
    });
  });

  test('without an idempotency key every request counts: a correction can be taken back', async () => {
    const { service, look } = await directoryOf();
    const outcomes = [body, { ...body, raw_state: "CORR REQ'D" }, body, body].map(
      (one) => () => put(service, { body: one }),
    );
    const told: unknown[] = [];
    for (const send of outcomes) told.push((await send()).body['outcome']);
    expect(told).toEqual(['created', 'updated', 'updated', 'unchanged']);
    expect(stateOf(await look({ ...ref('RC-7001'), ...zip('61992') }))).toMatchObject({ state: { text: 'in_review' } });
  });

  test('takes nothing without the key', async () => {
    const { service } = await directoryOf();
    for (const key of [undefined, '', 'a long secre', 'a long secret ', 'A LONG SECRET'])
      expect((await put(service, { key })).status).toBe(401);
    const closed = await directoryOf({ more: { api_key: '' } });
    expect((await put(closed.service, { key: '' })).status).toBe(404);
  });

  test('says what is wrong with a body, and changes nothing', async () => {
    const { service, records } = await directoryOf();
    const before = await records.scan('case', { limit: 100 });
    for (const bad of [
      null,
      [],
      'x',
      7,
      {},
      { ...body, updated: 'yesterday' },
      { ...body, zip: { a: 1 } },
      { ...body, service: 'x'.repeat(3000) },
      { ...body, reference: 'RC-7002' },
    ]) {
      expect((await put(service, { body: bad })).status).toBe(400);
    }
    for (const reference of ['', '__proto__', 'RC-1', '../RC-7001/x RC-7002'])
      expect((await put(service, { reference })).status).toBe(400);
    expect((await put(service, { idempotencyKey: 'ü\n' })).status).toBe(400);
    expect(await records.scan('case', { limit: 100 })).toEqual(before);
  });

  test('the same case sent by many at once is there once', async () => {
    const { service } = await directoryOf();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => put(service, { idempotencyKey: `k${n % 4}` })),
    );
    expect(answers.filter((one) => one.body['outcome'] === 'created')).toHaveLength(5);
    expect(answers.every((one) => one.status < 300)).toBe(true);
  });
});
