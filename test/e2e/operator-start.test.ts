import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';
import { systemClock, systemRandom } from '../../src/runtime/system.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { openChat } from '../support/chat-client.js';
import { echo, quietEcho, temporaryFolders, ventanilla, type Ran } from '../support/operator.js';
import { serverProcess } from '../support/server-process.js';

const folders = temporaryFolders();
const occupied: Server[] = [];
afterAll(() => {
  for (const server of occupied) server.close();
  folders.clean();
});

type Env = { readonly [name: string]: string };

/** The sentences of `locales/<lang>/<file>.json`, so that a test names what is said by its key. */
const sentences = (lang: string, file: string): { readonly [key: string]: { readonly [key: string]: string } } =>
  JSON.parse(readFileSync(new URL(`../../locales/${lang}/${file}.json`, import.meta.url), 'utf8')) as never;

/** The same command in both languages, each on a data folder of its own unless `env` names one. */
function inBoth(
  [command = '', ...args]: readonly string[],
  env: Env,
  options?: { readonly bound: boolean },
): Promise<readonly Ran[]> {
  return Promise.all(
    ['en', 'es'].map((lang) =>
      ventanilla([command, '--lang', lang, ...args], { DATA_DIR: folders.data(), ...env }, options),
    ),
  );
}

/** `start --lang es` in this process, which takes no second: that the program ends by itself is seen in English. */
async function startInSpanish(env: Env): Promise<Ran> {
  const before = { ...process.env };
  Object.assign(process.env, quietEcho, { DATA_DIR: folders.data(), LOG_LEVEL: 'silent' }, env);
  const said: string[] = [];
  const tell = (line: string): void => void said.push(`${line}\n`);
  try {
    return { code: await runCli(['start', '--lang', 'es'], tell, tell), out: said.join('') };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

function expectTold(ran: Ran | undefined, lang: string, code: string, about: RegExp): void {
  const { what = '', cure = '' } = sentences(lang, 'errors')[code] ?? {};
  expect(ran).toEqual({ code: 1, out: expect.stringContaining(`${what}\n`) });
  expect(ran?.out).toContain(cure);
  expect(ran?.out).toMatch(about);
  expect(ran?.out).not.toMatch(/^\s+at |node:internal|Error:/m);
}

let used: string;
beforeAll(async () => {
  used = join(folders.fresh(), 'ventanilla.db');
  const store = await openSqliteStore({ file: used, clock: systemClock, random: systemRandom, bootId: 'before' });
  await store.close();
});

/** A data folder with a file that the real store made and closed in good order. */
function usedFolder(): { readonly folder: string; readonly file: string } {
  const folder = folders.fresh();
  const file = join(folder, 'ventanilla.db');
  copyFileSync(used, file);
  return { folder, file };
}

function patch(file: string, at: number, bytes: readonly number[]): void {
  const data = readFileSync(file);
  data.set(bytes, at);
  writeFileSync(file, data);
}

function occupiedPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    occupied.push(server);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
}

interface Trouble {
  readonly about: string;
  readonly code: string;
  /** What must be named, so that the operator finds it. */
  readonly names: RegExp;
  readonly bound?: true;
  readonly make: () => Env | Promise<Env>;
}

const troubles: readonly Trouble[] = [
  {
    about: 'the data file may only be read',
    code: 'STORE_READ_ONLY',
    names: /ventanilla\.db/,
    bound: true,
    make: () => {
      const { folder, file } = usedFolder();
      chmodSync(file, 0o444);
      chmodSync(folder, 0o555);
      return { DATA_DIR: folder };
    },
  },
  {
    about: 'the data folder may only be read',
    code: 'STORE_READ_ONLY',
    names: /vt-/,
    bound: true,
    make: () => {
      const folder = folders.fresh();
      chmodSync(folder, 0o555);
      return { DATA_DIR: folder };
    },
  },
  {
    about: 'the data folder cannot be made',
    code: 'STORE_READ_ONLY',
    names: /\/proc\/ventanilla ENOENT/,
    make: () => ({ DATA_DIR: '/proc/ventanilla' }),
  },
  {
    about: 'a file is where the data folder should be',
    code: 'STORE_READ_ONLY',
    names: /a-file ENOTDIR/,
    make: () => {
      const file = join(folders.fresh(), 'a-file');
      writeFileSync(file, '');
      return { DATA_DIR: file };
    },
  },
  {
    about: 'a folder is where the data file should be',
    code: 'STORE_READ_ONLY',
    names: /ventanilla\.db/,
    make: () => {
      const folder = folders.fresh();
      mkdirSync(join(folder, 'ventanilla.db'));
      return { DATA_DIR: folder };
    },
  },
  {
    about: 'the data file is no database at all',
    code: 'STORE_DAMAGED',
    names: /ventanilla\.db SQLITE_NOTADB/,
    make: () => {
      const folder = folders.fresh();
      writeFileSync(join(folder, 'ventanilla.db'), Buffer.alloc(20_000, 'not a database '));
      return { DATA_DIR: folder };
    },
  },
  {
    about: 'the data file is cut in half',
    code: 'STORE_DAMAGED',
    names: /ventanilla\.db/,
    make: () => {
      const { folder, file } = usedFolder();
      truncateSync(file, Math.floor(readFileSync(file).length / 2));
      return { DATA_DIR: folder };
    },
  },
  {
    about: 'the data file is the database of another program',
    code: 'STORE_DAMAGED',
    names: /another program|otro programa/,
    make: () => {
      const { folder, file } = usedFolder();
      patch(file, 68, [1, 2, 3, 4]); // application_id, https://www.sqlite.org/fileformat2.html
      return { DATA_DIR: folder };
    },
  },
  {
    about: 'the data file is from a newer version',
    code: 'STORE_NEWER',
    names: /(?:version|versión) 999/,
    make: () => {
      const { folder, file } = usedFolder();
      patch(file, 60, [0, 0, 3, 231]); // user_version
      return { DATA_DIR: folder };
    },
  },
  {
    about: 'the public port is in use',
    code: 'PORT_IN_USE',
    names: /127\.0\.0\.1:\d+/,
    make: async () => ({ PORT: String(await occupiedPort()) }),
  },
  {
    about: 'the internal port is in use',
    code: 'PORT_IN_USE',
    names: /127\.0\.0\.1:\d+/,
    make: async () => ({ INTERNAL_PORT: String(await occupiedPort()) }),
  },
  {
    about: 'HOST is no address of this machine',
    code: 'LISTEN_FAILED',
    names: /192\.0\.2\.1:0 EADDRNOTAVAIL/,
    make: () => ({ HOST: '192.0.2.1' }),
  },
  {
    about: 'the content folder is not there',
    code: 'CONTENT_MISSING',
    names: /\/nowhere\n(?:There is no such folder|Esa carpeta no existe)/,
    make: () => ({ CONTENT_ROOT: '/nowhere' }),
  },
  {
    about: 'the content folder has no bots',
    code: 'CONTENT_MISSING',
    names: /bots\//,
    make: () => ({ CONTENT_ROOT: folders.fresh() }),
  },
  {
    about: 'the folder of the bots is empty',
    code: 'CONTENT_INVALID',
    names: /ventanilla new bot/,
    make: () => {
      const root = folders.fresh();
      mkdirSync(join(root, 'bots'));
      return { CONTENT_ROOT: root };
    },
  },
  {
    about: 'the only bot has errors',
    code: 'CONTENT_INVALID',
    names: /bots\/echo\/bot\.yaml:6:1 .*`greating`/,
    make: () => {
      const root = folders.content();
      const file = join(root, 'bots/echo/bot.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('greeting:', 'greating:'));
      return { CONTENT_ROOT: root };
    },
  },
  {
    about: 'a service lacks its secret',
    code: 'CONTENT_INVALID',
    names: /bots\/echo\/bot\.yaml:\d+:\d+ .*TEST_CASES_KEY/,
    make: () => {
      const root = folders.content();
      const file = join(root, 'bots/echo/bot.yaml');
      writeFileSync(join(root, 'bots/echo/cases.csv'), 'reference,service,state\n');
      writeFileSync(
        file,
        `${readFileSync(file, 'utf8')}services:\n  cases: { type: directory, file: ./cases.csv, reference: "AA-{4 digits}", api_key: "\${TEST_CASES_KEY}" }\n`,
      );
      return { CONTENT_ROOT: root, TEST_CASES_KEY: '' };
    },
  },
  {
    about: 'a port is no number',
    code: 'CONFIG_INVALID',
    names: / {2}PORT=abc\n(?:It must be a whole number|Debe ser un número entero)/,
    make: () => ({ PORT: 'abc' }),
  },
  {
    about: 'the public address is none',
    code: 'CONFIG_INVALID',
    names: / {2}PUBLIC_URL=not a url\n(?:It must be an address|Debe ser una dirección)/,
    make: () => ({ PUBLIC_URL: 'not a url' }),
  },
];

describe('A server that cannot start says what is wrong, where, and what to do, in English and in Spanish, and ends:', () => {
  test.each(troubles)('$about', async ({ code, names, make, bound = false }) => {
    const env = await make();
    const starts =
      bound || code === 'CONTENT_INVALID'
        ? inBoth(['start'], env, { bound })
        : Promise.all([
            ventanilla(['start', '--lang', 'en'], { DATA_DIR: folders.data(), ...env }),
            startInSpanish(env),
          ]);
    const [en, es] = await starts;
    expectTold(en, 'en', code, names);
    expectTold(es, 'es', code, names);
  });

  test('another server has the data file open, which goes on undisturbed', async () => {
    const first = await serverProcess({ content: echo });
    await first.start();
    try {
      const [en, es] = await inBoth(['start'], { DATA_DIR: first.dataDir });
      expectTold(en, 'en', 'STORE_LOCKED', /ventanilla\.db SQLITE_BUSY/);
      expectTold(es, 'es', 'STORE_LOCKED', /ventanilla\.db SQLITE_BUSY/);
      expect((await fetch(`${first.internalUrl}/readyz`)).status).toBe(200);
    } finally {
      await first.clean();
    }
  });
});

describe('A command line that means nothing is told so in English and in Spanish, with the exit code 2:', () => {
  test.each([
    ['an unknown command', ['strat'], 'unknown_command', 'start'],
    ['an unknown flag', ['start', '--dance'], 'unknown_option', '--dance'],
    ['a word too many', ['start', 'now'], 'excess_arguments', 'start'],
    ['a bot that is not named', ['chat'], 'missing_argument', 'bot'],
    ['a flag without its value', ['test', '--only'], 'option_missing_value', '--only'],
    ['a format that is none', ['check', '--format', 'xml'], 'invalid_value', 'xml'],
  ])('%s', async (_, args, key, word) => {
    for (const lang of ['en', 'es']) {
      const said: string[] = [];
      const tell = (line: string): void => void said.push(line);
      const code = await runCli(['--lang', lang, ...args], tell, tell);
      const sentence = sentences(lang, 'cli')['usage']?.[key] ?? 'none';
      expect([code, said]).toEqual([2, [expect.stringContaining(sentence.slice(0, sentence.indexOf('{')))]]);
      expect(said[0]).toContain(word);
    }
  });

  test('a language that is none, said by the program itself', async () => {
    expect(await ventanilla(['check', '--lang', 'fr'])).toEqual({
      code: 2,
      out: '“fr” is not possible for “--lang <en|es>”. `ventanilla --help` shows what is possible.\n',
    });
  });
});

describe('Who asks for a bot that cannot be used', () => {
  test('is told which bots there are', async () => {
    const [en, es] = await inBoth(['chat', 'nobody'], {});
    expect(en).toEqual({ code: 1, out: 'There is no bot “nobody” here. There is: echo.\n' });
    expect(es).toEqual({ code: 1, out: 'Aquí no hay ningún bot «nobody». Hay: echo.\n' });
    const trained = await ventanilla(['train', 'nobody'], { DATA_DIR: folders.fresh() });
    expect(trained).toEqual({ code: 1, out: expect.stringContaining('There is no bot “nobody”') });
  });

  test('is told its errors when it has some, and the good bot beside it serves its residents', async () => {
    const root = folders.content();
    mkdirSync(join(root, 'bots/other'));
    const text = readFileSync(join(root, 'bots/echo/bot.yaml'), 'utf8');
    writeFileSync(
      join(root, 'bots/other/bot.yaml'),
      text.replace('bot: echo', 'bot: other').replace('menu:', 'menue:'),
    );
    const [, es] = await inBoth(['chat', 'other'], { CONTENT_ROOT: root });
    expect(es).toEqual({
      code: 1,
      out: expect.stringMatching(
        /^El bot «other» no se puede usar .*\n {2}bots\/other\/bot\.yaml:8:1 .*`menue`.*\n(?:.*\n)*`ventanilla check/,
      ),
    });
    const trained = await ventanilla(['train', '--lang', 'es'], { DATA_DIR: folders.fresh(), CONTENT_ROOT: root });
    expect(trained).toEqual({ code: 1, out: expect.stringMatching(/^echo: (?:.*\n)+bots\/other\/bot\.yaml:8:1 /) });
    const server = await serverProcess({ content: root });
    try {
      await server.start();
      expect(server.output()).toMatch(/"level":"warn".*bots\/other\/bot\.yaml:8:1/);
      await openChat(server.url, 'echo', 'es');
      const refused = await fetch(`${server.url}/api/v1/bots/other/conversations`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': 'es' },
        body: '{}',
      });
      expect([refused.status, await refused.json()]).toEqual([
        404,
        { error: { code: 'unknown_bot', message: sentences('es', 'http')['refusals']?.['unknown_bot'] } },
      ]);
    } finally {
      await server.clean();
    }
  });
});
