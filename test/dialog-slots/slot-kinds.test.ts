import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { addMonths, dateBound, numberBound, timeBound } from '../../src/dialog/slots/bounds.js';
import { exampleValues } from '../../src/dialog/slots/example-values.js';
import { slotKinds } from '../../src/dialog/slots/index.js';
import { own, type Json } from '../../src/model/json.js';
import { slotTypes, type Value } from '../../src/model/value.js';
import { answer, city, problem, reading } from './fixture.js';

const day = (date: string): Extract<Value, { type: 'date' }> => ({ type: 'date', date });
const hour = (time: string): Extract<Value, { type: 'time' }> => ({ type: 'time', time });
const number = (value: number): Extract<Value, { type: 'number' }> => ({ type: 'number', number: value });
const money = (dollars: number, per?: 'week' | 'month'): Extract<Value, { type: 'money' }> => ({
  type: 'money',
  cents: dollars * 100,
  currency: 'USD',
  ...(per ? { per } : {}),
});

function sentence(locale: string, key: string): Json | undefined {
  let node: Json | undefined = JSON.parse(
    readFileSync(new URL(`../../locales/${locale}/slots.json`, import.meta.url), 'utf8'),
  ) as Json;
  for (const part of key.replace('slots:', '').split('.')) {
    node =
      typeof node === 'object' && node !== null && !Array.isArray(node)
        ? own(node as { [key: string]: Json }, part)
        : undefined;
  }
  return node;
}

describe('every kind of question', () => {
  test.each([...slotTypes])('%s asks again and gives an example in both languages', (type) => {
    const kind = slotKinds[type];
    expect(kind.type).toBe(type);
    for (const locale of ['en', 'es']) {
      for (const key of [kind.errorKey, kind.exampleKey])
        expect({ locale, key, text: typeof sentence(locale, key) }).toEqual({ locale, key, text: 'string' });
    }
  });
  test.each([...slotTypes])('%s gets through odd messages with a clear answer', (type) => {
    for (const text of [
      '',
      ' ',
      'constructor',
      '__proto__',
      '\u202Eevil',
      '👍👩‍👩‍👧‍👦',
      'مرحبا',
      '\u0000',
      '\uD800',
      'x'.repeat(10_000),
      '12-12-'.repeat(1666),
    ]) {
      for (const whole of [true, false]) {
        const heard = answer(text, { type }, [], whole);
        expect(['value', 'ambiguous', 'problem', 'none', 'outside']).toContain(heard.type);
        expect(JSON.parse(JSON.stringify(heard))).toEqual(heard);
        if (heard.type === 'problem') expect(typeof sentence('es', heard.key)).toBe('string');
      }
    }
  });
  test('the example of a reference or a pattern is the agency’s own', () => {
    expect(exampleValues({ type: 'case-reference', service: 'cases' }, city)).toEqual({
      example: { type: 'text', text: 'RC-2041' },
    });
    expect(exampleValues({ type: 'case-reference' }, city)).toEqual({ example: { type: 'text', text: 'RC-2041' } });
    expect(exampleValues({ type: 'pattern', example: { en: 'ABC 123', es: 'ABC 123' } }, city)).toEqual({
      example: { type: 'localized', text: { en: 'ABC 123', es: 'ABC 123' } },
    });
    expect(exampleValues({ type: 'zip' }, city)).toEqual({});
  });
});

