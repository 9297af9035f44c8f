import type { MediaPlace } from '../../src/model/ports/adapter.js';
import type { ChannelData } from '../shared/settings.js';
import { statusOf, type Loaded, type LibraryMessage, type WhatsAppLibrary } from './library.js';
import { readSource, type MediaSource } from './media-source.js';
import type { Sessions } from './session.js';
import { phoneOf } from './settings.js';

/** Bytes of a file at most: WhatsApp takes more, and nobody needs more of a document or a photo. */
const largest = 25 * 1024 * 1024;

/**
 * A file that a person sent, fetched from WhatsApp's own host and decrypted. One that WhatsApp has thrown away (after some weeks) is asked
 * for once at the person's telephone. https://baileys.wiki/docs/socket/handling-messages
 */
export async function fetchMedia(
  source: { readonly url: string } | { readonly id: string },
  channel: ChannelData,
  tools: { load(): Promise<Loaded>; readonly sessions: Sessions },
): Promise<MediaPlace> {
  const place = 'id' in source ? readSource(source.id) : null;
  if (place === null) return { type: 'gone', reason: 'WhatsApp told no file' };
  const loaded = await tools.load();
  if (loaded.type !== 'loaded') return { type: 'retry', reason: 'the package that reads WhatsApp is not installed' };
  const { library } = loaded;
  const first = await fetchOnce(place, library);
  if (first !== 'thrown away') return first;
  const message = await tools.sessions.get(phoneOf(channel) ?? '')?.refetch(messageOf(place));
  if (!message) return { type: 'gone', reason: 'WhatsApp does not have the file any more' };
  const path = directPath(message, place);
  const second = path === undefined ? 'thrown away' : await fetchOnce({ ...place, path }, library);
  return second === 'thrown away' ? { type: 'gone', reason: 'WhatsApp does not have the file any more' } : second;
}

async function fetchOnce(place: MediaSource, library: WhatsAppLibrary): Promise<MediaPlace | 'thrown away'> {
  try {
    const mediaKey = Buffer.from(place.key, 'base64');
    // Without an address of the sender's: the library then asks WhatsApp's own host.
    const stream = await library.downloadContentFromMessage({ mediaKey, directPath: place.path }, place.type);
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > largest) return { type: 'gone', reason: `the file is larger than ${largest} bytes` };
      chunks.push(chunk);
    }
    return { type: 'here', bytes: Buffer.concat(chunks) };
  } catch (error) {
    const code = statusOf(error);
    if (code === 404 || code === 410) return 'thrown away';
    return { type: 'retry', reason: `WhatsApp did not give the file${code === undefined ? '' : ` (${code})`}` };
  }
}

const messageOf = ({ type, jid, id, key, path }: MediaSource): LibraryMessage => ({
  key: { remoteJid: jid, id, fromMe: false },
  message: { [`${type}Message`]: { mediaKey: Buffer.from(key, 'base64'), directPath: path, url: '' } },
});

function directPath({ message }: LibraryMessage, { type }: MediaSource): string | undefined {
  const content = (message as { readonly [kind: string]: { readonly directPath?: unknown } | undefined } | null)?.[
    `${type}Message`
  ];
  const path = content?.directPath;
  return typeof path === 'string' && path.startsWith('/') && !path.startsWith('//') ? path : undefined;
}
