import type { Json } from '../../src/model/json.js';
import type { ChannelContent, ChannelUpdate, Parsed } from '../../src/model/ports/adapter.js';
import { cleanText } from '../shared/clean.js';
import { fieldsOf, textOf, type Fields } from '../shared/json.js';
import { limits } from './payloads.js';

type Message = Extract<ChannelUpdate, { type: 'message' }>;
type Status = Extract<ChannelUpdate, { type: 'status' }>['status'];

/**
 * Words at which Twilio itself stops writing to a number, whatever we do, and those at which it starts again: alone in a message, in any
 * case. YES is one of the latter but also an answer, so it counts only where Twilio says what it did (`OptOutType`).
 * https://www.twilio.com/docs/messaging/compliance/opt-out-keywords
 */
const stopWords = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT']);
const startWords = new Set(['START', 'UNSTOP']);

/** Steps of a message of ours; the ones before it is sent tell nothing new. */
const statuses: { readonly [status: string]: Status | null } = {
  accepted: null,
  scheduled: null,
  queued: null,
  sending: null,
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'failed',
};

/** The form that Twilio posts, as an object. https://www.twilio.com/docs/messaging/guides/webhook-request */
export function parseSms(body: Json): Parsed {
  const form = fieldsOf(body);
  const sid = cleanText(form?.['MessageSid']) ?? cleanText(form?.['SmsSid']) ?? cleanText(form?.['SmsMessageSid']);
  if (form === null || sid === undefined) return { updates: [], unknown: 1 };
  const status = textOf(form['MessageStatus']) ?? textOf(form['SmsStatus']);
  // A picture alone has an empty body and the status `received`: it is a message.
  if (status === undefined || status === 'received' || status === 'receiving') return readMessage(form, sid);
  return readStatus(form, sid, status);
}

function readStatus(form: Fields, sid: string, told: string): Parsed {
  const status = Object.hasOwn(statuses, told) ? statuses[told] : undefined;
  const person = textOf(form['To']);
  if (status === undefined || person === undefined) return { updates: [], unknown: 1 };
  if (status === null) return { updates: [], unknown: 0 };
  const code = Number(textOf(form['ErrorCode']) ?? Number.NaN);
  const error = Number.isSafeInteger(code)
    ? { error: { code, text: clean(textOf(form['ErrorMessage']) ?? `Twilio error ${code}`) } }
    : {};
  return some([
    { type: 'status', ...account(form['From']), keys: [clean(person)], externalIds: [sid], status, at: 0, ...error },
  ]);
}

function readMessage(form: Fields, sid: string): Parsed {
  const from = textOf(form['From']);
  if (from === undefined) return { updates: [], unknown: 1 };
  const party = { ...account(form['To']), keys: keysOf(form, clean(from)) };
  const text = clean(textOf(form['Body']) ?? '');
  const word = text.trim().toUpperCase();
  const told = textOf(form['OptOutType'])?.toUpperCase();
  // Outside of text messages Twilio acts on no word by itself: there CANCEL is an answer.
  const heeded = !/^(?:whatsapp|messenger):/u.test(from);
  if (told === 'STOP' || (told === undefined && heeded && stopWords.has(word)))
    return some([{ type: 'opted_out', ...party, at: 0, reason: `wrote ${told ?? word}` }]);
  // Twilio has answered with its own help text.
  if (told === 'HELP') return some([]);
  const started = told === 'START' || (heeded && startWords.has(word));
  const optIn = started ? [{ type: 'opted_in' as const, ...party, at: 0, reason: `wrote ${told ?? word}` }] : [];
  // START is said to Twilio; any other word at which it starts again (YES) may be an answer to us.
  if (started && (startWords.has(word) || text.trim() === '')) return some(optIn);
  const name = textOf(form['ProfileName']);
  const contents = readContents(form, text);
  return some([
    ...optIn,
    ...contents.map((content, n): Message => ({
      type: 'message',
      ...party,
      dedupeId: n === 0 ? sid : `${sid}/${n + 1}`,
      at: 0,
      content,
      ...(name === undefined ? {} : { name: clean(name) }),
    })),
  ]);
}

/** What was sent: a tap and a place (WhatsApp through Twilio), each file, the first with the words, or the words. */
function readContents(form: Fields, text: string): readonly ChannelContent[] {
  const payload = textOf(form['ButtonPayload']) ?? textOf(form['ListId']);
  if (payload !== undefined) {
    const title = textOf(form['ButtonText']) ?? textOf(form['ListTitle']);
    return [{ type: 'choice', payload: clean(payload), ...(title === undefined ? {} : { title: clean(title) }) }];
  }
  const files = mediaOf(form);
  const words = text.trim() === '' ? {} : { text };
  if (files.length > 0) return files.map((file, n) => (n === 0 ? { ...file, ...words } : file));
  const place = placeOf(form);
  if (place) return [place];
  return [text.trim() === '' ? { type: 'unsupported', what: 'empty' } : { type: 'text', text }];
}

function mediaOf(form: Fields): readonly Extract<ChannelContent, { type: 'media' }>[] {
  // Without a number every address there is counts.
  const told = textOf(form['NumMedia']) ?? String(limits.media);
  const count = /^\d{1,3}$/.test(told) ? Number(told) : 0;
  return Array.from({ length: Math.min(count, limits.media) }, (_, n) => n).flatMap((n) => {
    const url = textOf(form[`MediaUrl${n}`]);
    if (url === undefined || !/^https?:\/\//iu.test(url)) return [];
    const mime = textOf(form[`MediaContentType${n}`]);
    return [
      {
        type: 'media' as const,
        kind: kindOf(mime ?? ''),
        source: { url: clean(url) },
        ...(mime === undefined ? {} : { mime: clean(mime) }),
      },
    ];
  });
}

function kindOf(mime: string): Extract<ChannelContent, { type: 'media' }>['kind'] {
  const [kind] = mime.toLowerCase().split('/');
  return kind === 'image' ? 'photo' : kind === 'audio' || kind === 'video' ? kind : 'file';
}

function placeOf(form: Fields): ChannelContent | null {
  const degrees = (name: string, most: number): number | undefined => {
    const written = textOf(form[name]) ?? '';
    const value = /^-?\d{1,3}(?:\.\d{1,17})?$/.test(written) ? Number(written) + 0 : Number.NaN;
    return Math.abs(value) <= most ? value : undefined;
  };
  const [latitude, longitude] = [degrees('Latitude', 90), degrees('Longitude', 180)];
  if (latitude === undefined || longitude === undefined) return null;
  const [name, address] = [textOf(form['Label']), textOf(form['Address'])];
  return {
    type: 'location',
    latitude,
    longitude,
    ...(name === undefined ? {} : { name: clean(name) }),
    ...(address === undefined ? {} : { address: clean(address) }),
  };
}

/** WhatsApp through Twilio may tell the person's business-scoped id beside the number: it outlives the number. */
function keysOf(form: Fields, from: string): readonly string[] {
  const scoped = textOf(form['ExternalUserId']);
  if (scoped === undefined || !from.startsWith('whatsapp:')) return [from];
  return [...new Set([from, `whatsapp:${clean(scoped)}`])];
}

const account = (number: Json | undefined): { readonly account?: string } => {
  const ours = textOf(number);
  return ours === undefined ? {} : { account: clean(ours) };
};

const some = (updates: readonly ChannelUpdate[]): Parsed => ({ updates, unknown: 0 });

/** Null bytes come in texts, and no store takes them. */
const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed();
