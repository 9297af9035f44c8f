import { button, h } from '../../widget/view/dom.js';
import type { Line, Packet, Talk } from '../types.js';
import type { Words } from '../words.js';
import { createComposer, type Composer } from './composer.js';
import { lineElement, pendingElement } from './line.js';
import { packetElement } from './packet.js';

/** What an agent can do in an open conversation. */
export interface TalkActions {
  readonly take: () => void;
  readonly giveBack: () => void;
  readonly end: () => void;
  readonly requeue: () => void;
  readonly settle: () => void;
  readonly reveal: () => void;
  readonly send: (text: string) => void;
  readonly back: () => void;
}

/** One open conversation: head with its actions, what is known, transcript, box to write in. */
export interface TalkView {
  readonly element: HTMLElement;
  readonly composer: Composer;
  /** New lines and a new owner; the transcript only ever grows. */
  update(talk: Talk, now: number): void;
  addPending(key: string, text: string): void;
  dropPending(key: string): void;
  /** Shows a sentence above the transcript, e.g. who took it first; `brief` ones go away by themselves. */
  say(text: string, brief?: boolean): void;
  focusHead(): void;
}

/** How long a brief sentence stays, milliseconds. */
const briefly = 6000;

export function createTalkView(words: Words, first: Talk, alias: string, now: number, actions: TalkActions): TalkView {
  const { t } = words;
  const { id, locale } = first.conversation;
  const pending = new Map<string, { readonly element: HTMLElement; readonly text: string; readonly after: number }>();
  let last = 0;

  const head = h('h2', { tabindex: -1, id: 'talk-title' });
  const about = h('p', { class: 'about' });
  const buttons = h('div', { class: 'actions' });
  const notice = h('p', { class: 'notice', role: 'status' });
  const log = h('div', { class: 'log', role: 'log', 'aria-label': t('talk.log'), tabindex: 0 });
  const waiting = h('div', { class: 'log sending', 'aria-label': t('reply.sending'), role: 'group' });
  waiting.hidden = true;
  const scroller = h('div', { class: 'scroller' }, log, waiting);
  const composer = createComposer(words, id, words.language(locale), actions.send);
  const packetPlace = h('div', { class: 'known' });
  let packetShown = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const backButton = button('plain back', actions.back, '←');
  backButton.setAttribute('aria-label', t('talk.back'));
  const element = h(
    'section',
    { class: 'talk', 'aria-labelledby': 'talk-title' },
    h('header', { class: 'head' }, backButton, h('div', { class: 'names' }, head, about), buttons),
    notice,
    h('div', { class: 'body' }, packetPlace, h('div', { class: 'stream' }, scroller, composer.element)),
  );

  const atEnd = (): boolean => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
  const toEnd = (): void => {
    scroller.scrollTop = scroller.scrollHeight;
  };

  const addLines = (lines: readonly Line[], at: number): void => {
    const fresh = lines.filter((line) => line.n > last);
    if (fresh.length === 0) return;
    const follow = atEnd() || last === 0;
    for (const line of fresh) {
      last = line.n;
      const sent = [...pending].find(
        ([, one]) => line.kind === 'agent' && one.after < line.n && one.text === line.text.trim(),
      );
      if (sent) drop(sent[0]);
      log.append(lineElement(words, id, line, at));
    }
    if (follow) requestAnimationFrame(toEnd);
  };
  const drop = (key: string): void => {
    pending.get(key)?.element.remove();
    pending.delete(key);
    waiting.hidden = pending.size === 0;
  };

  /** The long words where there is room, the short ones on a phone. */
  const longAndShort = (key: string): readonly Node[] => [
    h('span', { class: 'long' }, t(key)),
    h('span', { class: 'short' }, t(`${key}_short`)),
  ];

  const showButtons = (talk: Talk): void => {
    const { owner, ended } = talk.conversation;
    const left = talk.card?.status === 'deferred';
    const wanted = ended
      ? left
        ? ['settle']
        : []
      : owner.mine
        ? ['return', 'requeue', 'end']
        : owner.type === 'agent'
          ? []
          : left
            ? ['settle', 'open']
            : owner.type === 'queue'
              ? ['take']
              : [];
    if (buttons.dataset['shown'] === wanted.join()) return;
    const focused = buttons.contains(document.activeElement);
    buttons.dataset['shown'] = wanted.join();
    const made: { readonly [name: string]: () => HTMLElement } = {
      take: () => button('primary', actions.take, ...longAndShort('talk.take')),
      open: () => button('plain', actions.take, t('message.open')),
      settle: () => button('primary', actions.settle, t('message.done')),
      return: () => button('primary quiet', actions.giveBack, ...longAndShort('talk.return')),
      requeue: () => button('plain', actions.requeue, ...longAndShort('talk.requeue')),
      end: () => button('plain', actions.end, t('talk.end')),
    };
    buttons.replaceChildren(...wanted.flatMap((name) => made[name]?.() ?? []));
    if (focused) head.focus();
  };

  const showPacket = (talk: Talk, at: number): void => {
    const shape = JSON.stringify([talk.packet satisfies Packet | null, talk.earlier, talk.masked]);
    if (shape === packetShown) return;
    packetShown = shape;
    packetPlace.replaceChildren(...[packetElement(words, talk, at, actions.reveal)].filter((one) => one !== null));
  };

  const update = (talk: Talk, at: number): void => {
    const { owner, ended } = talk.conversation;
    const title = talk.card?.topic ?? t(`reasons.${talk.card?.reason ?? 'asked'}`);
    if (head.textContent !== title) head.textContent = title;
    const channel = t(`talk.channel.${talk.conversation.channel}`);
    const state = ended
      ? t('talk.owner_none')
      : owner.mine
        ? t('talk.owner_mine')
        : t(`talk.owner_${owner.type}`, { name: owner.name ?? '?' });
    const on = t('talk.on', {
      channel: channel.startsWith('talk.') ? talk.conversation.channel : channel,
      language: words.language(talk.conversation.locale),
    });
    about.textContent = [state, on].join(' · ');
    about.classList.toggle('mine', owner.mine === true);
    if (ended) notice.textContent = t('talk.over_note');
    showButtons(talk);
    showPacket(talk, at);
    composer.enable(owner.mine === true && !ended);
    addLines(talk.lines, at);
  };

  update(first, now);
  return {
    element,
    composer,
    update,
    addPending(key, text) {
      const line = pendingElement(words, alias, text);
      pending.set(key, { element: line, text, after: last });
      waiting.hidden = false;
      waiting.append(line);
      requestAnimationFrame(toEnd);
    },
    dropPending: drop,
    say(text, brief = false) {
      notice.textContent = text;
      clearTimeout(timer);
      if (brief) timer = setTimeout(() => notice.replaceChildren(), briefly);
    },
    focusHead: () => head.focus(),
  };
}
