import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  ask,
  codes,
  jsonl,
  lineFiles,
  measured,
  tests,
  train,
  type LineFiles,
  type Measured,
} from '../support/eval-files.js';

let files: LineFiles;
const file: LineFiles['file'] = (name, content) => files.file(name, content);
beforeAll(async () => {
  files = await lineFiles();
});
afterAll(() => files.clean());

test('two files are enough: no bot, and every figure is there', async () => {
  const answer = await ask(
    '--train',
    await file('a.jsonl', jsonl(train)),
    '--test',
    await file('b.jsonl', jsonl(tests)),
    '--locale',
    'en',
    '--json',
    '--content',
    files.folder,
  );
  expect(answer).toMatchObject({ code: 0, told: '' });
  expect(measured(answer)).toMatchObject({
    accuracy: 1,
    oosRecall: 1,
    auroc: 1,
    inScope: 3,
    outOfScope: 2,
    trainLines: 18,
    intents: 3,
    findings: [],
  });
  const { accuracyInterval, trainSeconds, p50Ms, p99Ms } = measured(answer);
  expect(accuracyInterval?.[0]).toBeCloseTo(0.4385, 3);
  expect([trainSeconds, p50Ms, p99Ms].every((value) => typeof value === 'number' && value > 0)).toBe(true);
});

const spanish = [
  ...['pagar el agua', 'recibo del agua', 'cuenta de agua', 'pago del agua', 'mi factura del agua', 'debo el agua'].map(
    (text) => ({ text, intent: 'water' }),
  ),
  ...[
    'basura',
    'recoger la basura',
    'camión de la basura',
    'día de basura',
    'horario de basura',
    'no pasó la basura',
  ].map((text) => ({ text, intent: 'trash' })),
].map((line) => ({ ...line, locale: 'es-MX' }));

test('the gate is for each language: the one understood worst decides, and is named', async () => {
  const a = await file('gate.jsonl', jsonl([...train, ...spanish]));
  const es = [
    { text: 'quiero pagar el agua', intent: 'water', locale: 'es' },
    { text: 'la basura de hoy', intent: 'water', locale: 'es' },
  ];
  // Four of five are right, so all lines together would pass.
  const b = await file('gate-test.jsonl', jsonl([...tests, ...es]));
  const low = await ask('--train', a, '--test', b, '--min', '0.7');
  expect(low.code).toBe(1);
  expect(low.told).toMatch(/^Spanish: accuracy is 50\.0 % \(.+\); at least 70 % was asked for\.$/mu);
  expect(low.told).not.toContain('English');
  const json = await ask('--train', a, '--test', b, '--min', '70 %', '--json', '--lang', 'es');
  expect(json.told).toContain('Español: el acierto es 50.0 %');
  expect(measured(json)).toMatchObject({ accuracy: 0.8, reached: false, worst: { locale: 'es', accuracy: 0.5 } });
  expect((await ask('--train', a, '--test', b, '--min', '50')).code).toBe(0);
});

test('a language of which nothing in scope was asked does not pass the gate', async () => {
  const a = await file('gate.jsonl', jsonl([...train, ...spanish]));
  const b = await file('no-es.jsonl', jsonl([...tests, { text: 'qué tal el partido', intent: 'oos', locale: 'es' }]));
  const { code, told } = await ask('--train', a, '--test', b, '--min', '0.1');
  expect([code, told]).toEqual([1, expect.stringContaining('Spanish: no message in scope was asked')]);
});

test('a share that is none is refused with what to write, in either language, before anything is read', async () => {
  const nowhere = ['--train', 'nowhere.jsonl', '--test', 'nowhere.jsonl'];
  for (const option of ['--min', '--threshold'])
    for (const value of [
      '1.5',
      '2',
      '9.99',
      '-0.5',
      '-1',
      'NaN',
      'Infinity',
      '',
      ' ',
      '%',
      '.',
      '101',
      '100.1 %',
      '1e-1',
      'lots',
      '0x1',
    ])
      for (const [lang, cure] of [
        ['en', 'Write a part of one (0.85) or a percentage (85 or 85 %).'],
        ['es', 'Escriba una parte de uno (0.85) o un porcentaje (85 u 85 %).'],
      ] as const) {
        const { code, told } = await ask(...nowhere, option, value, '--lang', lang);
        expect([option, value, code, told.includes(cure), told.includes(option)]).toEqual([
          option,
          value,
          2,
          true,
          true,
        ]);
      }
  expect((await ask(...nowhere, '--folds', '1')).told).toContain('Write a whole number from 2 to 20.');
});

test('a share is taken as people write it', async () => {
  const [a, b] = [await file('a.jsonl', jsonl(train)), await file('b.jsonl', jsonl(tests))];
  for (const [written, share] of [
    ['85', 0.85],
    ['85%', 0.85],
    ['85 %', 0.85],
    ['0,85', 0.85],
    ['.85', 0.85],
    ['1', 1],
    ['1%', 0.01],
    ['99.5', 0.995],
    ['0', 0],
  ] as const) {
    const { atThreshold } = measured(await ask('--train', a, '--test', b, '--json', '--threshold', written));
    expect([written, atThreshold.threshold]).toEqual([written, share]);
  }
});

