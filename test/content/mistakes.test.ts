import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeFindings, type FindingSentences } from '../../src/content/describe.js';
import { findingCodes } from '../../src/content/finding-codes.js';
import { loadContent } from '../../src/content/load-content.js';
import { memoryFiles } from '../../src/content/content-files.js';
import { contentOf, short, town } from './content-of.js';
import { mistakes } from './mistakes.js';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const sentences = {
  en: JSON.parse(read('locales/en/check.json')) as FindingSentences,
  es: JSON.parse(read('locales/es/check.json')) as FindingSentences,
};

describe('the gate tells a clerk about', () => {
  test('nothing, when nothing is wrong', () => {
    expect(contentOf({}).findings.map(short)).toEqual([]);
  });

  test.each(mistakes.map((mistake) => [mistake.about, mistake] as const))('%s', (_about, { files, finds }) => {
    const { findings } = contentOf(files);
    expect(findings.map(short)).toContain(finds);
    for (const { message, fix } of describeFindings(findings, sentences)) {
      for (const text of [message['en'], message['es'], fix['en'], fix['es']]) {
        expect(text).not.toMatch(/@(?:words|list|map|nothing|text)\b|scalar|implicit|undefined|^[A-Z_]+$/);
      }
    }
  });

  test('a folder without bots', () => {
    const { findings } = loadContent(
      { root: '/empty', packageRoot: '/package', env: {}, today: '2026-11-21' },
      memoryFiles({}),
    );
    expect(findings.map(({ code }) => code)).toEqual(['NO_BOTS']);
  });

  test('a bot it was asked for that is not there', () => {
    const files = memoryFiles(
      Object.fromEntries(Object.entries(town).map(([path, text]) => [`/content/${path}`, text])),
    );
    const { findings, bots } = loadContent(
      { root: '/content', packageRoot: '/package', env: {}, today: '2026-11-21', only: ['twon'] },
      files,
    );
    expect([findings.map(({ code }) => code), bots]).toEqual([['UNKNOWN_BOT'], []]);
  });

  test('an engine sentence that does not exist, and one with other placeholders', () => {
    const files = {
      ...town,
      'bots/town/bot.yaml': `${town['bots/town/bot.yaml']}texts:\n  dialog:hello: { en: Hi, es: Hola }\n  dialog:closed: { en: "Back {when}", es: "Hasta {when}" }\n  dialog:open: { en: "At {time}", es: "A las {time}" }\n`,
    };
    const all = Object.fromEntries(Object.entries(files).map(([path, text]) => [`/content/${path}`, text]));
    const engine = {
      '/package/locales/en/dialog.json': '{ "closed": "Until {day}", "open_one": "{time}", "open_other": "At {time}" }',
    };
    const { findings } = loadContent(
      { root: '/content', packageRoot: '/package', env: {}, today: '2026-11-21' },
      memoryFiles({ ...all, ...engine }),
    );
    expect(findings.map(({ code, line }) => [code, line])).toEqual([
      ['UNKNOWN_TEXT', 16],
      ['UNKNOWN_PLACEHOLDER', 17],
      ['UNKNOWN_PLACEHOLDER', 17],
    ]);
  });
});

describe('the findings', () => {
  const codes = Object.keys(findingCodes);

  test('have a sentence and a fix in both languages, with the same values', () => {
    const values = (text: string): string[] =>
      [...new Set([...text.replaceAll('{{', '').matchAll(/\{([a-z]+)\}/g)].map((match) => match[1] ?? ''))].sort();
    expect(Object.keys(sentences.en.findings).sort()).toEqual([...codes].sort());
    for (const code of codes) {
      const [en, es] = [sentences.en.findings[code], sentences.es.findings[code]];
      expect([code, values(es?.message ?? ''), values(es?.fix ?? '')]).toEqual([
        code,
        values(en?.message ?? ''),
        values(en?.fix ?? ''),
      ]);
    }
    expect(Object.keys(sentences.es.forms)).toEqual(Object.keys(sentences.en.forms));
  });

  test('are each documented, and nothing else is', () => {
    const documented = [...read('docs/findings.md').matchAll(/^\| `([A-Z_]+)` \| (error|warning|note) \|/gm)].map(
      (match) => [match[1], match[2]],
    );
    expect(documented).toEqual(Object.entries(findingCodes));
  });
});
