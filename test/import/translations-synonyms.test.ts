import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { join } from 'node:path';
import { placedUnits } from '../../src/content/translations/placed-units.js';
import { putTranslations } from '../../src/content/translations/put-translations.js';
import { openDesk, type ClerkDesk } from './clerk-desk.js';

const pair = { from: 'en', to: 'es' } as const;
const file = 'bots/town/concepts/words.yaml';
const written = `format: 1
concepts:
  en:
    trash: [garbage, "rubbish"]   # what the trucks take
    cart: bin, can
  es:
    basura: [desechos]
    bote: cesto, zafacón
`;
const sent = 'trash: garbage, rubbish\ncart: bin, can';
const unitsOf = (text: string) => placedUnits(text, file, pair)?.map(({ unit }) => unit) ?? [];
const put = (text: string, target: string) =>
  putTranslations(
    text,
    file,
    unitsOf(text).map(({ key, source, to }) => ({ file, key, to, source, target })),
    pair,
  );

describe('synonyms for translators', () => {
  test('are one text a language, a word a line', () => {
    expect(unitsOf(written)).toEqual([
      {
        file,
        key: 'concepts',
        ...pair,
        source: sent,
        target: 'basura: desechos\nbote: cesto, zafacón',
        kind: 'synonyms',
        limit: null,
      },
    ]);
  });

  test.each(['\n', '\r\n'])('come back into their own place, and all else keeps every byte', (newline) => {
    const text = written.replaceAll('\n', newline);
    const done = put(text, 'basura : desechos,residuos\nbote: cesto ; el #1');
    expect(done).toMatchObject({ changed: ['concepts'], problems: [] });
    expect(done?.text).toBe(
      text.replace('[desechos]', '[desechos, residuos]').replace('bote: cesto, zafacón', 'bote: [cesto, "el #1"]'),
    );
  });

  test.each([
    [
      'in a block, before what follows',
      'concepts:\n  en:\n    cart: [bin]\nformat: 1\n',
      'concepts:\n  en:\n    cart: [bin]\n  es:\n    bote: [cesto]\nformat: 1\n',
    ],
    [
      'in a block at the end of the file',
      'concepts:\n  en:\n    cart: [bin]',
      'concepts:\n  en:\n    cart: [bin]\n  es:\n    bote: [cesto]',
    ],
    [
      'after braces on a line',
      'concepts:\n  en: { cart: [bin] } # x\nformat: 1\n',
      'concepts:\n  en: { cart: [bin] } # x\n  es:\n    bote: [cesto]\nformat: 1\n',
    ],
    ['in braces', 'concepts: { en: { cart: [bin] } }\n', 'concepts: { en: { cart: [bin] }, es: { bote: [cesto] } }\n'],
    [
      'where braces are',
      'concepts: { en: { cart: bin }, es: { vaso: copa } }\n',
      'concepts: { en: { cart: bin }, es: { bote: [cesto] } }\n',
    ],
  ])('are put in where there were none, %s', (_where, before, after) => {
    const done = put(before, 'bote: cesto');
    expect([done?.text, done?.problems]).toEqual([after, []]);
  });

  test('are told and left out when a line is no word with others, or a remark would be lost', () => {
    const told = (text: string, target: string) => {
      const done = put(text, target);
      return [done?.text === text, done?.problems.map(({ key }) => key)];
    };
    expect(told(written, 'basura y desechos')).toEqual([true, ['no_place']]);
    const remark = written.replace('basura: [desechos]', 'basura: [desechos] # oficial');
    expect(told(remark, 'basura: residuos')).toEqual([true, ['no_place']]);
  });

  test('of any words never change another text', () => {
    const words = fc.string({ unit: fc.constantFrom(...'añ:,;\n#{}[]"\'|- &*'.split('')), maxLength: 30 });
    fc.assert(
      fc.property(words, fc.constantFrom('\n', '\r\n'), (target, newline) => {
        const text = `${written}title: { en: T, es: U }\n`.replaceAll('\n', newline);
        const [before, done] = [unitsOf(text), put(text, target)];
        const after = unitsOf(done?.text ?? '');
        expect(after.map(({ source }) => source)).toEqual(before.map(({ source }) => source));
        if (done?.changed.includes('concepts') !== true) expect(after[0]).toEqual(before[0]);
      }),
    );
  });
});

describe('a clerk with synonyms', () => {
  let desk: ClerkDesk;
  beforeEach(async () => {
    desk = await openDesk();
    await desk.put(file, written);
  });
  afterEach(() => desk.leave());

  test.each(['x.xlf', 'x.csv'])('sends them with everything else as %s, and gets them back in use', async (name) => {
    const to = join(desk.root, name);
    await desk.run('export', 'town', '--to', to);
    const out = await desk.read(name);
    expect(out).toContain('Do not translate them: write which words people use');
    await desk.put(name, out.replace('basura: desechos', 'basura: desechos, residuos'));
    expect(await desk.run('import', 'translations', to, '--by', 'Ana')).toEqual({
      code: 0,
      text: expect.stringContaining('1 translations were put into 1 files'),
    });
    expect(await desk.read(file)).toContain('    basura: [desechos, residuos]\n');
    expect((await desk.findings()).filter((one) => one.file === file)).toEqual([]);
    // Words that are no translations of each other are not confirmed against each other.
    const lock = await desk.read('bots/town/translations.lock').catch(() => '');
    expect(lock).not.toContain('concepts');
  });
});
