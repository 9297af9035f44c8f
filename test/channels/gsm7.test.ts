import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { plainTypography, smsSegments } from '../../src/channels/gsm7.js';

const lengths = (text: string): readonly number[] => smsSegments(text).segments.map((segment) => segment.length);

describe('The places of a text message', () => {
  test('are 160 alone and 153 joined in GSM-7, 70 and 67 in UCS-2', () => {
    expect(smsSegments('a'.repeat(160))).toMatchObject({ encoding: 'GSM-7', units: 160, segments: ['a'.repeat(160)] });
    expect(lengths('a'.repeat(161))).toEqual([153, 8]);
    expect(lengths('á'.repeat(70))).toEqual([70]);
    expect(smsSegments('á'.repeat(71))).toMatchObject({ encoding: 'UCS-2', units: 71 });
    expect(lengths('á'.repeat(71))).toEqual([67, 4]);
    expect(smsSegments('')).toEqual({ encoding: 'GSM-7', units: 0, segments: [] });
  });

  test('ñ, ü, ¿ and ¡ are in the alphabet; á, í, ó, ú and every emoji are not', () => {
    expect(smsSegments('¿Mañana? ¡Sí!'.replace('í', 'i')).encoding).toBe('GSM-7');
    for (const sign of 'áíóú👍') expect(smsSegments(sign).encoding).toBe('UCS-2');
  });

  test('of the extension are two, and the pair is never divided', () => {
    expect(smsSegments('€'.repeat(80))).toMatchObject({ units: 160, segments: ['€'.repeat(80)] });
    expect(lengths(`${'a'.repeat(152)}€${'b'.repeat(20)}`)).toEqual([152, 21]);
    expect(lengths('€'.repeat(81))).toEqual([76, 5]);
  });

  test('hold every text whole, and no emoji is divided', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '€', '[', 'ñ', 'á', '👍', '\n'), { maxLength: 400 }), (signs) => {
        const text = signs.join('');
        const { segments } = smsSegments(text);
        expect(segments.join('')).toBe(text);
        for (const segment of segments) expect(segment.isWellFormed()).toBe(true);
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  test('are not wasted on typography', () => {
    const plain = plainTypography('«Hola», dijo… “sí” – ‘no’\u00a0—\u200b•');
    expect(plain).toBe('"Hola", dijo... "sí" - \'no\' --');
    expect(smsSegments(plain.replace('í', 'i')).encoding).toBe('GSM-7');
    expect(plainTypography('👩‍👧 é ñ')).toBe('👩‍👧 é ñ');
  });
});
