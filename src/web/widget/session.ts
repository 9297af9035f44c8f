import type { ChatEvent, OutboundChoice } from '../../model/outbound.js';
import { createApi, type Ticket } from './api.js';
import { backoff } from './backoff.js';
import type { Device, UploadFile } from './device.js';
import { follow } from './follow.js';
import { createKept, type Kept } from './kept.js';
import { createOutbox } from './outbox.js';
import type { Pending } from './pending.js';
import type { FailReason } from './verdict.js';

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
  config: { readonly server: string; readonly bot: string; readonly locale: string; readonly pageLanguage?: string },
  view: SessionView,
): Session {
  const api = createApi(device, config.server, config.bot);
  const kept = createKept(device.keep, config.server, config.bot, config.pageLanguage);
  const chosen = new Map<string, string>();
  let locale = config.locale;
  let phase: Phase = 'none';
  let ticket: Ticket | null = null;
  let following: { stop(): void } | null = null;
  let events: ChatEvent[] = [];
  /** `seq` of the newest event; and of the newest that this device had shown before this page. */
  let last = 0;
  let shownBefore = 0;
  /** Rises when an attempt to open a conversation is given up. */
  let attempt = 0;
  let endPause: () => void = () => {};
  let mayHurry = true;
  let cancelTyping: () => void = () => {};

  const setPhase = (next: Phase): void => {
    phase = next;
    view.phase(next);
  };
  const setTyping = (alias: string | null | false): void => {
    cancelTyping();
    if (alias !== false) cancelTyping = device.later(typingLasts, () => view.typing(false));
    view.typing(alias);
  };

  const hear = (event: ChatEvent): void => {
    if (event.seq <= last) return;
    last = event.seq;
    events.push(event);
    if (event.from === 'citizen') outbox.shown(event.id);
    else setTyping(false);
    view.event(event, event.seq <= shownBefore);
    if (ticket && event.seq > shownBefore) kept.setConversation({ ...ticket, shown: event.seq });
  };

  /** Lets go of the conversation on the server's side of things. */
  const letGo = (): void => {
    following?.stop();
    following = null;
    ticket = null;
    attempt += 1;
    endPause();
    setTyping(false);
  };
  const forget = (): void => {
    letGo();
    events = [];
    last = 0;
    shownBefore = 0;
    chosen.clear();
    view.clear();
  };
  const over = (): void => {
    letGo();
    kept.dropConversation();
    outbox.hold();
    setPhase('gone');
  };

  const outbox = createOutbox({
    device,
    prefix: kept.pendingPrefix,
    ticket: () => ticket,
    deliver(to, item, progress, signal) {
      if (item.file) return api.upload(to, item.id, item.file, progress, signal);
      const words = item.choice === undefined ? { text: item.text } : { choice: item.choice };
      return api.send(to, { id: item.id, seen: item.seen, ...words });
    },
    show: (items) => view.pending(items),
    gone: over,
  });

  const enter = (to: Ticket, shown: number): void => {
    ticket = to;
    shownBefore = shown;
    setPhase('open');
    const source = { url: api.eventsUrl(to), token: to.token, after: () => last };
    following = follow(device, source, {
      event: hear,
      typing: setTyping,
      reset() {
        events = [];
        last = 0;
        view.clear();
      },
      connected(yes) {
        view.connected(yes);
        if (yes) outbox.wake();
      },
      gone: over,
    });
    outbox.wake();
  };

  /** Opens a conversation, however long it takes to reach the server. */
  const begin = async (): Promise<void> => {
    attempt += 1;
    const mine = attempt;
    setPhase('starting');
    for (let failures = 0; ; failures += 1) {
      const elsewhere = kept.conversation();
      if (elsewhere) return enter(elsewhere, elsewhere.shown);
      const answer = await api.start(locale);
      if (mine !== attempt) return;
      const made = answer.body as Partial<Ticket> | null;
      if (answer.type === 'accepted' && typeof made?.conversation === 'string' && typeof made.token === 'string') {
        const fresh = { conversation: made.conversation, token: made.token };
        kept.setConversation({ ...fresh, shown: 0 });
        view.connected(true);
        outbox.moveOn();
        return enter(fresh, 0);
      }
      if (answer.type !== 'lost' && answer.type !== 'wait') return setPhase('unavailable');
      view.connected(false);
      mayHurry = answer.type === 'lost';
      await new Promise<void>((resolve) => {
        const cancel = device.later(Math.max(backoff(failures, device.random()), answer.waitMs ?? 0), resolve);
        endPause = () => {
          cancel();
          resolve();
        };
      });
      if (mine !== attempt) return;
    }
  };

  /** Another tab began, ended or replaced the conversation. */
  const followOtherTab = (): void => {
    const elsewhere = kept.conversation();
    if (elsewhere && elsewhere.conversation !== ticket?.conversation) {
      forget();
      outbox.clear(true);
      enter(elsewhere, elsewhere.shown);
    } else if (!elsewhere && ticket) {
      forget();
      outbox.clear();
      setPhase('cleared');
    }
  };

  const unwatch = device.watch((what, key) => {
    if (what === 'online' || what === 'shown') {
      if (mayHurry) endPause();
      outbox.wake();
    }
    if (what === 'kept' && kept.isConversation(key)) followOtherTab();
  });

  return {
    kept,
    events: () => events,
    chosen: () => chosen,
    resume() {
      outbox.load();
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
      outbox.moveOn();
      void begin();
    },
    send: (text) => outbox.add({ text, locale, seen: last }),
    choose(event, choice) {
      if (chosen.has(event.id)) return;
      chosen.set(event.id, choice.id);
      outbox.add({ text: choice.label, choice: choice.id, locale, seen: last });
    },
    upload: (file, problem) => outbox.add({ text: file.name, file, locale, seen: last }, problem),
    retry: (id) => outbox.retry(id),
    remove: (id) => outbox.remove(id),
    fetchFile: (id) => (ticket ? api.file(ticket, id) : Promise.resolve(null)),
    setLocale(next) {
      locale = next;
      kept.setLocale(next);
    },
    async end() {
      const leaving = ticket;
      forget();
      outbox.clear();
      kept.clear();
      const answer = leaving ? await api.end(leaving) : null;
      const reached = !answer || answer.type === 'accepted' || answer.type === 'gone';
      setPhase(reached ? 'cleared' : 'cleared_offline');
    },
    stop() {
      letGo();
      unwatch();
      outbox.stop();
    },
  };
}
