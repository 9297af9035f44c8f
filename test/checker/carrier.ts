import { createHmac } from 'node:crypto';
import { listen } from '../lab/http.js';
import { textAt } from '../lab/json.js';
import type { Answer } from '../lab/types.js';
import type { Notebook } from './history.js';
import type { Chances } from './random.js';
import { pause } from './random.js';
import { openScreen, type Screen } from './screen.js';

/** An account with one number; 555 numbers belong to nobody. */
export const carrierAccount = {
  sid: 'AC00000000000000000000000000000001',
  token: 'checker-carrier-auth-token',
  number: '+15555550100',
  hook: '/webhooks/echo/sms',
} as const;

/** Address that the carrier believes the server has; nodes are reached by their own. */
export const publicUrl = 'https://chat.rivermont.example';

/** A person with a telephone of this carrier. */
export interface Handset {
  readonly number: string;
  readonly screen: Screen;
  /** One try to hand a message to the server: whether it was taken (2xx). The same `id` is the same message. */
  post(node: string, id: string, text: string): Promise<boolean>;
}

/** A carrier of text messages on loopback, with Twilio's interface as our adapter uses it. */
export interface Carrier {
  readonly url: string;
  /** `conversation`: the run's name for the talk of this person. */
  handset(conversation: string, number: string): Handset;
  /** From now on nothing goes wrong any more. */
  heal(): void;
  close(): Promise<void>;
}

/** How often a send goes wrong: the message is taken and its answer lost; it is refused for now. */
const troubles = { answerLost: 0.01, notNow: 0.01 } as const;
/** Longest time until a send is answered: so long a kill may come into its middle. Milliseconds. */
const slowest = 30;

/**
 * https://www.twilio.com/docs/messaging/api/message-resource. Our part's id comes in `I-Twilio-Idempotency-Token`; the carrier does not act
 * on it, as the real one does not promise to, and writes it into the history. `nodes`: where statuses go.
 */
export async function openCarrier(
  notebook: Notebook,
  chances: Chances,
  nodes: () => readonly string[],
): Promise<Carrier> {
  const people = new Map<string, { readonly conversation: string; readonly screen: Screen }>();
  let healed = false;
  let messages = 0;

  const server = await listen(async ({ method, url, headers, json }): Promise<Answer | null> => {
    if (method !== 'POST' || !url.pathname.endsWith(`/Accounts/${carrierAccount.sid}/Messages.json`))
      return { status: 404, json: { code: 20404, message: 'not found', status: 404 } };
    if (!healed && chances.happens(troubles.notNow))
      return {
        status: 429,
        json: { code: 20429, message: 'Too Many Requests', status: 429 },
        headers: { 'retry-after': '1' },
      };
    const to = textAt(json, 'To');
    const person = people.get(to);
    const text = textAt(json, 'Body');
    const id = headers['i-twilio-idempotency-token'] ?? '';
    const sid = `SM${String((messages += 1)).padStart(32, '0')}`;
    notebook.write({
      op: 'shown',
      at: notebook.now(),
      conversation: person?.conversation ?? to,
      id,
      seq: null,
      text,
    });
    person?.screen.add(text);
    // Statuses overtake the answer to the send, and come twice.
    if (chances.happens(0.3)) void tell(sid, to, 'delivered');
    await pause(chances.next() * slowest);
    if (chances.happens(0.3)) void tell(sid, to, 'sent');
    if (!healed && chances.happens(troubles.answerLost)) return null;
    return { status: 201, json: { sid, status: 'queued', error_code: null } };
  });

  async function tell(sid: string, to: string, status: string): Promise<void> {
    const node = nodes()[0];
    if (node === undefined) return;
    const form = {
      MessageSid: sid,
      MessageStatus: status,
      To: to,
      From: carrierAccount.number,
      AccountSid: carrierAccount.sid,
    };
    await postForm(node, form);
    if (chances.happens(0.3)) await postForm(node, form);
  }

  return {
    url: server.origin,
    handset(conversation, number) {
      const screen = openScreen();
      people.set(number, { conversation, screen });
      return {
        number,
        screen,
        post: (node, id, text) =>
          postForm(node, {
            MessageSid: id,
            SmsStatus: 'received',
            Body: text,
            From: number,
            To: carrierAccount.number,
            NumMedia: '0',
            AccountSid: carrierAccount.sid,
          }),
      };
    },
    heal: () => {
      healed = true;
    },
    close: () => server.close(),
  };
}

/** Signed over the public address, as the carrier knows it. https://www.twilio.com/docs/usage/security#validating-requests */
async function postForm(node: string, form: { readonly [name: string]: string }): Promise<boolean> {
  const sorted = Object.entries(form).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const signed = `${signedUrl}${sorted.map(([name, value]) => name + value).join('')}`;
  try {
    const answer = await fetch(`${node}${carrierAccount.hook}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
        'x-twilio-signature': createHmac('sha1', carrierAccount.token).update(signed).digest('base64'),
      },
      body: new URLSearchParams(form).toString(),
      signal: AbortSignal.timeout(10_000),
    });
    await answer.arrayBuffer();
    if (answer.status >= 400 && answer.status < 500 && answer.status !== 429)
      throw new Refused(`the webhook was refused: ${answer.status}`);
    return answer.ok;
  } catch (error) {
    if (error instanceof Refused) throw error;
    return false;
  }
}

/** What no try mends. */
class Refused extends Error {}

const signedUrl = `${publicUrl}${carrierAccount.hook}`;
