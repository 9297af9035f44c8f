import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Json } from '../../src/model/json.js';
import type { Records } from '../../src/model/ports/store.js';
import type { Slots } from '../../src/model/text.js';
import { isDirectory, type DirectoryService } from '../../src/services/directory/directory.js';
import { serviceTypes } from '../../src/services/index.js';
import { caseProviderContract } from '../contracts/case-provider.js';
import { context, monday, serviceDeps, settings } from './fixtures.js';
import { testRecords } from './test-records.js';

const reference = { pattern: 'RC-\\d{4,6}', example: 'RC-2041' };
const csv = `reference,service,state,raw_state,updated,zip,last_name,date_of_birth,headline_en,headline_es,protected
RC-2041,building-permit,,PLAN REVIEW,2026-11-16,61990,García López,1984-03-12,,,
RC-2042,building-permit,action_needed,CORR REQ'D,2026-11-12,07030,O'Brien,1979-07-30,Corrections needed,Hay que corregir,
RC-2043,building-permit,,RTD-EXT-7,2026-11-18,61993,Haddad,1981-02-27,,,
RC-2044,child-care,in_review,ELIG REVIEW,2026-11-12,61994,Whitfield,1988-04-04,,,yes
RC-2045,pothole,in_progress,WORK STARTED,2026-11-12,,,,,,
`;

async function directoryOf(
  given: {
    readonly file?: string;
    readonly name?: string;
    readonly records?: Records;
    readonly more?: { readonly [name: string]: Json };
  } = {},
) {
  const name = given.name ?? '/content/cases.csv';
  const deps = serviceDeps({
    ...(given.records ? { records: given.records } : {}),
    settings: settings(
      'cases',
      { file: name, api_key: 'a long secret', bearer: ['pothole'], ...given.more },
      { reference, words: 'permit' },
    ),
    readFile: async () => given.file ?? csv,
  });
  const service = (await serviceTypes['directory']?.create(deps)) as DirectoryService;
  const look = (input: Slots, more = {}) => service.operations['lookup']?.run(input, context(more));
  return { service, look, records: deps.records };
}

const ref = (text: string): Slots => ({ reference: { type: 'case-reference', reference: text } });
const zip = (code: string): Slots => ({ zip: { type: 'zip', zip: code } });
const stateOf = (answer: Awaited<ReturnType<Awaited<ReturnType<typeof directoryOf>>['look']>>) => {
  const found = answer?.result['case'];
  return found?.type === 'record' ? found.fields : answer?.outcome;
};

caseProviderContract('directory', async () => ({
  provider: (await directoryOf()).service.provider,
  known: { reference: 'RC-2041', zip: '61990', lastName: 'García López' },
  protectedCase: { reference: 'RC-2044', zip: '61994' },
  unknownReference: 'RC-9999',
  now: monday,
}));

