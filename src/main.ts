import { join, resolve } from 'node:path';
import { adapters } from '../adapters/index.js';
import { startAdminSocket } from './cli/admin/admin-server.js';
import { channelCommands } from './cli/admin/channel-commands.js';
import { requirePlace } from './cli/server/require-place.js';
import { openCluster } from './cli/server/open-cluster.js';
import { joinCluster, type Joined } from './cli/server/join-cluster.js';
import { contentRoot, openBots } from './cli/server/open-bots.js';
import { loadTexts, packageRoot } from './cli/package-files.js';
import type { Config } from './config.js';
import { filesFolder, storeFile, storeKind } from './config.js';
import { createDesk, type Desk } from './desk/desk.js';
import { createHttpApp, createInternalApp, listen, openStreams } from './http/server.js';
import { compose } from './i18n/compose.js';
import type { EngineTexts } from './i18n/engine-texts.js';
import type { Reason } from './model/errors.js';
import type { Store } from './model/ports/store.js';
import type { HasHealth } from './model/ports/store-health.js';
import { atMost } from './queue/pause.js';
import type { BotRegistry } from './runtime/bot-registry.js';
import { openChannelEdge } from './runtime/channels/edge.js';
import { startEngine } from './runtime/engine.js';
import { engineVersion, type Compose } from './runtime/deps.js';
import { followContent } from './runtime/follow-content.js';
import { createLog, errorFields, type Log } from './runtime/log.js';
import { measureStore } from './runtime/measure-store.js';
import { createMetrics } from './runtime/metrics.js';
import { createAttendance, shareAttendance } from './runtime/staff.js';
import { systemClock, systemRandom } from './runtime/system.js';
import { watchLoad } from './runtime/watch-load.js';
import { openFileStore } from './store/files.js';
import { makeFolder } from './store/make-folder.js';
import { openSqliteStore } from './store/sqlite/sqlite-store.js';

/** A running server. */
export interface Server {
  /** '' = a worker, which nobody calls. */
  readonly url: string;
  readonly internalUrl: string;
  /** Further things to print at the start, e.g. the desk's one-time link. */
  readonly notes: readonly { readonly label: string; readonly text: string }[];
  /** What the operator should change: sentences `errors:reasons.<key>`. */
  readonly remarks: readonly Reason[];
  readonly bots: BotRegistry;
  readonly store: Store;
  /** Stops accepting, finishes what is under way, closes the store. At most 30 s. */
  stop(): Promise<void>;
}

/** `compose` with the engine's texts in it, as the shell wants it. */
export function composeWith(texts: EngineTexts): Compose {
  return (says, context) => compose(says, { ...context, texts });
}

/** The store that STORE_URL names, for a command. Rejects with STORE_* naming the file or folder. */
export async function openStore(config: Config): Promise<Store & HasHealth> {
  const bootId = systemRandom.id();
  const options = { clock: systemClock, random: systemRandom, bootId };
  if (storeKind(config) === 'mongodb') {
    const { openMongoStore } = await import('./store/mongo/mongo-store.js');
    return openMongoStore({ ...options, url: config.storeUrl });
  }
  makeFolder(resolve(config.dataDir));
  return openSqliteStore({ ...options, file: resolve(storeFile(config)) });
}

/** Tells other nodes that what a channel keeps itself has changed. */
const memoryTopic = 'channel';

