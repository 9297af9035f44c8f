import type { Json } from '../../src/model/json.js';
import type { ChannelContent } from '../../src/model/ports/adapter.js';
import { field, fieldsOf, idOf, listOf, numberOf, textOf, type Fields } from '../shared/json.js';

/** The three sizes of the thumb in Messenger's own composer. */
const thumbs = new Set(['369239263222822', '369239343222814', '369239383222810']);

const kinds: { readonly [type: string]: 'photo' | 'audio' | 'video' | 'file' } = {
  image: 'photo',
  audio: 'audio',
  video: 'video',
  file: 'file',
};

/** What a person's message says: one content, or one for each attachment; the words go with the first. */
export function contentsOf(message: Fields): readonly ChannelContent[] {
  const text = textOf(message['text']);
  const payload = textOf(field(message['quick_reply'], 'payload'));
  // Routed by what we gave the button, never by its title.
  if (payload !== undefined) return [{ type: 'choice', payload, ...(text === undefined ? {} : { title: text }) }];
  const attachments = listOf(message['attachments']);
  const sticker = idOf(message['sticker_id']) ?? idOf(field(field(attachments[0], 'payload'), 'sticker_id'));
  if (sticker !== undefined)
    return [thumbs.has(sticker) ? { type: 'text', text: '👍' } : { type: 'unsupported', what: 'sticker' }];
  // A link in a text comes again as a preview of itself.
  const carried = attachments.filter(
    (entry) => text === undefined || !previews.has(textOf(field(entry, 'type')) ?? ''),
  );
  if (carried.length === 0)
    return text !== undefined ? [{ type: 'text', text }] : [{ type: 'unsupported', what: 'message' }];
  const contents = carried.map(attachmentOf);
  if (text === undefined) return contents;
  const first = contents.findIndex(({ type }) => type === 'media');
  if (first < 0) return [{ type: 'text', text }, ...contents];
  return contents.map((content, n) => (n === first && content.type === 'media' ? { ...content, text } : content));
}

const previews = new Set(['fallback', 'share']);

/** The words of a message whatever it carries: those of a template stand in its attachment. */
export function wordsOf(message: Fields): string {
  const attachment = listOf(message['attachments'])[0];
  return (
    textOf(message['text']) ??
    textOf(field(field(attachment, 'payload'), 'text')) ??
    textOf(field(attachment, 'title')) ??
    ''
  );
}

function attachmentOf(attachment: Json): ChannelContent {
  const type = textOf(field(attachment, 'type')) ?? 'attachment';
  const payload = field(attachment, 'payload');
  const url = textOf(field(payload, 'url'));
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  if (kind !== undefined)
    return url === undefined ? { type: 'unsupported', what: type } : { type: 'media', kind, source: { url } };
  if (type === 'location') return locationOf(attachment, payload);
  if (previews.has(type)) return sharedOf(attachment, payload, type);
  return { type: 'unsupported', what: type.slice(0, 60) };
}

function locationOf(attachment: Json, payload: Json | undefined): ChannelContent {
  const coordinates = fieldsOf(field(payload, 'coordinates'));
  const [latitude, longitude] = [numberOf(coordinates?.['lat']), numberOf(coordinates?.['long'])];
  if (latitude === undefined || longitude === undefined || Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
    return { type: 'unsupported', what: 'location' };
  const name = textOf(field(attachment, 'title'));
  return { type: 'location', latitude, longitude, ...(name === undefined ? {} : { name }) };
}

/** Something shared without a word: its title and address, beside an empty payload or in it. */
function sharedOf(attachment: Json, payload: Json | undefined, what: string): ChannelContent {
  const title = textOf(field(attachment, 'title')) ?? textOf(field(payload, 'title'));
  const url = textOf(field(attachment, 'URL')) ?? textOf(field(attachment, 'url')) ?? textOf(field(payload, 'url'));
  const text = [title, url].filter((part) => part !== undefined).join('\n');
  return text === '' ? { type: 'unsupported', what } : { type: 'text', text };
}
