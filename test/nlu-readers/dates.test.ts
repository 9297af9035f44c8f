import { describe, expect, test } from '@jest/globals';
import { federalHolidays } from '../../src/model/federal-holidays.js';
import { readAll } from '../../src/nlu/readers/read-all.js';
import { bare, expecting, meanings, monday, read } from './fixture.js';

type Table = readonly (readonly [said: string, means: string])[];
const date = { type: 'date' } as const;
const time = { type: 'time' } as const;
const datetime = { type: 'datetime' } as const;

// Today is Monday, November 23, 2026, 10:00.
const englishDays: Table = [
  ['today', '2026-11-23'],
  ['tomorrow', '2026-11-24'],
  ['tommorow please', '2026-11-24'],
  ['the day after tomorrow', '2026-11-25'],
  ['it happened yesterday', '2026-11-22'],
  ['November 30', '2026-11-30'],
  ['Nov. 30th, 2027', '2027-11-30'],
  ['30 November', '2026-11-30'],
  ['the 3rd of December', '2026-12-03'],
  ['may 5', '2027-05-05'],
  ['March third', '2027-03-03'],
  ['first of May', '2027-05-01'],
  ['Friday', '2026-11-27'],
  ['this friday', '2026-11-27'],
  ['Monday', '2026-11-23 or 2026-11-30'],
  ['next Friday', '2026-12-04 or 2026-11-27'],
  ['friday next week', '2026-12-04'],
  ['last Friday', '2026-11-20'],
  ['on the 30th', '2026-11-30'],
  ['the 2nd', '2026-12-02'],
  ['in 3 days', '2026-11-26'],
  ['in a week', '2026-11-30'],
  ['in two weeks', '2026-12-07'],
  ['a week from Friday', '2026-12-04'],
  ['3 weeks ago', '2026-11-02'],
  ['2 months from now', '2027-01-23'],
  ['2026-12-01', '2026-12-01'],
  ['12/25', '2026-12-25'],
  ['12/25/2026', '2026-12-25'],
  ['3/4', '2027-03-04 or 2027-04-03'],
  ['03/04/1980', '1980-03-04 or 1980-04-03'],
  ['5/5/80', '1980-05-05'],
  ['25.12.2026', '2026-12-25'],
  ['Friday, November 27', '2026-11-27'],
  ['Friday, November 26', '2026-11-26 or 2026-11-27'],
  ['Friday 27', '2026-11-27'],
  ['February 29', '2028-02-29'],
  ['can I come in on Tues?', '2026-11-24'],
  ['wed', '2026-11-25'],
  ['within a couple of weeks', '2026-12-07'],
  ['in 1 week and 2 days', '2026-12-02'],
  ['2 weeks 3 days ago', '2026-11-06'],
  ['three days later', '2026-11-26'],
  ['two days earlier', '2026-11-21'],
  ['4 July 76', '1976-07-04'],
  ['Sun 29', '2026-11-29'],
  ['February 30', 'slots:date.no_such_day'],
  ['2/30/2027', 'slots:date.no_such_day'],
  ['February 29, 2027', 'slots:date.no_such_day'],
];
const spanishDays: Table = [
  ['hoy', '2026-11-23'],
  ['mañana', '2026-11-24'],
  ['MAÑANA por la mañana', '2026-11-24'],
  ['pasado mañana', '2026-11-25'],
  ['fue ayer', '2026-11-22'],
  ['anteayer', '2026-11-21'],
  ['23 de diciembre', '2026-12-23'],
  ['el 3 de mayo de 2027', '2027-05-03'],
  ['3 de mayo del 2027', '2027-05-03'],
  ['primero de mayo', '2027-05-01'],
  ['1ro de enero', '2027-01-01'],
  ['veintitrés de diciembre', '2026-12-23'],
  ['diciembre 5', '2026-12-05'],
  ['el viernes', '2026-11-27'],
  ['miercoles', '2026-11-25'],
  ['el sábado por favor', '2026-11-28'],
  ['lunes', '2026-11-23 or 2026-11-30'],
  ['el próximo viernes', '2026-11-27'],
  ['el viernes que viene', '2026-11-27'],
  ['el lunes pasado', '2026-11-16'],
  ['viernes 27', '2026-11-27'],
  ['viernes 27 de noviembre', '2026-11-27'],
  ['viernes 26 de noviembre', '2026-11-26 or 2026-11-27'],
  ['el día 30', '2026-11-30'],
  ['el 30', '2026-11-30'],
  ['en tres días', '2026-11-26'],
  ['en quince días', '2026-12-08'],
  ['dentro de dos semanas', '2026-12-07'],
  ['en un mes', '2026-12-23'],
  ['hace dos semanas', '2026-11-09'],
  ['en 1 semana y 2 días', '2026-12-02'],
  ['de hoy en ocho', '2026-11-30'],
  ['el viernes en ocho', '2026-12-04'],
  ['3/4', '2027-04-03 or 2027-03-04'],
  ['25/12', '2026-12-25'],
  ['04/03/1980', '1980-03-04 or 1980-04-03'],
  ['25-12-2026', '2026-12-25'],
  ['23-nov-2027', '2027-11-23'],
  ['29 de febrero', '2028-02-29'],
  ['30 de febrero', 'slots:date.no_such_day'],
  ['31/04/2027', 'slots:date.no_such_day'],
];
const englishTimes: Table = [
  ['3pm', '15:00'],
  ['3:30 p.m.', '15:30'],
  ['at 10 a.m.', '10:00'],
  ['12 pm', '12:00'],
  ['12:15 am', '00:15'],
  ['15:00', '15:00'],
  ['08:30', '08:30'],
  ['3:30', '15:30 or 03:30'],
  ['at 3', '15:00 or 03:00'],
  ['at 9', '09:00 or 21:00'],
  ['3', '15:00 or 03:00'],
  ['three', '15:00 or 03:00'],
  ['3 o’clock', '15:00 or 03:00'],
  ['half past four', '16:30 or 04:30'],
  ['quarter to five', '16:45 or 04:45'],
  ['a quarter past nine', '09:15 or 21:15'],
  ['ten to five pm', '16:50'],
  ['noon', '12:00'],
  ['at midnight', '00:00'],
  ['4 in the afternoon', '16:00'],
  ['8 in the morning', '08:00'],
  ['9 at night', '21:00'],
  ['tomorrow afternoon at 3', '15:00'],
  ['half past four in the afternoon', '16:30'],
  ['tonight at 8', '20:00'],
  ['three thirty pm', '15:30'],
  ['1230pm', '12:30'],
  ['from 3 to 5pm', '15:00 or 17:00'],
  ['25:70', 'slots:time.no_such_time'],
];
const spanishTimes: Table = [
  ['a las 3', '15:00 or 03:00'],
  ['a la una', '13:00 or 01:00'],
  ['a las 3 de la tarde', '15:00'],
  ['a las diez de la mañana', '10:00'],
  ['8 de la noche', '20:00'],
  ['2 de la madrugada', '02:00'],
  ['12 de la noche', '00:00'],
  ['tres y media', '15:30 or 03:30'],
  ['a las 4 y cuarto', '16:15 or 04:15'],
  ['a las cinco menos cuarto de la tarde', '16:45'],
  ['cuarto para las cinco', '16:45 or 04:45'],
  ['diez para las cinco de la tarde', '16:50'],
  ['3 y media de la tarde', '15:30'],
  ['3:30 p. m.', '15:30'],
  ['15:00 horas', '15:00'],
  ['15h30', '15:30'],
  ['al mediodía', '12:00'],
  ['a medianoche', '00:00'],
  ['mañana por la tarde a las 4', '16:00'],
  ['a las doce del día', '12:00'],
  ['esta noche a las 8', '20:00'],
  ['tres treinta de la tarde', '15:30'],
  ['las 10', '10:00 or 22:00'],
  ['a las 9 en punto', '09:00 or 21:00'],
];
const both: readonly (readonly [string, string, string])[] = [
  ['en', 'tomorrow at 3pm', '2026-11-24T15:00'],
  ['en', 'Friday, November 27 at half past four in the afternoon', '2026-11-27T16:30'],
  ['en', 'November 30 at noon', '2026-11-30T12:00'],
  ['en', 'in two hours', '2026-11-23T12:00'],
  ['en', '12/25/2026 9:00 AM', '2026-12-25T09:00'],
  ['es', 'mañana a las 10 de la mañana', '2026-11-24T10:00'],
  ['es', 'el viernes a las tres y media de la tarde', '2026-11-27T15:30'],
  ['es', 'pasado mañana al mediodía', '2026-11-25T12:00'],
  ['en', 'in 5 hours and 10 minutes', '2026-11-23T15:10'],
  ['es', 'en 2 horas y media', '2026-11-23T12:30'],
  ['es', 'en media hora', '2026-11-23T10:30'],
  ['es', 'el 30 de noviembre a las 15:00', '2026-11-30T15:00'],
];
const englishAlarms = [
  'may I come in',
  'second floor',
  'march in the parade',
  'I have 2 kids',
  'I sat down and had sun on my face',
  'call me at 312-555-0142',
  'the 2nd floor',
  '120 Elm Street',
  'open 24/7',
  '3/4 of the page',
  'we are 2-3 people',
  'every Monday',
  'at 5 Elm Street',
  'around 20 people',
  'my case is RC-2041',
  'section 8 housing',
  'it may be 3 people',
  'the 1st time',
  'for the second time',
  '10 to 15 people',
  'two of three',
  'apartment 12 a',
  'I need one moment',
  'it went on for two hours',
  'closed for a day',
  'two hours before',
  'divide it by two',
  'Sunday school',
  'a sun hat',
];
const spanishAlarms = [
  'mi casa',
  'segundo piso',
  'el mar está bonito',
  'tengo 2 hijos',
  'por la mañana',
  'hasta mañana no, gracias, hasta mañana',
  'los lunes',
  'vivo en la calle 5 de la colonia',
  'a las 2 personas de allá',
  'dos y media tazas',
  'son 3 y 4',
  'en la avenida 3',
  'la primera vez',
  'mi número es 312 555 0142',
  'mediana edad',
  'cada martes',
  'quiero 2 citas',
  'me llamo Santo Domingo',
  'espere por 20 minutos',
  'durante 2 horas',
  'una multa de 5 días',
  'se llama Domingo',
  'viernes negro de ofertas',
];

