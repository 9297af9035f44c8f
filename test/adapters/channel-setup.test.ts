import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { messenger } from '../../adapters/messenger/adapter.js';
import { field } from '../../adapters/shared/json.js';
import { sms } from '../../adapters/sms/adapter.js';
import { commandsOf } from '../../adapters/telegram/commands.js';
import { telegram } from '../../adapters/telegram/adapter.js';
import { icebreakers } from '../../adapters/whatsapp/sync.js';
import type { Json } from '../../src/model/json.js';
import type { ChannelPlace, ChannelProfile } from '../../src/model/ports/adapter.js';
import { fakeNet } from './net.js';

const topics = 'report-a-problem case-status book-appointment trash-pickup opening-hours'.split(' ');
const profile: ChannelProfile = {
  name: { en: 'Town', es: 'Pueblo' },
  greeting: { en: 'Hello!', es: '¡Hola!' },
  menu: topics.map((topic) => ({ payload: `menu:${topic}`, title: { en: `${topic} 🗑️`, es: `${topic} en español` } })),
  languages: ['en', 'es'],
};
const place = (net: typeof fetch): ChannelPlace => ({
  webhookUrl: '',
  net,
  now: 0,
  memory: { get: () => Promise.resolve(null), put: () => Promise.resolve() },
});
const update = (text: string): Json => ({
  update_id: 1,
  message: { message_id: 2, chat: { id: 7, type: 'private' }, from: { id: 7 }, date: 1_767_224_901, text },
});

describe('What a platform shows leads to a topic', () => {
  test('a Telegram command that was set up is a tap on the menu; any other is words', () => {
    const commands = commandsOf(profile);
    expect(Object.entries(commands)[0]).toEqual(['report_a_problem', 'menu:report-a-problem']);
    const heard = (text: string): unknown => {
      const [message] = telegram.parse(update(text), { commands }).updates;
      return message?.type === 'message' ? message.content : message;
    };
    const tap = (title: string): unknown => ({ type: 'choice', payload: 'menu:case-status', title });
    expect(heard('/case_status')).toEqual(tap('/case_status'));
    expect(heard('/Case_Status@rivermont_bot')).toEqual(tap('/Case_Status@rivermont_bot'));
    expect(heard('/help')).toEqual({ type: 'text', text: '/help' });
    expect(heard('/constructor')).toEqual({ type: 'text', text: '/constructor' });
    expect(heard('/case_status please')).toEqual({ type: 'text', text: '/case_status please' });
    expect(heard('/start')).toEqual({ type: 'opened' });
    expect(telegram.parse(update('/case_status')).updates[0]).toMatchObject({ content: { type: 'text' } });
  });

  test('Telegram takes a hundred commands, and none that is its own', () => {
    const many = Array.from({ length: 120 }, (_, n) => ({ payload: `menu:topic-${n}`, title: { en: `Topic ${n}` } }));
    const start = { payload: 'menu:start', title: { en: 'Start' } };
    const commands = Object.keys(commandsOf({ ...profile, menu: [start, ...many] }));
    expect([commands.length, commands.includes('start')]).toEqual([100, false]);
  });

  test('an older page takes a menu of three, and the operator is told', async () => {
    const refusal = { error: { code: 100, message: 'Too many menu items' } };
    const { calls, net } = fakeNet((call) =>
      JSON.stringify(call.body).includes('opening-hours')
        ? Response.json(refusal, { status: 400 })
        : Response.json({ result: 'success' }),
    );
    expect(await messenger.sync?.({ token: 't' }, profile, place(net))).toEqual([
      { level: 'good', key: 'messenger.profile_set', values: { items: 3 } },
      { level: 'warning', key: 'menu_short', values: { shown: 3, all: 5 } },
    ]);
    expect(calls).toHaveLength(2);
  });

  test('WhatsApp’s one list has the first topics in every language, without pictures', () => {
    expect(icebreakers(profile)).toEqual([
      'report-a-problem',
      'report-a-problem en español',
      'case-status',
      'case-status en español',
    ]);
  });
});

test('Twilio reports where the server is reached, unless the bot file says otherwise', async () => {
  const channel = { account_sid: 'AC1', auth_token: 't', from: '+15555550100' };
  const callback = async (more: { readonly [name: string]: string }): Promise<string | null> => {
    const { calls, net } = fakeNet(() => Response.json({ sid: 'SM1' }));
    await sms.send({ part: 'm1', form: { To: '+15555550111', Body: 'Hi' } }, { ...channel, ...more }, net);
    return new URLSearchParams(String(calls[0]?.body)).get('StatusCallback');
  };
  const webhook_url = 'https://chat.rivermont.example/webhooks/town/sms';
  expect(await callback({ webhook_url })).toBe(webhook_url);
  expect(await callback({ webhook_url, status_url: 'https://other.example/s' })).toBe('https://other.example/s');
  const local = { webhook_url: 'http://localhost:3000/webhooks/town/sms' };
  expect(await callback(local)).toBeNull();
  expect(await callback({ ...local, api: 'http://localhost:8090' })).toBe(local.webhook_url);
});

test('every line for the operator has its sentence in both languages', () => {
  const adaptersFolder = fileURLToPath(new URL('../../adapters', import.meta.url));
  const files = readdirSync(adaptersFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(adaptersFolder, name), 'utf8'));
  const told = files.flatMap((text) =>
    [...text.matchAll(/\b(?:good|warning|error)\(\s*'([\w.-]+)'|\bkey: '([\w.-]+)'/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    ),
  );
  expect(told.length).toBeGreaterThan(40);
  for (const lang of ['en', 'es']) {
    const { channels } = JSON.parse(readFileSync(join(adaptersFolder, '../locales', lang, 'cli.json'), 'utf8')) as {
      readonly channels: Json;
    };
    const sentence = (key: string): unknown =>
      key.split('.').reduce<Json | undefined>((found, name) => field(found, name), channels);
    expect(told.filter((key) => typeof sentence(key) !== 'string')).toEqual([]);
  }
});
