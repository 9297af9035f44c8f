import { describe } from '@jest/globals';
import type { OpenedStore } from '../store/fixtures.js';
import { storeControlContract } from './store-control.js';
import { storeDeliveryContract } from './store-delivery.js';
import { storeInboxContract } from './store-inbox.js';
import { storeRecordsContract } from './store-records.js';
import { storeTurnContract } from './store-turns.js';

/** What every store promises, whatever it keeps its rows in. `open` gives a fresh, empty store. */
export function storeContract(name: string, open: () => Promise<OpenedStore>): void {
  describe(name, () => {
    storeInboxContract(open);
    storeTurnContract(open);
    storeControlContract(open);
    storeDeliveryContract(open);
    storeRecordsContract(open);
  });
}
