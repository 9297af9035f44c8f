import { describe, expect, test } from '@jest/globals';
import type { SendResult } from '../../src/model/outbound.js';
import type { DueDelivery } from '../../src/model/ports/deliveries.js';
import type { Store } from '../../src/model/ports/store.js';
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

    test('a wait that grows is longer every time, as the channel says', async () => {
      const { store } = await open();
      await withParts(store);
      const due = async (at: number): Promise<boolean> => (await store.nextDue(at)) === at;
      await settle(store, { type: 'retry', afterMs: 4_000, growth: 4, reason: 'pair rate' }, start);
      expect(await due(start + 3_999)).toBe(false);
      await settle(store, { type: 'retry', afterMs: 4_000, growth: 4, reason: 'pair rate' }, start + 4_000);
      expect((await store.dueDeliveries('worker', start + 19_999, 10)).filter(({ id }) => id === 'a1')).toEqual([]);
      expect((await store.dueDeliveries('worker', start + 20_000, 10)).filter(({ id }) => id === 'a1')).toHaveLength(1);
    });

    test('a misconfigured channel fails no message while it is of any use', async () => {
      const { store } = await open();
      await withParts(store);
      for (let hour = 0; hour < 3; hour += 1)
        await settle(store, { type: 'misconfigured', reason: 'token' }, start + hour * 60 * minute);
      await settle(store, { type: 'retry', afterMs: 1, reason: '429' }, start + 180 * minute);
      expect(await store.counts()).toMatchObject({ deliveries_failed: 0, deliveries_open: 4 });
      await settle(store, { type: 'misconfigured', reason: 'token' }, start + 73 * 60 * minute);
      expect(await store.counts()).toMatchObject({ deliveries_failed: 1 });
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

    test('every part of a message is sent after the one before it, and a part that fails for now holds back only what follows', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      await store.receive([message(id, 'm1')], start);
      const requests = [1, 2, 3].map((part) => ({ part }));
      await store.commit(commitOf(await mustTake(store, start), { messages: [reply('a', 'a', { requests })] }));
      await settle(store, { type: 'sent', externalId: 'x1' }, start);
      await settle(store, { type: 'retry', afterMs: 1_000, reason: '500' }, start + 1);
      expect(await store.dueDeliveries('worker', start + 1_000, 10)).toEqual([]);
      const again = await store.dueDeliveries('worker', start + 1_001, 10);
      expect(again).toMatchObject([{ id: 'a/2', request: { part: 2 } }]);
      await store.settleDelivery(again[0]!, { type: 'sent', externalId: 'x2' }, start + 1_002);
      expect(await store.dueDeliveries('worker', start + 1_002, 10)).toMatchObject([
        { id: 'a/3', request: { part: 3 } },
      ]);
      expect(await store.deliveries(id, 10)).toMatchObject([
        { id: 'a', status: 'sent', externalId: 'x1' },
        { id: 'a/2', status: 'sent', externalId: 'x2' },
        { id: 'a/3', status: 'sending', externalId: null },
      ]);
      expect(await store.deliveries(id, 1)).toMatchObject([{ id: 'a/3' }]);
    });
  });

  describe('what platforms report', () => {
    /** A conversation with one part that was sent as `wamid.1`; `channel` as reports name it. */
    const sent = async (
      store: Store,
    ): Promise<{ readonly id: string; readonly channel: string; readonly address: string }> => {
      const { id, agency, bot, channel, address } = await openConversation(store);
      await store.receive([message(id, 'm1')], start);
      await store.commit(
        commitOf(await mustTake(store, start), { messages: [reply('a', 'a', { request: { part: 'a' } })] }),
      );
      const [due] = await store.dueDeliveries('worker', start, 1);
      await store.settleDelivery(due!, { type: 'sent', externalId: 'wamid.1' }, start + 1);
      return { id, channel: `${agency}/${bot}/${channel}`, address };
    };
    const statusOf = async (store: Store, id: string): Promise<string | undefined> =>
      (await store.deliveries(id, 10))[0]?.status;

    test('moves a part on and never back, in whatever order it comes', async () => {
      const { store } = await open();
      const { id, channel } = await sent(store);
      for (const [status, then] of [
        ['delivered', 'delivered'],
        ['sent', 'delivered'],
        ['failed', 'delivered'],
        ['read', 'read'],
        ['delivered', 'read'],
      ] as const) {
        await store.report([{ channel, status, externalIds: ['wamid.1'] }], start + 2);
        expect(await statusOf(store, id)).toBe(then);
      }
    });

    test('says why the platform gave a part up', async () => {
      const { store } = await open();
      const { id, channel } = await sent(store);
      await store.report(
        [{ channel, status: 'failed', externalIds: ['wamid.1'], reason: '131026 no such' }],
        start + 2,
      );
      expect(await store.deliveries(id, 1)).toMatchObject([{ status: 'failed', reason: '131026 no such' }]);
    });

    test('tells of a failed part again when it is told again: whoever was told first may have fallen', async () => {
      const { store } = await open();
      const { id, channel } = await sent(store);
      const failed = { channel, status: 'failed', externalIds: ['wamid.1'], reason: '131026' } as const;
      const part = { conversation: id, part: 'a', reason: '131026' };
      expect(await store.report([failed], start + 2)).toEqual([part]);
      expect(await store.report([failed], start + 3)).toEqual([part]);
      expect(await store.counts()).toMatchObject({ deliveries_failed: 1 });
    });

    test('counts although it comes in the very moment in which the send is settled', async () => {
      const { store } = await open();
      const { id, channel } = await sent(store);
      for (let round = 1; round <= 12; round += 1) {
        await store.receive([message(id, `again-${round}`)], start + round);
        const messages = [reply(`b${round}`, 'b', { request: { part: round } })];
        await store.commit(commitOf(await mustTake(store, start + round), { turnId: `turn-b${round}`, messages }));
        const [due] = await store.dueDeliveries('worker', start + round, 1);
        const externalId = `wamid.b${round}`;
        await Promise.all([
          store.settleDelivery(due!, { type: 'sent', externalId }, start + round),
          store.report([{ channel, status: 'delivered', externalIds: [externalId] }], start + round),
        ]);
        expect((await store.deliveries(id, 1))[0]).toMatchObject({ id: `b${round}`, status: 'delivered' });
      }
    });

    test('of another channel, or of a message that nobody knows, changes nothing', async () => {
      const { store } = await open();
      const { id, channel } = await sent(store);
      await store.report([{ channel: 'other/bot/sms', status: 'read', externalIds: ['wamid.1'] }], start + 2);
      await store.report([{ channel, status: 'read', externalIds: ['wamid.2'] }], start + 2);
      expect(await statusOf(store, id)).toBe('sent');
    });

    test('what comes before the send is settled counts when it is', async () => {
      const { store } = await open();
      const { id, channel } = await sent(store);
      await store.receive([message(id, 'm2')], start + 3);
      await store.commit(
        commitOf(await mustTake(store, start + 3), {
          turnId: 'turn-2',
          messages: [reply('b', 'b', { request: { part: 'b' } })],
        }),
      );
      const [due] = await store.dueDeliveries('worker', start + 4, 1);
      await store.report([{ channel, status: 'delivered', externalIds: ['wamid.9'] }], start + 5);
      await store.settleDelivery(due!, { type: 'sent', externalId: 'wamid.9' }, start + 6);
      expect((await store.deliveries(id, 10)).map(({ status }) => status)).toEqual(['sent', 'delivered']);
    });

    test('our own id of a part settles a send whose outcome is unknown, and it does not go again', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      const { agency, bot, channel } = (await store.conversation(id))!;
      await store.receive([message(id, 'm1')], start);
      const requests = [{ part: 1 }, { part: 2 }];
      await store.commit(commitOf(await mustTake(store, start), { messages: [reply('a', 'a', { requests })] }));
      const [due] = await store.dueDeliveries('worker', start, 1);
      await store.settleDelivery(due!, { type: 'unknown', reason: 'reset' }, start + 1);
      await store.report(
        [{ channel: `${agency}/${bot}/${channel}`, status: 'delivered', externalIds: ['wamid.1'], partId: 'a' }],
        start + 2,
      );
      expect(await store.dueDeliveries('worker', start + 60_000, 10)).toMatchObject([{ id: 'a/2' }]);
      expect(await store.deliveries(id, 10)).toMatchObject([
        { id: 'a', status: 'delivered', externalId: 'wamid.1' },
        { id: 'a/2' },
      ]);
    });

    test('a watermark reaches everything that was sent to the address until then', async () => {
      const { store } = await open();
      const { id, channel, address } = await sent(store);
      await store.report([{ channel, status: 'read', externalIds: [], upTo: { address, at: start - 1 } }], start + 2);
      expect(await statusOf(store, id)).toBe('sent');
      await store.report([{ channel, status: 'read', externalIds: [], upTo: { address, at: start + 1 } }], start + 3);
      expect(await statusOf(store, id)).toBe('read');
    });
  });
}