describe('a resident’s day is read', () => {
  test.each(englishDays)('English: %s → %s', (said, means) => expect(meanings(said, 'en', date)).toBe(means));
  test.each(spanishDays)('Spanish: %s → %s', (said, means) => expect(meanings(said, 'es', date)).toBe(means));
  test.each(['tomorrow', 'mañana', 'November 30', '30 de noviembre', 'viernes', 'Friday'])(
    'in either language, whichever is spoken: %s',
    (said) => expect(meanings(said, 'es', date)).toBe(meanings(said, 'en', date)),
  );
});

describe('a resident’s hour is read', () => {
  test.each(englishTimes)('English: %s → %s', (said, means) => expect(meanings(said, 'en', time)).toBe(means));
  test.each(spanishTimes)('Spanish: %s → %s', (said, means) => expect(meanings(said, 'es', time)).toBe(means));
  test.each(both)('a day and hour, %s: %s → %s', (locale, said, means) =>
    expect(meanings(said, locale, datetime)).toBe(means),
  );
});

describe('words that only look like days or hours are left alone', () => {
  test.each(englishAlarms)('English: %s', (said) => {
    expect(read(said, 'en', { type: 'text' }, date, time, datetime)).toEqual([]);
  });
  test.each(spanishAlarms)('Spanish: %s', (said) => {
    expect(read(said, 'es', { type: 'text' }, date, time, datetime)).toEqual([]);
  });
});

