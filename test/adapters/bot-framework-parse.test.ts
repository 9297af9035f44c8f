import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { botFramework } from '../../adapters/bot-framework/adapter.js';
import type { Json } from '../../src/model/json.js';
import { budget } from '../budget.js';
import { fixture, told } from './fixtures-of.js';
import { damaged, isPlain } from './damaged.js';

const activities = fixture('bot-framework', 'activities') as {
  readonly [name: string]: { readonly [key: string]: Json };
};
const person = 'msteams:29:1aBcD-Rosa_Delgado';
const chat = 'a:17NditBRO5';
const visitor = '9xYzConv-us';

/** What each activity becomes: who, and what happened; a number alone = so many unknown. */
const stories: { readonly [name: string]: readonly (string | number)[] } = {
  teams_text: [person, `${chat}:1767378504354 text Hey`],
  teams_mention: [person, `${chat}:1767378504355 text tell Ann Lee about my permit`],
  teams_xml: [person, `${chat}:1767378504356 text my permit & fee <5`],
  teams_tap: [person, `${chat}:1767378504357 choice o.3.trash Trash day`],
  teams_form: [person, `${chat}:1767378504358 unsupported card`],
  teams_file: [
    person,
    `${chat}:1767378504359 media file {"url":"https://contoso.sharepoint.com/_layouts/15/download.aspx?UniqueId=1&tempauth=x"} lease.pdf Here is my lease`,
  ],
  teams_pictures: [
    person,
    `${chat}:1767378504360 media photo {"url":"https://smba.trafficmanager.net/amer/v3/attachments/0-eus-d1/views/original"}`,
    `${chat}:1767378504360#2 media photo {"url":"https://smba.trafficmanager.net/amer/v3/attachments/0-eus-d2/views/original"} image/png pothole.png`,
  ],
  teams_update: [person, `edited ${chat}:1767378504354 Hello there`],
  teams_delete: [person, `deleted ${chat}:1767378504354`],
  teams_reaction: [],
  teams_installed: [person, 'opted_in added the app', `msteams:${chat}:opened opened`],
  teams_removed: [person, 'opted_out removed the app'],
  teams_read: [person, `status read ${chat}:1767378500000`],
  teams_invoke: [person, `${chat}:f:4 choice o.1.yes`],
  teams_other_invoke: [1],
  teams_group: [],
  teams_channel: [],
  web_bot_added: [],
  web_user_added: [`webchat:${visitor}`, `webchat:${visitor}:opened opened`],
  web_join: [`webchat:${visitor}`, `webchat:${visitor}:opened opened`],
  web_text: [`webchat:${visitor}`, `${visitor}:9xYzConv-us|0000003 text When is trash day?`],
  web_token_user: ['webchat:dl_rosa', `${visitor}:9xYzConv-us|0000004 text Hi`],
  web_typing: [],
  web_inline: [`webchat:${visitor}`, `${visitor}:9xYzConv-us|0000006 unsupported file`],
  web_card: [`webchat:${visitor}`, `${visitor}:9xYzConv-us|0000007 unsupported card`],
  web_place: [`webchat:${visitor}`, `${visitor}:9xYzConv-us|0000008 location 32.52 -93.75`],
  web_end: [],
  postback: ['telegram:77', '77:t1 choice o.2.no o.2.no'],
  unknown_event: [1],
  unknown_type: [1],
  no_id: [`webchat:${visitor}`, `${visitor}:made-253ec0 text no id`],
};

describe('An activity', () => {
  test('of every kind has a story here', () => {
    expect(Object.keys(activities).sort()).toEqual(Object.keys(stories).sort());
  });

  test.each(Object.entries(stories))('%s is read as what happened', (name, story) => {
    const { updates, unknown } = botFramework.parse(activities[name] ?? null);
    const keys = updates.flatMap((update) => ('keys' in update ? [update.keys.join()] : []));
    const lines = updates.map((update) => told(update).replace(/(made-[0-9a-f]{6})[0-9a-f]{34}/, '$1'));
    expect([...new Set(keys), ...lines, ...(unknown > 0 ? [unknown] : [])]).toEqual(story);
  });

  test('brings all that is needed to write to the person later, and what the platform tells of them', () => {
    expect(botFramework.parse(activities['teams_text'] ?? null).updates).toEqual([
      {
        type: 'message',
        account: '28:11111111-2222-3333-4444-555555555555',
        keys: [person],
        reference: {
          serviceUrl: 'https://smba.trafficmanager.net/amer/5b0e7a3c-0000-4000-8000-0000000000aa/',
          conversation: chat,
          channelId: 'msteams',
          bot: '28:11111111-2222-3333-4444-555555555555',
          user: '29:1aBcD-Rosa_Delgado',
          activity: '1767378504354',
        },
        dedupeId: `${chat}:1767378504354`,
        at: Date.UTC(2026, 0, 2, 18, 28, 24, 378),
        content: { type: 'text', text: 'Hey' },
        name: 'Rosa Delgado',
        locale: 'es',
      },
    ]);
  });

  test('that opens the conversation greets once, however it is told, in the language of the page', () => {
    const opened = ['web_user_added', 'web_join'].flatMap(
      (name) => botFramework.parse(activities[name] ?? null).updates,
    );
    expect(new Set(opened.map((update) => (update.type === 'message' ? update.dedupeId : ''))).size).toBe(1);
    expect(opened[1]).toMatchObject({ locale: 'es' });
  });

  test('of a page that says its visitor is somebody else opens nobody else’s conversation', () => {
    const claimed = { ...activities['web_text'], from: { id: 'visitor-8' }, conversation: { id: 'another' } };
    expect(botFramework.parse(claimed).updates).toMatchObject([{ keys: ['webchat:another'] }]);
  });
});

test(`${budget.bodies} bodies, recorded, damaged or made up, are read without a throw, and each is used, known or counted`, () => {
  const bodies = damaged(Object.values(activities));
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: bodies }, fc.jsonValue() as fc.Arbitrary<Json>), (body) => {
      const { updates, unknown } = botFramework.parse(body);
      if (updates.length > 0 && unknown !== 0) throw new Error('used and counted');
      if (unknown !== 0 && unknown !== 1) throw new Error('one body is one thing');
      if (!isPlain(updates)) throw new Error('not plain');
      for (const update of updates) {
        if (!('keys' in update) || update.keys.length === 0) throw new Error('nobody’s');
        if (!Number.isSafeInteger(update.at) || update.at < 0) throw new Error('no time');
      }
    }),
    { numRuns: budget.bodies },
  );
  expect(botFramework.parse(null)).toEqual({ updates: [], unknown: 1 });
});
