import { describe, expect, test } from '@jest/globals';
import type { SendResult } from '../../src/model/outbound.js';
import type { DueDelivery, Store } from '../../src/model/ports/store.js';
import { commitOf, message, mustTake, openConversation, reply, start } from '../store/fixtures.js';
import type { OpenedStore } from '../store/fixtures.js';

const minute = 60_000;

/** A conversation with three answers and one notice to send. */
async function withParts(store: Store): Promise<string> {
  const { id } = await openConversation(store);
  await store.receive([message(id, 'm1')], start);
  const parts = ['a1', 'a2', 'a3'].map((part) => reply(part, part, { request: { part } }));
  await store.commit(
    commitOf(await mustTake(store, start), {
      messages: [...parts, reply('n1', 'n1', { lane: 'notices', request: { part: 'n1' } })],
    }),
  );
  return id;
}

const ids = (deliveries: readonly DueDelivery[]): readonly string[] => deliveries.map(({ id }) => id).sort();

export function storeDeliveryContract(open: () => Promise<OpenedStore>): void {
  describe('what goes out', () => {
    /** Claims the head of the answers, settles it, and says when that lane has something due again and what. */
    const settle = async (store: Store, result: SendResult, at: number): Promise<void> => {
      const head = (await store.dueDeliveries('worker', at, 10)).find(({ id }) => id.startsWith('a'));
      if (!head) throw new Error('nothing was due');
      await store.settleDelivery(head, result, at);
    };

    test('only the head of each lane is in flight, in order, and a message for the web page needs no delivery', async () => {
      const { store } = await open();
      const id = await withParts(store);
      const due = await store.dueDeliveries('worker', start, 10);
      expect(ids(due)).toEqual(['a1', 'n1']);
      expect(due.find((one) => one.id === 'a1')).toMatchObject({
        conversation: { id },
        request: { part: 'a1' },
        tries: 0,
        firstTriedAt: null,
      });
      expect(await store.dueDeliveries('other', start, 10)).toEqual([]);
      await store.settleDelivery(
        due.find((one) => one.id === 'a1')!,
        { type: 'sent', externalId: 'x1' },
        start + 1,
      );
      expect(ids(await store.dueDeliveries('other', start + 1, 10))).toEqual(['a2']);
      await store.receive([message(id, 'm2')], start);
      await store.commit(commitOf(await mustTake(store, start), { messages: [reply('page')] }));
      expect(await store.counts()).toMatchObject({ deliveries_open: 3 });
    });

    test('"later" holds the lane in order, and after fifteen minutes the part has failed and the next one goes', async () => {
      const { store } = await open();
      await withParts(store);
      await settle(store, { type: 'retry', afterMs: 1_000, reason: '429' }, start);
      expect(ids(await store.dueDeliveries('worker', start + 999, 10)).filter((one) => one.startsWith('a'))).toEqual(
        [],
      );
      for (let at = start + 1_000; at < start + 15 * minute; at += minute)
        await settle(store, { type: 'retry', afterMs: minute, reason: '429' }, at);
      expect(await store.counts()).toMatchObject({ deliveries_failed: 0 });
      await settle(store, { type: 'retry', afterMs: minute, reason: '429' }, start + 15 * minute);
      expect(await store.counts()).toMatchObject({ deliveries_failed: 1 });
      await settle(store, { type: 'sent', externalId: 'x' }, start + 15 * minute);
      expect(ids(await store.dueDeliveries('worker', start + 15 * minute, 10))).toContain('a3');
    });

    test('a rejected part fails alone; an unreachable citizen fails the lane and leaves the other lane', async () => {
      const { store } = await open();
      await withParts(store);
      await settle(store, { type: 'rejected', reason: 'bad markup' }, start);
      expect(await store.counts()).toMatchObject({ deliveries_failed: 1, deliveries_open: 3 });
      await settle(store, { type: 'unreachable', reason: 'blocked' }, start);
      expect(await store.counts()).toMatchObject({ deliveries_failed: 3, deliveries_open: 1 });
    });

    test('a misconfigured channel fails no message, however long it lasts', async () => {
      const { store } = await open();
      await withParts(store);
      for (let hour = 0; hour < 3; hour += 1)
        await settle(store, { type: 'misconfigured', reason: 'token' }, start + hour * 60 * minute);
      await settle(store, { type: 'retry', afterMs: 1, reason: '429' }, start + 180 * minute);
      expect(await store.counts()).toMatchObject({ deliveries_failed: 0, deliveries_open: 4 });
    });

    test('a send whose outcome is unknown is held twenty seconds, goes once more flagged, and never a third time', async () => {
      const { store } = await open();
      await withParts(store);
      await settle(store, { type: 'unknown', reason: 'reset' }, start);
      expect(await store.counts()).toMatchObject({ possible_duplicates: 1 });
      expect(ids(await store.dueDeliveries('worker', start + 19_999, 10)).filter((one) => one.startsWith('a'))).toEqual(
        [],
      );
      await settle(store, { type: 'unknown', reason: 'reset' }, start + 20_000);
      expect(await store.counts()).toMatchObject({ deliveries_failed: 1 });
      expect(ids(await store.dueDeliveries('worker', start + 20_000, 10))).toContain('a2');
    });

    test('a part whose worker was lost goes again after two minutes, flagged, and the late result of the first try changes nothing', async () => {
      const { store } = await open();
      await withParts(store);
      const lost = (await store.dueDeliveries('worker', start, 10)).find(({ id }) => id === 'a1')!;
      expect(await store.dueDeliveries('other', start + 119_999, 10)).toEqual([]);
      const [second] = (await store.dueDeliveries('other', start + 120_000, 10)).filter(({ id }) => id === 'a1');
      expect(second).toMatchObject({ tries: 1, firstTriedAt: start });
      expect((await store.counts())['possible_duplicates']).toBeGreaterThanOrEqual(1);
      await store.settleDelivery(lost, { type: 'rejected', reason: 'late' }, start + 120_001);
      expect(await store.counts()).toMatchObject({ deliveries_failed: 0 });
      await store.settleDelivery(second!, { type: 'sent', externalId: 'x' }, start + 120_002);
      await store.settleDelivery(second!, { type: 'rejected', reason: 'twice' }, start + 120_003);
      expect(await store.counts()).toMatchObject({ deliveries_failed: 0, deliveries_open: 3 });
    });
  });
}
