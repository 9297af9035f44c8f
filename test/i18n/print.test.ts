import { describe, expect, test } from '@jest/globals';
import { printField, printValue } from '../../src/i18n/print.js';
import type { Value } from '../../src/model/value.js';
import { context } from './fixture.js';

const both = (value: Value, place?: 'alone' | 'start' | 'inside') =>
  ['en', 'es', 'es-MX'].map((locale) => printValue(value, context({ locale }), place)).slice(0, 2);

const cart: Value = {
  type: 'choice',
  option: 'trash',
  label: { en: 'Trash', es: 'Basura' },
  inside: { en: 'trash', es: 'la basura' },
};
const file = { id: 'f1', name: 'street.jpg', mime: 'image/jpeg', bytes: 1 };

describe('a resident reads values the way their language writes them', () => {
  const table: readonly (readonly [string, Value, string, string])[] = [
    ['a day', { type: 'date', date: '2026-11-23' }, 'Monday, November 23', 'lunes 23 de noviembre'],
    ['a day next year', { type: 'date', date: '2027-01-04' }, 'Monday, January 4, 2027', 'lunes 4 de enero de 2027'],
    ['a date of birth', { type: 'date', date: '1980-02-29' }, 'February 29, 1980', '29 de febrero de 1980'],
    ['an afternoon hour', { type: 'time', time: '15:00' }, '3:00 PM', '3:00 p. m.'],
    ['midnight', { type: 'time', time: '00:05' }, '12:05 AM', '12:05 a. m.'],
    [
      'a day and hour',
      { type: 'datetime', datetime: '2026-11-23T15:00', zone: 'America/Chicago' },
      'Monday, November 23 at 3:00 PM',
      'lunes 23 de noviembre a las 3:00 p. m.',
    ],
    [
      'one o’clock',
      { type: 'datetime', datetime: '2026-11-23T13:30', zone: 'America/Chicago' },
      'Monday, November 23 at 1:30 PM',
      'lunes 23 de noviembre a la 1:30 p. m.',
    ],
    ['a sum', { type: 'money', cents: 123_450, currency: 'USD' }, '$1,234.50', '$1,234.50'],
    ['a sum a month', { type: 'money', cents: 60_000, currency: 'USD', per: 'month' }, '$600 a month', '$600 al mes'],
    [
      'an hourly wage',
      { type: 'money', cents: 1725, currency: 'USD', per: 'hour' },
      '$17.25 an hour',
      '$17.25 por hora',
    ],
    ['a phone', { type: 'phone', e164: '+15555550142' }, '(555) 555-0142', '(555) 555-0142'],
    ['a foreign phone', { type: 'phone', e164: '+525555550142' }, '+525555550142', '+525555550142'],
    ['a number', { type: 'number', number: 12_345.5 }, '12,345.5', '12,345.5'],
    ['a zip with its zero', { type: 'zip', zip: '07030' }, '07030', '07030'],
    ['yes', { type: 'yes-no', yes: true }, 'Yes', 'Sí'],
    ['a choice', cart, 'Trash', 'Basura'],
    ['an office', { type: 'list', list: 'office', row: 'north' }, 'North Office', 'Oficina Norte'],
    ['a photo', { type: 'photo', file }, 'street.jpg', 'street.jpg'],
    [
      'an address',
      { type: 'address', line: '12 Elm St', city: 'Rivermont', zip: '07030' },
      '12 Elm St, Rivermont, 07030',
      '12 Elm St, Rivermont, 07030',
    ],
    ['agency words', { type: 'localized', text: { en: 'In review', es: 'En revisión' } }, 'In review', 'En revisión'],
    [
      'several',
      { type: 'many', values: [cart, { type: 'text', text: 'x' }, { type: 'text', text: 'igloo' }] },
      'Trash, x, and igloo',
      'Basura, x e igloo',
    ],
    [
      'a case',
      { type: 'record', fields: { reference: { type: 'case-reference', reference: 'RC-2041' } } },
      'RC-2041',
      'RC-2041',
    ],
  ];
  test.each(table)('%s', (_name, value, en, es) => {
    expect(both(value)).toEqual([en, es]);
  });

  test('a choice reads as a label alone, as words inside a sentence, with a capital at its start', () => {
    expect(both(cart, 'inside')).toEqual(['trash', 'la basura']);
    expect(both(cart, 'start')).toEqual(['Trash', 'La basura']);
    expect(both({ type: 'yes-no', yes: false }, 'inside')).toEqual(['no', 'no']);
    expect(both({ type: 'date', date: '2026-11-23' }, 'start')[1]).toBe('Lunes 23 de noviembre');
  });

  test('an hour in an office of another zone says which clock it means', () => {
    expect(both({ type: 'datetime', datetime: '2026-11-23T15:00', zone: 'America/Denver' })[0]).toBe(
      'Monday, November 23 at 3:00 PM (MST)',
    );
  });

  test('fields print by their own type, and only own fields', () => {
    const office: Value = { type: 'list', list: 'office', row: 'north' };
    const record: Value = { type: 'record', fields: { start: { type: 'date', date: '2026-11-23' }, office } };
    const es = context({ locale: 'es' });
    expect(printField(office, ['hours'], es)).toBe('de lunes a viernes');
    expect(printField(record, ['start'], es)).toBe('lunes 23 de noviembre');
    expect(printField(record, ['office', 'hours'], es)).toBe('de lunes a viernes');
    expect(printField({ type: 'datetime', datetime: '2026-11-23T15:00', zone: 'America/Chicago' }, ['time'], es)).toBe(
      '3:00 p. m.',
    );
    for (const name of ['constructor', '__proto__', 'toString', 'nothing']) {
      expect(printField(record, [name], es)).toBeUndefined();
      expect(printField(office, [name], es)).toBeUndefined();
      expect(printField({ type: 'text', text: 'x' }, [name], es)).toBeUndefined();
    }
  });

  test('damaged values print something and never throw', () => {
    expect(both({ type: 'date', date: '2026-02-30' })).toEqual(['2026-02-30', '2026-02-30']);
    expect(both({ type: 'time', time: '99:99' })[0]).toBe('99:99');
    expect(both({ type: 'datetime', datetime: 'soon', zone: 'Mars/Base' })[0]).toContain('soon');
    expect(both({ type: 'list', list: 'constructor', row: 'gone' })[0]).toBe('gone');
    expect(both({ type: 'many', values: [] })[0]).toBe('');
  });
});
