import { button, h } from '../../widget/view/dom.js';
import type { Talk } from '../types.js';
import type { Words } from '../words.js';

/** What the agent knows at once: why, about what, what was said and tried, and how to reach the resident. */
export function packetElement(words: Words, talk: Talk, now: number, reveal: () => void): HTMLElement | null {
  const { t } = words;
  const { packet } = talk;
  if (!packet) return null;
  const row = (label: string, ...value: readonly (Node | string)[]): readonly HTMLElement[] => [
    h('dt', {}, label),
    h('dd', {}, ...value),
  ];
  const known = (key: string, fallback: string): string => (t(key) === key ? fallback : t(key));
  const tried = packet.attempts.map(({ what, topic, at }) => {
    const [code = '', about] = what.split(':');
    const words_ = known(`attempts.${code}`, code.replaceAll('_', ' '));
    const beside = [topic, code === 'person' || !about ? null : about.replaceAll('_', ' ')].filter(Boolean).join(', ');
    return h('li', {}, `${words_}${beside ? ` (${beside})` : ''}`, ' ', h('time', {}, words.moment(at, now)));
  });
  const details = h(
    'details',
    { class: 'packet' },
    h('summary', {}, h('h3', {}, t('packet.title'))),
    packet.message === undefined ? null : h('blockquote', { lang: packet.locale, dir: 'auto' }, packet.message),
    h(
      'dl',
      {},
      ...(packet.message === undefined ? [] : row(t('packet.contact'), packet.contact || t('packet.no_contact'))),
      ...row(t('packet.reason'), t(`reasons.${packet.reason}`)),
      ...(packet.topic === null ? [] : row(t('packet.topic'), packet.topic)),
      ...row(
        t('packet.language'),
        `${words.language(talk.conversation.locale)} (${t(`packet.by.${packet.localeBy}`)})`,
      ),
    ),
    h('h4', {}, t('packet.slots')),
    packet.slots.length === 0
      ? h('p', { class: 'none' }, t('packet.nothing'))
      : h('dl', {}, ...packet.slots.flatMap(({ label, text }) => row(label, text))),
    talk.masked ? h('p', { class: 'hint' }, t('talk.masked'), ' ', button('link', reveal, t('talk.reveal'))) : null,
    h('h4', {}, t('packet.attempts')),
    tried.length === 0 ? h('p', { class: 'none' }, t('packet.nothing')) : h('ul', {}, ...tried),
    h('h4', {}, t('packet.earlier')),
    talk.earlier.length === 0
      ? h('p', { class: 'none' }, t('packet.earlier_none'))
      : h(
          'ul',
          {},
          ...talk.earlier.map(({ requestedAt, agent, outcome }) => {
            const ended =
              outcome === null ? '' : known(`outcomes.${outcome}`, known(`packet.outcome.${outcome}`, outcome));
            return h('li', {}, [words.moment(requestedAt, now), agent, ended].filter(Boolean).join(' · '));
          }),
        ),
  );
  // Beside the conversation there is room; above it, it is opened when wanted, but for a message that was left: that is all there is.
  details.open = matchMedia('(min-width: 75rem)').matches || packet.message !== undefined;
  return details;
}
