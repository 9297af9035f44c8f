import type { Answer, Ticket } from './api.js';
import { backoff } from './backoff.js';
import type { Device } from './device.js';
import { createPendingShelf, type Pending } from './pending.js';
import type { FailReason } from './verdict.js';

/** Tries of one message against a server that answers but cannot take it, before the citizen is asked. */
const busyTries = 8;

/** What the outbox is given: where messages go, and who shows them. */
export interface OutboxDeps {
  readonly device: Device;
  /** Prefix of the storage keys. */
  readonly prefix: string;
  /** The conversation to send to; null holds everything back. */
  ticket(): Ticket | null;
  deliver(to: Ticket, item: Pending, progress: (share: number) => void, signal: AbortSignal): Promise<Answer>;
  show(items: readonly Pending[]): void;
  /** The server does not know the conversation any more. */
  gone(): void;
}

/** Messages on their way to the server: sent oldest first, one at a time, kept until the server shows them back. */
export interface Outbox {
  /** Takes up what an earlier page could not send. */
  load(): void;
  /** `problem`: it is shown as failed and never sent. */
  add(item: Pick<Pending, 'text' | 'choice' | 'file' | 'locale' | 'seen'>, problem?: FailReason | null): void;
  retry(id: string): void;
  remove(id: string): void;
  /** The server has shown it. */
  shown(id: string): void;
  /** A new conversation begins: tapped answers belonged to the old one's questions, words go on to the new one. */
  moveOn(): void;
  /** Nothing can be sent for now: what was under way waits. */
  hold(): void;
  /** Forgets everything but, where told, files that only this page has. */
  clear(keepFiles?: boolean): void;
  /** There is reason to hope: tries now instead of later. */
  wake(): void;
  stop(): void;
}

/** Makes the outbox of one session. */
export function createOutbox({ device, prefix, ticket, deliver, show, gone }: OutboxDeps): Outbox {
  const shelf = createPendingShelf(device.keep, prefix);
  let items: readonly Pending[] = [];
  let order = 0;
  let failures = 0;
  let sending = false;
  let stopped = false;
  let endPause: () => void = () => {};
  /** Whether the pause may be cut short: not when the server asked for it. */
  let mayHurry = true;
  let upload = new AbortController();

  const set = (next: readonly Pending[]): void => {
    items = next;
    show(items);
  };
  const change = (id: string, to: Partial<Pending>): void => {
    set(items.map((item) => (item.id === id ? { ...item, ...to } : item)));
    const item = items.find((each) => each.id === id);
    if (item?.state === 'sent') shelf.drop(id);
    else if (item && to.progress === undefined) shelf.put(item);
  };
  const drop = (id: string): void => {
    shelf.drop(id);
    if (items.some((item) => item.id === id)) set(items.filter((item) => item.id !== id));
  };
  const pause = (answer: Answer): Promise<void> => {
    const ms = Math.max(backoff(failures, device.random()), answer.waitMs ?? 0);
    failures += 1;
    mayHurry = answer.type === 'lost';
    return new Promise((resolve) => {
      const cancel = device.later(ms, resolve);
      endPause = () => {
        cancel();
        resolve();
      };
    });
  };
  const next = (): { item: Pending; to: Ticket } | null => {
    const item = items.find((each) => each.state === 'waiting' || each.state === 'sending');
    const to = ticket();
    return item && to && !stopped ? { item, to } : null;
  };

  const pump = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    let tries = 0;
    for (let work = next(); work; work = next()) {
      const { item, to } = work;
      change(item.id, { state: 'sending', ...(item.file ? { progress: 0 } : {}) });
      upload = new AbortController();
      const answer = await deliver(to, item, (progress) => change(item.id, { progress }), upload.signal);
      // Shown back before the answer came, removed, or meant for a conversation that is over: nothing to conclude.
      if (stopped || ticket() !== to || !items.some((each) => each.id === item.id)) continue;
      if (answer.type === 'gone') {
        gone();
        break;
      }
      if (answer.type === 'accepted' || answer.type === 'failed') {
        tries = 0;
        failures = 0;
        change(item.id, answer.type === 'accepted' ? { state: 'sent' } : { state: 'failed', why: answer.reason });
      } else if (answer.type === 'wait' && ++tries >= busyTries) {
        tries = 0;
        change(item.id, { state: 'failed', why: 'busy' });
      } else {
        change(item.id, { state: 'waiting', why: answer.type === 'wait' ? answer.why : 'offline' });
        await pause(answer);
      }
    }
    sending = false;
  };

  return {
    load() {
      set(shelf.load());
      order = items.at(-1)?.order ?? 0;
      void pump();
    },
    add(item, problem = null) {
      order = Math.max(order + 1, device.now());
      const state = problem ? failed(problem) : device.online() ? underWay : waiting;
      const whole: Pending = { ...item, ...state, id: device.id(), order, at: device.now() };
      shelf.put(whole);
      set([...items, whole]);
      void pump();
    },
    retry(id) {
      change(id, { state: 'waiting' });
      endPause();
      void pump();
    },
    remove(id) {
      if (items.find((item) => item.id === id)?.state === 'sending') upload.abort();
      drop(id);
    },
    shown: drop,
    moveOn() {
      for (const item of items) if (item.choice !== undefined || item.state === 'sent') shelf.drop(item.id);
      set(
        items
          .filter((item) => item.choice === undefined && item.state !== 'sent')
          .map((item) => ({ ...item, seen: 0 })),
      );
      void pump();
    },
    hold: () => set(items.map((item) => (item.state === 'sending' ? { ...item, state: 'waiting' } : item))),
    clear(keepFiles = false) {
      set(keepFiles ? items.filter((item) => item.file) : []);
    },
    wake() {
      if (mayHurry) endPause();
      void pump();
    },
    stop() {
      stopped = true;
      upload.abort();
      endPause();
    },
  };
}

const underWay = { state: 'sending' } as const;
const waiting = { state: 'waiting', why: 'offline' } as const;
const failed = (why: FailReason) => ({ state: 'failed', why }) as const;