describe('the case directory', () => {
  test("tells the agency's own words: their meaning where it gave one, unknown where it gave none", async () => {
    const { look } = await directoryOf();
    expect(stateOf(await look({ ...ref('RC-2041'), ...zip('61990') }))).toMatchObject({
      state: { text: 'in_review' },
      raw_state: { text: 'PLAN REVIEW' },
      updated: { type: 'date', date: '2026-11-16' },
    });
    expect(stateOf(await look({ ...ref('RC-2043'), ...zip('61993') }))).toMatchObject({
      state: { text: 'unknown' },
      raw_state: { text: 'RTD-EXT-7' },
    });
    expect(stateOf(await look({ ...ref('rc 2042'), ...zip('07030-1234') }))).toMatchObject({
      headline: { type: 'localized', text: { en: 'Corrections needed', es: 'Hay que corregir' } },
    });
  });

  test('takes a name as people give it, and a birthday', async () => {
    const { look } = await directoryOf();
    for (const name of ['garcia lopez', 'LÓPEZ', 'García', 'Ana García López']) {
      expect((await look({ ...ref('RC-2041'), last_name: { type: 'name', text: name } }))?.outcome).toBe('found');
    }
    expect((await look({ ...ref('RC-2042'), last_name: { type: 'text', text: 'obrien' } }))?.outcome).toBe('found');
    expect((await look({ ...ref('RC-2042'), date_of_birth: { type: 'date', date: '1979-07-30' } }))?.outcome).toBe(
      'found',
    );
  });

  test('a matter of public record needs no fact', async () => {
    const { look } = await directoryOf();
    expect((await look(ref('RC-2045')))?.outcome).toBe('found');
    expect((await look(ref('RC-2041')))?.outcome).toBe('not_found');
  });

  test('does the same work for an unknown case, a wrong fact and a protected case', async () => {
    const asked: string[] = [];
    const rows = testRecords();
    const records: Records = {
      get: (kind, key) => (asked.push(`get ${kind}`), rows.get(kind, key)),
      scan: (kind, range) => (asked.push(`scan ${kind}`), rows.scan(kind, range)),
      write: (writes) => (
        asked.push(`write ${writes.map((one) => `${one.type} ${one.kind}`).join()}`),
        rows.write(writes)
      ),
    };
    const { look } = await directoryOf({ records });
    const work = async (input: Slots, conversation: string) => {
      asked.length = 0;
      expect(await look(input, { conversation })).toEqual({ outcome: 'not_found', result: {} });
      return [...asked];
    };
    const unknown = await work({ ...ref('RC-9999'), ...zip('61990') }, 'a');
    expect(await work({ ...ref('RC-2041'), ...zip('10001') }, 'b')).toEqual(unknown);
    expect(await work({ ...ref('RC-2044'), ...zip('61994') }, 'c')).toEqual(unknown);
    expect(await work({ ...ref('no reference at all'), ...zip('61994') }, 'd')).toEqual(unknown);
  });

  test('stops guessing after five failures an hour, for a conversation and for a reference, also across restarts', async () => {
    const records = testRecords();
    const { look } = await directoryOf({ records });
    for (let n = 0; n < 5; n++)
      expect((await look({ ...ref(`RC-${1000 + n}`), ...zip('10001') }, { conversation: 'guesser' }))?.outcome).toBe(
        'not_found',
      );
    const again = (await directoryOf({ records })).look;
    expect((await again({ ...ref('RC-2041'), ...zip('61990') }, { conversation: 'guesser' }))?.outcome).toBe('limited');
    for (let n = 0; n < 5; n++)
      expect((await again({ ...ref('RC-2042'), ...zip('10001') }, { conversation: `g${n}` }))?.outcome).toBe(
        'not_found',
      );
    expect((await again({ ...ref('RC-2042'), ...zip('07030') }, { conversation: 'owner' }))?.outcome).toBe('limited');
    expect(
      (await again({ ...ref('RC-2042'), ...zip('07030') }, { conversation: 'owner', now: monday + 3_600_001 }))
        ?.outcome,
    ).toBe('found');
  });

  test('fifty guesses at the same moment are five guesses', async () => {
    const { look } = await directoryOf();
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, n) => look({ ...ref(`RC-${3000 + n}`), ...zip('10001') })),
    );
    expect(all.filter((one) => one?.outcome === 'not_found')).toHaveLength(5);
    expect(all.filter((one) => one?.outcome === 'limited')).toHaveLength(45);
  });

  test('success costs no attempt, and a call tried again counts once', async () => {
    const { look } = await directoryOf();
    for (let n = 0; n < 8; n++) expect((await look({ ...ref('RC-2041'), ...zip('61990') }))?.outcome).toBe('found');
    for (let n = 0; n < 8; n++)
      expect((await look({ ...ref('RC-2041'), ...zip('10001') }, { idempotencyKey: 'same' }))?.outcome).toBe(
        'not_found',
      );
    expect((await look({ ...ref('RC-2041'), ...zip('61990') }))?.outcome).toBe('found');
  });

  test('a report made in the chat can be found again with what the form asked', async () => {
    const { service, look } = await directoryOf();
    const input: Slots = {
      service: { type: 'text', text: 'missed-trash' },
      address: { type: 'address', line: '5 Elm Street', zip: '61991' },
      name: { type: 'name', text: 'Luz de la Cruz' },
    };
    const made = await service.operations['create']?.run(input, context({ idempotencyKey: 'turn-9.1' }));
    expect(made).toMatchObject({
      outcome: 'created',
      result: { state: { text: 'received' }, updated: { date: '2026-11-23' } },
    });
    expect(await service.operations['create']?.run(input, context({ idempotencyKey: 'turn-9.1' }))).toEqual(made);
    const reference = made?.result['reference'] ?? { type: 'text', text: '' };
    expect((await look({ reference, ...zip('61991') }))?.outcome).toBe('found');
    expect((await look({ reference, last_name: { type: 'name', text: 'de la cruz' } }))?.outcome).toBe('found');
    expect((await service.operations['create']?.run({}, context()))?.outcome).toBe('rejected');
  });

  test('refuses a report about what the agency does not take', async () => {
    const { service } = await directoryOf({ more: { services: ['missed-trash'] } });
    const create = (about: string) =>
      service.operations['create']?.run({ service: { type: 'text', text: about } }, context());
    expect((await create('unicorns'))?.outcome).toBe('rejected');
    expect((await create('missed-trash'))?.outcome).toBe('created');
  });
});

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
      parseCsv: (csvText) => parseCsv(csvText, { columns: true }) as readonly { readonly [column: string]: string }[],
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
