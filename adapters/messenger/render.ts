import { choiceLabels, chooseSentence } from '../../src/channels/choice-labels.js';
import type { Json } from '../../src/model/json.js';
import type { OutboundChoice, OutboundMessage } from '../../src/model/outbound.js';
import type { RenderContext } from '../../src/model/ports/adapter.js';
import { isPublicUrl, oneLine, templateValue } from '../meta/clean-text.js';
import { markClosed } from '../meta/closed-window.js';
import { cutForButtons, fit, type Attachment } from '../meta/fit.js';
import { partId } from '../../src/model/outbound.js';
import { partMark } from '../shared/part-id.js';
import { isOn, templateLanguage, type ChannelData } from '../shared/settings.js';
import { limits } from './limits.js';
import { recipientOf } from './recipient.js';

/**
 * The Send API's requests for one message: attachments first, then the text in parts, quick replies on the last one.
 * https://developers.facebook.com/docs/messenger-platform/reference/send-api
 */
export function renderMessenger(
  message: OutboundMessage,
  channel: ChannelData,
  to: string,
  moment: RenderContext = {},
): readonly Json[] {
  const { windowOpen } = moment;
  const envelope = { recipient: recipientOf(to), ...kindOf(message, channel, windowOpen) };
  if (message.template && windowOpen !== true && (message.unasked === true || windowOpen === false))
    return [
      {
        ...envelope,
        messaging_type: 'UTILITY',
        message: { template: template(message, channel), ...mark(message, 0) },
      },
    ];
  const buttons = templateButtons(message);
  const { attachments, text, choices } = fit(buttons.length > 0 ? { ...message, choices: [] } : message, {
    choices: limits.quickReplies,
    id: limits.payload,
  });
  const tapped = choices.length > 0 || buttons.length > 0;
  const said = text.trim() === '' && tapped ? chooseSentence(message.locale) : text;
  const texts = cutForButtons(said, limits.text, buttons.length > 0 ? limits.templateText : limits.text);
  const contents = [...attachments.map(attachment), ...texts.map((part, n) => textPart(part, n === texts.length - 1))];
  const requests = contents.map((content, n) => ({ ...envelope, message: { ...content, ...mark(message, n) } }));
  return markClosed(requests, message, moment);

  function textPart(part: string, last: boolean): { readonly [name: string]: Json } {
    if (last && buttons.length > 0)
      return { attachment: { type: 'template', payload: { template_type: 'button', text: part, buttons } } };
    return { text: part, ...(last && choices.length > 0 ? { quick_replies: quickReplies(choices) } : {}) };
  }
}

function quickReplies(choices: readonly OutboundChoice[]): readonly Json[] {
  const titles = titlesOf(choices);
  return choices.map(({ id }, n) => ({ content_type: 'text', title: titles[n] ?? '', payload: id }));
}

const titlesOf = (choices: readonly OutboundChoice[]): readonly string[] =>
  choiceLabels(
    choices.map(({ label }) => oneLine(label)),
    limits.title,
  );

/** A quick reply cannot be a link, so up to three choices of which one is become buttons under the text; else none. */
function templateButtons({ choices }: OutboundMessage): readonly Json[] {
  const some = choices.some(({ url }) => url !== undefined);
  if (!some || choices.length > limits.templateButtons) return [];
  if (choices.some(({ id, url }) => (url === undefined ? id === '' || id.length > limits.payload : !isPublicUrl(url))))
    return [];
  const titles = titlesOf(choices);
  return choices.map(({ id, url }, n) =>
    url === undefined
      ? { type: 'postback', title: titles[n] ?? '', payload: id }
      : { type: 'web_url', title: titles[n] ?? '', url },
  );
}

const mark = ({ id }: OutboundMessage, n: number): { readonly metadata: string } => ({
  metadata: partMark(partId(id, n)),
});

const attachment = ({ kind, url }: Attachment): { readonly attachment: Json } => ({
  attachment: { type: kind, payload: { url } },
});

/** An answer, or said by itself; a colleague's words may follow for seven days where Meta allowed the app to (`human_agent`). */
function kindOf(
  message: OutboundMessage,
  channel: ChannelData,
  windowOpen: boolean | undefined,
): { readonly messaging_type: string; readonly tag?: string } {
  if (message.from === 'agent' && windowOpen === false && isOn(channel, 'human_agent'))
    return { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' };
  return { messaging_type: message.unasked ? 'UPDATE' : 'RESPONSE' };
}

/** https://developers.facebook.com/docs/messenger-platform/send-messages/utility-messages */
function template({ template, locale }: OutboundMessage, channel: ChannelData): Json {
  const parameters = (template?.values ?? []).map((value) => ({ type: 'text', text: templateValue(value) }));
  return {
    name: template?.name ?? '',
    language: { code: templateLanguage(channel, locale) },
    ...(parameters.length > 0 ? { components: [{ type: 'body', parameters }] } : {}),
  };
}
