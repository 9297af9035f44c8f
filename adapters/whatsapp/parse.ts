import type { Json } from '../../src/model/json.js';
import type { ChannelUpdate, Parsed, Party } from '../../src/model/ports/adapter.js';
import { withoutSecrets } from '../meta/graph-client.js';
import { field, fieldsOf, idOf, instantOf, listOf, numberOf, textOf, type Fields } from '../shared/json.js';
import { madeId } from '../meta/made-id.js';
import { markedPart } from '../shared/part-id.js';
import { contentsOf, profileName, wordsOf } from './content.js';
import { keysOf } from './keys.js';

/** One change of an entry, and what it tells about everything in it. */
interface Change {
  readonly value: Fields;
  readonly name: string;
  /** Id of the business account: whose it is when no number is named. */
  readonly business?: string;
  readonly account?: string;
  /** 0 = the platform did not say when. */
  readonly at: number;
}

/** null = nobody here knows it; an empty list = known, and nothing to do. */
type Read = readonly ChannelUpdate[] | null;

/**
 * Every item of every change of a webhook body, in order; what is unknown is counted.
 * https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/components
 */
export function parseWhatsApp(body: Json): Parsed {
  if (textOf(field(body, 'object')) !== 'whatsapp_business_account') return { updates: [], unknown: 1 };
  const read = listOf(field(body, 'entry')).flatMap((entry) =>
    listOf(field(entry, 'changes')).flatMap((change) => readChange(changeOf(change, entry))),
  );
  return {
    updates: read.flatMap((updates) => updates ?? []),
    unknown: read.filter((updates) => updates === null).length,
  };
}

function changeOf(change: Json, entry: Json): Change {
  const value = fieldsOf(field(change, 'value')) ?? {};
  const business = idOf(field(entry, 'id'));
  const account = idOf(field(value['metadata'], 'phone_number_id'));
  return {
    value,
    name: textOf(field(change, 'field')) ?? '',
    at: instantOf(field(entry, 'time')) ?? 0,
    ...(business === undefined ? {} : { business }),
    ...(account === undefined ? {} : { account }),
  };
}

/**
 * Old messages and the address book of a number that is also used in WhatsApp's own app: nobody said them now. And what becomes of
 * groups: what is said there is not said to us.
 */
const passed = /^(?:history$|smb_app_state_sync$|group_)/u;

/** What the lists of a change hold, in this order. */
const lists: readonly (readonly [string, (change: Change, item: Fields) => Read])[] = [
  ['messages', readMessage],
  ['message_echoes', readEcho],
  ['statuses', readStatus],
  ['user_preferences', readPreference],
  ['user_id_update', readIdUpdate],
  ['errors', (change, item) => [notice(change, errorText(item))]],
];

function readChange(change: Change): readonly Read[] {
  if (passed.test(change.name)) return [[]];
  const items = lists.flatMap(([name, read]) =>
    listOf(change.value[name]).map((item) => {
      const fields = fieldsOf(item);
      return fields === null ? null : read(change, fields);
    }),
  );
  if (items.length > 0) return items;
  if (change.name === 'messages') return [lists.some(([name]) => Array.isArray(change.value[name])) ? [] : null];
  return [accountNotice(change)];
}

/** Of which a line in the operator's log speaks: templates, quality, limits, the account itself. */
const told = [
  'event',
  'message_template_name',
  'message_template_language',
  'previous_category',
  'new_category',
  'new_quality_score',
  'reason',
  'decision',
  'current_limit',
  'max_daily_conversation_per_phone',
  'alert_severity',
  'alert_type',
  'alert_status',
  'violation_type',
  'waba_ban_state',
  'restriction_type',
];
/** What stands one level deeper, alone or in a list. */
const details = ['violation_info', 'ban_info', 'restriction_info', 'disconnection_info'];
const fieldsIn = (json: Json | undefined): readonly Fields[] =>
  [json, ...listOf(json)].map(fieldsOf).filter((fields) => fields !== null);
const accountField =
  /^(?:account_|message_template_|template_|phone_number_|business_|security$|payment_configuration_update$)/u;

function accountNotice(change: Change): Read {
  if (!accountField.test(change.name)) return null;
  const words = [change.value, ...details.flatMap((name) => fieldsIn(change.value[name]))].flatMap((fields) =>
    told.flatMap((name) => {
      const text = idOf(fields[name]);
      return text === undefined ? [] : [`${name} ${text.slice(0, 120)}`];
    }),
  );
  return [notice(change, [change.name, ...words].join(', '))];
}

function notice({ account, business, at }: Change, what: string): ChannelUpdate {
  const whose = account ?? business;
  return { type: 'account_notice', ...(whose === undefined ? {} : { account: whose }), at, what };
}

const errorText = (error: Fields | null): string =>
  [
    numberOf(error?.['code']) ?? '',
    textOf(error?.['title']) ?? '',
    textOf(field(error?.['error_data'], 'details')) ?? '',
  ]
    .map((part) => withoutSecrets(String(part)))
    .filter((part) => part !== '')
    .join(' · ');

/** The keys of who wrote (or was written to), with what the list of contacts adds about the same person. */
function partyOf(
  { value, account }: Change,
  found: readonly (Json | undefined)[],
): (Party & { readonly contact?: Json }) | null {
  const mine = keysOf(found);
  const contacts = listOf(value['contacts']);
  const ofContact = (contact: Json): readonly string[] => keysOf([field(contact, 'user_id'), field(contact, 'wa_id')]);
  const contact =
    contacts.find((entry) => ofContact(entry).some((key) => mine.includes(key))) ??
    // A sole contact beside a message without any name of its sender is the sender.
    (mine.length === 0 && contacts.length === 1 ? contacts[0] : undefined);
  const keys = keysOf([...found, field(contact, 'user_id'), field(contact, 'wa_id')]);
  if (keys.length === 0) return null;
  return { ...(account === undefined ? {} : { account }), keys, ...(contact === undefined ? {} : { contact }) };
}

