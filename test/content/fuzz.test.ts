import { expect, test } from '@jest/globals';
import { array, assert, constant, constantFrom, double, nat, oneof, property, record, string } from 'fast-check';
import { budget } from '../budget.js';
import { compileBot } from '../../src/content/compile/bot.js';
import { memoryFiles, yamlReader } from '../../src/content/content-files.js';
import { town, type Files } from './content-of.js';
import { readCorpus } from './corpus/read-corpus.js';
import { mistakes } from './mistakes.js';

const rich = `format: 1
intent: t
title: { en: T, es: T }
examples:
  en: |
    hello, you
  es: |
    hola
steps:
  - choose: cart
    options: [{ en: Trash, es: Basura }]
  - ask: age
    type: number
    otherwise: [ { handoff: general } ]
  - when: { age: at least 65, either: [{ cart: Trash }] }
    then: [ { say: { en: "{age}", es: "{age}" } }, end ]
  - call: cases.create
    with: { service: x, cart }
    save: r
    outcomes: { created: [ { say: { en: "{r.reference}", es: "{r.reference}" } } ] }
  - book: a
    who: [name, { ask: phone }]
  - first_that_fits: [ { if: { age: yes }, then: [] }, { otherwise: [ { offer: emergency } ] } ]
`;
const small = mistakes.filter(({ files }) => Object.values(files).every((text) => text.length < 5000));
const seeds = [
  ...small.map(({ files }) => files),
  // What is different from the town only: the rest is sound and read once.
  ...readCorpus().map(({ badFiles }) =>
    Object.fromEntries(Object.entries(badFiles).filter(([path, text]) => town[path] !== text)),
  ),
  { 'bots/town/intents/t.yaml': rich },
  ...Object.keys(town).map((path) => ({ [path]: town[path] ?? '' })),
];
const pieces = [
  '\t',
  '{',
  '}',
  '[',
  ']',
  ': ',
  '- ',
  '&a ',
  '*a',
  '!x ',
  '"',
  "'",
  '\n',
  '\n  ',
  '|',
  '>',
  '#',
  '%',
  '@',
  '`',
  '---\n',
  '? ',
  '<<: ',
  '__proto__',
  'constructor',
  '{{',
  '${X}',
  '\u202e',
  '\ufeff',
  '😀',
  'null',
  'say',
  'ask: x',
  'steps',
  ',',
  '\r\n',
  '\u0000',
  '-',
  ' ',
];

const edit = record({
  at: double({ min: 0, max: 1, noNaN: true }),
  cut: nat(12),
  put: oneof(constantFrom(...pieces), string({ maxLength: 4 }), constant('')),
});

const inRoot = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`/content/${path}`, text]));
const sound = yamlReader(memoryFiles(inRoot(town)));

/** Compiles the town with some files replaced; what is sound is read once for all runs. */
function compileWith(files: Files): ReturnType<typeof compileBot> {
  const fresh = yamlReader(memoryFiles(inRoot({ ...town, ...files })));
  const reader = {
    files: fresh.files,
    yaml: (path: string) => (Object.hasOwn(inRoot(files), path) ? fresh : sound).yaml(path),
  };
  return compileBot({
    path: '/content/bots/town/bot.yaml',
    reader,
    root: '/content',
    libraries: ['/content/intents'],
    env: {},
    today: '2026-11-21',
    engineTexts: () => null,
  });
}

test('no file, however mangled, makes the compiler throw or hang', () => {
  assert(
    property(constantFrom(...seeds), array(edit, { minLength: 1, maxLength: 6 }), (files, edits) => {
      const mangled = Object.fromEntries(
        Object.entries(files).map(([path, text]) => [
          path,
          edits.reduce((result, { at, cut, put }) => {
            const from = Math.floor(at * result.length);
            return result.slice(0, from) + put + result.slice(from + cut);
          }, text),
        ]),
      );
      const { findings, bot } = compileWith(mangled);
      for (const { line, column, excerpt, caret, length } of findings) {
        if (line < 1 || column < 1 || length < 1 || caret < 0 || excerpt.length > 200)
          throw new Error('a finding without a place');
      }
      if (bot) expect(JSON.parse(JSON.stringify(bot))).toEqual(bot);
    }),
    { numRuns: budget.yaml },
  );
}, 7_200_000);
