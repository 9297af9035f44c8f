import type { Json } from '../../src/model/json.js';
import type { ChannelContent, ChannelUpdate, Parsed } from '../../src/model/ports/adapter.js';
import { field, fieldsOf, idOf, instantOf, listOf, textOf, type Fields } from '../shared/json.js';
import type { ChannelData } from '../shared/settings.js';
import { commandPayload } from './commands.js';
import { readContent } from './content.js';
import type { TelegramRequest } from './payloads.js';

const nothing: Parsed = { updates: [], unknown: 0 };
const strange: Parsed = { updates: [], unknown: 1 };

/** Before the id of a tap, which is counted apart from messages: what is left answers the tap. */
export const tapMark = 'tap:';

/** How each kind of update is read; a kind without a line here is counted. */
const kinds: { readonly [kind: string]: (item: Fields, channel?: ChannelData) => Parsed } = {
  message: readMessage,
  edited_message: readEdit,
  callback_query: readTap,
  my_chat_member: readMembership,
  // A channel's posts are not addressed to us.
  channel_post: () => nothing,
  edited_channel_post: () => nothing,
};

/**
 * One Update as it comes by webhook or from `getUpdates`. Groups and channels are ignored: what is said there is not said to the agency.
 * https://core.telegram.org/bots/api#update
 */
export function parseTelegram(body: Json, channel?: ChannelData): Parsed {
  const update = fieldsOf(body);
  if (update === null || idOf(update['update_id']) === undefined) return strange;
  for (const [kind, read] of Object.entries(kinds)) {
    const item = fieldsOf(field(update, kind));
    if (item !== null) return read(item, channel);
  }
  return strange;
}

/**
 * The signal that ends the waiting sign on a tapped button: sent at once, before any work; null = the update is no tap. An answer that
 * it is too old does no harm. https://core.telegram.org/bots/api#answercallbackquery
 */
export function answerTap(body: Json): TelegramRequest | null {
  const id = idOf(field(field(body, 'callback_query'), 'id'));
  return id === undefined ? null : { method: 'answerCallbackQuery', body: { callback_query_id: id } };
}

/** Shows for five seconds that we write; ask again after four. https://core.telegram.org/bots/api#sendchataction */
export const typing = (to: string): TelegramRequest => ({
  method: 'sendChatAction',
  body: { chat_id: chatId(to), action: 'typing' },
});

/** A chat's id as the interface takes it: up to 52 bits fit a number. */
export const chatId = (to: string): string | number =>
  /^-?[1-9]\d*$/.test(to) && Number.isSafeInteger(Number(to)) ? Number(to) : to;

function readMessage(message: Fields, channel?: ChannelData): Parsed {
  const party = privateParty(message);
  if (party !== 'private') return party === 'elsewhere' ? nothing : strange;
  const content = opensTopic(readContent(message), channel);
  const id = messageId(message);
  if (content === null || id === undefined) return strange;
  return one({
    type: 'message',
    ...personOf(message),
    dedupeId: id,
    at: instantOf(message['date']) ?? 0,
    content,
  });
}

/** A command that `sync` set up is a tap on the menu. */
function opensTopic(content: ChannelContent | null, channel: ChannelData | undefined): ChannelContent | null {
  if (content?.type !== 'text') return content;
  const payload = commandPayload(content.text, channel);
  return payload === undefined ? content : { type: 'choice', payload, title: content.text };
}

function readEdit(message: Fields): Parsed {
  const party = privateParty(message);
  if (party !== 'private') return party === 'elsewhere' ? nothing : strange;
  const text = textOf(message['text']) ?? textOf(message['caption']);
  const externalId = messageId(message);
  if (externalId === undefined) return strange;
  // A location that is shared live moves by edits.
  if (text === undefined) return nothing;
  const at = instantOf(message['edit_date']) ?? instantOf(message['date']) ?? 0;
  return one({ type: 'edited', keys: keysOf(message), externalId, at, text: text.toWellFormed() });
}

/** The message under the button may be missing or too old to be told (date 0): the tap counts by who made it. */
function readTap(query: Fields): Parsed {
  const from = fieldsOf(query['from']);
  const [id, key, payload] = [idOf(query['id']), idOf(from?.['id']), textOf(query['data'])];
  const message = fieldsOf(query['message']);
  const chat = textOf(
    field(message ?? {}, 'chat') === undefined ? undefined : field(field(message ?? {}, 'chat'), 'type'),
  );
  if (chat !== undefined && chat !== 'private') return nothing;
  if (id === undefined || key === undefined || payload === undefined) return strange;
  const title = titleOf(message, payload);
  const content: ChannelContent = {
    type: 'choice',
    payload: payload.toWellFormed(),
    ...(title === undefined ? {} : { title: title.toWellFormed() }),
  };
  // A tap has no time of its own; the message's is that of our question.
  return one({ type: 'message', ...personFrom(from), keys: [key], dedupeId: `${tapMark}${id}`, at: 0, content });
}

function readMembership(change: Fields): Parsed {
  if (textOf(field(change['chat'], 'type')) !== 'private') return nothing;
  const key = idOf(field(change['chat'], 'id'));
  const status = textOf(field(change['new_chat_member'], 'status'));
  if (key === undefined || status === undefined) return strange;
  const at = instantOf(change['date']) ?? 0;
  if (status === 'kicked') return one({ type: 'opted_out', keys: [key], at, reason: 'blocked the bot' });
  if (status === 'member') return one({ type: 'opted_in', keys: [key], at, reason: 'unblocked the bot' });
  return nothing;
}

/** Whether a message is a person's own words to us; `elsewhere` = a group, a channel, or a program's. */
function privateParty(message: Fields): 'private' | 'elsewhere' | 'unreadable' {
  const type = textOf(field(message['chat'], 'type'));
  if (type === undefined) return 'unreadable';
  if (type !== 'private' || field(message['from'], 'is_bot') === true) return 'elsewhere';
  return keysOf(message).length > 0 ? 'private' : 'unreadable';
}

const keysOf = (message: Fields): readonly string[] => {
  const id = idOf(field(message['chat'], 'id'));
  return id === undefined ? [] : [id];
};

/** A message's number is counted per chat. */
function messageId(message: Fields): string | undefined {
  const [chat, id] = [idOf(field(message['chat'], 'id')), idOf(message['message_id'])];
  return chat === undefined || id === undefined ? undefined : `${chat}:${id}`;
}

function personOf(message: Fields): ReturnType<typeof personFrom> & { readonly keys: readonly string[] } {
  return { ...personFrom(fieldsOf(message['from'])), keys: keysOf(message) };
}

function personFrom(from: Fields | null): { readonly name?: string; readonly locale?: string } {
  const name = [textOf(from?.['first_name']), textOf(from?.['last_name'])]
    .filter((part) => part !== undefined)
    .join(' ');
  const locale = /^[a-z]{2,3}(?=-|$)/.exec((textOf(from?.['language_code']) ?? '').toLowerCase())?.[0];
  return { ...(name === '' ? {} : { name: name.toWellFormed() }), ...(locale === undefined ? {} : { locale }) };
}

/** What stood on the button, from the message it was under. */
function titleOf(message: Fields | null, payload: string): string | undefined {
  const rows = listOf(field(field(message ?? {}, 'reply_markup'), 'inline_keyboard'));
  const button = rows.flatMap(listOf).find((each) => field(each, 'callback_data') === payload);
  return textOf(field(button, 'text'));
}

const one = (update: ChannelUpdate): Parsed => ({ updates: [update], unknown: 0 });
