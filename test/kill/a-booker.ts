import type { ChatEvent } from '../../src/model/outbound.js';
import { openChat, type ChatClient } from '../support/chat-client.js';
import { residentSays } from './a-clerk.js';

/** Who books, and how. */
export interface Booker {
  readonly name: string;
  /** Fictional: 555-01xx. */
  readonly phone: string;
  /** Asks for a person in the middle of the form. */
  readonly asksForPerson: boolean;
}

/** One conversation from its start to the end of the form. */
export interface Walk {
  readonly booker: Booker;
  readonly client: ChatClient;
  readonly end: End;
  /** Ids of the messages that were accepted, in order. */
  readonly accepted: readonly string[];
}
export type End = 'booked' | 'full' | 'person_limit' | 'unavailable';

const ends: readonly (readonly [words: RegExp, end: End | 'unknown'])[] = [
  [/confirmation number is AP-/, 'booked'],
  [/^Every visit is taken/, 'full'],
  [/^One visit for each person/, 'person_limit'],
  [/do not know if it went through/, 'unknown'],
  [/cannot reach|not available right now|try again later/i, 'unavailable'],
];
const endOf = ({ from, text }: ChatEvent): End | 'unknown' | undefined =>
  from === 'bot' ? ends.find(([words]) => words.test(text))?.[1] : undefined;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function open(url: string): Promise<ChatClient> {
  for (;;) {
    const client = await openChat(url, 'visits', 'en').catch(() => null);
    if (client) return client;
    await pause(10);
  }
}

/** Answers whatever is asked until the form has come to an end, with the server away now and then. */
export async function walk(url: string, booker: Booker): Promise<Walk> {
  const client = await open(url);
  const accepted: string[] = [];
  let handled = 0;

  const send = async (message: { readonly text: string } | { readonly choice: string }): Promise<void> => {
    const id = `m${accepted.length + 1}`;
    for (;;) {
      const answer = await client.post({ id, ...message });
      if (answer?.status === 202) break;
      if (answer && answer.status !== 503) throw new Error(`refused: ${answer.status} ${JSON.stringify(answer.body)}`);
      await pause(10);
    }
    accepted.push(id);
  };

  /** The next event that wants something of the resident, or ends the form. */
  const next = async (): Promise<ChatEvent> => {
    const wants = (event: ChatEvent): boolean =>
      event.seq > handled &&
      (event.from === 'agent' || endOf(event) !== undefined || (event.from === 'bot' && event.asks !== undefined));
    const event = (await client.until((all) => all.some(wants), 90_000)).find(wants) as ChatEvent;
    handled = event.seq;
    return event;
  };

  let person = booker.asksForPerson;
  const said: { readonly [asks: string]: () => Promise<void> } = {
    slot: () => send({ text: 'the first one' }),
    name: async () => {
      if (!person) return send({ text: booker.name });
      person = false;
      return send({ text: 'I want to talk to a person' });
    },
    phone: () => send({ text: booker.phone }),
    confirm: () => send({ text: 'yes' }),
    nobody: () => send({ text: 'wait in line' }),
  };

  await send({ text: 'book a visit please' });
  for (;;) {
    const event = await next();
    const end = endOf(event);
    if (end !== undefined && end !== 'unknown') return { booker, client, end, accepted };
    if (event.from === 'agent') await send({ text: residentSays });
    else if (end === undefined) await said[event.asks ?? '']?.();
  }
}
