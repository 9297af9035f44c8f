import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FindingSentences } from './describe.js';

/** The sentences of `locales/<lang>/check.json`, by language. */
export async function readSentences(packageRoot: string): Promise<{ readonly [locale: string]: FindingSentences }> {
  const folder = join(packageRoot, 'locales');
  const locales = await readdir(folder).catch(() => []);
  const read = await Promise.all(
    locales.map(async (locale) => {
      const text = await readFile(join(folder, locale, 'check.json'), 'utf8').catch(() => null);
      return text === null ? [] : [[locale, JSON.parse(text) as FindingSentences] as const];
    }),
  );
  return Object.fromEntries(read.flat());
}
