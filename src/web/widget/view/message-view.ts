import type { ChatEvent, OutboundChoice } from '../../../model/outbound.js';
import { cleanText } from '../clean-text.js';
import { formatText, type Inline } from '../format-text.js';
import type { OfferState } from '../offers.js';
import { isCalendar, isOwn, safeUrl } from '../safe-url.js';
import type { Language } from '../texts.js';
import { speaker } from '../transcript.js';
import { button, h, icon, spoken } from './dom.js';

/** What a message on screen needs from around it. */
export interface MessageContext {
  readonly language: Language;
  readonly server: string;
  readonly name: () => string;
  readonly now: () => number;
  readonly choose: (event: ChatEvent, choice: OutboundChoice) => void;
  readonly download: (id: string, name: string) => void;
}

/** A message on screen, with the handle that shows how its choices stand. */
export interface MessageView {
  readonly element: HTMLElement;
  setOffer(state: OfferState): void;
}

/** Makes the node of one event. `follows`: the same speaker spoke last, so the name is not shown again. */
export function createMessageView(event: ChatEvent, follows: boolean, context: MessageContext): MessageView {
  const { language } = context;
  const name = h('p', { class: follows || event.from === 'citizen' ? 'who spoken' : 'who' });
  const time = h('time', { datetime: new Date(event.at).toISOString() });
  language.bind(() => {
    name.textContent = speaker(event, language.t, context.name());
    name.lang = language.locale();
    time.textContent = language.moment(event.at, context.now());
    time.lang = language.locale();
  });
  const rich = event.from === 'bot' || event.from === 'system';
  const bubble = h('div', { class: 'bubble', dir: 'auto', lang: event.locale }, ...words(event, rich, context));
  const choices = createChoices(event, context);
  const element = h(
    'div',
    { class: `message from-${event.from}${follows ? ' follows' : ''}`, 'data-id': event.id, 'data-seq': event.seq },
    name,
    bubble,
    choices?.element,
    h('p', { class: 'meta' }, time),
  );
  return { element, setOffer: (state) => choices?.set(state) };
}

function words(event: ChatEvent, rich: boolean, context: MessageContext): Node[] {
  const nodes: Node[] = [];
  const text = event.file && event.text === event.file.name ? '' : cleanText(event.text);
  if (event.from === 'citizen') {
    if (text) nodes.push(h('p', {}, text));
  } else {
    for (const block of formatText(text, { server: context.server, rich })) {
      if (block.type === 'paragraph') nodes.push(h('p', {}, ...block.inlines.map((each) => inline(each, context))));
      else
        nodes.push(
          h('ul', {}, ...block.items.map((item) => h('li', {}, ...item.map((each) => inline(each, context))))),
        );
    }
  }
  if (event.image) nodes.push(picture(event.image, context));
  const url = event.link ? safeUrl(event.link, context.server) : null;
  if (url)
    nodes.push(h('p', {}, linkTo(url, context.language.t('link.open', { host: new URL(url).host || url }), context)));
  const document_ = event.document ? safeUrl(event.document, context.server) : null;
  if (document_)
    nodes.push(
      h('p', {}, linkTo(document_, context.language.t('media.document', { host: new URL(document_).host }), context)),
    );
  const recording = event.audio ? safeUrl(event.audio, context.server) : null;
  if (recording) nodes.push(player(recording, event.locale, context));
  if (event.file) nodes.push(fileButton(event.file, context));
  return nodes;
}

function inline(part: Inline, context: MessageContext): Node {
  if (part.type === 'link') return linkTo(part.url, part.text, context);
  return part.type === 'strong' ? h('strong', {}, part.text) : document.createTextNode(part.text);
}

