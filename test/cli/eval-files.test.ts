import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eval-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

const file = async (name: string, content: string | Buffer): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const jsonl = (lines: readonly object[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly told: string;
}
const ask = async (...args: readonly string[]): Promise<Answer> => {
  const out: string[] = [];
  const told: string[] = [];
  const code = await runCli(
    ['eval', ...args],
    (line) => void out.push(line),
    (line) => void told.push(line),
  );
  return { code, out: out.join('\n'), told: told.join('\n') };
};
interface Measured {
  readonly accuracy: number | null;
  readonly accuracyInterval: readonly [number, number] | null;
  readonly oosRecall: number | null;
  readonly auroc: number | null;
  readonly trainSeconds: number | null;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  readonly inScope: number;
  readonly outOfScope: number;
  readonly trainLines: number;
  readonly intents: number;
  readonly atThreshold: { readonly threshold: number; readonly tuned: boolean; readonly accuracy: number | null };
  readonly languages: readonly { readonly locale: string; readonly inScope: number }[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly line: number | null;
    readonly message: string;
    readonly fix: string;
  }[];
}
const measured = ({ out }: Answer): Measured => JSON.parse(out) as Measured;
const codes = (answer: Answer): readonly string[] => [...new Set(measured(answer).findings.map(({ code }) => code))];

const services: readonly (readonly [string, readonly string[]])[] = [
  [
    'water',
    [
      'pay my water bill',
      'the water payment is due',
      'where do I pay for water',
      'water bill online',
      'paying water charges',
      'my water account payment',
    ],
  ],
  [
    'trash',
    [
      'when is trash collected',
      'garbage truck day',
      'trash pickup schedule',
      'they missed my garbage',
      'what day is the trash',
      'garbage collection calendar',
    ],
  ],
  [
    'library',
    [
      'library opening hours',
      'get a library card',
      'borrow books at the library',
      'renew library books',
      'is the library open',
      'lost my library card',
    ],
  ],
];
const train = services.flatMap(([intent, texts]) => texts.map((text) => ({ text, intent })));
const tests = [
  { text: 'pay the water bill', intent: 'water' },
  { text: 'garbage pickup day', intent: 'trash' },
  { text: 'library books', intent: 'library' },
  { text: 'who won the football game', intent: 'oos' },
  { text: 'tell me a story about dragons', intent: 'oos' },
];

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
    folder,
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

test('the gate fails below the accuracy asked for, and says so', async () => {
  const [a, b] = [
    await file('a.jsonl', jsonl(train)),
    await file('c.jsonl', jsonl([...tests, { text: 'library hours', intent: 'water' }])),
  ];
  const low = await ask('--train', a, '--test', b, '--min', '0.9');
  expect(low.code).toBe(1);
  expect(low.told).toMatch(/Accuracy is 75\.0 %.*at least 90 %/u);
  expect((await ask('--train', a, '--test', b, '--min', '75%')).code).toBe(0);
  expect((await ask('--train', a, '--test', b, '--min', 'lots')).code).toBe(2);
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

test('a byte order mark, line ends of any system, empty lines and UTF-16 are read', async () => {
  const lines = train.map((line) => JSON.stringify(line));
  const marked = await file('marked.jsonl', `\u{FEFF}${lines.join('\r\n\r\n')}\r\n`);
  const old = await file('old.jsonl', lines.join('\r'));
  const wide = await file('wide.jsonl', Buffer.from(`\u{FEFF}${lines.join('\n')}`, 'utf16le'));
  const b = await file('b.jsonl', jsonl(tests));
  for (const path of [marked, old, wide]) {
    const answer = await ask('--train', path, '--test', b, '--json');
    expect(measured(answer)).toMatchObject({ trainLines: 18, accuracy: 1, findings: [] });
  }
});

test('every slip in a line is told with its number and its cure, and the other lines are measured', async () => {
  const slips: readonly (readonly [string, string])[] = [
    ['{"text": "a", "intent": "b"},', 'LINE_COMMA'],
    ['{"text": "a", "intent": "b",}', 'LINE_COMMA'],
    ["{'text': 'a', 'intent': 'b'}", 'LINE_SINGLE_QUOTES'],
    ['{text: "a", intent: "b"}', 'LINE_BARE_KEYS'],
    ['{"text": "a", "intent":', 'LINE_OPEN'],
    ['{"text": "say "hi" to me", "intent": "b"}', 'LINE_NOT_JSON'],
    ['hello,greeting', 'LINE_NOT_OBJECT'],
    ['"hello"', 'LINE_NOT_OBJECT'],
    ['null', 'LINE_NOT_OBJECT'],
    ['{"utterance": "hello", "label": "greeting"}', 'NO_TEXT'],
    ['{"text": 3, "intent": "b"}', 'NO_TEXT'],
    ['{"text": "   ", "intent": "b"}', 'EMPTY_TEXT'],
    ['{"text": "hello"}', 'NO_INTENT'],
    ['{"text": "hello", "intent": null}', 'NO_INTENT'],
    [`{"text": "hello${'x'.repeat(1_100_000)}", "intent": "b"}`, 'LINE_TOO_LONG'],
    ['{"text": "ma\u{FFFD}ana", "intent": "water"}', 'LOST_LETTERS'],
  ];
  const b = await file('b.jsonl', jsonl(tests));
  for (const [slip, code] of slips) {
    const answer = await ask(
      '--train',
      await file('slip.jsonl', `${jsonl(train)}${slip}\n${jsonl(train.slice(0, 1))}`),
      '--test',
      b,
      '--json',
    );
    const found = measured(answer).findings.find((one) => one.code === code);
    expect([slip.slice(0, 60), found?.line, found?.severity]).toEqual([slip.slice(0, 60), 19, 'warning']);
    expect(found?.message.length).toBeGreaterThan(10);
    expect(found?.fix.length).toBeGreaterThan(10);
    expect(`${found?.message} ${found?.fix}`).not.toMatch(/[{][a-z]+[}]|finding\.|undefined/u);
    expect(answer.code).toBe(0);
    expect(measured(answer).inScope).toBe(3);
  }
});

test('what leaves nothing to measure is an error with exit code 1, and the JSON still stands', async () => {
  const [a, b] = [await file('a.jsonl', jsonl(train)), await file('b.jsonl', jsonl(tests))];
  await mkdir(join(folder, 'folder'), { recursive: true });
  const cases: readonly (readonly [string, string, string])[] = [
    [join(folder, 'nowhere.jsonl'), b, 'FILE_MISSING'],
    [join(a, 'inside.jsonl'), b, 'FILE_MISSING'],
    [a, join(folder, 'nowhere.jsonl'), 'FILE_MISSING'],
    [join(folder, 'folder'), b, 'FILE_IS_FOLDER'],
    [await file('empty.jsonl', ' \n\n'), b, 'FILE_EMPTY'],
    [await file('packed.jsonl', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2])), b, 'FILE_NOT_TEXT'],
    [await file('list.jsonl', JSON.stringify(train, null, 2)), b, 'FILE_IS_ARRAY'],
    [await file('one-list.jsonl', JSON.stringify(train)), b, 'FILE_IS_ARRAY'],
    [await file('bad.jsonl', 'x\ny\n'), b, 'NO_LINES'],
    [await file('strangers.jsonl', jsonl([{ text: 'hello', intent: 'oos' }])), b, 'NOTHING_TO_LEARN'],
    [a, await file('french.jsonl', jsonl([{ text: 'bonjour', intent: 'water', locale: 'fr' }])), 'NOTHING_TO_ASK'],
  ];
  for (const [from, to, code] of cases) {
    const answer = await ask('--train', from, '--test', to, '--locale', 'en', '--json');
    expect([code, codes(answer).includes(code), answer.code]).toEqual([code, true, 1]);
    expect(measured(answer).accuracy).toBeNull();
    expect(answer.told).toContain('error');
  }
});

test('what makes figures doubtful is a warning: two meanings, one intent, few lines, lines learned and asked, intents never learned', async () => {
  const b = await file('b.jsonl', jsonl(tests));
  const warned = async (lines: readonly object[], test = b): Promise<readonly string[]> => {
    const answer = await ask('--train', await file('doubt.jsonl', jsonl(lines)), '--test', test, '--json');
    expect(answer.code).toBe(0);
    return codes(answer);
  };
  expect(await warned([...train, { text: 'Pay my  WATER bill', intent: 'trash' }])).toEqual(['TWO_MEANINGS']);
  expect(await warned([...train, ...train.slice(0, 2)])).toEqual(['REPEATED']);
  expect(await warned([...train, { text: 'nothing of the kind', intent: 'oos' }])).toEqual(['STRANGERS_IN_TRAINING']);
  expect(await warned(train.slice(0, 15))).toEqual(['FEW_LINES']);
  expect(await warned(train.slice(0, 6))).toEqual(['ONE_INTENT', 'NEVER_LEARNED']);
  expect(await warned(train, await file('same.jsonl', jsonl(train.slice(0, 3))))).toEqual(['TEST_IN_TRAINING']);
  const twice = await file('twice.jsonl', jsonl([tests[0] ?? {}, { text: 'pay the water bill', intent: 'trash' }]));
  expect(await warned(train, twice)).toEqual(['TWO_MEANINGS']);
});

test('a text with two meanings names both places, and a message of the terminal stays a message', async () => {
  const lines = [...train, { text: 'pay my water bill', intent: 'trash\u001b[2J' }];
  const answer = await ask(
    '--train',
    await file('two.jsonl', jsonl(lines)),
    '--test',
    await file('b.jsonl', jsonl(tests)),
  );
  expect(answer.told).toMatch(/two\.jsonl:19 {2}warning: “pay my water bill” means trash .*and water in line 1\./u);
  expect(answer.told + answer.out).not.toContain('\u001b');
});

test('many slips of a kind are counted, not listed', async () => {
  const bad = 'x\n'.repeat(300);
  const answer = await ask(
    '--train',
    await file('many.jsonl', bad + jsonl(train)),
    '--test',
    await file('b.jsonl', jsonl(tests)),
  );
  expect(answer.told.split('\n')).toHaveLength(6);
  expect(answer.told).toContain('295');
});

test('a language is taken as people write it, guessed by nobody, and asked back when it is none', async () => {
  const [a, b] = [await file('a.jsonl', jsonl(train)), await file('b.jsonl', jsonl(tests))];
  expect((await ask('--train', a, '--test', b, '--locale', 'en_US')).out).toContain('Language: en');
  const unknown = await ask('--train', a, '--test', b, '--locale', 'english', '--lang', 'es');
  expect(unknown).toMatchObject({ code: 2, out: '' });
  expect(unknown.told).toContain('«english» no es ningún idioma');
  const french = await ask('--train', a, '--test', b, '--locale', 'fr', '--json');
  expect([french.code, codes(french)]).toEqual([0, ['LOCALE_PLAIN']]);
});

test('lines that say their language are measured a language at a time, or the one asked for alone', async () => {
  const spanish = [
    ...[
      'pagar el agua',
      'recibo del agua',
      'cuenta de agua',
      'pago del agua',
      'mi factura del agua',
      'debo el agua',
    ].map((text) => ({ text, intent: 'water' })),
    ...[
      'basura',
      'recoger la basura',
      'camión de la basura',
      'día de basura',
      'horario de basura',
      'no pasó la basura',
    ].map((text) => ({ text, intent: 'trash' })),
  ].map((line) => ({ ...line, locale: 'es-MX' }));
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
  const tuned = await at('--tune', await file('tune.jsonl', jsonl(tests)));
  expect(tuned).toMatchObject({ tuned: true, accuracy: 1 });
});

test('both languages have the same sentences', async () => {
  const keys = async (lang: string): Promise<readonly string[]> => {
    const { default: text } = (await import(`../../locales/${lang}/eval.json`, { with: { type: 'json' } })) as {
      default: object;
    };
    const walk = (node: object, path: string): readonly string[] =>
      Object.entries(node).flatMap(([key, value]) =>
        typeof value === 'string' ? [`${path}${key}`] : walk(value as object, `${path}${key}.`),
      );
    return walk(text, '');
  };
  expect(await keys('es')).toEqual(await keys('en'));
});
