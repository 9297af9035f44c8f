import { createHmac } from 'node:crypto';
import type { LineRequest } from '../../../adapters/line/render.js';
import type { Json } from '../../../src/model/json.js';
import { lacks, type ChannelFixture } from './fixture.js';

const account = 'U0000000000000000000000000000000a';
const ann = 'U0000000000000000000000000000a11a';
const body = (...events: readonly Json[]): Json => ({ destination: account, events: [...events] });
const event = (type: string, more: { readonly [name: string]: Json }): Json => ({
  type,
  mode: 'active',
  timestamp: 1772998024000,
  source: { type: 'user', userId: ann },
  webhookEventId: '01KK8Q5V3R00000000000000E1',
  deliveryContext: { isRedelivery: false },
  ...more,
});
const text = (id: string, words: string): Json =>
  event('message', { replyToken: `reply-to-${id}`, message: { type: 'text', id, text: words, quoteToken: 'q' } });

interface Message {
  readonly type: string;
  readonly text?: string;
  readonly quickReply?: { readonly items: readonly { readonly action: { readonly [name: string]: string } }[] };
}

export const line: ChannelFixture = {
  channel: { secret: 'secret-of-the-channel', token: 'token-of-the-channel' },
  to: ann,
  proof: {
    header: 'x-line-signature',
    url: '/webhooks/city/line',
    refusal: 401,
    setting: 'secret',
    coversBody: true,
    sign: (bytes) => createHmac('sha256', 'secret-of-the-channel').update(bytes).digest('base64'),
    vectors: [
      // https://github.com/line/line-bot-sdk-python/blob/master/tests/v3/test_webhook.py
      {
        channel: { secret: 'channel_secret', token: 't' },
        url: '/webhooks/city/line',
        body: 'bodybodybodybody',
        header: '/gg9a+LvFevTH1sd7XCQycD7tsWclCsInj7MhBHxN7k=',
      },
    ],
  },
  token: { value: 'token-of-the-channel', host: 'api.line.me' },
  words: (id, words) => body(text(id, words)),
  tap: (id, payload) => body(event('postback', { webhookEventId: id, postback: { data: payload } })),
  batch: {
    bodies: [
      body(
        text('m1', 'one'),
        event('join', { source: { type: 'group', groupId: 'C1' } }),
        event('unfollow', {}),
        event('of_tomorrow', {}),
      ),
    ],
    becomes: ['m1 text one', 'opted_out blocked us'],
    unknown: 1,
  },
  ownEcho: lacks('LINE does not bring our own words back'),
  colleague: lacks('LINE does not tell what a colleague writes in LINE Official Account Manager'),
  unsupported: {
    bodies: [
      body(
        event('message', {
          message: { type: 'sticker', id: 'm1', packageId: '1', stickerId: '2', stickerResourceType: 'STATIC' },
        }),
      ),
    ],
    becomes: ['m1 unsupported sticker'],
  },
  edited: lacks('a message cannot be edited in LINE'),
  deleted: { bodies: [body(event('unsend', { unsend: { messageId: 'm1' } }))], becomes: ['deleted m1'] },
  group: {
    bodies: ['group', 'room'].map((type) =>
      body(
        event('message', {
          source: { type, [`${type}Id`]: 'C1', userId: ann },
          message: { type: 'text', id: 'm1', text: 'all' },
        }),
      ),
    ),
    becomes: [],
  },
  optOut: { bodies: [body(event('unfollow', {}))], becomes: ['opted_out blocked us'] },
  opened: {
    bodies: [body(event('follow', { webhookEventId: 'e1', replyToken: 'r', follow: { isUnblocked: false } }))],
    becomes: ['e1 opened'],
  },
  statuses: lacks('LINE tells nothing of what became of a message'),
  photo: {
    bodies: [body(event('message', { message: { type: 'image', id: 'm1', contentProvider: { type: 'line' } } }))],
    becomes: ['m1 media photo {"id":"m1"}'],
  },
  hollow: [
    {},
    body(),
    { events: [{}] },
    body(event('message', {})),
    body(event('postback', { postback: {} })),
    body(event('unsend', {})),
    body(event('follow', { source: {} })),
    body(event('unfollow', { source: { type: 'user' } })),
  ],
  laterNumber: lacks('a person has one id'),
  settles: lacks('LINE hands nothing of ours back'),
  answers: {
    sent: {
      status: 200,
      body: { sentMessages: [{ id: 's9', quoteToken: 'q' }] },
      is: { type: 'sent', externalId: 's9' },
    },
    busy: {
      status: 429,
      body: { message: 'The API rate limit has been exceeded. Try again later.' },
      is: { type: 'retry' },
      waitMs: 2000,
    },
    codeFirst: {
      status: 429,
      body: { message: 'You have reached your monthly limit.' },
      is: { type: 'misconfigured' },
    },
    blocked: lacks('LINE takes a message to somebody who blocked us, and tells of it by the unfollow event alone'),
    optedOut: lacks('there is no other way out than to block'),
    windowClosed: lacks('LINE has no window'),
    malformed: {
      status: 400,
      body: {
        message: 'The request body has 1 error(s)',
        details: [{ message: 'May not be empty', property: 'messages[0].text' }],
      },
      is: { type: 'rejected', reason: 'LINE answered 400 about messages[0].text' },
    },
    badToken: {
      status: 401,
      body: { message: 'Authentication failed. Confirm that the access token in the authorization header is valid.' },
      is: { type: 'misconfigured' },
    },
  },
  wordlessIs: 'sent',
  gatewayIs: 'retry',
  view: (request) => {
    const { body: sent, part } = request as unknown as LineRequest;
    const [message] = sent['messages'] as unknown as readonly Message[];
    const taps = (message?.quickReply?.items ?? []).map(({ action }) => ({
      label: action['label'] ?? '',
      ...(action['data'] === undefined ? {} : { payload: action['data'] }),
    }));
    return { text: message?.text ?? '', taps, attached: message?.type === 'image', part };
  },
  taps: 13,
  plainer: lacks('LINE has no markup'),
  template: lacks('LINE has no window'),
};
