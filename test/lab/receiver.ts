import { adapters } from '../../adapters/index.js';
import type { Json } from '../../src/model/json.js';
import type { ChannelUpdate, WebhookRequest } from '../../src/model/ports/adapter.js';
import { listen } from './http.js';
import type { Answer } from './types.js';

/** A small bot's end of a webhook: verifies and parses with the adapter itself, and keeps what it heard. */
export interface Receiver {
  /** Path and all. */
  readonly url: string;
  readonly updates: readonly ChannelUpdate[];
  /** Requests whose signature did not hold. */
  readonly forged: number;
  readonly requests: readonly WebhookRequest[];
  /** What is answered from now on; null = 200 and nothing. */
  answer: Answer | null;
  close(): Promise<void>;
}

/** `settings` get the address first: some are made of it. */
export async function openReceiver(
  kind: string,
  settings: (url: string) => { readonly [name: string]: Json },
): Promise<Receiver> {
  const adapter = adapters[kind];
  if (!adapter) throw new Error(`there is no adapter ${kind}`);
  const updates: ChannelUpdate[] = [];
  const requests: WebhookRequest[] = [];
  const state = { forged: 0, answer: null as Answer | null };
  const server = await listen(async ({ method, url, headers, body, json }) => {
    const request: WebhookRequest = { method, url: url.pathname + url.search, headers, body };
    const channel = settings(address);
    const greeting = adapter.greet?.(request, channel);
    if (greeting) return greeting;
    requests.push(request);
    const refused = adapter.verify(request, channel, { now: Date.now() });
    if (refused !== null) {
      state.forged += 1;
      return { status: refused };
    }
    if (state.answer) return state.answer;
    updates.push(...adapter.parse(json ?? null, channel).updates);
    return { status: 200 };
  });
  const address = `${server.origin}/webhooks/rivermont/${kind}`;
  return {
    url: address,
    updates,
    requests,
    get forged() {
      return state.forged;
    },
    get answer() {
      return state.answer;
    },
    set answer(answer) {
      state.answer = answer;
    },
    close: () => server.close(),
  };
}
