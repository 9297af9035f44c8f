import { choiceLabels, chooseSentence, numberedText } from '../../src/channels/choice-labels.js';
import { splitText } from '../../src/channels/split-text.js';
import type { Json } from '../../src/model/json.js';
import { partId, type OutboundChoice, type OutboundMessage } from '../../src/model/outbound.js';
import type { RenderContext } from '../../src/model/ports/adapter.js';
import { clean } from '../shared/clean.js';
import { field, textOf } from '../shared/json.js';

/**
 * In UTF-16 units: https://developers.line.biz/en/docs/messaging-api/text-character-count/. Text:
 * https://developers.line.biz/en/reference/messaging-api/#text-message; buttons: …#items-object, …#postback-action, …#uri-action; pictures: …#image-message
 */
export const limits = {
  text: 5000,
  buttons: 13,
  buttonTitle: 20,
  buttonData: 300,
  displayText: 300,
  buttonUri: 1000,
  imageUrl: 2000,
} as const;

/** One message: what `push` takes. `part` becomes the retry key; `reply` is a token that lets this one go without charge. */
export type LineRequest = {
  readonly part: string;
  readonly reply?: string;
  readonly body: { readonly [name: string]: Json };
};

/** A picture first, then the text in parts with quick replies under the last; what does not fit is numbered lines. */
export function renderLine(message: OutboundMessage, to: string, context?: RenderContext): readonly LineRequest[] {
  const { choices, image, link, file, audio, locale } = message;
  const picture = image && pictureOf(image.url);
  const beside = [image && !picture ? `${image.alt}: ${image.url}` : undefined, link, file, audio].filter(
    (line) => line !== undefined && !message.text.includes(line),
  );
  const said = [message.text, ...beside].filter((part) => part?.trim()).join('\n\n');
  const tappable = choices.length <= limits.buttons && choices.every(fits);
  const text = tappable ? said : numberedText(said, choices, locale);
  const buttons = tappable ? choices : [];
  const words = text.trim() === '' && buttons.length > 0 ? chooseSentence(locale) : text;
  const parts = splitText(clean(words), limits.text);
  const messages: readonly { readonly [name: string]: Json }[] = [
    ...(picture ? [picture] : []),
    ...parts.map((part, n) => ({
      type: 'text',
      text: part,
      ...(n === parts.length - 1 && buttons.length > 0 ? { quickReply: { items: quickReplies(buttons) } } : {}),
    })),
  ];
  // A token answers once; what nobody asked for is no answer. https://developers.line.biz/en/reference/messaging-api/#send-reply-message
  const reply = message.unasked ? undefined : textOf(field(context?.reference, 'reply'));
  return messages.map((one, n) => ({
    part: partId(message.id, n),
    ...(n === 0 && reply !== undefined ? { reply } : {}),
    body: {
      to,
      messages: [one],
      // The notification would show the words on a locked telephone.
      ...(message.sensitive ? { notificationDisabled: true } : {}),
    },
  }));
}

const fits = ({ id, url }: OutboundChoice): boolean =>
  url === undefined
    ? id !== '' && id === id.trim() && id.length <= limits.buttonData
    : addressOf(url, /^https?:$/u, limits.buttonUri) !== undefined;

function quickReplies(choices: readonly OutboundChoice[]): Json {
  const titles = choices.map(({ label }) => clean(label).replace(/\s+/gu, ' ').trim() || '…');
  const labels = choiceLabels(titles, limits.buttonTitle);
  return choices.map(({ id, url }, n) => {
    const [title = '…', label = '…'] = [titles[n], labels[n]];
    const uri = url === undefined ? undefined : addressOf(url, /^https?:$/u, limits.buttonUri);
    return {
      type: 'action',
      action:
        uri === undefined
          ? {
              type: 'postback',
              label,
              data: clean(id),
              displayText: title.length <= limits.displayText ? title : label,
            }
          : { type: 'uri', label, uri },
    };
  });
}

/** LINE fetches pictures by https alone; one address serves for both sizes. */
function pictureOf(url: string): { readonly [name: string]: Json } | undefined {
  const address = addressOf(url, /^https:$/u, limits.imageUrl);
  return address === undefined ? undefined : { type: 'image', originalContentUrl: address, previewImageUrl: address };
}

/** The address as LINE wants it, percent-encoded; undefined = LINE would refuse it. */
function addressOf(url: string, scheme: RegExp, limit: number): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { href, protocol } = new URL(url);
  return scheme.test(protocol) && href.length <= limit ? href : undefined;
}
