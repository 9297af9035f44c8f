import { describe, expect, test } from '@jest/globals';
import { own } from '../../src/model/json.js';
import { format, placeholders, type Place } from '../../src/i18n/format.js';
import { growth } from '../support/processor-time.js';

const values: { [path: string]: string } = {
  name: 'Ana',
  'office.hours': '8 to 5',
  brace: '{name} {{ }}',
  'fee-2': '$1',
};
const fill = (template: string): string => format(template, (name, fields) => own(values, [name, ...fields].join('.')));

describe('an author’s text', () => {
  test('is filled with slots, fields and facts, in one pass', () => {
    expect(fill('Hi {name}: {office.hours}, {fee-2}.')).toBe('Hi Ana: 8 to 5, $1.');
    expect(fill('{brace}')).toBe('{name} {{ }}');
  });
  test('may show braces, and braces that are no placeholder stay as written', () => {
    expect(fill('{{name}} {{{name}}} {} { name } {a b} } {')).toBe('{name} {Ana} {} { name } {a b} } {');
  });
  test('prints nothing for a name nobody gave, and nothing of an object’s innards', () => {
    expect(fill('a{unknown}b{constructor}c{__proto__}d')).toBe('abcd');
  });
  test('lists its placeholders for a checker', () => {
    expect(placeholders('{name} {office.hours} {name} {{no}} {}')).toEqual(['name', 'office.hours']);
  });
  test('knows whether a placeholder stands alone, starts a sentence or stands inside one', () => {
    const places = (template: string): Place[] => {
      const seen: Place[] = [];
      format(template, (_name, _fields, place) => {
        seen.push(place);
        return '';
      });
      return seen;
    };
    expect(places('{a}')).toEqual(['alone']);
    expect(places('Missed: {a}\nAddress: {b}.')).toEqual(['alone', 'alone']);
    expect(places('{a} was missed. {b} too. ¿{c} no? Report {d}.')).toEqual(['start', 'start', 'start', 'inside']);
  });
  test('of hostile characters is filled in time that grows with their number', () => {
    for (const hostile of ['{', '{a', '{a.', '{{']) {
      const filled = (times: number) => (): unknown => fill(hostile.repeat(times));
      expect([hostile, growth(filled(625), filled(10_000), 80) <= 80]).toEqual([hostile, true]);
    }
  });

  test('a value that ends in a period does not double the period of the sentence', () => {
    const hours = (text: string): string => format(text, () => '9 a.m. to 1 p.m.');
    expect(hours('Open {hours}. Closed on holidays.')).toBe('Open 9 a.m. to 1 p.m. Closed on holidays.');
    expect(hours('Open {hours}...')).toBe('Open 9 a.m. to 1 p.m....');
    expect(hours('Open {hours}, every day.')).toBe('Open 9 a.m. to 1 p.m., every day.');
  });
});
