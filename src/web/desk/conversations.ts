import type { Answer, Api } from './api.js';
import type { Line, Owner, Talk } from './types.js';
import { h } from '../widget/view/dom.js';
import { askDialog, radios } from './view/dialog.js';
import type { ListView } from './view/list.js';
import { createTalkView, type TalkView } from './view/talk.js';
import type { Words } from './words.js';

/** How an engagement may end; the server knows the same. */
const outcomes = ['resolved', 'referred', 'no_answer', 'other'] as const;

/** What could not be read is asked for again after this, milliseconds. */
const retryAfter = 2000;

/** The conversation that is open on the screen. */
export interface Conversations {
  openId(): string | null;
  open(conversation: string): Promise<void>;
  showNothing(): void;
  /** Something happened in a conversation. */
  news(conversation: string): void;
  reply(): void;
  followHash(): void;
}

interface Deps {
  readonly api: Api;
  readonly words: Words;
  readonly alias: string;
  readonly place: HTMLElement;
  readonly now: () => number;
  /** The open conversation changed. */
  readonly changed: () => void;
  /** The lists have to be read again. */
  readonly refresh: () => void;
  readonly list: Pick<ListView, 'focus'>;
}

interface Open {
  readonly id: string;
  talk: Talk;
  view: TalkView;
}

