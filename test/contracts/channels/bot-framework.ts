import type { Json } from '../../../src/model/json.js';
import { lacks, type Answer, type ChannelFixture, type View } from './fixture.js';

const service = 'https://smba.trafficmanager.net/amer/00000000-0000-0000-0000-000000000000/';
const bot = '28:rivermont';
const person = '29:ann';
const activity = (more: { readonly [name: string]: Json }): Json => ({
  channelId: 'msteams',
  serviceUrl: service,
  timestamp: '2026-03-08T19:27:04.123Z',
  from: { id: person, name: 'Ann' },
  recipient: { id: bot },
  conversation: { id: 'a:1', conversationType: 'personal' },
  type: 'message',
  ...more,
});
const refused = (status: number, code: string, is: Answer['is']): Answer => ({
  status,
  body: { error: { code, message: 'no' } },
  is,
});
const keys = lacks('its requests are proved by published keys: test/adapters/bot-framework-verify.test.ts');

interface Action {
  readonly title: string;
  readonly url?: string;
  readonly value?: Json;
  readonly data?: { readonly msteams?: { readonly value?: { readonly choice?: string } } };
}
interface Sent {
  readonly activity: {
    readonly text?: string;
    readonly suggestedActions?: { readonly actions: readonly Action[] };
    readonly attachments?: readonly {
      readonly contentUrl?: string;
      readonly content?: { readonly body?: readonly { readonly actions?: readonly Action[] }[] };
    }[];
  };
}

function view(request: Json): View {
  const { activity: sent } = request as unknown as Sent;
  const cards = (sent.attachments ?? []).flatMap(({ content }) => content?.body ?? []);
  const actions = [...(sent.suggestedActions?.actions ?? []), ...cards.flatMap((block) => block.actions ?? [])];
  return {
    text: sent.text ?? '',
    taps: actions.map(({ title, data }) => {
      const payload = data?.msteams?.value?.choice;
      return { label: title, ...(payload === undefined ? {} : { payload }) };
    }),
    attached: sent.attachments?.some(({ contentUrl }) => contentUrl !== undefined) === true,
  };
}

export const botFramework: ChannelFixture = {
  channel: { app: '11111111-2222-3333-4444-555555555555', password: 'secret-of-the-app' },
  to: `msteams:${person}`,
  context: {
    reference: { serviceUrl: service, conversation: 'a:1', channelId: 'msteams', bot, user: person, activity: '1' },
  },
  proof: keys,
  token: lacks('its token is fetched from another host: test/adapters/bot-framework-send.test.ts'),
  words: (id, text) => activity({ id, text }),
  tap: (id, payload) => activity({ id, text: 'Yes', value: { choice: payload } }),
  batch: lacks('a request holds one activity'),
  ownEcho: lacks('the connector tells a bot nothing of its own words'),
  colleague: lacks('nobody else can write as a bot'),
  unsupported: lacks('cards of others are told by their kind: test/adapters/bot-framework-parse.test.ts'),
  edited: { bodies: [activity({ type: 'messageUpdate', id: '1', text: 'better' })], becomes: ['edited a:1:1 better'] },
  deleted: { bodies: [activity({ type: 'messageDelete', id: '1' })], becomes: ['deleted a:1:1'] },
  group: {
    bodies: ['groupChat', 'channel'].map((conversationType) =>
      activity({ id: '1', text: 'to all', conversation: { id: 'a:2', conversationType } }),
    ),
    becomes: [],
  },
  optOut: {
    bodies: [activity({ type: 'installationUpdate', action: 'remove' })],
    becomes: ['opted_out removed the app'],
  },
  opened: {
    bodies: [activity({ type: 'conversationUpdate', membersAdded: [{ id: person }] })],
    becomes: ['msteams:a:1:opened opened'],
  },
  statuses: {
    bodies: [
      activity({ type: 'event', name: 'application/vnd.microsoft.readReceipt', value: { lastReadMessageId: '7' } }),
    ],
    becomes: ['status read a:1:7'],
  },
  photo: lacks('files come in several shapes: test/adapters/bot-framework-parse.test.ts'),
  hollow: [
    {},
    activity({ type: 'typing' }),
    { type: 'message' },
    activity({ type: 'of_tomorrow' }),
    activity({ from: {} }),
  ],
  laterNumber: lacks('a person has one id on a channel of the service'),
  settles: lacks('the connector hands nothing of ours back'),
  answers: {
    sent: { status: 200, body: { id: '7' }, is: { type: 'sent', externalId: 'a:1:7' } },
    busy: { ...refused(429, 'TooManyRequests', { type: 'retry' }), headers: { 'retry-after': '7' }, waitMs: 7000 },
    codeFirst: refused(403, 'BotDisabledByAdmin', { type: 'misconfigured' }),
    blocked: refused(403, 'BotNotInConversationRoster', { type: 'unreachable', reason: 'blocked' }),
    optedOut: lacks('who takes the app away cannot be reached: one error for both'),
    windowClosed: lacks('there is no window'),
    malformed: refused(400, 'BadSyntax', { type: 'rejected' }),
    badToken: refused(401, 'Unauthorized', { type: 'misconfigured' }),
  },
  wordlessIs: 'sent',
  // Teams asks for it: channel limits, section 4.
  gatewayIs: 'retry',
  view,
  taps: 20,
  plainer: true,
  template: lacks('there is no window, and so no templates'),
};
