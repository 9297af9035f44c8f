import { formatText, type Inline } from '../../widget/format-text.js';
import { h, spoken } from '../../widget/view/dom.js';
import type { Line } from '../types.js';
import type { Words } from '../words.js';

/** One line of a transcript: who, when, words, file. Words only ever become text nodes and checked links. */
export function lineElement(words: Words, conversation: string, line: Line, now: number): HTMLElement {
  const { t } = words;
  const who = line.kind === 'agent' && line.alias ? line.alias : t(`from.${line.kind}`);
  const time = h('time', { datetime: new Date(line.at).toISOString() }, words.moment(line.at, now));
  return h(
    'div',
    { class: `line ${line.kind}${line.alert ? ' alert' : ''}`, 'data-n': line.n },
    h('p', { class: 'who' }, line.alert ? `${t('talk.alert')}: ` : null, who, spoken(','), ' ', time),
    h(
      'div',
      { class: 'words', lang: line.kind === 'note' ? undefined : line.locale, dir: 'auto' },
      ...content(words, conversation, line),
    ),
  );
}

/** A line on its way: shown until the transcript has it. */
export function pendingElement(words: Words, alias: string, text: string): HTMLElement {
  return h(
    'div',
    { class: 'line agent pending' },
    h('p', { class: 'who' }, alias, spoken(','), ' ', words.t('reply.sending')),
    h('div', { class: 'words', dir: 'auto' }, h('p', {}, text)),
  );
}

function content(words: Words, conversation: string, line: Line): readonly Node[] {
  if (line.masked) return [h('p', { class: 'masked' }, line.text, spoken(` (${words.t('talk.hidden')})`))];
  if (line.file) {
    const { id, name, bytes } = line.file;
    const label = words.t('talk.file', { name, size: sizeOf(words, bytes) });
    const url = `/desk/api/conversations/${encodeURIComponent(conversation)}/files/${encodeURIComponent(id)}`;
    const link = h('p', {}, h('a', { href: url, download: name }, label));
    if (!line.file.mime.startsWith('audio/')) return [link];
    return [h('audio', { controls: true, preload: 'none', src: url, 'aria-label': label }), link];
  }
  const rich = line.kind === 'bot' || line.kind === 'system';
  return formatText(line.text, { server: location.origin, rich }).map((block) =>
    block.type === 'list'
      ? h('ul', {}, ...block.items.map((item) => h('li', {}, ...item.map(inline))))
      : h('p', {}, ...block.inlines.map(inline)),
  );
}

function inline(part: Inline): Node {
  if (part.type === 'strong') return h('strong', {}, part.text);
  if (part.type === 'link') return h('a', { href: part.url, target: '_blank', rel: 'noopener noreferrer' }, part.text);
  return document.createTextNode(part.text);
}

function sizeOf(words: Words, bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1000
    ? words.t('talk.kilobytes', { n: kilobytes })
    : words.t('talk.megabytes', { n: Math.round(kilobytes / 102.4) / 10 });
}
