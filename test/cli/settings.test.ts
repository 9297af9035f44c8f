import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { remarksOn, requireFit } from '../../src/cli/settings/remarks.js';
import { loadTexts, packageRoot } from '../../src/cli/package-files.js';
import { runCli } from '../../src/cli/run-cli.js';
import { readConfig, storeKind } from '../../src/config.js';
import { AppError, isAppError } from '../../src/model/errors.js';
import { optionalPackage } from '../../src/model/optional-package.js';
import { withoutSecrets } from '../../src/model/store-urls.js';
import { echo } from '../support/operator.js';

const mongo = 'mongodb://db.rivermont.example:27017/ventanilla?replicaSet=rs0';
const redis = 'rediss://:secret@cache.rivermont.example:6380/1';

describe('Where everything is kept', () => {
  test.each([
    'mongodb://a,b:27018,c/ventanilla?replicaSet=rs0&w=majority',
    'mongodb://clerk:p%40ss%2Fword@a/city',
    'mongodb+srv://clerk:pass@cluster.rivermont.example',
    'mongodb://[::1]:27017/city',
    'mongodb://[::1]:27017/caf%C3%A9?authSource=admin',
    'mongodb://a/administration',
    'mongodb://%2Ftmp%2Fmongodb-27017.sock/city',
  ])('may be %s', (url) => {
    expect(storeKind(readConfig({ STORE_URL: url }))).toBe('mongodb');
  });

  test.each(['redis://cache', 'redis://:secret@cache:6379', 'redis://clerk:a%3Ab@[::1]:6380/2', redis])(
    'is rung for over %s',
    (url) => {
      expect(readConfig({ REDIS_URL: url }).redisUrl).toBe(url);
    },
  );

  test.each([
    ['STORE_URL', 'postgres://db', 'store_url'],
    ['STORE_URL', 'sqlite:~/city.db', 'store_url_file'],
    ['STORE_URL', 'sqlite::memory:', 'store_url_file'],
    ['STORE_URL', 'mongodb:///city', 'store_url_host'],
    ['STORE_URL', 'mongodb://clerk:p@ss@db/city', 'url_encode'],
    ['STORE_URL', 'mongodb+srv://a,b/city', 'store_url_srv'],
    ['STORE_URL', 'mongodb://a:port/city', 'url_port'],
    ['STORE_URL', 'mongodb://a/my city', 'store_url_database'],
    ['STORE_URL', 'mongodb://a/ci%20ty', 'store_url_database'],
    ['STORE_URL', 'mongodb://a/ci%2Fty', 'store_url_database'],
    ['STORE_URL', 'mongodb://a/ci%zzty', 'store_url_database'],
    ['STORE_URL', `mongodb://a/${'ñ'.repeat(32)}`, 'store_url_database'],
    ['STORE_URL', 'mongodb://a/admin', 'store_url_reserved'],
    ['STORE_URL', 'mongodb://a,b/local?replicaSet=rs0', 'store_url_reserved'],
    ['STORE_URL', 'mongodb+srv://a/%63onfig', 'store_url_reserved'],
    ['STORE_URL', 'mongodb://a/city?w=1', 'store_url_option'],
    ['STORE_URL', 'mongodb://a/city?readPreference=secondary', 'store_url_option'],
    ['REDIS_URL', 'http://cache', 'redis_url'],
    ['REDIS_URL', 'redis://:pass/word@cache', 'url_encode'],
    ['REDIS_URL', 'redis://cache:0', 'url_port'],
    ['REDIS_URL', 'redis://cache/first', 'redis_url_database'],
  ])('is not %s=%s: %s', (name, value, reason) => {
    const thrown = caught(() => readConfig({ [name]: value }));
    expect(thrown).toMatchObject({ code: 'CONFIG_INVALID', reason: { key: reason } });
  });
});

/** Wrong addresses, the password is every time `hunter2`. */
const withPassword: readonly (readonly [string, string])[] = [
  ['STORE_URL', 'mongodb://clerk:hunter2@db:99999/city'],
  ['STORE_URL', 'mongodb://clerk:hunter2@/city'],
  ['STORE_URL', 'mongodb://clerk:hunter2/db/city'],
  ['STORE_URL', 'mongodb://clerk:x@hunter2@db/city'],
  ['STORE_URL', 'mongodb://clerk:x/hunter2@db/city'],
  ['STORE_URL', 'mongodb://clerk:x?hunter2@db/city'],
  ['STORE_URL', 'mongodb//clerk:hunter2@db/city'],
  ['STORE_URL', 'mongo:clerk:hunter2'],
  ['STORE_URL', 'postgres://clerk:hunter2@db/city'],
  ['STORE_URL', 'postgres://db/city?password=hunter2'],
  ['REDIS_URL', 'redis://:hunter2@'],
  ['REDIS_URL', 'redis://:hunter2'],
  ['REDIS_URL', 'redis:hunter2@cache'],
  ['REDIS_URL', 'rediss://clerk:hunter2@cache:6379/first'],
  ['PUBLIC_URL', 'https://clerk:hunter2@chat.rivermont.example'],
  ['PORT', 'redis://:hunter2@cache'],
];

describe('A password in an address', () => {
  test.each(withPassword)('is not in what is said of %s=%s', (name, value) => {
    const thrown = caught(() => readConfig({ [name]: value }));
    expect(thrown.code).toBe('CONFIG_INVALID');
    expect(thrown.detail).toContain(`${name}=`);
    expect(JSON.stringify([thrown.message, thrown.detail, thrown.reason, thrown.stack])).not.toContain('hunter2');
  });

  test('is not in what is shown of a right one, which still says where', () => {
    expect(withoutSecrets('mongodb://clerk:hunter2@a,b:27018/city?authSource=admin')).toBe(
      'mongodb://***@a,b:27018/city',
    );
    expect(withoutSecrets('redis://:hunter2@cache:6379/1')).toBe('redis://***@cache:6379/1');
    expect(withoutSecrets('sqlite:/srv/c:ity@home.db')).toBe('sqlite:/srv/c:ity@home.db');
  });
});

