import type { Language } from '../texts.js';
import { button, h, icon } from './dom.js';

/** What the menu of the panel offers. */
export interface MenuActions {
  download(): void;
  print(): void;
  end(): void;
}

/** The button with three dots and what it opens; Escape and a click elsewhere put it away. */
export function createMenu(
  language: Language,
  actions: MenuActions,
): { opener: HTMLElement; element: HTMLElement; close(): boolean } {
  const opener = button('round', () => set(element.hidden === true), icon('more'));
  const item = (name: 'download' | 'print' | 'end', shape: 'save' | 'print' | 'end'): HTMLElement => {
    const label = h('span', {});
    language.bind(() => (label.textContent = language.t(`menu.${name}`)));
    return button(
      `item ${name}`,
      () => {
        close();
        actions[name]();
      },
      icon(shape),
      label,
    );
  };
  const element = h('div', { class: 'menu', id: 'ventanilla-menu', role: 'group', hidden: true });
  element.append(item('download', 'save'), item('print', 'print'), item('end', 'end'));
  const set = (open: boolean): void => {
    element.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (open) (element.firstElementChild as HTMLElement).focus();
  };
  const close = (): boolean => {
    if (element.hidden) return false;
    const inside = element.contains((element.getRootNode() as ShadowRoot).activeElement);
    set(false);
    if (inside) opener.focus();
    return true;
  };
  opener.setAttribute('aria-controls', element.id);
  opener.setAttribute('aria-expanded', 'false');
  element.addEventListener('focusout', (event) => {
    const to = event.relatedTarget as Node | null;
    if (to && to !== opener && !element.contains(to)) set(false);
  });
  language.bind(() => {
    opener.setAttribute('aria-label', language.t('menu.open'));
    element.setAttribute('aria-label', language.t('menu.open'));
  });
  return { opener, element, close };
}
