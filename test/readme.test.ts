import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadContent, type LoadedContent } from '../src/content/load-content.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const faq = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';

let folder = '';
let loaded: LoadedContent;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ventanilla-readme-'));
  await cp(join(root, 'bots', 'hello'), join(folder, 'bots', 'hello'), { recursive: true });
  const bot = join(folder, 'bots', 'hello', 'bot.yaml');
  await writeFile(bot, readFileSync(bot, 'utf8').replace('  - common/*\n', '  - common/*\n  - ./intents/*\n'));
  await mkdir(join(folder, 'bots', 'hello', 'intents'));
  await writeFile(join(folder, 'bots', 'hello', 'intents', 'library-card.yaml'), faq);
  loaded = loadContent({ root: folder, packageRoot: root, env: {}, today: '2026-11-23' });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the README keeps its word', () => {
  test('the FAQ is twelve lines, has no error, and becomes a topic in both languages', () => {
    expect(faq.trim().split('\n')).toHaveLength(12);
    expect(loaded.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const topic = loaded.bots[0]?.topics['library-card'];
    expect(topic?.kind).toBe('faq');
    expect(topic?.examples['es']).toContain('cómo saco la tarjeta de la biblioteca');
  });

  test('the hello bot is a whole bot in fifteen lines', () => {
    const lines = readFileSync(join(root, 'bots/hello/bot.yaml'), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'));
    expect(lines.length).toBeLessThanOrEqual(15);
  });

  test('every file it points to is there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#|<)([^)#]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });

  test('its table explains every runtime dependency', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
    const table = /## What it is built on, and why\n([\s\S]*?)\nAnd why not/.exec(readme)?.[1] ?? '';
    const short = (name: string): string => name.replace(/^@nlpjs\//, '');
    expect(Object.keys(dependencies).filter((name) => !table.includes(short(name)))).toEqual([]);
  });
});