function readMessage(change: Change, message: Fields): Read {
  // What is said in a group is not said to us.
  if (idOf(message['group_id']) !== undefined) return [];
  const found =
    partyOf(change, [message['from_user_id'], message['from']]) ??
    partyOf(change, [message['from_parent_user_id']]) ??
    partyOf(change, [previousId(message['system'])]);
  if (found === null) return null;
  const { contact, ...party } = found;
  const at = instantOf(message['timestamp']) ?? change.at;
  const type = textOf(message['type']);
  if (type === 'reaction') return [];
  if (type === 'system') return readSystem(message, party, at);
  if (type === 'edit' || type === 'revoke') {
    const of = field(message, type);
    const externalId = idOf(field(of, 'original_message_id'));
    if (externalId === undefined) return null;
    if (type === 'revoke') return [{ type: 'deleted', ...party, externalId, at }];
    return [{ type: 'edited', ...party, externalId, at, text: wordsOf(fieldsOf(field(of, 'message'))) }];
  }
  const id = idOf(message['id']) ?? madeId(message);
  const name = profileName(contact);
  return contentsOf(message).map((content, n) => ({
    type: 'message',
    ...party,
    dedupeId: n === 0 ? id : `${id}#${n + 1}`,
    at,
    content,
    ...(name === undefined ? {} : { name }),
    ...(change.name === 'standby' ? { standby: true } : {}),
  }));
}

/** Who somebody was before the id changed: such a notice names no sender, and sometimes says it in its sentence alone. */
const previousId = (system: Json | undefined): Json | undefined =>
  field(system, 'previous_user_id') ?? / changed from (\S+) to \S/u.exec(textOf(field(system, 'body')) ?? '')?.[1];

/** A changed number or id; that a person's security code changed asks for nothing. */
function readSystem(message: Fields, party: Party, at: number): Read {
  const system = fieldsOf(message['system']) ?? {};
  if (textOf(system['type'])?.endsWith('identity_changed') === true) return [];
  const to = keysOf([system['user_id'], system['wa_id'], system['new_wa_id']]).filter(
    (key) => !party.keys.includes(key),
  );
  return to.length === 0 ? null : [{ type: 'renamed', ...party, at, to }];
}

function readIdUpdate(change: Change, item: Fields): Read {
  const scoped = item['user_id'];
  const at = instantOf(item['timestamp']) ?? change.at;
  const previous = [field(scoped, 'previous'), item['previous_user_id'], field(item['parent_user_id'], 'previous')];
  const current = keysOf([field(scoped, 'current'), item['current_user_id'], item['new_user_id']]);
  const party = partyOf(change, [...previous, item['wa_id']]);
  if (party === null || current.length === 0) return null;
  const keys = party.keys.filter((key) => !current.includes(key));
  if (keys.length === 0) return [];
  return [
    { type: 'renamed', ...(party.account === undefined ? {} : { account: party.account }), keys, at, to: current },
  ];
}

/** What a colleague wrote in WhatsApp's own app with the agency's number; edits and deletions of it are nobody's turn. */
function readEcho(change: Change, item: Fields): Read {
  const found = partyOf(change, [item['to_user_id'], item['to']]);
  const externalId = idOf(item['id']);
  if (idOf(item['group_id']) !== undefined) return [];
  if (found === null || externalId === undefined) return null;
  if (['edit', 'revoke', 'reaction'].includes(textOf(item['type']) ?? '')) return [];
  const { contact: _, ...party } = found;
  const at = instantOf(item['timestamp']) ?? change.at;
  return [{ type: 'answered_elsewhere', ...party, externalId, at, text: wordsOf(item) }];
}

const statuses: { readonly [name: string]: 'sent' | 'delivered' | 'read' | 'failed' } = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  // A voice message that was listened to.
  played: 'read',
  failed: 'failed',
};

function readStatus(change: Change, item: Fields): Read {
  const name = textOf(item['status']) ?? '';
  // Deleted on the person's own phone, or said in a group.
  if (name === 'deleted' || textOf(item['recipient_type']) === 'group' || idOf(item['group_id']) !== undefined)
    return [];
  const id = idOf(item['id']);
  const status = Object.hasOwn(statuses, name) ? statuses[name] : undefined;
  const found = partyOf(change, [item['recipient_user_id'], item['user_id'], item['recipient_id']]);
  if (id === undefined || status === undefined || found === null) return null;
  const { contact: _, ...party } = found;
  const part = markedPart(textOf(item['biz_opaque_callback_data']));
  const error = fieldsOf(listOf(item['errors'])[0]);
  const code = numberOf(error?.['code']);
  return [
    {
      type: 'status',
      ...party,
      externalIds: [id],
      status,
      at: instantOf(item['timestamp']) ?? change.at,
      ...(part === undefined ? {} : { partId: part }),
      ...(code === undefined ? {} : { error: { code, text: errorText(error) } }),
    },
  ];
}

function readPreference(change: Change, item: Fields): Read {
  const wish = textOf(item['value']);
  const found = partyOf(change, [item['user_id'], item['wa_id']]);
  if (found === null || (wish !== 'stop' && wish !== 'resume')) return null;
  const { contact: _, ...party } = found;
  const reason = textOf(item['category']) ?? 'user_preferences';
  return [
    {
      type: wish === 'stop' ? 'opted_out' : 'opted_in',
      ...party,
      at: instantOf(item['timestamp']) ?? change.at,
      reason,
    },
  ];
}
