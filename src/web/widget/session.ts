import type { ChatEvent, OutboundChoice } from '../../model/outbound.js';
import { createApi, type Answer, type Ticket } from './api.js';
import { backoff } from './backoff.js';
import type { Device, UploadFile } from './device.js';
import { follow } from './follow.js';
import { createKept, type Kept } from './kept.js';
import { createPendingShelf, type Pending } from './pending.js';
import type { FailReason } from './verdict.js';

/** Tries of one message against a server that answers but cannot take it, before the citizen is asked. */
const busyTries = 8;
/** How long a typing sign lasts without news, milliseconds. */
const typingLasts = 20_000;

/**
 * Where we are: nothing begun · being opened · talking · over on the server · cleared here by the citizen (`cleared_offline`:
 * the server could not be told) · this bot is not available.
 */
export type Phase = 'none' | 'starting' | 'open' | 'gone' | 'cleared' | 'cleared_offline' | 'unavailable';

/** What the screen is told. */
export interface SessionView {
  /** `past`: it was on this device's screen before, so it is shown and not announced. Events come in order, once each. */
  event(event: ChatEvent, past: boolean): void;
  /** Everything shown is void: another conversation begins, or the server sends it all again. */
  clear(): void;
  pending(items: readonly Pending[]): void;
  typing(alias: string | null | false): void;
  phase(phase: Phase): void;
  connected(yes: boolean): void;
  draft(text: string): void;
}

/** One citizen's conversation on one device. */
export interface Session {
  readonly kept: Kept;
  /** Takes up the conversation this device is in; without one nothing happens and nothing is sent. */
  resume(): void;
  /** Opens a conversation if there is none. */
  begin(): void;
  /** After `gone` or `cleared`: a new conversation, which what was not sent yet goes to. */
  startAnew(): void;
  events(): readonly ChatEvent[];
  /** What was tapped on this screen: event id → choice id. */
  chosen(): ReadonlyMap<string, string>;
  send(text: string): void;
  choose(event: ChatEvent, choice: OutboundChoice): void;
  upload(file: UploadFile, problem: FailReason | null): void;
  retry(id: string): void;
  remove(id: string): void;
  fetchFile(id: string): Promise<Blob | null>;
  setLocale(locale: string): void;
  end(): Promise<void>;
  /** Closes every connection; what is kept stays kept. */
  stop(): void;
}

