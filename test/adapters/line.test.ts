import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { line } from '../../adapters/line/adapter.js';
import { renderLine } from '../../adapters/line/render.js';
import type { Json } from '../../src/model/json.js';
import type { OutboundMessage } from '../../src/model/outbound.js';
import { lineProblems } from '../contracts/schemas/line.js';
import { budget } from '../budget.js';
import { damaged, isPlain } from './damaged.js';
import { fixture, told } from './fixtures-of.js';

const bodies = fixture('line', 'events') as { readonly [name: string]: Json };
const ann = 'U0000000000000000000000000000a11a';

describe('What LINE posts', () => {
  test.each<readonly [string, readonly string[], number]>([
    ['text', ['444573844083572737 text Hello (moon)'], 0],
    ['quote and mention', ['444573844083572738 text @City yes'], 0],
    ['postback', ['01KK8Q5V3R0000000000000003 choice menu:trash-pickup'], 0],
    ['postback with a date', ['01KK8Q5V3R0000000000000004 choice k.1'], 0],
    ['image', ['354718705033693859 media photo {"id":"354718705033693859"}'], 0],
    ['image of an app', ['354718705033693860 media photo {"url":"https://photos.example/1.jpg"}'], 0],
    ['image of a person with an address', ['354718705033693861 media photo {"id":"354718705033693861"}'], 0],
    ['video', ['325708 media video {"id":"video/325708"}'], 0],
    ['audio', ['325709 media audio {"id":"audio/325709"}'], 0],
    ['file', ['325710 media file {"id":"325710"} permit.pdf 2138'], 0],
    ['location', ['325711 location 41.9 -87.6 Town hall 1 Main Street, Rivermont'], 0],
    ['sticker', ['1501597916 unsupported sticker'], 0],
    ['follow', ['01KK8Q5V3R0000000000000012 opened'], 0],
    ['unblocked', ['opted_in unblocked us', '01KK8Q5V3R0000000000000013 opened'], 0],
    ['unfollow', ['opted_out blocked us'], 0],
    ['unsend', ['deleted 325708'], 0],
    ['redelivery', ['444573844083572737 text Hello (moon)'], 0],
    ['standby', ['325712 (standby) text for the module'], 0],
    ['group', [], 0],
    ['room', [], 0],
    ['joined and left', [], 0],
    ['not said to us', [], 0],
    ['suspended', ['notice the account is suspended'], 0],
    ['several people', ['325715 text one', 'opted_out blocked us', '325717 text two'], 2],
    ['is anybody there', [], 0],
  ])('%s', (name, lines, unknown) => {
    const parsed = line.parse(bodies[name] ?? null);
    expect([parsed.updates.map(told), parsed.unknown]).toEqual([lines, unknown]);
  });

  test('every body recorded is told above, and a message says whose it is, when, to which account, and how it is answered', () => {
    expect(Object.keys(bodies)).toHaveLength(25);
    expect(line.parse(bodies['text'] ?? null).updates[0]).toMatchObject({
      keys: [ann],
      account: 'U0000000000000000000000000000000a',
      at: 1772998024001,
      reference: { reply: expect.any(String), read: '30yhdy232' },
    });
    expect(line.parse(bodies['standby'] ?? null).updates[0]).not.toHaveProperty('reference');
  });

  test(`${budget.bodies} bodies, recorded and damaged or made up, are read without a throw, and a good event beside them always arrives`, () => {
    const good = {
      type: 'message',
      source: { type: 'user', userId: ann },
      message: { type: 'text', id: 'good', text: 'x' },
    };
    let used = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          { weight: 9, arbitrary: damaged(Object.values(bodies)) },
          { weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<Json> },
        ),
        (body) => {
          const alone = line.parse(body);
          if (!isPlain(alone.updates)) throw new Error('not plain');
          for (const update of alone.updates) {
            if (!Number.isSafeInteger(update.at) || update.at < 0) throw new Error('no time');
            if (update.type === 'account_notice') continue;
            if (update.keys.length === 0) throw new Error('nobody’s');
            if (update.type === 'message' && update.dedupeId === '') throw new Error('no id');
          }
          used += alone.updates.length;
          const events = (body as { readonly events?: Json } | null)?.events;
          const list: readonly Json[] = Array.isArray(events) ? (events as Json[]) : [];
          if (Array.isArray(events) && alone.unknown > list.length) throw new Error('counted twice');
          const beside = line.parse({ events: [...list, good] });
          if (beside.updates.map(told).at(-1) !== 'good text x') throw new Error('the good event was lost');
          if (Array.isArray(events) && beside.unknown !== alone.unknown) throw new Error('the good event was counted');
        },
      ),
      { numRuns: budget.bodies },
    );
    expect(used).toBeGreaterThan(budget.bodies / 4);
    expect(line.parse(null)).toEqual({ updates: [], unknown: 1 });
  });

  test(`${budget.forged} forged signatures: none is taken for LINE's`, () => {
    const bytes = Buffer.from(JSON.stringify(bodies['text']));
    const sign = (secret: string): string => createHmac('sha256', secret).update(bytes).digest('base64');
    const channel = { secret: ['new', 'old'], token: 't' };
    const verify = (header: string | undefined, body: Uint8Array = bytes): unknown =>
      line.verify({ method: 'POST', url: '/', headers: { 'x-line-signature': header }, body }, channel, { now: 0 });
    expect([verify(sign('new')), verify(sign('old')), verify(undefined)]).toEqual([null, null, 401]);
    const right = sign('new');
    const near = fc
      .tuple(fc.nat(right.length - 1), fc.string({ minLength: 1, maxLength: 1 }))
      .map(([at, other]) => right.slice(0, at) + other + right.slice(at + 1));
    const strange = fc.oneof(
      near,
      fc.string(),
      fc.base64String(),
      fc.string({ minLength: 1 }).map(sign),
      fc.constantFrom(
        right.toLowerCase(),
        `${right} `,
        right.slice(0, -1),
        `${right}${right}`,
        right.replace('=', 'A'),
      ),
    );
    fc.assert(
      fc.property(strange, (header) => {
        if (header !== right && header !== sign('old') && verify(header) !== 401) throw new Error(header);
      }),
      { numRuns: budget.forged },
    );
    const longer = Buffer.concat([bytes, Buffer.from(' ')]);
    expect(verify(right, longer)).toBe(401);
  });
});

