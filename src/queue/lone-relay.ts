import type { Relay } from '../model/ports/relay.js';

/** The relay of a node that has no others: what it publishes, nobody hears. */
export const loneRelay: Relay = {
  publish() {},
  subscribe: () => () => {},
  async close() {},
};
