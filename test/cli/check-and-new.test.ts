import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCheck } from '../../src/cli/commands/check.js';
import { runNew } from '../../src/cli/commands/new.js';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
let root = '';
let lines: string[] = [];
const out = (line: string): void => void lines.push(line);
const check = (options: { lang?: string; format?: 'text' | 'json'; bots?: readonly string[] } = {}) =>
  runCheck({ root, packageRoot, lang: 'en', format: 'text', env: {}, out, ...options });
const fresh = (kind: 'bot' | 'intent', name: string, options: { bot?: string; lang?: string } = {}) =>
  runNew({ kind, name, root, lang: 'en', out, ...options });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ventanilla-clerk-'));
  lines = [];
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('a clerk in an empty folder', () => {
  test('is told how to begin, in her language', async () => {
    expect(await check({ lang: 'es' })).toBe(1);
    expect(lines.join('\n')).toMatch(/No hay ningún bot en esta carpeta\..*ventanilla new bot NOMBRE/s);
  });

  test('makes a bot and two topics that pass the check', async () => {
    expect(await fresh('bot', 'springfield')).toBe(0);
    expect(await fresh('intent', 'dog-license', { bot: 'springfield' })).toBe(0);
    expect(await fresh('intent', 'a-name-longer-than-twenty-letters', { bot: 'springfield' })).toBe(0);
    lines = [];
    const code = await check({ bots: ['springfield'] });
    expect([code, lines.filter((line) => / error /.test(line))]).toEqual([0, []]);
    expect(lines.at(-1)).toContain('springfield');
  });

  test('is told three commands to try next, in her language', async () => {
    await fresh('bot', 'springfield', { lang: 'es' });
    expect(lines.slice(-4)).toEqual([
      'Ahora puede:',
      '  ventanilla check springfield --lang es    buscar errores',
      '  ventanilla chat springfield --lang es     conversar con el bot aquí',
      '  ventanilla start --lang es                abrir el chat en el navegador; lo que edite se ve enseguida',
    ]);
  });

  test('gets files that an editor can complete: their first line names a schema that is there', async () => {
    await fresh('bot', 'springfield');
    await fresh('intent', 'dog-license', { bot: 'springfield' });
    for (const file of ['bots/springfield/bot.yaml', 'bots/springfield/intents/dog-license.yaml']) {
      const [, schema = ''] =
        /^# yaml-language-server: \$schema=(\S+)\n/.exec(await readFile(join(root, file), 'utf8')) ?? [];
      const read = JSON.parse(await readFile(join(root, dirname(file), schema), 'utf8')) as { readonly title: string };
      expect(read.title).toMatch(/^Ventanilla: (?:bot|intent)$/);
    }
  });

  test('never loses a file to a second “new”', async () => {
    await fresh('bot', 'springfield');
    const file = join(root, 'bots/springfield/bot.yaml');
    await writeFile(file, 'mine');
    expect(await fresh('bot', 'springfield', { lang: 'es' })).toBe(1);
    expect([await readFile(file, 'utf8'), lines.at(-1)]).toEqual([
      'mine',
      'bots/springfield/bot.yaml ya existe; no se cambió nada.',
    ]);
  });

  test('is told when a name cannot be one, or the bot is not there', async () => {
    expect(await fresh('bot', '../evil')).toBe(2);
    expect(await fresh('intent', 'x', { bot: 'nobody' })).toBe(1);
    expect(lines[1]).toContain('ventanilla new bot nobody');
  });

  test('sees file, line, the words with a caret below, the fix and the total', async () => {
    await fresh('bot', 'springfield');
    const file = join(root, 'bots/springfield/bot.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('greeting:', 'greting:'));
    lines = [];
    expect(await check()).toBe(1);
    const text = lines.join('\n');
    expect(text).toContain(
      'bots/springfield/bot.yaml:8:1  error UNKNOWN_KEY\n  There is no word `greting` here.\n  8 | greting:\n    | ^^^^^^^\n  → Did you mean `greeting`?',
    );
    expect(text).toMatch(/2 errors, 0 warnings, 0 notes\.\nBots that can be used: none\.$/);
    lines = [];
    await check({ lang: 'es' });
    expect(lines.join('\n')).toContain('¿Quiso decir `greeting`?');
  });

  test('can give the findings to a program', async () => {
    await fresh('bot', 'springfield');
    await writeFile(join(root, 'bots/springfield/intents/opening-hours.yaml'), 'format: 1\n\tintent: x\n');
    lines = [];
    expect(await check({ format: 'json', lang: 'es' })).toBe(1);
    const report = JSON.parse(lines.join('\n')) as {
      errors: number;
      bots: string[];
      findings: { code: string; line: number; message: string }[];
    };
    expect(report.findings[0]).toMatchObject({
      code: 'TAB',
      line: 2,
      message: 'Una línea empieza con un tabulador, o con un signo que parece un espacio y no lo es.',
    });
    expect(report.bots).toEqual([]);
  });

  test('is told when the bot she asks for is not there', async () => {
    await fresh('bot', 'springfield');
    expect(await check({ bots: ['sprngfield'] })).toBe(1);
    expect(lines.join('\n')).toContain('There is no bot `sprngfield`');
  });
});
