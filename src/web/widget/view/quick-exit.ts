import type { Language } from '../texts.js';
import { button, h, icon, spoken } from './dom.js';

/** A way out for somebody who may be watched: shown from the first sensitive message on, first in the order of Tab after the title. */
export interface QuickExit {
  readonly element: HTMLElement;
  show(yes: boolean): void;
}

export function createQuickExit(language: Language, leave: () => void): QuickExit {
  const label = h('span', {});
  const what = spoken();
  const element = h('div', { class: 'exit', hidden: true }, button('leave', leave, icon('out'), label, what));
  language.bind(() => {
    label.textContent = language.t('exit.label');
    what.textContent = `. ${language.t('exit.what')}`;
  });
  return {
    element,
    show(yes) {
      element.hidden = !yes;
    },
  };
}
