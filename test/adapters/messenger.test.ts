import { describe, expect, test } from '@jest/globals';
import { messenger } from '../../adapters/messenger/adapter.js';
import type { Json } from '../../src/model/json.js';
import { fixture, fixtureNames, told } from './fixtures-of.js';
import { message } from './outbound.js';

const person = '200000000000001';
const page = '100000000000001';

/** What each fixture becomes, and how many of its items nobody knows. */
const stories: { readonly [name: string]: readonly [readonly string[], number] } = {
  text: [['m_text text What is open on Monday?'], 0],
  'quick-reply': [['m_tap choice k.red Red'], 0],
  postbacks: [
    [
      `postback:${person}:1772998094000:GET_STARTED opened`,
      `postback:${person}:1772998095000:GET_STARTED opened permit-42`,
      'm_post choice k.permits Permits',
      `postback:${person}:1772998097000:k.untitled choice k.untitled`,
    ],
    0,
  ],
  attachments: [
    [
      'm_img media photo {"url":"https://cdn.example/image.jpg"}',
      'm_two media photo {"url":"https://cdn.example/1.jpg"}',
      'm_two#2 media file {"url":"https://cdn.example/2.pdf"}',
      'm_aud media audio {"url":"https://cdn.example/a.mp4"}',
      'm_vid media video {"url":"https://cdn.example/v.mp4"}',
      'm_thumb text 👍',
      'm_cat unsupported sticker',
      'm_loc location 1.2 -1.3 Pinned',
      'm_fall text City budget\nhttps://www.rivermont.example/budget',
      'm_link text see https://www.rivermont.example',
      'm_empty unsupported fallback',
      'm_tmpl unsupported template',
    ],
    0,
  ],
  receipts: [['status delivered m_SENT_1', 'status read'], 0],
  echoes: [
    [
      'status sent m_own part c-1.1',
      'answered_elsewhere m_person Ana here, I will look',
      'answered_elsewhere m_other_bot Hello',
    ],
    0,
  ],
  openings: [
    [
      `opened:${person}:1459991487970:referral id opened referral id`,
      'opened:user_ref:optin_user_ref:1459991487970:optin_ref opened optin_ref',
      // In seconds on the wire.
      `opened:${person}:1459991488000:seconds opened seconds`,
      'opted_out notification_messages',
    ],
    0,
  ],
  'changes-of-mind': [['deleted m_gone', 'edited m_text new text', 'm_fr text Bonjour'], 0],
  handover: [
    [
      'thread_control to us',
      'thread_control to other',
      'notice app 555 asks for a conversation',
      'notice roles of the page\'s apps: {"1821152484774199":["primary_receiver"]}',
    ],
    0,
  ],
  standby: [
    [
      'm_sb (standby) text Are you there?',
      `postback:${person}:1772998024000:Permits (standby) text Permits`,
      'answered_elsewhere m_sb2 Yes, Ana here',
    ],
    0,
  ],
  'test-button': [[], 1],
  batch: [
    [
      'b1 text one',
      'status sent b2 part c-1.2',
      'status delivered m_SENT_1',
      'b3 text two',
      'b4 text three',
      'status read',
      'b5 text four',
    ],
    2,
  ],
};

describe('What Messenger tells', () => {
  test('every fixture has its story', () => {
    expect(fixtureNames('messenger')).toEqual(Object.keys(stories).sort());
  });

  test.each(Object.entries(stories))('%s: each item of each entry, in order', (name, [lines, unknown]) => {
    const parsed = messenger.parse(fixture('messenger', name));
    expect([parsed.updates.map(told), parsed.unknown]).toEqual([lines, unknown]);
  });

  test('each item names its page, the person and when it was', () => {
    const [first] = messenger.parse(fixture('messenger', 'text')).updates;
    expect(first).toMatchObject({ account: page, keys: [person], at: 1772998024000 });
    const accounts = messenger.parse(fixture('messenger', 'batch')).updates.map((update) => update.account);
    expect(new Set(accounts)).toEqual(new Set([page, '100000000000002']));
  });

  test('the platform’s guess of the language is a hint', () => {
    expect(messenger.parse(fixture('messenger', 'changes-of-mind')).updates.at(-1)).toMatchObject({ locale: 'fr' });
  });

  test('an echo of our own app without a mark is nobody’s answer, once the bot file names the app', () => {
    const channel = { app: '263902037430900' };
    expect(messenger.parse(fixture('messenger', 'echoes'), channel).updates.map(told)).toEqual([
      'status sent m_own part c-1.1',
      'answered_elsewhere m_other_bot Hello',
    ]);
  });

  test('with the app named, control goes to whom the event says', () => {
    const to = (app: string) =>
      messenger.parse(fixture('messenger', 'handover'), { app }).updates.slice(0, 2).map(told).join();
    expect(to('1821152484774199')).toBe('thread_control to us,thread_control to other');
    expect(to('263902037430900')).toBe('thread_control to other,thread_control to us');
  });

  test.each([[null], [[]], ['page'], [{ object: 'instagram', entry: [] }], [{ entry: [{ messaging: [{}] }] }]])(
    'a body of something else is counted and not read: %j',
    (body) => {
      expect(messenger.parse(body as Json)).toEqual({ updates: [], unknown: 1 });
    },
  );

  test('somebody who came by a plugin is answered by the reference, having no id yet', () => {
    const [, plugin] = messenger.parse(fixture('messenger', 'openings')).updates;
    const [key = ''] = plugin && 'keys' in plugin ? plugin.keys : [];
    expect(messenger.render(message('Hello'), {}, key)[0]).toMatchObject({ recipient: { user_ref: 'optin_user_ref' } });
  });
});
