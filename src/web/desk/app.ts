import type { Api } from './api.js';
import { startBeat } from './beat.js';
import { startLive, type News } from './live.js';
import { createConversations, type Conversations } from './conversations.js';
import type { Card, Lists, Me, Status } from './types.js';
import { h, spoken } from '../widget/view/dom.js';
import { askDialog, showDialog } from './view/dialog.js';
import { createHeader } from './view/header.js';
import { createList } from './view/list.js';
import type { Words } from './words.js';

/** Lists are read again this long after the first of several events, milliseconds. */
const gather = 80;
/** Lists that could not be read are asked for again after this, milliseconds. */
const retryAfter = 2000;
/** Waiting times on screen are renewed this often, milliseconds. */
const clockEvery = 20_000;

/** What was on this screen, by conversation: the newest event. It outlives a change of the language. */
const seen = new Map<string, number>();

interface QueueAnswer extends Lists {
  readonly cursor: number;
  readonly now: number;
}

/** The desk while somebody is signed in. */
export interface App {
  stop(): void;
}

/** Starts the desk in `root`. `leave` is called when the session is over; `clock` is this computer's, in milliseconds. */
export async function startApp(
  root: HTMLElement,
  api: Api,
  words: Words,
  me: Me,
  on: { readonly leave: (again: boolean) => void; readonly switchLanguage: () => void; readonly clock: () => number },
): Promise<App> {
  const { t } = words;
  let lists: Lists = { waiting: [], mine: [], others: [], messages: [] };
  let skew = 0;
  let status: Status = me.status ?? 'available';
  let active = true;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const now = (): number => on.clock() + skew;

  const polite = spoken();
  polite.setAttribute('role', 'status');
  const header = createHeader(words, me, {
    status: (chosen) => void beat(chosen),
    language: on.switchLanguage,
    help: () => showHelp(words),
    signOut: () => void signOut(),
  });
  const list = createList(words, (card) => void talks.open(card.conversation));
  const place = h('div', { id: 'talk', tabindex: -1 });
  const page = h('div', { class: 'desk' }, header.element, h('main', {}, list.element, place), polite);

  const unread = (card: Card): boolean =>
    card.last?.from === 'citizen' &&
    card.status === 'active' &&
    lists.mine.includes(card) &&
    card.lastSeq > (seen.get(card.conversation) ?? 0);

  const draw = (): void => {
    const open = talks.openId();
    const card = lists.mine.find(({ conversation }) => conversation === open);
    if (card && !document.hidden) seen.set(card.conversation, card.lastSeq);
    list.update(lists, open, unread, now());
    page.classList.toggle('talking', open !== null);
    const count = lists.waiting.length + lists.mine.filter(unread).length;
    document.title = `${document.hidden && count > 0 ? `(${count}) ` : ''}${t('title')} · ${me.titles[0]?.title ?? me.user.agency}`;
  };

  const refresh = async (): Promise<number | null> => {
    const answer = await api.get<QueueAnswer>('/queue');
    if (stopped) return null;
    if (answer.type !== 'ok') {
      if (answer.type === 'unreachable' || answer.status >= 500) setTimeout(soon, retryAfter);
      return null;
    }
    const { cursor, now: theirs, ...fresh } = answer.body;
    skew = theirs - on.clock();
    const known = new Set(lists.waiting.map(({ engagement }) => engagement));
    if (fresh.waiting.some(({ engagement }) => !known.has(engagement))) polite.textContent = t('list.new_waiting');
    lists = fresh;
    draw();
    return cursor;
  };
  const soon = (): void => {
    if (stopped) return;
    timer ??= setTimeout(() => {
      timer = null;
      void refresh();
    }, gather);
  };

  const talks: Conversations = createConversations({
    api,
    words,
    alias: me.user.alias,
    place,
    now,
    changed: draw,
    refresh: soon,
    list,
  });

  /** How often a status was chosen, and how many of these choices are not answered yet. */
  let choices = 0;
  let asking = 0;
  const beat = async (chosen?: Status): Promise<void> => {
    const body = { status: chosen ?? status, chosen: chosen !== undefined, active };
    active = false;
    if (chosen) [choices, asking] = [choices + 1, asking + 1];
    const [before, beside] = [choices, !chosen && asking > 0];
    const answer = await api.post<{ readonly status: Status }>('/presence', body);
    if (chosen) asking -= 1;
    // What was asked before a choice, or beside it, may tell what held before it.
    if (before !== choices || beside) return;
    if (answer.type === 'ok') status = answer.body.status;
    header.status(status);
  };
  const signOut = async (): Promise<void> => {
    const count = lists.mine.length;
    const text = t('account.sign_out_text', { count });
    if (count > 0) {
      const sure = await askDialog(words, {
        title: t('account.sign_out_title'),
        text,
        submit: t('account.sign_out'),
        read: () => true,
      });
      if (!sure) return;
    }
    await api.post('/logout');
    on.leave(false);
  };

  const isTyping = (target: EventTarget | null): boolean =>
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  const onKey = (event: KeyboardEvent): void => {
    active = true;
    if (document.querySelector('dialog[open]')) return;
    if (event.key === '?' && !isTyping(event.target)) return showHelp(words);
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    // By the key's place: with Alt, some systems type another letter.
    if (event.code === 'KeyL') talks.reply();
    else if (event.code === 'KeyJ' || event.code === 'KeyK') step(event.code === 'KeyJ' ? 1 : -1);
    else return;
    event.preventDefault();
  };
  const step = (by: 1 | -1): void => {
    const order = list.order();
    const open = talks.openId();
    const at = open === null ? (by === 1 ? -1 : 0) : order.indexOf(open);
    const next = order[(at + by + order.length) % order.length];
    if (next !== undefined) void talks.open(next);
  };
  const onPointer = (): void => {
    active = true;
  };
  const onVisible = (): void => {
    draw();
    if (!document.hidden) void beat();
  };
  const onHash = (): void => talks.followHash();

  addEventListener('keydown', onKey);
  addEventListener('pointerdown', onPointer);
  addEventListener('hashchange', onHash);
  document.addEventListener('visibilitychange', onVisible);
  root.replaceChildren(page);
  header.status(status);
  talks.showNothing();
  await beat();
  const cursor = (await refresh()) ?? 0;
  const live = startLive(api, cursor, {
    news(event: News) {
      soon();
      talks.news(event.conversation);
    },
    reset() {
      soon();
      const open = talks.openId();
      if (open !== null) talks.news(open);
    },
    connected: header.connected,
    signedOut: () => on.leave(true),
  });
  const stopBeat = startBeat(() => void beat());
  const clock = setInterval(draw, clockEvery);
  talks.followHash();

  return {
    stop() {
      stopped = true;
      live.stop();
      stopBeat();
      clearInterval(clock);
      if (timer !== null) clearTimeout(timer);
      removeEventListener('keydown', onKey);
      removeEventListener('pointerdown', onPointer);
      removeEventListener('hashchange', onHash);
      document.removeEventListener('visibilitychange', onVisible);
    },
  };
}

function showHelp(words: Words): void {
  const { t } = words;
  const keys: readonly (readonly [string, string])[] = [
    ['Alt+J', t('help.next')],
    ['Alt+K', t('help.previous')],
    ['Alt+L', t('help.reply')],
    ['Enter', t('help.send')],
    [t('help.keys_newline'), t('help.newline')],
    ['?', t('help.this')],
  ];
  const rows = keys.flatMap(([key, what]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, what)]);
  showDialog(words, t('help.title'), h('dl', { class: 'keys' }, ...rows));
}
