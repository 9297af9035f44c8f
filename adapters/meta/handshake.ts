import { createHash, timingSafeEqual } from 'node:crypto';
import type { Adapter, WebhookRequest } from '../../src/model/ports/adapter.js';
import { setting, type ChannelData } from '../shared/settings.js';

const plain = (status: number, body: string): ReturnType<NonNullable<Adapter['greet']>> => ({
  status,
  type: 'text/plain',
  body,
});

/**
 * Meta asks once whether the address is ours: `hub.mode=subscribe`, our own `hub.verify_token`, and a challenge to send back. The
 * challenge is a stranger's text until the token is right, and is never sent as HTML. A key that comes twice is refused.
 * https://developers.facebook.com/docs/graph-api/webhooks/getting-started#verification-requests
 */
export function answerHandshake(
  request: WebhookRequest,
  channel: ChannelData,
): ReturnType<NonNullable<Adapter['greet']>> {
  const mark = request.url.indexOf('?');
  if (request.method !== 'GET' || mark < 0) return null;
  const query = new URLSearchParams(request.url.slice(mark + 1));
  if (![...query.keys()].some((key) => key.startsWith('hub.'))) return null;
  const once = (name: string): string | null => {
    const values = query.getAll(name);
    return values.length === 1 ? (values[0] ?? null) : null;
  };
  const [mode, token, challenge] = [once('hub.mode'), once('hub.verify_token'), once('hub.challenge')];
  const wanted = setting(channel, 'verify_token');
  if (mode !== 'subscribe' || !token || !challenge || wanted === undefined || !isSame(token, wanted))
    return plain(403, 'Forbidden');
  return plain(200, challenge);
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
