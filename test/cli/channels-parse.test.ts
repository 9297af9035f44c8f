import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { adapters } from '../../adapters/index.js';
import { parseBody } from '../../src/cli/channels/parse-body.js';
import { runCli } from '../../src/cli/run-cli.js';
import { loadTexts } from '../../src/cli/package-files.js';

const folder = mkdtempSync(join(tmpdir(), 'channels-parse-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const shipped = (kind: string, name: string): string =>
  fileURLToPath(new URL(`../../adapters/${kind}/fixtures/${name}.json`, import.meta.url));
const written = (text: string): string => {
  const file = join(folder, 'body');
  writeFileSync(file, text);
  return file;
};

async function run(...args: readonly string[]) {
  const [out, errors]: [string[], string[]] = [[], []];
  const code = await runCli(
    ['channels', 'parse', ...args],
    (line) => out.push(line),
    (line) => errors.push(line),
  );
  return { code, out, errors };
}

describe('ventanilla channels parse', () => {
  test('prints each update of a body as a JSON line, then how many items nobody knows', async () => {
    const { code, out, errors } = await run('messenger', shipped('messenger', 'batch'));
    expect([code, errors]).toEqual([0, ['unknown: 2']]);
    expect(out.map((line) => (JSON.parse(line) as { readonly type: string }).type)).toEqual([
      'message',
      'status',
      'status',
      'message',
      'message',
      'status',
      'message',
    ]);
  });

  test('reads standard input for -', async () => {
    const [out, errors]: [string[], string[]] = [[], []];
    const context = { out: (line: string) => out.push(line), texts: await loadTexts(), lang: 'en' };
    const input = () => Promise.resolve('\uFEFF{"object":"page","entry":[]}\n');
    const code = await parseBody({ kind: 'messenger', file: '-' }, context, (line) => errors.push(line), input);
    expect([code, out, errors]).toEqual([0, [], ['unknown: 0']]);
  });

  test.each(Object.keys(adapters))('knows %s: a body of something else is counted', async (kind) => {
    expect(await run(kind, written('{"hello":"world"}'))).toEqual({ code: 0, out: [], errors: ['unknown: 1'] });
  });

  test('a form is read as a form', async () => {
    expect(await run('whatsapp', written('MessageSid=SM1&Body=Hola+mundo'))).toMatchObject({
      code: 0,
      errors: ['unknown: 1'],
    });
  });

  test('says in both languages what is wrong and what to do', async () => {
    const spanish = await run('whatsapp', written('POST /webhooks HTTP/1.1'), '--lang', 'es');
    expect([spanish.code, spanish.errors[0]]).toEqual([
      1,
      expect.stringMatching(/no es JSON ni un formulario.*sin encabezados/),
    ]);
    const english = await run('whatsapp', written('POST /webhooks HTTP/1.1'), '--lang', 'en');
    expect(english.errors[0]).toMatch(/is neither JSON nor a form.*without headers/);
    expect((await run('whatsapp', written(' \n'))).errors[0]).toMatch(/is empty/);
    const pigeon = await run('pigeon', written('{}'));
    expect([pigeon.code, pigeon.errors[0]]).toEqual([2, expect.stringMatching(/“pigeon”.*messenger/)]);
    expect((await run('pigeon', written('{}'), '--lang', 'es')).errors[0]).toMatch(/«pigeon».*messenger/);
    const missing = await run('whatsapp', join(folder, 'nothing.json'));
    expect([missing.code, missing.errors[0]]).toEqual([1, expect.stringMatching(/nothing\.json/)]);
    expect(missing.errors[0]).not.toMatch(/at .*\.ts:/);
  });

  test('asks for what is missing on the command line', async () => {
    const { code, errors } = await run('whatsapp');
    expect([code, errors[0]]).toEqual([2, expect.stringMatching(/file/)]);
  });
});
