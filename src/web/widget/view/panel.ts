import type { ChatEvent } from '../../../model/outbound.js';
import type { Phase } from '../session.js';
import type { Language } from '../texts.js';
import { speaker } from '../transcript.js';
import type { Composer } from './composer.js';
import { button, h, icon } from './dom.js';
import type { Thread } from './thread.js';

/** What the frame of the chat reports. */
export interface PanelActions {
  close(): void;
  switchLanguage(): void;
  startAnew(): void;
}

/** The frame of the chat: title, language, menu, messages, notices, field. */
export interface Panel {
  readonly element: HTMLElement;
  readonly title: HTMLElement;
  showPhase(phase: Phase): void;
  showConnected(yes: boolean): void;
  /** Who is on the other side now: a machine or a person. */
  showSpeaker(speaker: Pick<ChatEvent, 'from' | 'alias'>): void;
  /** Says something to a screen reader, politely, once; nothing on screen changes. */
  announce(text: string): void;
}

interface Parts {
  readonly language: Language;
  readonly inline: boolean;
  readonly name: () => string;
  readonly thread: Thread;
  readonly composer: Composer;
  readonly menu: { readonly opener: HTMLElement; readonly element: HTMLElement };
  readonly confirm: HTMLElement;
  readonly exit: HTMLElement;
}

const over: ReadonlySet<Phase> = new Set(['gone', 'cleared', 'cleared_offline', 'unavailable']);

/** Puts the parts of the chat together; `inline` fills its container, else it is a dialog. */
export function createPanel(parts: Parts, on: PanelActions): Panel {
  const { language, inline, name, thread, composer, menu, confirm, exit } = parts;
  const title = h('h2', { id: 'ventanilla-title', tabindex: -1 });
  const line = h('p', { class: 'line' });
  const languageLabel = h('span', {});
  const languageButton = button('language', on.switchLanguage, languageLabel);
  const closeButton = inline ? null : button('round close', on.close, icon('close'));
  const status = h('div', { class: 'spoken', role: 'status' });
  const notice = h('p', { class: 'notice', hidden: true });
  const anewLabel = h('span', {});
  const anew = button('anew', on.startAnew, anewLabel);
  anew.hidden = true;
  const emblem = h('span', { class: 'emblem' }, icon('window'));
  const head = h(
    'div',
    { class: 'head' },
    emblem,
    h('div', { class: 'titles' }, title, line),
    languageButton,
    menu.opener,
    closeButton,
  );
  const element = h(
    inline ? 'section' : 'dialog',
    { class: `panel${inline ? ' inline' : ''}`, 'aria-labelledby': title.id },
    head,
    exit,
    menu.element,
    thread.element,
    notice,
    anew,
    composer.element,
    status,
    confirm,
  );
  let phase: Phase = 'none';
  let connected = true;
  let told = '';
  let other: Pick<ChatEvent, 'from' | 'alias'> = { from: 'bot' };

  const announce = (text: string): void => {
    // The same words twice in a row are a change only after the region was empty.
    status.textContent = '';
    status.textContent = text;
  };
  const refresh = (): void => {
    const isOver = over.has(phase);
    const key = isOver ? phase : connected ? (phase === 'starting' ? 'reconnecting' : '') : 'offline';
    notice.hidden = key === '' || key === 'reconnecting';
    notice.textContent = notice.hidden ? '' : language.t(`notice.${key}`);
    notice.classList.toggle('calm', key.startsWith('cleared'));
    const who = speaker(other, language.t, language.t('from.bot'));
    line.textContent = key === 'reconnecting' ? language.t('notice.reconnecting') : who;
    anew.hidden = !isOver || phase === 'unavailable';
    const loses = isOver && composer.element.contains((element.getRootNode() as ShadowRoot).activeElement ?? null);
    composer.setEnabled(!isOver);
    // The field goes away under the citizen's hands: the focus goes to what can be done instead.
    if (loses) (anew.hidden ? title : anew).focus();
    if (key !== told && !notice.hidden) announce(notice.textContent ?? '');
    told = key;
  };
  language.bind(() => {
    title.textContent = name();
    languageLabel.textContent = language.t('panel.language');
    languageButton.lang = language.other();
    closeButton?.setAttribute('aria-label', language.t('panel.close'));
    anewLabel.textContent = language.t('notice.start');
    refresh();
  });
  return {
    element,
    title,
    announce,
    showPhase(next) {
      phase = next;
      refresh();
    },
    showSpeaker(next) {
      other = next;
      refresh();
    },
    showConnected(yes) {
      connected = yes;
      refresh();
    },
  };
}
