import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Engagement } from '../../src/model/control.js';
import type { Archive, PortableConversation } from '../../src/model/ports/archive.js';
import { hashOf } from '../../src/store/archive/canonical.js';
import { compareAll } from '../../src/store/archive/compare.js';
import { copyChanged } from '../../src/store/archive/copy.js';
import { openMemoryArchive } from '../../src/store/memory/memory-archive.js';
import { openSqliteArchive } from '../../src/store/sqlite/archive.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { storeArchiveContract, type Place } from '../contracts/store-archive.js';
import { fill, filledIds } from './filled.js';
import { testClock, testRandom } from './fixtures.js';

const folder = mkdtempSync(path.join(tmpdir(), 'ventanilla-archive-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function sqlitePlace(): Promise<Place> {
  const file = path.join(folder, `${testRandom.id()}.db`);
  return {
    store: () => openSqliteStore({ file, clock: testClock(), random: testRandom, bootId: testRandom.id() }),
    archive: () => openSqliteArchive(file),
  };
}

storeArchiveContract('SQLite to SQLite', sqlitePlace, sqlitePlace);

test('the portable form is all there is: through a store that knows nothing but the port, everything arrives', async () => {
  const [one, other] = [await sqlitePlace(), await sqlitePlace()];
  const store = await one.store();
  await fill(store);
  await store.close();
  const watch = { progress: () => undefined, stopped: () => false };
  const path: Archive[] = [await one.archive(), openMemoryArchive(), await other.archive()];
  const [source, between, target] = path as [Archive, Archive, Archive];
  await copyChanged(source, between, watch);
  await copyChanged(between, target, watch);
  const compared = await compareAll(source, target, watch);
  expect(compared.differing).toEqual([]);
  expect(compared.target).toEqual(compared.source);
  expect(compared.source.counts.conversation).toBe(filledIds.length);
  for (const archive of path) await archive.close();
});

test('two stores that have the engagements of one millisecond in another order are alike, and those that have others are not', async () => {
  const place = await sqlitePlace();
  const store = await place.store();
  await fill(store);
  await store.close();
  const archive = await place.archive();
  const all = await Promise.all(filledIds.map((id) => archive.read(id)));
  await archive.close();
  const portable = all.find((one) => (one?.engagements.length ?? 0) > 0) as PortableConversation;
  const [one] = portable.engagements as [Engagement];
  const hashWith = (...engagements: readonly Engagement[]) => hashOf({ ...portable, engagements });
  const other: Engagement = { ...one, id: `${one.id}-other`, status: 'closed' };
  expect(hashWith(one, other)).toBe(hashWith(other, one));
  expect(hashWith(one, { ...other, status: 'queued' })).not.toBe(hashWith(one, other));
});
