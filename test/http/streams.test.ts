import { connect } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { systemClock } from '../../src/runtime/system.js';
import type { HttpConfig } from '../../src/http/deps.js';
import { createStreams } from '../../src/http/streams.js';
import { budget } from '../budget.js';
import { chatEvents, readStream, startEdge, type Edge } from './edge.js';

let edge: Edge;
afterEach(() => edge.close());

const send = (chat: { conversation: string; token: string }, id: string, text = id): Promise<Response> =>
  edge.call(`/api/v1/conversations/${chat.conversation}/messages`, { token: chat.token, json: { id, text } });
const page = async (chat: { conversation: string; token: string }, query: string) => {
  const response = await edge.call(`/api/v1/conversations/${chat.conversation}/events?${query}`, { token: chat.token });
  return (await response.json()) as { events: { seq: number; text: string }[]; ended: boolean; reset?: true };
};

/** A reader who stays; resolves as soon as the server has sent something, as only then it is sure to have been let in. */
const tab = (chat: {
  conversation: string;
  token: string;
}): Promise<{ readonly ended: ReturnType<typeof readStream> }> =>
  new Promise((resolve) => {
    const ended = readStream(edge, chat, null, (signs) => {
      if (signs.length > 0) resolve({ ended });
      return false;
    });
  });

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test('a reader whose line breaks at any moment, again and again, misses nothing and gets nothing twice', async () => {
  edge = await startEdge();
  edge.answering();
  for (let seed = 1; seed <= Math.ceil(budget.interleavings / 400); seed += 1) {
    const random = numbers(seed);
    const chat = await edge.open();
    const total = 5 + random(20);
    const writing = (async () => {
      for (let n = 0; n < total; n += 1) await send(chat, `m${n}`);
    })();
    const got: number[] = [];
    while (got.length < total * 2 + 1) {
      const some = Math.min(1 + random(6), total * 2 + 1 - got.length);
      const after = got.at(-1) ?? null;
      const signs = await readStream(edge, chat, after, (signs) => chatEvents(signs).length >= some);
      // A line that breaks also loses what was on its way: forget some of what came.
      const events = chatEvents(signs);
      const kept = events.slice(0, Math.max(1, events.length - random(3)));
      expect(signs.filter(({ event }) => event === 'message').map(({ id }) => Number(id))).toEqual(
        events.map(({ seq }) => seq),
      );
      got.push(...kept.map(({ seq }) => seq));
    }
    await writing;
    expect(got).toEqual(Array.from({ length: total * 2 + 1 }, (_, n) => n + 1));
  }
});

test('an event that comes while the reader is still being served is not overlooked', async () => {
  let during: (() => void) | null = null;
  edge = await startEdge({
    // No sign of life mends what the bell missed.
    config: { heartbeatMs: 3_000_000 },
    store: (store) => ({
      ...store,
      feed: async (conversation, after, limit) => {
        const feed = await store.feed(conversation, after, limit);
        during?.();
        return feed;
      },
    }),
  });
  const chat = await edge.open();
  await edge.answerAll();
  // Rings after the store was read and before the reader waits: exactly where a bell is easily missed.
  during = () => {
    during = null;
    const item = {
      conversation: chat.conversation,
      dedupeId: 'm',
      event: { type: 'message', text: 'm', at: 1 },
    } as const;
    void edge.store.receive([{ ...item, echo: { locale: 'en', text: 'm' } }], 1);
  };
  const signs = await readStream(edge, chat, 1, (signs) => chatEvents(signs).length > 0);
  expect(chatEvents(signs).map(({ text }) => text)).toEqual(['m']);
});

test('events that came while nobody read are there at once, in order, more than one batch of them', async () => {
  edge = await startEdge();
  const chat = await edge.open();
  for (let n = 0; n < 130; n += 1) await send(chat, `m${n}`);
  await edge.answerAll();
  const signs = await readStream(edge, chat, null, (signs) => chatEvents(signs).length >= 261);
  expect(chatEvents(signs).map(({ seq }) => seq)).toEqual(Array.from({ length: 261 }, (_, n) => n + 1));
});

test('while the bot thinks the reader sees that it is typing, also after a new start of the line', async () => {
  edge = await startEdge();
  const chat = await edge.open();
  await edge.answerAll();
  await send(chat, 'hello');
  const signs = await readStream(edge, chat, 1, (signs) => signs.length >= 2);
  expect(signs.map(({ event, id }) => [event, id])).toEqual([
    ['message', '2'],
    ['typing', null],
  ]);
  const resumed = await readStream(edge, chat, 2, (signs) => signs.length > 0);
  expect(resumed.map(({ event }) => event)).toEqual(['typing']);
});

test('nobody is shown as typing while the resident waits for a person', async () => {
  edge = await startEdge({ config: { heartbeatMs: 10 } });
  const chat = await edge.open();
  await edge.answerAll(() => ({ text: 'A person will answer.', queue: 'front-desk' }));
  await send(chat, 'hello');
  const signs = await readStream(edge, chat, 1, (_signs, raw) => raw.split(': here').length > 3);
  expect(signs.map(({ event }) => event)).toEqual(['message']);
});

