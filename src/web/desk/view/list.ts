import { h } from '../../widget/view/dom.js';
import type { Card, ListName, Lists } from '../types.js';
import { listNames } from '../types.js';
import type { Words } from '../words.js';

/** The list of conversations: who waits, mine, messages, colleagues'. Rows are kept over updates, so the focus stays. */
export interface ListView {
  readonly element: HTMLElement;
  update(lists: Lists, open: string | null, unread: (card: Card) => boolean, now: number): void;
  /** Conversations in the order shown. */
  order(): readonly string[];
  focus(conversation: string): void;
}

interface Row {
  readonly element: HTMLButtonElement;
  readonly item: HTMLLIElement;
}

export function createList(words: Words, open: (card: Card) => void): ListView {
  const { t } = words;
  const rows = new Map<string, Row>();
  const newest = new Map<string, Card>();
  const sections = new Map<
    ListName,
    {
      readonly section: HTMLElement;
      readonly list: HTMLElement;
      readonly count: HTMLElement;
      readonly none: HTMLElement;
    }
  >();
  for (const name of listNames) {
    const count = h('span', { class: 'count' });
    const list = h('ul');
    const none = h('p', { class: 'none' }, name === 'others' ? '' : t(`list.none_${name}`));
    const id = `list-${name}`;
    const section = h('section', { 'aria-labelledby': id }, h('h2', { id }, t(`list.${name}`), ' ', count), none, list);
    sections.set(name, { section, list, count, none });
  }
  const element = h(
    'nav',
    { class: 'lists', 'aria-label': t('list.label') },
    ...[...sections.values()].map(({ section }) => section),
  );

  const rowOf = (card: Card): Row => {
    const known = rows.get(card.engagement);
    newest.set(card.engagement, card);
    if (known) return known;
    const button = h('button', { type: 'button', class: 'row' });
    button.addEventListener('click', () => open(newest.get(card.engagement) ?? card));
    const row = { element: button, item: h('li', {}, button) };
    rows.set(card.engagement, row);
    return row;
  };

  const fill = (name: ListName, card: Card, current: boolean, fresh: boolean, now: number): Row => {
    const row = rowOf(card);
    const wait = words.since(card.takenAt !== null && name !== 'waiting' ? card.takenAt : card.requestedAt, now);
    const when = { waiting: 'list.waits', mine: 'list.took', others: 'list.took', messages: 'list.left' }[name];
    const excerpt = name === 'messages' ? card.message : card.last?.text;
    row.element.replaceChildren(
      h(
        'span',
        { class: 'top' },
        h('span', { class: 'topic' }, card.topic ?? t(`reasons.${card.reason}`)),
        card.urgent ? h('span', { class: 'tag urgent' }, t('list.urgent')) : null,
        fresh ? h('span', { class: 'tag fresh' }, t('list.unread')) : null,
        h('span', { class: 'tag code', title: words.language(card.locale) }, card.locale.toUpperCase()),
      ),
      ' ',
      h('span', { class: 'excerpt', lang: card.locale }, excerpt ?? ''),
      ' ',
      h(
        'span',
        { class: 'meta' },
        [
          name === 'others' && card.agent ? t('list.with', { name: card.agent }) : null,
          t(when, { time: wait }),
          card.queueTitle,
        ]
          .filter(Boolean)
          .join(' · '),
      ),
    );
    if (current) row.element.setAttribute('aria-current', 'true');
    else row.element.removeAttribute('aria-current');
    row.element.classList.toggle('is-urgent', card.urgent);
    row.element.dataset['conversation'] = card.conversation;
    return row;
  };

  let shown: readonly string[] = [];
  return {
    element,
    order: () => shown,
    focus: (conversation) =>
      [...rows.values()]
        .find((row) => row.element.dataset['conversation'] === conversation && row.item.isConnected)
        ?.element.focus(),
    update(lists, current, unread, now) {
      const alive = new Set<string>();
      for (const name of listNames) {
        const part = sections.get(name);
        if (!part) continue;
        const cards = lists[name];
        const items = cards.map((card) => {
          alive.add(card.engagement);
          return fill(name, card, card.conversation === current, unread(card), now).item;
        });
        // Moving a node takes its focus away: the list is touched only where it differs.
        items.forEach((item, n) => {
          if (part.list.children[n] !== item) part.list.insertBefore(item, part.list.children[n] ?? null);
        });
        while (part.list.children.length > items.length) part.list.lastElementChild?.remove();
        part.count.textContent = cards.length > 0 ? String(cards.length) : '';
        part.none.hidden = cards.length > 0 || name === 'others';
        part.list.hidden = cards.length === 0;
        part.section.hidden = cards.length === 0 && name === 'others';
      }
      for (const key of rows.keys()) {
        if (alive.has(key)) continue;
        rows.delete(key);
        newest.delete(key);
      }
      shown = listNames.flatMap((name) => lists[name].map(({ conversation }) => conversation));
    },
  };
}
