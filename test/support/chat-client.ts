import type { ChatEvent } from '../../src/model/outbound.js';
import { patience } from './patience.js';

/** A resident's client over the public HTTP API, as a test needs it: it sends, it asks for events, it tries again when the server is away. */
export interface ChatClient {
  readonly conversation: string;
  readonly token: string;
  /** One attempt; the status and the body, or null if the server did not answer. */
  post(message: {
    readonly id: string;
    readonly text?: string;
    readonly choice?: string;
  }): Promise<{ readonly status: number; readonly body: unknown } | null>;
  /** Until it is accepted, with the same id: what the widget does. */
  say(id: string, text: string): Promise<void>;
  events(after?: number, wait?: number): Promise<readonly ChatEvent[]>;
  /** All events once `done` holds for them; rejects after `ms`. */
  until(done: (events: readonly ChatEvent[]) => boolean, ms?: number): Promise<readonly ChatEvent[]>;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens a conversation. */
export async function openChat(url: string, bot: string, locale?: string): Promise<ChatClient> {
  const response = await fetch(`${url}/api/v1/bots/${bot}/conversations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(locale ? { locale } : {}),
  });
  if (response.status !== 201)
    throw new Error(`the conversation was not opened: ${response.status} ${await response.text()}`);
  const { conversation, token } = (await response.json()) as { conversation: string; token: string };
  return chatClient(url, conversation, token);
}

export function chatClient(url: string, conversation: string, token: string): ChatClient {
  const base = `${url}/api/v1/conversations/${conversation}`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json' };
  const client: ChatClient = {
    conversation,
    token,
    async post(message) {
      try {
        const response = await fetch(`${base}/messages`, {
          method: 'POST',
          headers,
          body: JSON.stringify(message),
          signal: AbortSignal.timeout(patience),
        });
        return { status: response.status, body: await response.json() };
      } catch {
        return null;
      }
    },
    async say(id, text) {
      for (;;) {
        const answer = await client.post({ id, text });
        if (answer?.status === 202) return;
        if (answer && answer.status !== 503)
          throw new Error(`refused: ${answer.status} ${JSON.stringify(answer.body)}`);
        // While a server starts, trying more often takes the processor from it.
        await pause(25);
      }
    },
    async events(after = 0, wait = 0) {
      const response = await fetch(`${base}/events?after=${after}&wait=${wait}`, {
        headers,
        signal: AbortSignal.timeout(wait * 1000 + patience),
      });
      if (!response.ok) throw new Error(`events: ${response.status} ${await response.text()}`);
      const body = (await response.json()) as { events: ChatEvent[] };
      return body.events;
    },
    async until(done, ms = patience) {
      const deadline = performance.now() + ms;
      const all: ChatEvent[] = [];
      while (performance.now() < deadline) {
        if (done(all)) return all;
        const more = await client.events(all.at(-1)?.seq ?? 0, 1).catch(() => pause(50).then(() => []));
        all.push(...more);
      }
      if (done(all)) return all;
      throw new Error(
        `waited ${ms} ms in vain; the conversation is:\n${all.map((event) => `${event.from}: ${event.text}`).join('\n')}`,
      );
    },
  };
  return client;
}
