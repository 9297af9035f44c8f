import type { ChannelContent } from '../../src/model/ports/adapter.js';
import type { Json } from '../../src/model/json.js';
import { field, fieldsOf, listOf, numberOf, textOf, type Fields } from '../shared/json.js';
import { limits } from './payloads.js';

type MediaKind = Extract<ChannelContent, { type: 'media' }>['kind'];

/** Where the file of each kind of media stands; an animation is sent as a document too, so it comes first. */
const media: readonly (readonly [name: string, kind: MediaKind])[] = [
  ['voice', 'audio'],
  ['audio', 'audio'],
  ['animation', 'video'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['document', 'file'],
];

/** What a person sends that nobody here can read; everything else unread is the service's own notice. */
const unsupported =
  'sticker poll dice game story checklist paid_media live_photo rich_message gift unique_gift giveaway giveaway_winners invoice passport_data web_app_data'.split(
    ' ',
  );

/** What a message holds; null = a notice of the service (a pinned message, a timer), which nobody said. */
export function readContent(message: Fields): ChannelContent | null {
  const text = textOf(message['text']);
  if (text !== undefined) return readText(clean(text));
  // Every item of an album comes as a message of its own.
  const photo = largest(listOf(message['photo']));
  if (photo) return fileOf(photo, 'photo', message);
  for (const [name, kind] of media) {
    const file = fieldsOf(message[name] as Json | undefined);
    const content = file && fileOf(file, kind, message);
    if (content) return content;
  }
  const caption = textOf(message['caption']);
  return (
    readPlace(message) ??
    readContact(message) ??
    readUnsupported(message) ??
    // Words under something that is not told at all.
    (caption === undefined ? null : { type: 'text', text: clean(caption) })
  );
}

/** `/start`, and the 64 characters of a link `t.me/bot?start=…` behind it. https://core.telegram.org/bots/features#deep-linking */
function readText(text: string): ChannelContent {
  const start = /^\/start(?:@\w+)?(?:\s+([^]*))?$/u.exec(text.trim());
  if (!start) return { type: 'text', text };
  const payload = /^[\w-]{1,64}$/.exec((start[1] ?? '').trim())?.[0];
  return { type: 'opened', ...(payload === undefined ? {} : { payload }) };
}

/** The largest of a photo's sizes that can be fetched. */
function largest(sizes: readonly Json[]): Fields | undefined {
  const area = (size: Fields): number => (numberOf(size['width']) ?? 0) * (numberOf(size['height']) ?? 0);
  const known = sizes
    .map(fieldsOf)
    .filter((size) => size !== null)
    .filter((size) => textOf(size['file_id']) !== undefined);
  const small = known.filter((size) => (numberOf(size['file_size']) ?? 0) <= limits.download);
  return (small.length > 0 ? small : known).reduce<Fields | undefined>(
    (best, size) => (best && area(best) > area(size) ? best : size),
    undefined,
  );
}

function fileOf(file: Fields, kind: MediaKind, message: Fields): ChannelContent | null {
  const id = textOf(file['file_id']);
  if (id === undefined) return null;
  const [mime, name, bytes] = [textOf(file['mime_type']), textOf(file['file_name']), numberOf(file['file_size'])];
  const text = textOf(message['caption']);
  return {
    type: 'media',
    kind,
    source: { id },
    ...(mime === undefined ? {} : { mime: clean(mime) }),
    ...(name === undefined ? {} : { name: clean(name) }),
    ...(bytes === undefined ? {} : { bytes }),
    ...(text === undefined ? {} : { text: clean(text) }),
  };
}

/** A place, or a venue with its name. */
function readPlace(message: Fields): ChannelContent | null {
  const venue = fieldsOf(message['venue']);
  const place = field(venue ?? message, 'location');
  const [latitude, longitude] = [numberOf(field(place, 'latitude')), numberOf(field(place, 'longitude'))];
  if (latitude === undefined || longitude === undefined) return null;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  const [name, address] = [textOf(venue?.['title']), textOf(venue?.['address'])];
  return {
    type: 'location',
    latitude,
    longitude,
    ...(name === undefined ? {} : { name: clean(name) }),
    ...(address === undefined ? {} : { address: clean(address) }),
  };
}

/** A contact card; the platform vouches for it only if it is the sender's own. https://core.telegram.org/bots/api#contact */
function readContact(message: Fields): ChannelContent | null {
  const card = fieldsOf(message['contact']);
  const phone = textOf(card?.['phone_number']);
  if (card === null || phone === undefined) return null;
  const name = [textOf(card['first_name']), textOf(card['last_name'])].filter((part) => part !== undefined).join(' ');
  const sender = numberOf(field(message['from'], 'id'));
  const own = sender !== undefined && numberOf(card['user_id']) === sender;
  return {
    type: 'contact',
    ...(name === '' ? {} : { name: clean(name) }),
    phones: [clean(phone)],
    ...(own ? { own: true } : {}),
  };
}

function readUnsupported(message: Fields): ChannelContent | null {
  const what = unsupported.find((kind) => field(message, kind) !== undefined);
  return what === undefined ? null : { type: 'unsupported', what };
}

const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed();
