import { channelCapabilities } from '../../src/channels/capabilities.js';
import type { Adapter } from '../../src/model/ports/adapter.js';
import { parseSms } from './parse.js';
import { renderSms } from './render.js';
import { sendSms } from './send.js';
import { verifyTwilio } from './signature.js';

const can = channelCapabilities['sms'];
if (!can) throw new Error('the table of channels has no sms');

/** Text messages by Twilio. https://www.twilio.com/docs/messaging */
export const sms: Adapter = {
  kind: 'sms',
  can,
  verify: verifyTwilio,
  parse: parseSms,
  render: (message, _channel, to) => renderSms(message, to),
  send: sendSms,
};
