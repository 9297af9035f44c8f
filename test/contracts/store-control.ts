import type { InboundEvent } from '../../src/model/event.js';
import { describe, expect, test } from '@jest/globals';
import type { ControlAction } from '../../src/model/control.js';
import {
  commitOf,
  engagementFor,
  message,
  mustTake,
  openConversation,
  queuedConversation,
  reply,
  start,
} from '../store/fixtures.js';
import type { OpenedStore } from '../store/fixtures.js';

const by = (
  agent: string,
  conversation: string,
  epoch: number,
): Pick<ControlAction, 'agent' | 'alias' | 'conversation' | 'epoch' | 'at'> => ({
  agent,
  alias: agent.toUpperCase(),
  conversation,
  epoch,
  at: start + 1,
});

export function storeControlContract(open: () => Promise<OpenedStore>): void {
  describe('who has the conversation', () => {
    test('asking for a person puts it into the queue, with one step of the epoch', async () => {
      const { store } = await open();
      const conversation = await queuedConversation(store, start);
      expect(conversation.control).toEqual({ owner: { type: 'queue', queue: 'front-desk' }, epoch: 1 });
      expect(await store.engagements({ agency: 'rivermont', status: ['queued'], limit: 10 })).toEqual([
        engagementFor(conversation),
      ]);
      expect(await store.deskEvents('rivermont', 0, 10)).toEqual([
        { n: 1, agency: 'rivermont', conversation: conversation.id, type: 'queued', at: start },
      ]);
    });

    test('two agents take one conversation: exactly one has it, and the other is told who', async () => {
      const { store } = await open();
      const { id } = await queuedConversation(store, start);
      const results = await Promise.all(
        ['ana', 'ben', 'cho'].map((agent) => store.control({ type: 'take', ...by(agent, id, 1) })),
      );
      const has = { owner: { type: 'agent', agent: 'ana' }, epoch: 2 };
      expect(results).toEqual([
        { type: 'done', control: has },
        { type: 'conflict', control: has },
        { type: 'conflict', control: has },
      ]);
      expect(await store.engagement(`engagement-${id}`)).toMatchObject({
        status: 'active',
        agent: 'ana',
        takenAt: start + 1,
      });
      expect((await mustTake(store, start)).items).toMatchObject([
        { event: { type: 'control_changed', change: 'taken', alias: 'ANA' } },
      ]);
    });

    test('a bot answer computed before an agent took over is not written', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      await store.receive([message(id, 'm1')], start);
      const work = await mustTake(store, start);
      expect(await store.control({ type: 'take', ...by('ana', id, 0) })).toMatchObject({ type: 'done' });
      expect(await store.commit(commitOf(work, { messages: [reply('late')] }))).toBe('stale');
      expect((await store.events(id, 0, 10)).map((event) => event.id)).toEqual(['m1']);
      const again = await mustTake(store, start);
      expect(again.conversation.control).toEqual({ owner: { type: 'agent', agent: 'ana' }, epoch: 1 });
      expect(again.items.map((item) => item.event.type)).toEqual(['message', 'control_changed']);
    });

    test('an agent who takes a conversation nobody had asked a person for gets an engagement all the same', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      await store.control({ type: 'take', ...by('ana', id, 0) });
      expect(await store.engagements({ agency: 'rivermont', conversation: id, limit: 10 })).toMatchObject([
        { status: 'active', agent: 'ana', packet: { channel: 'web' } },
      ]);
    });

    test('bot parts not yet sent are withdrawn by a take-over and kept as drafts; crisis sentences still go', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      await store.receive([message(id, 'm1')], start);
      await store.commit(
        commitOf(await mustTake(store, start), {
          messages: [
            reply('a', 'one', { request: 1 }),
            reply('b', 'two', { request: 2 }),
            reply('c', 'call 988', { request: 3, from: 'system' }),
          ],
        }),
      );
      expect(await store.dueDeliveries('worker', start, 10)).toMatchObject([{ id: 'a' }]);
      await store.control({ type: 'take', ...by('ana', id, 0) });
      expect((await store.transcript(id, 4, 10)).map(({ kind, text }) => [kind, text])).toEqual([
        ['suppressed', 'two'],
      ]);
      const [a] = [
        {
          id: 'a',
          conversation: (await store.conversation(id))!,
          message: reply('a').message,
          request: 1,
          tries: 0,
          firstTriedAt: null,
        },
      ];
      await store.settleDelivery(a, { type: 'sent', externalId: 'x' }, start + 5);
      expect(await store.dueDeliveries('worker', start + 5, 10)).toMatchObject([{ id: 'c' }]);
    });

    test('an agent can give back, end or requeue; a requeued citizen keeps the old place', async () => {
      const { store } = await open();
      const { id } = await queuedConversation(store, start);
      await store.control({ type: 'take', ...by('ana', id, 1) });
      expect(await store.control({ type: 'requeue', queue: 'permits', ...by('ana', id, 2) })).toEqual({
        type: 'done',
        control: { owner: { type: 'queue', queue: 'permits' }, epoch: 3 },
      });
      expect(await store.engagement(`engagement-${id}`)).toMatchObject({
        status: 'queued',
        queue: 'permits',
        agent: null,
        requestedAt: start,
      });
      await store.control({ type: 'take', ...by('ben', id, 3) });
      const slots = { reference: { type: 'case-reference', reference: 'BP-7' } } as const;
      await store.control({ type: 'return', summary: 'Fee waived.', slots, ...by('ben', id, 4) });
      expect(await store.engagement(`engagement-${id}`)).toMatchObject({
        status: 'closed',
        outcome: 'returned',
        closedAt: start + 1,
      });
      const { items, conversation } = await mustTake(store, start);
      expect(conversation.control).toEqual({ owner: { type: 'bot' }, epoch: 5 });
      expect(items.at(-1)?.event).toEqual({
        type: 'control_changed',
        change: 'returned',
        alias: 'BEN',
        summary: 'Fee waived.',
        slots,
        at: start + 1,
      });
      expect((await store.deskEvents('rivermont', 0, 10)).map(({ n, type }) => [n, type])).toEqual([
        [1, 'queued'],
        [2, 'taken'],
        [3, 'queued'],
        [4, 'taken'],
        [5, 'returned'],
      ]);
    });

    test('an agent cannot end what a colleague has, nor act on a stale or ended or unknown conversation', async () => {
      const { store } = await open();
      const { id } = await queuedConversation(store, start);
      await store.control({ type: 'take', ...by('ana', id, 1) });
      for (const action of [
        { type: 'end', outcome: 'solved', ...by('ben', id, 2) },
        { type: 'end', outcome: 'solved', ...by('ana', id, 1) },
        { type: 'take', ...by('ben', id, 2) },
      ] as const)
        expect(await store.control(action)).toEqual({
          type: 'conflict',
          control: { owner: { type: 'agent', agent: 'ana' }, epoch: 2 },
        });
      expect(await store.control({ type: 'end', outcome: 'solved', ...by('ana', id, 2) })).toMatchObject({
        type: 'done',
      });
      await store.commit(commitOf(await mustTake(store, start), { ended: true }));
      expect(await store.control({ type: 'take', ...by('ana', id, 4) })).toMatchObject({
        type: 'conflict',
        control: { owner: { type: 'none' } },
      });
      expect(await store.control({ type: 'take', ...by('ana', 'nobody', 0) })).toEqual({ type: 'not_found' });
    });

    test('the desk hears of every message while people have the conversation, in a sequence without gaps', async () => {
      const { store } = await open();
      const ids = [(await queuedConversation(store, start)).id, (await queuedConversation(store, start)).id];
      await Promise.all(
        Array.from({ length: 20 }, (_, n) => store.receive([message(ids[n % 2] ?? '', `d${n}`)], start)),
      );
      const alert = { id: 'note', kind: 'note', at: start, locale: 'en', text: 'crisis words', alert: true } as const;
      await store.commit(commitOf(await mustTake(store, start), { notes: [alert] }));
      const events = await store.deskEvents('rivermont', 0, 100);
      expect(events.map(({ n }) => n)).toEqual(events.map((_, index) => index + 1));
      expect(events.filter(({ type }) => type === 'message').length).toBeGreaterThanOrEqual(20);
      expect(events.filter(({ type }) => type === 'alert')).toHaveLength(1);
      expect(await store.lastDeskEvent('rivermont')).toBe(events.length);
      expect(await store.lastDeskEvent('elsewhere')).toBe(0);
      const quiet = await openConversation(store);
      await store.receive([message(quiet.id, 'm1')], start);
      expect(await store.lastDeskEvent('rivermont')).toBe(events.length);
    });

    test('the desk hears of contact cards, of files on their way and of what another app was told', async () => {
      const { store } = await open();
      const { id: conversation } = await queuedConversation(store, start);
      const before = await store.lastDeskEvent('rivermont');
      const events: readonly InboundEvent[] = [
        { type: 'contact', phones: ['+15550101'], at: start },
        { type: 'media', kind: 'photo', source: { id: '1' }, at: start },
        { type: 'overheard', text: 'hello', at: start },
      ];
      await store.receive(
        events.map((event) => ({ conversation, dedupeId: event.type, event })),
        start,
      );
      expect((await store.deskEvents('rivermont', before, 10)).map(({ type }) => type)).toEqual(
        events.map(() => 'message'),
      );
    });

    test('a message that was taken is settled once, by whoever was first, and nobody loses the conversation by it', async () => {
      const { store } = await open();
      const conversation = await openConversation(store);
      await store.receive([message(conversation.id, 'm1')], start);
      const engagement = engagementFor(conversation, { id: 'message-1', status: 'deferred' });
      await store.commit(commitOf(await mustTake(store, start), { engagement }));
      const settle = (agent: string, id = 'message-1') =>
        store.control({ type: 'settle', engagement: id, outcome: 'called', ...by(agent, conversation.id, 9) });
      const untouched = { owner: { type: 'bot' }, epoch: 0 };
      expect(await settle('ana', 'no-such')).toEqual({ type: 'conflict', control: untouched });
      expect(await settle('ana')).toEqual({ type: 'done', control: untouched });
      expect(await settle('ben')).toEqual({ type: 'conflict', control: untouched });
      expect(await store.engagement('message-1')).toMatchObject({
        status: 'closed',
        agent: 'ana',
        outcome: 'called',
        closedAt: start + 1,
      });
      expect(await store.take('worker', start)).toBeNull(); // the citizen's dialog is not disturbed
      expect((await store.deskEvents('rivermont', 0, 10)).map(({ type }) => type)).toEqual(['deferred', 'ended']);
    });

    test('open engagements come longest wait first, then closed ones newest first', async () => {
      const { store } = await open();
      for (const [id, status, requestedAt] of [
        ['late', 'queued', 30],
        ['early', 'queued', 10],
        ['old', 'closed', 1],
        ['new', 'closed', 20],
        ['message', 'deferred', 20],
      ] as const) {
        const conversation = await openConversation(store);
        await store.receive([message(conversation.id, 'm1')], start);
        const engagement = engagementFor(conversation, { id, status, requestedAt });
        await store.commit(commitOf(await mustTake(store, start), { engagement }));
      }
      const list = await store.engagements({ agency: 'rivermont', limit: 10 });
      expect(list.map(({ id }) => id)).toEqual(['early', 'message', 'late', 'new', 'old']);
      expect(
        (await store.engagements({ agency: 'rivermont', status: ['closed'], limit: 1 })).map(({ id }) => id),
      ).toEqual(['new']);
      expect(await store.engagements({ agency: 'elsewhere', limit: 10 })).toEqual([]);
    });
  });
}