describe('Settings', () => {
  const remarks = (env: NodeJS.ProcessEnv): readonly string[] =>
    remarksOn(readConfig(env)).map(({ level, key }) => `${level} ${key}`);

  test.each<readonly [string, NodeJS.ProcessEnv, readonly string[]]>([
    ['none', {}, []],
    ['a worker on the data file', { ROLE: 'worker' }, ['error role_needs_mongodb']],
    ['a Redis beside the data file', { REDIS_URL: redis }, ['warning redis_unused']],
    ['MongoDB alone', { STORE_URL: mongo }, ['warning one_node_only']],
    ['a web node without Redis', { STORE_URL: mongo, ROLE: 'web' }, ['error role_needs_redis']],
    ['uploads that others do not see', { STORE_URL: mongo, REDIS_URL: redis }, ['warning files_not_shared']],
    ['one port for both servers', { PORT: '8080', INTERNAL_PORT: '8080' }, ['error ports_same']],
    ['one port on every address', { PORT: '80', HOST: '0.0.0.0', INTERNAL_PORT: '80' }, ['error ports_same']],
    ['one port on two addresses', { PORT: '80', HOST: '10.0.0.1', INTERNAL_PORT: '80' }, []],
    ['any two ports', { PORT: '0', INTERNAL_PORT: '0' }, []],
    ['the grown form', { STORE_URL: mongo, REDIS_URL: redis, FILES_DIR: '/mnt/files', ROLE: 'web' }, []],
  ])('that are %s are met with %j', (_about, env, expected) => {
    expect(remarks(env)).toEqual(expected);
    const starts = (): void => requireFit(readConfig(env));
    if (expected.some((one) => one.startsWith('error'))) expect(starts).toThrow(AppError);
    else expect(starts).not.toThrow();
  });

  test('that do not go together have a sentence in each language, which names the way out', async () => {
    const texts = await loadTexts();
    for (const lang of ['en', 'es'])
      for (const key of ['role_needs_mongodb', 'role_needs_redis', 'redis_unused', 'one_node_only', 'files_not_shared'])
        expect(texts.text(`errors:reasons.${key}`, lang, { role: 'web' })).toMatch(
          /^[^{}]*(?:ROLE|REDIS_URL|STORE_URL|FILES_DIR)[^{}]*\.$/,
        );
  });
});

const told = async (...args: readonly string[]): Promise<{ readonly code: number; readonly text: string }> => {
  const lines: string[] = [];
  const code = await runCli(
    args,
    (line) => void lines.push(line),
    (line) => void lines.push(line),
  );
  return { code, text: lines.join('\n') };
};

describe('ventanilla start', () => {
  test.each([
    ['en', /^The data file belongs to one process.*\n {2}ROLE=worker$/],
    ['es', /^El archivo de datos pertenece a un solo proceso.*\n {2}ROLE=worker$/],
  ])('--role worker without MongoDB ends with what to do (%s), whatever ROLE says', async (lang, expected) => {
    const before = process.env['ROLE'];
    process.env['ROLE'] = 'all';
    try {
      const { code, text } = await told('start', '--role', 'worker', '--lang', lang);
      expect(code).toBe(1);
      expect(text).toMatch(expected);
    } finally {
      if (before === undefined) delete process.env['ROLE'];
      else process.env['ROLE'] = before;
    }
  });

  test('--role knows three words', async () => {
    expect(await told('start', '--role', 'everything')).toMatchObject({ code: 2 });
  });
});

describe('ventanilla suggest and replay, where everything is in MongoDB,', () => {
  test.each(['en', 'es'])('say in %s how to have a data file, and nothing of the password', async (lang) => {
    const STORE_URL = 'mongodb://clerk:hunter2@127.0.0.1:1/city';
    const before = { ...process.env };
    Object.assign(process.env, { STORE_URL, DATA_DIR: join(packageRoot, 'nowhere'), CONTENT_ROOT: echo });
    try {
      for (const command of ['suggest', 'replay']) {
        const { code, text } = await told(command, '--lang', lang);
        expect(code).toBe(1);
        expect(text).toMatch(
          new RegExp(
            `^\`ventanilla ${command}\` [^\n]*ventanilla backup [^\n]*ventanilla restore [^\n]*ventanilla ${command} /tmp/cop[^\n]*$`,
          ),
        );
      }
    } finally {
      for (const name of ['STORE_URL', 'DATA_DIR', 'CONTENT_ROOT'])
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
    }
  });
});

describe('A package that only the grown form needs', () => {
  test('is told by its name when it is missing, and what to do', async () => {
    const missing = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
    const loading = optionalPackage('mongoose', () => Promise.reject(missing));
    await expect(loading).rejects.toMatchObject({ code: 'PACKAGE_MISSING', detail: 'mongoose' });
    for (const lang of ['en', 'es'])
      expect(readFileSync(join(packageRoot, 'locales', lang, 'errors.json'), 'utf8')).toContain(
        'npm install --omit=dev --include=optional',
      );
  });

  test('is not called missing when it fails by itself', async () => {
    const broken = new TypeError('not today');
    await expect(optionalPackage('mongoose', () => Promise.reject(broken))).rejects.toBe(broken);
    await expect(optionalPackage('path', () => import('node:path'))).resolves.toHaveProperty('join');
  });
});

function caught(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (isAppError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