describe('days and hours', () => {
  test('3/4 is asked about, never guessed', () => {
    expect(answer('3/4', { type: 'date' }, [reading(day('2027-03-04'), day('2027-04-03'))])).toEqual({
      type: 'ambiguous',
      values: [day('2027-03-04'), day('2027-04-03')],
    });
  });
  test('unless only one meaning is possible', () => {
    expect(
      answer('3/4', { type: 'date', atMost: '2027-03-31' }, [reading(day('2027-03-04'), day('2027-04-03'))]),
    ).toEqual({ type: 'value', value: day('2027-03-04') });
    expect(
      answer('at 3', { type: 'time', atLeast: '8:00', atMost: '17:00' }, [reading(hour('15:00'), hour('03:00'))]),
    ).toEqual({ type: 'value', value: hour('15:00') });
  });
  test('the same day said twice is one day', () => {
    expect(
      answer('Friday, the 27th', { type: 'date' }, [reading(day('2026-11-27')), reading(day('2026-11-27'))]),
    ).toEqual({ type: 'value', value: day('2026-11-27') });
  });
  test('a day out of the question’s limits is answered with the limit', () => {
    expect(answer('yesterday', { type: 'date', atLeast: 'today' }, [reading(day('2026-11-22'))])).toEqual({
      type: 'problem',
      key: 'slots:date.too_early',
      values: { limit: day('2026-11-23') },
    });
    expect(answer('x', { type: 'date', atMost: '18 years ago' }, [reading(day('2010-01-01'))])).toEqual({
      type: 'problem',
      key: 'slots:date.too_late',
      values: { limit: day('2008-11-23') },
    });
    expect(answer('x', { type: 'time', atLeast: '08:00' }, [reading(hour('07:00'))])).toMatchObject({
      key: 'slots:time.too_early',
    });
    expect(answer('x', { type: 'time', atMost: '17:00' }, [reading(hour('18:00'))])).toMatchObject({
      key: 'slots:time.too_late',
    });
  });
  test('February 30 is told apart from no date at all, and February 29 is a day only in leap years', () => {
    expect(answer('February 30', { type: 'date' }, [problem('date', 'slots:date.no_such_day')])).toEqual({
      type: 'problem',
      key: 'slots:date.no_such_day',
      values: {},
    });
    expect(answer('x', { type: 'date' }, [reading(day('2028-02-29'))]).type).toBe('value');
    expect(answer('x', { type: 'date' }, [reading(day('2027-02-29'))])).toMatchObject({
      key: 'slots:date.no_such_day',
    });
    expect(answer('hello', { type: 'date' })).toEqual({ type: 'none' });
  });
  test('half of a day and hour is asked to be completed', () => {
    const whole: Value = { type: 'datetime', datetime: '2026-11-27T15:00', zone: 'America/Chicago' };
    expect(
      answer('x', { type: 'datetime' }, [reading(day('2026-11-27')), reading(hour('15:00')), reading(whole)]),
    ).toEqual({ type: 'value', value: whole });
    expect(answer('x', { type: 'datetime' }, [reading(day('2026-11-27'))])).toMatchObject({
      key: 'slots:datetime.no_time',
    });
    expect(answer('x', { type: 'datetime' }, [reading(hour('15:00'))])).toMatchObject({
      key: 'slots:datetime.no_date',
    });
    expect(
      answer('x', { type: 'datetime', atLeast: 'today' }, [reading({ ...whole, datetime: '2026-11-20T15:00' })]),
    ).toMatchObject({ key: 'slots:date.too_early' });
    expect(answer('x', { type: 'datetime' })).toEqual({ type: 'none' });
  });
  test('limits are written as days, numbers and hours', () => {
    const bounds: readonly (readonly [Json | undefined, string | null])[] = [
      ['today', '2026-11-23'],
      ['tomorrow', '2026-11-24'],
      ['Yesterday', '2026-11-22'],
      ['2026-12-31', '2026-12-31'],
      ['30 days', '2026-12-23'],
      ['in 2 weeks', '2026-12-07'],
      ['3 months from now', '2027-02-23'],
      ['18 years ago', '2008-11-23'],
      ['2026-02-30', null],
      ['soon', null],
      [5, null],
      [undefined, null],
    ];
    for (const [written, means] of bounds)
      expect({ written, means: dateBound(written, '2026-11-23') }).toEqual({ written, means });
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2027-03-31', -13)).toBe('2026-02-28');
    expect([3, '3', '$1,500', '-2', 'x', '', null].map((bound) => numberBound(bound))).toEqual([
      3,
      3,
      1500,
      -2,
      null,
      null,
      null,
    ]);
    expect(['8:00', '08:30', '24:00', '8', null].map((bound) => timeBound(bound))).toEqual([
      '08:00',
      '08:30',
      null,
      null,
      null,
    ]);
  });
});

