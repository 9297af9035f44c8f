import { createHash } from 'node:crypto';
import { chooseSentence, numberedText } from '../../src/channels/choice-labels.js';
import { clip, splitText } from '../../src/channels/split-text.js';
import type { Json } from '../../src/model/json.js';
import { partId, type OutboundMessage } from '../../src/model/outbound.js';
import type { RenderContext } from '../../src/model/ports/adapter.js';
import { field, fieldsOf, textOf } from '../shared/json.js';
import type { ChannelData } from '../shared/settings.js';
import { phoneOf } from './settings.js';

/** No limit is published; these are what the Cloud API takes and every telephone shows. UTF-16 units. */
export const limits = { text: 4096, caption: 1024 } as const;

/** One message to be sent: words, or a picture by its address with words. */
export type WebRequest = {
  readonly to: string;
  /** The id it has at WhatsApp, which is always the same for the same part: sent twice, it is shown once. */
  readonly id: string;
  readonly part: string;
  readonly text: string;
  readonly image?: { readonly url: string; readonly alt: string };
  /** It goes out by itself to somebody who has not written for long, or never. */
  readonly stranger?: true;
};

/**
 * Words in parts, with choices as numbered lines (WhatsApp shows no buttons of linked devices); a picture first, with the words as its
 * caption where they fit.
 */
export function renderWhatsAppWeb(
  message: OutboundMessage,
  channel: ChannelData,
  to: string,
  { windowOpen }: RenderContext = {},
): readonly WebRequest[] {
  const { image, link, file, audio, choices, locale } = message;
  const picture = image && /^https?:\/\/[^\s/]/iu.test(image.url) ? image : undefined;
  const beside = [image && !picture ? image.alt : undefined, link, file, audio].filter(
    (line) => line !== undefined && line !== '' && !message.text.includes(line),
  );
  const said = [message.text, ...beside].filter((part) => part?.trim()).join('\n\n');
  const lead = said === '' && choices.length > 0 ? chooseSentence(locale) : said;
  const text = clean(choices.length > 0 ? numberedText(lead, choices, locale) : lead);
  const short = picture !== undefined && text.length <= limits.caption;
  const bodies: readonly Pick<WebRequest, 'text' | 'image'>[] = [
    ...(picture ? [{ text: short ? text : clip(clean(picture.alt), limits.caption), image: pictureOf(picture) }] : []),
    ...(short ? [] : splitText(text, limits.text).map((part) => ({ text: part }))),
  ];
  const stranger = message.unasked === true && windowOpen === false;
  return bodies.map((body, n) => {
    const part = partId(message.id, n);
    return { to, id: idOf(phoneOf(channel) ?? '', to, part), part, ...body, ...(stranger ? { stranger } : {}) };
  });
}

/** The same as words alone, for a picture that could not be fetched or was refused; null = it has no picture. */
export function plainerWhatsAppWeb(request: Json): Json | null {
  const fields = fieldsOf(request);
  const { image, id, ...rest } = fields ?? {};
  const [url, alt, part] = [textOf(field(image, 'url')), textOf(field(image, 'alt')), textOf(rest['part'])];
  if (url === undefined) return null;
  const text = textOf(rest['text']) ?? '';
  const lines = [text, ...(alt === undefined || text.includes(alt) ? [] : [alt]), url].filter((line) => line !== '');
  return { ...rest, id: idOf('plain', textOf(id) ?? '', part ?? ''), text: lines.join('\n\n') };
}

const pictureOf = ({ url, alt }: { readonly url: string; readonly alt: string }): { url: string; alt: string } => ({
  url: url.toWellFormed(),
  alt: clean(alt),
});

/** In the form that the library gives its own: 3EB0 and 18 digits. */
const idOf = (...of: readonly string[]): string =>
  `3EB0${createHash('sha256').update(of.join('\n')).digest('hex').toUpperCase().slice(0, 18)}`;

const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed();
