import { expect, test } from '@jest/globals';
import { slotTypes } from '../../src/model/value.js';
import type { SlotSpec } from '../../src/model/bot.js';
import { readAll } from '../../src/nlu/readers/read-all.js';
import { costOf } from '../support/processor-time.js';
import { expecting, monday, references } from './fixture.js';

const everything: readonly SlotSpec[] = slotTypes.map((type) => ({
  type,
  pattern: '[A-Z]{3}(\\d+)+',
  service: 'cases',
}));
/** The question open now comes first: what it asks for is read more freely. */
const read = (text: string, locale = 'en', open: SlotSpec['type'] = 'text'): ReturnType<typeof readAll> => {
  const specs = [...everything.filter(({ type }) => type === open), ...everything.filter(({ type }) => type !== open)];
  return readAll(text, expecting(locale, ...specs), monday, references);
};

const long: readonly string[] = [
  '12-12-'.repeat(1000),
  '1 '.repeat(5000),
  '1'.repeat(10_000),
  'a'.repeat(10_000),
  'in '.repeat(3334),
  '3/4 '.repeat(2500),
  'monday '.repeat(1429),
  'mañana '.repeat(1429),
  'a las '.repeat(1667),
  '1:1'.repeat(3333),
  '1.1.'.repeat(2500),
  '1,111,'.repeat(1667),
  'one two three '.repeat(715),
  'twenty-'.repeat(1429),
  'a@'.repeat(5000),
  'a.'.repeat(5000),
  `${'a.'.repeat(4000)}@`,
  '$ '.repeat(5000),
  '('.repeat(10_000),
  '+1 ('.repeat(2500),
  'RC-'.repeat(3333),
  'RC 2041 '.repeat(1250),
  '120 elm '.repeat(1250),
  'calle 1 '.repeat(1250),
  'my name is '.repeat(909),
  'half past '.repeat(1000),
  '3 weeks ago '.repeat(833),
  'quarter to of '.repeat(715),
  ' '.repeat(10_000),
  '\u202E'.repeat(10_000),
  '👩‍👩‍👧‍👦'.repeat(900),
  'e\u0301'.repeat(5000),
  '\uD800'.repeat(10_000),
  '\u0000'.repeat(10_000),
  'مرحبا '.repeat(1667),
  'de 3 a '.repeat(1429),
  'hace un '.repeat(1250),
  '1k '.repeat(3333),
  '2 mil '.repeat(1667),
  'half a '.repeat(1429),
  'A B C '.repeat(1667),
  'five five oh o '.repeat(667),
  'christmas '.repeat(1000),
  '19 80 '.repeat(1667),
  '12-'.repeat(3333),
  '1/'.repeat(5000),
  '1/2/'.repeat(2500),
  'de '.repeat(3333),
  'de 9 a 11 '.repeat(1000),
  'del 10 al '.repeat(1000),
  'between the 10th and '.repeat(476),
  'first monday of '.repeat(625),
  'end of the month '.repeat(588),
  'fin de mes '.repeat(909),
  'day after christmas '.repeat(500),
  'el dia despues de '.repeat(555),
  'after 3 or '.repeat(909),
  '5th and Main '.repeat(769),
  'corner of Elm and '.repeat(555),
  'calle 5 y '.repeat(1000),
  'Elm St & '.repeat(1111),
  '42 elm st\n'.repeat(1000),
  '\n'.repeat(10_000),
  ' \n'.repeat(5000),
  'P.O. Box '.repeat(1111),
  'twenty dollars con '.repeat(526),
  'one hundred and '.repeat(625),
  'a dozen '.repeat(1250),
];

/**
 * Milliseconds of the processor that no text may cost. The worst of these take about 4 on a quiet machine and 25 on a throttled one; what
 * is not linear in the text takes seconds.
 */
const most = 250;

test.each([...slotTypes])('any 10,000 characters are read in one breath where the question asks for %s', (open) => {
  for (const text of long) read(text.slice(0, 600), 'en', open);
  const slow = long.flatMap((text) =>
    ['en', 'es'].flatMap((locale) => {
      const cost = costOf(() => read(text, locale, open), most);
      return cost > most ? [`${locale} ${text.slice(0, 20)}: ${cost} ms`] : [];
    }),
  );
  expect(slow).toEqual([]);
});

test('an ordinary message costs a tenth of that', () => {
  const said = 'Hola, quisiera una cita para el viernes 27 a las 3 de la tarde, mi teléfono es 312-555-0142. Gracias';
  for (let n = 0; n < 50; n += 1) read(said, 'es');
  const costs = Array.from(
    { length: 5 },
    () => costOf(() => Array.from({ length: 10 }, () => read(said, 'es')), most) / 10,
  );
  expect(Math.min(...costs)).toBeLessThan(most / 10);
});

test.each([
  '',
  ' ',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '👍',
  '\u202Eabc',
  'مرحبا بالعالم',
  '你好',
  '\u0000\u0001',
  '\uDC00x',
])('an odd message holds no value: %j', (text) => expect(read(text)).toEqual([]));

test('readings are plain JSON with places inside the text', () => {
  const text = '👩‍👩‍👧‍👦 Mañana a las 3, RC-2041, $600 al mes, 312-555-0142, ana@example.com, 07030, ABC123, calle Olmo 120';
  const readings = read(text, 'es');
  expect(new Set(readings.map(({ type }) => type)).size).toBeGreaterThanOrEqual(9);
  expect(JSON.parse(JSON.stringify(readings))).toEqual(readings);
  for (const { span } of readings) {
    expect(span[0]).toBeGreaterThanOrEqual(0);
    expect(span[1]).toBeGreaterThan(span[0]);
    expect(span[1]).toBeLessThanOrEqual(text.length);
  }
});

test('nothing is read that is not expected', () => {
  expect(readAll('tomorrow at 3pm, 312-555-0142', expecting('en'), monday)).toEqual([]);
  expect(
    readAll('tomorrow at 3pm, 312-555-0142', { ...expecting('en', { type: 'text' }), locale: null }, monday),
  ).toEqual([]);
});
