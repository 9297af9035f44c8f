import { z } from 'zod';
import type { Bot } from '../../model/bot.js';
import type { ChatEvent } from '../../model/outbound.js';
import type { Conversation } from '../../model/ports/store.js';
import type { Locale } from '../../model/text.js';
import { end, say, type Kept } from '../chat.js';
import type { HttpDeps } from '../deps.js';
import { isRefused, refuse, type Refused } from '../reply.js';

/** Before the ids that we make of those of Direct Line clients. */
const mark = 'dl.';

/** An activity of a client: what is read of it. https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md */
export const clientActivity = z.looseObject({
  type: z.string().max(100),
  text: z.string().max(65_536).nullish(),
  value: z.unknown().optional(),
  channelData: z.unknown().optional(),
});
export type ClientActivity = z.output<typeof clientActivity>;

const tap = z.looseObject({ choice: z.string().min(1).max(200) });
const marked = z.looseObject({ clientActivityID: z.string().regex(/^[\w.-]{1,80}$/) });

/** What we call an activity: by the id its client gave it, so that sending it again changes nothing, else by a new one. */
export function idFor(deps: HttpDeps, { channelData }: Pick<ClientActivity, 'channelData'>): string {
  const read = marked.safeParse(channelData);
  return `${mark}${read.success ? read.data.clientActivityID : deps.random.id()}`;
}

/**
 * Takes an activity of a client: words, or a tap on a choice. The end of the conversation ends it; typing, reactions and events of
 * pages ask for nothing and are taken all the same.
 */
export async function takeActivity(
  deps: HttpDeps,
  conversation: Conversation,
  activity: ClientActivity,
  id: string,
  locale: Locale,
): Promise<{ readonly type: 'taken'; readonly id: string } | Refused> {
  const kept = await keep(deps, conversation, activity, id, locale);
  return isRefused(kept) ? kept : { type: 'taken', id };
}

async function keep(
  deps: HttpDeps,
  conversation: Conversation,
  { type, text, value }: ClientActivity,
  id: string,
  locale: Locale,
): Promise<Kept | Refused> {
  if (type === 'endOfConversation') return end(deps, conversation);
  if (type !== 'message') {
    return conversation.endedAt === null
      ? { type: 'kept', accepted: false, duplicate: false }
      : refuse('conversation_ended');
  }
  const tapped = tap.safeParse(value);
  return say(
    deps,
    conversation,
    tapped.success ? { id, choice: tapped.data.choice } : { id, text: text ?? '' },
    locale,
  );
}

/** What events become activities with. */
export interface Shown {
  readonly bot: Bot;
  readonly conversation: string;
  /** What the token calls the person. */
  readonly user: string | undefined;
  /** This server's address, for pictures and files of ours. */
  readonly base: string;
}

/** What is told of everything: where and by which road. */
const common = (conversation: string): object => ({ channelId: 'directline', conversation: { id: conversation } });

/** An event of the conversation as clients of Direct Line read it. */
export function activityOf(event: ChatEvent, shown: Shown): object {
  const { id, at, locale, text, link, choices, asks, sensitive } = event;
  const attachments = attachmentsOf(event, shown.base);
  const clientActivityID = id.startsWith(mark) ? id.slice(mark.length) : undefined;
  const channelData = { ...(sensitive ? { sensitive } : {}), ...(clientActivityID ? { clientActivityID } : {}) };
  return {
    type: 'message',
    id,
    timestamp: new Date(at).toISOString(),
    ...common(shown.conversation),
    from: senderOf(event, shown),
    locale,
    text: link === undefined || text.includes(link) ? text : `${text}\n\n${link}`.trim(),
    textFormat: 'plain',
    ...(asks === undefined ? {} : { inputHint: 'expectingInput' }),
    ...(choices.length === 0 ? {} : { suggestedActions: { actions: choices.map(actionOf) } }),
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(Object.keys(channelData).length === 0 ? {} : { channelData }),
  };
}

/** Shows that the bot writes. */
export const typingOf = ({ bot, conversation }: Shown): object => ({
  type: 'typing',
  ...common(conversation),
  from: { id: bot.name, role: 'bot' },
});

/** The last thing that is told. */
export const endOf = ({ bot, conversation }: Shown): object => ({
  type: 'endOfConversation',
  id: 'end',
  ...common(conversation),
  from: { id: bot.name, role: 'bot' },
  code: 'completedSuccessfully',
});

function senderOf({ from, alias, locale }: ChatEvent, { bot, user }: Shown): object {
  if (from === 'citizen') return { id: user ?? 'user', role: 'user' };
  if (from === 'agent') return { id: 'agent', role: 'bot', ...(alias === undefined ? {} : { name: alias }) };
  const name = bot.title[locale] ?? Object.values(bot.title)[0];
  return { id: bot.name, role: 'bot', ...(name === undefined ? {} : { name }) };
}

/** A tap comes back with its key as value and its label as text; clients that know no such action send the label alone. */
const actionOf = ({ id, label, url }: ChatEvent['choices'][number]): object =>
  url === undefined
    ? { type: 'messageBack', title: label, text: label, displayText: label, value: { choice: id } }
    : { type: 'openUrl', title: label, value: url };

const endings: { readonly [ending: string]: string } = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
};

function attachmentsOf({ image, document, audio, file }: ChatEvent, base: string): readonly object[] {
  const at = (url: string, usual: string, name?: string): object => {
    const contentUrl = URL.canParse(url, base) ? new URL(url, base).href : url;
    const ending = (/\.(\w{2,4})$/.exec(contentUrl.split(/[?#]/)[0] ?? '')?.[1] ?? '').toLowerCase();
    const contentType = Object.hasOwn(endings, ending) ? (endings[ending] ?? usual) : usual;
    return { contentType, contentUrl, ...(name === undefined ? {} : { name }) };
  };
  return [
    ...(image ? [at(image.url, 'image/png', image.alt)] : []),
    ...(document === undefined ? [] : [at(document, 'application/octet-stream', document.split('/').at(-1))]),
    ...(audio === undefined ? [] : [at(audio, 'audio/mpeg')]),
    // What the person sent is not handed out by address: addresses are no secret.
    ...(file ? [{ contentType: file.mime, name: file.name }] : []),
  ];
}
