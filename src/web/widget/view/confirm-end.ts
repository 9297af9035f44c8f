import type { Language } from '../texts.js';
import { button, h } from './dom.js';

/** Asks before a conversation is ended and the device cleared; `yes` runs on consent alone. */
export function createConfirmEnd(language: Language, yes: () => void): { element: HTMLDialogElement; ask(): void } {
  const title = h('h3', { id: 'ventanilla-end-title' });
  const text = h('p', { id: 'ventanilla-end-text' });
  const no = button('plain', () => element.close());
  const go = button('danger', () => {
    element.close();
    yes();
  });
  const element = h(
    'dialog',
    { class: 'confirm', role: 'alertdialog', 'aria-labelledby': title.id, 'aria-describedby': text.id },
    title,
    text,
    h('div', { class: 'answers' }, go, no),
  );
  language.bind(() => {
    title.textContent = language.t('end.title');
    text.textContent = language.t('end.text');
    go.textContent = language.t('end.yes');
    no.textContent = language.t('end.no');
  });
  // Escape belongs to this question alone: the panel behind it stays open.
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') event.stopPropagation();
  });
  element.addEventListener('cancel', (event) => event.stopPropagation());
  return {
    element,
    ask() {
      element.showModal();
      no.focus();
    },
  };
}
