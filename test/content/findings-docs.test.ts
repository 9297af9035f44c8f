import { expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FindingSentences } from '../../src/content/describe.js';
import { readCorpus } from './corpus/read-corpus.js';
import { findingsPage } from './findings-docs.js';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const pages = { en: 'docs/findings.md', es: 'docs/findings.es.md' } as const;

test.each(['en', 'es'] as const)(
  'the page of findings (%s) is what the sentences and the seeded mistakes say',
  (language) => {
    const sentences = JSON.parse(readFileSync(at(`locales/${language}/check.json`), 'utf8')) as FindingSentences;
    const page = findingsPage(language, sentences, readCorpus());
    if (process.env['UPDATE_DOCS']) writeFileSync(at(pages[language]), page);
    // Not equal? UPDATE_DOCS=1 writes the page anew.
    expect(readFileSync(at(pages[language]), 'utf8')).toBe(page);
  },
);
