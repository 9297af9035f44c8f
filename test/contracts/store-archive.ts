import { describe, expect, test } from '@jest/globals';
import type { Archive } from '../../src/model/ports/archive.js';
import type { Store } from '../../src/model/ports/store.js';
import { hashOf } from '../../src/store/archive/canonical.js';
import { compareAll } from '../../src/store/archive/compare.js';
import { copyChanged, type Watch } from '../../src/store/archive/copy.js';
import { answersOf, fill, filledIds } from '../store/filled.js';
import { commitOf, message, mustTake, openConversation, start } from '../store/fixtures.js';

/** Where a store keeps its things; empty at first. Opened as one or the other, never as both at once. */
export interface Place {
  store(): Promise<Store>;
  archive(): Promise<Archive>;
}
type MakePlace = () => Promise<Place>;

const watch: Watch = { progress: () => undefined, stopped: () => false };

async function asStore<T>(place: Place, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await place.store();
  return use(store).finally(() => store.close());
}

async function asArchives<T>(
  one: Place,
  other: Place,
  use: (source: Archive, target: Archive) => Promise<T>,
): Promise<T> {
  const [source, target] = [await one.archive(), await other.archive()];
  return use(source, target).finally(async () => {
    await source.close();
    await target.close();
  });
}

/** Every conversation's hash, by its id. */
async function hashesOf(archive: Archive): Promise<{ readonly [id: string]: string }> {
  const all: { [id: string]: string } = {};
  for (const { id } of await archive.conversations(null, 1000)) {
    const portable = await archive.read(id);
    if (portable) all[id] = hashOf(portable);
  }
  return all;
}

