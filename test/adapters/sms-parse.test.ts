import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parseSms } from '../../adapters/sms/parse.js';
import type { Json } from '../../src/model/json.js';

const fixtures = JSON.parse(
  readFileSync(new URL('../../adapters/sms/fixtures/forms.json', import.meta.url), 'utf8'),
) as { readonly [name: string]: Json };
const updates = (name: string): readonly object[] => parseSms(fixtures[name] ?? null).updates;
const contentOf = (name: string): unknown =>
  updates(name).map((update) => ('content' in update ? update.content : null));
const written = (Body: string, more: { readonly [name: string]: string } = {}): readonly object[] =>
  parseSms({ MessageSid: 'SM1', SmsStatus: 'received', From: '+15555550123', To: '+15555550100', Body, ...more })
    .updates;

describe('What Twilio tells', () => {
  test('a text message is a person’s words to one of our numbers', () => {
    expect(parseSms(fixtures['text'] ?? null)).toEqual({
      unknown: 0,
      updates: [
        {
          type: 'message',
          account: '+15555550100',
          keys: ['+15555550123'],
          dedupeId: 'SM01',
          at: 0,
          content: { type: 'text', text: 'When is trash day?' },
        },
      ],
    });
  });

  test('a picture alone, with an empty body and the status “received”, is a message', () => {
    expect(contentOf('picture_alone')).toEqual([
      {
        type: 'media',
        kind: 'photo',
        source: { url: 'https://api.twilio.com/2010-04-01/Accounts/AC00/Messages/MM02/Media/ME1' },
        mime: 'image/jpeg',
      },
    ]);
  });

  test('several files are several messages with ids of their own, the words with the first', () => {
    expect(updates('two_files')).toMatchObject([
      { dedupeId: 'MM03', content: { kind: 'photo', text: 'Un bache' } },
      { dedupeId: 'MM03/2', content: { kind: 'file', mime: 'text/x-vcard' } },
    ]);
    expect(contentOf('two_files')).not.toMatchObject([{}, { text: 'Un bache' }]);
  });

  test('more files than Twilio ever sends are not made up from a number', () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`MediaUrl${n}`, 'https://api.twilio.com/a']));
    expect(written('', { NumMedia: '999', ...many })).toHaveLength(10);
  });

  test('nothing at all is answered politely; null bytes are left out', () => {
    expect(contentOf('empty')).toEqual([{ type: 'unsupported', what: 'empty' }]);
    expect(contentOf('null_bytes')).toEqual([{ type: 'text', text: 'ab' }]);
  });

  test('WhatsApp through Twilio brings taps, names and places', () => {
    expect(updates('whatsapp_button')).toMatchObject([
      { keys: ['whatsapp:+15555550123'], name: 'Ann', content: { type: 'choice', payload: 'k1', title: 'Yes' } },
    ]);
    expect(contentOf('whatsapp_place')).toEqual([
      { type: 'location', latitude: 37.78, longitude: -122.38, address: '1 Main St' },
    ]);
  });

  test.each(['STOP', 'stop', ' Stop ', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'])(
    '“%s” is an opt-out at Twilio, recorded as what happened and not answered',
    (word) => {
      expect(written(word)).toEqual([
        {
          type: 'opted_out',
          account: '+15555550100',
          keys: ['+15555550123'],
          at: 0,
          reason: `wrote ${word.trim().toUpperCase()}`,
        },
      ]);
    },
  );

  test.each(['START', 'unstop'])('“%s” lets us write again', (word) =>
    expect(written(word)).toMatchObject([{ type: 'opted_in' }]),
  );

  test.each(['I want to cancel my appointment', 'alto', 'YES', 'HELP', 'info', 'the end'])(
    '“%s” is an answer like any other where Twilio says nothing of it',
    (text) => expect(written(text)).toMatchObject([{ type: 'message', content: { type: 'text', text } }]),
  );

  test('where Twilio says what it did, that counts: an opt-out in other words, help already given, a yes that is an answer too', () => {
    expect(updates('stop_told')).toMatchObject([{ type: 'opted_out', reason: 'wrote STOP' }]);
    expect(parseSms(fixtures['help_told'] ?? null)).toEqual({ updates: [], unknown: 0 });
    expect(updates('yes_told')).toMatchObject([
      { type: 'opted_in' },
      { type: 'message', content: { type: 'text', text: 'YES' } },
    ]);
  });

  test('a status is what became of a message of ours, with the error’s code', () => {
    expect(updates('delivered')).toEqual([
      {
        type: 'status',
        account: '+15555550100',
        keys: ['+15555550123'],
        externalIds: ['SM20'],
        status: 'delivered',
        at: 0,
      },
    ]);
    expect(updates('undelivered')).toMatchObject([
      { status: 'failed', error: { code: 30_003, text: 'Twilio error 30003' } },
    ]);
    expect(parseSms(fixtures['queued'] ?? null)).toEqual({ updates: [], unknown: 0 });
  });

  test.each(['status_of_tomorrow', 'call'])('what nobody here knows is counted: %s', (name) =>
    expect(parseSms(fixtures[name] ?? null)).toEqual({ updates: [], unknown: 1 }),
  );
});
