import { afterAll } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Store } from '../../src/model/ports/store.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { storeContract } from '../contracts/store.js';
import { testClock, testRandom } from './fixtures.js';

const folder = mkdtempSync(path.join(tmpdir(), 'ventanilla-store-'));
const opened: Store[] = [];
afterAll(async () => {
  for (const store of opened) await store.close();
  rmSync(folder, { recursive: true });
});

storeContract('the SQLite store', async () => {
  const clock = testClock();
  const file = path.join(folder, `${testRandom.id()}.db`);
  const store = await openSqliteStore({ file, clock, random: testRandom, bootId: 'boot-1' });
  opened.push(store);
  return { store, clock };
});
