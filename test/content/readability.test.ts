import { describe, expect, test } from '@jest/globals';
import { fleschKincaidGrade, readability, szigrisztPazos } from '../../src/content/checks/readability.js';
import { sentencesOf } from '../../src/content/checks/sentences.js';
import { englishSyllables, spanishSyllables } from '../../src/content/checks/syllables.js';

const english = `
1 the a street light trash please help can you name school bridge closed moved asked whole friend eyes clothes guide fees
1 health through once twice dogs parked called stopped knives leaves hours year lives rules
2 city water office open copy paper number building payment permit person service money happen English moving
2 taxes garbage needed wanted reply apply going being after table little notice people question special
2 movement safely useful homeless careful sometimes people driveway online sidewalk agent bottle places houses changes boxes
3 recycle appointment department recycling Saturday holiday neighborhood medical area library animal idea radio
3 apartment remember officer video happening collection government newspaper vehicle anyone area
4 information application emergency community January accessible available necessary
4 identity interpreter certificate military February reservation ability
5 electricity immediately possibility individual university communication verification
`;
const spanish = `
1 sol pan el tren mes pie voy dio buey luz ley
1 bien pues
2 búho cualquier casa ciudad calle agua puerta hora aire causa queso guerra siete cuida viuda mayo
2 país río día frío oír baúl tía leer real peor hielo lluvia guante antes
3 guitarra persona permiso reporte basura trámite código número teatro poeta María
3 guitarra camino oído maíces pingüino alcohol
4 oficina teléfono biblioteca solicitud vecindario aéreo vehículo emergencia reciclaje todavía residencia
5 ayuntamiento electricidad
`;
/** Lines of a number and the words that have so many syllables. */
const cases = (table: string): readonly (readonly [word: string, count: number])[] =>
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [count, ...words] = line.split(' ');
      return words.map((word) => [word, Number(count)] as const);
    });

describe('syllables', () => {
  test.each(cases(spanish))('%s has %i in Spanish', (word, count) => {
    expect(spanishSyllables(word)).toBe(count);
  });

  test.each(cases(english))('%s has %i in English', (word, count) => {
    expect(englishSyllables(word)).toBe(count);
  });

  test('every word has one at least, whatever it is made of', () => {
    for (const word of ['', 'Rx', 'zzz', '123', 'ñ', 'ÄÖ', '😀']) {
      expect(englishSyllables(word)).toBeGreaterThan(0);
      expect(spanishSyllables(word)).toBeGreaterThan(0);
    }
  });
});

describe('readability', () => {
  test('is what the formulas say of a sentence counted by hand', () => {
    // 6 words, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59.
    expect(fleschKincaidGrade(sentencesOf('The dog ran to the house.'))).toBeCloseTo(-1.45, 2);
    // 5 words, 9 syllables (El pe-rro co-rre a ca-sa has 8): 206.835 − 62.3 × 8/5 − 5.
    expect(szigrisztPazos(sentencesOf('El perro corre a casa.'))).toBeCloseTo(206.835 - 62.3 * (8 / 5) - 5, 2);
  });

  test('tells plain words from those of an office, in both languages', () => {
    const easy = 'Call us. We can help you. Bring a paper with your name on it.';
    const hard = 'Municipal administrative operations necessitate verification of supplementary documentation.';
    expect([readability('en', sentencesOf(easy))?.plain, readability('en', sentencesOf(hard))?.plain]).toEqual([
      true,
      false,
    ]);
    const facil = 'Llame a la oficina. Le ayudamos hoy. Traiga un papel con su nombre.';
    const dificil =
      'La tramitación administrativa requiere inexcusablemente la presentación de documentación complementaria acreditativa de la residencia habitual.';
    expect([readability('es', sentencesOf(facil))?.plain, readability('es', sentencesOf(dificil))?.plain]).toEqual([
      true,
      false,
    ]);
    expect(readability('vi', sentencesOf(easy))).toBeNull();
  });

  test('sentences end where people stop, and not at abbreviations, figures or addresses', () => {
    const count = (text: string): number => sentencesOf(text).length;
    expect(count('Open 8 a.m. to 5 p.m. on Elm St. in town.')).toBe(1);
    expect(count('Closed at 5 p.m. Come tomorrow.')).toBe(2);
    expect(count('Closes at 5 p.m. Friday.')).toBe(1);
    expect(count('It costs $1.25. See https://town.example/a.b. Bye!')).toBe(3);
    expect(count('¿Dónde está? Allí.\nLlame.')).toBe(3);
    expect(count('Abierto de 8 a. m. a 5 p. m. Venga mañana.')).toBe(2);
    expect(count('')).toBe(0);
    expect(sentencesOf('Call {office.phone} now.')[0]?.words).toEqual(['Call', '{}', 'now']);
  });
});
