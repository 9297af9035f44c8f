import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { createConnection } from 'mongoose';
import { runCli } from '../../src/cli/run-cli.js';
import { nodeKind } from '../../src/model/ports/store-health.js';
import { systemClock, systemRandom } from '../../src/runtime/system.js';
import { openMongoStore } from '../../src/store/mongo/mongo-store.js';
import type { Ailments } from '../mongo-double/ailments.js';
import { startDouble, type MongoDouble } from '../mongo-double/double.js';
import { openChat } from '../support/chat-client.js';
import { startRedis } from '../support/redis.js';
import { echo, quietEcho, temporaryFolders, ventanilla, type Ran } from '../support/operator.js';
import { serverProcess } from '../support/server-process.js';

/** Stands in every address that has one, and must never be read again. */
const password = 'hunter2';
const folders = temporaryFolders();
const doubles: MongoDouble[] = [];
const mute: Server = createServer(() => undefined);
let mutePort = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => void mute.listen(0, '127.0.0.1', resolve));
  mutePort = (mute.address() as AddressInfo).port;
});
afterAll(async () => {
  mute.close();
  for (const double of doubles) await double.close();
  folders.clean();
});

type Env = { readonly [name: string]: string };
const without = new URL('../support/without-packages.mjs', import.meta.url).href;

const sentences = (lang: string, file = 'errors'): { readonly [key: string]: { readonly [key: string]: string } } =>
  JSON.parse(readFileSync(new URL(`../../locales/${lang}/${file}.json`, import.meta.url), 'utf8')) as never;

/** The longest piece of a sentence that has no value in it. */
const fixed = (sentence = 'none'): string =>
  sentence.split(/\{\w+\}/u).reduce((one, other) => (other.length > one.length ? other : one));

async function sick(ailments: Ailments = {}): Promise<MongoDouble> {
  const double = await startDouble({ ailments });
  doubles.push(double);
  return double;
}
const signedIn = (port: number, more = 'city'): string => `mongodb://clerk:${password}@127.0.0.1:${port}/${more}`;

