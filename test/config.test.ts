import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesFolder, readConfig, secretsFrom, storeFile, variables } from '../src/config.js';
import { catalogue } from '../src/model/error-catalogue.js';
import { AppError } from '../src/model/errors.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');

/** The rows of the tables of a page, cell by cell, without the heads. */
const rows = (markdown: string): readonly (readonly string[])[] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );

type Sentences = { readonly [code: string]: { readonly what?: string; readonly cure?: string } };
const errors = (lang: string): Sentences =>
  JSON.parse(readFileSync(join(root, 'locales', lang, 'errors.json'), 'utf8')) as Sentences;

describe('What an operator sets', () => {
  test('is read from the environment, with the defaults of the table', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      internalPort: 3001,
      workers: 16,
      gather: true,
    });
    expect(readConfig({ PORT: ' 8080 ', GATHER: 'off', PUBLIC_URL: 'https://chat.rivermont.example/' })).toMatchObject({
      port: 8080,
      gather: false,
      publicUrl: 'https://chat.rivermont.example',
    });
  });

  test('counts as not set when it is set but empty', () => {
    expect(readConfig({ PORT: '', LOG_LEVEL: '  ', PUBLIC_URL: '' })).toEqual(readConfig({}));
    expect(secretsFrom({ KEY: 'x', EMPTY: '', BLANK: ' ' })).toEqual({ KEY: 'x' });
  });

  test.each([
    ['PORT', ['abc', '-1', '65536', '3000.5', '1e3', '0x50', '３０００']],
    ['INTERNAL_PORT', ['http', '100000']],
    ['LOG_LEVEL', ['loud', 'INFO', 'constructor']],
    [
      'PUBLIC_URL',
      ['not a url', 'chat.example', 'ftp://chat.example', 'javascript:alert(1)', 'https://a.example/chat'],
    ],
    ['STORE_URL', ['postgres://db', 'ventanilla.db', 'mongodb://', 'mongodb://a/my city', 'mongodb+srv://a:27017']],
    ['REDIS_URL', ['redis', 'http://cache', 'redis://', 'redis://a,b', 'redis://cache/first']],
    ['ROLE', ['both', 'Web']],
    ['NODE_NAME', ['node one', 'x'.repeat(65)]],
    ['DRAIN_SECONDS', ['0', '301', '25s']],
    ['GATHER', ['maybe', 'true', '1']],
    ['RATE_LIMITS', ['no']],
    ['TRUST_PROXY', ['yes', '2']],
    ['RELOAD', ['OFF']],
    ['WORKERS', ['0', '257', 'many']],
    ['MAILBOX_LIMIT', ['0', '-5', 'unlimited']],
  ])('%s is refused with its name, its value and what it may be, when it is %j', (name, values) => {
    for (const value of values) {
      const thrown = caught(() => readConfig({ [name]: value }));
      expect(thrown).toMatchObject({ code: 'CONFIG_INVALID', detail: `${name}=${value}` });
      const key = thrown.reason?.key ?? '';
      for (const lang of ['en', 'es']) expect(errors(lang)['reasons']).toHaveProperty(key);
    }
  });

  test('is shown on one line and not whole when it is wrong and long', () => {
    const { detail } = caught(() => readConfig({ PORT: `1\n\u001b[31m${'x'.repeat(500)}` }));
    expect(detail).toMatch(/^PORT=1 {2}\[31mx+…$/);
    expect(detail.length).toBeLessThan(100);
  });

  test('tells nodes apart without being told their names', () => {
    expect(readConfig({ NODE_NAME: 'worker-2' }).nodeName).toBe('worker-2');
    expect(readConfig({}).nodeName).toMatch(new RegExp(`^[\\w.-]+-${process.pid}$`));
  });

  test('names the folder of uploads', () => {
    expect(filesFolder(readConfig({ DATA_DIR: '/srv/data' }))).toBe('/srv/data/files');
    expect(filesFolder(readConfig({ DATA_DIR: '/srv/data', FILES_DIR: '/mnt/shared' }))).toBe('/mnt/shared');
  });

  test('names the data file', () => {
    expect(storeFile(readConfig({}))).toBe('./data/ventanilla.db');
    expect(storeFile(readConfig({ STORE_URL: 'sqlite:/srv/city.db', DATA_DIR: '/srv/data' }))).toBe('/srv/city.db');
  });

  test('stands in docs/configuration.md, word for word, and nothing else does', () => {
    expect(rows(page('configuration.md'))).toEqual(
      Object.values(variables).map(({ name, fallback, what }) => [
        `\`${name}\``,
        fallback === '' ? '' : `\`${fallback}\``,
        what,
      ]),
    );
  });
});

function caught(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('An error of the program', () => {
  const codes = Object.keys(catalogue);
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: readFileSync(join(root, 'src', name), 'utf8') }));

  test.each(codes)('%s says what happened and what to do, in English and in Spanish', (code) => {
    for (const lang of ['en', 'es']) {
      const { what = '', cure = '' } = errors(lang)[code] ?? {};
      expect(what).toMatch(/^\p{Lu}.*\.$/u);
      expect(cure).toMatch(/^\p{Lu}.*\.$/u);
    }
    expect(errors('es')[code]).not.toEqual(errors('en')[code]);
  });

  test.each(codes)('%s is raised somewhere', (code) => {
    const raised = files.filter(
      ({ name, text }) => name !== join('model', 'error-catalogue.ts') && text.includes(`'${code}'`),
    );
    expect(raised).not.toEqual([]);
  });

  test('has a row in docs/errors.md with its code, what happened and what to do, and there are no other rows', () => {
    expect(rows(page('errors.md'))).toEqual(
      codes.map((code) => [`\`${code}\``, errors('en')[code]?.what, errors('en')[code]?.cure?.replaceAll('|', '\\|')]),
    );
  });

  test('has a sentence in both languages for every reason that is given with it', () => {
    const given = files.flatMap(({ text }) =>
      [...text.matchAll(/(?:reason|form): \{[^}]*?key: '(\w+)'/gs)].map((match) => match[1] ?? ''),
    );
    expect(given.length).toBeGreaterThan(8);
    for (const lang of ['en', 'es'])
      expect(Object.keys(errors(lang)['reasons'] ?? {})).toEqual(expect.arrayContaining([...new Set(given)]));
  });
});
