import { describe, expect, test } from '@jest/globals';
import { createEngineTexts } from '../../src/i18n/engine-texts.js';
import { placeholders } from '../../src/i18n/format.js';
import type { Json } from '../../src/model/json.js';
import { readLocales } from './fixture.js';

const tiny = createEngineTexts({
  en: {
    dialog: {
      hello: 'Hello {name}.',
      waiting: { ahead_one: '{count} person is ahead.', ahead_other: '{count} people are ahead.' },
      only: 'English only',
      when: 'On {appointment.start}, {context} {lng}',
    },
  },
  es: {
    dialog: {
      hello: 'Hola, {name}.',
      waiting: {
        ahead_one: 'Hay {count} persona antes.',
        ahead_many: 'Hay {count} de personas antes.',
        ahead_other: 'Hay {count} personas antes.',
      },
    },
  },
});

describe('the engine speaks the citizen’s language', () => {
  test('a resident reads the sentence in their language, a region counts as its language, and English stands in for what is missing', () => {
    expect(tiny.text('dialog:hello', 'es', { name: 'Ana' })).toBe('Hola, Ana.');
    expect(tiny.text('dialog:hello', 'es-MX', { name: 'Ana' })).toBe('Hola, Ana.');
    expect(tiny.text('dialog:hello', 'fr', { name: 'Ana' })).toBe('Hello Ana.');
    expect(tiny.text('dialog:only', 'es')).toBe('English only');
  });

  test('one, two, none and a million people are counted the way each language counts', () => {
    expect([0, 1, 2, 1_000_000].map((count) => tiny.text('dialog:waiting.ahead', 'es', { count }))).toEqual([
      'Hay 0 personas antes.',
      'Hay 1 persona antes.',
      'Hay 2 personas antes.',
      'Hay 1000000 de personas antes.',
    ]);
    expect([0, 1, 2].map((count) => tiny.text('dialog:waiting.ahead', 'en', { count }))).toEqual([
      '0 people are ahead.',
      '1 person is ahead.',
      '2 people are ahead.',
    ]);
  });

  test('a name that looks like a placeholder, a nesting or a pattern is printed as it was typed', () => {
    for (const name of [
      '{name}',
      '{count}',
      '$t(dialog:only)',
      '$&',
      '$1',
      '{{name}}',
      '<b>&',
      '__proto__',
      '{- name}',
      '\\u0000',
    ]) {
      expect(tiny.text('dialog:hello', 'en', { name })).toBe(`Hello ${name}.`);
    }
  });

  test('values called like options of the library change nothing but their placeholder', () => {
    expect(
      tiny.text('dialog:when', 'en', {
        'appointment.start': 'Monday',
        context: 'x',
        lng: 'es',
        ns: 'y',
        defaultValue: 'z',
      }),
    ).toBe('On Monday, x es');
  });

  test('a missing value prints nothing and a missing key prints itself', () => {
    expect(tiny.text('dialog:hello', 'en')).toBe('Hello .');
    for (const key of [
      'dialog:none',
      'dialog:waiting',
      'none:hello',
      'constructor',
      'dialog:__proto__',
      'dialog:hello.length',
      '',
    ]) {
      expect(tiny.text(key, 'en')).toBe(key);
      expect(tiny.has(key, 'en')).toBe(false);
    }
  });

  test('it is known which language has a sentence', () => {
    expect(tiny.has('dialog:hello', 'es')).toBe(true);
    expect(tiny.has('dialog:only', 'es')).toBe(false);
    expect(tiny.has('dialog:waiting.ahead', 'es')).toBe(true);
    expect(tiny.locales).toEqual(['en', 'es']);
  });
});

/** Every text of a file by path. */
function flat(node: Json, path = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node !== 'object' || node === null) return [[path, '']];
  return Object.entries(node).flatMap(([name, child]) => flat(child, path === '' ? name : `${path}.${name}`));
}
const form = /_(zero|one|two|few|many|other)$/;
const locales = readLocales();
/** `content/describe.ts` fills these by its own rules, where `{{` is a brace: they show YAML to clerks. */
const showsYaml = (file: string, key: string): boolean => file === 'check' && /^(?:findings|forms)\./.test(key);
const files = [...new Set(Object.values(locales).flatMap((each) => Object.keys(each)))].sort();

describe.each(files)('the sentences of %s', (file) => {
  const words = (locale: string) => new Map(flat(locales[locale]?.[file] ?? {}));
  const bases = (locale: string) => [...new Set([...words(locale).keys()].map((key) => key.replace(form, '')))].sort();
  const names = (locale: string, base: string) =>
    [
      ...new Set(
        [...words(locale)].filter(([key]) => key.replace(form, '') === base).flatMap(([, text]) => placeholders(text)),
      ),
    ].sort();

  test('exist in both languages with the same placeholders', () => {
    expect(bases('es')).toEqual(bases('en'));
    for (const base of bases('en'))
      expect({ base, names: names('es', base) }).toEqual({ base, names: names('en', base) });
  });

  test.each(['en', 'es'])('have every plural form that %s needs', (locale) => {
    const needed = new Intl.PluralRules(locale)
      .resolvedOptions()
      .pluralCategories.map((category) => `_${category}`)
      .sort();
    const counted = new Map<string, string[]>();
    for (const key of words(locale).keys()) {
      const found = form.exec(key);
      if (found) counted.set(key.replace(form, ''), [...(counted.get(key.replace(form, '')) ?? []), found[0]]);
    }
    for (const [base, forms] of counted) expect({ base, forms: forms.sort() }).toEqual({ base, forms: needed });
  });

  test('are not empty, have no stray braces, and call nobody tú', () => {
    for (const locale of ['en', 'es']) {
      for (const [key, text] of words(locale)) {
        expect({ key, empty: text.trim() === '' }).toEqual({ key, empty: false });
        if (!showsYaml(file, key))
          expect({ key, rest: text.replace(/\{[\w.-]+\}/g, '').match(/[{}]|\$t\(/) }).toEqual({ key, rest: null });
        if (locale === 'es')
          expect({
            key,
            tu: /(?:^|\s)(?:tú|tu|tus|te|puedes|quieres|tienes)(?=[\s.,!?]|$)/i.exec(text)?.[0],
          }).toEqual({ key, tu: undefined });
      }
    }
  });
});
