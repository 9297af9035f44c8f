import { createHmac, timingSafeEqual } from 'node:crypto';
import type { WebhookRequest } from '../../src/model/ports/adapter.js';
import { appSecrets, type ChannelData } from '../shared/settings.js';

/**
 * Whether Meta signed these very bytes: `X-Hub-Signature-256: sha256=<64 lowercase hex>`, HMAC-SHA256 with the app secret. The old
 * SHA-1 header counts for nothing. Every secret is tried, so the time tells nothing; every refusal is the same 401.
 * https://developers.facebook.com/docs/messenger-platform/webhooks#validate-payloads
 */
export function verifySignature(request: WebhookRequest, channel: ChannelData): null | 401 {
  // A header that came twice is an array, whatever the type says.
  const header: unknown = request.headers['x-hub-signature-256'];
  const given = typeof header === 'string' ? /^sha256=([0-9a-f]{64})$/.exec(header)?.[1] : undefined;
  if (given === undefined) return 401;
  const claimed = Buffer.from(given, 'hex');
  let matches = false;
  for (const secret of appSecrets(channel)) {
    const right = createHmac('sha256', secret).update(request.body).digest();
    if (timingSafeEqual(right, claimed)) matches = true;
  }
  return matches ? null : 401;
}
