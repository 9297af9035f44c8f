import type { Store } from '../../src/model/ports/store.js';
import {
  commitOf,
  engagementFor,
  message,
  mustTake,
  openConversation,
  reply,
  start,
  stateWith,
  waitingState,
} from './fixtures.js';

const hour = 3_600_000;

/** The conversations of `fill`, by what is special about each. */
export const filledIds = ['talked', 'waiting', 'unread', 'ended', 'queued', 'taken', 'failed', 'odd', 'quiet'] as const;

/** Puts one of everything that a store keeps into it, through its verbs alone. */
export async function fill(store: Store): Promise<void> {
  await openConversation(store, 'talked');
  await store.receive([message('talked', 'm1', 'hello')], start);
  await store.commit(
    commitOf(await mustTake(store, start), {
      messages: [
        reply('talked-1.1', 'one', { request: { to: '555-0101', text: 'one' } }),
        reply('talked-1.2', 'two', { requests: [{ text: 'two' }, { text: 'more' }] }),
        reply('talked-1.3', 'soon', { lane: 'notices', request: 3 }),
      ],
      notes: [{ id: 'note-1', kind: 'note', at: start, locale: 'es', text: 'Llamó antes.' }],
      timers: { set: [{ name: 'promise:p1:due', dueAt: start + hour }], cancel: [] },
    }),
  );
  const sent = (await store.dueDeliveries('w', start, 10)).find(({ id }) => id === 'talked-1.1');
  if (sent) await store.settleDelivery(sent, { type: 'sent', externalId: 'wamid.1' }, start + 5);
  // Its next part is being sent, and the notice as well, when the store is left.
  await store.dueDeliveries('w', start + 6, 1);
  const channel = 'rivermont/rivermont/web';
  await store.report([{ channel, status: 'delivered', externalIds: ['wamid.1', 'wamid.early'] }], start + 7);

  await openConversation(store, 'waiting');
  await store.receive([message('waiting', 'm1', 'status')], start);
  const call = {
    callId: 'turn-1.1',
    service: 'cases',
    operation: 'lookup',
    input: {},
    deadlineAt: start + hour,
    writes: false,
  };
  await store.commit(commitOf(await mustTake(store, start), { state: waitingState, calls: [call] }));
  const [claimed] = await store.dueCalls('w', start, 1);
  if (claimed) await store.retryCall(claimed, start + 1000);
  await store.receive([message('waiting', 'm2', 'and my garage?')], start + 10);
  const later = await mustTake(store, start + 10);
  await store.commit(commitOf(later, { state: waitingState, done: [], deferred: later.items.map(({ n }) => n) }));

  await openConversation(store, 'ended');
  await store.receive([message('ended', 'm1')], start + 1);
  await store.commit(
    commitOf(await mustTake(store, start + 1), { ended: true, messages: [reply('ended-1.1', 'bye')] }),
  );

  await queuedConversationAs(store, 'queued');
  await queuedConversationAs(store, 'taken');
  const by = { agent: 'ana', alias: 'Ana', at: start + 20 };
  await store.control({ type: 'take', conversation: 'taken', epoch: 1, ...by });
  await store.commit(commitOf(await mustTake(store, start + 20), { messages: [reply('taken-2.1', 'Ana is here')] }));
  await openConversation(store, 'failed');
  await store.receive([message('failed', 'bad', 'this one cannot be answered')], start + 30);
  for (let tries = 0; tries < 5; tries += 1) {
    const work = await mustTake(store, start + 30);
    const instead = { type: 'opened', at: start + 30 } as const;
    await store.fail(work, work.items[0]?.n ?? 0, 'it broke', start + 30, instead);
  }
  await openConversation(store, 'odd');
  await store.receive([message('odd', '"\u0000\ud800', 'odd')], start + 40);
  await store.commit(commitOf(await mustTakeFrom(store, 'odd'), { state: stateWith({ locale: 'es' }) }));
  await openConversation(store, 'quiet');
  await openConversation(store, 'unread');
  await store.receive(
    [{ ...message('unread', 'm1', 'first'), seen: 4 }, message('unread', 'm2', 'second')],
    start + 50,
  );
  await store.receive([message('quiet', 'm9', 'last')], start + 60);
  await store.records.write([
    { type: 'insert', kind: 'case', key: 'BP-1', value: { status: 'open', note: 'ñ' } },
    { type: 'insert', kind: 'case', key: 'BP-2', value: [1, null, 'x'] },
    { type: 'put', kind: 'user', key: 'odd\u0000key', value: { alias: 'Ana' } },
  ]);
  await store.records.write([{ type: 'put', kind: 'case', key: 'BP-1', value: { status: 'closed' } }]);
}

