import { cleanText } from '../clean-text.js';
import type { Pending } from '../pending.js';
import type { Language } from '../texts.js';
import { button, h, spoken } from './dom.js';

/** What can be done with a message that has not gone out. */
export interface PendingActions {
  retry(id: string): void;
  remove(id: string): void;
  /** Puts the words back into the field. */
  edit(item: Pending): void;
}

/** Limit of the server for one upload, megabytes (src/http: `sendFile`). */
export const uploadMegabytes = 10;

const again = new Set(['busy', 'refused']);

/** How a message of our own stands, in words. */
export function stateWords(item: Pending, { t }: Language): string {
  if (item.state === 'sending' && item.progress !== undefined)
    return t('state.uploading', { percent: Math.round(item.progress * 100) });
  if (item.state === 'waiting')
    return t(item.why === 'busy' || item.why === 'quick' ? `state.${item.why}` : 'state.waiting');
  if (item.state !== 'failed') return t(`state.${item.state}`);
  return `${t('state.failed')}. ${t(`failed.${item.why ?? 'refused'}`, { megabytes: uploadMegabytes })}`;
}

/** Keeps the unsent messages below the conversation in step with the list; nodes that stay are not touched. */
export function createPendingList(
  language: Language,
  actions: PendingActions,
): { element: HTMLElement; show(items: readonly Pending[]): void } {
  const element = h('div', { class: 'waiting' });
  const nodes = new Map<string, { element: HTMLElement; update(item: Pending): void }>();
  let shown: readonly Pending[] = [];
  const show = (items: readonly Pending[]): void => {
    shown = items;
    for (const [id, node] of nodes) {
      if (items.some((item) => item.id === id)) continue;
      node.element.remove();
      nodes.delete(id);
    }
    for (const item of items) {
      const node = nodes.get(item.id) ?? createPendingNode(item, language, actions);
      if (!nodes.has(item.id)) element.append(node.element);
      nodes.set(item.id, node);
      node.update(item);
    }
  };
  language.bind(() => show(shown));
  return { element, show };
}

function createPendingNode(
  first: Pending,
  language: Language,
  actions: PendingActions,
): { element: HTMLElement; update(item: Pending): void } {
  const who = spoken();
  const state = h('p', { class: 'meta' });
  const bar = first.file ? h('progress', { max: 1, value: 0 }) : null;
  const tools = h('div', { class: 'tools' });
  const bubble = h('div', { class: 'bubble', dir: 'auto', lang: first.locale }, h('p', {}, cleanText(first.text)), bar);
  const element = h('div', { class: 'message from-citizen', 'data-id': first.id }, who, bubble, state, tools);
  let drawn = '';
  return {
    element,
    update(item) {
      const { t } = language;
      who.textContent = t('from.citizen');
      element.dataset['state'] = item.state;
      const words = stateWords(item, language);
      if (state.textContent !== words) state.textContent = words;
      bar?.setAttribute('aria-label', cleanText(item.text));
      if (bar) {
        bar.value = item.progress ?? 0;
        bar.hidden = item.state !== 'sending';
      }
      const key = `${item.state}${item.why ?? ''}${language.locale()}`;
      if (key === drawn) return;
      drawn = key;
      const buttons: HTMLElement[] = [];
      if (item.state === 'failed') {
        if (again.has(item.why ?? '')) buttons.push(button('tool', () => actions.retry(item.id), t('state.retry')));
        if (!item.file && item.choice === undefined)
          buttons.push(button('tool', () => actions.edit(item), t('state.edit')));
      }
      if (item.state === 'failed' || (item.file && item.state !== 'sent')) {
        buttons.push(button('tool', () => actions.remove(item.id), t('state.remove')));
      }
      tools.replaceChildren(...buttons);
    },
  };
}
