import { describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../src/content/finding.js';
import { findingCodes } from '../../src/content/finding-codes.js';
import { base } from './corpus/base.js';
import { findingsOf } from './corpus/findings-of.js';
import { corpusFiles, readCorpus } from './corpus/read-corpus.js';
import { withoutExample } from './corpus/without-example.js';

const short = ({ code, file, line, column, excerpt, caret, length }: Finding, here: string): string =>
  `${code} ${file === here ? '' : `${file}:`}${line}:${column} ${excerpt.slice(caret, caret + length)}`.trim();

const corpus = readCorpus();

if (process.env['UPDATE_CORPUS']) {
  const folder = fileURLToPath(new URL('corpus/', import.meta.url));
  for (const name of corpusFiles()) {
    const text = corpus.reduce(
      (before, { code, about, file, finds, badFiles }) => {
        const title = `== ${code} ${about}\n`;
        if (finds.length > 0 || !before.includes(title)) return before;
        const found = findingsOf(badFiles).map((finding) => `finds: ${short(finding, file)}\n`);
        return before.replace(
          new RegExp(`(^${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:.*\n)*?)(fix: )`, 'm'),
          (_, head: string, fix: string) => `${head}${found.join('')}${fix}`,
        );
      },
      readFileSync(folder + name, 'utf8'),
    );
    writeFileSync(folder + name, text);
  }
}

describe('in a small town in which nothing is wrong', () => {
  test('the gate finds nothing', () => {
    expect(findingsOf(base).map((finding) => short(finding, ''))).toEqual([]);
  });

  test.each(corpus.map((seeded) => [`${seeded.code}: ${seeded.about}`, seeded] as const))(
    '%s is found where it stands, nothing else is, and the good lines are good',
    (_name, { code, file, finds, fix, badFiles, goodFiles }) => {
      const findings = findingsOf(badFiles);
      expect(findings.map((finding) => short(finding, file))).toEqual(finds);
      const found = findings.find((finding) => finding.code === code);
      expect(found?.fix['en']).toContain(fix[0]);
      expect(found?.fix['es']).toContain(fix[1]);
      for (const text of [found?.message['en'], found?.message['es'], found?.fix['en'], found?.fix['es']])
        expect(text).not.toMatch(/(?<![\w.])@[a-z]+\b|scalar|implicit|undefined|\{[a-z]+\}.*\{[a-z]+\}{3}|^[A-Z_]+$/);
      if (goodFiles) expect(findingsOf(goodFiles).map((finding) => short(finding, file))).toEqual([]);
    },
  );

  test('there are more than a hundred seeded mistakes', () => {
    expect(corpus.length).toBeGreaterThan(100);
    expect(new Set(corpus.map(({ code, about }) => `${code} ${about}`)).size).toBe(corpus.length);
  });

  test('each code has one, or a reason why none can be shown', () => {
    const shown = new Set(corpus.map(({ code }) => code));
    const codes = Object.keys(findingCodes);
    expect(codes.filter((code) => !shown.has(code) && !Object.hasOwn(withoutExample, code))).toEqual([]);
    expect(Object.keys(withoutExample).filter((code) => shown.has(code) || !codes.includes(code))).toEqual([]);
  });
});
