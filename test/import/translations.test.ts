import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { putTranslations } from '../../src/content/translations/put-translations.js';
import { readXml } from '../../src/content/translations/read-xml.js';
import { yamlUnits } from '../../src/content/translations/yaml-units.js';
import { readXliff, writeXliff } from '../../src/content/translations/xliff.js';
import { readTranslationTable, writeTranslationTable } from '../../src/content/translations/translation-table.js';
import { openDesk, type ClerkDesk } from './clerk-desk.js';

const pair = { from: 'en', to: 'es' } as const;
const file = 'bots/town/intents/t.yaml';

/** Signs that mean something to YAML, to a placeholder or to XML. */
const oddSigns = 'aé¿ ,:#{}[]"\'|>-&*!%@`\\\n\t?~'.split('');
const xmlSigns = '<>/!?&;="\' abx[]-\n'.split('');

/** A topic in every manner in which clerks write texts. */
const topic = `# a comment
format: 1
intent: t   # another
title: { en: Trash, es: Basura }
label: {en: 'Trash day', es: 'Día de basura'}
answer:
  en: "Every {day}, “early”."   # why
  es: "Cada {day}, «temprano»."
  image: { url: "https://t.example/x.png", alt: { en: A cart } }
examples:
  en: |
    when is trash day
    trash: when
  es: |
    cuándo pasa la basura
steps:
  - say:
      en: |-
        First line.

        Second line.
  - ask: day
    say: { en: "Which day?", es: }
    help:
      en: >
        A long text
        that is folded.
      es: Un texto.
  - say: { en: No translation }
  - say: The same
`;
const units = (text: string) => yamlUnits(text, file, pair)?.map(({ unit }) => unit) ?? [];
const put = (text: string, translations: { readonly [key: string]: string }) =>
  putTranslations(
    text,
    file,
    units(text).flatMap(({ key, source, to }) =>
      Object.hasOwn(translations, key) ? [{ file, key, to, source, target: translations[key] ?? '' }] : [],
    ),
    pair,
  );

