import { describe, expect, test } from '@jest/globals';
import { whatsapp } from '../../adapters/whatsapp/adapter.js';
import type { Json } from '../../src/model/json.js';
import { fixture, fixtureNames, told } from './fixtures-of.js';

const number = '972555010001';

/** What each fixture becomes, and how many of its items nobody knows. */
const stories: { readonly [name: string]: readonly [readonly string[], number] } = {
  text: [['wamid.text text Body Text'], 0],
  'username-only': [['wamid.user text Hello World'], 0],
  'id-in-from': [['wamid.from text Hello'], 0],
  taps: [
    [
      'wamid.1 choice k.1 Yes',
      'wamid.2 choice k.2 Permits',
      'wamid.3 choice k.3 Confirm',
      'wamid.4 unsupported nfm_reply',
    ],
    0,
  ],
  media: [
    [
      'wamid.1 media photo {"id":"65463453"} image/jpeg 4654+8g= the lamp',
      'wamid.2 media audio {"id":"1234567890987654321"} audio/ogg; codecs=opus a',
      'wamid.3 media audio {"id":"77"} audio/ogg',
      'wamid.4 media video {"id":"78"} video/mp4',
      'wamid.5 media file {"id":"79"} application/pdf filename.pdf b my deed',
      'wamid.6 unsupported sticker',
      'wamid.7 location 37.4611978 -122.2164385 City hall 1 Main St',
      'wamid.8 contact Ann Lee ["+1 555-0100"]',
      'wamid.8#2 contact Bo []',
    ],
    0,
  ],
  silent: [[], 0],
  'changes-of-mind': [['edited wamid.HBg1 Updated image caption', 'edited wamid.HBg2 Better', 'deleted wamid.HBg3'], 0],
  unsupported: [
    [
      'wamid.1 unsupported Message type unknown',
      'wamid.2 unsupported poll',
      'wamid.3 unsupported interactive',
      'wamid.4 unsupported hologram',
      'wamid.5 unsupported order',
      'notice 131000 · Something went wrong',
    ],
    0,
  ],
  'number-change': [['renamed 972555010001 to 972555010002'], 0],
  'id-update': [['renamed US.1234,972555010001 to US.9999'], 0],
  statuses: [
    [
      'status sent wamid.s part c-1.1',
      'status delivered wamid.s',
      'status read wamid.s',
      'status read wamid.s',
      'status failed wamid.s',
    ],
    1,
  ],
  echoes: [['answered_elsewhere wamid.y Test message'], 0],
  preferences: [['opted_in marketing_messages', 'opted_out marketing_messages'], 0],
  account: [
    [
      'notice message_template_status_update, event REJECTED, message_template_name visit_reminder, message_template_language es_MX, reason INVALID_FORMAT',
      'notice 0 · We were unable to authenticate the app user',
    ],
    1,
  ],
};

describe('What WhatsApp tells', () => {
  test('every fixture has its story', () => {
    expect(fixtureNames('whatsapp')).toEqual(Object.keys(stories).sort());
  });

  test.each(Object.entries(stories))('%s: each item of each change, in order', (name, [lines, unknown]) => {
    const parsed = whatsapp.parse(fixture('whatsapp', name));
    expect([parsed.updates.map(told), parsed.unknown]).toEqual([lines, unknown]);
  });

  test.each([
    ['text', ['US.13491208655302741918', number], 'Test Name', 1697043223000],
    ['username-only', ['US.1234'], 'Kerry Fisher', 1454119029000],
    ['id-in-from', ['US.1234'], 'Kerry Fisher', 1454119029000],
  ])(
    '%s: who it was, the business-scoped id first, told by its form and not by its field',
    (name, keys, called, at) => {
      expect(whatsapp.parse(fixture('whatsapp', name)).updates).toMatchObject([
        { account: '106540352242922', keys, name: called, at },
      ]);
    },
  );

  test('somebody known by a name alone who later shows the number is the same person', () => {
    const keys = (contact: object, from: object) => {
      const value = {
        contacts: [contact],
        messages: [{ ...from, id: 'wamid.1', timestamp: '1', type: 'text', text: { body: 'x' } }],
      };
      const body = { object: 'whatsapp_business_account', entry: [{ changes: [{ field: 'messages', value }] }] };
      const [update] = whatsapp.parse(body as unknown as Json).updates;
      return update && 'keys' in update ? update.keys : [];
    };
    const before = keys({ user_id: 'US.1234' }, { from_user_id: 'US.1234' });
    const after = keys({ user_id: 'US.1234', wa_id: number }, { from: `+${number}`, from_user_id: 'US.1234' });
    expect([before, after]).toEqual([['US.1234'], ['US.1234', number]]);
  });

  test('two people in one body keep their own names and keys', () => {
    const person = (n: number) => ({
      from: `97255501000${n}`,
      id: `wamid.${n}`,
      timestamp: '1697043223',
      type: 'text',
      text: { body: 'x' },
    });
    const contact = (n: number) => ({ profile: { name: `Person ${n}` }, wa_id: `97255501000${n}`, user_id: `US.${n}` });
    const value = { contacts: [contact(2), contact(1)], messages: [person(1), person(2)] };
    const body = { object: 'whatsapp_business_account', entry: [{ changes: [{ field: 'messages', value }] }] };
    expect(whatsapp.parse(body as unknown as Json).updates).toMatchObject([
      { keys: ['US.1', '972555010001'], name: 'Person 1' },
      { keys: ['US.2', '972555010002'], name: 'Person 2' },
    ]);
  });

  test('old messages that come with a number used in WhatsApp’s own app are not said now', () => {
    const body = fixture('whatsapp', 'text') as { readonly entry: readonly { readonly changes: readonly object[] }[] };
    const changes = body.entry[0]?.changes.map((change) => ({ ...change, field: 'history' })) ?? [];
    expect(whatsapp.parse({ object: 'whatsapp_business_account', entry: [{ changes }] } as unknown as Json)).toEqual({
      updates: [],
      unknown: 0,
    });
  });

  test('a failure tells its code for the operator, without the number in it', () => {
    const value = {
      statuses: [
        {
          id: 'wamid.1',
          status: 'failed',
          timestamp: '1',
          recipient_id: number,
          errors: [{ code: 131026, title: 'Undeliverable', error_data: { details: `+${number} has no account` } }],
        },
      ],
    };
    const body = { object: 'whatsapp_business_account', entry: [{ changes: [{ field: 'messages', value }] }] };
    const [update] = whatsapp.parse(body as unknown as Json).updates;
    expect(update).toMatchObject({ error: { code: 131026, text: '131026 · Undeliverable · … has no account' } });
  });
});
