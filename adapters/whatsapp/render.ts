import { choiceLabels, chooseSentence } from '../../src/channels/choice-labels.js';
import type { Json } from '../../src/model/json.js';
import type { OutboundChoice, OutboundMessage } from '../../src/model/outbound.js';
import type { RenderContext } from '../../src/model/ports/adapter.js';
import { oneLine, templateValue } from '../meta/clean-text.js';
import { markClosed } from '../meta/closed-window.js';
import { cutForButtons, fit, type Attachment } from '../meta/fit.js';
import { partId } from '../../src/model/outbound.js';
import { partMark } from '../shared/part-id.js';
import { templateLanguage, type ChannelData } from '../shared/settings.js';
import { isBusinessScoped } from './keys.js';
import { limits } from './limits.js';

/**
 * The Cloud API's requests for one message: attachments first (a sole one with a short text as its caption), then the text in as few
 * parts as it can (a person takes one in six seconds), buttons or a list on the last.
 * https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages
 */
export function renderWhatsApp(
  message: OutboundMessage,
  channel: ChannelData,
  to: string,
  moment: RenderContext = {},
): readonly Json[] {
  const { windowOpen } = moment;
  const address = addressOf(to);
  const request = (content: { readonly type: string; readonly [name: string]: Json }, n: number) => ({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...address,
    ...content,
    biz_opaque_callback_data: partMark(partId(message.id, n)),
  });
  if (message.template && windowOpen !== true && (message.unasked === true || windowOpen === false))
    return [request({ type: 'template', template: template(message, channel) }, 0)];

  const { attachments, text, choices } = fit(message, { choices: limits.rows, id: limits.rowId });
  const said = text.trim() === '' && choices.length > 0 ? chooseSentence(message.locale) : text;
  const caption = captionOf(said, attachments, choices);
  const texts =
    caption !== undefined ? [] : cutForButtons(said, limits.text, choices.length > 0 ? limits.body : limits.text);
  const preview = message.link !== undefined && message.sensitive !== true;
  const contents = [
    ...attachments.map((attachment) => attached(attachment, caption)),
    ...texts.map((part, n) =>
      n === texts.length - 1 && choices.length > 0
        ? { type: 'interactive', interactive: interactive(part, choices, message.locale) }
        : { type: 'text', text: { body: part, ...(preview ? { preview_url: true } : {}) } },
    ),
  ];
  return markClosed(contents.map(request), message, moment);
}

/** Business-scoped ids have a field of their own; `to` takes a number as its digits. */
const addressOf = (to: string): { readonly [name: string]: string } =>
  isBusinessScoped(to) ? { recipient: to } : { to: to.replace(/^\+/, '') };

/** A caption goes with one attachment that can have one; then there is no text message beside it. */
function captionOf(
  said: string,
  attachments: readonly Attachment[],
  choices: readonly OutboundChoice[],
): string | undefined {
  const [first, second] = attachments;
  const text = said.trim();
  const fits = first !== undefined && second === undefined && first.kind !== 'audio' && choices.length === 0;
  return fits && text !== '' && text.length <= limits.caption ? text : undefined;
}

function attached(
  { kind, url }: Attachment,
  caption: string | undefined,
): { readonly type: string; readonly [name: string]: Json } {
  const type = kind === 'file' ? 'document' : kind;
  return { type, [type]: { link: url, ...(caption === undefined ? {} : { caption }) } };
}

function interactive(text: string, choices: readonly OutboundChoice[], locale: string): Json {
  const full = choices.map(({ label }) => oneLine(label));
  const asButtons = choices.length <= limits.buttons;
  const titles = choiceLabels(full, asButtons ? limits.buttonTitle : limits.rowTitle);
  const body = { text };
  if (asButtons)
    return {
      type: 'button',
      body,
      action: { buttons: choices.map(({ id }, n) => ({ type: 'reply', reply: { id, title: titles[n] ?? '' } })) },
    };
  const rows = choices.map(({ id }, n) => {
    const [label = '', title = ''] = [full[n], titles[n]];
    // What a shortened row leaves out stands below it.
    const [description = ''] = choiceLabels([label], limits.rowDescription);
    return { id, title, ...(title === label ? {} : { description }) };
  });
  return { type: 'list', body, action: { button: listButton(locale), sections: [{ rows }] } };
}

/** What opens the list, in the person's language. */
const listButton = (locale: string): string => (locale.startsWith('es') ? 'Ver opciones' : 'See options');

/** https://developers.facebook.com/docs/whatsapp/cloud-api/guides/send-message-templates */
function template({ template, locale }: OutboundMessage, channel: ChannelData): Json {
  const parameters = (template?.values ?? []).map((value) => ({ type: 'text', text: templateValue(value) }));
  return {
    name: template?.name ?? '',
    language: { policy: 'deterministic', code: templateLanguage(channel, locale) },
    ...(parameters.length > 0 ? { components: [{ type: 'body', parameters }] } : {}),
  };
}
