import { describe, expect, test } from '@jest/globals';
import { atQuestion, outcome } from '../dialog-slots/resident-says.js';
import { meanings, read } from './fixture.js';

const address = { type: 'address' } as const;
/** The question open now asks for something else. */
const inPassing = (said: string, locale: string): string =>
  read(said, locale, { type: 'text' }, address)
    .map(({ value }) =>
      value.type === 'address' ? [value.line, value.city, value.zip].filter(Boolean).join(' | ') : '',
    )
    .join('; ');

describe('a place told in passing', () => {
  test.each([
    ['there is a pothole at 42 Elm Street, it is huge', '42 Elm Street'],
    ['42 1/2 Elm Street Apt 3B, Rivermont IL 60601', '42 1/2 Elm Street Apt 3B | Rivermont | 60601'],
    ['the light at 5th and Main is out', '5th and Main'],
    ['the light on 5th and main is out', '5th and main'],
    ['Main & 5th', 'Main & 5th'],
    ['at the corner of Elm and 3rd', 'the corner of Elm and 3rd'],
    ['Elm St & Oak Ave is flooded', 'Elm St & Oak Ave'],
    ['3rd St and Pine Ave', '3rd St and Pine Ave'],
    ['send it to PO Box 123, Rivermont, IL 60601 please', 'PO Box 123 | Rivermont | 60601'],
    ['P.O. Box 9', 'P.O. Box 9'],
    ['RR 2 Box 40', 'RR 2 Box 40'],
    ['42 Elm Street or 120 Oak Avenue', '42 Elm Street; 120 Oak Avenue'],
  ])('English: %s → %s', (said, means) => expect(inPassing(said, 'en')).toBe(means));
  test.each([
    ['se fue la luz en la calle 5 y Main', 'calle 5 y Main'],
    ['vivo en calle Olmo 42, apto 3', 'calle Olmo 42, apto 3'],
    ['hay un bache en la esquina de Elm con la 3', 'la esquina de Elm con la 3'],
    ['en la esquina de la calle Olmo y Pino hay basura', 'la esquina de la calle Olmo y Pino'],
    ['avenida 16 de septiembre 45, Rivermont 60601', 'avenida 16 de septiembre 45 | Rivermont | 60601'],
    ['al apartado postal 123', 'apartado postal 123'],
  ])('Spanish: %s → %s', (said, means) => expect(inPassing(said, 'es')).toBe(means));
});

test.each([
  ['en', 'there are 3 cars in the way'],
  ['en', '5 people block my drive'],
  ['en', 'on the 1st and 15th of the month'],
  ['en', "my 1st and last month's rent"],
  ['en', 'the 5th and Friday too'],
  ['en', 'it is 20 minutes by court'],
  ['en', 'a box of 12'],
  ['es', 'la calle lleva 5 días sin luz'],
  ['es', 'la calle y no hay luz'],
  ['es', 'en mi calle hay 3 perros'],
  ['es', 'el camino tiene 2 baches'],
])('no address is meant, %s: %s', (locale, said) => expect(inPassing(said, locale)).toBe(''));

describe('an address over several lines', () => {
  const whole = '42 Elm Street, Apt 3 | Rivermont | 60601';
  test.each([
    ['42 Elm Street\nApt 3\nRivermont, IL 60601', whole],
    ['42 Elm Street,\r\nApt 3,\r\nRivermont, IL 60601\r\n', whole],
    ['42 Elm Street\n\n  Rivermont IL', '42 Elm Street | Rivermont'],
    ['42 Elm Street\nRivermont 60601', '42 Elm Street | Rivermont | 60601'],
    ['Ana Example\n42 Elm Street\nit is the blue house', '42 Elm Street'],
    ['42 Elm Street\nThe light is broken', '42 Elm Street'],
    ['case 12\nElm Street', ''],
    ['calle Olmo 42\napto 3\nRivermont 60601', 'calle Olmo 42, apto 3 | Rivermont | 60601'],
    ['PO Box 9\nRivermont, IL 60601', 'PO Box 9 | Rivermont | 60601'],
  ])('%j → %s', (said, means) => {
    expect(inPassing(said, 'en')).toBe(means);
    expect(meanings(said, 'es', address)).toBe(means);
  });

  test('its place in the text is where it was written', () => {
    const said = 'Ana\n42 Elm Street\r\nRivermont, IL 60601\nthank you';
    const [found] = read(said, 'en', address);
    expect(found && said.slice(...found.span)).toBe('42 Elm Street\r\nRivermont, IL 60601');
  });

  test.each([
    ['42 Elm Street\nApt 3\nRivermont, IL 60601', '42 Elm Street, Apt 3 / Rivermont / 60601'],
    ['42 Elm Street\nRivermont, IL 60601\nThank you', '42 Elm Street / Rivermont / 60601'],
    ['behind the school\non Elm', 'behind the school on Elm'],
  ])('answers the question: %j', (said, means) => expect(outcome(atQuestion(address, 'en')(said))).toBe(means));
});
