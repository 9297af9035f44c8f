import type { ChatEvent } from '../../src/model/outbound.js';
import { openChat, type ChatClient } from '../support/chat-client.js';
import { residentSays } from './a-clerk.js';

/** Who books, and how. */
export interface Booker {
  readonly name: string;
  /** Fictional: 555-01xx. */
  readonly phone: string;
  /** Asks for a person in the middle of the form, or right behind the “yes”, while the booking is on its way. */
  readonly person: 'never' | 'form' | 'call';
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

/** What residents write to get a person. */
export const asksPerson = 'I want to talk to a person';
const isBack = ({ from, text }: ChatEvent): boolean => from === 'system' && text.includes('back with the assistant');

/** The server has only begun again, and the desk has not said yet that it is there. */
const isNobody = ({ from, text }: ChatEvent): boolean => from === 'bot' && text.includes('nobody is online');

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function open(url: string): Promise<ChatClient> {
  for (;;) {
    const client = await openChat(url, 'visits', 'en').catch(() => null);
    if (client) return client;
    await pause(25);
  }
}

/** Answers whatever is asked until the form has come to an end, with the server away now and then. `confirmed`: the “yes” was accepted. */
export async function walk(url: string, booker: Booker, confirmed: () => void): Promise<Walk> {
  const client = await open(url);
  const accepted: string[] = [];
  let handled = 0;

  const send = async (message: { readonly text: string } | { readonly choice: string }): Promise<void> => {
    const id = `m${accepted.length + 1}`;
    for (;;) {
      const answer = await client.post({ id, ...message });
      if (answer?.status === 202) break;
      if (answer && answer.status !== 503) throw new Error(`refused: ${answer.status} ${JSON.stringify(answer.body)}`);
      await pause(25);
    }
    accepted.push(id);
  };

  /** The next event that wants something of the resident, or ends the form. */
  const next = async (): Promise<ChatEvent> => {
    const wants = (event: ChatEvent): boolean =>
      event.seq > handled &&
      (event.from === 'agent' ||
        isBack(event) ||
        isNobody(event) ||
        endOf(event) !== undefined ||
        (event.from === 'bot' && event.asks !== undefined));
    const event = (await client.until((all) => all.some(wants), 120_000)).find(wants) as ChatEvent;
    handled = event.seq;
    return event;
  };

  let { person } = booker;
  let withPerson = false;
  const askPerson = async (): Promise<void> => {
    [person, withPerson] = ['never', true];
    await send({ text: asksPerson });
  };
  const said: { readonly [asks: string]: () => Promise<void> } = {
    slot: () => send({ text: 'the first one' }),
    name: () => (person === 'form' ? askPerson() : send({ text: booker.name })),
    phone: () => send({ text: booker.phone }),
    async confirm() {
      await send({ text: 'yes' });
      confirmed();
      if (person === 'call') await askPerson();
    },
    async nobody() {
      withPerson = true;
      await send({ text: 'wait in line' });
    },
  };

  await send({ text: 'book a visit please' });
  let end: End | undefined;
  while (end === undefined || withPerson) {
    const event = await next();
    const ended = endOf(event);
    if (ended !== undefined && ended !== 'unknown') end = ended;
    if (isBack(event) || isNobody(event)) withPerson = false;
    if (event.from === 'agent') await send({ text: residentSays });
    else if (ended === undefined) await said[event.asks ?? '']?.();
  }
  return { booker, client, end, accepted };
}