test('a cursor from another time is told so, and the conversation is sent from its beginning', async () => {
  edge = await startEdge();
  const chat = await edge.open();
  await edge.answerAll();
  const signs = await readStream(edge, chat, 4711, (signs) => chatEvents(signs).length > 0);
  expect(signs.map(({ event, id }) => [event, id])).toEqual([
    ['reset', null],
    ['message', '1'],
  ]);
  expect(await page(chat, 'after=4711')).toMatchObject({ reset: true, events: [{ seq: 1 }] });
});

test('a silent stream shows signs of life', async () => {
  edge = await startEdge({ config: { heartbeatMs: 10 } });
  const chat = await edge.open();
  let beats = 0;
  await readStream(edge, chat, null, (_signs, raw) => (beats = raw.split(': here\n\n').length - 1) >= 3);
  expect(beats).toBeGreaterThanOrEqual(3);
});

test('a stream ends by itself after the last event of a conversation that is over', async () => {
  edge = await startEdge();
  const chat = await edge.open();
  edge.answering();
  const reading = readStream(edge, chat, null, () => false);
  await edge.call(`/api/v1/conversations/${chat.conversation}/end`, { token: chat.token, method: 'POST' });
  const signs = await reading;
  expect(signs.map(({ event }) => event).slice(-2)).toEqual(['message', 'ended']);
});

test('a client without streams waits for the next event and has it as soon as it is there', async () => {
  edge = await startEdge({ config: { maxWaitMs: 3_000_000 } });
  const chat = await edge.open();
  await edge.answerAll();
  const waiting = page(chat, 'after=1&wait=3000');
  await send(chat, 'hello');
  expect((await waiting).events.map(({ text }) => text)).toEqual(['hello']);
});

test('a wait without news ends with an empty page, and no wait is longer than the server allows', async () => {
  edge = await startEdge({ config: { maxWaitMs: 30 } });
  const chat = await edge.open();
  expect(await page(chat, 'wait=3000')).toEqual({ events: [], ended: false });
});

test('a reader who takes nothing is cut and costs no memory', async () => {
  let givenUp = (): void => {};
  const gaveUp = new Promise<void>((resolve) => (givenUp = resolve));
  const after: typeof systemClock.after = (ms, run) =>
    systemClock.after(ms, () => {
      run();
      if (ms === 51) givenUp();
    });
  edge = await startEdge({
    config: { slowConsumerMs: 51, heartbeatMs: 5 },
    deps: { clock: { ...systemClock, after } },
  });
  const chat = await edge.open();
  await edge.answerAll();
  // Far more than the buffers of two sockets take.
  for (let n = 0; n < 40; n += 1) await send(chat, `m${n}`);
  await edge.answerAll(() => ({ text: 'x'.repeat(1_000_000) }));
  const { port } = new URL(edge.url);
  let taken = 0;
  await new Promise<void>((cut) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.pause();
      socket.write(
        `GET /api/v1/conversations/${chat.conversation}/events HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n` +
          `Authorization: Bearer ${chat.token}\r\n\r\n`,
      );
      // Only after the server has given up does this side read what lay in the buffers and meet the end.
      void gaveUp.then(() => socket.resume());
    });
    socket.on('data', (chunk) => (taken += chunk.length));
    socket.on('error', () => undefined);
    socket.on('close', () => cut());
  });
  await gaveUp;
  expect(taken).toBeLessThan(40_000_000);
});

test('a seventh tab of one conversation takes the place of the first', async () => {
  edge = await startEdge();
  const chat = await edge.open();
  await edge.answerAll();
  const first = await tab(chat);
  const others = Array.from({ length: 6 }, () => readStream(edge, chat, null, () => false));
  expect(chatEvents(await first.ended)).toHaveLength(1);
  await edge.close();
  await Promise.allSettled(others);
  edge = await startEdge();
});

test('tabs that are slow to leave do not make room for more than six beside them', () => {
  const silent = { listen: () => () => undefined } as unknown as Parameters<typeof createStreams>[0]['store'];
  const streams = createStreams({ store: silent, clock: systemClock, config: {} as HttpConfig });
  // Nobody closes: all of them still write to readers who take nothing.
  const waiters = Array.from({ length: 20 }, () => streams.open('one'));
  expect(waiters.filter((waiter) => waiter?.stopped === false)).toEqual(waiters.slice(-6));
});

test('too many streams at once are asked to come again', async () => {
  edge = await startEdge({ config: { maxStreams: 0 } });
  const chat = await edge.open();
  const path = `/api/v1/conversations/${chat.conversation}/events`;
  const response = await edge.call(path, { token: chat.token, headers: { Accept: 'text/event-stream' } });
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
});

test('when the server stops, streams and waits end at once and their readers can go on elsewhere', async () => {
  let letIn = (): void => {};
  const waiting = new Promise<void>((resolve) => (letIn = resolve));
  edge = await startEdge({
    store: (store) => ({
      ...store,
      feed(conversation, after, limit) {
        if (after === 1) letIn();
        return store.feed(conversation, after, limit);
      },
    }),
  });
  const chat = await edge.open();
  await edge.answerAll();
  const wait = page(chat, 'after=1&wait=30');
  await waiting;
  const stream = await tab(chat);
  await edge.close();
  // Who is cut instead of ended has an error.
  expect(chatEvents(await stream.ended)).toHaveLength(1);
  expect(await wait).toEqual({ events: [], ended: false });
  edge = await startEdge();
});
