import type { ChatEvent } from '../../../model/outbound.js';
import { readOffers } from '../offers.js';
import type { Pending } from '../pending.js';
import { button, h, icon, spoken } from './dom.js';
import { createMessageView, type MessageContext, type MessageView } from './message-view.js';
import { createPendingList, type PendingActions } from './pending-view.js';

/** Pixels from the end that still count as being at the end. */
const nearEnd = 48;

/** The conversation on screen. */
export interface Thread {
  readonly element: HTMLElement;
  add(event: ChatEvent, past: boolean): void;
  clear(): void;
  showPending(items: readonly Pending[]): void;
  typing(alias: string | null | false): void;
  /** Shows how all choices stand. */
  refreshOffers(events: readonly ChatEvent[], chosen: ReadonlyMap<string, string>): void;
  /** The panel is on screen: what came meanwhile enters the log now, and is announced once. */
  open(): void;
  /** The panel is put away: what was announced leaves the log, so that showing it again says nothing twice. */
  close(): void;
  /** Brings the newest words into view. */
  toEnd(): void;
}

/**
 * Three parts below each other: `past` (seen before, silent), `log` (role="log": each message enters it exactly once, in
 * order of `seq`), and what is not sent yet.
 */
export function createThread(context: MessageContext, actions: PendingActions): Thread {
  const { language } = context;
  const past = h('div', { class: 'past' });
  const log = h('div', {
    class: 'log',
    role: 'log',
    'aria-live': 'polite',
    'aria-relevant': 'additions',
    'aria-atomic': 'false',
  });
  const waiting = createPendingList(language, actions);
  const typingWords = h('span', { class: 'spoken' });
  const typing = h('div', { class: 'typing', hidden: true }, h('i'), h('i'), h('i'), typingWords);
  const scroller = h('div', { class: 'scroller', tabindex: 0, role: 'group' }, past, log, waiting.element, typing);
  const more = button('more', () => toEnd(), icon('down'), spoken());
  more.hidden = true;
  const element = h('div', { class: 'thread' }, scroller, more);
  const views = new Map<string, MessageView>();
  let held: HTMLElement[] = [];
  let shown = false;
  let listening = false;
  let lastFrom = '';
  let following = true;
  let lastTop = 0;
  let anchor: HTMLElement | null = null;
  let typist: string | null | false = false;

  const showTyping = (): void => {
    typing.hidden = typist === false;
    typingWords.textContent = typist ? language.t('typing.agent', { name: typist }) : language.t('typing.bot');
  };
  language.bind(() => {
    scroller.setAttribute('aria-label', language.t('panel.messages'));
    log.setAttribute('aria-label', language.t('panel.log'));
    (more.lastChild as HTMLElement).textContent = language.t('panel.more');
    showTyping();
  });

  const below = (): number => scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
  const showMore = (): void => {
    more.hidden = below() <= nearEnd;
  };
  const scrollTo = (top: number): void => {
    scroller.scrollTop = top;
    lastTop = scroller.scrollTop;
    showMore();
  };
  const toEnd = (): void => {
    following = true;
    scrollTo(scroller.scrollHeight);
  };
  /** Follows the newest words, but never past the beginning of the answer: long answers are read from their first line. */
  const follow = (): void => {
    if (!shown) return;
    if (!following) return showMore();
    const end = scroller.scrollHeight - scroller.clientHeight;
    scrollTo(anchor ? Math.max(scroller.scrollTop, Math.min(end, anchor.offsetTop - 8)) : end);
  };
  scroller.addEventListener(
    'scroll',
    () => {
      if (scroller.scrollTop < lastTop - 4) following = false;
      if (below() <= nearEnd) following = true;
      lastTop = scroller.scrollTop;
      showMore();
    },
    { passive: true },
  );
  new ResizeObserver(follow).observe(scroller);

  return {
    element,
    add(event, wasThere) {
      const who = event.from + (event.alias ?? '');
      const view = createMessageView(event, who === lastFrom, context);
      lastFrom = who;
      views.set(event.id, view);
      if (wasThere) past.append(view.element);
      else if (listening) log.append(view.element);
      else held.push(view.element);
      if (wasThere || event.from === 'citizen') anchor = null;
      else anchor ??= view.element;
      follow();
    },
    clear() {
      past.replaceChildren();
      log.replaceChildren();
      held = [];
      views.clear();
      lastFrom = '';
      anchor = null;
      following = true;
    },
    showPending(items) {
      waiting.show(items);
      follow();
    },
    typing(alias) {
      typist = alias;
      showTyping();
      follow();
    },
    refreshOffers(events, chosen) {
      for (const [id, state] of readOffers(events, chosen)) views.get(id)?.setOffer(state);
    },
    open() {
      shown = true;
      // The log must be on screen before words enter it, else screen readers do not hear them.
      requestAnimationFrame(() => {
        if (!shown) return;
        listening = true;
        log.append(...held);
        held = [];
        follow();
      });
      toEnd();
    },
    close() {
      shown = false;
      listening = false;
      past.append(...log.childNodes);
    },
    toEnd,
  };
}