describe('numbers and sums', () => {
  test('a number is held to its limits, and two numbers are asked about', () => {
    expect(answer('3', { type: 'number', atLeast: 1, atMost: 9 }, [reading(number(3))])).toEqual({
      type: 'value',
      value: number(3),
    });
    expect(answer('0', { type: 'number', atLeast: 1 }, [reading(number(0))])).toEqual({
      type: 'problem',
      key: 'slots:number.too_small',
      values: { limit: number(1) },
    });
    expect(answer('10', { type: 'number', atMost: '9' }, [reading(number(10))])).toEqual({
      type: 'problem',
      key: 'slots:number.too_large',
      values: { limit: number(9) },
    });
    expect(answer('2 or 3', { type: 'number' }, [reading(number(2)), reading(number(3))]).type).toBe('ambiguous');
    expect(answer('2, I mean 30', { type: 'number', atMost: 9 }, [reading(number(2)), reading(number(30))])).toEqual({
      type: 'value',
      value: number(2),
    });
  });
  test('"600 a la semana" is asked back where the question is about a month, never converted', () => {
    expect(answer('600 a la semana', { type: 'money', per: 'month' }, [reading(money(600, 'week'))])).toEqual({
      type: 'problem',
      key: 'slots:money.how_much_a_month',
      values: { amount: money(600, 'week') },
    });
  });
  test('a bare sum counts for the period asked', () => {
    expect(answer('600', { type: 'money', per: 'month' }, [reading(money(600))])).toEqual({
      type: 'value',
      value: money(600, 'month'),
    });
    expect(answer('600 al mes', { type: 'money', per: 'month' }, [reading(money(600, 'month'))])).toEqual({
      type: 'value',
      value: money(600, 'month'),
    });
    expect(answer('600 a week', { type: 'money' }, [reading(money(600, 'week'))])).toEqual({
      type: 'value',
      value: money(600, 'week'),
    });
  });
  test('a sum is held to its limits', () => {
    expect(answer('5', { type: 'money', atLeast: '$10' }, [reading(money(5))])).toEqual({
      type: 'problem',
      key: 'slots:money.too_small',
      values: { limit: money(10) },
    });
    expect(answer('50', { type: 'money', atMost: 10 }, [reading(money(50))])).toMatchObject({
      key: 'slots:money.too_large',
    });
  });
});

