import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { choiceLabels, numberedText } from '../../src/channels/choice-labels.js';

describe('Labels of choices', () => {
  test('are shortened visibly, and stay different', () => {
    expect(choiceLabels(['Short', 'Renew a building permit', 'Renew a building permission'], 20)).toEqual([
      'Short',
      'Renew a building pe…',
      'Renew a buildin… (2)',
    ]);
    expect(choiceLabels(['A', 'A', 'A'], 20)).toEqual(['A', 'A (2)', 'A (3)']);
  });

  test('that look alike are told apart: an accent as a sign of its own, spaces around', () => {
    expect(choiceLabels(['Acción', 'Accio\u0301n', ' Acción'], 20)).toEqual([
      'Acción',
      'Accio\u0301n (2)',
      ' Acción (3)',
    ]);
  });

  test('of emoji and Arabic are cut between visible characters', () => {
    const family = '👩🏽‍👩🏻‍👧🏿‍👦';
    expect(choiceLabels([`${family} familia`, `${family}${family}`], 24)).toEqual([`${family} famil…`, `${family}…`]);
    const arabic = 'السَّلامُ عليكم في المدينة';
    const [first = '', second = ''] = choiceLabels([`${arabic} الكبيرة`, `${arabic} الصغيرة`], 20);
    expect([first.length <= 20, second.length <= 20, first.endsWith('…'), second.endsWith('… (2)')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(arabic.startsWith(first.slice(0, -1))).toBe(true);
  });

  test('of any kind fit, are different and are not cut inside a visible character', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 13 }), (labels) => {
        const fitted = choiceLabels(labels, 20);
        expect(fitted).toHaveLength(labels.length);
        expect(new Set(fitted).size).toBe(labels.length);
        expect(new Set(fitted.map((label) => label.normalize('NFC').trim())).size).toBe(labels.length);
        for (const label of fitted) expect(label.length <= 20 && label.isWellFormed()).toBe(true);
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  test.each(['en', 'es'])('as numbered lines end with the engine’s own sentence (%s)', (locale) => {
    const slots = JSON.parse(readFileSync(new URL(`../../locales/${locale}/slots.json`, import.meta.url), 'utf8')) as {
      readonly choices: { readonly by_number: string };
    };
    const choices = [
      { id: 'a', label: 'Uno' },
      { id: 'l', label: 'Página', url: 'https://rivermont.example' },
      { id: 'b', label: 'Dos' },
    ];
    expect(numberedText('¿Cuál?', choices, locale)).toBe(
      `¿Cuál?\n\nPágina: https://rivermont.example\n1. Uno\n2. Dos\n\n${slots.choices.by_number}`,
    );
  });
});