describe('the texts of a file', () => {
  test('are all there, with what they say in both languages', () => {
    expect(units(topic).map(({ key, source, target, kind, limit }) => [key, source, target, kind, limit])).toEqual([
      ['title', 'Trash', 'Basura', 'text', null],
      ['label', 'Trash day', 'Día de basura', 'text', 20],
      ['answer', 'Every {day}, “early”.', 'Cada {day}, «temprano».', 'text', null],
      ['answer/image/alt', 'A cart', '', 'text', null],
      ['examples', 'when is trash day\ntrash: when', 'cuándo pasa la basura', 'phrases', null],
      ['steps/say', 'First line.\n\nSecond line.', '', 'text', null],
      ['steps/ask day/say', 'Which day?', '', 'text', null],
      ['steps/ask day/help', 'A long text that is folded.', 'Un texto.', 'text', null],
      ['steps/say (2)', 'No translation', '', 'text', null],
    ]);
  });

  test.each(['\n', '\r\n'])('take translations in their own manner, and all else keeps every byte', (newline) => {
    const text = topic.replaceAll('\n', newline);
    const result = put(text, {
      title: 'La basura',
      label: "Basura d'hoy",
      answer: 'Todos los {day}: "temprano".',
      'answer/image/alt': 'Un bote',
      examples: 'qué día es la basura\n# 1: basura',
      'steps/say': 'Primera línea.\n\nSegunda línea.',
      'steps/ask day/say': '¿Qué día?',
      'steps/ask day/help': 'Un texto más largo.',
      'steps/say (2)': 'Sí, {no}: # hay',
    });
    // The last one has a placeholder too many: it is an error, and its place stays as it was.
    expect(result?.problems.map(({ key, text: of }) => [key, of])).toEqual([['placeholders', 'steps/say (2)']]);
    expect(result?.text).toBe(
      `# a comment
format: 1
intent: t   # another
title: { en: Trash, es: La basura }
label: {en: 'Trash day', es: 'Basura d''hoy'}
answer:
  en: "Every {day}, “early”."   # why
  es: "Todos los {day}: \\"temprano\\"."
  image: { url: "https://t.example/x.png", alt: { en: A cart, es: Un bote } }
examples:
  en: |
    when is trash day
    trash: when
  es: |
    qué día es la basura
    # 1: basura
steps:
  - say:
      en: |-
        First line.

        Second line.
      es: |-
        Primera línea.

        Segunda línea.
  - ask: day
    say: { en: "Which day?", es: "¿Qué día?" }
    help:
      en: >
        A long text
        that is folded.
      es: Un texto más largo.
  - say: { en: No translation }
  - say: The same
`.replaceAll('\n', newline),
    );
  });

  test('say what was put in, whatever the words are, and nothing else changes', () => {
    const keys = units(topic).map(({ key }) => key);
    const words = fc.string({ unit: fc.constantFrom(...oddSigns), maxLength: 40 });
    fc.assert(
      fc.property(fc.constantFrom(...keys), words, (key, target) => {
        const result = put(topic, { [key]: target });
        const before = units(topic);
        const after = units(result?.text ?? '');
        const changed = after.filter((unit, index) => unit.target !== before[index]?.target).map((unit) => unit.key);
        expect(after.map(({ source }) => source)).toEqual(before.map(({ source }) => source));
        expect(changed).toEqual(result?.changed.filter((one) => changed.includes(one)));
        if (result?.changed.includes(key) === true)
          expect(after.find((unit) => unit.key === key)?.target.replace(/\s+/g, ' ')).toBe(
            target.replace(/\s+/g, ' ').trim(),
          );
      }),
      { numRuns: 300 },
    );
  });

  test('that are too long, gone, or made from other words are told', () => {
    const translated = (key: string, source: string, target: string) => ({ file, key, to: 'es', source, target });
    const result = putTranslations(
      topic,
      file,
      [
        translated('label', 'Trash day', 'Una etiqueta demasiado larga'),
        translated('steps/ask gone/say', 'Where?', '¿Dónde?'),
        translated('title', 'Garbage', 'Desechos'),
      ],
      pair,
    );
    expect(result).toMatchObject({
      text: topic,
      changed: [],
      problems: [
        { key: 'too_long', error: true },
        { key: 'gone', error: false },
        { key: 'changed', error: false, values: { now: 'Trash' } },
      ],
    });
  });
});

describe('a file for translators', () => {
  const all = units(topic);
  const sent = all
    .filter(({ target }) => target !== '')
    .map(({ key, source, target }) => ({ file, key, to: 'es', source, target }));

  test('comes back as it went, as XLIFF and as a table', () => {
    expect(readXliff(writeXliff(all, () => 'a < note & "more"'))).toEqual(sent);
    expect(readTranslationTable(writeTranslationTable(all, () => '=note, "x"'))).toEqual(sent);
  });

  test('protects what is in braces, also from programs that add marks of their own', () => {
    const text = writeXliff(all, () => '');
    expect(text).toContain('Every <x id="day" ctype="x-placeholder" equiv-text="{day}"/>, “early”.');
    const marked = text.replace(
      'Cada <x id="day" ctype="x-placeholder" equiv-text="{day}"/>',
      '<g id="1">Cada <mrk mtype="seg"><x id="day"/></mrk></g>',
    );
    expect(readXliff(marked)).toEqual(sent);
  });

  test.each([
    ['an entity of its own', '<!DOCTYPE x [<!ENTITY a "b">]><xliff version="1.2">&a;</xliff>', 'not_xml'],
    ['a missing end', '<xliff version="1.2"><file>', 'not_xml'],
    ['a page', '<html><body></body></html>', 'not_xliff'],
    ['another version', '<xliff version="2.1"></xliff>', 'xliff_version'],
  ])('that is or has %s is refused', (_about, text, problem) => {
    expect(readXliff(text)).toMatchObject({ problem });
  });

  test('of any kind never brings the reader down', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...xmlSigns), maxLength: 200 }), (text) => {
        expect(readXml(text)).toBeDefined();
      }),
      { numRuns: 2_000 },
    );
    expect(readXml('<a>'.repeat(100_000))).toEqual({ line: 1 });
  });
});