/** A command in this process, in which nothing has to be loaded anew. */
async function here(args: readonly string[], env: Env): Promise<Ran> {
  const before = { ...process.env };
  Object.assign(process.env, quietEcho, { DATA_DIR: folders.data(), LOG_LEVEL: 'silent', REDIS_URL: '' }, env);
  const said: string[] = [];
  const tell = (line: string): void => void said.push(`${line}\n`);
  try {
    return { code: await runCli(args, tell, tell), out: said.join('') };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

interface Trouble {
  readonly about: string;
  readonly code: string;
  readonly reason?: string;
  /** The reason says what to do, and what the code says in general would contradict it. */
  readonly alone?: true;
  readonly names?: RegExp;
  readonly make: () => Env | Promise<Env>;
}

const onSick = async (ailments: Ailments, database = 'city'): Promise<Env> => ({
  STORE_URL: `mongodb://127.0.0.1:${(await sick(ailments)).port}/${database}`,
});

/** A database on which another node says that it runs. */
async function withNode(facts: object): Promise<string> {
  const url = `${(await sick()).url}/city`;
  const store = await openMongoStore({ url, clock: systemClock, random: systemRandom, bootId: 'other' });
  // Once for the whole test: as if it went on saying so.
  const node = {
    name: 'other',
    role: 'all',
    version: '0.1.0',
    contentNumbers: {},
    seenAt: systemClock.now() + 600_000,
  };
  await store.records.write([{ type: 'put', kind: nodeKind, key: 'other', value: { ...node, ...facts } }]);
  await store.close();
  return url;
}

/** A database that notes something of itself. */
async function withMeta(_id: string, value: string): Promise<Env> {
  const url = `${(await sick()).url}/city`;
  const connection = await createConnection(url).asPromise();
  await connection.collection<{ _id: string; value: string }>('meta').insertOne({ _id, value });
  await connection.close();
  return { STORE_URL: url };
}

const troubles: readonly Trouble[] = [
  {
    about: 'nothing listens on the port',
    code: 'STORE_UNAVAILABLE',
    reason: 'mongo_away',
    alone: true,
    names: /127\.0\.0\.1:1 ECONNREFUSED/,
    make: () => ({ STORE_URL: signedIn(1) }),
  },
  {
    about: 'something listens that says nothing',
    code: 'STORE_UNAVAILABLE',
    reason: 'mongo_silent',
    alone: true,
    make: () => ({ STORE_URL: signedIn(mutePort) }),
  },
  {
    about: 'the replica set is another',
    code: 'STORE_UNAVAILABLE',
    reason: 'mongo_set',
    alone: true,
    make: async () => ({ STORE_URL: signedIn((await sick()).port, 'city?replicaSet=rs0') }),
  },
  {
    about: 'the name of the server is unknown',
    code: 'STORE_UNAVAILABLE',
    reason: 'mongo_name',
    alone: true,
    make: () => ({ STORE_URL: `mongodb://clerk:${password}@db.rivermont.invalid/city` }),
  },
  {
    about: 'something is being moved into the database',
    code: 'STORE_UNAVAILABLE',
    reason: 'half_moved',
    alone: true,
    make: () => withMeta('move', '{}'),
  },
  {
    about: 'the driver does not know an option',
    code: 'CONFIG_INVALID',
    reason: 'store_url_options',
    names: /\(frobnicate\)/,
    make: () => ({ STORE_URL: signedIn(1, `city?frobnicate=${password}`) }),
  },
  {
    about: 'the server does not take the name of the database',
    code: 'CONFIG_INVALID',
    reason: 'store_url_database',
    make: () => onSick({ plainNames: true }, 'ciud%C3%A1d'),
  },
  {
    about: 'the password is wrong',
    code: 'STORE_DENIED',
    names: /AuthenticationFailed/,
    make: async () => ({ STORE_URL: signedIn((await sick({ signIn: 'refused' })).port) }),
  },
  {
    about: 'nothing may be inserted',
    code: 'STORE_DENIED',
    names: /Unauthorized/,
    make: () => onSick({ refused: ['insert'] }),
  },
  {
    about: 'no index may be made',
    code: 'STORE_DENIED',
    names: /Unauthorized/,
    make: () => onSick({ refused: ['createIndexes'] }),
  },
  {
    about: 'the server is old',
    code: 'STORE_OLD_SERVER',
    names: /4\.4\.29/,
    make: () => onSick({ version: '4.4.29' }),
  },
  {
    about: 'the documents are of a newer layout',
    code: 'STORE_NEWER',
    reason: 'newer',
    names: /(?:version|versión) 99/,
    make: () => withMeta('layout', '99'),
  },
];

const langs = ['en', 'es'] as const;

describe('A node that cannot start says what is wrong with its settings and what to do, and so does doctor:', () => {
  test.each(troubles)('$about', async ({ code, reason, alone = false, names = /./, make }) => {
    const env = await make();
    for (const lang of langs) {
      const { [code]: text, reasons } = sentences(lang);
      const started = await here(['start', '--lang', lang], env);
      const doctor = await here(['doctor', '--offline', '--lang', lang], env);
      expect([started.code, doctor.code]).toEqual([1, 2]);
      for (const { out } of [started, doctor]) {
        for (const part of ['what', 'cure'])
          if (alone) expect(out).not.toContain(text?.[part]);
          else expect(out).toContain(text?.[part]);
        if (reason !== undefined) expect(out).toContain(fixed(reasons?.[reason]));
        expect(out).toMatch(names);
        expect(out).not.toMatch(/^\s+at |Error:|Mongo\w*Error/m);
        expect(out).not.toContain(password);
      }
    }
  });

  test('the clock of the database is off by a minute', async () => {
    const env = await onSick({ clockMs: 60_000 });
    for (const lang of langs) {
      const started = await here(['start', '--lang', lang], env);
      expect(started).toEqual({
        code: 1,
        out: expect.stringContaining(sentences(lang)['STORE_CLOCK']?.['cure'] ?? '?'),
      });
      const doctor = await here(['doctor', '--offline', '--lang', lang], env);
      // Measured over a connection, whose slowness is part of it.
      expect(doctor).toEqual({ code: 2, out: expect.stringMatching(/\b(?:5[5-9]|6[0-5]) s[\s\S]*timedatectl/) });
    }
  });

  test('another agency has a bot of the same name', async () => {
    const STORE_URL = await withNode({ agencies: { echo: 'riverport' } });
    for (const lang of langs) {
      const started = await here(['start', '--lang', lang], { STORE_URL });
      expect(started).toEqual({
        code: 1,
        out: expect.stringContaining(sentences(lang)['BOT_NAME_TAKEN']?.['cure'] ?? '?'),
      });
      expect(started.out).toContain('echo: riverport, other');
      const doctor = await here(['doctor', '--offline', '--lang', lang], { STORE_URL });
      expect(doctor).toEqual({ code: 2, out: expect.stringMatching(/riverport .*other/) });
    }
  });

  test('a role that a data file cannot have', async () => {
    for (const lang of langs) {
      const told = fixed(sentences(lang)['reasons']?.['role_needs_mongodb']);
      const env = { ROLE: 'web' };
      expect(await here(['start', '--lang', lang], env)).toEqual({ code: 1, out: expect.stringContaining(told) });
      expect((await here(['doctor', '--offline', '--lang', lang], env)).out).toContain(told);
    }
  });

  test('the program ends by itself, also where it had begun to write', async () => {
    const ran = await ventanilla(['start', '--lang', 'en'], await onSick({ refused: ['update'] }));
    expect(ran).toEqual({ code: 1, out: expect.stringContaining(sentences('en')['STORE_DENIED']?.['cure'] ?? '?') });
  });

  test('a package is not installed', async () => {
    const env = { STORE_URL: signedIn(1), NODE_OPTIONS: `--import=${without}` };
    const ran = await ventanilla(['start', '--lang', 'es'], env);
    const { what, cure } = sentences('es')['PACKAGE_MISSING'] ?? {};
    expect(ran).toEqual({ code: 1, out: expect.stringContaining(`${what}\n  mongoose\n`) });
    expect(ran.out).toContain(cure);
  });
});

describe('A node that can start', () => {
  test('says that Redis is away and that newer nodes run, and answers all the same', async () => {
    const env = { STORE_URL: await withNode({ version: '9.9.9' }), REDIS_URL: `redis://:${password}@127.0.0.1:1` };
    const server = await serverProcess({ content: echo, env });
    try {
      await server.start();
      const { reasons = {} } = sentences('en');
      const chat = await openChat(server.url, 'echo');
      await chat.say('m1', 'hello there');
      await chat.until((events) => events.some(({ from }) => from === 'bot'));
      for (const key of ['redis_away', 'node_newer']) expect(server.output()).toContain(fixed(reasons[key]));
      expect(server.output()).toContain('9.9.9');
      const metrics = await (await fetch(`${server.internalUrl}/metrics`)).text();
      expect(`${server.output()}${metrics}`).not.toContain(password);
    } finally {
      await server.clean();
    }
  });

  test('is told apart by doctor from one whose doorbells ring elsewhere', async () => {
    const [redis, STORE_URL] = [await startRedis(), `${(await sick()).url}/city`];
    const server = await serverProcess({ content: echo, env: { STORE_URL, REDIS_URL: redis.url, NODE_NAME: 'first' } });
    try {
      await server.start();
      for (const lang of langs) {
        const apart = sentences(lang, 'doctor')['redis_apart']?.['what']?.replace('{names}', 'first') ?? '?';
        const asked = (REDIS_URL: string): Promise<Ran> =>
          here(['doctor', '--offline', '--lang', lang], { STORE_URL, REDIS_URL, NODE_NAME: 'second' });
        expect(await asked(`${redis.url}/5`)).toEqual({ code: 2, out: expect.stringContaining(apart) });
        expect((await asked(redis.url)).out).not.toContain(apart);
      }
    } finally {
      await server.clean();
      await redis.stop();
    }
  });
});