/** All that waits is taken, in the order of the store, until `id` is; the others' leases end by themselves. */
async function mustTakeFrom(store: Store, id: string): ReturnType<typeof mustTake> {
  for (;;) {
    const work = await mustTake(store, start + 45);
    if (work.conversation.id === id) return work;
  }
}

async function queuedConversationAs(store: Store, id: string): Promise<void> {
  const { id: made } = await openConversation(store, id);
  await store.receive([message(made, 'm1', 'person')], start + 2);
  const work = await mustTake(store, start + 2);
  const engagement = engagementFor(work.conversation);
  await store.commit(commitOf(work, { owner: { type: 'queue', queue: 'front-desk' }, engagement }));
}

/** Everything that a store's verbs answer about what `fill` put there; read first, then what is due at `later` is taken. */
export async function answersOf(store: Store, later = start + 24 * hour): Promise<unknown> {
  const of = await Promise.all(
    filledIds.map(async (id) => [
      await store.conversation(id),
      await store.conversationAt(`rivermont/rivermont/web:${id}`),
      await store.state(id),
      await store.events(id, 0, 100),
      await store.transcript(id, 0, 100),
      await store.deliveries(id, 100),
      await store.engagements({ agency: 'rivermont', conversation: id, limit: 10 }),
      await store.turnRecord(`${id}-1.1`),
    ]),
  );
  const desk = [
    await store.deskEvents('rivermont', 0, 100),
    await store.lastDeskEvent('rivermont'),
    await store.engagements({ agency: 'rivermont', limit: 10 }),
  ];
  const records = [
    await store.records.scan('case', { limit: 10 }),
    await store.records.get('user', 'odd\u0000key'),
    await store.records.write([{ type: 'put', kind: 'case', key: 'BP-1', value: 1, version: 2 }]),
  ];
  const counts = await store.counts();
  const again = await store.receive(
    [message('talked', 'm1'), message('ended', 'm1'), message('ended', 'm2'), message('odd', '"\u0000\ud800')],
    start + 100,
  );
  const timers = await store.dueTimers(later, 10);
  const calls = await store.dueCalls('w', later, 10);
  const settled = calls[0] && (await store.settleCall(calls[0], 'found', {}, later));
  // Sends of different lanes may be due in any order.
  const deliveries = (await store.dueDeliveries('w', later, 10)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const told: unknown[] = [];
  for (const delivery of deliveries) {
    const externalId = delivery.id === 'talked-1.2' ? 'wamid.early' : `x-${delivery.id}`;
    told.push(await store.settleDelivery(delivery, { type: 'sent', externalId }, later));
  }
  const reported = await store.deliveries('talked', 100);
  const taken: unknown[] = [];
  for (let work = await store.take('w', later); work; work = await store.take('w', later)) {
    const { lease: _lease, ...rest } = work;
    // Numbers may change in a move; their order may not.
    taken.push({ ...rest, items: rest.items.map(({ n: _n, ...item }) => item) });
  }
  return { of, desk, records, counts, again, timers, calls, settled, deliveries, told, reported, taken };
}
