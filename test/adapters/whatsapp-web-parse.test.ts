import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parseWhatsAppWeb } from '../../adapters/whatsapp-web/parse.js';
import type { Json } from '../../src/model/json.js';
import type { ChannelUpdate } from '../../src/model/ports/adapter.js';
import { budget } from '../budget.js';
import { fixture, told } from './fixtures-of.js';

/** Made with the library's own protobuf classes (7.0.0-rc14), so that numbers, bytes and constants stand as it writes them. */
const bodies = fixture('whatsapp-web', 'events') as { readonly [name: string]: Json };

/** A file's source is opaque: what is in it is tested where it is read. */
const line = (update: ChannelUpdate): string => told(update).replace(/\{"id":"[\w-]+"\}/, '(file)');

const ana = '900000000000001@lid';
const hash = 'CQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=';
const sent = '3EB0AAAAAAAAAAAAAAAAAA';
const id = (n: number): string => `3A0000000000000000${String(n).padStart(2, '0')}`;

const expected: readonly (readonly [name: string, lines: readonly string[], unknown: number])[] = [
  ['text', [`${ana}:${id(1)} text ¿Cuándo pasa la basura?`], 0],
  ['text with context', [`${ana}:${id(2)} text 2`], 0],
  ['by number alone', [`15550100101:${id(3)} text Hello`], 0],
  ['from a linked device', [`${ana}:${id(4)} text Hello`], 0],
  ['vanishing', [`${ana}:${id(5)} text secret`], 0],
  [
    'several in one',
    [`${ana}:${id(6)} text one`, `${ana}:${id(7)} text two`, `900000000000002@lid:${id(8)} text three`],
    0,
  ],
  ['photo', [`${ana}:${id(9)} media photo (file) image/jpeg ${hash} Pothole on Main St 48213`], 0],
  ['voice note', [`${ana}:${id(10)} media audio (file) audio/ogg; codecs=opus ${hash} 48213`], 0],
  ['video', [`${ana}:${id(11)} media video (file) video/mp4 ${hash} 48213`], 0],
  ['document with caption', [`${ana}:${id(12)} media file (file) application/pdf form.pdf ${hash} my form 48213`], 0],
  ['photo of an album', [`${ana}:${id(14)} media photo (file) image/jpeg ${hash} 48213`], 0],
  // A place that leads to another host is none.
  ['photo from elsewhere', [`${ana}:${id(15)} unsupported photo`], 0],
  ['place', [`${ana}:${id(16)} location 31.9 -102.3 City Hall 1 Main St`], 0],
  ['contact card', [`${ana}:${id(17)} contact Luis Paz ["+1 555-010-0103"]`], 0],
  ['contact cards', [`${ana}:${id(18)} contact Luis Paz ["+1 555-010-0103"]`], 0],
  ['old button', [`${ana}:${id(19)} text Yes`], 0],
  ['old list', [`${ana}:${id(20)} text Permits`], 0],
  ['sticker', [`${ana}:${id(21)} unsupported sticker`], 0],
  ['poll', [`${ana}:${id(22)} unsupported poll`], 0],
  ['edit', [`edited ${ana}:${id(1)} ¿Cuándo pasa el reciclaje?`], 0],
  ['edit without wrapper', [`edited ${ana}:${id(1)} fixed`], 0],
  ['revoke', [`deleted ${ana}:${id(1)}`], 0],
  ['vanishing set', [], 0],
  ['forged history', [], 0],
  ['reaction', [], 0],
  ['poll vote', [], 0],
  ['group', [], 0],
  ['status post', [], 0],
  ['newsletter', [], 0],
  ['announcement of WhatsApp', [], 0],
  ['not decrypted', [], 0],
  ['view once', [], 0],
  ['answered on the telephone', [`answered_elsewhere ${id(36)} Le llamo mañana.`], 0],
  ['revoked on the telephone', [], 0],
  ['history', [], 0],
  ['resent by request', [], 0],
  ['unheard kind', [], 1],
  ['without a sender', [], 1],
  ['sent', [`status sent ${sent} part c-7.1`], 0],
  ['delivered', [`status delivered ${sent} part c-7.1`], 0],
  ['read', [`status read ${sent} part c-7.1`], 0],
  ['played', [`status read ${sent} part c-7.1`], 0],
  ['refused', [`status failed ${sent} part c-7.1`], 0],
  ['refused otherwise', [`status failed ${sent} part c-7.1`], 0],
  ['read by our telephone', [], 0],
  ['edit as the library tells it', [], 0],
  ['as one event', [`${ana}:${id(42)} text one event`], 0],
  ['bare upsert', [`${ana}:${id(43)} text bare`], 0],
  ['other events', [], 0],
  ['event of tomorrow', [], 1],
];

