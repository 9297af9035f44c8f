import type { ChannelContent } from '../../src/model/ports/adapter.js';
import { cleanId, cleanText } from '../shared/clean.js';
import { field, numberOf, textOf, type Fields } from '../shared/json.js';

const fileKinds = { image: 'photo', file: 'file', audio: 'audio', video: 'video' } as const;
const isFile = (type: string | undefined): type is keyof typeof fileKinds =>
  type !== undefined && Object.hasOwn(fileKinds, type);

/** What a message says; null = nobody here knows it. https://developers.line.biz/en/reference/messaging-api/#message-event */
export function contentOf(message: Fields): ChannelContent | null {
  const type = textOf(message['type']);
  if (type === 'text') {
    const text = cleanText(message['text']);
    return text === undefined ? null : { type: 'text', text };
  }
  if (type === 'sticker') return { type: 'unsupported', what: 'sticker' };
  if (type === 'location') return locationOf(message);
  return isFile(type) ? fileOf(message, type) : null;
}

function locationOf(message: Fields): ChannelContent | null {
  const [latitude, longitude] = [numberOf(message['latitude']), numberOf(message['longitude'])];
  if (latitude === undefined || longitude === undefined) return null;
  const [name, address] = [cleanText(message['title']), cleanText(message['address'])];
  return {
    type: 'location',
    latitude,
    longitude,
    ...(name === undefined ? {} : { name }),
    ...(address === undefined ? {} : { address }),
  };
}

/**
 * The bytes are LINE's, by the message's id, or at an address of the app that sent it (`external`). Video and sound are not ready at once:
 * their ids are marked with the type, so that `media` asks first. https://developers.line.biz/en/reference/messaging-api/#wh-video
 */
function fileOf(message: Fields, type: keyof typeof fileKinds): ChannelContent | null {
  const id = cleanId(message['id']);
  if (id === undefined) return null;
  const elsewhere = field(message['contentProvider'], 'type') === 'external';
  const url = cleanText(field(message['contentProvider'], 'originalContentUrl'));
  const [name, bytes] = [cleanText(message['fileName']), numberOf(message['fileSize'])];
  const ours = { id: type === 'audio' || type === 'video' ? `${type}/${id}` : id };
  const source = elsewhere ? (url === undefined ? null : { url }) : ours;
  if (source === null) return null;
  return {
    type: 'media',
    kind: fileKinds[type],
    source,
    ...(name === undefined ? {} : { name }),
    ...(bytes === undefined ? {} : { bytes }),
  };
}
