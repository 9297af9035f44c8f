import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { outcomes } from '../../src/desk/routes.js';
import { deskRefusals } from '../../src/desk/reply.js';
import { createTranslate, type Sentences } from '../../src/web/widget/translate.js';

const read = (locale: string): { readonly refusals: Sentences; readonly cli: Sentences; readonly app: Sentences } =>
  JSON.parse(readFileSync(`locales/${locale}/desk.json`, 'utf8')) as never;
const plural = /_(?:one|many|other)$/;
const keys = (node: Sentences, path = ''): readonly string[] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key] : keys(value, `${path}${key}.`),
  );
const holes = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

const [en, es] = [read('en'), read('es')];
const source = readdirSync('src/web/desk', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`src/web/desk/${name}`, 'utf8'))
  .join('\n');

describe('the desk’s words', () => {
  test('exist in both languages with the same placeholders, plurals included', () => {
    for (const part of ['refusals', 'cli', 'app'] as const) {
      const base = (node: Sentences): readonly string[] =>
        [...new Set(keys(node).map((key) => key.replace(plural, '')))].sort();
      expect(base(es[part])).toEqual(base(en[part]));
      const [one, other] = [createTranslate(en[part], 'en'), createTranslate(es[part], 'es')];
      for (const key of keys(en[part]).filter((each) => !plural.test(each)))
        expect([key, holes(other(key))]).toEqual([key, holes(one(key))]);
      for (const key of keys(es[part]).filter((each) => each.endsWith('_other')))
        expect(keys(es[part])).toEqual(
          expect.arrayContaining([key.replace('_other', '_one'), key.replace('_other', '_many')]),
        );
    }
  });

  test('say everything the page asks for, and nothing else', () => {
    const asked = [...source.matchAll(/\b(?:t|longAndShort)\(\s*'([a-z_]+(?:\.[a-z_]+)*)'/g)].map(
      ([, key]) => key ?? '',
    );
    const ternaries = [...source.matchAll(/'([a-z_]+\.[a-z_.]+)'/g)].map(([, key]) => key ?? '');
    const built = [...source.matchAll(/`([a-z_]+(?:\.[a-z_]+)?[._])\$\{/g)].map(([, start]) => start ?? '');
    const known = new Set(keys(en.app).map((key) => key.replace(plural, '')));
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
    const used = (key: string): boolean =>
      asked.includes(key) ||
      ternaries.includes(key) ||
      asked.includes(key.replace(/_short$/, '')) ||
      built.some((start) => key.startsWith(start));
    expect([...known].filter((key) => !used(key))).toEqual([]);
  });

  test('have a sentence for every refusal and every outcome', () => {
    const of = (node: Sentences): readonly string[] => keys(node).map((key) => key.replace(plural, ''));
    for (const words of [en, es]) {
      expect(Object.keys(deskRefusals).filter((code) => !of(words.refusals).includes(code))).toEqual([]);
      expect(outcomes.filter((outcome) => !of(words.app).includes(`outcomes.${outcome}`))).toEqual([]);
    }
  });
});
