import { join } from 'node:path';
import { budget } from '../budget.js';
import { systemClock, systemRandom } from '../../src/runtime/system.js';
import type { Store } from '../../src/model/ports/store.js';
import { openMongoStore } from '../../src/store/mongo/mongo-store.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { startMongo } from '../support/mongo.js';
import { startRedis, type RedisServer } from '../support/redis.js';
import { serverProcess, type ServerProcess } from '../support/server-process.js';
import { carrierAccount } from './carrier.js';
import type { CheckerContent } from './content.js';
import type { Chances } from './random.js';

/** What a run needs: one process on a file, or so many on a server. */
export interface WorldKind {
  readonly store: 'sqlite' | 'mongo';
  readonly nodes: 1 | 2 | 4;
  readonly redis: boolean;
}

/** A process of ours. `held`: it is stopped by SIGSTOP. */
export interface Node {
  readonly name: string;
  readonly server: ServerProcess;
  readonly role: 'all' | 'web' | 'worker';
  /** The folder of its own content. */
  readonly content: string;
  /** Whether it can be asked now. */
  up: boolean;
}

/** A server beside ours that can be taken away. */
export type Beside = Pick<RedisServer, 'stop' | 'kill' | 'restart' | 'pause' | 'resume'>;

export interface World {
  readonly kind: WorldKind;
  readonly nodes: readonly Node[];
  /** The store's server; null = the store is a file. */
  readonly storeServer: Beside | null;
  readonly redis: RedisServer | null;
  /** Address of a node that answers to people, a different one each time; of those that are up, if any is. */
  node(): string;
  /** Addresses of all that answer to people. */
  readonly urls: readonly string[];
  /** The store itself, when every node has ended. */
  openStore(): Promise<Store>;
  close(): Promise<void>;
}

/** What each node does: a second worker is worth more than a second edge. */
const roles: { readonly [nodes in WorldKind['nodes']]: readonly Node['role'][] } = {
  1: ['all'],
  2: ['all', 'all'],
  4: ['web', 'worker', 'worker', 'all'],
};

/** How the store of a world is opened afterwards. */
const stores: { readonly [store in WorldKind['store']]: (url: string) => Promise<Store> } = {
  sqlite: (url) =>
    openSqliteStore({
      file: url.slice('sqlite:'.length),
      clock: systemClock,
      random: systemRandom,
      bootId: 'afterwards',
    }),
  mongo: (url) => openMongoStore({ url, clock: systemClock, random: systemRandom, bootId: 'afterwards' }),
};

export async function startWorld(kind: WorldKind, { copy }: CheckerContent, chances: Chances): Promise<World> {
  const mongo =
    kind.store === 'mongo'
      ? await startMongo({ own: true, ...(budget.faultsOver && { kind: budget.faultsOver }) })
      : null;
  const redis = kind.redis ? await startRedis() : null;
  const database = mongo?.database() ?? null;
  const names = roles[kind.nodes].map((role, n) => ({ role, name: `node${n + 1}` }));
  const nodes: Node[] = [];
  for (const { role, name } of names) {
    const content = await copy();
    const server = await serverProcess({
      content,
      env: {
        RELOAD: 'off',
        LOG_LEVEL: 'error',
        CARRIER_TOKEN: carrierAccount.token,
        ...(database === null ? {} : { STORE_URL: database, ROLE: role, NODE_NAME: name }),
        ...(redis === null ? {} : { REDIS_URL: redis.url }),
      },
    });
    nodes.push({ name, server, role, content, up: false });
  }
  const fronts = nodes.filter(({ role }) => role !== 'worker');
  const storeUrl = database ?? `sqlite:${join(nodes[0]?.server.dataDir ?? '', 'ventanilla.db')}`;

  const world: World = {
    kind,
    nodes,
    storeServer: mongo,
    redis,
    urls: fronts.map(({ server }) => server.url),
    node() {
      const up = fronts.filter((one) => one.up);
      const list = up.length > 0 ? up : fronts;
      return list[chances.between(0, list.length - 1)]?.server.url ?? '';
    },
    openStore: () => stores[kind.store](storeUrl),
    async close() {
      await Promise.all(nodes.map(({ server }) => server.clean()));
      await redis?.stop();
      await mongo?.stop();
    },
  };
  try {
    for (const node of nodes) {
      await node.server.start();
      node.up = true;
    }
  } catch (error) {
    await world.close();
    throw error;
  }
  return world;
}

/** What the nodes' store counts, as its own metrics tell; null = no node answers. */
export async function storeRows({ nodes }: World): Promise<{ readonly [kind: string]: number } | null> {
  for (const { server, up } of nodes) {
    if (!up) continue;
    const text = await fetch(`${server.internalUrl}/metrics`).then(
      (response) => response.text(),
      () => '',
    );
    const rows = [...text.matchAll(/^ventanilla_store_rows\{kind="(\w+)"\} (\d+)/gm)];
    if (rows.length > 0) return Object.fromEntries(rows.map(([, kind = '', count]) => [kind, Number(count)]));
  }
  return null;
}
