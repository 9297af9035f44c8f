import type { WebRequest } from '../../../adapters/whatsapp-web/render.js';
import type { Json } from '../../../src/model/json.js';
import { lacks, type ChannelFixture } from './fixture.js';

const ann = '15555550123@s.whatsapp.net';
const key = (id: string, more: { readonly [name: string]: Json } = {}): Json => ({
  remoteJid: ann,
  fromMe: false,
  id,
  ...more,
});
const item = (id: string, message: Json, of: { readonly [name: string]: Json } = {}): Json => ({
  key: key(id, of),
  messageTimestamp: 1772998024,
  pushName: 'Ann',
  message,
});
const body = (...messages: readonly Json[]): Json => ({
  account: '15555550100',
  'messages.upsert': { messages, type: 'notify' },
});
const status = (name: string): Json => ({
  account: '15555550100',
  'messages.update': [{ key: key('3EB0', { fromMe: true }), update: { status: name } }],
});
const socket = lacks('its calls go through the socket of the library: test/adapters/whatsapp-web-*.test.ts');

export const whatsappWeb: ChannelFixture = {
  channel: { phone: '15555550100', key: 'k'.repeat(32) },
  to: '15555550123',
  proof: lacks('nothing comes by a webhook: the library has a socket of its own'),
  token: socket,
  words: (id, text) => body(item(id, { conversation: text })),
  tap: lacks('a linked device has no buttons'),
  batch: {
    bodies: [
      {
        account: '15555550100',
        'messages.upsert': {
          type: 'notify',
          messages: [
            item('a', { conversation: 'one' }),
            item('b', { conversation: 'Ana here' }, { fromMe: true }),
            { x: 1 },
          ],
        },
        'messages.update': [{ key: key('3EB0', { fromMe: true }), update: { status: 3 } }],
        'of.tomorrow': {},
      },
    ],
    becomes: ['15555550123:a text one', 'answered_elsewhere b Ana here', 'status delivered 3EB0'],
    unknown: 2,
  },
  ownEcho: lacks('the session that sent it keeps its echo back: test/adapters/whatsapp-web-*.test.ts'),
  colleague: {
    bodies: [body(item('b', { conversation: 'Ana here' }, { fromMe: true }))],
    becomes: ['answered_elsewhere b Ana here'],
  },
  unsupported: {
    bodies: [body(item('a', { stickerMessage: { url: 'https://mmg.whatsapp.net/s' } }))],
    becomes: ['15555550123:a unsupported sticker'],
  },
  edited: {
    bodies: [
      body(item('c', { protocolMessage: { type: 14, key: key('a'), editedMessage: { conversation: 'better' } } })),
    ],
    becomes: ['edited 15555550123:a better'],
  },
  deleted: {
    bodies: [body(item('c', { protocolMessage: { type: 0, key: key('a') } }))],
    becomes: ['deleted 15555550123:a'],
  },
  group: {
    bodies: ['5@g.us', 'status@broadcast', '5@newsletter'].map((remoteJid) =>
      body(item('a', { conversation: 'to all' }, { remoteJid })),
    ),
    becomes: [],
  },
  optOut: lacks('a linked device is told of no opt-out'),
  opened: lacks('a conversation begins with words'),
  statuses: {
    bodies: ['READ', 'DELIVERY_ACK', 'SERVER_ACK', 'PENDING'].map(status),
    becomes: ['status read 3EB0', 'status delivered 3EB0', 'status sent 3EB0'],
  },
  photo: lacks('a file’s place is sealed for the session that fetches it: test/adapters/whatsapp-web-*.test.ts'),
  hollow: [
    {},
    body(),
    { account: '1' },
    { 'messages.upsert': { type: 'append', messages: [item('a', { conversation: 'old' })] } },
    { 'messages.upsert': { type: 'notify', requestId: 'r', messages: [item('a', { conversation: 'forged' })] } },
  ],
  laterNumber: {
    bodies: [
      body(item('a', { conversation: 'a' }, { remoteJid: '900@lid' })),
      body(item('b', { conversation: 'b' }, { remoteJid: '900@lid', remoteJidAlt: ann })),
    ],
    becomes: ['900@lid:a text a', '900@lid:b text b'],
  },
  settles: (part) => ({
    account: '15555550100',
    'messages.update': [{ key: key('3EB0', { fromMe: true }), update: { status: 2 }, part }],
  }),
  answers: {
    sent: socket,
    busy: socket,
    codeFirst: socket,
    blocked: socket,
    optedOut: socket,
    windowClosed: socket,
    malformed: socket,
    badToken: socket,
  },
  view: (request) => {
    const { text, part, image } = request as unknown as WebRequest;
    return { text, taps: [], attached: image !== undefined, part };
  },
  taps: 0,
  plainer: lacks('words are plain; a picture’s plainer form is in test/adapters/whatsapp-web-*.test.ts'),
  template: lacks('a linked device has no templates'),
};
