import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { speaker, transcriptText } from '../../src/web/widget/transcript.js';
import { createTranslate, pickLocale, type Sentences } from '../../src/web/widget/translate.js';

const load = (locale: string): Sentences =>
  JSON.parse(readFileSync(`locales/${locale}/widget.json`, 'utf8')) as Sentences;
const flat = (sentences: Sentences, prefix = ''): Map<string, string> =>
  new Map(
    Object.entries(sentences).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  );
const base = (key: string): string => key.replace(/_(one|many|other)$/, '');
const holes = (text: string): string =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => name)
    .toSorted((a, b) => a.localeCompare(b))
    .join();

describe('the words of the widget', () => {
  const en = flat(load('en'));
  const es = flat(load('es'));

  test('say the same things in both languages, with the same placeholders and every plural form', () => {
    expect([...new Set([...es.keys()].map(base))].sort()).toEqual([...new Set([...en.keys()].map(base))].sort());
    for (const [key, text] of es)
      expect(`${key} ${holes(text)}`).toBe(`${key} ${holes(en.get(key) ?? en.get(`${base(key)}_other`) ?? '')}`);
    for (const [words, locale] of [
      [en, 'en'],
      [es, 'es'],
    ] as const) {
      for (const key of words.keys()) {
        if (base(key) === key) continue;
        for (const form of new Intl.PluralRules(locale).resolvedOptions().pluralCategories)
          expect([...words.keys()]).toContain(`${base(key)}_${form}`);
      }
    }
  });

  test('count as people do, and never show a key or an open placeholder', () => {
    const t = createTranslate(load('es'), 'es-US');
    expect(t('launcher.unread', { count: 1 })).toBe('1 mensaje nuevo');
    expect(t('launcher.unread', { count: 1_000_000 })).toBe('1,000,000 de mensajes nuevos');
    expect(t('composer.left', { count: 0 })).toBe('Quedan 0 caracteres');
    expect(t('from.agent', { name: '{name}' })).toBe('{name}, una persona de nuestro equipo');
    expect(t('constructor')).toBe('constructor');
    expect(t('from.toString')).toBe('from.toString');
  });

  test('the language is the one asked for, else the page’s, else the browser’s, else English', () => {
    expect(pickLocale(['en', 'es'], [null, 'es-MX', 'en'])).toBe('es');
    expect(pickLocale(['en', 'es'], ['fr', 'pt-BR'])).toBe('en');
    expect(pickLocale(['en', 'es'], [])).toBe('en');
  });

  test('a transcript reads as the conversation did', () => {
    const t = createTranslate(load('en'), 'en-US');
    const event = { seq: 1, id: 'a', locale: 'en', choices: [], at: 5, text: 'Hello.' } as const;
    expect(speaker({ from: 'agent', alias: 'Ana' }, t, 'City')).toBe('Ana, a person on our team');
    expect(speaker({ from: 'agent' }, t, 'City')).toBe('A person on our team');
    const text = transcriptText(
      [
        { ...event, from: 'bot', choices: [{ id: 'x', label: 'Map', url: 'https://rivermont.example/map' }] },
        { ...event, from: 'citizen', text: 'p.png', file: { id: 'f', name: 'p.png', mime: 'image/png', bytes: 1 } },
      ],
      { t, name: 'City', savedAt: 9, moment: (at) => `@${at}` },
    );
    expect(text.split('\r\n')).toEqual([
      'Conversation with City',
      'Saved on @9',
      '',
      '@5  City',
      'Hello.',
      '  - Map: https://rivermont.example/map',
      '',
      '@5  You',
      'p.png',
      '[p.png]',
      '',
    ]);
  });
});
