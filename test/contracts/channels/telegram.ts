import type { TelegramRequest } from '../../../adapters/telegram/payloads.js';
import type { Json } from '../../../src/model/json.js';
import { lacks, type Answer, type ChannelFixture, type View } from './fixture.js';

const person = { id: 23, is_bot: false, first_name: 'Ann' };
const chat = { id: 23, type: 'private' };
const update = (more: { readonly [name: string]: Json }): Json => ({ update_id: 1, ...more });
const message = (id: number, more: { readonly [name: string]: Json }): Json => ({
  message_id: id,
  from: person,
  chat,
  date: 1772998024,
  ...more,
});
const member = (status: string): Json =>
  update({
    my_chat_member: {
      chat,
      from: person,
      date: 1772998024,
      old_chat_member: { status: 'member' },
      new_chat_member: { status },
    },
  });
const refused = (
  code: number,
  description: string,
  is: Answer['is'],
  more: { readonly [name: string]: Json } = {},
): Answer => ({
  status: code,
  body: { ok: false, error_code: code, description, ...more },
  is,
});
const token = '123456:secret-token-of-the-bot';

function view(request: Json): View {
  const { body } = request as unknown as TelegramRequest;
  const { text, caption, parse_mode: mode, reply_markup: markup } = body;
  const rows =
    (markup as unknown as { inline_keyboard: { text: string; callback_data?: string }[][] } | undefined)
      ?.inline_keyboard ?? [];
  const written = typeof text === 'string' ? text : typeof caption === 'string' ? caption : '';
  return {
    text:
      mode === undefined ? written : written.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    taps: rows.flat().map((button) => ({
      label: button.text,
      ...(button.callback_data === undefined ? {} : { payload: button.callback_data }),
    })),
    attached: text === undefined,
  };
}

export const telegram: ChannelFixture = {
  channel: { token, secret: 'a_Generated-Secret_1' },
  to: '23',
  proof: {
    header: 'x-telegram-bot-api-secret-token',
    url: '/webhooks/city/telegram',
    refusal: 401,
    setting: 'secret',
    coversBody: false,
    sign: () => 'a_Generated-Secret_1',
    vectors: [],
  },
  token: { value: token, host: 'api.telegram.org', inAddress: true },
  words: (id, text) => update({ message: message(Number(id.replace(/\D/gu, '')), { text }) }),
  tap: (id, payload) =>
    update({
      callback_query: { id, from: person, chat_instance: '1', data: payload, message: message(5, { text: 'Which?' }) },
    }),
  batch: lacks('an update of Telegram is one thing that happened'),
  ownEcho: lacks('Telegram tells a bot nothing of its own words'),
  colleague: lacks('nobody else can write as a bot'),
  unsupported: {
    bodies: [update({ message: message(1, { poll: { id: '1', question: 'q', options: [] } }) })],
    becomes: ['23:1 unsupported poll'],
  },
  edited: {
    bodies: [update({ edited_message: message(1, { edit_date: 1772998030, text: 'better' }) })],
    becomes: ['edited 23:1 better'],
  },
  deleted: lacks('Telegram does not tell a bot of deletions'),
  group: {
    bodies: ['group', 'supergroup', 'channel'].map((type) =>
      update({ message: { ...(message(1, { text: 'to all' }) as object), chat: { id: -5, type, title: 'N' } } }),
    ),
    becomes: [],
  },
  optOut: {
    bodies: [member('kicked'), member('member')],
    becomes: ['opted_out blocked the bot', 'opted_in unblocked the bot'],
  },
  opened: {
    bodies: [update({ message: message(1, { text: '/start permit-42' }) })],
    becomes: ['23:1 opened permit-42'],
  },
  statuses: lacks('Telegram tells no receipts'),
  photo: {
    bodies: [
      update({
        message: message(1, {
          photo: [
            { file_id: 's', width: 9, height: 9 },
            { file_id: 'l', width: 90, height: 90 },
          ],
        }),
      }),
    ],
    becomes: ['23:1 media photo {"id":"l"}'],
  },
  hollow: [
    update({}),
    update({ message: {} }),
    update({ message: { chat } }),
    update({ callback_query: {} }),
    {},
    update({ message: message(1, {}) }),
  ],
  laterNumber: lacks('a person has one id in a chat'),
  settles: lacks('Telegram hands nothing of ours back'),
  answers: {
    sent: {
      status: 200,
      body: { ok: true, result: { message_id: 7, chat } },
      is: { type: 'sent', externalId: '23:7' },
    },
    busy: {
      ...refused(429, 'Too Many Requests: retry after 2', { type: 'retry' }, { parameters: { retry_after: 2 } }),
      waitMs: 2000,
    },
    codeFirst: lacks('the code of Telegram’s errors is the status'),
    blocked: refused(403, 'Forbidden: bot was blocked by the user', { type: 'unreachable', reason: 'blocked' }),
    optedOut: lacks('who blocks a bot has opted out: one error for both'),
    windowClosed: lacks('Telegram has no window'),
    malformed: refused(400, "Bad Request: can't parse entities: x", { type: 'rejected' }),
    badToken: refused(401, 'Unauthorized', { type: 'misconfigured' }),
  },
  view,
  taps: 100,
  plainer: true,
  template: lacks('Telegram has no window, and so no templates'),
};
