import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMongo } from './mongo.js';
import { startRedis } from './redis.js';
import { startRoundRobin, type RoundRobin } from './round-robin.js';
import { serverProcess, type ServerProcess } from './server-process.js';

/** The grown form on this machine: nodes on one database and one Redis, behind a proxy without sticky sessions. */
export interface SeveralNodes {
  readonly proxy: RoundRobin;
  /** Those that answer to browsers. */
  readonly web: readonly [ServerProcess, ServerProcess];
  /** Those that answer residents. */
  readonly workers: readonly [ServerProcess, ServerProcess];
  /** Each node's own copy of the sample city. */
  readonly bots: readonly string[];
  close(): Promise<void>;
}

const roles = ['web', 'web', 'worker', 'worker'] as const;

/** Starts two web nodes and two workers with the sample city, where people are on duty whatever the hour of the test. */
export async function startSeveralNodes(): Promise<SeveralNodes> {
  const folder = await mkdtemp(join(tmpdir(), 'ventanilla-nodes-'));
  const [mongo, redis, proxy] = await Promise.all([startMongo({ own: true }), startRedis(), startRoundRobin()]);
  const bots = roles.map((_role, n) => join(folder, `content${n}/bots/rivermont`));
  const shared = {
    STORE_URL: mongo.database(),
    REDIS_URL: redis.url,
    FILES_DIR: join(folder, 'files'),
    PUBLIC_URL: proxy.url,
  };
  const start = async (n: 0 | 1 | 2 | 3): Promise<ServerProcess> => {
    const content = join(folder, `content${n}`);
    for (const part of ['bots', 'intents']) await cp(part, join(content, part), { recursive: true });
    const file = join(content, 'bots/rivermont/bot.yaml');
    const yaml = await readFile(file, 'utf8');
    await writeFile(file, yaml.replaceAll(/hours: \{.*\}/g, 'hours: always').replaceAll(/ +holidays: .*\n/g, ''));
    const node = await serverProcess({ content, env: { ...shared, ROLE: roles[n], NODE_NAME: `${roles[n]}-${n}` } });
    await node.start();
    return node;
  };
  // The first trains, where nobody has yet; the others read what it keeps.
  const web = [await start(0), await start(1)] as const;
  const workers = [await start(2), await start(3)] as const;
  proxy.to(web.map(({ url }) => url));
  return {
    proxy,
    web,
    workers,
    bots,
    async close() {
      for (const node of [...web, ...workers]) await node.clean();
      await proxy.close();
      await redis.stop();
      await mongo.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
