import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNew } from '../../src/cli/commands/new.js';
import { clerkCheck, clerkTest } from '../support/clerk-commands.js';

const docs = fileURLToPath(new URL('../../docs/authors', import.meta.url));
const languages = ['en', 'es'] as const;
const guides = { en: '', es: '' };
for (const language of languages) guides[language] = readFileSync(join(docs, `guide.${language}.md`), 'utf8');

interface Example {
  readonly path: string;
  readonly text: string;
}
/** The files a part of a guide tells to write: a path in bold, then the file. */
const examplesOf = (part: string): readonly Example[] =>
  [...part.matchAll(/\*\*`([^`]+)`\*\*\n\n```(?:yaml|csv)\n([\s\S]*?)```/g)].map(([, path = '', text = '']) => ({
    path,
    text,
  }));
const partsOf = (guide: string): readonly string[] => guide.split(/^(?=## )/m);

describe.each(languages)('the guide for clerks (%s)', (language) => {
  const guide = guides[language];
  let root = '';
  const write = async ({ path, text }: Example): Promise<void> => {
    const file = join(root, 'bots/springfield', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'ventanilla-guide-'));
    await runNew({ kind: 'bot', name: 'springfield', root, lang: language, out: () => undefined });
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  test('followed part by part in an empty folder, has no error after any part and no warning at its end', async () => {
    const broken: string[] = [];
    for (const part of partsOf(guide)) {
      const examples = examplesOf(part);
      for (const example of examples) await write(example);
      if (examples.length === 0) continue;
      const { code, lines } = await clerkCheck(root, 'springfield', language);
      if (code !== 0) broken.push(part.split('\n')[0] ?? '', ...lines);
    }
    expect(broken).toEqual([]);
    const { lines } = await clerkCheck(root, 'springfield', language);
    // The days of review come one after the other, also in this guide.
    expect(
      lines.filter((line) => line.startsWith('bots/') && !/ (?:REVIEW_\w+|OVER|CHANGES_SOON)$/.test(line)),
    ).toEqual([]);
  });

  test('has conversation tests that hold, in both languages, on the web and by text message', async () => {
    for (const example of examplesOf(guide)) await write(example);
    const { code, lines } = await clerkTest(root, 'springfield');
    const written = examplesOf(guide).filter(({ path }) => path.startsWith('tests/')).length;
    // One more comes with `ventanilla new bot`.
    expect([code, ...lines]).toEqual([0, `${(written + 1) * 4} conversations passed, 0 failed`]);
  });

  test('shows an answer in twelve lines', () => {
    expect(examplesOf(guide)[0]?.text.trimEnd().split('\n')).toHaveLength(12);
  });

  test('prints a finding as check does', async () => {
    const [first] = examplesOf(guide);
    const [, finding = ''] = /```\n(bots\/[\s\S]*?)```/.exec(guide) ?? [];
    const now = examplesOf(guide).filter(({ path }) => path === first?.path)[1];
    if (first) await write(first);
    const { lines } = await clerkCheck(root, 'springfield', language);
    if (now) await write(now);
    const printed = lines.join('\n').split('\n');
    expect(
      finding
        .trimEnd()
        .split('\n')
        .filter((line) => !printed.includes(line)),
    ).toEqual([]);
  });

  test('shows no example that is no file', () => {
    expect(guide.match(/^```(?:yaml|csv)$/gm)).toHaveLength(examplesOf(guide).length);
  });

  test('points only to pages and headings that are there', () => {
    const slug = (heading: string): string =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .trim()
        .replaceAll(' ', '-');
    const headings = (text: string): readonly string[] =>
      [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading));
    const missing = [...guide.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)].filter(([, path = '', heading]) => {
      const file = path === '' ? join(docs, `guide.${language}.md`) : join(docs, path);
      return !existsSync(file) || (heading !== undefined && !headings(readFileSync(file, 'utf8')).includes(heading));
    });
    expect(missing.map(([link]) => link)).toEqual([]);
  });
});

test('both guides show the same files', () => {
  expect(examplesOf(guides.es)).toEqual(examplesOf(guides.en));
});