describe('free words', () => {
  const text = (words: string, more: object = {}): unknown => {
    const heard = answer(words, { type: 'text', ...more });
    return heard.type === 'value' && heard.value.type === 'text'
      ? heard.value.text
      : heard.type === 'problem'
        ? heard.key
        : heard.type;
  };
  test('are kept as written, on one line, without what cannot be seen', () => {
    expect(text('  the light\n\n is\tout ')).toBe('the light is out');
    expect(text('abc\u202Edef\u200B\u0000')).toBe('abcdef');
    expect(text('👩‍👩‍👧‍👦 cafe\u0301')).toBe('👩‍👩‍👧‍👦 café');
    expect(text('x\uD800y')).toBe('x\uFFFDy');
    expect(text('{name} <b>')).toBe('{name} <b>');
  });
  test('have limits, and nothing is no answer', () => {
    expect(text('\u200B \n')).toBe('none');
    expect(text('x'.repeat(2001))).toBe('slots:text.too_long');
    expect(text('x'.repeat(11), { atMost: 10 })).toBe('slots:text.too_long');
    expect(text('x', { atLeast: 2 })).toBe('slots:text.too_short');
    expect(answer('some words', { type: 'text' }, [], false)).toEqual({ type: 'none' });
  });
  const name = (words: string): unknown => {
    const heard = answer(words, { type: 'name' });
    return heard.type === 'value' && heard.value.type === 'name'
      ? heard.value.text
      : heard.type === 'problem'
        ? heard.key
        : heard.type;
  };
  test.each([
    ['Ana López', 'Ana López'],
    ['my name is Ana López.', 'Ana López'],
    ['Hola, me llamo José  Luis', 'José Luis'],
    ['soy Ana', 'Ana'],
    ["I'm Ana", 'Ana'],
    ["O'Neil-Muñoz Jr.", "O'Neil-Muñoz Jr"],
    ['王小明', '王小明'],
    ['Null', 'Null'],
    ['constructor', 'constructor'],
    ['312-555-0142', 'none'],
    ['Ana 2', 'slots:name.not_a_name'],
    ['ana@example.com', 'slots:name.not_a_name'],
    ['x'.repeat(101), 'slots:name.too_long'],
    ['👍', 'none'],
    ['', 'none'],
  ])('a name: %s → %s', (words, kept) => expect(name(words)).toBe(kept));
  test('a name said in passing counts only where it was introduced as one', () => {
    expect(answer('Ana', { type: 'name' }, [], false)).toEqual({ type: 'none' });
    expect(answer('my name is Ana', { type: 'name' }, [reading({ type: 'name', text: 'Ana' })], false)).toEqual({
      type: 'value',
      value: { type: 'name', text: 'Ana' },
    });
  });
});

describe('addresses', () => {
  const elm = (more: object = {}): Extract<Value, { type: 'address' }> => ({
    type: 'address',
    line: '120 Elm Street',
    ...more,
  });
  test('are taken whole, without "vivo en"', () => {
    expect(answer('vivo en 120 Elm Street.', { type: 'address' })).toEqual({ type: 'value', value: elm() });
    expect(answer('corner of Elm and 5th', { type: 'address' })).toEqual({
      type: 'value',
      value: elm({ line: 'corner of Elm and 5th' }),
    });
    expect(answer('120 Elm Street, behind the school', { type: 'address' }, [reading(elm())])).toEqual({
      type: 'value',
      value: elm({ line: '120 Elm Street, behind the school' }),
    });
    expect(
      answer('120 Elm Street, Rivermont 60601', { type: 'address' }, [
        reading(elm({ city: 'Rivermont', zip: '60601' })),
      ]),
    ).toEqual({
      type: 'value',
      value: elm({ city: 'Rivermont', zip: '60601' }),
    });
  });
  test('outside the area are told apart, when the ZIP or the city says so', () => {
    const within = (more: object, area = 'city'): string =>
      answer('120 Elm Street', { type: 'address', within: area }, [reading(elm(more))]).type;
    expect(within({ zip: '60601' })).toBe('value');
    expect(within({ zip: '60601-1234' })).toBe('value');
    expect(within({ zip: '99999' })).toBe('outside');
    expect(within({ city: 'RIVERMONT' })).toBe('value');
    expect(within({ city: 'Elsewhere' })).toBe('outside');
    expect(within({})).toBe('value');
    expect(within({ city: 'Elmwood' }, 'county')).toBe('value');
    expect(within({ zip: '60601' }, 'county')).toBe('outside');
    expect(within({ zip: '60601' }, 'constructor')).toBe('value');
  });
  test('need a street, and are not a novel', () => {
    expect(answer('120', { type: 'address' })).toMatchObject({ key: 'slots:address.too_short' });
    expect(answer('x', { type: 'address' })).toMatchObject({ key: 'slots:address.too_short' });
    expect(answer('x '.repeat(200), { type: 'address' })).toMatchObject({ key: 'slots:address.too_long' });
    expect(answer('', { type: 'address' })).toEqual({ type: 'none' });
  });
  test('said in passing count only when they were read as one', () => {
    expect(answer('the street is Elm', { type: 'address' }, [], false)).toEqual({ type: 'none' });
    expect(answer('no, 120 Elm Street', { type: 'address' }, [reading(elm())], false)).toEqual({
      type: 'value',
      value: elm(),
    });
  });
});

