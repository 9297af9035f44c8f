import type { ChannelContent } from '../../src/model/ports/adapter.js';
import type { Json } from '../../src/model/json.js';
import { field, fieldsOf, instantOf, listOf, numberOf, textOf, type Fields } from '../shared/json.js';
import { writeSource } from './media-source.js';
import type { MediaType } from './library.js';

/** Kinds of WhatsApp's protobuf `Message`; each message has one, beside notes for the encryption. */
type Reader = (value: Fields, key: Fields) => ChannelContent | null;

const words =
  (...path: readonly string[]): Reader =>
  (value) => {
    const text = textOf(path.reduce<Json | undefined>((at, name) => field(at, name), value));
    return text === undefined ? null : { type: 'text', text: clean(text) };
  };

const unsupported =
  (what: string): Reader =>
  () => ({ type: 'unsupported', what });

const readers: { readonly [kind: string]: Reader } = {
  extendedTextMessage: words('text'),
  imageMessage: media('photo', 'image'),
  videoMessage: media('video', 'video'),
  ptvMessage: media('video', 'video'),
  audioMessage: media('audio', 'audio'),
  documentMessage: media('file', 'document'),
  locationMessage: readPlace,
  liveLocationMessage: readPlace,
  contactMessage: readCard,
  contactsArrayMessage: (value) => {
    const card = fieldsOf(listOf(value['contacts'])[0]);
    return card && readCard(card);
  },
  // Taps on buttons of other programs, forwarded or old: what stood on them is what the person said.
  buttonsResponseMessage: words('selectedDisplayText'),
  templateButtonReplyMessage: words('selectedDisplayText'),
  listResponseMessage: words('title'),
  interactiveResponseMessage: words('body', 'text'),
  stickerMessage: unsupported('sticker'),
  lottieStickerMessage: unsupported('sticker'),
  pollCreationMessage: unsupported('poll'),
  pollCreationMessageV2: unsupported('poll'),
  pollCreationMessageV3: unsupported('poll'),
  pollCreationMessageV4: unsupported('poll'),
  pollCreationMessageV5: unsupported('poll'),
  eventMessage: unsupported('event'),
  productMessage: unsupported('product'),
  orderMessage: unsupported('order'),
  invoiceMessage: unsupported('invoice'),
  sendPaymentMessage: unsupported('payment'),
  requestPaymentMessage: unsupported('payment'),
  groupInviteMessage: unsupported('invitation'),
  call: unsupported('call'),
};

/** Wrappers around a message: vanishing, once visible, with a caption, part of an album, changed. */
const wrappers = [
  'ephemeralMessage',
  'viewOnceMessage',
  'viewOnceMessageV2',
  'viewOnceMessageV2Extension',
  'documentWithCaptionMessage',
  'associatedChildMessage',
  'editedMessage',
  'deviceSentMessage',
];

/** What is in an envelope, whatever is around it. */
export function unwrap(message: Json | undefined, depth = 0): Fields | null {
  const fields = fieldsOf(message);
  if (fields === null || depth > 5) return fields;
  for (const wrapper of wrappers) {
    const inner = field(field(fields, wrapper), 'message');
    if (fieldsOf(inner) !== null) return unwrap(inner, depth + 1);
  }
  return fields;
}

/** Notes between programs, and taps on other messages, which nobody said: known and not answered. */
const notes =
  /^(?:messageContextInfo|senderKeyDistributionMessage|fastRatchetKeySenderKeyDistributionMessage|reactionMessage|encReactionMessage|pollUpdateMessage|encEventResponseMessage|encCommentMessage|keepInChatMessage|pinInChatMessage|albumMessage|placeholderMessage|secretEncryptedMessage|stickerSyncRmrMessage|chat|messageHistoryBundle|messageHistoryNotice)$/;

/**
 * What a message says; `quiet` = a note that nobody said, null = nobody here knows it. `message` is unwrapped, `key` the library's key of it.
 */
export function readContent(message: Fields, key: Fields): ChannelContent | 'quiet' | null {
  const conversation = textOf(message['conversation']);
  if (conversation !== undefined) return { type: 'text', text: clean(conversation) };
  for (const [kind, reader] of Object.entries(readers)) {
    const value = fieldsOf(field(message, kind));
    if (value !== null) return reader(value, key);
  }
  return Object.keys(message).every((kind) => notes.test(kind)) ? 'quiet' : null;
}

function media(kind: Extract<ChannelContent, { type: 'media' }>['kind'], type: MediaType): Reader {
  return (value, key) => {
    const id = writeSource(value, type, key);
    // A file that is shown once is not given to linked devices.
    if (id === null) return { type: 'unsupported', what: kind };
    const told = { mime: 'mimetype', name: 'fileName', sha256: 'fileSha256', text: 'caption' } as const;
    const texts = Object.entries(told).flatMap(([name, from]) => {
      const text = textOf(value[from]);
      return text === undefined ? [] : [[name, clean(text)] as const];
    });
    const bytes = countOf(value['fileLength']);
    return {
      type: 'media',
      kind,
      source: { id },
      ...Object.fromEntries(texts),
      ...(bytes === undefined ? {} : { bytes }),
    };
  };
}

function readPlace(value: Fields): ChannelContent | null {
  const [latitude, longitude] = [numberOf(value['degreesLatitude']), numberOf(value['degreesLongitude'])];
  if (latitude === undefined || longitude === undefined) return null;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  const [name, address] = [textOf(value['name']), textOf(value['address'])];
  return {
    type: 'location',
    latitude,
    longitude,
    ...(name === undefined ? {} : { name: clean(name) }),
    ...(address === undefined ? {} : { address: clean(address) }),
  };
}

/** A contact card; nobody vouches that it is the sender's own. Numbers stand in lines like `TEL;type=CELL;waid=15550100:+1 555 0100`. */
function readCard(value: Fields): ChannelContent | null {
  const [name, card] = [textOf(value['displayName']), textOf(value['vcard'])];
  if (card === undefined) return null;
  const phones = card
    .split(/\r?\n/)
    .filter((line) => /^(?:item\d+\.)?TEL[;:]/i.test(line))
    .map((line) => clean(line.slice(line.lastIndexOf(':') + 1)).trim())
    .filter((phone) => phone !== '');
  return { type: 'contact', ...(name === undefined ? {} : { name: clean(name) }), phones: phones.slice(0, 20) };
}

/** A whole number, which the library writes in quotes where it may be large. */
export function countOf(json: Json | undefined): number | undefined {
  const number = typeof json === 'string' && /^\d{1,15}$/.test(json) ? Number(json) : numberOf(json);
  return number !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

/** A time in seconds or milliseconds, as a number, in quotes, or in the halves of a 64-bit one; 0 = none is told. */
export const timeOf = (json: Json | undefined): number => instantOf(json) ?? instantOf(field(json, 'low')) ?? 0;

export const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed();
