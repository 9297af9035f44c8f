import { chooseSentence, choiceLabels, numberedText } from '../../src/channels/choice-labels.js';
import { clip, splitText } from '../../src/channels/split-text.js';
import type { Json } from '../../src/model/json.js';
import type { OutboundChoice, OutboundMessage } from '../../src/model/outbound.js';
import type { RenderContext } from '../../src/model/ports/adapter.js';
import { field, fieldsOf, listOf, textOf } from '../shared/json.js';
import { referenceOf } from './account.js';
import { mannerOf, type ChannelManner, type ConnectorRequest, type Reference } from './payloads.js';

type Activity = ConnectorRequest['activity'];

/**
 * The activities that carry a message: what is attached, then the text in parts, the choices with the last, as the channel behind the
 * service shows them. Without a reference nobody can be reached, and the requests say so.
 */
export function renderBotFramework(message: OutboundMessage, context?: RenderContext): readonly ConnectorRequest[] {
  const to = referenceOf(context?.reference);
  const manner = mannerOf(to?.channelId);
  const { taps, lines } = fitChoices(message.choices, manner);
  const attachments = manner.files ? attachmentsOf(message) : [];
  const said = [message.text, ...besides(message, manner)].filter((part) => part.trim() !== '').join('\n\n');
  const text = (lines.length > 0 ? numberedText(said, lines, message.locale) : said).toWellFormed();
  const parts = splitText(text, manner.text);
  const bodies = parts.length > 0 || taps.length === 0 ? parts : [chooseSentence(message.locale)];
  const base = activityTo(to, message);
  return [
    ...attachments.map((attachment) => ({ to, activity: { ...base, attachments: [attachment] } })),
    ...bodies.map((body, n) => ({
      to,
      activity: {
        ...base,
        text: body,
        textFormat: 'plain',
        ...(n === bodies.length - 1 ? shown(taps, manner, message) : {}),
      },
    })),
  ];
}

/** The same activity in words alone, its choices as numbered lines; null = there is nothing plainer. */
export function plainBotFramework(request: Json): ConnectorRequest | null {
  const activity = fieldsOf(field(request, 'activity'));
  const { attachments, suggestedActions, ...rest } = activity ?? {};
  if (activity === null || (attachments === undefined && suggestedActions === undefined)) return null;
  const buttons = [...listOf(field(suggestedActions, 'actions')), ...listOf(attachments).flatMap(buttonsOf)];
  const choices = buttons.flatMap((button, n) => {
    const label = textOf(field(button, 'title'));
    const url = textOf(field(button, field(button, 'type') === 'openUrl' ? 'value' : 'url'));
    return label === undefined ? [] : [{ id: String(n), label, ...(url === undefined ? {} : { url }) }];
  });
  const addresses = listOf(attachments).flatMap((each) => textOf(field(each, 'contentUrl')) ?? []);
  const said = [textOf(rest['text']) ?? '', ...addresses].filter((part) => part !== '').join('\n\n');
  const text = choices.length > 0 ? numberedText(said, choices, textOf(rest['locale']) ?? 'en') : said;
  if (text === '') return null;
  return { to: referenceOf(field(request, 'to')), activity: { ...rest, text, textFormat: 'plain' } };
}

/** Shows for a few seconds that we write; to be repeated at most every three. */
export const typingTo = (to: Reference): ConnectorRequest => ({
  to,
  activity: { ...endsOf(to), type: 'typing' },
});

/** Whom an activity is from and for. */
const endsOf = ({ bot, user, conversation }: Reference): Activity => ({
  from: { id: bot },
  recipient: { id: user },
  conversation: { id: conversation },
});

function activityTo(to: Reference | null, { locale, unasked, asks }: OutboundMessage): Activity {
  return {
    type: 'message',
    ...(to === null ? {} : endsOf(to)),
    // What goes out by itself answers nothing.
    ...(to?.activity === undefined || unasked ? {} : { replyToId: to.activity }),
    locale,
    ...(asks === undefined ? {} : { inputHint: 'expectingInput' }),
  };
}

const isPublic = (url: string | undefined): url is string =>
  url !== undefined && /^https?:\/\/[^\s/]/iu.test(url) && url.isWellFormed();

