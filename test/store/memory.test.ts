import { openMemoryStore } from '../../src/store/memory/memory-store.js';
import { storeContract } from '../contracts/store.js';
import { testClock, testRandom } from './fixtures.js';

storeContract('the memory store', async () => {
  const clock = testClock();
  return { store: openMemoryStore({ clock, random: testRandom }), clock };
});
