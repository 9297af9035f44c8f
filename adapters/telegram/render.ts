import { chooseSentence, choiceLabels, numberedText } from '../../src/channels/choice-labels.js';
import { clip, splitText } from '../../src/channels/split-text.js';
import type { Json } from '../../src/model/json.js';
import type { OutboundChoice, OutboundMessage } from '../../src/model/outbound.js';
import { field, fieldsOf, listOf, textOf } from '../shared/json.js';
import { callbackData } from './callback-data.js';
import { chatId } from './parse.js';
import { limits, type TelegramRequest } from './payloads.js';

/**
 * The calls that carry a message: what is attached, then the text in parts, the buttons under the last. A single attachment has the text
 * as its caption where it fits. https://core.telegram.org/bots/api#sendmessage
 */
export function renderTelegram(message: OutboundMessage, to: string): readonly TelegramRequest[] {
  const chat_id = chatId(to);
  const { buttons, lines } = fitButtons(message.choices);
  const attachments = attachmentsOf(message);
  const beside = besides(message);
  const said = [message.text, ...beside].filter((part) => part.trim() !== '').join('\n\n');
  const text = (lines.length > 0 ? numberedText(said, lines, message.locale) : said).toWellFormed();
  const markup = buttons.length > 0 ? { reply_markup: keyboard(buttons) } : {};

  const [only] = attachments;
  if (only && attachments.length === 1 && text.length <= limits.caption) {
    const caption = text.trim() === '' ? only.caption : text.trim();
    return [{ method: only.method, body: { chat_id, ...only.file, ...captioned(caption), ...markup } }];
  }
  const parts = splitText(text, limits.text);
  const bodies = parts.length > 0 || buttons.length === 0 ? parts : [chooseSentence(message.locale)];
  return [
    ...attachments.map(({ method, file, caption }) => ({ method, body: { chat_id, ...file, ...captioned(caption) } })),
    ...bodies.map((part, n) => ({
      method: 'sendMessage' as const,
      body: {
        chat_id,
        text: escapeHtml(part),
        parse_mode: 'HTML',
        ...(message.sensitive ? { link_preview_options: { is_disabled: true } } : {}),
        ...(n === bodies.length - 1 ? markup : {}),
      },
    })),
  ];
}

/**
 * The same request without markup, and a picture or file that Telegram could not fetch, or a link that it takes under no button, as its
 * address in words: tried once after it was refused (`can't parse entities`, `wrong file identifier`, `BUTTON_URL_INVALID`). Null = there is
 * nothing plainer.
 */
export function plainTelegram(request: Json): TelegramRequest | null {
  const body = fieldsOf(field(request, 'body'));
  if (body === null || body['parse_mode'] === undefined) return null;
  const { parse_mode: _markup, photo, document, audio, caption, text, reply_markup: markup, ...rest } = body;
  const address = textOf(photo) ?? textOf(document) ?? textOf(audio);
  const words = unescapeHtml(textOf(text) ?? textOf(caption) ?? '');
  const rows = listOf(field(markup, 'inline_keyboard')).map(listOf);
  const links = rows.flat().flatMap((button) => {
    const url = textOf(field(button, 'url'));
    return url === undefined ? [] : `${textOf(field(button, 'text')) ?? ''}: ${url}`;
  });
  const taps = rows.filter((row) => row.every((button) => field(button, 'url') === undefined));
  const plain = [words, address, links.join('\n')].filter((part) => part !== undefined && part !== '').join('\n\n');
  const keyboard = taps.length === 0 ? {} : { reply_markup: { inline_keyboard: taps } };
  return { method: 'sendMessage', body: { ...rest, text: clip(plain, limits.text), ...keyboard } };
}

/** https://core.telegram.org/bots/api#html-style */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const unescapeHtml = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

interface Attachment {
  readonly method: TelegramRequest['method'];
  readonly file: { readonly [name: string]: string };
  readonly caption: string;
}

/** By address Telegram fetches pictures, MP3 and M4A, PDF and ZIP. https://core.telegram.org/bots/api#sending-files */
function attachmentsOf({ image, audio, file }: OutboundMessage): readonly Attachment[] {
  return [
    ...(image && isPublic(image.url)
      ? [{ method: 'sendPhoto' as const, file: { photo: image.url }, caption: image.alt }]
      : []),
    ...(isPlayable(audio) ? [{ method: 'sendAudio' as const, file: { audio }, caption: '' }] : []),
    ...(isDocument(file) ? [{ method: 'sendDocument' as const, file: { document: file }, caption: '' }] : []),
  ];
}

/** What is said because it cannot be attached. */
function besides({ image, audio, file, link, text }: OutboundMessage): readonly string[] {
  return [
    ...(image && !isPublic(image.url) ? [image.alt] : []),
    ...(audio !== undefined && !isPlayable(audio) ? [audio] : []),
    ...(file !== undefined && !isDocument(file) ? [file] : []),
    ...(link !== undefined && !text.includes(link) ? [link] : []),
  ];
}

const isPublic = (url: string): boolean => /^https?:\/\/[^\s/]/iu.test(url) && url.isWellFormed();
const isPlayable = (url: string | undefined): url is string =>
  url !== undefined && isPublic(url) && /\.(?:mp3|m4a)$/iu.test(url);
const isDocument = (url: string | undefined): url is string =>
  url !== undefined && isPublic(url) && /\.(?:pdf|zip)$/iu.test(url);

const captioned = (caption: string): { readonly [name: string]: Json } =>
  caption === '' ? {} : { caption: escapeHtml(clip(caption.toWellFormed(), limits.caption)), parse_mode: 'HTML' };

/** What can be tapped, and what becomes lines: addresses that no button takes, or all of them if they are too many. */
function fitButtons(choices: readonly OutboundChoice[]): {
  readonly buttons: readonly OutboundChoice[];
  readonly lines: readonly OutboundChoice[];
} {
  const tappable = ({ url }: OutboundChoice): boolean => url === undefined || isPublic(url);
  const buttons = choices.filter(tappable);
  if (buttons.length > limits.buttons) return { buttons: [], lines: choices };
  return { buttons, lines: choices.filter((choice) => !tappable(choice)) };
}

/** One button a row: labels are sentences here, and readers of screens go line by line. */
function keyboard(choices: readonly OutboundChoice[]): Json {
  const labels = choiceLabels(
    choices.map(({ label }) => label.toWellFormed().replace(/\s+/gu, ' ').trim() || '…'),
    limits.buttonText,
  );
  const rows = choices.map(({ id, url }, n) => [
    { text: labels[n] ?? '…', ...(url === undefined ? { callback_data: callbackData(id) } : { url }) },
  ]);
  return { inline_keyboard: rows };
}