describe('the clock on the agency’s wall counts', () => {
  const at = (instant: number, said: string): unknown =>
    readAll(said, expecting('en', date), instant).map(({ value }) => value);
  test('late in the evening, tomorrow is not yet the day after in London', () => {
    expect(at(Date.UTC(2026, 10, 24, 5, 59), 'tomorrow')).toEqual([{ type: 'date', date: '2026-11-24' }]);
    expect(at(Date.UTC(2026, 10, 24, 6, 0), 'tomorrow')).toEqual([{ type: 'date', date: '2026-11-25' }]);
  });
  test('on Saturday, next Friday has one meaning', () => {
    expect(readAll('next Friday', expecting('en', date), monday + 5 * 86_400_000)).toMatchObject([
      { value: { date: '2026-12-04' }, alternatives: [] },
    ]);
  });
  test('a date of birth is never in the future, an incident was the last such day', () => {
    const past = { type: 'date', atMost: 'today' } as const;
    expect(meanings('December 3', 'en', past)).toBe('2025-12-03');
    expect(meanings('el viernes', 'es', past)).toBe('2026-11-20');
    expect(meanings('3/4/31', 'en', past)).toBe('2031-03-04 or 2031-04-03');
    expect(meanings('3/4/76', 'en', past)).toBe('1976-03-04 or 1976-04-03');
  });
  test('the place of a day in the text is its place in what was written, accents composed or not', () => {
    const text = 'sí, el miércoles'.normalize('NFD');
    const [reading] = read(text, 'es', date);
    expect(reading && text.slice(...reading.span).normalize('NFC')).toBe('el miércoles'.slice(3));
  });

  const told = (said: string, instant: string, locale = 'en', type: 'date' | 'time' | 'datetime' = 'date'): string =>
    readAll(said, expecting(locale, { type }), Date.parse(instant))
      .filter((reading) => reading.type === type)
      .flatMap(({ value, alternatives }) => [value, ...alternatives].map(bare))
      .join(' or ');

  test.each([
    // One hour is left out on March 14, 2027 at 2:00 in Chicago, and one comes twice on November 7.
    ['in two hours', '2027-03-14T01:30:00-06:00', 'en', '2027-03-14T04:30'],
    ['en dos horas', '2027-03-14T01:30:00-06:00', 'es', '2027-03-14T04:30'],
    ['in two hours', '2027-11-07T00:30:00-05:00', 'en', '2027-11-07T01:30'],
    ['an hour ago', '2027-03-14T03:15:00-05:00', 'en', '2027-03-14T01:15'],
    ['tomorrow at 2:30 am', '2027-03-13T12:00:00-06:00', 'en', '2027-03-14T02:30'],
    ['in an hour', '2026-12-31T23:30:00-06:00', 'en', '2027-01-01T00:30'],
    ['dentro de media hora', '2026-12-31T23:45:00-06:00', 'es', '2027-01-01T00:15'],
    ['tomorrow at noon', '2026-12-31T23:59:00-06:00', 'en', '2027-01-01T12:00'],
    ['hace dos horas', '2027-01-01T01:00:00-06:00', 'es', '2026-12-31T23:00'],
    ['tonight at 11', '2026-12-31T20:00:00-06:00', 'en', '2026-12-31T23:00'],
  ])('a change of the clock or of the year is counted through: %s at %s', (said, instant, locale, means) =>
    expect(told(said, instant, locale, 'datetime')).toBe(means),
  );

  test.each([
    ['en', 'tomorrow', '2026-12-31T23:59:00-06:00', '2027-01-01'],
    ['en', 'yesterday', '2027-01-01T00:00:00-06:00', '2026-12-31'],
    ['es', 'pasado mañana', '2028-02-28T12:00:00-06:00', '2028-03-01'],
    ['es', 'en un mes', '2027-01-31T12:00:00-06:00', '2027-02-28'],
    ['en', 'the end of the month', '2028-02-10T12:00:00-06:00', '2028-02-29'],
    ['en', 'the end of the month', '2026-12-31T12:00:00-06:00', '2026-12-31'],
    ['es', 'a fin de mes', '2026-12-31T23:59:00-06:00', '2026-12-31'],
    ['es', 'a fines del mes que viene', '2026-12-31T12:00:00-06:00', '2027-01-31'],
    ['es', 'el primero', '2026-12-15T12:00:00-06:00', '2027-01-01'],
    ['es', 'esta quincena', '2027-02-16T12:00:00-06:00', '2027-02-28'],
    ['es', 'esta quincena', '2027-02-15T23:59:00-06:00', '2027-02-15'],
    ['es', 'mañana o pasado', '2026-12-30T12:00:00-06:00', '2026-12-31 or 2027-01-01'],
    ['en', 'this weekend', '2026-11-29T12:00:00-06:00', '2026-11-29'],
    ['en', 'this weekend', '2026-11-28T12:00:00-06:00', '2026-11-28 or 2026-11-29'],
    ['en', 'last weekend', '2026-11-29T12:00:00-06:00', '2026-11-21 or 2026-11-22'],
    ['en', 'this week', '2026-11-26T12:00:00-06:00', '2026-11-26 or 2026-11-27'],
    ['en', 'this week', '2026-11-28T12:00:00-06:00', ''],
    ['en', 'christmas', '2026-12-25T12:00:00-06:00', '2026-12-25'],
    ['en', 'christmas', '2026-12-26T12:00:00-06:00', '2027-12-25'],
    ['en', 'last christmas', '2026-12-24T12:00:00-06:00', '2025-12-25'],
    ['en', 'good friday', '2024-03-01T12:00:00-06:00', '2024-03-29'],
    ['en', 'easter', '2025-01-01T12:00:00-06:00', '2025-04-20'],
    ['es', 'domingo de ramos', '2029-01-01T12:00:00-06:00', '2029-03-25'],
    ['en', 'election day', '2028-01-01T12:00:00-06:00', '2028-11-07'],
    ['en', 'memorial day', '2030-01-01T12:00:00-06:00', '2030-05-27'],
    ['en', 'the fifth monday of march', '2027-03-01T12:00:00-06:00', '2027-03-29'],
  ])('%s: %s at %s', (locale, said, instant, means) => expect(told(said, instant, locale)).toBe(means));

  test('a week is offered only where a day is asked for', () => {
    for (const said of ['next week', 'this weekend', 'la semana que viene', 'el primero', 'la próxima quincena'])
      expect(read(said, 'es', { type: 'text' }, date, datetime)).toEqual([]);
  });

  test('federal holidays by name fall on the days that are in law', () => {
    const observed = federalHolidays(2027).map(({ day }) => day);
    const named = [
      'MLK day',
      "presidents' day",
      'memorial day',
      'juneteenth',
      'labor day',
      'columbus day',
      'veterans day',
      'thanksgiving',
    ];
    const found = named.map((said) => told(`${said} 2027`, '2026-11-23T12:00:00-06:00'));
    // Juneteenth 2027 is a Saturday: offices keep the Friday before, people mean the day itself.
    expect(found.filter((day) => !observed.includes(day))).toEqual(['2027-06-19']);
    expect(found).toHaveLength(named.length);
  });
});
