import type { Json } from '../../src/model/json.js';
import type { SendResult } from '../../src/model/outbound.js';
import { field, textOf } from '../shared/json.js';
import type { ChannelData } from '../shared/settings.js';
import { jidOf, keyOf } from './jids.js';
import type { LibraryContent } from './library.js';
import type { Sessions } from './session.js';
import { phoneOf } from './settings.js';

/** Bytes of a picture that is sent: WhatsApp refuses larger ones. */
const largest = 16 * 1024 * 1024;
const pictures = /^image\/(?:jpeg|png|webp)$/;

/** Sends one message through the number's connection. A picture is fetched by us, since WhatsApp takes bytes and no addresses. */
export async function sendWhatsAppWeb(
  request: Json,
  channel: ChannelData,
  net: typeof fetch,
  sessions: Sessions,
): Promise<SendResult> {
  const phone = phoneOf(channel);
  if (phone === undefined) return { type: 'misconfigured', reason: 'the channel names no number (`phone`)' };
  const reason = sessions.reason(phone);
  if (reason !== undefined) return { type: 'misconfigured', reason };
  const [to, id, part] = ['to', 'id', 'part'].map((name) => textOf(field(request, name)));
  if (to === undefined || id === undefined || part === undefined || keyOf(jidOf(to)) === undefined)
    return { type: 'rejected', reason: 'this is no request' };
  if (field(request, 'stranger') === true) return { type: 'unreachable', reason: 'window_closed' };
  const session = sessions.get(phone);
  if (!session) return { type: 'retry', afterMs: 5_000, reason: 'the number is not connected' };
  const text = textOf(field(request, 'text')) ?? '';
  const url = textOf(field(field(request, 'image'), 'url'));
  const content = url === undefined ? ({ text, linkPreview: null } as const) : await pictureOf(url, text, net);
  return content === null
    ? { type: 'rejected', reason: 'the picture could not be fetched' }
    : session.send({ to, id, part, content });
}

async function pictureOf(url: string, caption: string, net: typeof fetch): Promise<LibraryContent | null> {
  try {
    const answer = await net(url, { redirect: 'follow', signal: AbortSignal.timeout(20_000) });
    const mimetype = (answer.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    const told = Number(answer.headers.get('content-length') ?? 0);
    if (!answer.ok || !pictures.test(mimetype) || told > largest) return null;
    const image = Buffer.from(await answer.arrayBuffer());
    return image.length > largest ? null : { image, mimetype, ...(caption === '' ? {} : { caption }) };
  } catch {
    return null;
  }
}
