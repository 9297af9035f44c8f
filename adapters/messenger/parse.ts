import type { Json } from '../../src/model/json.js';
import type { ChannelContent, ChannelUpdate, Parsed, Party } from '../../src/model/ports/adapter.js';
import { field, fieldsOf, idOf, instantOf, listOf, numberOf, textOf, type Fields } from '../shared/json.js';
import { madeId } from '../meta/made-id.js';
import { markedPart } from '../shared/part-id.js';
import { setting, type ChannelData } from '../shared/settings.js';
import { contentsOf, wordsOf } from './content.js';
import { pluginKey } from './recipient.js';

/** One item of an entry, with what its place tells about it. */
interface Item {
  readonly fields: Fields;
  readonly at: number;
  readonly account?: string;
  /** Who wrote; for an echo, whom it was written to. */
  readonly person?: string;
  readonly standby: boolean;
  /** The page itself is the one who did it. */
  readonly ours: boolean;
  readonly app?: string;
}

const isEcho = (fields: Fields): boolean => field(fields['message'], 'is_echo') === true;

/** null = nobody here knows it; an empty list = known, and nothing to do. */
type Read = readonly ChannelUpdate[] | null;

/**
 * Every item of every entry of a webhook body, in order; what is unknown is counted.
 * https://developers.facebook.com/docs/messenger-platform/reference/webhook-events
 */
export function parseMessenger(body: Json, channel: ChannelData = {}): Parsed {
  const app = setting(channel, 'app');
  if (textOf(field(body, 'object')) !== 'page') return { updates: [], unknown: 1 };
  const read = listOf(field(body, 'entry')).flatMap((entry): readonly Read[] => [
    ...listOf(field(entry, 'messaging')).map((item) => readItem(itemOf(item, entry, false, app))),
    ...listOf(field(entry, 'standby')).map((item) => readItem(itemOf(item, entry, true, app))),
    // The dashboard's test button, with the same items one level deeper; comments on the page come this way too and are not ours.
    ...listOf(field(entry, 'changes')).map((change) =>
      fieldsOf(field(field(change, 'value'), 'sender')) === null || idOf(field(entry, 'id')) === '0'
        ? null
        : readItem(itemOf(field(change, 'value') ?? null, entry, field(change, 'field') === 'standby', app)),
    ),
  ]);
  return {
    updates: read.flatMap((updates) => updates ?? []),
    unknown: read.filter((updates) => updates === null).length,
  };
}

function itemOf(json: Json, entry: Json, standby: boolean, app: string | undefined): Item {
  const fields = fieldsOf(json) ?? {};
  const sender = idOf(field(fields['sender'], 'id'));
  const recipient = idOf(field(fields['recipient'], 'id'));
  const entryId = idOf(field(entry, 'id'));
  // What the page itself did: an echo says so, other events show it by their sender.
  const ours = isEcho(fields) || (sender !== undefined && sender === entryId && recipient !== sender);
  const page = (ours ? sender : recipient) ?? entryId;
  const reference = textOf(field(fields['optin'], 'user_ref')) ?? textOf(field(fields['sender'], 'user_ref'));
  const person = ours ? recipient : (sender ?? (reference === undefined ? undefined : pluginKey(reference)));
  return {
    fields,
    at: instantOf(fields['timestamp']) ?? instantOf(field(entry, 'time')) ?? 0,
    standby,
    ours,
    ...(page === undefined ? {} : { account: page }),
    ...(person === undefined ? {} : { person }),
    ...(app === undefined ? {} : { app }),
  };
}

/** Kinds of items by the property that carries them; the first that is there counts. */
const readers: readonly (readonly [string, (item: Item, value: Fields, party: Party) => Read])[] = [
  ['message', readMessage],
  ['postback', readPostback],
  ['message_edit', readEdit],
  ['delivery', readReceipt('delivered')],
  ['read', readReceipt('read')],
  ['referral', (item, value) => opened(item, textOf(value['ref']))],
  ['optin', readOptin],
  // Somebody's heart on a message of ours asks for nothing.
  ['reaction', () => []],
  ['pass_thread_control', readControl('us')],
  ['take_thread_control', readControl('other')],
];

/** What concerns the page and no person. */
const notices: readonly (readonly [string, (value: Fields) => string])[] = [
  ['request_thread_control', (value) => `app ${idOf(value['requested_owner_app_id']) ?? '?'} asks for a conversation`],
  ['app_roles', (value) => `roles of the page's apps: ${JSON.stringify(value).slice(0, 200)}`],
  ['policy_enforcement', policy],
  // As older documents spell it.
  ['policy-enforcement', policy],
];

function policy(value: Fields): string {
  return `policy: ${textOf(value['action']) ?? '?'} ${textOf(value['reason']) ?? ''}`.trim();
}

function readItem(item: Item): Read {
  const { fields, account, person, at } = item;
  for (const [name, say] of notices) {
    const value = fieldsOf(fields[name]);
    if (value) return [{ type: 'account_notice', ...(account === undefined ? {} : { account }), at, what: say(value) }];
  }
  if (person === undefined) return null;
  const party: Party = { ...(account === undefined ? {} : { account }), keys: [person] };
  for (const [name, read] of readers) {
    const value = fieldsOf(Object.hasOwn(fields, name) ? fields[name] : undefined);
    if (value) return read(item, value, party);
  }
  return null;
}

