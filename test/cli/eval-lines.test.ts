import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { ask, codes, jsonl, lineFiles, measured, tests, train, type LineFiles } from '../support/eval-files.js';

let files: LineFiles;
const file: LineFiles['file'] = (name, content) => files.file(name, content);
beforeAll(async () => {
  files = await lineFiles();
});
afterAll(() => files.clean());

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

test('every slip in a line is told with its number and its cure in either language, and the other lines are measured', async () => {
  const slips: readonly (readonly [string, string])[] = [
    ['{"text": "a", "intent": "b"},', 'LINE_COMMA'],
    ['{"text": "a", "intent": "b",}', 'LINE_COMMA'],
    ["{'text': 'a', 'intent': 'b'}", 'LINE_SINGLE_QUOTES'],
    ['{text: "a", intent: "b"}', 'LINE_BARE_KEYS'],
    ['{"text": "a", "intent":', 'LINE_OPEN'],
    ['{"text": "say "hi" to me", "intent": "b"}', 'LINE_NOT_JSON'],
    ['hello,greeting', 'LINE_NOT_OBJECT'],
    ['"hello"', 'LINE_NOT_OBJECT'],
    ['["hello", "greeting"]', 'LINE_IS_LIST'],
    ['{"text": "hola", "intent": "b", "locale": "español"}', 'LINE_LOCALE'],
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
  const a = await file('slips.jsonl', `${jsonl(train)}${slips.map(([slip]) => `${slip}\n`).join('')}`);
  for (const lang of ['en', 'es']) {
    const answer = await ask('--train', a, '--test', b, '--json', '--lang', lang);
    expect([answer.code, measured(answer).inScope, measured(answer).trainLines]).toEqual([0, 3, train.length + 1]);
    const { findings } = measured(answer);
    for (const [n, [slip, code]] of slips.entries()) {
      const found = findings.find(({ line }) => line === train.length + 1 + n);
      expect([slip.slice(0, 60), found?.code, found?.severity]).toEqual([slip.slice(0, 60), code, 'warning']);
      expect(found?.message.length).toBeGreaterThan(10);
      expect(found?.fix.length).toBeGreaterThan(10);
      expect(`${found?.message} ${found?.fix}`).not.toMatch(/[{][a-z]+[}]|finding\.|undefined/u);
    }
  }
});

test('a table whose rows are lists is told line by line, and how to make objects of it', async () => {
  const rows = [['text', 'intent'], ...train.map(({ text, intent }) => [text, intent])];
  const b = await file('b.jsonl', jsonl(tests));
  const mixed = await file('mixed.jsonl', `["text","intent"]\n["pool","water"],\n${jsonl(train)}`);
  const some = await ask('--train', mixed, '--test', b, '--json');
  expect([some.code, codes(some), measured(some).accuracy]).toEqual([0, ['LINE_IS_LIST'], 1]);
  for (const [lang, words] of [
    ['en', 'nothing says which part is the text'],
    ['es', 'nada dice qué parte es el texto'],
  ] as const) {
    const all = await ask('--train', await file('rows.jsonl', jsonl(rows)), '--test', b, '--lang', lang);
    expect(all.code).toBe(1);
    expect(all.told).toContain(words);
    expect(all.told).toContain("`jq -c '{text: .[0], intent: .[1]}' ");
    expect(all.told).toContain('rows.jsonl:1  ');
  }
});

test('a language in a line that is none leaves the line out with its place; one without word forms is measured', async () => {
  const b = await file('b.jsonl', jsonl(tests));
  const none = ['english', 'español', 'xx', 'und', '-', 'e', 'en US', 7, ['es'], true, '__proto__', 'constructor'];
  const bad = none.map((locale) => ({ text: `words ${String(locale)}`, intent: 'water', locale }));
  const good = [null, '', 'en', 'EN_us', 'en-Latn-US'].map((locale) => ({
    text: `bill ${locale}`,
    intent: 'water',
    locale,
  }));
  for (const lang of ['en', 'es']) {
    const answer = await ask(
      '--train',
      await file('tags.jsonl', jsonl([...good, ...bad, ...train])),
      '--test',
      b,
      '--json',
      '--lang',
      lang,
    );
    const found = measured(answer).findings.filter(({ code }) => code === 'LINE_LOCALE');
    expect([answer.code, measured(answer).trainLines]).toEqual([0, train.length + good.length]);
    expect(found.map(({ line }) => line)).toEqual([6, 7, 8, 9, 10, null]);
    expect(found[1]?.message).toContain(lang === 'en' ? '“español”' : '«español»');
    expect(found.at(-1)?.message).toContain('7');
  }
  const french = train.map((line) => ({ ...line, locale: 'fr-CA' }));
  const plain = await ask('--train', await file('fr.jsonl', jsonl(french)), '--json');
  expect([plain.code, codes(plain)]).toEqual([0, ['LOCALE_PLAIN']]);
});

test('a line of a hundred million characters costs neither the memory nor the other lines', async () => {
  const path = join(files.folder, 'long.jsonl');
  const out = createWriteStream(path);
  out.write(`${jsonl(train)}{"text": "`);
  const block = 'a'.repeat(1 << 20);
  for (let n = 0; n < 100; n += 1) if (!out.write(block)) await once(out, 'drain');
  out.end(`", "intent": "x"}\n${jsonl([{ text: 'the last line', intent: 'water' }])}`);
  await once(out, 'close');
  const answer = await ask('--train', path, '--test', await file('b.jsonl', jsonl(tests)), '--json');
  expect(answer.code).toBe(0);
  expect(measured(answer)).toMatchObject({
    trainLines: train.length + 1,
    findings: [{ code: 'LINE_TOO_LONG', line: 19 }],
  });
});

test('what leaves nothing to measure is an error with exit code 1, and the JSON still stands', async () => {
  const [a, b] = [await file('a.jsonl', jsonl(train)), await file('b.jsonl', jsonl(tests))];
  await mkdir(join(files.folder, 'folder'), { recursive: true });
  const cases: readonly (readonly [string, string, string])[] = [
    [join(files.folder, 'nowhere.jsonl'), b, 'FILE_MISSING'],
    [join(a, 'inside.jsonl'), b, 'FILE_MISSING'],
    [a, join(files.folder, 'nowhere.jsonl'), 'FILE_MISSING'],
    [join(files.folder, 'folder'), b, 'FILE_IS_FOLDER'],
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
