import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buttonWords } from '../../src/dialog/words/buttons.js';
import { otherLanguages } from '../../src/dialog/other-language.js';
import { crisisKinds } from '../../src/dialog/words/crisis.js';
import { fold } from '../../src/dialog/words/fold.js';
import { slotTypes } from '../../src/model/value.js';

type Tree = { readonly [key: string]: string | Tree };
const load = (locale: string): Tree =>
  JSON.parse(readFileSync(new URL(`../../locales/${locale}/dialog.json`, import.meta.url), 'utf8')) as Tree;
const leaves = (tree: Tree, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : leaves(value, `${path}${key}.`),
  );
const plural = /_(?:one|many|other)$/;
const singular = (key: string): string => key.replace(plural, '');
const texts = { en: new Map(leaves(load('en'))), es: new Map(leaves(load('es'))) };

/** Keys written out in the engine's code: `engine('a.b')`, `'dialog:a.b'`. */
function keysInCode(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return keysInCode(path);
    const code = readFileSync(path, 'utf8');
    const calls = [...code.matchAll(/engine\(([^`;]*?)\)/g)].flatMap((call) =>
      [...(call[1] ?? '').matchAll(/'([a-z_.]+)'/g)].map((match) => match[1] ?? ''),
    );
    return [
      ...calls.filter((key) => texts.en.has(key) || key.includes('.')),
      ...[...code.matchAll(/'dialog:([a-z_.]+)'/g)].map((match) => match[1] ?? ''),
    ];
  });
}

describe('the engine’s own sentences', () => {
  test('are the same set in both languages, with the same placeholders', () => {
    const bare = (all: ReadonlyMap<string, string>): readonly string[] =>
      [...new Set([...all.keys()].map(singular))].toSorted();
    expect(bare(texts.es)).toEqual(bare(texts.en));
    const names = (words = ''): readonly string[] => [...words.matchAll(/\{[^}]+\}/g)].map(([name]) => name).toSorted();
    for (const [key, words] of texts.en) expect([key, names(texts.es.get(key))]).toEqual([key, names(words)]);
  });

  test('have every plural form that their language has', () => {
    for (const [locale, all] of Object.entries(texts)) {
      const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
      const counted = new Set([...all.keys()].filter((key) => plural.test(key)).map(singular));
      expect(counted.size).toBeGreaterThan(1);
      for (const key of counted)
        for (const form of wanted) expect([locale, all.get(`${key}_${form}`)]).toEqual([locale, expect.any(String)]);
    }
  });

  test('exist for every key the engine uses', () => {
    const made = [
      ...slotTypes.flatMap((type) => [`ask.${type}`, `confirm.field.${type}`]),
      ...otherLanguages.flatMap((code) => [`other_languages.${code}`, `other_languages_plain.${code}`]),
      ...['in_line', 'in_line_next', 'position', 'position_next'].map((key) => `person.${key}`),
      ...crisisKinds.map((kind) => `crisis.${kind}`),
      ...Object.keys(buttonWords).map((name) => `button.${name}`),
      ...['slot_taken', 'hold_expired', 'outside_window', 'closed_day'].map((outcome) => `book.${outcome}`),
      ...'created rejected not_found limited none booked slot_taken person_limit outside_window closed_day hold_expired cancelled already moved too_late unavailable unknown_outcome'
        .split(' ')
        .map((outcome) => `outcome.${outcome}`),
      ...'received in_review in_progress scheduled action_needed on_hold transferred approved denied completed closed duplicate cancelled'
        .split(' ')
        .map((state) => `tell.state.${state}`),
      'language.in.en',
      'language.in.es',
      'error.apology',
    ];
    const used = [...new Set([...keysInCode(new URL('../../src/dialog', import.meta.url).pathname), ...made])].filter(
      (key) => !key.endsWith('.'),
    );
    expect(used.length).toBeGreaterThan(100);
    const known = new Set([...texts.en.keys()].map(singular));
    expect(used.filter((key) => !known.has(key))).toEqual([]);
  });

  test('never suggest a word that a carrier takes for itself', () => {
    for (const [locale, all] of Object.entries(texts)) {
      for (const [key, words] of all)
        expect([locale, key, /\b(?:STOP|CANCEL|END|QUIT|HELP|UNSUBSCRIBE|ALTO|BAJA)\b/.exec(words)?.[0]]).toEqual([
          locale,
          key,
          undefined,
        ]);
    }
  });

  test('every button may be typed as it reads', () => {
    for (const [name, words] of Object.entries(buttonWords)) {
      for (const locale of ['en', 'es'] as const) {
        const label = texts[locale].get(`button.${name}`) ?? '';
        expect([name, (words[locale] ?? []).map(fold)]).toEqual([name, expect.arrayContaining([fold(label)])]);
      }
    }
  });

  test('the numbers that fit: 988 and AYUDA for despair, 911 for the rest, and the national lines; no other telephone', () => {
    const national = { violence: '1-800-799-7233', abuse: '1-800-422-4453', poison: '1-800-222-1222' };
    expect(texts.en.get('crisis.suicide')).toMatch(/988.*911/s);
    expect(texts.es.get('crisis.suicide')).toMatch(/AYUDA al 988.*911/s);
    for (const all of Object.values(texts)) {
      for (const kind of crisisKinds) expect(all.get(`crisis.${kind}`)).toContain('911');
      for (const [kind, number] of Object.entries(national)) expect(all.get(`crisis.${kind}`)).toContain(number);
      expect(all.get('crisis.violence')).toMatch(/START\D+88788/);
      const rest = [...all.values()].map((words) =>
        Object.values(national).reduce((left, number) => left.replace(number, ''), words),
      );
      for (const words of rest) expect(words.match(/\d{3}[-. ]\d{3,4}/)).toBeNull();
    }
  });

  test('Spanish says usted', () => {
    for (const [key, words] of texts.es)
      expect([
        key,
        /\b(?:tú|tienes|puedes|quieres|escribe|elige|envía tu|llama al|necesitas)\b/i.exec(words)?.[0],
      ]).toEqual([key, undefined]);
  });
});