function message(
  item: Item,
  dedupeId: string,
  content: ChannelContent,
  more: { readonly locale?: string } = {},
): ChannelUpdate {
  const { account, person = '', at, standby } = item;
  return {
    type: 'message',
    ...(account === undefined ? {} : { account }),
    keys: [person],
    dedupeId,
    at,
    content,
    ...more,
    ...(standby ? { standby: true } : {}),
  };
}

function readMessage(item: Item, value: Fields, party: Party): Read {
  const mid = idOf(value['mid']);
  if (item.ours) return readEcho(item, value, party);
  if (value['is_deleted'] === true)
    return mid === undefined ? null : [{ type: 'deleted', ...party, externalId: mid, at: item.at }];
  const id = mid ?? madeId(item.fields);
  const contents: readonly ChannelContent[] =
    value['is_unsupported'] === true ? [{ type: 'unsupported', what: 'message' }] : contentsOf(value);
  const locale = guessedLocale(value);
  return contents.map((content, n) => message(item, n === 0 ? id : `${id}#${n + 1}`, content, locale));
}

/** Words of the page itself: ours come back with the part's id, all others were written by a colleague in the inbox or another app. */
function readEcho(item: Item, value: Fields, party: Party): Read {
  const mid = idOf(value['mid']);
  if (mid === undefined) return null;
  const part = markedPart(textOf(value['metadata']));
  if (part !== undefined)
    return [{ type: 'status', ...party, externalIds: [mid], status: 'sent', at: item.at, partId: part }];
  if (item.app !== undefined && idOf(value['app_id']) === item.app) return [];
  return [{ type: 'answered_elsewhere', ...party, externalId: mid, at: item.at, text: wordsOf(value) }];
}

function readPostback(item: Item, value: Fields): Read {
  const payload = textOf(value['payload']);
  const title = textOf(value['title']);
  const reference = textOf(field(value['referral'], 'ref'));
  const id = idOf(value['mid']) ?? `postback:${item.person ?? ''}:${item.at}:${payload ?? title ?? ''}`;
  if (payload !== undefined && /^_*get[ _]?started(?:_payload)?_*$/iu.test(payload)) return opened(item, reference, id);
  if (payload !== undefined)
    return [message(item, id, { type: 'choice', payload, ...(title === undefined ? {} : { title }) })];
  // In standby the payload is kept back.
  return title === undefined ? null : [message(item, id, { type: 'text', text: title })];
}

function opened(item: Item, reference: string | undefined, id?: string): Read {
  const content = { type: 'opened' as const, ...(reference === undefined ? {} : { payload: reference }) };
  return [message(item, id ?? `opened:${item.person ?? ''}:${item.at}:${reference ?? ''}`, content)];
}

/** What proves a wish to be written to. */
const tokens = ['notification_messages_token', 'one_time_notif_token'];

function readOptin(item: Item, value: Fields, party: Party): Read {
  const wish = textOf(value['notification_messages_status']);
  const reason = textOf(value['type']) ?? 'optin';
  if (wish !== undefined)
    return [{ type: wish.startsWith('STOP') ? 'opted_out' : 'opted_in', ...party, at: item.at, reason }];
  if (tokens.some((name) => textOf(value[name]) !== undefined))
    return [{ type: 'opted_in', ...party, at: item.at, reason }];
  return opened(item, textOf(value['ref']) ?? textOf(value['payload']));
}

function readEdit(item: Item, value: Fields, party: Party): Read {
  const mid = idOf(value['mid']);
  return mid === undefined
    ? null
    : [{ type: 'edited', ...party, externalId: mid, at: item.at, text: textOf(value['text']) ?? '' }];
}

function readReceipt(status: 'delivered' | 'read') {
  return (item: Item, value: Fields, party: Party): Read => {
    const ids = [...listOf(value['mids']), value['mid']].flatMap((mid) => idOf(mid) ?? []);
    const upTo = instantOf(value['watermark']);
    if (ids.length === 0 && upTo === undefined) return null;
    return [
      { type: 'status', ...party, externalIds: ids, status, at: item.at, ...(upTo === undefined ? {} : { upTo }) },
    ];
  };
}

/** Control passed is told to who gets it, control taken to who had it; with our own app's id the new owner's says it exactly. */
function readControl(usual: 'us' | 'other') {
  return (item: Item, value: Fields, party: Party): Read => {
    const owner = idOf(value['new_owner_app_id']);
    const to = item.app === undefined || owner === undefined ? usual : owner === item.app ? 'us' : 'other';
    return [{ type: 'thread_control', ...party, at: item.at, to }];
  };
}

/** The platform's own guess of the language, where it is more likely than not. */
function guessedLocale(value: Fields): { readonly locale?: string } {
  const [guess] = listOf(field(value['nlp'], 'detected_locales'));
  const [language] = (textOf(field(guess, 'locale')) ?? '').split('_');
  const sure = (numberOf(field(guess, 'confidence')) ?? 0) > 0.5;
  return sure && language !== undefined && /^[a-z]{2,3}$/u.test(language) ? { locale: language } : {};
}