export function createConversations(deps: Deps): Conversations {
  const { api, words, place, now } = deps;
  const { t } = words;
  let open: Open | null = null;
  let wanted: string | null = null;
  let reading: Promise<void> | null = null;
  let again = false;
  let ids = 0;

  const path = (id: string, rest = ''): string => `/conversations/${encodeURIComponent(id)}${rest}`;
  const said = (answer: Answer<unknown>): string =>
    answer.type === 'refused' ? answer.message || t('failed') : t('unreachable');

  /** Every page after `after`; null when it cannot be read. */
  const read = async (id: string, after: number): Promise<Talk | Answer<Talk>> => {
    const lines: Line[] = [];
    for (let from = after; ;) {
      const answer = await api.get<Talk>(path(id, `?after=${from}`));
      if (answer.type !== 'ok') return answer;
      lines.push(...answer.body.lines);
      from = answer.body.after;
      if (!answer.body.more) return { ...answer.body, lines };
    }
  };
  const isTalk = (value: Talk | Answer<Talk>): value is Talk => 'conversation' in value;

  const showNothing = (sentence?: string): void => {
    open = null;
    wanted = null;
    place.replaceChildren(
      h('div', { class: 'empty' }, h('h2', {}, sentence ?? t('talk.empty_title')), h('p', {}, t('talk.empty_text'))),
    );
    if (location.hash) history.replaceState(null, '', location.pathname);
    deps.changed();
  };

  const show = (talk: Talk): void => {
    const { id } = talk.conversation;
    const view = createTalkView(words, talk, deps.alias, now(), {
      take: () => void act('take'),
      giveBack: () => void giveBack(),
      end: () => void end(),
      requeue: () => void requeue(),
      settle: () => void settle(),
      reveal: () => void reveal(),
      send: (text) => void send(text),
      back,
    });
    open = { id, talk, view };
    place.replaceChildren(view.element);
  };

  /** Reads what is new in the open conversation; resolves when everything asked for until then is on the screen. */
  const catchUp = (): Promise<void> => {
    again = true;
    reading ??= readNew().finally(() => {
      reading = null;
    });
    return reading;
  };
  const readNew = async (): Promise<void> => {
    while (again) {
      again = false;
      const at = open;
      if (!at) return;
      const fresh = await read(at.id, at.talk.after);
      if (open !== at) continue;
      if (isTalk(fresh)) merge(at, fresh);
      else if (fresh.type === 'refused' && fresh.status === 404) showNothing(t('talk.gone'));
      // Nothing else would come back for these lines: the event that told of them is read.
      else if (fresh.type === 'unreachable' || (fresh.type === 'refused' && fresh.status >= 500))
        setTimeout(() => void catchUp(), retryAfter);
    }
  };

  const merge = (at: Open, fresh: Talk): void => {
    const before = at.talk.conversation.owner;
    at.talk = {
      ...fresh,
      lines: [...at.talk.lines, ...fresh.lines.filter((line) => line.n > at.talk.after)],
      masked: fresh.masked || at.talk.masked,
    };
    at.view.update(at.talk, now());
    tellOwner(at, before, fresh.conversation.owner);
    deps.changed();
  };

  /** Says it when a conversation that was mine is not any more. */
  const tellOwner = (at: Open, before: Owner, owner: Owner): void => {
    if (!before.mine || owner.mine) return;
    const what =
      owner.type === 'agent' ? t('talk.owner_agent', { name: owner.name ?? '?' }) : t(`talk.owner_${owner.type}`);
    at.view.say(t('talk.now_with', { what }));
  };

  const openOne = async (id: string): Promise<void> => {
    wanted = id;
    if (open?.id !== id) {
      const talk = await read(id, 0);
      if (wanted !== id) return;
      if (!isTalk(talk)) return showNothing(said(talk));
      show(talk);
      if (location.hash !== `#c=${id}`) history.pushState(null, '', `#c=${id}`);
    }
    deps.changed();
    if (open?.talk.conversation.owner.mine) open.view.composer.focus();
    else open?.view.focusHead();
  };

  const back = (): void => {
    const left = open?.id;
    showNothing();
    if (left) deps.list.focus(left);
  };

  /** Does something with the owner; a refusal says who was first. */
  const act = async (what: 'take' | 'return' | 'end' | 'requeue', body: object = {}): Promise<boolean> => {
    const at = open;
    if (!at) return false;
    const answer = await api.post(path(at.id, `/${what}`), { epoch: at.talk.conversation.epoch, ...body });
    deps.refresh();
    if (open !== at) return answer.type === 'ok';
    if (answer.type !== 'ok') at.view.say(said(answer));
    else if (what === 'take') at.view.say(t('talk.yours'), true);
    if (answer.type === 'ok' && what !== 'take') {
      back();
      return true;
    }
    await catchUp();
    if (answer.type === 'ok') at.view.composer.focus();
    return answer.type === 'ok';
  };

  const giveBack = async (): Promise<void> => {
    const summary = h('textarea', { id: 'summary', rows: 2, maxlength: 500, 'aria-describedby': 'summary-hint' });
    const field = h(
      'div',
      { class: 'field' },
      h('label', { for: 'summary' }, t('give_back.summary')),
      h('p', { class: 'hint', id: 'summary-hint' }, t('give_back.summary_hint')),
      summary,
    );
    const answer = await askDialog(words, {
      title: t('give_back.title'),
      text: t('give_back.text'),
      submit: t('give_back.submit'),
      fields: [field],
      read: () => ({ summary: summary.value.trim() }),
    });
    if (answer) await act('return', answer.summary ? answer : {});
  };

  const askOutcome = (title: string, submit: string, text?: string): Promise<string | null> => {
    const choice = radios(
      t('end_dialog.outcome'),
      outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) })),
    );
    return askDialog(words, {
      title,
      submit,
      ...(text === undefined ? {} : { text }),
      fields: [choice.element],
      read: choice.value,
    });
  };

  const end = async (): Promise<void> => {
    const outcome = await askOutcome(t('end_dialog.title'), t('end_dialog.submit'), t('end_dialog.text'));
    if (outcome) await act('end', { outcome });
  };

  const requeue = async (): Promise<void> => {
    const queues = open?.talk.conversation.queues ?? [];
    const choice = radios(
      t('requeue_dialog.queue'),
      queues.map(({ name, title }) => ({ value: name, label: title })),
    );
    const queue = await askDialog(words, {
      title: t('requeue_dialog.title'),
      text: t('requeue_dialog.text'),
      submit: t('requeue_dialog.submit'),
      fields: queues.length > 1 ? [choice.element] : [],
      read: choice.value,
    });
    if (queue !== null) await act('requeue', queue ? { queue } : {});
  };

  const settle = async (): Promise<void> => {
    const at = open;
    const engagement = at?.talk.card?.engagement;
    if (!at || !engagement) return;
    const outcome = await askOutcome(t('message.title'), t('message.done'));
    if (!outcome) return;
    const answer = await api.post(`/engagements/${encodeURIComponent(engagement)}/done`, { outcome });
    deps.refresh();
    if (answer.type === 'ok') back();
    else at.view.say(said(answer));
  };

  const reveal = async (): Promise<void> => {
    const at = open;
    if (!at) return;
    const answer = await api.post(path(at.id, '/reveal'));
    if (open !== at) return;
    if (answer.type !== 'ok') return at.view.say(said(answer));
    const talk = await read(at.id, 0);
    if (open !== at || !isTalk(talk)) return;
    show(talk);
    deps.changed();
    open.view.focusHead();
  };

  const send = async (
    text: string,
    id = `${Date.now().toString(36)}-${(ids += 1)}-${crypto.randomUUID().slice(0, 8)}`,
  ): Promise<void> => {
    const at = open;
    if (!at) return;
    at.view.addPending(id, text);
    const body = { id, text, epoch: at.talk.conversation.epoch };
    let answer = await api.post(path(at.id, '/messages'), body);
    // The same id again changes nothing if the first try did arrive.
    if (answer.type === 'unreachable') answer = await api.post(path(at.id, '/messages'), body);
    if (answer.type === 'ok') return;
    at.view.dropPending(id);
    at.view.composer.giveBack(text);
    const conflict = answer.type === 'refused' && answer.status === 409;
    at.view.composer.say(
      conflict ? t('reply.returned', { reason: said(answer) }) : `${said(answer)} ${t('reply.not_sent')}`,
    );
    if (conflict && open === at) await catchUp();
  };

  return {
    openId: () => open?.id ?? wanted,
    open: openOne,
    showNothing: () => showNothing(),
    news(conversation) {
      if (open?.id === conversation) void catchUp();
    },
    reply: () => open?.view.composer.focus(),
    followHash() {
      const id = /^#c=([A-Za-z0-9_-]{1,64})$/.exec(location.hash)?.[1];
      if (id) void openOne(id);
      else if (open) back();
    },
  };
}