/** Brings everything up: store, bots, workers, public and internal ports, admin socket, hot reload. */
export async function startServer(
  config: Config,
  lang: string,
  log: Log = createLog(config.logLevel),
): Promise<Server> {
  const texts = await loadTexts();
  contentRoot(config);
  const cluster = await openCluster(config, log);
  const { relay } = cluster;
  const metrics = createMetrics(cluster.store, {
    process: true,
    node: { name: config.nodeName, role: config.role, version: engineVersion },
    clock: systemClock,
    ...(cluster.queue && { queue: cluster.queue, redis: () => cluster.queue!.check().then(() => true) }),
  });
  const store = { ...measureStore(cluster.store, metrics, () => performance.now() / 1_000) };
  const attendance = shareAttendance(createAttendance(systemClock), relay);
  // Calendar links are made before the server listens; only a port of 0 is not known yet.
  let publicUrl = config.publicUrl || (config.port > 0 ? `http://${config.host}:${config.port}` : '');
  const bots = await requirePlace(config)
    .then(() => openBots(config, { store, log, lang, publicUrl: () => publicUrl }))
    .catch(async (error: unknown) => {
      await cluster.close();
      throw error;
    });
  const files = openFileStore(resolve(filesFolder(config)), systemRandom);
  let acceptance: 'open' | 'draining' | 'overloaded' = 'open';
  let joined: Joined | null = null;
  const desk = createDesk({
    store,
    bots,
    attendance,
    relay,
    ...(cluster.several && { node: config.nodeName }),
    files,
    texts,
    clock: systemClock,
    random: systemRandom,
    log,
    url: () => publicUrl,
  });
  const edge = openChannelEdge({
    store,
    bots,
    adapters,
    files,
    clock: systemClock,
    random: systemRandom,
    log,
    metrics,
    net: fetch,
    publicUrl: () => config.publicUrl,
    leads: () => joined?.node.leads() ?? false,
    sharers: () => joined?.node.workers() ?? 1,
    onMemory: (scope) => relay.publish(memoryTopic, scope),
    sentence: ({ key, values }) => texts.text(`cli:channels.${key}`, lang, values),
  });
  const app = createHttpApp({
    desk,
    webhooks: edge,
    store,
    bots,
    files,
    texts,
    clock: systemClock,
    random: systemRandom,
    log,
    accept: () => acceptance,
    config: {
      publicUrl: config.publicUrl,
      rateLimits: config.rateLimits,
      trustProxy: config.trustProxy,
      webDir: join(packageRoot, 'dist', 'web'),
    },
  });
  const ready = async (): Promise<void> => {
    if (acceptance === 'draining') throw new Error('stopping');
    await store.canary();
  };
  const internalApp = createInternalApp({ store, metrics: () => metrics.text(), ready });
  const closing: (() => Promise<void> | void)[] = [() => cluster.close(), () => bots.close(), () => desk.close()];
  const closeAll = async (): Promise<void> => {
    for (const close of closing.reverse())
      await Promise.resolve(close()).catch((error: unknown) => log.warn(errorFields(error), 'closing'));
  };
  try {
    joined = await joinCluster(cluster, config, bots, log, () => void edge.refresh());
    const { node, nodes, published, compared, remarks } = joined;
    metrics.watch({
      staff: { bots, board: attendance },
      streams: () => ({ chat: openStreams(app) }),
      heard: node.heard,
      ...(compared && { content: compared }),
    });
    closing.push(() => node.stop());
    // A worker answers and sends; residents, desks and platforms speak to the others.
    const server = config.role === 'worker' ? null : await listen(app, { host: config.host, port: config.port });
    if (publicUrl === '' && server) publicUrl = server.url;
    if (server) closing.push(() => server.close());
    // Before the port closes: its streams end at once.
    closing.push(() => desk.close());
    const internal = await listen(internalApp, { host: config.internalHost, port: config.internalPort });
    closing.push(() => internal.close());
    const forChannels = channelCommands(store.records, (scope) => {
      edge.channels.accounts.forget(scope);
      relay.publish(memoryTopic, scope);
    });
    relay.subscribe(memoryTopic, (scope) => {
      if (typeof scope === 'string') edge.channels.accounts.forget(scope);
    });
    const also = { ...desk.commands, ...forChannels };
    const admin = await startAdminSocket({ dir: resolve(config.dataDir), store, also, log });
    closing.push(() => admin.close());
    await desk.recall();
    const engine = startEngine({
      store,
      bots,
      adapters,
      channels: edge.channels,
      compose: composeWith(texts),
      staff: attendance,
      clock: systemClock,
      log,
      metrics,
      workers: config.workers,
      gather: config.gather,
      net: fetch,
      role: config.role,
      ...(nodes && { nodes }),
      ...(cluster.queue && { queue: cluster.queue }),
      ...(cluster.overdue && { overdue: cluster.overdue }),
    });
    closing.push(() => engine.stop());
    closing.push(
      watchLoad({ store, clock: systemClock, log, limit: config.mailboxLimit }, (state) => {
        if (acceptance !== 'draining') acceptance = state;
      }),
    );
    void edge.refresh();
    closing.push(() => edge.stop());
    const onContent = (): void => {
      void edge.refresh();
      void published();
    };
    if (config.reload) closing.push(followContent(resolve(config.content), bots, log, metrics, onContent));
    let stopped: Promise<void> | null = null;
    return {
      url: server?.url ?? '',
      internalUrl: internal.url,
      notes: server ? await firstDeskLink(desk, texts, lang, publicUrl) : [],
      remarks,
      bots,
      store,
      stop() {
        acceptance = 'draining';
        stopped ??= atMost(config.drainSeconds * 1_000, closeAll(), systemClock);
        return stopped;
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** While nobody has an account: where the first one is made. */
async function firstDeskLink(
  desk: Pick<Desk, 'firstLink'>,
  texts: EngineTexts,
  lang: string,
  url: string,
): Promise<Server['notes']> {
  const path = await desk.firstLink();
  if (path === null) return [];
  return [{ label: texts.text('desk:cli.first_link', lang), text: `${url.replace(/\/+$/, '')}${path}` }];
}
