import { createHmac } from 'node:crypto';
import type { SmsRequest } from '../../../adapters/sms/payloads.js';
import type { Json } from '../../../src/model/json.js';
import { lacks, type Answer, type ChannelFixture } from './fixture.js';

const token = 'secret-token-of-the-account';
const url = '/webhooks/city/sms';
const form = (more: { readonly [name: string]: Json }): Json => ({
  SmsStatus: 'received',
  AccountSid: 'AC00',
  From: '+15555550123',
  To: '+15555550100',
  NumMedia: '0',
  ...more,
});
const status = (name: string): Json => ({
  MessageSid: 'SM0',
  SmsStatus: name,
  MessageStatus: name,
  From: '+15555550100',
  To: '+15555550123',
});
const refused = (httpStatus: number, code: number, is: Answer['is']): Answer => ({
  status: httpStatus,
  body: { code, message: 'no', status: httpStatus },
  is,
});

export const sms: ChannelFixture = {
  channel: { account_sid: 'AC00', auth_token: token, from: '+15555550100', public_url: 'https://chat.example' },
  to: '+15555550123',
  proof: {
    header: 'x-twilio-signature',
    url,
    refusal: 403,
    setting: 'auth_token',
    coversBody: true,
    sign: (body) => {
      const fields = [...new URLSearchParams(body)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flat()
        .join('');
      return createHmac('sha1', token).update(`https://chat.example${url}${fields}`).digest('base64');
    },
    // Design page 05, §2.5: a form, and a body that is covered by its digest in the address.
    vectors: [
      {
        channel: { auth_token: '12345', public_url: 'https://mycompany.com' },
        url: '/myapp.php?foo=1&bar=2',
        body: 'CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212',
        header: 'RSOYDt4T1cUTdK1PDd93/VVr8B8=',
      },
      {
        channel: { auth_token: '12345', public_url: 'https://mycompany.com' },
        url: '/myapp.php?foo=1&bar=2&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620',
        body: '{"property": "value", "boolean": true}',
        header: 'a9nBmqA0ju/hNViExpshrM61xv4=',
      },
    ],
  },
  token: { value: token, host: 'api.twilio.com' },
  words: (id, text) => form({ MessageSid: id, Body: text }),
  tap: (id, payload) =>
    form({ MessageSid: id, From: 'whatsapp:+15555550123', Body: 'Yes', ButtonPayload: payload, ButtonText: 'Yes' }),
  batch: lacks('a form of Twilio is one message'),
  ownEcho: lacks('Twilio echoes nothing'),
  colleague: lacks('a number has no inbox of its own'),
  unsupported: { bodies: [form({ MessageSid: 'SM1', Body: '' })], becomes: ['SM1 unsupported empty'] },
  edited: lacks('a text message cannot be changed'),
  deleted: lacks('a text message cannot be taken back'),
  group: lacks('Twilio delivers no group messages'),
  optOut: {
    bodies: ['CANCEL', 'END', 'QUIT', 'STOP', 'STOPALL', 'UNSUBSCRIBE', 'REVOKE', 'OPTOUT'].map((word) =>
      form({ MessageSid: 'SM1', Body: word }),
    ),
    becomes: ['CANCEL', 'END', 'QUIT', 'STOP', 'STOPALL', 'UNSUBSCRIBE', 'REVOKE', 'OPTOUT'].map(
      (word) => `opted_out wrote ${word}`,
    ),
  },
  opened: lacks('a text message has no beginning but its words'),
  statuses: {
    bodies: ['read', 'delivered', 'sent', 'queued', 'undelivered'].map(status),
    becomes: ['read', 'delivered', 'sent', 'failed'].map((name) => `status ${name} SM0`),
  },
  photo: {
    bodies: [
      form({
        MessageSid: 'SM1',
        Body: '',
        NumMedia: '1',
        MediaUrl0: 'https://elsewhere.example/x',
        MediaContentType0: 'image/jpeg',
      }),
    ],
    becomes: ['SM1 media photo {"url":"https://elsewhere.example/x"} image/jpeg'],
  },
  hollow: [
    {},
    form({}),
    { MessageSid: 'SM1' },
    status('queued'),
    form({ MessageSid: 'SM1', Body: 'HELP', OptOutType: 'HELP' }),
  ],
  laterNumber: lacks('a person is a number'),
  settles: lacks('Twilio hands nothing of ours back'),
  answers: {
    sent: { status: 201, body: { sid: 'SM9', error_code: null }, is: { type: 'sent', externalId: 'SM9' } },
    busy: { ...refused(429, 20429, { type: 'retry' }), headers: { 'retry-after': '30' }, waitMs: 30_000 },
    codeFirst: refused(500, 21610, { type: 'unreachable' }),
    blocked: refused(400, 21211, { type: 'unreachable', reason: 'blocked' }),
    optedOut: refused(400, 21610, { type: 'unreachable', reason: 'opted_out' }),
    windowClosed: refused(400, 63016, { type: 'unreachable', reason: 'window_closed' }),
    malformed: refused(400, 21602, { type: 'rejected' }),
    badToken: refused(401, 20003, { type: 'misconfigured' }),
  },
  view: (request) => {
    const { form: sent, part } = request as unknown as SmsRequest;
    return { text: sent.Body, taps: [], attached: false, part };
  },
  taps: 0,
  plainer: lacks('a text message is plain'),
  template: lacks('text messages have no window'),
};
