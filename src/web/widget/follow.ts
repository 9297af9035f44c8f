import type { ChatEvent } from '../../model/outbound.js';
import { backoff, retryAfter } from './backoff.js';
import type { Device } from './device.js';
import { readEvent, readPage } from './read-event.js';
import { createSseReader, type SseMessage } from './sse.js';
import { verdict } from './verdict.js';

/** A stream that says nothing for this long at its start is being held back by a proxy: JSON from then on. Milliseconds. */
const firstByteWithin = 10_000;
/** The server sends a comment at least every 20 s; after this silence the line is dead. Milliseconds. */
const silenceLimit = 45_000;
/** A page out of sight gives its connection back after this long (browsers allow six per host). Milliseconds. */
const hiddenLimit = 60_000;
/** How long the JSON form waits for news, seconds. */
const pollSeconds = 25;

/** What the reader of a conversation tells. */
export interface Heard {
  event(event: ChatEvent): void;
  typing(alias: string | null): void;
  /** The server no longer keeps what we asked for: forget what was shown, a snapshot follows. */
  reset(): void;
  connected(yes: boolean): void;
  /** The conversation has ended or is not known any more; nothing will follow. */
  gone(): void;
}

/** Reads the events of one conversation until stopped, over any number of broken connections, without gap or repeat. */
export function follow(
  device: Device,
  source: { readonly url: string; readonly token: string; readonly after: () => number },
  heard: Heard,
): { stop(): void } {
  let stopped = false;
  let failures = 0;
  let polling = typeof ReadableStream === 'undefined' || typeof TextDecoder === 'undefined';
  let abort = new AbortController();
  let asleep = false;
  let wake: () => void = () => {};
  let cancelSleep: () => void = () => {};

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const cancel = device.later(ms, resolve);
      wake = () => {
        cancel();
        resolve();
      };
    });

  const over = (): void => {
    stopped = true;
    heard.gone();
  };

  const take = (message: SseMessage): void => {
    if (message.event === 'reset') return heard.reset();
    if (message.event === 'ended') return over();
    let raw: unknown;
    try {
      raw = JSON.parse(message.data);
    } catch {
      return;
    }
    if (message.event === 'typing') return heard.typing((raw as { alias?: string } | null)?.alias ?? null);
    const event = readEvent(raw);
    if (event) heard.event(event);
  };

  const refused = async (response: Response): Promise<boolean> => {
    const means = verdict(response.status, 'message');
    if (means.type === 'accepted') return false;
    if (means.type === 'gone') {
      over();
      return true;
    }
    heard.connected(false);
    await pause(
      Math.max(backoff(failures, device.random()), retryAfter(response.headers.get('retry-after'), device.now()) ?? 0),
    );
    failures += 1;
    return true;
  };

  const stream = async (): Promise<void> => {
    let silent = true;
    let cancel = device.later(firstByteWithin, () => {
      polling = true;
      abort.abort();
    });
    try {
      const headers: { [name: string]: string } = {
        authorization: `Bearer ${source.token}`,
        accept: 'text/event-stream',
      };
      if (source.after() > 0) headers['last-event-id'] = String(source.after());
      const response = await device.fetch(source.url, { headers, signal: abort.signal });
      if (await refused(response)) return;
      const body = response.body;
      if (!body || !(response.headers.get('content-type') ?? '').includes('event-stream')) {
        polling = true;
        return;
      }
      const reader = body.getReader();
      const decoder = new TextDecoder();
      const read = createSseReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        cancel();
        cancel = device.later(silenceLimit, () => abort.abort());
        if (silent) heard.connected(true);
        silent = false;
        failures = 0;
        for (const message of read(decoder.decode(value, { stream: true }))) take(message);
        if (stopped) return;
      }
    } finally {
      cancel();
    }
    await pause(backoff(0, device.random()) / 2);
  };

  const poll = async (): Promise<void> => {
    const wait = failures > 0 ? 0 : pollSeconds;
    const cancel = device.later(silenceLimit, () => abort.abort());
    try {
      const response = await device.fetch(`${source.url}?after=${source.after()}&wait=${wait}`, {
        headers: { authorization: `Bearer ${source.token}`, accept: 'application/json' },
        signal: abort.signal,
      });
      if (await refused(response)) return;
      const page = readPage(await response.json());
      failures = 0;
      heard.connected(true);
      if (page.reset) heard.reset();
      for (const event of page.events) heard.event(event);
      if (page.ended) over();
    } finally {
      cancel();
    }
  };

  const run = async (): Promise<void> => {
    for (;;) {
      if (stopped) return;
      if (asleep) {
        await new Promise<void>((resolve) => (wake = resolve));
        continue;
      }
      abort = new AbortController();
      const wasPolling = polling;
      try {
        await (polling ? poll() : stream());
      } catch {
        // A cut line, or our own abort: what is missing comes with the next connection.
        if (stopped || asleep || polling !== wasPolling) continue;
        heard.connected(false);
        await pause(backoff(failures, device.random()));
        failures += 1;
      }
    }
  };

  const sleepSoon = (): void => {
    cancelSleep();
    cancelSleep = device.later(hiddenLimit, () => {
      asleep = true;
      abort.abort();
    });
  };
  if (device.hidden()) sleepSoon();
  const unwatch = device.watch((what) => {
    if (what === 'hidden') sleepSoon();
    else if (what === 'shown' || what === 'online') {
      if (what === 'shown') cancelSleep();
      asleep = false;
      wake();
    } else if (what === 'offline') {
      heard.connected(false);
    }
  });

  void run();
  return {
    stop() {
      stopped = true;
      unwatch();
      cancelSleep();
      abort.abort();
      wake();
    },
  };
}