/** A link; pages open in a new tab (the conversation stays), and it says so. */
function linkTo(url: string, text: string, { language, server }: MessageContext, className = ''): HTMLAnchorElement {
  const file = isCalendar(url, server);
  const isPage = /^https?:/.test(url) && !file;
  const link = h(
    'a',
    { href: url, class: className || null, rel: 'noopener noreferrer', target: isPage ? '_blank' : null },
    text,
  );
  if (file && text.includes('/')) language.bind(() => (link.textContent = language.t('link.calendar')));
  if (isPage) {
    const note = spoken();
    language.bind(() => {
      note.textContent = ` (${language.t('choice.new_tab')})`;
      note.lang = language.locale();
    });
    link.append(note);
  }
  return link;
}

/** Pictures are loaded from the chat's own server only: no one else learns that somebody reads this. */
function picture(image: NonNullable<ChatEvent['image']>, context: MessageContext): Node {
  const { t } = context.language;
  const label = image.alt ? t('link.image', { alt: cleanText(image.alt) }) : t('link.image_unnamed');
  const url = safeUrl(image.url, context.server);
  const link = url ? linkTo(url, label, context) : document.createTextNode(label);
  if (!url || !isOwn(url, context.server)) return h('p', {}, link);
  const shown = h('img', { src: url, alt: cleanText(image.alt), loading: 'lazy', decoding: 'async' });
  shown.addEventListener('error', () => shown.replaceWith(link));
  return h('p', {}, shown);
}

/** A recording of the words. Nothing of it is loaded before it is played. */
function player(url: string, locale: string, { language }: MessageContext): Node {
  const audio = h('audio', { controls: true, preload: 'none', src: url, lang: locale });
  language.bind(() => audio.setAttribute('aria-label', language.t('media.listen')));
  return h('p', { class: 'player' }, audio);
}

function fileButton(file: NonNullable<ChatEvent['file']>, context: MessageContext): Node {
  const { language } = context;
  const label = h('span', {});
  const node = button('file', () => context.download(file.id, file.name), icon('file'), label);
  language.bind(() => {
    label.textContent = `${cleanText(file.name)} · ${printSize(file.bytes, language)}`;
    node.setAttribute(
      'aria-label',
      language.t('file.download', { name: `${cleanText(file.name)}, ${printSize(file.bytes, language)}` }),
    );
  });
  return node;
}

function printSize(bytes: number, { t }: Language): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1000
    ? t('file.kilobytes', { size: kilobytes })
    : t('file.megabytes', { size: Math.round(bytes / 104_857.6) / 10 });
}

function createChoices(
  event: ChatEvent,
  context: MessageContext,
): { element: HTMLElement; set(state: OfferState): void } | null {
  if (event.choices.length === 0) return null;
  const { language } = context;
  const element = h('div', { class: 'choices', role: 'group', lang: event.locale });
  const buttons = new Map<string, HTMLButtonElement>();
  for (const choice of event.choices) {
    const label = cleanText(choice.label);
    const url = choice.url ? safeUrl(choice.url, context.server) : null;
    if (choice.url) {
      if (!url) continue;
      const link = linkTo(url, label, context, 'choice link');
      link.prepend(icon('out'));
      element.append(link);
      continue;
    }
    const node = button(
      'choice',
      () => {
        if (node.getAttribute('aria-disabled') !== 'true') context.choose(event, choice);
      },
      h('span', {}, label),
    );
    buttons.set(choice.id, node);
    element.append(node);
  }
  language.bind(() => element.setAttribute('aria-label', language.t('choice.group')));
  return {
    element,
    set({ active, used }) {
      element.classList.toggle('over', !active);
      for (const [id, node] of buttons) {
        const isUsed = id === used;
        // Not `disabled`: the button that was pressed keeps the focus. Out of the way of Tab once it is left.
        if (active) node.removeAttribute('aria-disabled');
        else node.setAttribute('aria-disabled', 'true');
        node.tabIndex = active ? 0 : -1;
        if (isUsed && !node.classList.contains('used')) {
          const note = spoken(` (${language.t('choice.chosen')})`);
          note.lang = language.locale();
          node.prepend(icon('check'));
          node.append(note);
        }
        node.classList.toggle('used', isUsed);
      }
    },
  };
}