describe('What a linked device tells', () => {
  test.each(expected)('%s', (name, lines, unknown) => {
    const parsed = parseWhatsAppWeb(bodies[name] ?? null);
    expect(parsed.updates.map(line)).toEqual(lines);
    expect(parsed.unknown).toBe(unknown);
  });

  test('every fixture is expected to be something', () => {
    expect(Object.keys(bodies).filter((name) => !expected.some(([known]) => known === name))).toEqual([]);
  });

  test('a person is told by the privacy id and the number, with name and time, on our account', () => {
    expect(parseWhatsAppWeb(bodies['text'] ?? null).updates).toEqual([
      {
        type: 'message',
        account: '15550100100',
        keys: [ana, '15550100101'],
        dedupeId: `${ana}:${id(1)}`,
        at: 1_795_327_201_000,
        content: { type: 'text', text: '¿Cuándo pasa la basura?' },
        name: 'Ana Ruiz',
      },
    ]);
    const [byNumber] = parseWhatsAppWeb(bodies['by number alone'] ?? null).updates;
    expect(byNumber).toMatchObject({ keys: ['15550100101'] });
  });

  test('a refusal says why', () => {
    expect(parseWhatsAppWeb(bodies['refused'] ?? null).updates[0]).toMatchObject({
      error: { code: 463, text: expect.stringContaining('does not let this number write') },
      at: 0,
    });
    expect(parseWhatsAppWeb(bodies['refused otherwise'] ?? null).updates[0]).toMatchObject({ error: { code: 479 } });
  });

  test('constants count by number as by name', () => {
    const revoke = JSON.parse(JSON.stringify(bodies['revoke']).replace('"REVOKE"', '0')) as Json;
    expect(parseWhatsAppWeb(revoke)).toEqual(parseWhatsAppWeb(bodies['revoke'] ?? null));
    const read = JSON.parse(JSON.stringify(bodies['read']).replace('"status":4', '"status":"READ"')) as Json;
    expect(parseWhatsAppWeb(read)).toEqual(parseWhatsAppWeb(bodies['read'] ?? null));
  });
});

const odd: readonly (Json | undefined)[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1e300,
  2 ** 53,
  '',
  '\0',
  '\ud800',
  '__proto__',
  'constructor',
  'x@lid',
  '0@lid',
  [],
  [[]],
  {},
];

/** A copy with the value at the n-th place exchanged; undefined leaves it out. Counts places depth first. */
function damaged(json: Json, n: number, value: Json | undefined): Json {
  let left = n;
  const walk = (at: Json): Json | undefined => {
    if (left-- === 0) return value;
    if (typeof at !== 'object' || at === null) return at;
    if (Array.isArray(at)) return at.flatMap((each: Json) => walk(each) ?? []);
    const entries = Object.entries(at).flatMap(([key, each]) => {
      const next = walk(each as Json);
      return next === undefined ? [] : [[key, next] as const];
    });
    return Object.fromEntries(entries);
  };
  return walk(json) ?? null;
}

test(`${budget.bodies} events, recorded, damaged or made up, are read without a throw, and what is told is plain and somebody’s`, () => {
  const recorded = fc
    .tuple(
      fc.constantFrom(...Object.values(bodies)),
      fc.array(fc.tuple(fc.nat({ max: 80 }), fc.constantFrom(...odd)), { maxLength: 3 }),
    )
    .map(([body, damages]) => damages.reduce<Json>((json, [n, value]) => damaged(json, n, value), body));
  let told = 0;
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: recorded }, fc.jsonValue() as fc.Arbitrary<Json>), (body) => {
      const { updates, unknown } = parseWhatsAppWeb(body);
      const text = JSON.stringify(updates);
      if (JSON.stringify(JSON.parse(text)) !== text || !text.isWellFormed()) throw new Error('not plain');
      if (!Number.isSafeInteger(unknown) || unknown < 0) throw new Error('not counted');
      for (const update of updates) {
        if (!('keys' in update) || update.keys.length === 0) throw new Error('nobody’s');
        if (!Number.isSafeInteger(update.at) || update.at < 0) throw new Error('no time');
      }
      told += updates.length;
    }),
    { numRuns: budget.bodies },
  );
  expect(told).toBeGreaterThan(budget.bodies / 5);
  expect(parseWhatsAppWeb(null)).toEqual({ updates: [], unknown: 1 });
});
