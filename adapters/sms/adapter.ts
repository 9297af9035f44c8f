import { channelCapabilities } from '../../src/channels/capabilities.js';
import type { Adapter } from '../../src/model/ports/adapter.js';
import { setting } from '../shared/settings.js';
import { checkSms } from './check.js';
import { good } from '../shared/notes.js';
import { twilioMedia } from './media.js';
import { parseSms } from './parse.js';
import { emptyTwiml } from './payloads.js';
import { renderSms } from './render.js';
import { failureOf, sendSms } from './send.js';
import { verifyTwilio } from './signature.js';

const can = channelCapabilities['sms'];
if (!can) throw new Error('the table of channels has no sms');

/** Text messages by Twilio. https://www.twilio.com/docs/messaging */
export const sms: Adapter = {
  kind: 'sms',
  can,
  needs: ['account_sid', 'auth_token', ['from', 'messaging_service_sid'], 'public_url'],
  // Replies go by the interface: what is answered here would have to be ready in 15 seconds.
  thanks: emptyTwiml,
  // A form with at most ten addresses of files.
  bodyLimit: 256 * 1024,
  // A service answers for several numbers, so it is not told which.
  account: (channel) =>
    setting(channel, 'messaging_service_sid') === undefined ? setting(channel, 'from') : undefined,
  verify: verifyTwilio,
  parse: parseSms,
  render: (message, _channel, to) => renderSms(message, to),
  send: sendSms,
  failureOf,
  media: twilioMedia,
  check: checkSms,
  // A text message shows nothing of us before it comes.
  sync: () => Promise.resolve([good('nothing_to_set')]),
};
