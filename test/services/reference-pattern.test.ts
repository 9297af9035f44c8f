import { describe, expect, test } from '@jest/globals';
import { findReferences, maskReference, parsePattern, writeReference } from '../../src/services/reference-pattern.js';
import { referenceReader } from '../../src/services/reference-reader.js';
import { newConfirmation, readConfirmation } from '../../src/services/calendar/confirmation.js';
import { countingRandom, settings } from './fixtures.js';
import { growth } from '../support/processor-time.js';

const found = (pattern: string, text: string): readonly string[] =>
  findReferences(parsePattern(pattern), text).map((one) => one.reference);

describe('case references as people type them', () => {
  test.each([
    ['RC-2041', ['RC-2041']],
    ['rc2041', ['RC-2041']],
    ['my case RC 2041 please', ['RC-2041']],
    ['r.c. – 20 41!', ['RC-2041']],
    ['ＲＣ－２０４１', ['RC-2041']],
    ['RC-2O4l', ['RC-2041']],
    ['RC-20\u200B41', ['RC-2041']],
    ['RC-2041 y RC-2042', ['RC-2041', 'RC-2042']],
    ['RC-204', []],
    ['RC-20411', []],
    ['XRC-2041', []],
    ['RC-2041B', []],
    ['ARC 2041', []],
    ['señoRC-2041', []],
    ['', []],
  ])('%j', (text, references) => {
    expect(found('RC-\\d{4}', text)).toEqual(references);
  });

  test('O is zero only where a digit must stand, and a letter stays what it is', () => {
    expect(found('[A-Z]{3}\\d{10}', 'IOE 091234567O')).toEqual(['IOE0912345670']);
    expect(found('[A-Z]{3}\\d{10}', '0OE0912345670')).toEqual([]);
  });

  test('says where the reference stood', () => {
    const text = 'caso rc 2041, gracias';
    const [one] = findReferences(parsePattern('RC-\\d{4}'), text);
    expect(text.slice(...(one?.span ?? [0, 0]))).toBe('rc 2041');
  });

  test('a pattern that is more than a reference needs is refused with its text', () => {
    for (const pattern of ['(a+)+', 'RC.*', '[^x]{3}', 'RC|AB', '\\p{L}\\d', 'RC', 'RC-\\d{4,2}', 'RC-\\d{99}', '']) {
      expect(() => parsePattern(pattern)).toThrow(expect.objectContaining({ code: 'CONTENT_INVALID' }));
    }
  });

  test('ten thousand hostile characters are read in time that grows with their number', () => {
    const pattern = parsePattern('[A-Z0-9]{1,40}-[A-Z0-9]{1,40}-[A-Z0-9]{1,40}X\\d');
    for (const piece of ['A', 'A ']) {
      const find = (times: number) => (): unknown => expect(findReferences(pattern, piece.repeat(times))).toEqual([]);
      expect(growth(find(625), find(10_000), 80)).toBeLessThanOrEqual(80);
    }
  });

  test('a new reference has the form, whatever the bytes', () => {
    for (let byte = 0; byte < 256; byte++) {
      const written = writeReference(parsePattern('RC-[A-Z]\\d{4,6}'), new Uint8Array([byte, 255 - byte]));
      expect(found('RC-[A-Z]\\d{4,6}', written)).toEqual([written]);
    }
  });

  test('an agency that says nothing gets a general form', () => {
    expect(referenceReader(settings('cases', {}))('about AB-12345?').map((one) => one.reference)).toEqual(['AB-12345']);
  });

  test('transcripts and logs show only the end', () => {
    expect(maskReference('RC-2041')).toBe('RC-••41');
    expect(maskReference('EAC9012343403')).toBe('EAC••••••3403');
    expect(maskReference('7')).toBe('•');
    expect(maskReference('')).toBe('');
  });
});

describe('confirmation references', () => {
  test('have no character that is read as another', () => {
    const random = countingRandom();
    for (let n = 0; n < 500; n++) expect(newConfirmation(random)).toMatch(/^AP-[ABCDEFGHJKLMNPQRSTUVWXYZ2-9]{4}$/);
  });
  test.each([
    ['AP-7K3F', 'AP-7K3F'],
    ['ap 7k3f', 'AP-7K3F'],
    ['7k3f', 'AP-7K3F'],
    ['AP7K', 'AP-AP7K'],
    ['AP-10OI', null],
    ['hello there', null],
    ['', null],
    ['__proto__', null],
  ])('%j is read as %j', (typed, reference) => {
    expect(readConfirmation(typed)).toBe(reference);
  });
});