/** Makes the session of `bot` on `server`; everything it does goes through `device`, everything it shows through `view`. */
export function createSession(
  device: Device,
  config: { readonly server: string; readonly bot: string; readonly locale: string },
  view: SessionView,
): Session {
  const api = createApi(device, config.server, config.bot);
  const kept = createKept(device.keep, config.server, config.bot);
  const shelf = createPendingShelf(device.keep, kept.pendingPrefix);
  let locale = config.locale;
  let phase: Phase = 'none';
  let ticket: Ticket | null = null;
  let following: { stop(): void } | null = null;
  let events: ChatEvent[] = [];
  let pending: Pending[] = [];
  let last = 0;
  let shownBefore = 0;
  let failures = 0;
  let starting = false;
  let sending = false;
  let stopped = false;
  let order = 0;
  let abortUpload = new AbortController();
  let wakeSender: () => void = () => {};
  let cancelTyping: () => void = () => {};
  const chosen = new Map<string, string>();

  const setPhase = (next: Phase): void => {
    phase = next;
    view.phase(next);
  };
  const setTyping = (alias: string | null | false): void => {
    cancelTyping();
    if (alias !== false) cancelTyping = device.later(typingLasts, () => view.typing(false));
    view.typing(alias);
  };
  const showPending = (): void => view.pending(pending);
  const change = (id: string, to: Partial<Pending>): void => {
    pending = pending.map((item) => (item.id === id ? { ...item, ...to } : item));
    const item = pending.find((each) => each.id === id);
    if (item?.state === 'sent') shelf.drop(id);
    else if (item) shelf.put(item);
    showPending();
  };
  const drop = (id: string): void => {
    shelf.drop(id);
    if (!pending.some((item) => item.id === id)) return;
    pending = pending.filter((item) => item.id !== id);
    showPending();
  };
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const cancel = device.later(ms, resolve);
      wakeSender = () => {
        cancel();
        resolve();
      };
    });

  const hear = (event: ChatEvent): void => {
    if (event.seq <= last) return;
    last = event.seq;
    events.push(event);
    if (event.from === 'citizen') drop(sameAs(event)?.id ?? event.id);
    else setTyping(false);
    view.event(event, event.seq <= shownBefore);
    if (ticket && event.seq > shownBefore) kept.setConversation({ ...ticket, shown: event.seq });
  };
  const sameAs = (event: ChatEvent): Pending | undefined => pending.find((item) => item.id === event.id);

  const forget = (): void => {
    following?.stop();
    following = null;
    ticket = null;
    events = [];
    last = 0;
    shownBefore = 0;
    chosen.clear();
    setTyping(false);
  };
  const over = (): void => {
    following?.stop();
    following = null;
    ticket = null;
    kept.dropConversation();
    setTyping(false);
    pending = pending.map((item) => (item.state === 'sending' ? { ...item, state: 'waiting' } : item));
    showPending();
    setPhase('gone');
  };

  const enter = (to: Ticket, shown: number): void => {
    ticket = to;
    shownBefore = shown;
    failures = 0;
    setPhase('open');
    following = follow(
      device,
      { url: api.eventsUrl(to), token: to.token, after: () => last },
      {
        event: hear,
        typing: (alias) => setTyping(alias),
        reset() {
          events = [];
          last = 0;
          view.clear();
        },
        connected(yes) {
          view.connected(yes);
          if (yes) wakeSender();
        },
        gone: over,
      },
    );
    void pump();
  };

  /** What to do with an answer that took nothing: wait and try again, for how long, and why. */
  const waitFor = async (answer: Answer): Promise<void> => {
    const ms = Math.max(backoff(failures, device.random()), answer.waitMs ?? 0);
    failures += 1;
    await pause(ms);
  };

  const begin = async (): Promise<void> => {
    if (starting || ticket || stopped) return;
    starting = true;
    setPhase('starting');
    while (!stopped && !ticket && starting) {
      const elsewhere = kept.conversation();
      if (elsewhere) {
        enter(elsewhere, elsewhere.shown);
        break;
      }
      const answer = await api.start(locale);
      if (stopped || !starting) return;
      const made = answer.body as Partial<Ticket> | null;
      if (answer.type === 'accepted' && typeof made?.conversation === 'string' && typeof made.token === 'string') {
        const fresh = { conversation: made.conversation, token: made.token };
        kept.setConversation({ ...fresh, shown: 0 });
        view.connected(true);
        enter(fresh, 0);
      } else if (answer.type === 'lost' || answer.type === 'wait') {
        view.connected(false);
        await waitFor(answer);
      } else {
        setPhase('unavailable');
        break;
      }
    }
    starting = false;
  };

  /** Sends what waits, oldest first, one at a time: a message never overtakes another. */
  const pump = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    let tries = 0;
    for (;;) {
      const item = pending.find((each) => each.state === 'waiting' || each.state === 'sending');
      const to = ticket;
      if (!item || !to || stopped) break;
      change(item.id, { state: 'sending', ...(item.file ? { progress: 0 } : {}) });
      const answer = await deliver(to, item);
      if (stopped) break;
      if (ticket !== to) continue;
      if (!pending.some((each) => each.id === item.id)) continue; // shown back before the answer came, or removed
      if (answer.type === 'accepted') {
        failures = 0;
        tries = 0;
        change(item.id, { state: 'sent' });
      } else if (answer.type === 'gone') {
        over();
      } else if (answer.type === 'failed') {
        tries = 0;
        change(item.id, { state: 'failed', why: answer.reason });
      } else if (answer.type === 'wait' && ++tries >= busyTries) {
        tries = 0;
        change(item.id, { state: 'failed', why: 'busy' });
      } else {
        change(item.id, { state: 'waiting', why: answer.type === 'wait' ? answer.why : 'offline' });
        await waitFor(answer);
      }
    }
    sending = false;
  };

  const deliver = (to: Ticket, item: Pending): Promise<Answer> => {
    if (!item.file) {
      return api.send(to, {
        id: item.id,
        seen: item.seen,
        ...(item.choice === undefined ? { text: item.text } : { choice: item.choice }),
      });
    }
    abortUpload = new AbortController();
    return api.upload(to, item.id, item.file, (progress) => change(item.id, { progress }), abortUpload.signal);
  };

  const add = (item: Pick<Pending, 'text' | 'choice' | 'file'>, problem: FailReason | null = null): void => {
    order = Math.max(order + 1, device.now());
    const state = problem ? ({ state: 'failed', why: problem } as const) : device.online() ? waiting : offline;
    const whole: Pending = { ...item, ...state, id: device.id(), order, at: device.now(), locale, seen: last };
    pending = [...pending, whole];
    shelf.put(whole);
    showPending();
    if (phase === 'none') void begin();
    void pump();
  };

  /** Another tab began, ended or replaced the conversation. */
  const followOtherTab = (): void => {
    const elsewhere = kept.conversation();
    if (elsewhere && elsewhere.conversation !== ticket?.conversation) {
      forget();
      view.clear();
      pending = pending.filter((item) => item.file);
      showPending();
      enter(elsewhere, elsewhere.shown);
    } else if (!elsewhere && ticket) {
      forget();
      view.clear();
      pending = [];
      showPending();
      setPhase('cleared');
    }
  };

  const unwatch = device.watch((what, key) => {
    if (what === 'online' || what === 'shown') wakeSender();
    if (what === 'kept' && kept.isConversation(key)) followOtherTab();
  });

  return {
    kept,
    events: () => events,
    chosen: () => chosen,
    resume() {
      pending = shelf.load();
      order = pending.at(-1)?.order ?? 0;
      showPending();
      const draft = kept.draft();
      if (draft) view.draft(draft);
      const before = kept.conversation();
      if (before) enter(before, before.shown);
    },
    begin() {
      if (phase === 'none') void begin();
    },
    startAnew() {
      forget();
      view.clear();
      // A tapped answer belongs to the old conversation's question; words go on to the new one.
      for (const item of pending.filter((each) => each.choice !== undefined || each.state === 'sent')) drop(item.id);
      pending = pending.map((item) => ({ ...item, seen: 0 }));
      showPending();
      void begin();
    },
    send(text) {
      add({ text });
    },
    choose(event, choice) {
      if (chosen.has(event.id)) return;
      chosen.set(event.id, choice.id);
      add({ text: choice.label, choice: choice.id });
    },
    upload(file, problem) {
      add({ text: file.name, file }, problem);
    },
    retry(id) {
      change(id, { state: 'waiting' });
      wakeSender();
      void pump();
    },
    remove(id) {
      if (pending.find((item) => item.id === id)?.file) abortUpload.abort();
      drop(id);
    },
    fetchFile: (id) => (ticket ? api.file(ticket, id) : Promise.resolve(null)),
    setLocale(next) {
      locale = next;
      kept.setLocale(next);
    },
    async end() {
      const leaving = ticket;
      starting = false;
      forget();
      pending = [];
      kept.clear();
      view.clear();
      showPending();
      const answer = leaving ? await api.end(leaving) : null;
      const reached = !answer || answer.type === 'accepted' || answer.type === 'gone';
      setPhase(reached ? 'cleared' : 'cleared_offline');
    },
    stop() {
      stopped = true;
      starting = false;
      following?.stop();
      cancelTyping();
      unwatch();
      abortUpload.abort();
      wakeSender();
    },
  };
}

const waiting = { state: 'sending' } as const;
const offline = { state: 'waiting', why: 'offline' } as const;
