import { expect } from '@jest/globals';
import type { Json } from '../../src/model/json.js';
import type { SendResult } from '../../src/model/outbound.js';
import type { MessageUpdate } from '../../src/model/ports/adapter.js';
import { updatesOf, type Behaviour, type Under } from './adapter-behaviour.js';
import { shown, type Answer } from './channels/fixture.js';

interface Call {
  readonly url: string;
  readonly headers: Headers;
}

/** A network that answers always the same, and remembers what it was asked. */
function net(answer: Pick<Answer, 'status' | 'body' | 'headers'>, calls: Call[] = []): typeof fetch {
  return ((input: string | URL | Request, init?: RequestInit) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url.includes('/oauth2/')) return Promise.resolve(login());
    calls.push({ url, headers: new Headers(init?.headers) });
    return Promise.resolve(
      new Response(JSON.stringify(answer.body), { status: answer.status, headers: answer.headers ?? {} }),
    );
  }) as typeof fetch;
}

/** Where a platform wants a token fetched first, it is had. */
const login = (): Response => Response.json({ token_type: 'Bearer', expires_in: 3600, access_token: 'fetched' });

/** A network that fails; its error tells the address, as some do. */
const failing = (code: string): typeof fetch =>
  ((input: string | URL | Request) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url.includes('/oauth2/')) return Promise.resolve(login());
    return Promise.reject(new TypeError(`fetch failed: ${url}`, { cause: { code } }));
  }) as typeof fetch;

function request({ adapter, fixture }: Under): Json {
  const text = 'Hola';
  const [first] = adapter.render(
    { id: 'turn.1', from: 'bot', locale: 'es', text, choices: [], ref: { type: 'verbatim', text } },
    fixture.channel,
    fixture.to,
    fixture.context,
  );
  if (first === undefined) throw new Error('nothing is sent');
  return first;
}

async function send(under: Under, by: typeof fetch): Promise<SendResult> {
  return under.adapter.send(request(under), under.fixture.channel, by);
}

type AnswerName = keyof Under['fixture']['answers'];

/** An answer of a class is that class, whatever its HTTP status says. */
const classed = (n: string, name: string, which: AnswerName): Behaviour => ({
  n,
  name,
  needs: ({ answers }) => [answers[which]],
  hold: async (under) => {
    const answer = shown(under.fixture.answers[which]);
    const result = await send(under, net(answer));
    expect(result).toMatchObject(answer.is);
    if (answer.waitMs !== undefined) expect(result).toMatchObject({ type: 'retry', afterMs: answer.waitMs });
  },
});

/** Sending: numbers of design page 05, §3.1. */
export const sending: readonly Behaviour[] = [
  classed('9', 'a message that was taken has the platform’s id', 'sent'),
  classed('9, A5', 'too many at once is tried again, not before the platform says', 'busy'),
  classed('9', 'what is wrong with the message is not tried again', 'malformed'),
  classed('9', 'a token that does not hold is the operator’s', 'badToken'),
  classed(
    '10, A5',
    'the code counts before the HTTP status: a 500 that never gets better is not tried again',
    'codeFirst',
  ),
  classed('25, A12', 'who blocked us cannot be reached', 'blocked'),
  classed('25', 'who opted out cannot be reached', 'optedOut'),
  classed('24', 'a closed window is told as one', 'windowClosed'),
  {
    n: '9',
    name: 'the platform’s own failure is tried again, a gateway’s leaves it open',
    needs: ({ answers }) => [answers.sent],
    hold: async (under) => {
      expect((await send(under, net({ status: 500, body: {} }))).type).toBe('retry');
      const gateway: typeof fetch = () => Promise.resolve(new Response('<html>Bad gateway', { status: 502 }));
      expect((await send(under, gateway)).type).toBe(under.fixture.gatewayIs ?? 'unknown');
    },
  },
  {
    n: '12',
    name: 'sent or not: only what never left is tried again',
    needs: ({ answers }) => [answers.sent],
    hold: async (under) => {
      expect((await send(under, failing('ECONNREFUSED'))).type).toBe('retry');
      expect((await send(under, failing('ECONNRESET'))).type).toBe('unknown');
      const wordless = await send(under, net({ status: 200, body: {} }));
      expect(wordless.type).toBe(under.fixture.wordlessIs ?? 'unknown');
    },
  },
  {
    n: '12',
    name: 'what the platform later says of it names the part',
    needs: ({ settles }) => [settles],
    hold: (under) => {
      expect(updatesOf(under, shown(under.fixture.settles)('turn.1/2'))).toMatchObject([
        { type: 'status', status: 'sent', partId: 'turn.1/2' },
      ]);
    },
  },
  {
    n: '12',
    name: 'a send without an answer is settled or told in time',
    shell: 'test/runtime/channels-delivery.test.ts',
  },
  {
    n: 'A5',
    name: '429, then 200: one message is seen, after the wait',
    shell: 'test/runtime/channels-delivery.test.ts',
  },
  {
    n: '22',
    name: 'the token goes to the platform alone, and is in no result, whatever the network and the platform say',
    needs: ({ token }) => [token],
    hold: async (under) => {
      const { value, host, inAddress } = shown(under.fixture.token);
      const calls: Call[] = [];
      const echoing = {
        error: { code: 100, message: `bad ${value}` },
        description: `bad ${value}`,
        message: `bad ${value}`,
        ok: false,
      };
      const results = [
        await send(under, net({ status: 200, body: {} }, calls)),
        await send(under, net({ status: 400, body: echoing }, calls)),
        await send(under, failing('ECONNRESET')),
        await send(under, failing('ENOTFOUND')),
      ];
      expect(JSON.stringify(results)).not.toContain(value);
      expect(calls.map(({ url }) => new URL(url).hostname)).toEqual([host, host]);
      if (inAddress !== true) for (const { url } of calls) expect(url).not.toContain(value);
    },
  },
  {
    n: '21',
    name: 'the token is given to no other host for a file that it serves',
    needs: ({ token, photo }) => [token, photo],
    hold: async (under) => {
      const { value, host } = shown(under.fixture.token);
      const calls: Call[] = [];
      const foreign = { url: 'https://elsewhere.example/x' };
      const place = await under.adapter.media?.(
        foreign,
        under.fixture.channel,
        net({ status: 200, body: foreign }, calls),
      );
      if (place?.type === 'at' && new URL(place.url).hostname !== host) {
        expect(JSON.stringify(place)).not.toContain(value);
        expect(Object.keys(place.headers ?? {}).map((name) => name.toLowerCase())).not.toContain('authorization');
      }
      for (const { url, headers } of calls)
        if (new URL(url).hostname !== host) expect([url, headers.get('authorization')]).toEqual([url, null]);
      await expect(under.adapter.media?.(foreign, under.fixture.channel, failing('ECONNRESET'))).resolves.toBeDefined();
    },
  },
  {
    n: '23',
    name: 'a signal that fails is nobody’s trouble',
    needs: ({ words }) => [words],
    hold: async (under) => {
      const [update] = updatesOf(under, shown(under.fixture.words)('m1', 'Hello'));
      expect(update?.type).toBe('message');
      for (const by of [
        failing('ECONNRESET'),
        net({ status: 500, body: {} }),
        net({ status: 400, body: { error: {} } }),
      ])
        await expect(
          under.adapter.signal?.(update as MessageUpdate, under.fixture.channel, by) ?? Promise.resolve(undefined),
        ).resolves.toBeUndefined();
    },
  },
];
