import { describe, expect, test } from '@jest/globals';
import {
  commitOf,
  message,
  mustTake,
  openConversation,
  reply,
  start,
  stateWith,
  waitingState,
} from '../store/fixtures.js';
import type { OpenedStore } from '../store/fixtures.js';

export function storeInboxContract(open: () => Promise<OpenedStore>): void {
  describe('what comes in', () => {
    test('fifty first messages from one phone at once make one conversation', async () => {
      const { store } = await open();
      const opened = await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          store.open({
            id: `c${n}`,
            agency: 'a',
            bot: 'b',
            channel: 'sms',
            address: 'a/b/sms:+12025550101',
            tokenHash: null,
            at: start,
          }),
        ),
      );
      expect(new Set(opened.map(({ conversation }) => conversation.id)).size).toBe(1);
      expect(opened.filter(({ created }) => created)).toHaveLength(1);
      expect((await store.conversationAt('a/b/sms:+12025550101'))?.id).toBe(opened[0]?.conversation.id);
    });

    test('the same message sent a hundred times at once is kept, shown and answered once', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      const answers = await Promise.all(
        Array.from({ length: 100 }, () => store.receive([message(id, 'm1', 'hello')], start)),
      );
      expect(answers.flat().filter((answer) => answer === 'accepted')).toHaveLength(1);
      expect(answers.flat().filter((answer) => answer === 'duplicate')).toHaveLength(99);
      expect(await store.events(id, 0, 100)).toEqual([
        { seq: 1, id: 'm1', from: 'citizen', locale: 'en', text: 'hello', choices: [], at: start },
      ]);
      expect((await mustTake(store, start)).items).toHaveLength(1);
    });

    test('a conversation and what was said in it come together, from any event on', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      expect(await store.feed('unknown', 0, 10)).toBeNull();
      expect(await store.feed(id, 0, 10)).toEqual({ conversation: await store.conversation(id), events: [] });
      for (const name of ['m1', 'm2', 'm3']) await store.receive([message(id, name)], start);
      const { conversation, events } = (await store.feed(id, 1, 1)) ?? {};
      expect(conversation).toEqual(await store.conversation(id));
      expect(events).toEqual((await store.events(id, 1, 10)).slice(0, 1));
      expect((await store.feed(id, 3, 10))?.events).toEqual([]);
    });

    test('a message that was answered is still known when the platform sends it again thirteen days later', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      await store.receive([message(id, 'm1')], start);
      await store.commit(commitOf(await mustTake(store, start)));
      expect(await store.receive([message(id, 'm1')], start + 13 * 86_400_000)).toEqual(['duplicate']);
      expect(await store.take('worker', start + 13 * 86_400_000)).toBeNull();
    });

    test('a batch is answered item by item: strangers, repeats and ended conversations do not hurt their neighbours', async () => {
      const { store } = await open();
      const [here, over] = [await openConversation(store), await openConversation(store)];
      await store.receive([message(over.id, 'bye')], start);
      await store.commit(commitOf(await mustTake(store, start), { ended: true }));
      const batch = [
        message(here.id, 'm1'),
        message('nobody', 'm1'),
        message(over.id, 'm2'),
        message(over.id, 'bye'),
        message(here.id, 'm1'),
        message(here.id, 'm2'),
      ];
      expect(await store.receive(batch, start)).toEqual([
        'accepted',
        'no_conversation',
        'ended',
        'duplicate',
        'duplicate',
        'accepted',
      ]);
      expect((await mustTake(store, start)).items.map((item) => item.id)).toEqual(['m1', 'm2']);
    });

    test('odd ids are ids like any other', async () => {
      const { store } = await open();
      const ids = [
        '',
        '__proto__',
        'constructor',
        'a\0b',
        'a\0c',
        '\ud800',
        '\ud801',
        '"a"',
        '\u0001call:x',
        "'; DROP TABLE item;--",
        '🙂',
        'x'.repeat(2000),
      ];
      const { id } = await openConversation(store);
      expect(
        await store.receive(
          ids.map((odd) => message(id, odd, odd)),
          start,
        ),
      ).toEqual(ids.map(() => 'accepted'));
      expect(
        await store.receive(
          ids.map((odd) => message(id, odd, odd)),
          start,
        ),
      ).toEqual(ids.map(() => 'duplicate'));
      expect((await store.events(id, 0, 100)).map((event) => [event.id, event.text])).toEqual(
        ids.map((odd) => [odd, odd]),
      );
    });

    test('the address of an ended conversation opens a new one, and the old one still reads', async () => {
      const { store } = await open();
      const first = await openConversation(store);
      await store.receive([message(first.id, 'm1')], start);
      await store.commit(commitOf(await mustTake(store, start), { ended: true, messages: [reply('r1')] }));
      const second = await store.open({ ...first, id: 'second', at: start });
      expect(second).toMatchObject({ created: true, conversation: { id: 'second', version: 0 } });
      expect(await store.events(first.id, 0, 10)).toHaveLength(2);
      expect(await store.conversation(first.id)).toMatchObject({
        endedAt: start,
        control: { owner: { type: 'none' }, epoch: 1 },
      });
    });
  });

  describe('the mailbox', () => {
    test('who waits longest is served first, and nobody is served by two workers', async () => {
      const { store } = await open();
      const [one, two] = [await openConversation(store), await openConversation(store)];
      await store.receive([message(two.id, 'm1')], start);
      await store.receive([message(one.id, 'm1'), message(two.id, 'm2')], start);
      expect((await mustTake(store, start)).conversation.id).toBe(two.id);
      expect((await mustTake(store, start)).conversation.id).toBe(one.id);
      expect(await store.take('worker', start)).toBeNull();
    });

    test('at most ten items are handed out at once, oldest first, and the rest comes next', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      await store.receive(
        Array.from({ length: 12 }, (_, n) => message(id, `m${n}`)),
        start,
      );
      const work = await mustTake(store, start);
      expect(work.items.map((item) => item.id)).toEqual(Array.from({ length: 10 }, (_, n) => `m${n}`));
      expect(await store.commit(commitOf(work))).toBe('committed');
      expect((await mustTake(store, start)).items.map((item) => item.id)).toEqual(['m10', 'm11']);
    });

    test('when a worker falls silent another takes over after five seconds, and the late one cannot write', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      await store.receive([message(id, 'm1')], start);
      const late = await mustTake(store, start);
      expect(await store.take('other', start + 4_999)).toBeNull();
      const other = await mustTake(store, start + 5_000);
      expect(other.lease).not.toBe(late.lease);
      expect(await store.commit(commitOf(other, { messages: [reply('r1')] }))).toBe('committed');
      expect(await store.commit(commitOf(late, { messages: [reply('r1')] }))).toBe('stale');
      expect((await store.events(id, 0, 10)).map((event) => event.id)).toEqual(['m1', 'r1']);
    });

    test('messages seconds apart can be heard together: a new one ends the postponement', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      await store.receive([message(id, 'm1')], start);
      await store.postpone(await mustTake(store, start), start + 1_500);
      expect(await store.take('worker', start + 1_499)).toBeNull();
      expect(await store.nextDue(start)).toBe(start + 1_500);
      await store.receive([message(id, 'm2')], start + 700);
      expect((await mustTake(store, start + 700)).items.map((item) => item.id)).toEqual(['m1', 'm2']);
    });

    test('a message that came while the worker was deciding to wait ends the wait too', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      await store.receive([message(id, 'm1')], start);
      const work = await mustTake(store, start);
      await store.receive([message(id, 'm2')], start);
      await store.postpone(work, start + 1_500);
      expect((await mustTake(store, start)).items).toHaveLength(2);
    });

    test('what a citizen says during a look-up waits in its place and comes back in order when the look-up is over', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      await store.receive([message(id, 'ask')], start);
      await store.commit(commitOf(await mustTake(store, start), { state: waitingState }));
      await store.receive([message(id, 'first'), message(id, 'second')], start);
      const meanwhile = await mustTake(store, start);
      const all = meanwhile.items.map(({ n }) => n);
      await store.commit(commitOf(meanwhile, { state: waitingState, done: [], deferred: all }));
      expect(await store.take('worker', start)).toBeNull();
      await store.receive([message(id, 'third')], start);
      const third = await mustTake(store, start);
      expect(third.items.map((item) => item.id)).toEqual(['third']);
      await store.commit(commitOf(third, { state: stateWith() }));
      expect((await mustTake(store, start)).items.map((item) => item.id)).toEqual(['first', 'second']);
    });

    test('an item that fails five times goes to the dead letters, and the mailbox moves on', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      await store.receive([message(id, 'poison'), message(id, 'next')], start);
      const results: string[] = [];
      for (let n = 0; n < 5; n += 1) {
        const work = await mustTake(store, start);
        expect(work.items[0]).toMatchObject({ id: 'poison', tries: n });
        results.push(await store.fail(work, work.items[0]?.n ?? 0, 'boom', start));
      }
      expect(results).toEqual(['again', 'again', 'again', 'again', 'dead']);
      expect(await store.counts()).toMatchObject({ dead: 1, mailbox: 1 });
      expect(await store.backlog()).toBe(1);
      expect((await mustTake(store, start)).items.map((item) => item.id)).toEqual(['next']);
      expect(await store.receive([message(id, 'poison')], start)).toEqual(['duplicate']);
    });

    test('what is set aside has its apology received in the same write, and a slow worker that still has it is too late', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      await store.receive([message(id, 'poison'), message(id, 'instead:1')], start);
      const apology = { type: 'timer', name: 'system:apology:0', dueAt: start, at: start } as const;
      const slow = await mustTake(store, start);
      const n = slow.items[0]?.n ?? 0;
      for (let at = start + 5_000, tries = 1; tries <= 5; at += 5_000, tries += 1) {
        const work = await mustTake(store, at);
        expect(await store.fail(work, n, 'boom', at, apology)).toBe(tries < 5 ? 'again' : 'dead');
      }
      expect(await store.commit(commitOf(slow, { messages: [reply('late')] }))).toBe('stale');
      const next = await mustTake(store, start + 60_000);
      expect(next.items.map(({ event }) => event.type)).toEqual(['message', 'timer']);
      expect(next.items.at(-1)?.event).toEqual(apology);
    });

    test('what comes to an address begins a conversation once, and is known there for ever', async () => {
      const { store } = await open();
      const to = (id: string, at = start) => ({
        ...message('', 'wamid.1'),
        conversation: {
          id,
          agency: 'a',
          bot: 'b',
          channel: 'sms',
          address: 'a/b/sms:+12025550101',
          tokenHash: null,
          at,
        },
      });
      expect(await store.receive([to('c1'), to('c2')], start)).toEqual(['accepted', 'duplicate']);
      const { id } = (await store.conversationAt('a/b/sms:+12025550101'))!;
      expect(id).toBe('c1');
      expect(await store.receive([{ ...to('c3'), dedupeId: 'wamid.2' }], start + 1)).toEqual(['accepted']);
      const work = await mustTake(store, start + 1);
      expect(work.items.map((item) => item.id)).toEqual(['wamid.1', 'wamid.2']);
      await store.commit(commitOf(work, { ended: true, done: work.items.map(({ n }) => n) }));
      // The platform repeats what was answered in a conversation that has ended since.
      expect(await store.receive([to('c4', start + 2)], start + 2)).toEqual(['duplicate']);
      expect(await store.conversationAt('a/b/sms:+12025550101')).toBeNull();
      expect(await store.receive([{ ...to('c5', start + 3), dedupeId: 'wamid.3' }], start + 3)).toEqual(['accepted']);
      expect((await store.conversationAt('a/b/sms:+12025550101'))?.id).toBe('c5');
    });

    test('bells ring for mail and for what the citizen sees, and no longer after leaving', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      const rung: string[] = [];
      const leave = store.listen('mail', () => rung.push('mail'));
      store.listen(`event:${id}`, () => rung.push('event'));
      store.listen('mail', () => {
        throw new Error('a listener fell over');
      });
      await store.receive([message(id, 'm1')], start);
      expect(rung.sort()).toEqual(['event', 'mail']);
      leave();
      await store.receive([message(id, 'm2')], start);
      expect(rung.sort()).toEqual(['event', 'event', 'mail']);
    });
  });
}