test('options that would do nothing are told, not passed over', async () => {
  const cases: readonly (readonly [readonly string[], string, string])[] = [
    [['--test', 'x'], 'only with --train, the file to learn: --test.', 'solo van con --train'],
    [
      ['--tune', 'x', '--locale', 'es', '--threshold', '0.5'],
      '--tune, --locale, --threshold.',
      '--tune, --locale, --threshold.',
    ],
    [
      ['rivermont', '--train', 'x', '--html', 'r.html'],
      'these do nothing: rivermont, --html.',
      'no sirve de nada: rivermont, --html.',
    ],
    [['--train', 'x', '--tune', 'y'], '--tune goes with --test', '--tune va con --test'],
    [['--train', 'x', '--test', 'z', '--tune', 'y', '--threshold', '0.5'], 'not both', 'no los dos'],
    [['--train', 'x', '--test', 'z', '--folds', '3'], 'only without --test', 'solo se hace sin --test'],
  ];
  for (const [args, en, es] of cases) {
    expect(await ask(...args)).toEqual({ code: 2, out: '', told: expect.stringContaining(en) });
    expect(await ask(...args, '--lang', 'es')).toEqual({ code: 2, out: '', told: expect.stringContaining(es) });
  }
});

test('an intent may have any name', async () => {
  const names = ['constructor', '__proto__', '', '😀 emoji', 'two words', 'toString', '7'];
  const words = ['apple', 'bridge', 'candle', 'dragon', 'engine', 'forest', 'guitar'];
  const lines = names.flatMap((intent, n) =>
    ['the', 'my', 'a new'].map((before) => ({ text: `${before} ${words[n]}`, intent })),
  );
  const asked = names.map((intent, n) => ({ text: `this ${words[n]}`, intent }));
  const answer = await ask(
    '--train',
    await file('names.jsonl', jsonl(lines)),
    '--test',
    await file('names-test.jsonl', jsonl(asked)),
    '--json',
  );
  expect(measured(answer)).toMatchObject({ accuracy: 1, intents: 7, inScope: 7 });
});

test('lines that say their language are measured a language at a time, or the one asked for alone', async () => {
  const a = await file('both.jsonl', jsonl([...train, ...spanish]));
  const b = await file(
    'both-test.jsonl',
    jsonl([...tests, { text: 'quiero pagar el agua', intent: 'water', locale: 'es' }]),
  );
  const both = measured(await ask('--train', a, '--test', b, '--json'));
  expect(both.languages.map(({ locale, inScope }) => [locale, inScope])).toEqual([
    ['en', 3],
    ['es', 1],
  ]);
  expect([both.inScope, both.accuracy]).toEqual([4, 1]);
  const one = await ask('--train', a, '--test', b, '--locale', 'en', '--json');
  expect([measured(one).inScope, codes(one)]).toEqual([3, ['OTHER_LANGUAGE']]);
});

test('without a file to ask, every line is asked of what was learned from the others', async () => {
  const a = await file('a.jsonl', jsonl(train));
  const first = measured(await ask('--train', a, '--json'));
  expect(first.inScope).toBe(18);
  const again = measured(await ask('--train', await file('turned.jsonl', jsonl([...train].reverse())), '--json'));
  expect([again.accuracy, again.auroc]).toEqual([first.accuracy, first.auroc]);
  const alone = await ask(
    '--train',
    await file(
      'alone.jsonl',
      jsonl([
        { text: 'a b', intent: 'x' },
        { text: 'c d', intent: 'y' },
      ]),
    ),
    '--json',
  );
  expect([alone.code, codes(alone).includes('NOTHING_TO_CROSS')]).toEqual([1, true]);
});

test('the threshold is as given, as tuned, or the usual one', async () => {
  const [a, b] = [await file('a.jsonl', jsonl(train)), await file('b.jsonl', jsonl(tests))];
  const at = async (...args: readonly string[]): Promise<Measured['atThreshold']> =>
    measured(await ask('--train', a, '--test', b, '--json', ...args)).atThreshold;
  expect(await at()).toMatchObject({ tuned: false });
  expect(await at('--threshold', '0.999')).toMatchObject({ threshold: 0.999, accuracy: 0 });
  const others = [
    { text: 'my water bill please', intent: 'water' },
    { text: 'what is the meaning of life', intent: 'oos' },
  ];
  expect(await at('--tune', await file('tune.jsonl', jsonl(others)))).toMatchObject({ tuned: true, accuracy: 1 });
});

test('a threshold that cannot be tuned is told as a wrong command, with the language that lacks lines', async () => {
  const a = await file('gate.jsonl', jsonl([...train, ...spanish]));
  const b = await file('both-test.jsonl', jsonl([...tests, { text: 'el agua', intent: 'water', locale: 'es' }]));
  const inside = { text: 'my water bill please', intent: 'water' };
  const outside = { text: 'what is the meaning of life', intent: 'oos' };
  for (const [lines, told] of [
    [[inside], /language “en” there are 1 lines in scope and 0 out of scope/u],
    [[outside], /language “en” there are 0 lines in scope and 1 out of scope/u],
    [[inside, outside], /language “es” there are 0 lines in scope and 0 out of scope/u],
  ] as const) {
    const answer = await ask('--train', a, '--test', b, '--tune', await file('tune.jsonl', jsonl(lines)), '--json');
    expect([answer.code, codes(answer), measured(answer).accuracy]).toEqual([2, ['TUNE_ONE_KIND'], null]);
    expect(answer.told).toMatch(told);
  }
  const same = await ask(
    '--train',
    a,
    '--test',
    b,
    '--locale',
    'en',
    '--tune',
    await file('tune.jsonl', jsonl(tests)),
    '--json',
  );
  expect([same.code, codes(same).includes('TUNED_ON_TEST')]).toEqual([0, true]);
});