describe('contact data and references', () => {
  test('a ZIP keeps its zero', () => {
    expect(answer('07030', { type: 'zip' }, [reading({ type: 'zip', zip: '07030' })])).toEqual({
      type: 'value',
      value: { type: 'zip', zip: '07030' },
    });
    expect(answer('6060', { type: 'zip' })).toEqual({ type: 'none' });
  });
  test('a phone without its area code is asked for it', () => {
    expect(answer('x', { type: 'phone' }, [reading({ type: 'phone', e164: '+13125550142' })]).type).toBe('value');
    expect(answer('555-0142', { type: 'phone' }, [problem('phone', 'slots:phone.no_area_code')])).toMatchObject({
      key: 'slots:phone.no_area_code',
    });
    expect(answer('x', { type: 'phone' }, [reading({ type: 'phone', e164: '+11125550142' })])).toMatchObject({
      key: 'slots:phone.length',
    });
  });
  test('an e-mail address has an end', () => {
    expect(answer('x', { type: 'email' }, [reading({ type: 'email', email: 'ana@example.com' })]).type).toBe('value');
    expect(answer('x', { type: 'email' }, [problem('email', 'slots:email.incomplete')])).toMatchObject({
      key: 'slots:email.incomplete',
    });
    expect(
      answer('x', { type: 'email' }, [reading({ type: 'email', email: `${'a'.repeat(250)}@b.co` })]),
    ).toMatchObject({ key: 'slots:email.error' });
  });
  test('a reference or a pattern counts for the question it was read for', () => {
    const found = { ...reading({ type: 'case-reference', reference: 'RC-2041' }), of: 'cases' };
    expect(answer('x', { type: 'case-reference', service: 'cases' }, [found]).type).toBe('value');
    expect(answer('x', { type: 'case-reference', service: 'permits' }, [found])).toEqual({ type: 'none' });
    expect(answer('x', { type: 'case-reference' }, [found]).type).toBe('value');
    const plate = { ...reading({ type: 'pattern', text: 'ABC' }), of: '[A-Z]+' };
    expect(answer('x', { type: 'pattern', pattern: '[A-Z]+' }, [plate]).type).toBe('value');
    expect(answer('x', { type: 'pattern', pattern: '\\d+' }, [plate])).toEqual({ type: 'none' });
  });
  test('words never answer a question for a photo or a file', () => {
    expect(answer('here it is', { type: 'photo' })).toEqual({ type: 'none' });
    expect(answer('here it is', { type: 'file' })).toEqual({ type: 'none' });
  });
});

test('every sentence the kinds, the readers and the printers ask for exists in both languages', () => {
  const folders = ['src/dialog/slots/', 'src/nlu/readers/', 'src/i18n/'].map(
    (path) => new URL(`../../${path}`, import.meta.url),
  );
  const sources = folders.flatMap((folder) =>
    readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8')),
  );
  const keys = sources.flatMap((source) =>
    [...source.matchAll(/['`](slots:[\w.-]+(?:\$\{[\w.]+\})?)/g)].map((match) => match[1] ?? ''),
  );
  const all = keys.flatMap((key) =>
    key.includes('${value.per}')
      ? ['hour', 'week', 'two-weeks', 'month', 'year'].map((per) => key.replace('${value.per}', per))
      : key.includes('${per}')
        ? ['week', 'month', 'year'].map((per) => key.replace('${per}', per))
        : [key],
  );
  expect(all.length).toBeGreaterThan(50);
  for (const locale of ['en', 'es']) {
    for (const key of all)
      expect({ locale, key, text: typeof sentence(locale, key) }).toEqual({ locale, key, text: 'string' });
  }
});
