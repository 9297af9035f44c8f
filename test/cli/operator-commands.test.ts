import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock, systemRandom } from '../../src/runtime/system.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { openChat } from '../support/chat-client.js';
import { serverProcess, type ServerProcess } from '../support/server-process.js';

const program = fileURLToPath(new URL('../../bin/ventanilla.js', import.meta.url));
const content = fileURLToPath(new URL('../fixtures/echo', import.meta.url));

interface Ran {
  readonly code: number | null;
  readonly out: string;
}

/** The real program as an operator runs it, in a folder of the operator's. */
function ventanilla(args: readonly string[], dataDir: string, cwd: string): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd,
      env: { ...process.env, DATA_DIR: dataDir, STORE_URL: 'sqlite:', CONTENT_ROOT: content },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    const take = (chunk: Buffer): void => void (out += chunk.toString());
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('close', (code) => resolve({ code, out }));
  });
}

let server: ServerProcess;
/** Where the operator stands: not the folder the server runs in. */
let desk: string;
/** A message that the bot really said. */
let said: string;

beforeAll(async () => {
  desk = mkdtempSync(join(tmpdir(), 'ventanilla-operator-'));
  server = await serverProcess({ content, env: { RELOAD: 'off', LOG_LEVEL: 'error' } });
  await server.start();
  const chat = await openChat(server.url, 'echo', 'en');
  const [greeting] = await chat.until((events) => events.some(({ from }) => from === 'bot'));
  said = greeting?.id ?? '';
});
afterAll(async () => {
  await server.clean();
  rmSync(desk, { recursive: true });
});

/** What is in a copy, read as the store reads it. */
async function conversationsIn(file: string): Promise<number | undefined> {
  const store = await openSqliteStore({ file, clock: systemClock, random: systemRandom, bootId: 'copy' });
  return (await store.counts().finally(() => store.close()))['conversations'];
}

/** The same must hold with the server and without it. */
function bothWays(): void {
  test('gets a whole copy under the name given, counted from where the command was typed', async () => {
    const name = `${systemRandom.id()}.db`;
    const ran = await ventanilla(['backup', name], server.dataDir, desk);
    const file = join(desk, name);
    expect(ran).toEqual({ code: 0, out: `${statSync(file).size} bytes are in ${file}.\n` });
    expect(await conversationsIn(file)).toBe(1);
  });

  test('is never left with an older backup overwritten', async () => {
    const file = join(desk, `${systemRandom.id()}.db`);
    writeFileSync(file, 'last year');
    const ran = await ventanilla(['backup', file, '--lang', 'es'], server.dataDir, desk);
    expect(ran).toEqual({ code: 1, out: expect.stringContaining('ya existe') });
    expect(statSync(file).size).toBe(9);
  });

  test('is told in either language when the copy cannot be written, and nothing is left behind', async () => {
    const before = readdirSync(desk);
    writeFileSync(join(desk, 'a-file'), '');
    const missing = await ventanilla(['backup', 'no-folder/copy.db'], server.dataDir, desk);
    expect(missing).toEqual({
      code: 1,
      out: expect.stringContaining(`${join(desk, 'no-folder/copy.db')} cannot be written. Choose a folder that exists`),
    });
    const below = await ventanilla(['backup', 'a-file/copy.db', '--lang', 'es'], server.dataDir, desk);
    expect(below).toEqual({
      code: 1,
      out: expect.stringMatching(/^No se puede escribir .*a-file\/copy\.db\. Elija una carpeta/),
    });
    expect(readdirSync(desk).filter((name) => name !== 'a-file')).toEqual(before.filter((name) => name !== 'a-file'));
  });

  test('sees which turn said a message, and is told when no one said it', async () => {
    const ran = await ventanilla(['explain', said, '--json'], server.dataDir, desk);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({
      turnId: said.split('.')[0],
      record: { engine: expect.any(String), contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(await ventanilla(['explain', 'never-said', '--lang', 'es'], server.dataDir, desk)).toEqual({
      code: 1,
      out: 'No hay registro del mensaje o la conversación «never-said».\n',
    });
  });
}

describe('An operator, while the server runs,', () => {
  bothWays();

  test('does not disturb it: it still answers', async () => {
    expect((await fetch(`${server.internalUrl}/readyz`)).status).toBe(200);
  });
});

describe('An operator, after the server was stopped,', () => {
  let code: number | null;
  beforeAll(async () => {
    code = await server.stop();
  });

  test('finds the process gone in good order', () => {
    expect(code).toBe(0);
    expect(server.output()).toMatch(/Stopped\.\n$/);
  });

  bothWays();

  test('is told when there is no data file, instead of getting a copy of nothing', async () => {
    const empty = join(desk, 'elsewhere');
    mkdirSync(empty);
    for (const args of [
      ['backup', 'nothing.db'],
      ['explain', said],
    ]) {
      const ran = await ventanilla(args, empty, desk);
      expect(ran).toEqual({ code: 1, out: expect.stringContaining('There is no data file') });
    }
    expect([existsSync(join(desk, 'nothing.db')), readdirSync(empty)]).toEqual([false, []]);
  });
});
