import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { cleanText } from '../../src/web/widget/clean-text.js';
import { formatText, type Block, type Inline } from '../../src/web/widget/format-text.js';
import { isCalendar, isOwn, safeUrl } from '../../src/web/widget/safe-url.js';
import { growth } from '../support/processor-time.js';

const server = 'https://chat.rivermont.example';
const rich = { server, rich: true };
const inlines = (blocks: readonly Block[]): readonly Inline[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? block.inlines : block.items.flat()));
const links = (text: string, rules = rich): readonly (readonly [string, string])[] =>
  inlines(formatText(text, rules)).flatMap((part) => (part.type === 'link' ? [[part.text, part.url] as const] : []));

describe('links in what people read', () => {
  test.each([
    ['See https://rivermont.example/trash.', [['https://rivermont.example/trash', 'https://rivermont.example/trash']]],
    ['(https://rivermont.example/a_(b))', [['https://rivermont.example/a_(b))', 'https://rivermont.example/a_(b))']]],
    ['(see https://rivermont.example/a)', [['https://rivermont.example/a', 'https://rivermont.example/a']]],
    ['Write to clerk@rivermont.example, please', [['clerk@rivermont.example', 'mailto:clerk@rivermont.example']]],
    [
      'Phone (417) 555-0134 or 417-555-0135',
      [
        ['(417) 555-0134', 'tel:+14175550134'],
        ['417-555-0135', 'tel:+14175550135'],
      ],
    ],
    ['Teléfono +1 417 555 0134', [['+1 417 555 0134', 'tel:+14175550134']]],
    [
      'Llame al 911. Marque 988',
      [
        ['911', 'tel:911'],
        ['988', 'tel:988'],
      ],
    ],
    ['Call 311 today', [['311', 'tel:311']]],
    ['[the map](https://rivermont.example/map) and **now**', [['the map', 'https://rivermont.example/map']]],
  ])('%s', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  test.each([
    'Request 2026-555-01349 is open',
    'REF-555-0134',
    '911 Main Street',
    'call 9111',
    'the year 2026-2027',
    '[click](javascript:alert(1))',
    'javascript:alert(1)',
    'http://elsewhere.example/',
    'https://city.example@evil.example/',
    'data:text/html,x',
    '[x](data:text/html,x)',
  ])('"%s" holds no link', (text) => {
    expect(links(text)).toEqual([]);
  });

  test('the crisis line is a link however the sentence names it', () => {
    expect(links('Call or text 988, day or night. Llame o escriba al 988.')).toEqual([
      ['988', 'tel:988'],
      ['988', 'tel:988'],
    ]);
  });

  test('a calendar file is a link, written with the server’s address or without', () => {
    const path = '/calendar/DC98RSQ0xIbYu8-6rVrZm1zOP8jMjvKI.ics';
    expect(links(`Add it: ${path}`)).toEqual([[path, server + path]]);
    expect(links(`Add it: ${server}${path}.`)).toEqual([[server + path, server + path]]);
    expect(links(`and/or${path} /calendar/../etc.ics`)).toEqual([]);
    expect(isCalendar(server + path, server)).toBe(true);
    expect(isCalendar(`https://elsewhere.example${path}`, server)).toBe(false);
  });

  test('http is a link on our own server alone, as on a trial machine', () => {
    const local = { server: 'http://127.0.0.1:3000', rich: true };
    expect(links('http://127.0.0.1:3000/calendar/x.ics', local)).toHaveLength(1);
    expect(links('http://127.0.0.1:3001/calendar/x.ics', local)).toHaveLength(0);
    expect(safeUrl('javascript:alert(1)', server)).toBeNull();
    expect(isOwn('/a.png', server)).toBe(true);
    expect(isOwn('https://tracker.example/a.png', server)).toBe(false);
  });
});

describe('the shape of a message', () => {
  test('paragraphs, lists and strong words are read in what an agency wrote', () => {
    const blocks = formatText('One.\n\n- a **b**\n- c\nAfter', rich);
    expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'list', 'paragraph']);
    expect(inlines(blocks)).toContainEqual({ type: 'strong', text: 'b' });
  });

  test('a person who types stars and dashes sees stars and dashes', () => {
    expect(formatText('- a **b**', { server, rich: false })).toEqual([
      { type: 'paragraph', inlines: [{ type: 'text', text: '- a **b**' }] },
    ]);
  });

  test('no word is lost or invented, whatever is typed, and the work grows with the text', () => {
    const letters = (text: string): string => text.replaceAll(/\s+/g, '');
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        const shown = inlines(formatText(text, { server, rich: false }))
          .map((part) => part.text)
          .join('');
        expect(letters(shown)).toBe(letters(text));
      }),
    );
    for (const bad of ['[', '**', 'a@', 'https://', '(417) ', '1-', '- ', '](https:']) {
      const shown = (letters: number) => (): unknown => formatText(bad.repeat(letters / bad.length), rich);
      expect([bad, growth(shown(1000), shown(16_000), 80) <= 80]).toEqual([bad, true]);
    }
  });

  test('control, reversing and invisible tag characters are taken out; accents, emoji and Arabic stay', () => {
    expect(cleanText('a\u0000b\u202ec\u{e0041}d\r\ne\u2066')).toBe('abcd\ne');
    expect(cleanText('ñandú 👩‍👩‍👧 مرحبا')).toBe('ñandú 👩‍👩‍👧 مرحبا');
  });
});
