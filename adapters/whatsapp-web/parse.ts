import type { Json } from '../../src/model/json.js';
import type { ChannelUpdate, Parsed } from '../../src/model/ports/adapter.js';
import { field, fieldsOf, listOf, numberOf, textOf, type Fields } from '../shared/json.js';
import { clean, readContent, timeOf, unwrap } from './content.js';
import { personKeys, readJid } from './jids.js';

/** What one item becomes; null = nobody here knows it. */
type Read = readonly ChannelUpdate[] | null;

/** Events of the library that say nothing of a person's words: known, and left alone. */
const leftAlone =
  /^(?:connection|creds|chats|contacts|presence|messaging-history|message-receipt|messages\.(?:delete|reaction|media-update)|groups?|group-participants|blocklist|call|labels|newsletter|newsletter-participants|newsletter-settings|lid-mapping|settings|message-capping)\b/;

/**
 * Events of the library as JSON: `{"messages.upsert": {messages, type}, "messages.update": […], "account": "15550100"}`, or one event as
 * `{event, data}`, or the bare value of an upsert. Only `notify` is read, and nothing that answers a request for old messages: a stranger
 * could forge these in earlier versions (CVE-2026-48063). https://baileys.wiki/docs/socket/receiving-updates
 */
export function parseWhatsAppWeb(body: Json): Parsed {
  const events = eventsOf(body);
  if (events === null) return { updates: [], unknown: 1 };
  const account = textOf(events['account']);
  const reads = Object.entries(events).flatMap(([name, value]): readonly Read[] => {
    if (name === 'account') return [];
    if (name === 'messages.upsert') return readUpsert(value);
    if (name === 'messages.update') return Array.isArray(value) ? value.map(readStatus) : [null];
    return [leftAlone.test(name) ? [] : null];
  });
  const ours = account === undefined ? {} : { account };
  return {
    updates: reads.flatMap((read) => read ?? []).map((update) => ({ ...ours, ...update })),
    unknown: reads.filter((read) => read === null).length,
  };
}

function eventsOf(body: Json): Fields | null {
  const fields = fieldsOf(body);
  if (fields === null) return null;
  const event = textOf(fields['event']);
  if (event !== undefined) return { [event]: fields['data'] ?? null };
  if (Array.isArray(fields['messages'])) return { 'messages.upsert': fields };
  return Object.keys(fields).some((name) => name !== 'account') ? fields : null;
}

function readUpsert(value: Json): readonly Read[] {
  const messages = field(value, 'messages');
  if (!Array.isArray(messages)) return [null];
  if (field(value, 'type') !== 'notify' || field(value, 'requestId') !== undefined) return [];
  return listOf(messages).map(readMessage);
}

function readMessage(item: Json): Read {
  const message = fieldsOf(item);
  const key = fieldsOf(message?.['key']);
  if (message === null || key === null) return null;
  const [where, id] = [readJid(key['remoteJid']), textOf(key['id'])];
  if (where === 'elsewhere') return [];
  if (where === 'strange' || id === undefined) return null;
  const keys = personKeys(key['remoteJid'], key['remoteJidAlt']);
  const said = unwrap(message['message']);
  // It could not be decrypted: the person's telephone is asked for it, and it comes again under the same id.
  if (said === null) return [];
  const at = timeOf(message['messageTimestamp']);
  const protocol = fieldsOf(said['protocolMessage']);
  if (protocol !== null) return key['fromMe'] === true ? [] : readChange(protocol, keys, at);
  const content = readContent(said, key);
  if (content === 'quiet') return [];
  if (content === null) return null;
  if (key['fromMe'] === true) {
    const text = 'text' in content ? (content.text ?? '') : '';
    return [{ type: 'answered_elsewhere', keys, externalId: clean(id), at, text }];
  }
  const name = textOf(message['pushName']);
  return [
    {
      type: 'message',
      keys,
      dedupeId: messageId(keys, id),
      at,
      content,
      ...(name === undefined ? {} : { name: clean(name) }),
    },
  ];
}

/** A message's id is the sender's own choice: it counts together with whom it is from. */
const messageId = (keys: readonly string[], id: string): string => `${keys[0] ?? ''}:${clean(id)}`;

/** Taken back, or changed. Who did it is who sent this, whatever it says about whose message it was. */
function readChange(protocol: Fields, keys: readonly string[], at: number): Read {
  const [type, id] = [protocol['type'], textOf(field(protocol['key'], 'id'))];
  if (type === 'REVOKE' || type === 0)
    return id === undefined ? null : [{ type: 'deleted', keys, externalId: messageId(keys, id), at }];
  if (type !== 'MESSAGE_EDIT' && type !== 14) return [];
  const content = readContent(unwrap(protocol['editedMessage']) ?? {}, {});
  const text = typeof content === 'object' && content !== null && 'text' in content ? content.text : undefined;
  if (id === undefined || text === undefined) return null;
  return [{ type: 'edited', keys, externalId: messageId(keys, id), at: timeOf(protocol['timestampMs']) || at, text }];
}

/** By the name that JSON writes, and by number. */
const statuses: readonly (readonly [told: readonly Json[], status: 'sent' | 'delivered' | 'read' | 'failed'])[] = [
  [['ERROR', 0], 'failed'],
  [['SERVER_ACK', 2], 'sent'],
  [['DELIVERY_ACK', 3], 'delivered'],
  [['READ', 4, 'PLAYED', 5], 'read'],
];

/** What became of a message of ours. `part` is what the session that sent it put beside it. */
function readStatus(item: Json): Read {
  const [key, update] = [fieldsOf(field(item, 'key')), fieldsOf(field(item, 'update'))];
  if (key === null || update === null) return null;
  const where = readJid(key['remoteJid']);
  if (where === 'elsewhere' || key['fromMe'] !== true) return [];
  const id = textOf(key['id']);
  if (where === 'strange' || id === undefined) return null;
  const told = update['status'] ?? null;
  const [, status] = statuses.find(([names]) => names.includes(told)) ?? [];
  if (status === undefined) return [];
  const partId = textOf(field(item, 'part'));
  return [
    {
      type: 'status',
      keys: personKeys(key['remoteJid'], key['remoteJidAlt']),
      externalIds: [clean(id)],
      status,
      at: timeOf(update['messageTimestamp']),
      ...(partId === undefined ? {} : { partId: clean(partId) }),
      ...(status === 'failed' ? { error: errorOf(update) } : {}),
    },
  ];
}

/** WhatsApp's refusals that say more than a number. */
const refusals: { readonly [code: number]: string } = {
  463: 'WhatsApp does not let this number write to the person (too many new chats, or restricted)',
  479: 'WhatsApp refused the form of the message',
};

function errorOf(update: Fields): { readonly code: number; readonly text: string } {
  const [told] = listOf(update['messageStubParameters']);
  const code = numberOf(typeof told === 'string' && /^\d{1,6}$/.test(told) ? Number(told) : told) ?? 0;
  return { code, text: refusals[code] ?? 'WhatsApp refused the message' };
}