describe('a clerk who works with translators', () => {
  let desk: ClerkDesk;
  beforeEach(async () => {
    desk = await openDesk();
    await desk.run(
      'new',
      'intent',
      'dog-license',
      '--bot',
      'town',
      '--kind',
      'report',
      '--title-es',
      'Licencia de perro',
      '--yes',
    );
  });
  afterEach(() => desk.leave());
  const contents = async (): Promise<{ readonly [path: string]: string }> => {
    const paths = (await readdir(desk.root, { recursive: true })).filter((path) => /\.(?:yaml|csv|lock)$/.test(path));
    return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await desk.read(path)] as const)));
  };

  test.each(['x.xlf', 'y.txt'])(
    'can bring an export back at once, and no byte of the content changes',
    async (name) => {
      const to = join(desk.root, name);
      expect(
        (await desk.run('export', 'town', '--to', to, ...(name === 'y.txt' ? ['--format', 'csv'] : []))).code,
      ).toBe(0);
      const before = await contents();
      expect(await desk.run('import', 'translations', to)).toEqual({
        code: 0,
        text: expect.stringContaining('no file was changed'),
      });
      expect(await contents()).toEqual(before);
      expect((await desk.run('export', 'town', '--to', to)).text).toContain('exists already');
    },
  );

  test('gets new words put in and confirmed, and no word at all while one is wrong', async () => {
    const to = join(desk.root, 'x.xlf');
    await desk.run('export', 'town', '--to', to);
    const sent = await desk.read('x.xlf');
    const placeholder = '<x id="address" ctype="x-placeholder" equiv-text="{address}"/>';
    const better = sent.replace('>¿Dónde está?<', '>¿En qué lugar está?<');
    await desk.put('x.xlf', better.replace(`¿Envío este reporte de ${placeholder}?`, '¿Envío este reporte?'));
    const before = await contents();
    const wrong = await desk.run('import', 'translations', to, '--lang', 'es');
    expect([wrong.code, await contents()]).toEqual([1, before]);
    expect(wrong.text).toContain('bots/town/intents/dog-license.yaml  steps/confirm');
    expect(wrong.text).toContain('faltan {address}');
    await desk.put('x.xlf', better);
    const right = await desk.run('import', 'translations', to, '--by', 'Ana López');
    expect([right.code, right.text]).toEqual([
      0,
      expect.stringContaining('1 translations were put into 1 files, and 1 are confirmed'),
    ]);
    expect(await desk.read('bots/town/intents/dog-license.yaml')).toContain(
      'say: { en: "Where is it?", es: "¿En qué lugar está?" }',
    );
    expect(await desk.read('bots/town/translations.lock')).toContain('Ana López');
  });

  test('cannot be made to write outside the content', async () => {
    await desk.put(
      'x.xlf',
      writeXliff(
        [
          {
            file: '../../evil.yaml',
            key: 'title',
            from: 'en',
            to: 'es',
            source: 'a',
            target: 'b',
            kind: 'text',
            limit: null,
          },
        ],
        () => '',
      ),
    );
    expect(await desk.run('import', 'translations', join(desk.root, 'x.xlf'))).toEqual({
      code: 1,
      text: expect.stringContaining('not among the content'),
    });
    expect((await desk.run('import', 'translations', join(desk.root, 'no.xlf'))).text).toContain('is not there');
  });

  test('can ask for what is not translated yet only', async () => {
    await desk.put(
      'bots/town/intents/a.yaml',
      'format: 1\nintent: a\ndraft: true\ntitle: { en: New }\nanswer: { en: "Yes" }\n',
    );
    const { text } = await desk.run('export', 'town', '--to', join(desk.root, 'm.csv'), '--missing');
    expect([
      text.includes('2 texts from en to es, 2 of them not yet translated'),
      (await desk.read('m.csv')).split('\r\n').length,
    ]).toEqual([true, 4]);
  });
});
