import type { Adapter } from '../../model/ports/adapter.js';
import type { Bots } from '../../model/ports/bots.js';
import type { Records } from '../../model/ports/store.js';
import { createAccounts, type Accounts } from './accounts.js';
import type { MediaDesk } from './media.js';
import { createPaces, type Paces } from './pace.js';
import { createPeople, type People } from './people.js';

/** What turns and deliveries need to know of channels. */
export interface Channels {
  readonly accounts: Accounts;
  readonly people: People;
  readonly paces: Paces;
  /** null = what is sent by channels is not fetched (commands that answer no channel). */
  readonly media: MediaDesk | null;
}

export function createChannels(deps: {
  readonly bots: Bots;
  readonly adapters: { readonly [kind: string]: Adapter };
  readonly records: Pick<Records, 'get' | 'write'>;
  readonly publicUrl?: () => string;
  /** Nodes that send by the same accounts. Missing: this one. */
  readonly sharers?: () => number;
}): Channels {
  return {
    accounts: createAccounts(deps),
    people: createPeople(deps.records),
    paces: createPaces(deps.sharers),
    media: null,
  };
}