describe('What LINE is sent', () => {
  const message = (more: Partial<OutboundMessage>): OutboundMessage => ({
    id: 'turn.1',
    from: 'bot',
    locale: 'en',
    text: 'Which day?',
    choices: [],
    ref: { type: 'verbatim', text: '' },
    ...more,
  });
  const rendered = (more: Partial<OutboundMessage>, reference?: Json): readonly Json[] => {
    const requests = renderLine(message(more), ann, reference === undefined ? {} : { reference });
    expect(requests.flatMap(lineProblems)).toEqual([]);
    return requests;
  };

  test('a choice is a quick reply that says its whole label, a link one that opens its page', () => {
    const label = 'Renew a commercial building permit';
    const link = { id: 'w', label: 'Web page', url: 'https://rivermont.example/a b' };
    expect(rendered({ choices: [{ id: 'k.1', label }, link] })).toMatchObject([
      {
        part: 'turn.1',
        body: {
          to: ann,
          messages: [
            {
              text: 'Which day?',
              quickReply: {
                items: [
                  {
                    action: { type: 'postback', data: 'k.1', displayText: label, label: expect.stringMatching(/…$/u) },
                  },
                  { action: { type: 'uri', label: 'Web page', uri: 'https://rivermont.example/a%20b' } },
                ],
              },
            },
          ],
        },
      },
    ]);
    const mail = { id: 'm', label: 'Mail', url: 'mailto:city@rivermont.example' };
    expect(JSON.stringify(rendered({ choices: [mail] }))).toContain('Mail: mailto:city@rivermont.example');
  });

  test('what LINE would refuse as a button, or give back changed, is a number', () => {
    for (const id of [' k', 'k ', '', 'k'.repeat(301)]) {
      const written = JSON.stringify(rendered({ choices: [{ id, label: 'One' }] }));
      expect([id, written.includes('1. One'), written.includes('quickReply')]).toEqual([id, true, false]);
    }
  });

  test('a picture by https goes before the words, any other is told with its address', () => {
    const image = { url: 'https://rivermont.example/map.png', alt: 'A map' };
    expect(rendered({ image })).toMatchObject([
      { part: 'turn.1', body: { messages: [{ type: 'image', originalContentUrl: image.url }] } },
      { part: 'turn.1/2', body: { messages: [{ text: 'Which day?' }] } },
    ]);
    expect(rendered({ image: { ...image, url: 'http://rivermont.example/map.png' } })).toMatchObject([
      { body: { messages: [{ text: 'Which day?\n\nA map: http://rivermont.example/map.png' }] } },
    ]);
  });

  test('the first part answers by the reply token, unless nobody asked; what is sensitive makes no notification', () => {
    const long = 'A sentence. '.repeat(600).trim();
    const replies = (more: Partial<OutboundMessage>): readonly unknown[] =>
      rendered({ text: long, ...more }, { reply: 'r1' }).map(
        (request) => (request as { readonly reply?: string }).reply,
      );
    expect(replies({})).toEqual(['r1', undefined]);
    expect(replies({ unasked: true })).toEqual([undefined, undefined]);
    expect(rendered({ sensitive: true })).toMatchObject([{ body: { notificationDisabled: true } }]);
    expect(JSON.stringify(rendered({}))).not.toContain('notificationDisabled');
  });
});
