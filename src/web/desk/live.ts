import { backoff } from '../widget/backoff.js';
import { createSseReader } from '../widget/sse.js';
import type { Api } from './api.js';

/** The server says something at least every 15 s; after this silence the line is dead. Milliseconds. */
const silence = 40_000;

export interface News {
  readonly n: number;
  readonly type: string;
  readonly conversation: string;
}

/** What the reader of the desk's events tells. */
export interface LiveListener {
  news(event: News): void;
  /** Too much was missed: read everything again. */
  reset(): void;
  connected(yes: boolean): void;
  signedOut(): void;
}

/** Follows the desk's events after `cursor` over any number of broken connections: none missing, none twice. */
export function startLive(api: Api, cursor: number, tell: LiveListener): { stop(): void } {
  let last = cursor;
  let stopped = false;
  let abort = new AbortController();
  let wake = (): void => {};

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const read = async (): Promise<void> => {
    abort = new AbortController();
    let timer = setTimeout(() => abort.abort(), silence);
    try {
      const response = await api.stream(last, abort.signal);
      if (response.status === 401) {
        stopped = true;
        return tell.signedOut();
      }
      const reader = response.ok ? response.body?.getReader() : undefined;
      if (!reader) throw new Error('no stream');
      const decoder = new TextDecoder();
      const sse = createSseReader();
      tell.connected(true);
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(timer);
        timer = setTimeout(() => abort.abort(), silence);
        for (const message of sse(decoder.decode(value, { stream: true }))) {
          if (message.event === 'signed_out') {
            stopped = true;
            return tell.signedOut();
          }
          if (message.id !== null) last = Number(message.id);
          if (message.event === 'reset') tell.reset();
          else tell.news(JSON.parse(message.data) as News);
        }
      }
    } finally {
      clearTimeout(timer);
    }
  };

  const run = async (): Promise<void> => {
    let failures = 0;
    while (!stopped) {
      const began = performance.now();
      try {
        await read();
      } catch {
        // A cut line: what is missing comes with the next connection.
      }
      if (stopped) return;
      // A line that held for a while was a good one: come back soon.
      failures = performance.now() - began > 5000 ? 0 : failures + 1;
      if (failures > 0) tell.connected(false);
      await pause(backoff(failures - 1, Math.random()));
    }
  };

  const online = (): void => wake();
  addEventListener('online', online);
  void run();
  return {
    stop() {
      stopped = true;
      removeEventListener('online', online);
      abort.abort();
      wake();
    },
  };
}
