import { createHash } from 'node:crypto';
import type { Instant } from '../../src/model/event.js';
import type { Json } from '../../src/model/json.js';
import type { ChannelContent, ChannelUpdate, Parsed, Party } from '../../src/model/ports/adapter.js';
import { field, fieldsOf, idOf, instantOf, listOf, textOf, type Fields } from '../shared/json.js';
import { clean, readContents, wordsOf } from './content.js';
import type { Reference } from './payloads.js';

const nothing: Parsed = { updates: [], unknown: 0 };
const strange: Parsed = { updates: [], unknown: 1 };

/** An activity that is somebody's, in a conversation of two. */
interface Told {
  readonly activity: Fields;
  readonly to: Reference;
  readonly party: Party;
  readonly at: Instant;
}

/**
 * How each type of activity is read; a type without a line here is counted. Typing, reactions, traces and the end of a conversation on the
 * other side ask for nothing. https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md
 */
const types: { readonly [type: string]: (told: Told) => Parsed } = {
  message: readMessage,
  messageUpdate: readEdit,
  messageDelete: ({ party, at, activity, to }) =>
    one({ type: 'deleted', ...party, externalId: externalId(to, activity), at }),
  conversationUpdate: readMembers,
  installationUpdate: readInstallation,
  contactRelationUpdate: readInstallation,
  event: readEvent,
  invoke: readInvoke,
  messageReaction: () => nothing,
  typing: () => nothing,
  trace: () => nothing,
  endOfConversation: () => nothing,
};

/**
 * One activity as the connector posts it. Groups and channels of a team are ignored: what is said there is not said to the agency, and
 * what we answered would be read by all.
 */
export function parseBotFramework(body: Json): Parsed {
  const activity = fieldsOf(body);
  const type = textOf(activity?.['type']);
  const read = type !== undefined && Object.hasOwn(types, type) ? types[type] : undefined;
  if (activity === null || read === undefined) return strange;
  if (isGroup(activity)) return nothing;
  const told = tell(activity);
  return told === null ? strange : read(told);
}

/** `conversationType` is told by Teams alone; elsewhere a conversation is of two unless it says that it is a group. */
function isGroup({ conversation }: Fields): boolean {
  const type = field(conversation, 'conversationType');
  return field(conversation, 'isGroup') === true || (type !== undefined && type !== null && type !== 'personal');
}

function tell(activity: Fields): Told | null {
  const [serviceUrl, channelId] = [textOf(activity['serviceUrl']), textOf(activity['channelId'])];
  const conversation = idOf(field(activity['conversation'], 'id'));
  const bot = idOf(field(activity['recipient'], 'id'));
  const user = personOf(activity, bot);
  if (serviceUrl === undefined || channelId === undefined) return null;
  if (conversation === undefined || bot === undefined || user === undefined) return null;
  if (![serviceUrl, channelId, conversation, bot, user].every(isClean)) return null;
  const id = idOf(activity['id']);
  const to: Reference = {
    serviceUrl,
    conversation,
    channelId,
    bot,
    user,
    ...(id !== undefined && isClean(id) && activity['type'] === 'message' ? { activity: id } : {}),
  };
  const party = { account: bot, keys: [keyOf(to)], reference: to };
  return { activity, to, party, at: timeOf(activity['timestamp']) };
}

/** Who it is from; of those who came in, the one who is not us. */
function personOf(activity: Fields, bot: string | undefined): string | undefined {
  const from = idOf(field(activity['from'], 'id'));
  if (from !== undefined && from !== bot) return from;
  const added = listOf(activity['membersAdded']).flatMap((member) => idOf(field(member, 'id')) ?? []);
  return added.find((id) => id !== bot) ?? (activity['type'] === 'conversationUpdate' ? from : undefined);
}

/**
 * What a person is known by. Teams vouches for its ids. In web chat a page says who its visitor is, and could say another's: there the
 * conversation is the key, which nobody can guess, unless the id was put into the page's token (`dl_…`).
 */
function keyOf({ channelId, conversation, user }: Reference): string {
  const vouched = !open.has(channelId) || user.startsWith('dl_');
  return `${channelId}:${vouched ? user : conversation}`;
}
const open = new Set(['webchat', 'directline', 'emulator']);

function readMessage({ activity, to, party, at }: Told): Parsed {
  const contents = readContents(activity);
  if (contents.length === 0) return strange;
  const id = externalId(to, activity);
  return {
    unknown: 0,
    updates: contents.map((content, n) => ({
      type: 'message',
      ...party,
      dedupeId: n === 0 ? id : `${id}#${n + 1}`,
      at,
      content,
      ...hintsOf(activity),
    })),
  };
}

