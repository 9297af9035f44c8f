import { markedPart } from '../../../adapters/shared/part-id.js';
import type { Json } from '../../../src/model/json.js';
import { lacks, type ChannelFixture, type View } from './fixture.js';
import { appSecret, graphAnswers, graphRefusal, metaProof } from './meta.js';

const number = '15555550123';
const metadata = { display_phone_number: '15555550100', phone_number_id: '106540352242922' };
const change = (value: { readonly [name: string]: Json }, field = 'messages'): Json => ({
  field,
  value: { messaging_product: 'whatsapp', metadata, ...value },
});
const body = (...changes: readonly Json[]): Json => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '102290129340398', changes }],
});
const said = (id: string, more: { readonly [name: string]: Json }): Json => ({
  from: number,
  id,
  timestamp: '1772998024',
  ...more,
});
const words = (id: string, text: string): Json => said(id, { type: 'text', text: { body: text } });
const status = (id: string, name: string, more: { readonly [name: string]: Json } = {}): Json => ({
  id,
  status: name,
  timestamp: '1772998025',
  recipient_id: number,
  ...more,
});

interface Sent {
  readonly type: string;
  readonly biz_opaque_callback_data?: string;
  readonly text?: { readonly body: string };
  readonly template?: { readonly name: string };
  readonly interactive?: {
    readonly body: { readonly text: string };
    readonly action: {
      readonly buttons?: readonly { readonly reply: { readonly id: string; readonly title: string } }[];
      readonly sections?: readonly {
        readonly rows: readonly { readonly id: string; readonly title: string }[];
      }[];
    };
  };
}

function view(request: Json): View {
  const sent = request as unknown as Sent;
  const media = (request as { readonly [name: string]: Json })[sent.type] as { readonly caption?: string };
  const { buttons = [], sections = [] } = sent.interactive?.action ?? {};
  const part = markedPart(sent.biz_opaque_callback_data);
  return {
    text: sent.text?.body ?? sent.interactive?.body.text ?? sent.template?.name ?? media.caption ?? '',
    taps: [...buttons.map(({ reply }) => reply), ...sections.flatMap(({ rows }) => rows)].map(({ id, title }) => ({
      label: title,
      payload: id,
    })),
    attached: ['image', 'audio', 'document'].includes(sent.type),
    ...(part === undefined ? {} : { part }),
  };
}

