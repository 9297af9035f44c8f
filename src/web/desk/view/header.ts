import { button, h } from '../../widget/view/dom.js';
import type { Me, Status } from '../types.js';
import type { Words } from '../words.js';

/** The bar on top: agency, status, language, help, sign out. */
export interface Header {
  readonly element: HTMLElement;
  status(status: Status): void;
  connected(yes: boolean): void;
}

export function createHeader(
  words: Words,
  me: Me,
  actions: {
    readonly status: (status: Status) => void;
    readonly language: () => void;
    readonly help: () => void;
    readonly signOut: () => void;
  },
): Header {
  const { t } = words;
  const select = h(
    'select',
    { id: 'status', 'aria-label': t('status.label') },
    h('option', { value: 'available' }, t('status.available')),
    h('option', { value: 'busy' }, t('status.busy')),
  );
  select.addEventListener('change', () => actions.status(select.value === 'busy' ? 'busy' : 'available'));
  const dot = h('span', { class: 'dot', 'aria-hidden': 'true' });
  const offline = h('p', { class: 'offline', role: 'status' });
  const language = button('tool', actions.language, t('switch'));
  language.lang = words.other;
  const help = button('tool', actions.help, '?');
  help.setAttribute('aria-label', t('help.open'));
  const title = me.titles.map((one) => one.title).join(' · ') || me.user.agency;
  const element = h(
    'header',
    { class: 'topbar' },
    h('a', { class: 'skip', href: '#talk' }, t('skip')),
    h('h1', { class: 'brand' }, h('strong', {}, t('title')), ' ', h('span', {}, title)),
    offline,
    h(
      'div',
      { class: 'tools' },
      h('span', { class: 'status' }, dot, select),
      language,
      help,
      button('tool', actions.signOut, t('account.sign_out')),
    ),
  );
  return {
    element,
    status(status) {
      select.value = status;
      select.title = t(`status.${status}_hint`);
      dot.classList.toggle('busy', status === 'busy');
    },
    connected(yes) {
      offline.textContent = yes ? '' : t('offline');
    },
  };
}
