import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { ChatEvent } from '../../src/model/outbound.js';
import { backoff, retryAfter } from '../../src/web/widget/backoff.js';
import type { Keep } from '../../src/web/widget/device.js';
import { createKept } from '../../src/web/widget/kept.js';
import { readOffers } from '../../src/web/widget/offers.js';
import { readPending } from '../../src/web/widget/pending.js';
import { readEvent, readPage } from '../../src/web/widget/read-event.js';
import { createSseReader, type SseMessage } from '../../src/web/widget/sse.js';
import { verdict } from '../../src/web/widget/verdict.js';

describe('what is kept on the device', () => {
  test('a language chosen in the chat holds until the resident goes to the page in the other language', () => {
    const stored = new Map<string, string>();
    const keep: Keep = {
      get: (key) => stored.get(key) ?? null,
      set: (key, value) => void stored.set(key, value),
      remove: (key) => void stored.delete(key),
      keys: (prefix) => [...stored.keys()].filter((key) => key.startsWith(prefix)),
    };
    const on = (pageLanguage: string) => createKept(keep, 'https://chat.example', 'rivermont', pageLanguage);
    expect(on('en').locale()).toBeNull();
    on('en').setLocale('es');
    expect(on('en').locale()).toBe('es');
    expect(on('es').locale()).toBeNull();
  });
});

describe('a stream of events', () => {
  test('reads the same messages wherever the network cuts it', () => {
    const stream =
      'retry: 2000\n\nid: 1\ndata: {"a":"ñ"}\n\n: here\r\n\r\nevent: typing\r\ndata: {}\r\n\r\nid: 2\rdata: one\rdata:two\r\r\n';
    const whole = createSseReader()(stream);
    expect(whole).toEqual([
      { event: 'message', data: '{"a":"ñ"}', id: '1' },
      { event: 'typing', data: '{}', id: null },
      { event: 'message', data: 'one\ntwo', id: '2' },
    ]);
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length), { maxLength: 12 }), (cuts) => {
        const read = createSseReader();
        const found: SseMessage[] = [];
        const edges = [0, ...cuts.sort((a, b) => a - b), stream.length];
        edges.slice(1).forEach((edge, n) => found.push(...read(stream.slice(edges[n], edge))));
        expect(found).toEqual(whole);
      }),
    );
  });

  test('takes odd events apart without harm and gives nothing for what is not one', () => {
    for (const odd of [null, 1, 'x', [], {}, { seq: '1', from: 'bot' }, { seq: 1, from: 'constructor' }])
      expect(readEvent(odd)).toBeNull();
    expect(readEvent({ seq: 1, from: 'bot', choices: [null, { id: 'a', label: 1 }], file: {}, image: 'x' })).toEqual({
      seq: 1,
      id: 'seq-1',
      from: 'bot',
      locale: 'en',
      text: '',
      choices: [{ id: 'a', label: '' }],
      at: 0,
    });
    expect(readPage('nonsense')).toEqual({ events: [], ended: false, reset: false });
    expect(readPage({ events: [null, { seq: 4, from: 'agent' }], ended: true }).events).toHaveLength(1);
  });

  test('what storage holds may be damaged', () => {
    for (const bad of [null, '', 'null', '[]', '{"id":1}', '{"id":"a"}']) expect(readPending(bad)).toBeNull();
    expect(readPending('{"id":"a","text":"t","order":1,"state":"sending"}')?.state).toBe('waiting');
  });
});

describe('what an answer means', () => {
  test.each([
    [202, 'message', 'accepted'],
    [401, 'message', 'gone'],
    [404, 'message', 'gone'],
    [409, 'message', 'gone'],
    [429, 'message', 'wait'],
    [503, 'message', 'wait'],
    [500, 'file', 'wait'],
    [413, 'message', 'failed'],
    [400, 'message', 'failed'],
    [415, 'file', 'failed'],
    [422, 'file', 'failed'],
  ] as const)('%i on a %s: %s', (status, kind, type) => {
    expect(verdict(status, kind).type).toBe(type);
  });

  test('pauses grow to half a minute, are never equal for everybody, and obey the server up to five minutes', () => {
    expect([0, 1, 2, 3, 4, 5, 60].map((n) => backoff(n, 0.999_999))).toEqual([
      1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
    ]);
    expect(backoff(3, 0)).toBe(4000);
    expect(retryAfter('2', 0)).toBe(2000);
    expect(retryAfter('Thu, 01 Jan 1970 00:01:00 GMT', 0)).toBe(60_000);
    expect(retryAfter('99999999', 0)).toBe(300_000);
    for (const nothing of [null, '', 'soon']) expect(retryAfter(nothing, 0)).toBeNull();
  });
});

describe('choices', () => {
  const event = (
    seq: number,
    from: ChatEvent['from'],
    text: string,
    labels: readonly string[] = [],
    asks?: string,
  ): ChatEvent => ({
    seq,
    id: `e${seq}`,
    from,
    locale: 'en',
    text,
    at: 0,
    choices: labels.map((label) => ({ id: `${seq}-${label}`, label })),
    ...(asks ? { asks } : {}),
  });

  test('only the newest offer is open; a tapped one is marked, here or before a reload', () => {
    const events = [event(1, 'bot', 'Which?', ['A', 'B']), event(2, 'citizen', 'B'), event(3, 'bot', 'And?', ['Yes'])];
    const states = readOffers(events, new Map());
    expect(states.get('e1')).toEqual({ active: false, used: '1-B' });
    expect(states.get('e3')).toEqual({ active: true, used: null });
    expect(readOffers(events, new Map([['e3', '3-Yes']])).get('e3')).toEqual({ active: false, used: '3-Yes' });
  });

  test('an offer stays open through an answer to something else, and closes when another question is asked', () => {
    const asked = [
      event(1, 'bot', 'Which?', ['A']),
      event(2, 'citizen', 'when are you open'),
      event(3, 'bot', 'Until 5.'),
    ];
    expect(readOffers(asked, new Map()).get('e1')?.active).toBe(true);
    expect(readOffers([...asked, event(4, 'bot', 'Your name?', [], 'name')], new Map()).get('e1')?.active).toBe(false);
  });

  test('a question answered in words is over: its buttons do not look as if it were still open', () => {
    const asked = [event(1, 'bot', 'Book it?', ['Yes', 'No'], 'confirm'), event(2, 'citizen', 'yes please')];
    expect(readOffers(asked, new Map()).get('e1')?.active).toBe(true);
    expect(readOffers([...asked, event(3, 'bot', 'Booked.')], new Map()).get('e1')?.active).toBe(false);
  });
});