export const whatsapp: ChannelFixture = {
  channel: {
    token: 'EAAsecret-token-of-the-number',
    number: '106540352242922',
    app_secret: appSecret,
    verify_token: 'v',
  },
  to: number,
  proof: metaProof,
  token: { value: 'EAAsecret-token-of-the-number', host: 'graph.facebook.com' },
  words: (id, text) => body(change({ messages: [words(id, text)] })),
  tap: (id, payload) =>
    body(
      change({
        messages: [
          said(id, {
            type: 'interactive',
            interactive: { type: 'button_reply', button_reply: { id: payload, title: 'Yes' } },
          }),
        ],
      }),
    ),
  batch: {
    bodies: [
      {
        object: 'whatsapp_business_account',
        entry: [
          {
            id: '1',
            changes: [
              change({ messages: [words('w1', 'one'), words('w2', 'two')] }),
              change({ statuses: [status('w0', 'delivered'), status('w0', 'pondered')] }),
            ],
          },
          {
            id: '1',
            changes: [
              change(
                { message_echoes: [{ ...(words('w3', 'Ana here') as object), to: number }] },
                'smb_message_echoes',
              ),
            ],
          },
          {
            id: '1',
            changes: [{ field: 'of_tomorrow', value: {} }, change({ messages: [words('w4', 'three'), { id: 'w5' }] })],
          },
        ],
      },
    ],
    becomes: ['w1 text one', 'w2 text two', 'status delivered w0', 'answered_elsewhere w3 Ana here', 'w4 text three'],
    unknown: 3,
  },
  ownEcho: lacks('WhatsApp echoes nothing that came by the interface'),
  colleague: {
    bodies: [
      body(change({ message_echoes: [{ ...(words('w3', 'Ana here') as object), to: number }] }, 'smb_message_echoes')),
    ],
    becomes: ['answered_elsewhere w3 Ana here'],
  },
  unsupported: {
    bodies: [
      body(
        change({
          messages: [said('w1', { type: 'unsupported', errors: [{ code: 131051, title: 'Message type unknown' }] })],
        }),
      ),
    ],
    becomes: ['w1 unsupported Message type unknown'],
  },
  edited: {
    bodies: [
      body(
        change({
          messages: [
            said('w2', {
              type: 'edit',
              edit: { original_message_id: 'w1', message: { type: 'text', text: { body: 'better' } } },
            }),
          ],
        }),
      ),
    ],
    becomes: ['edited w1 better'],
  },
  deleted: {
    bodies: [body(change({ messages: [said('w2', { type: 'revoke', revoke: { original_message_id: 'w1' } })] }))],
    becomes: ['deleted w1'],
  },
  group: {
    bodies: [body(change({ messages: [said('w1', { group_id: '5', type: 'text', text: { body: 'to all' } })] }))],
    becomes: [],
  },
  optOut: {
    bodies: [
      body(
        change(
          {
            user_preferences: [{ wa_id: number, category: 'marketing_messages', value: 'stop', timestamp: 1772998024 }],
          },
          'user_preferences',
        ),
      ),
    ],
    becomes: ['opted_out marketing_messages'],
  },
  opened: { bodies: [body(change({ messages: [said('w1', { type: 'request_welcome' })] }))], becomes: ['w1 opened'] },
  statuses: {
    bodies: ['read', 'delivered', 'sent', 'failed', 'deleted'].map((name) =>
      body(change({ statuses: [status('w0', name)] })),
    ),
    becomes: ['status read w0', 'status delivered w0', 'status sent w0', 'status failed w0'],
  },
  photo: {
    bodies: [
      body(
        change({
          messages: [
            said('w1', {
              type: 'image',
              image: { id: '65', mime_type: 'image/jpeg', url: 'https://elsewhere.example/x' },
            }),
          ],
        }),
      ),
    ],
    becomes: ['w1 media photo {"id":"65"} image/jpeg'],
  },
  hollow: [
    body(),
    body({ field: 'messages' }),
    body(change({})),
    body(change({ messages: [] })),
    { object: 'whatsapp_business_account', entry: [{ id: '1' }, {}] },
    { object: 'whatsapp_business_account', entry: {} },
  ],
  laterNumber: {
    bodies: [
      body(
        change({
          contacts: [{ user_id: 'US.1234' }],
          messages: [{ id: 'w1', from_user_id: 'US.1234', timestamp: '1', type: 'text', text: { body: 'a' } }],
        }),
      ),
      body(
        change({
          contacts: [{ user_id: 'US.1234', wa_id: number }],
          messages: [
            { id: 'w2', from: number, from_user_id: 'US.1234', timestamp: '2', type: 'text', text: { body: 'b' } },
          ],
        }),
      ),
    ],
    becomes: ['w1 text a', 'w2 text b'],
  },
  settles: (part) =>
    body(change({ statuses: [status('w0', 'sent', { biz_opaque_callback_data: `ventanilla:${part}` })] })),
  answers: {
    ...graphAnswers,
    sent: { status: 200, body: { messages: [{ id: 'wamid.1' }] }, is: { type: 'sent', externalId: 'wamid.1' } },
    blocked: graphRefusal(400, 131026, { type: 'unreachable', reason: 'blocked' }),
    optedOut: graphRefusal(400, 131050, { type: 'unreachable', reason: 'opted_out' }),
    windowClosed: graphRefusal(400, 131047, { type: 'unreachable', reason: 'window_closed' }),
  },
  view,
  taps: 10,
  plainer: true,
  template: true,
};
