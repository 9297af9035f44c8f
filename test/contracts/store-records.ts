import { describe, expect, test } from '@jest/globals';
import type { OpenedStore } from '../store/fixtures.js';

export function storeRecordsContract(open: () => Promise<OpenedStore>): void {
  describe('records', () => {
    test('of many who insert one key, one wins and the others are told which operation lost', async () => {
      const { store } = await open();
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          store.records.write([
            { type: 'put', kind: 'booking', key: `b${n}`, value: n },
            { type: 'insert', kind: 'place', key: 'slot-1:seat-1:0', value: { by: n } },
          ]),
        ),
      );
      expect(results.filter(({ type }) => type === 'written')).toHaveLength(1);
      expect(results.filter(({ type }) => type === 'conflict')).toEqual(
        Array.from({ length: 19 }, () => ({ type: 'conflict', index: 1 })),
      );
      // A losing write left nothing behind, not even its first operation.
      expect(await store.records.scan('booking', { limit: 100 })).toHaveLength(1);
    });

    test('versions fence: a put or delete of an older version changes nothing', async () => {
      const { records } = (await open()).store;
      await records.write([{ type: 'insert', kind: 'user', key: 'ana', value: { name: 'Ana' } }]);
      expect(
        await records.write([{ type: 'put', kind: 'user', key: 'ana', value: { name: 'Ana B.' }, version: 1 }]),
      ).toEqual({ type: 'written' });
      expect(await records.write([{ type: 'put', kind: 'user', key: 'ana', value: {}, version: 1 }])).toEqual({
        type: 'conflict',
        index: 0,
      });
      expect(await records.write([{ type: 'put', kind: 'user', key: 'nobody', value: {}, version: 1 }])).toEqual({
        type: 'conflict',
        index: 0,
      });
      expect(await records.write([{ type: 'delete', kind: 'user', key: 'ana', version: 1 }])).toEqual({
        type: 'conflict',
        index: 0,
      });
      expect(await records.get('user', 'ana')).toEqual({ key: 'ana', version: 2, value: { name: 'Ana B.' } });
      expect(
        await records.write([
          { type: 'put', kind: 'user', key: 'ana', value: null },
          { type: 'delete', kind: 'user', key: 'nobody' },
        ]),
      ).toEqual({ type: 'written' });
      expect(await records.get('user', 'ana')).toEqual({ key: 'ana', version: 3, value: null });
      expect(await records.write([{ type: 'delete', kind: 'user', key: 'ana', version: 3 }])).toEqual({
        type: 'written',
      });
      expect(await records.get('user', 'ana')).toBeNull();
    });

    test('are listed in the order of their keys, by prefix and by range, for one kind only', async () => {
      const { records } = (await open()).store;
      const keys = ['b', 'a:2', 'a:10', 'a:1', 'á', 'Z', '🙂', '\uffee', 'a%', 'a_'];
      await records.write(keys.map((key) => ({ type: 'insert', kind: 'k', key, value: key })));
      await records.write([{ type: 'insert', kind: 'other', key: 'a:3', value: 0 }]);
      const list = async (range: {
        prefix?: string;
        from?: string;
        to?: string;
        limit?: number;
      }): Promise<readonly string[]> => (await records.scan('k', { limit: 100, ...range })).map(({ key }) => key);
      expect(await list({})).toEqual(['Z', 'a%', 'a:1', 'a:10', 'a:2', 'a_', 'b', 'á', '\uffee', '🙂']);
      expect(await list({ prefix: 'a:' })).toEqual(['a:1', 'a:10', 'a:2']);
      expect(await list({ prefix: 'a:', from: 'a:10', limit: 1 })).toEqual(['a:10']);
      expect(await list({ from: 'a:10', to: 'b' })).toEqual(['a:10', 'a:2', 'a_']);
    });

    test('keys and values that look like code are keys and values', async () => {
      const { records } = (await open()).store;
      const odd = ['__proto__', 'constructor', "'); DROP TABLE record;--", 'a\0b', 'a\0c', '\ud800', ''];
      await records.write(
        odd.map((key) => ({ type: 'insert', kind: key, key, value: { ['__proto__x']: key, list: [null, true, 1.5] } })),
      );
      for (const key of odd)
        expect(await records.get(key, key)).toEqual({
          key,
          version: 1,
          value: { ['__proto__x']: key, list: [null, true, 1.5] },
        });
    });
  });

  describe('health', () => {
    test('a canary comes back and the counts are numbers', async () => {
      const { store } = await open();
      await store.canary();
      expect(Object.values(await store.counts()).every((count) => Number.isInteger(count))).toBe(true);
    });
  });
}
