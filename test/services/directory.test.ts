import { describe, expect, test } from '@jest/globals';
import type { Records } from '../../src/model/ports/store.js';
import type { Slots } from '../../src/model/text.js';
import { caseProviderContract } from '../contracts/case-provider.js';
import { directoryOf, ref, stateOf, zip } from './directory-fixture.js';
import { context, monday } from './fixtures.js';
import { testRecords } from './test-records.js';

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
