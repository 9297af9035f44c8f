import type { Language } from '../texts.js';
import { button, h, icon, spoken } from './dom.js';

/** The button at the corner of the page. */
export interface Launcher {
  readonly element: HTMLElement;
  focus(): void;
  setOpen(open: boolean): void;
  /** A message came while the chat was put away. */
  addUnread(): void;
}

/** Makes the launcher: it shows and says how many messages came meanwhile. */
export function createLauncher(language: Language, open: () => void): Launcher {
  const words = h('span', { class: 'words' });
  const badge = h('span', { class: 'badge', hidden: true, 'aria-hidden': 'true' });
  const extra = spoken();
  const opener = button('launcher', open, icon('chat'), words, badge, extra);
  opener.setAttribute('aria-haspopup', 'dialog');
  opener.setAttribute('aria-expanded', 'false');
  const status = h('div', { class: 'spoken', role: 'status' });
  let unread = 0;
  const refresh = (): void => {
    words.textContent = language.t('launcher.open');
    badge.hidden = unread === 0;
    badge.textContent = unread === 0 ? '' : String(unread);
    extra.textContent = unread === 0 ? '' : `. ${language.t('launcher.unread', { count: unread })}`;
  };
  language.bind(refresh);
  return {
    element: h('div', { class: 'corner' }, opener, status),
    focus: () => opener.focus({ preventScroll: true }),
    setOpen(isOpen) {
      opener.hidden = isOpen;
      opener.setAttribute('aria-expanded', String(isOpen));
      unread = 0;
      status.textContent = '';
      refresh();
    },
    addUnread() {
      unread += 1;
      refresh();
      status.textContent = language.t('launcher.unread', { count: unread });
    },
  };
}