/** What a move of everything from one kind of store into another must keep; with the same kind twice it holds for that one. */
export function storeArchiveContract(name: string, from: MakePlace, to: MakePlace): void {
  describe(name, () => {
    test('everything arrives: the same hashes, and every verb of the store answers alike', async () => {
      const [one, twin, other] = [await from(), await from(), await to()];
      await asStore(one, fill);
      await asStore(twin, fill);
      const hashes = await asArchives(one, other, async (source, target) => {
        expect((await source.conversations(null, 100)).map(({ id }) => id)).toEqual([...filledIds].sort());
        expect(await copyChanged(source, target, watch)).toMatchObject({
          copied: filledIds.length,
          removed: 0,
          whole: true,
        });
        const before = await hashesOf(source);
        expect(await hashesOf(target)).toEqual(before);
        const compared = await compareAll(source, target, watch);
        expect(compared).toMatchObject({ differing: [], whole: true });
        expect(compared.target).toEqual(compared.source);
        // One of everything, or this test would prove nothing of it.
        expect(Object.entries(compared.source.counts).filter(([, count]) => count === 0)).toEqual([]);
        await target.setNote(null);
        return before;
      });
      expect(new Set(Object.values(hashes)).size).toBe(filledIds.length);
      // The place left is as after a crash: what was being sent is a possible duplicate, due again.
      const [here, there] = [await asStore(twin, answersOf), await asStore(other, answersOf)];
      expect(there).toEqual(here);
    });

    test('who waits longest is served first, and what comes after the move comes last, with numbers of its own', async () => {
      const [one, other] = [await from(), await to()];
      await asStore(one, async (store) => {
        for (const id of ['late', 'early', 'middle']) await openConversation(store, id);
        for (const [n, id] of ['early', 'middle', 'late', 'early'].entries())
          await store.receive([message(id, `m${n}`)], start + n);
        await store.commit(commitOf(await mustTake(store, start + 10), { done: [] }));
      });
      const numbers = await asArchives(one, other, async (source, target) => {
        await copyChanged(source, target, watch);
        await target.setNote(null);
        return (await source.read('late'))?.numbered ?? 0;
      });
      await asStore(other, async (store) => {
        await openConversation(store, 'new');
        await store.receive([message('new', 'n1'), message('late', 'n2')], start + 20);
        const order: string[] = [];
        for (let work = await store.take('w', start + 30); work; work = await store.take('w', start + 30)) {
          order.push(work.conversation.id);
          const added = work.items.find(({ id }) => id === 'n2');
          if (added) expect(added.n).toBeGreaterThan(numbers);
        }
        expect(order).toEqual(['early', 'middle', 'late', 'new']);
      });
    });

    test('no number is given twice: an item that comes after the move is numbered above those that were done before it', async () => {
      const [one, other] = [await from(), await to()];
      await asStore(one, async (store) => {
        await openConversation(store, 'talked');
        for (let n = 1; n <= 3; n += 1) {
          await store.receive([message('talked', `m${n}`)], start);
          await store.commit(commitOf(await mustTake(store, start)));
        }
      });
      const numbered = await asArchives(one, other, async (source, target) => {
        await copyChanged(source, target, watch);
        await target.setNote(null);
        return (await source.read('talked'))?.numbered ?? 0;
      });
      expect(numbered).toBeGreaterThanOrEqual(3);
      await asStore(other, async (store) => {
        await store.receive([message('talked', 'm4')], start);
        expect((await mustTake(store, start)).items[0]?.n).toBeGreaterThan(numbered);
      });
    });

    test('a second pass moves what has changed and nothing else, each kind of change, and what is gone is removed', async () => {
      const [one, other] = [await from(), await to()];
      await asStore(one, fill);
      await asArchives(one, other, async (source, target) => {
        await copyChanged(source, target, watch);
        expect(await copyChanged(source, target, watch)).toMatchObject({
          copied: 0,
          unchanged: filledIds.length,
          rows: 0,
        });
      });
      const changes: { readonly [id: string]: (store: Store) => Promise<unknown> } = {
        quiet: (store) => store.receive([message('quiet', 'm10')], start + 200),
        talked: (store) =>
          store.report([{ channel: 'rivermont/rivermont/web', status: 'read', externalIds: ['wamid.1'] }], start + 200),
        waiting: async (store) => {
          const [call] = await store.dueCalls('w', start + 2000, 1);
          if (call) await store.retryCall(call, start + 5000);
        },
        queued: (store) =>
          store.control({
            type: 'take',
            conversation: 'queued',
            epoch: 1,
            agent: 'ben',
            alias: 'Ben',
            at: start + 200,
          }),
        unread: async (store) => {
          for (let work = await store.take('w', start + 200); work; work = await store.take('w', start + 200)) {
            if (work.conversation.id !== 'unread') continue;
            await store.fail(work, work.items[0]?.n ?? 0, 'once', start + 200);
            return;
          }
        },
      };
      for (const [id, change] of Object.entries(changes)) {
        await asStore(one, change);
        await asArchives(one, other, async (source, target) => {
          const before = (await source.conversations(null, 100)).map(({ id: each, mark }) => ({ each, mark }));
          const known = await target.marks(before.map(({ each }) => each));
          const marked = before.filter(({ mark }, index) => mark !== known[index]).map(({ each }) => each);
          // Opening a store may touch what an earlier process was sending; that is a change as well.
          expect(marked).toContain(id);
          expect(marked.filter((each) => each !== id && each !== 'talked')).toEqual([]);
          await copyChanged(source, target, watch);
          expect((await compareAll(source, target, watch)).differing).toEqual([]);
        });
      }
      await asStore(one, (store) => store.records.write([{ type: 'delete', kind: 'case', key: 'BP-2' }]));
      await asArchives(one, other, async (source, target) => {
        await source.remove(['ended']);
        expect(await copyChanged(source, target, watch)).toMatchObject({ copied: 0, removed: 2 });
        expect(await target.read('ended')).toBeNull();
        expect(await target.counts()).toEqual(await source.counts());
      });
    });

    test('an address changes hands between two passes, whichever of the two is written first', async () => {
      for (const ids of [
        ['a', 'b'],
        ['b', 'a'],
      ] as const) {
        const [one, other] = [await from(), await to()];
        const address = 'rivermont/rivermont/sms:+15550101';
        const fresh = { agency: 'rivermont', bot: 'rivermont', channel: 'sms', address, tokenHash: null, at: start };
        await asStore(one, async (store) => {
          await store.open({ ...fresh, id: ids[0] });
          await store.receive([message(ids[0], 'm1')], start);
        });
        await asArchives(one, other, (source, target) => copyChanged(source, target, watch));
        await asStore(one, async (store) => {
          await store.commit(commitOf(await mustTake(store, start), { ended: true }));
          await store.open({ ...fresh, id: ids[1] });
        });
        await asArchives(one, other, async (source, target) => {
          expect(await copyChanged(source, target, watch)).toMatchObject({ copied: 2 });
          expect((await compareAll(source, target, watch)).differing).toEqual([]);
          await target.setNote(null);
        });
        await asStore(other, async (store) => {
          expect((await store.conversationAt(address))?.id).toBe(ids[1]);
          // A platform repeats what it sent before.
          const again = { ...message(ids[0], 'm1'), conversation: { ...fresh, id: 'c' } };
          expect(await store.receive([again], start + 5)).toEqual(['duplicate']);
        });
      }
    });

    test('what is not alike is named, with both hashes apart', async () => {
      const [one, other] = [await from(), await to()];
      await asStore(one, fill);
      await asArchives(one, other, async (source, target) => {
        await copyChanged(source, target, watch);
        const portable = await target.read('talked');
        if (!portable) throw new Error('it was not moved');
        await target.write([{ portable: { ...portable, timers: [] }, mark: 'x' }]);
        await target.writeRows([{ table: 'record', kind: 'case', key: 'BP-3', version: 1, value: 1 }]);
        const compared = await compareAll(source, target, watch);
        expect(compared.differing).toEqual(['talked', 'record case BP-3']);
        expect(compared.target.hash).not.toBe(compared.source.hash);
      });
    });

    test('a note of the move is kept until it ends, and the marks with it', async () => {
      const [one, other] = [await from(), await to()];
      await asStore(one, (store) => openConversation(store, 'a'));
      await asArchives(one, other, async (source, target) => {
        expect(await target.note()).toBeNull();
        await target.setNote({ id: 'move-1', from: 'there' });
        await copyChanged(source, target, watch);
      });
      await asArchives(one, other, async (_source, target) => {
        expect(await target.note()).toEqual({ id: 'move-1', from: 'there' });
        expect(await target.marks(['a', 'b'])).toEqual([expect.any(String), null]);
        await target.setNote(null);
        expect([await target.note(), await target.marks(['a'])]).toEqual([null, [null]]);
      });
    });

    test('where everything was moved is kept until the store may be used again, and is not moved itself', async () => {
      const [one, other] = [await from(), await to()];
      const away = { to: 'mongodb://***@there/city', at: start };
      await asArchives(one, other, async (source, target) => {
        expect([await source.movedAway(), await target.movedAway()]).toEqual([null, null]);
        await source.setMovedAway({ ...away, at: start - 1 });
        await source.setMovedAway(away);
        await copyChanged(source, target, watch);
      });
      await asArchives(one, other, async (source, target) => {
        expect([await source.movedAway(), await target.movedAway()]).toEqual([away, null]);
        await source.setMovedAway(null);
        expect(await source.movedAway()).toBeNull();
      });
    });
  });
}
