import type { ChatEvent } from '../../src/model/outbound.js';
import { chatClient, openChat, type ChatClient } from '../support/chat-client.js';
import type { Mouth } from './citizen.js';
import type { Notebook } from './history.js';
import { pause } from './random.js';
import { openScreen } from './screen.js';

/** Whoever chats knows several addresses of the same service: any node will do for every request. */
export type Nodes = () => string;

/**
 * A resident at the web chat: opens a conversation, and reads its events all the time by their number, resuming where they were when a
 * node is gone. `close` ends the reading when everything up to `seq` was read.
 */
export async function webCitizen(
  conversation: string,
  node: Nodes,
  notebook: Notebook,
): Promise<Mouth & { close(): Promise<void> }> {
  const opened = await open(node);
  const at = (): ChatClient => chatClient(node(), opened.conversation, opened.token);
  notebook.write({ op: 'opened', conversation, id: opened.conversation, exactly: true });
  const screen = openScreen();
  let read = 0;
  let closing = false;

  const take = (event: ChatEvent): void => {
    read = event.seq;
    notebook.write({ op: 'shown', at: notebook.now(), conversation, id: event.id, seq: event.seq, text: event.text });
    if (event.from !== 'citizen') screen.add(event.text);
  };
  const reading = (async (): Promise<void> => {
    for (;;) {
      const ends = closing;
      const events = await at()
        .events(read, 1)
        .catch(() => pause(50).then(() => null));
      events?.forEach(take);
      if (ends && events?.length === 0) return;
    }
  })();

  return {
    conversation,
    screen,
    async post(id, text) {
      const began = notebook.now();
      const answer = await at().post({ id, text });
      const status = answer?.status ?? 0;
      notebook.write({ op: 'tried', at: began, conversation, status, ms: notebook.now() - began });
      if (answer && answer.status >= 400 && answer.status !== 503)
        throw new Error(`the message was refused: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer?.status === 202;
    },
    async close() {
      closing = true;
      await reading;
    },
  };
}

async function open(node: Nodes): Promise<ChatClient> {
  for (;;) {
    const client = await openChat(node(), 'echo', 'en').catch(() => null);
    if (client) return client;
    await pause(25);
  }
}
