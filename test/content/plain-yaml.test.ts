import { describe, expect, test } from '@jest/globals';
import { assert, constantFrom, nat, property, tuple } from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAnyYaml, parseYaml, type ParsedYaml } from '../../src/content/parse-yaml.js';
import { readPlainYaml } from '../../src/content/plain-yaml.js';
import type { Data } from '../../src/content/source.js';
import { budget } from '../budget.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const textsIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return textsIn(path);
    return path.endsWith('.yaml') ? [readFileSync(join(root, path), 'utf8')] : [];
  });
const shipped = [...textsIn('intents'), ...textsIn('bots')];

/** Everything that the program can ask of a file: its data, and the place of each part of it. */
function everything({ source, findings }: ParsedYaml): unknown {
  const places: unknown[] = [];
  const walk = (data: Data): void => {
    if (typeof data !== 'object' || data === null) return;
    places.push(source.place(data));
    for (const [key, value] of Object.entries(data) as [string, Data][]) {
      places.push([key, source.place(data, key), source.place(data, key, { of: 'key' })]);
      if (typeof value === 'string' && value.includes('\n')) places.push(source.linePlace(data, key, 1));
      if (typeof value === 'string') places.push(source.place(data, key, { needle: value.slice(-4) }));
      walk(value);
    }
  };
  walk(source.data);
  return { data: source.data, findings, places };
}

/** Whether the short way was taken; then it must say what the library says. */
function agrees(text: string): boolean {
  if (readPlainYaml(text) === null) return false;
  expect(everything(parseYaml(text, 'a.yaml'))).toEqual(everything(parseAnyYaml(text, 'a.yaml')));
  return true;
}

describe('a file that is plainly written', () => {
  test('says the same, at the same places, whether or not the library reads it: all that we ship', () => {
    const plain = shipped.filter(agrees);
    // Else the short way is taken for no one, and a check takes twice as long.
    expect(plain.length / shipped.length).toBeGreaterThan(0.9);
  });

  test.each([
    ['a list in line with its name', 'a:\n- x\n- y: 1\n  z: 2\nb: c\n'],
    ['a block that ends the file', 'a: |\n  one\n   two\n\n  three\n\n'],
    ['a block below an item', 'steps:\n  - say:\n      en: |\n        one\n      es: dos\n  - end\n'],
    ['notes between lines', '# top\na: 1\n\n  # in\nb:\n  # below\n  c: 2\n# last\n'],
    ['braces in brackets', 'a: [ { en: "x, y", es: \'z: {}\' } , b c ]  \n'],
    ['states of several words', 'states:\n  In review: { is: in_review, say: { en: a, es: b } }\n  3.5 x/y: c\n'],
    ['hours and figures', 'mon-fri: "08:00-17:00"\nfee: $5.00\nphone: 555-0100\nlink: https://a.example/b?c=d\n'],
    ['signs of Spanish', 'a: ¿Cómo está? ¡Bien!\nb: (uno)\n'],
  ])('is read the short way: %s', (_, text) => {
    expect(agrees(text)).toBe(true);
  });

  test.each([
    ['a text over two lines', 'a: one\n  two\n'],
    ['a colon in a text', 'a: one: two\n'],
    ['a name twice', 'a: 1\na: 2\n'],
    ['a note behind a text', 'a: one # two\n'],
    ['a tab', 'a:\n\tb: 1\n'],
    ['a line too far in', 'a: 1\n  b: 2\n'],
    ['a line that stands under nothing', 'a:\n    b: 1\n  c: 2\n'],
    ['a block with a line too far out', 'a:\n  b: |\n      one\n    two\n'],
    ['nothing behind a name', 'a:\nb: 1\n'],
    ['a backslash', 'a: "b\\n"\n'],
    ['two apostrophes', "a: 'b''c'\n"],
    ['a quotation mark that is not closed', 'a: "b\n'],
    ['words behind a quotation mark', 'a: "b" c\n'],
    ['a brace around a name', 'a: {b}\n'],
    ['a comma at the end', 'a: [b, ]\n'],
    ['an alias', 'a: *b\n'],
    ['a fold', 'a: >\n  b\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['a word alone', 'a: 1\nb\n'],
    ['a sign that only looks like a space', 'a: { b: c }\u00a0\n'],
  ])('is left to the library: %s', (_, text) => {
    expect(readPlainYaml(text)).toBeNull();
  });

  test('is never read otherwise than the library reads it, whatever is done to it', () => {
    const bits = ['', ' ', '  ', '\n', '\n\n', '"', "'", ':', ': ', '- ', '#', ' #', '{', '}', '[', ']', ',', '|', '>']
      .concat([
        'a',
        'ñ',
        '“',
        '&a',
        '*a',
        '!',
        '?',
        '%',
        '@',
        '\\',
        '…',
        '.',
        '-',
        '---\n',
        '...\n',
        '  - ',
        'a: ',
        '0',
      ])
      .concat(['\u00a0', '\u2028', '\u0085', '~', '<<: ', '=', '`', '$', '¿', '|\n  ', '"\n', ' \n', '\n ', '{ en: ']);
    let short = 0;
    assert(
      property(
        constantFrom(...shipped, 'a: |\n  x\n', 'a:\n- b: c\n'),
        tuple(nat(), nat(12), constantFrom(...bits), nat(40)),
        (text, [seed, cut, bit, length]) => {
          // A few lines of the file, so that a damage is met by what stands around it.
          const lines = text.split('\n');
          const first = seed % lines.length;
          const some = lines.slice(first, first + length + 1);
          // Moved to the left, so that it is a file of its own.
          const indent = ' '.repeat(Math.max(0, (some[0] ?? '').search(/\S/)));
          const part = `${some.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('\n')}\n`;
          const at = (seed * 31) % part.length;
          if (agrees(part.slice(0, at) + bit + part.slice(at + (cut > 6 ? 0 : cut)))) short += 1;
        },
      ),
      { numRuns: budget.yaml },
    );
    expect(short).toBeGreaterThan(budget.yaml / 20);
  });
});