function readEdit({ activity, to, party, at }: Told): Parsed {
  const text = wordsOf(activity);
  // Teams tells an undone deletion, a changed picture and the like in the same way.
  return text === '' ? nothing : one({ type: 'edited', ...party, externalId: externalId(to, activity), at, text });
}

/** Two tell of a new conversation: one of us and one of the person. Only the person's is a greeting's occasion. */
function readMembers(told: Told): Parsed {
  const added = listOf(told.activity['membersAdded']);
  const person = added.some((member) => {
    const id = idOf(field(member, 'id'));
    return id !== undefined && id !== told.to.bot;
  });
  return person ? one(opened(told, {})) : nothing;
}

/** The app was put there or taken away by the person. */
function readInstallation(told: Told): Parsed {
  const { activity, party, at } = told;
  const action = textOf(activity['action']) ?? '';
  if (action.startsWith('remove')) return one({ type: 'opted_out', ...party, at, reason: 'removed the app' });
  if (!action.startsWith('add')) return strange;
  return { updates: [{ type: 'opted_in', ...party, at, reason: 'added the app' }, opened(told, {})], unknown: 0 };
}

/** Events that web pages send when they open the chat. */
const joins = new Set(['webchat/join', 'startConversation', 'requestWelcomeDialog']);

function readEvent(told: Told): Parsed {
  const { activity, party, at, to } = told;
  const name = textOf(activity['name']) ?? '';
  if (joins.has(name)) return one(opened(told, localeOf(field(activity['value'], 'language'))));
  if (name === 'application/vnd.microsoft.readReceipt') {
    const last = idOf(field(activity['value'], 'lastReadMessageId'));
    if (last === undefined || !isClean(last)) return strange;
    // Teams numbers its messages by their time.
    const upTo = instantOf(last);
    return one({
      type: 'status',
      ...party,
      externalIds: [`${to.conversation}:${last}`],
      status: 'read',
      at,
      ...(upTo === undefined ? {} : { upTo }),
    });
  }
  return strange;
}

/** A button of an adaptive card that asks at once. We send none; cards of an older version may still be about. */
function readInvoke({ activity, to, party, at }: Told): Parsed {
  const payload = textOf(field(field(field(activity['value'], 'action'), 'data'), 'choice'));
  if (textOf(activity['name']) !== 'adaptiveCard/action' || payload === undefined) return strange;
  const content: ChannelContent = { type: 'choice', payload: clean(payload) };
  return one({ type: 'message', ...party, dedupeId: externalId(to, activity), at, content, ...hintsOf(activity) });
}

/** Said once a conversation, however many events tell of it. */
const opened = ({ activity, to, party, at }: Told, hints: { readonly locale?: string }): ChannelUpdate => ({
  type: 'message',
  ...party,
  dedupeId: `${to.channelId}:${to.conversation}:opened`,
  at,
  content: { type: 'opened' },
  ...hintsOf(activity),
  ...hints,
});

/** The message's id is counted by conversation; one made of the activity itself stands for a missing one. */
function externalId({ conversation }: Reference, activity: Fields): string {
  const id = idOf(activity['id']);
  if (id !== undefined && isClean(id)) return `${conversation}:${id}`;
  return `${conversation}:made-${createHash('sha256').update(JSON.stringify(activity)).digest('hex').slice(0, 40)}`;
}

function hintsOf(activity: Fields): { readonly name?: string; readonly locale?: string } {
  const name = clean(textOf(field(activity['from'], 'name')) ?? '').trim();
  return { ...(name === '' ? {} : { name }), ...localeOf(activity['locale']) };
}

/** The language of a tag (BCP 47). */
function localeOf(json: Json | undefined): { readonly locale?: string } {
  const locale = /^[a-z]{2,3}(?=[-_]|$)/.exec((textOf(json) ?? '').toLowerCase())?.[0];
  return locale === undefined ? {} : { locale };
}

/** ISO 8601, to any fraction of a second; 0 = none. */
function timeOf(json: Json | undefined): Instant {
  const text = textOf(json) ?? '';
  const at = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : NaN;
  return Number.isSafeInteger(at) && at > 0 ? at : 0;
}

/** An id with a `\0` or half a surrogate would not come back from a database as it went. */
const isClean = (id: string): boolean => clean(id) === id;
const one = (update: ChannelUpdate): Parsed => ({ updates: [update], unknown: 0 });
