import { markedPart } from '../../../adapters/shared/part-id.js';
import type { Json } from '../../../src/model/json.js';
import { lacks, type ChannelFixture, type View } from './fixture.js';
import { appSecret, graphAnswers, graphRefusal, metaProof } from './meta.js';

const page = { id: '100000000000001' };
const person = { id: '200000000000001' };
const item = (more: { readonly [name: string]: Json }): Json => ({
  sender: person,
  recipient: page,
  timestamp: 1772998024000,
  ...more,
});
const words = (mid: string, text: string): Json => item({ message: { mid, text } });
const echo = (mid: string, more: { readonly [name: string]: Json }): Json =>
  item({ sender: page, recipient: person, message: { mid, is_echo: true, ...more } });
const body = (...items: readonly Json[]): Json => ({
  object: 'page',
  entry: [{ id: page.id, time: 1772998024500, messaging: items }],
});

interface Sent {
  readonly message: {
    readonly text?: string;
    readonly metadata?: string;
    readonly quick_replies?: readonly { readonly title: string; readonly payload: string }[];
    readonly attachment?: {
      readonly type: string;
      readonly payload: {
        readonly text?: string;
        readonly buttons?: readonly { readonly title: string; readonly payload?: string }[];
      };
    };
    readonly template?: { readonly name: string };
  };
}

function view(request: Json): View {
  const { message } = request as unknown as Sent;
  const { attachment, template, quick_replies: replies = [] } = message;
  const part = markedPart(message.metadata);
  return {
    text: message.text ?? attachment?.payload.text ?? template?.name ?? '',
    taps: [...replies, ...(attachment?.payload.buttons ?? [])].map(({ title, payload }) => ({
      label: title,
      ...(payload === undefined ? {} : { payload }),
    })),
    attached: attachment !== undefined && attachment.type !== 'template',
    ...(part === undefined ? {} : { part }),
  };
}

export const messenger: ChannelFixture = {
  channel: {
    token: 'EAAsecret-token-of-the-page',
    page: page.id,
    app_secret: appSecret,
    verify_token: 'v',
    app: '263',
  },
  to: person.id,
  proof: metaProof,
  token: { value: 'EAAsecret-token-of-the-page', host: 'graph.facebook.com' },
  words: (mid, text) => body(words(mid, text)),
  tap: (mid, payload) => body(item({ message: { mid, text: 'Yes', quick_reply: { payload } } })),
  batch: {
    bodies: [
      {
        object: 'page',
        entry: [
          {
            id: page.id,
            time: 1,
            messaging: [
              words('m1', 'one'),
              echo('m2', { metadata: 'ventanilla:c-1.1' }),
              item({ delivery: { mids: ['m0'], watermark: 1772998024000 } }),
            ],
          },
          { id: page.id, time: 1, messaging: [words('m3', 'two'), item({ of_tomorrow: {} }), words('m4', 'three')] },
          {
            id: page.id,
            time: 1,
            standby: [
              words('m5', 'four'),
              echo('m6', { text: 'Ana here', app_id: 9 }),
              item({ read: { watermark: 1772998024000 } }),
            ],
          },
        ],
      },
    ],
    becomes: [
      'm1 text one',
      'status sent m2 part c-1.1',
      'status delivered m0',
      'm3 text two',
      'm4 text three',
      'm5 (standby) text four',
      'answered_elsewhere m6 Ana here',
      'status read',
    ],
    unknown: 1,
  },
  ownEcho: { bodies: [body(echo('m1', { text: 'Hello', app_id: 263 }))], becomes: [] },
  colleague: {
    bodies: [body(echo('m1', { text: 'Ana here', app_id: 999 }))],
    becomes: ['answered_elsewhere m1 Ana here'],
  },
  unsupported: {
    bodies: [body(item({ message: { mid: 'm1', attachments: [{ type: 'template', payload: {} }] } }))],
    becomes: ['m1 unsupported template'],
  },
  edited: {
    bodies: [body(item({ message_edit: { mid: 'm1', text: 'better', num_edit: 1 } }))],
    becomes: ['edited m1 better'],
  },
  deleted: { bodies: [body(item({ message: { mid: 'm1', is_deleted: true } }))], becomes: ['deleted m1'] },
  group: lacks('a page is written to by one person at a time'),
  optOut: {
    bodies: [
      body(
        item({
          optin: {
            type: 'notification_messages',
            notification_messages_token: 't',
            notification_messages_status: 'STOP_NOTIFICATIONS',
          },
        }),
      ),
    ],
    becomes: ['opted_out notification_messages'],
  },
  opened: {
    bodies: [
      body(
        item({ postback: { mid: 'm1', payload: 'GET_STARTED', title: 'Get Started', referral: { ref: 'permit-42' } } }),
      ),
    ],
    becomes: ['m1 opened permit-42'],
  },
  statuses: {
    bodies: [
      body(item({ read: { watermark: 1772998024000 } })),
      body(item({ delivery: { mids: ['m0'], watermark: 1772998024000 } })),
    ],
    becomes: ['status read', 'status delivered m0'],
  },
  photo: {
    bodies: [
      body(
        item({
          message: { mid: 'm1', attachments: [{ type: 'image', payload: { url: 'https://cdn.example/1.jpg' } }] },
        }),
      ),
    ],
    becomes: ['m1 media photo {"url":"https://cdn.example/1.jpg"}'],
  },
  hollow: [
    body(),
    body({}),
    { object: 'page', entry: [{ id: '1' }, { id: '1', changes: [{}] }, {}] },
    body(item({ postback: {} })),
    body({ recipient: page, timestamp: 1, postback: { payload: 'x' } }),
  ],
  laterNumber: lacks('a person has one id on a page'),
  settles: (part) => body(echo('m1', { metadata: `ventanilla:${part}` })),
  answers: {
    ...graphAnswers,
    sent: {
      status: 200,
      body: { recipient_id: person.id, message_id: 'm_1' },
      is: { type: 'sent', externalId: 'm_1' },
    },
    blocked: graphRefusal(400, 551, { type: 'unreachable', reason: 'blocked' }),
    optedOut: lacks('Messenger has no error of its own for it'),
    windowClosed: graphRefusal(403, 10, { type: 'unreachable', reason: 'window_closed' }, { error_subcode: 2018278 }),
  },
  view,
  taps: 13,
  plainer: true,
  template: true,
};