/** Pictures, recordings and documents, fetched by the channel from their address. */
function attachmentsOf({ image, audio, file }: OutboundMessage): readonly Json[] {
  return [
    ...(image && isPublic(image.url) ? [attachment(image.url, pictures, 'image/png', image.alt)] : []),
    ...(isPublic(audio) ? [attachment(audio, sounds, 'audio/mpeg')] : []),
    ...(isPublic(file) ? [attachment(file, documents, 'application/octet-stream')] : []),
  ];
}

const pictures = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' };
const sounds = { mp3: 'audio/mpeg', m4a: 'audio/mp4', ogg: 'audio/ogg', wav: 'audio/wav' };
const documents = { pdf: 'application/pdf', zip: 'application/zip', txt: 'text/plain' };

function attachment(url: string, types: { readonly [ending: string]: string }, usual: string, name?: string): Json {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const ending = (/\.(\w{2,4})$/.exec(path)?.[1] ?? '').toLowerCase();
  const contentType = Object.hasOwn(types, ending) ? (types[ending] ?? usual) : usual;
  const called = (name ?? path.split('/').at(-1) ?? '').toWellFormed();
  return { contentType, contentUrl: url, ...(called === '' ? {} : { name: called }) };
}

/** What is said because it cannot be attached. */
function besides({ image, audio, file, link, text }: OutboundMessage, { files }: ChannelManner): readonly string[] {
  return [
    ...(image && !(files && isPublic(image.url)) ? [image.alt] : []),
    ...[audio, file].flatMap((url) => (url === undefined || (files && isPublic(url)) ? [] : [url])),
    ...(link !== undefined && !text.includes(link) ? [link] : []),
  ];
}

/** What can be tapped, and what becomes lines: links where a button would not open them, or all if they are too many. */
function fitChoices(
  choices: readonly OutboundChoice[],
  { choices: how, most }: ChannelManner,
): { readonly taps: readonly OutboundChoice[]; readonly lines: readonly OutboundChoice[] } {
  const tappable = ({ url }: OutboundChoice): boolean => url === undefined || (how !== 'words' && isPublic(url));
  const taps = how === 'none' ? [] : choices.filter(tappable);
  return taps.length === 0 || taps.length > most
    ? { taps: [], lines: choices }
    : { taps, lines: choices.filter((choice) => !tappable(choice)) };
}

/** Choices as the channel shows them. */
function shown(choices: readonly OutboundChoice[], manner: ChannelManner, { locale }: OutboundMessage): Activity {
  if (choices.length === 0) return {};
  const full = choices.map(({ label }) => label.toWellFormed().replace(/\s+/gu, ' ').trim() || '…');
  const titles = choiceLabels(full, manner.title);
  const button = ({ id, url }: OutboundChoice, n: number) => ({
    id,
    url,
    title: titles[n] ?? '…',
    label: clip(full[n] ?? '…', 1000),
  });
  const buttons = choices.map(button);
  if (manner.choices === 'card') return { attachments: [card(buttons, locale)] };
  const actions = buttons.map(({ id, url, title, label }) => {
    if (url !== undefined) return { type: 'openUrl', title, value: url };
    return manner.choices === 'taps'
      ? { type: 'messageBack', title, text: label, displayText: label, value: { choice: id } }
      : { type: 'imBack', title, value: label };
  });
  return { suggestedActions: { actions } };
}

interface Button {
  readonly id: string;
  readonly url: string | undefined;
  readonly title: string;
  readonly label: string;
}

/**
 * An adaptive card of buttons, one a row, because labels are sentences here. A tap comes back as a message: the label as its text, so
 * that the conversation can be read, and the key as its value. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions
 */
function card(buttons: readonly Button[], locale: string): Json {
  const body = buttons.map(({ id, url, title, label }) => ({
    type: 'ActionSet',
    actions: [
      url === undefined
        ? {
            type: 'Action.Submit',
            title,
            // Teams sends what stands under `msteams`; other clients send all of it.
            data: {
              choice: id,
              msteams: { type: 'messageBack', displayText: label, text: label, value: { choice: id } },
            },
          }
        : { type: 'Action.OpenUrl', title, url },
    ],
  }));
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      type: 'AdaptiveCard',
      version: '1.4',
      lang: locale,
      body,
    },
  };
}

/** The buttons of a card. */
const buttonsOf = (attachment: Json): readonly Json[] =>
  listOf(field(field(attachment, 'content'), 'body')).flatMap((row) => listOf(field(row, 'actions')));
