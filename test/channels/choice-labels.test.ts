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

  test('of any kind fit, are different and are not cut inside a visible character', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 13 }), (labels) => {
        const fitted = choiceLabels(labels, 20);
        expect(fitted).toHaveLength(labels.length);
        expect(new Set(fitted).size).toBe(labels.length);
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
