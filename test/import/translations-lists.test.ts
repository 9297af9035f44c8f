import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { join } from 'node:path';
import { placedUnits } from '../../src/content/translations/placed-units.js';
import { putTranslations } from '../../src/content/translations/put-translations.js';
import { openDesk, type ClerkDesk } from './clerk-desk.js';

const pair = { from: 'en', to: 'es' } as const;
const list = 'lists/office.csv';
const offices = [
  'id,en,es,also_en,also_es,address,hours_en,hours_es',
  'north,North,Norte,up north|the north one,la del norte,"1 Elm St, 2nd floor",9 to 5,de 9 a 5',
  'south,"South, by the ""old"" mill",Sur,,,2 Oak St,8 to 4,',
].join('\r\n');
const unitsOf = (text: string, file: string) => placedUnits(text, file, pair)?.map(({ unit }) => unit) ?? [];
const put = (text: string, file: string, wanted: { readonly [key: string]: string }) =>
  putTranslations(
    text,
    file,
    unitsOf(text, file).flatMap(({ key, source, to }) =>
      Object.hasOwn(wanted, key) ? [{ file, key, to, source, target: wanted[key] ?? '' }] : [],
    ),
    pair,
  );

describe('a list for translators', () => {
  test('gives its labels, its columns per language and the other names, each with its place', () => {
    expect(unitsOf(offices, list).map(({ key, source, target, kind }) => [key, source, target, kind])).toEqual([
      ['north', 'North', 'Norte', 'text'],
      ['north/also', 'up north\nthe north one', 'la del norte', 'phrases'],
      ['north/hours', '9 to 5', 'de 9 a 5', 'text'],
      ['south', 'South, by the "old" mill', 'Sur', 'text'],
      ['south/hours', '8 to 4', '', 'text'],
    ]);
  });

  test.each(['', '\uFEFF'])('takes translations into their cells, and all else keeps every byte', (mark) => {
    const done = put(mark + offices, list, {
      'south/hours': 'de 8 a 4, menos el martes',
      south: 'Sur, el "viejo"',
      'north/also': 'la del norte\nla norteña',
    });
    expect(done?.text).toBe(
      mark +
        offices
          .replace('8 to 4,', '8 to 4,"de 8 a 4, menos el martes"')
          .replace(',Sur,', ',"Sur, el ""viejo""",')
          .replace('la del norte', 'la del norte|la norteña'),
    );
    expect(done?.problems).toEqual([]);
  });

  test('as a spreadsheet of another country saves it keeps its semicolons', () => {
    const text = 'id;en;es\nn;North;\n';
    expect(put(text, list, { n: 'Norte; y más' })?.text).toBe('id;en;es\nn;North;"Norte; y más"\n');
  });

  test('without a column to put it in has nothing to translate, and a row too short is told', () => {
    expect(unitsOf('id,en\nn,North\n', list)).toEqual([]);
    const short = put('id,en,es\nn,North\n', list, { n: 'Norte' });
    expect([short?.changed, short?.problems.map(({ key }) => key)]).toEqual([[], ['no_place']]);
  });

  test('of any form is never changed anywhere but in the cell that was meant', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab",; \n\rñ|'.split('')), maxLength: 8 });
    fc.assert(
      fc.property(cell, cell, fc.string({ maxLength: 12 }), (english, other, translation) => {
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = `id,en,es,note\na,${quote(english)},x,${quote(other)}\nb,B,y,\n`;
        const before = unitsOf(text, list);
        const after = unitsOf(put(text, list, { a: translation })?.text ?? '', list);
        expect(after.filter(({ key }) => key !== 'a')).toEqual(before.filter(({ key }) => key !== 'a'));
        expect(after.map(({ source }) => source)).toEqual(before.map(({ source }) => source));
      }),
    );
  });
});

describe('other names of an option, and phrases in brackets', () => {
  const file = 'bots/town/intents/t.yaml';
  const topic = `examples: { en: [report it, "it, again"], es: [reportar] }
steps:
  - choose: cart
    options:
      - { en: Trash, es: Basura, also: { en: [garbage, rubbish], es: [desechos] } }
      - { en: Paper, es: Papel, also: { en: [cardboard] } }
`;

  test('go to the translator one a line, and come back into their brackets', () => {
    expect(unitsOf(topic, file).filter(({ kind }) => kind === 'phrases')).toMatchObject([
      { key: 'examples', source: 'report it\nit, again', target: 'reportar' },
      { source: 'garbage\nrubbish', target: 'desechos' },
      { source: 'cardboard', target: '' },
    ]);
    const [, first = '', second = ''] = unitsOf(topic, file)
      .filter(({ kind }) => kind === 'phrases')
      .map(({ key }) => key);
    const done = put(topic, file, { [first]: 'desechos\nla basura, toda', [second]: 'cartón' });
    expect(done?.problems).toEqual([]);
    expect(done?.text).toBe(
      topic
        .replace('es: [desechos]', 'es: ["desechos", "la basura, toda"]')
        .replace('en: [cardboard]', 'en: [cardboard], es: ["cartón"]'),
    );
  });
});

describe('a clerk with a list', () => {
  let desk: ClerkDesk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.leave());

  test('sends it to the translators with everything else, and gets it back confirmed', async () => {
    await desk.put(`bots/town/${list}`, offices);
    const to = join(desk.root, 'x.xlf');
    await desk.run('export', 'town', '--to', to);
    await desk.put('x.xlf', (await desk.read('x.xlf')).replace('>Norte</target>', '>Zona norte</target>'));
    const { code, text } = await desk.run('import', 'translations', to, '--by', 'Ana');
    expect([code, text]).toEqual([0, expect.stringContaining('1 translations were put into 1 files, and 1 are')]);
    expect(await desk.read(`bots/town/${list}`)).toBe(offices.replace('Norte', 'Zona norte'));
    expect(await desk.read('bots/town/translations.lock')).toContain('office.csv');
  });
});
