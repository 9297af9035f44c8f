import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { budget } from '../budget.js';
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

const lookUp = {
  callId: 'turn-1.1',
  service: 'cases',
  operation: 'lookup',
  input: { reference: { type: 'case-reference', reference: 'BP-1' } },
  deadlineAt: start + 10_000,
  writes: false,
} as const;

export function storeTurnContract(open: () => Promise<OpenedStore>): void {
  describe('a turn', () => {
    test('is written whole: state, version, messages, notes and the record of how it was decided', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      await store.receive([message(id, 'm1')], start);
      const work = await mustTake(store, start);
      expect(work).toMatchObject({ version: 0, state: null });
      const note = { id: 'note-1', kind: 'note', at: start, locale: 'en', text: 'asked twice' } as const;
      await store.commit(
        commitOf(work, {
          turnId: 'turn-1',
          state: stateWith({ locale: 'es', turns: 1 }),
          messages: [reply('turn-1.1'), reply('turn-1.2')],
          notes: [note],
        }),
      );
      expect(await store.conversation(id)).toMatchObject({ version: 1, locale: 'es', lastSeq: 3 });
      expect(await store.state(id)).toEqual(stateWith({ locale: 'es', turns: 1 }));
      expect((await store.events(id, 1, 10)).map(({ seq, id }) => [seq, id])).toEqual([
        [2, 'turn-1.1'],
        [3, 'turn-1.2'],
      ]);
      expect((await store.transcript(id, 0, 10)).map(({ n, seq, kind, text }) => [n, seq, kind, text])).toEqual([
        [1, 1, 'citizen', 'm1'],
        [2, 2, 'bot', 'turn-1.1'],
        [3, 3, 'bot', 'turn-1.2'],
        [4, null, 'note', 'asked twice'],
      ]);
      expect(await store.turnRecord('turn-1.2')).toMatchObject({
        turnId: 'turn-1',
        conversation: id,
        record: { contentHash: 'hash' },
      });
      expect(await store.turnRecord('another.1')).toBeNull();
      expect(await store.take('worker', start)).toBeNull();
    });

    test('computed before someone else committed writes nothing at all', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      await store.receive([message(id, 'm1')], start);
      const work = await mustTake(store, start);
      const results = await Promise.all(
        ['a', 'b', 'c'].map((turnId) =>
          store.commit(
            commitOf(work, {
              turnId,
              messages: [reply(`${turnId}.1`, turnId, { request: { to: turnId } })],
              timers: { set: [{ name: turnId, dueAt: start }], cancel: [] },
            }),
          ),
        ),
      );
      expect(results.sort()).toEqual(['committed', 'stale', 'stale']);
      expect((await store.conversation(id))?.version).toBe(1);
      expect(await store.events(id, 1, 10)).toHaveLength(1);
      expect(await store.dueTimers(start, 10)).toHaveLength(1);
      expect(await store.dueDeliveries('worker', start, 10)).toHaveLength(1);
    });

    test('repeated with the same ids after a lost lease leaves one record', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      await store.receive([message(id, 'm1')], start);
      const work = await mustTake(store, start);
      expect(await store.commit(commitOf(work))).toBe('committed');
      await store.receive([message(id, 'm2')], start);
      expect(await store.commit(commitOf(await mustTake(store, start), { turnId: commitOf(work).turnId }))).toBe(
        'committed',
      );
    });

    test('events and transcript have no gap and no double, however receiving, turns and control interleave', async () => {
      const step = fc.oneof(
        fc.record({
          type: fc.constant('receive' as const),
          size: fc.integer({ min: 1, max: 4 }),
          repeat: fc.boolean(),
        }),
        fc.record({
          type: fc.constant('turn' as const),
          messages: fc.integer({ min: 0, max: 3 }),
          notes: fc.integer({ min: 0, max: 2 }),
        }),
        fc.record({ type: fc.constant('control' as const) }),
      );
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
          async (rounds) => {
            const { store } = await open();
            const { id } = await openConversation(store);
            let sent = 0;
            let said = 0;
            const run = async (one: (typeof rounds)[number][number]): Promise<void> => {
              if (one.type === 'receive') {
                const items = Array.from({ length: one.size }, () => message(id, `m${(sent += 1)}`));
                await store.receive(one.repeat ? [...items, ...items] : items, start);
              } else if (one.type === 'turn') {
                const work = await store.take('worker', start);
                if (!work) return;
                const messages = Array.from({ length: one.messages }, () => reply(`r${(said += 1)}`));
                const notes = Array.from(
                  { length: one.notes },
                  () => ({ id: 'note', kind: 'note', at: start, locale: 'en', text: 'note' }) as const,
                );
                await store.commit(commitOf(work, { messages, notes }));
              } else {
                const conversation = await store.conversation(id);
                const type = conversation?.control.owner.type === 'agent' ? 'return' : 'take';
                await store.control({
                  type,
                  conversation: id,
                  epoch: conversation?.control.epoch ?? 0,
                  agent: 'ana',
                  alias: 'Ana',
                  at: start,
                });
              }
            };
            for (const round of rounds) await Promise.all(round.map(run));
            const events = await store.events(id, 0, 1000);
            const lines = await store.transcript(id, 0, 1000);
            expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
            expect(lines.map(({ n }) => n)).toEqual(lines.map((_, index) => index + 1));
            expect(lines.flatMap(({ seq, id }) => (seq === null ? [] : [id]))).toEqual(events.map((event) => event.id));
            expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
            expect(events.filter(({ from }) => from === 'citizen')).toHaveLength(sent);
            expect((await store.conversation(id))?.lastSeq).toBe(events.length);
            await store.close();
          },
        ),
        { numRuns: Math.ceil(budget.interleavings / 40) },
      );
    }, 120_000);
  });

  describe('timers and calls', () => {
    test('a timer can be set, replaced and cancelled, and fires once', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      await store.receive([message(id, 'm1')], start);
      await store.commit(
        commitOf(await mustTake(store, start), {
          timers: {
            set: [
              { name: 'nudge', dueAt: start + 10 },
              { name: 'expire', dueAt: start + 20 },
            ],
            cancel: [],
          },
        }),
      );
      await store.receive([message(id, 'm2')], start);
      await store.commit(
        commitOf(await mustTake(store, start), {
          timers: { set: [{ name: 'nudge', dueAt: start + 30 }], cancel: ['expire'] },
        }),
      );
      expect(await store.dueTimers(start + 29, 10)).toEqual([]);
      expect(await store.nextDue(start)).toBe(start + 30);
      const [timer] = await store.dueTimers(start + 30, 10);
      expect(timer).toEqual({ conversation: id, name: 'nudge', dueAt: start + 30 });
      await Promise.all([store.fire(timer!, start + 31), store.fire(timer!, start + 31)]);
      expect(await store.dueTimers(start + 99, 10)).toEqual([]);
      expect((await mustTake(store, start + 31)).items).toMatchObject([
        { id: `timer:nudge:${start + 30}`, event: { type: 'timer', name: 'nudge', dueAt: start + 30, at: start + 31 } },
      ]);
    });

    test('a timer that was replaced after it was looked up does not fire', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      await store.receive([message(id, 'm1')], start);
      await store.commit(
        commitOf(await mustTake(store, start), { timers: { set: [{ name: 'nudge', dueAt: start }], cancel: [] } }),
      );
      const [old] = await store.dueTimers(start, 10);
      await store.receive([message(id, 'm2')], start);
      await store.commit(
        commitOf(await mustTake(store, start), { timers: { set: [{ name: 'nudge', dueAt: start + 50 }], cancel: [] } }),
      );
      await store.fire(old!, start);
      expect(await store.take('worker', start)).toBeNull();
      expect(await store.dueTimers(start + 50, 10)).toHaveLength(1);
    });

    test('a call is handed to one worker, and only its first result is an event, even while other things wait', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      await store.receive([message(id, 'm1')], start);
      await store.commit(commitOf(await mustTake(store, start), { state: waitingState, calls: [lookUp] }));
      const [call] = await store.dueCalls('one', start, 10);
      expect(call).toEqual({ ...lookUp, conversation: id, bot: 'rivermont', tries: 0 });
      expect(await store.dueCalls('two', start, 10)).toEqual([]);
      // A citizen who names a message after the call's own id takes nothing away from it.
      await store.receive([message(id, 'call:turn-1.1')], start);
      const outcomes = await Promise.all(
        ['found', 'unavailable', 'found'].map((outcome) => store.settleCall(call!, outcome, {}, start + 5)),
      );
      expect(outcomes).toEqual(['first', 'late', 'late']);
      const { items } = await mustTake(store, start + 5);
      expect(items.map((item) => item.event.type)).toEqual(['message', 'call_result']);
      expect(items[1]).toMatchObject({ id: 'call:turn-1.1', event: { outcome: 'found' } });
    });

    test('a call can be tried again later, and one that nobody settles is handed out again after its deadline', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      await store.receive([message(id, 'm1')], start);
      await store.commit(commitOf(await mustTake(store, start), { state: waitingState, calls: [lookUp] }));
      const [first] = await store.dueCalls('one', start, 10);
      await store.retryCall(first!, start + 500);
      expect(await store.dueCalls('one', start + 499, 10)).toEqual([]);
      expect(await store.nextDue(start)).toBe(start + 500);
      expect(await store.dueCalls('one', start + 500, 10)).toMatchObject([{ tries: 1 }]);
      expect(await store.dueCalls('one', start + 10_000, 10)).toEqual([]);
      expect(await store.dueCalls('one', start + 20_000, 10)).toMatchObject([{ callId: 'turn-1.1' }]);
    });

    test('nothing is due where nothing waits, and everything of an ended conversation is over', async () => {
      const { store } = await open();
      const { id } = await openConversation(store);
      expect(await store.nextDue(start)).toBeNull();
      await store.receive([message(id, 'm1')], start);
      expect(await store.nextDue(start)).toBe(start);
      await store.commit(
        commitOf(await mustTake(store, start), {
          calls: [lookUp],
          state: waitingState,
          timers: { set: [{ name: 'x', dueAt: start }], cancel: [] },
        }),
      );
      const [call] = await store.dueCalls('one', start, 1);
      await store.receive([message(id, 'm2')], start);
      await store.commit(commitOf(await mustTake(store, start), { ended: true }));
      expect(await store.settleCall(call!, 'found', {}, start)).toBe('late');
      expect(await store.dueTimers(start, 10)).toEqual([]);
      expect(await store.nextDue(start)).toBeNull();
    });
  });
}
