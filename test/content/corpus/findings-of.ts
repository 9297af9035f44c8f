import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { testFindings } from '../../../src/content/check-tests.js';
import { memoryFiles } from '../../../src/content/content-files.js';
import { describeFindings, type FindingSentences } from '../../../src/content/describe.js';
import type { Finding } from '../../../src/content/finding.js';
import { loadContent } from '../../../src/content/load-content.js';
import type { Files } from '../content-of.js';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');

/** What every finding says, by language. */
export const sentences = {
  en: JSON.parse(read('locales/en/check.json')) as FindingSentences,
  es: JSON.parse(read('locales/es/check.json')) as FindingSentences,
};

/** What the gate finds in these files, conversation tests included. */
export function findingsOf(files: Files): readonly Finding[] {
  const all = Object.fromEntries(Object.entries(files).map(([path, text]) => [`/content/${path}`, text]));
  const input = { root: '/content', packageRoot: '/package', env: {}, today: '2026-11-21' };
  const memory = memoryFiles(all);
  const { bots, findings } = loadContent(input, memory);
  const subject = bots[0] ? { bot: bots[0], channels: ['web', 'sms'] } : null;
  const tests = Object.keys(all).filter((path) => path.includes('/tests/'));
  return describeFindings([...findings, ...tests.flatMap((path) => testFindings(path, memory, subject))], sentences);
}
