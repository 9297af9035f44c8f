import type { Json } from '../../src/model/json.js';
import type { ChannelContent, ChannelUpdate, Parsed } from '../../src/model/ports/adapter.js';
import { cleanId, cleanText } from '../shared/clean.js';
import { field, fieldsOf, instantOf, listOf, textOf, type Fields } from '../shared/json.js';
import { contentOf } from './content.js';

/** What one event becomes: nothing ([]) if it is not meant for us, null if nobody here knows it. */
type Read = readonly ChannelUpdate[] | null;
type Reader = (event: Fields, from: From) => Read;

/** Who wrote, and to which account of ours. */
interface From {
  readonly keys: readonly string[];
  readonly account?: string;
}

const notForUs: Reader = () => [];
const notice =
  (what: string): Reader =>
  (event, { account }) => [
    { type: 'account_notice', ...(account === undefined ? {} : { account }), at: timeOf(event), what },
  ];

/** A reader for each type of event. https://developers.line.biz/en/reference/messaging-api/#webhook-event-objects */
const readers: { readonly [type: string]: Reader } = {
  message: readMessage,
  postback: (event, from) => {
    const payload = cleanText(field(event['postback'], 'data'));
    return payload === undefined ? null : said(event, from, event['webhookEventId'], { type: 'choice', payload });
  },
  // Added as a friend, or unblocked: https://developers.line.biz/en/reference/messaging-api/#follow-event
  follow: (event, from) => {
    const opened = said(event, from, event['webhookEventId'], { type: 'opened' });
    if (opened === null || field(event['follow'], 'isUnblocked') !== true) return opened;
    return [{ type: 'opted_in', ...from, at: timeOf(event), reason: 'unblocked us' }, ...opened];
  },
  unfollow: (event, from) =>
    from.keys.length === 0 ? null : [{ type: 'opted_out', ...from, at: timeOf(event), reason: 'blocked us' }],
  unsend: (event, from) => {
    const of = cleanId(field(event['unsend'], 'messageId'));
    return of === undefined || from.keys.length === 0
      ? null
      : [{ type: 'deleted', ...from, externalId: of, at: timeOf(event) }];
  },
  // Of a module that is attached to the account: https://developers.line.biz/en/reference/partner-docs/#botsuspend-event
  botSuspended: notice('the account is suspended'),
  botResumed: notice('the account is no longer suspended'),
  ...Object.fromEntries(
    [
      'join',
      'leave',
      'memberJoined',
      'memberLeft',
      'videoPlayComplete',
      'beacon',
      'accountLink',
      'membership',
      'module',
      'activated',
      'deactivated',
      'delivery',
    ].map((type) => [type, notForUs]),
  ),
};

/** A body has a list of events, perhaps empty (LINE asks whether we are there); each is read by itself. */
export function parseLine(body: Json): Parsed {
  const events = field(body, 'events');
  if (!Array.isArray(events)) return { updates: [], unknown: 1 };
  const account = cleanText(field(body, 'destination'));
  const reads = listOf(events).map((json) => readEvent(json, account));
  return {
    updates: reads.flatMap((read) => read ?? []),
    unknown: reads.filter((read) => read === null).length,
  };
}

function readEvent(json: Json, account: string | undefined): Read {
  const event = fieldsOf(json);
  const type = event && textOf(event['type']);
  if (!event || !type || !Object.hasOwn(readers, type)) return null;
  // Groups and rooms are not the agency's: https://developers.line.biz/en/reference/messaging-api/#source-group
  const source = field(event['source'], 'type');
  if (source === 'group' || source === 'room') return [];
  const id = cleanId(field(event['source'], 'userId'));
  const from = {
    keys: id === undefined ? [] : [id],
    ...(account === undefined ? {} : { account }),
  };
  return readers[type]?.(event, from) ?? null;
}

/** The id of a message is what `unsend` names later, so it is the one that counts. */
function readMessage(event: Fields, from: From): Read {
  const message = fieldsOf(event['message']);
  const content = message && contentOf(message);
  return message && content ? said(event, from, message['id'], content) : null;
}

/** The same id however often it is delivered. https://developers.line.biz/en/docs/messaging-api/receiving-messages/#redelivered-webhooks */
function said(event: Fields, from: From, id: Json | undefined, content: ChannelContent): Read {
  const dedupeId = cleanId(id);
  if (dedupeId === undefined || from.keys.length === 0) return null;
  const reference = referenceOf(event);
  return [
    {
      type: 'message',
      ...from,
      dedupeId,
      at: timeOf(event),
      content,
      ...(reference === undefined ? {} : { reference }),
      // A module of another company answers: https://developers.line.biz/en/reference/messaging-api/#common-properties
      ...(event['mode'] === 'standby' ? { standby: true as const } : {}),
    },
  ];
}

/** What lets us answer without charge, once and soon, and mark the message as read. */
function referenceOf(event: Fields): Json | undefined {
  const [reply, read] = [cleanText(event['replyToken']), cleanText(field(event['message'], 'markAsReadToken'))];
  if (reply === undefined && read === undefined) return undefined;
  return {
    ...(reply === undefined ? {} : { reply }),
    ...(read === undefined ? {} : { read }),
  };
}

/** Of the event, not of its delivery, in milliseconds. */
const timeOf = (event: Fields): number => instantOf(event['timestamp']) ?? 0;
