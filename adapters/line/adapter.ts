import { createHmac, timingSafeEqual } from 'node:crypto';
import { channelCapabilities } from '../../src/channels/capabilities.js';
import type { Adapter } from '../../src/model/ports/adapter.js';
import { secretsOf } from '../shared/settings.js';
import { checkLine, registerLine } from './check.js';
import { lineMedia } from './media.js';
import { parseLine } from './parse.js';
import { renderLine } from './render.js';
import { sendLine } from './send.js';
import { shownMs, signalLine } from './signal.js';

const can = channelCapabilities['line'];
if (!can) throw new Error('the table of channels has no line');

/** LINE Official Accounts by the Messaging API. https://developers.line.biz/en/reference/messaging-api/ */
export const line: Adapter = {
  kind: 'line',
  can,
  needs: ['secret', 'token'],
  // Base64 of the HMAC-SHA256 of the body's bytes with the channel secret: 32 bytes, always 43 characters and one `=`.
  // https://developers.line.biz/en/reference/messaging-api/#signature-validation
  verify(request, channel) {
    const given: unknown = request.headers['x-line-signature'];
    if (typeof given !== 'string' || !/^[A-Za-z0-9+/]{43}=$/.test(given)) return 401;
    const right = secretsOf(channel, 'secret').map((secret) => {
      const made = createHmac('sha256', secret).update(request.body).digest('base64');
      return timingSafeEqual(Buffer.from(given), Buffer.from(made));
    });
    return right.includes(true) ? null : 401;
  },
  parse: parseLine,
  render: (message, _channel, to, context) => renderLine(message, to, context),
  send: sendLine,
  typingMs: shownMs,
  signal: signalLine,
  media: lineMedia,
  register: registerLine,
  check: checkLine,
};
