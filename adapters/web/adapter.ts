import { channelCapabilities } from '../../src/channels/capabilities.js';
import type { Adapter } from '../../src/model/ports/adapter.js';

const can = channelCapabilities['web'];
if (!can) throw new Error('the table of channels has no web');

/**
 * Web chat: the citizen's own client reads the conversation's events, so a part is delivered by its commit and nothing is sent.
 * Its messages come by the HTTP API, never by a webhook: whatever claims to be one is refused.
 */
export const web: Adapter = {
  kind: 'web',
  can,
  verify: () => 403,
  parse: () => ({ updates: [], unknown: 1 }),
  render: () => [],
  send: () =>
    Promise.resolve({ type: 'misconfigured', reason: 'web chat reads its own events; there is nothing to send' }),
};
