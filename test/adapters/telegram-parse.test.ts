import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { answerTap, parseTelegram } from '../../adapters/telegram/parse.js';
import type { Json } from '../../src/model/json.js';

const fixtures = JSON.parse(
  readFileSync(new URL('../../adapters/telegram/fixtures/updates.json', import.meta.url), 'utf8'),
) as { readonly [name: string]: Json };
const updates = (name: string): readonly object[] => parseTelegram(fixtures[name] ?? null).updates;
const contentOf = (name: string): unknown =>
  updates(name).map((update) => ('content' in update ? update.content : null));
const nothing = { updates: [], unknown: 0 };
const counted = { updates: [], unknown: 1 };

describe('What Telegram tells', () => {
  test('a resident’s words come with the name and the language the app is set to', () => {
    expect(parseTelegram(fixtures['text'] ?? null)).toEqual({
      unknown: 0,
      updates: [
        {
          type: 'message',
          keys: ['7527593'],
          dedupeId: '7527593:134',
          at: 1_767_224_901_000,
          content: { type: 'text', text: '¿Cuándo pasa la basura?' },
          name: 'Test Resident',
          locale: 'es',
        },
      ],
    });
  });

  test('a link with a topic opens the conversation there; a bare start only opens it', () => {
    expect(contentOf('start')).toEqual([{ type: 'opened', payload: 'permit-42' }]);
    expect(contentOf('start_bare')).toEqual([{ type: 'opened' }]);
  });

  test('a tap is a choice by what the button carries, also when its message is too old to be told, and is answered at once', () => {
    expect(updates('tap')).toEqual([
      {
        type: 'message',
        keys: ['5171248'],
        dedupeId: 'tap:2342342309929423',
        at: 0,
        content: { type: 'choice', payload: 'k2', title: 'Permits' },
        name: 'Sol',
        locale: 'en',
      },
    ]);
    expect(contentOf('tap_old')).toEqual([{ type: 'choice', payload: 'k1' }]);
    expect(contentOf('tap_without_message')).toEqual([{ type: 'choice', payload: 'k1' }]);
    expect(answerTap(fixtures['tap'] ?? null)).toEqual({
      method: 'answerCallbackQuery',
      body: { callback_query_id: '2342342309929423' },
    });
    expect(answerTap(fixtures['group_tap'] ?? null)).not.toBeNull();
    expect(answerTap(fixtures['text'] ?? null)).toBeNull();
  });

  test('pictures, voice, documents and animations are files to be fetched, a picture in its largest size', () => {
    expect(contentOf('photo')).toEqual([
      { type: 'media', kind: 'photo', source: { id: 'large' }, bytes: 173_215, text: 'Un bache' },
    ]);
    expect(contentOf('voice')).toEqual([
      { type: 'media', kind: 'audio', source: { id: 'voice-1' }, mime: 'audio/ogg', bytes: 11_833 },
    ]);
    expect(contentOf('document')).toEqual([
      {
        type: 'media',
        kind: 'file',
        source: { id: 'document-1' },
        mime: 'application/pdf',
        name: 'lease.pdf',
        bytes: 536_392,
      },
    ]);
    expect(contentOf('animation')).toEqual([
      { type: 'media', kind: 'video', source: { id: 'gif-1' }, mime: 'video/mp4' },
    ]);
  });

  test('a picture too large to be fetched gives way to a smaller size of it', () => {
    const sizes = [
      { file_id: 'a', width: 10, height: 10, file_size: 100 },
      { file_id: 'b', width: 90, height: 90, file_size: 21 * 1024 * 1024 },
    ];
    const message = { message_id: 1, date: 5, chat: { id: 1, type: 'private' }, photo: sizes };
    expect(parseTelegram({ update_id: 1, message }).updates).toMatchObject([{ content: { source: { id: 'a' } } }]);
  });

  test('a place, a venue and a contact card; only one’s own card is vouched for', () => {
    expect(contentOf('location')).toEqual([{ type: 'location', latitude: 37.7893768, longitude: -122.3895553 }]);
    expect(contentOf('venue')).toEqual([
      { type: 'location', latitude: 1.5, longitude: -2.5, name: 'Town Hall', address: '1 Main St' },
    ]);
    expect(contentOf('own_contact')).toEqual([{ type: 'contact', name: 'Ann', phones: ['+15555550123'], own: true }]);
    expect(contentOf('other_contact')).toEqual([{ type: 'contact', name: 'Bo Reyes', phones: ['+15555550124'] }]);
  });

  test('an edit is no new message, and names the one it changes', () => {
    expect(updates('edited')).toEqual([
      { type: 'edited', keys: ['7527593'], externalId: '7527593:134', at: 1_767_224_999_000, text: 'fixed text' },
    ]);
    expect(parseTelegram(fixtures['live_location_moved'] ?? null)).toEqual(nothing);
  });

  test('who blocks the bot has opted out, who unblocks it is back', () => {
    expect(updates('blocked')).toEqual([
      { type: 'opted_out', keys: ['23'], at: 1_753_164_400_000, reason: 'blocked the bot' },
    ]);
    expect(updates('unblocked')).toMatchObject([{ type: 'opted_in', keys: ['23'] }]);
  });

  test('a forwarded message is a message; a sticker is answered politely', () => {
    expect(contentOf('forwarded')).toEqual([{ type: 'text', text: 'Is this true?' }]);
    expect(contentOf('sticker')).toEqual([{ type: 'unsupported', what: 'sticker' }]);
  });

  test.each(['group', 'group_migrated', 'group_tap', 'channel_post', 'other_bot'])(
    'what is said elsewhere is not said to us: %s',
    (name) => expect(parseTelegram(fixtures[name] ?? null)).toEqual(nothing),
  );

  test.each(['business_message', 'reaction', 'of_tomorrow', 'pinned'])(
    'what nobody here reads is counted: %s',
    (name) => expect(parseTelegram(fixtures[name] ?? null)).toEqual(counted),
  );

  test('a chat’s id may need 52 bits', () => {
    const chat = { id: 4_503_599_627_370_495, type: 'private' };
    const message = { message_id: 1, date: 1, chat, text: 'x' };
    expect(parseTelegram({ update_id: 1, message }).updates).toMatchObject([{ keys: ['4503599627370495'] }]);
  });
});
