import type { Config } from '../../config.js';
import { filesFolder } from '../../config.js';
import type { Reason } from '../../model/errors.js';
import { compareVersions } from '../../store/rules/mongo-health.js';
import { resolve } from 'node:path';
import { engineVersion, type RuntimeDeps } from '../../runtime/deps.js';
import type { BotRegistry } from '../../runtime/bot-registry.js';
import { errorFields, type Log } from '../../runtime/log.js';
import type { MetricSources } from '../../runtime/node-metrics.js';
import { createContentNumbers } from '../../runtime/nodes/content-numbers.js';
import { joinNodes, loneNode, type Node } from '../../runtime/nodes/node.js';
import { systemClock, systemRandom } from '../../runtime/system.js';
import { atMost } from '../../queue/pause.js';
import { filesMark } from '../../store/files-mark.js';
import type { Cluster } from './open-cluster.js';

/** This node among the others. */
export interface Joined {
  readonly node: Node;
  /** For turns; undefined where there are no others. */
  readonly nodes: RuntimeDeps['nodes'];
  /** For metrics; undefined where there are no others. */
  readonly compared: MetricSources['content'];
  /** What the operator is to know of the others: sentences `errors:reasons.<key>`. */
  readonly remarks: readonly Reason[];
  /** Agrees on the numbers of what is loaded now. To be called after every reload. */
  published(): Promise<void>;
}

/** Newer content is looked for at most this often, in milliseconds: reading it takes a while. */
const catchUpEvery = 5_000;

/** How long the start waits for Redis to say which it is, in milliseconds. */
const bellsMs = 1_000;

/** Makes this node known to the others. Rejects with BOT_NAME_TAKEN or STORE_*. */
export async function joinCluster(
  { store, bootId, several, queue }: Cluster,
  config: Config,
  bots: BotRegistry,
  log: Log,
  onLead: () => void,
): Promise<Joined> {
  if (!several)
    return {
      node: loneNode,
      nodes: undefined,
      compared: undefined,
      remarks: [],
      published: () => Promise.resolve(),
    };
  const contents = createContentNumbers(store.records);
  const all = () => bots.names().flatMap((name) => bots.get(name)?.bot ?? []);
  const publish = async (): Promise<void> => {
    for (const { name, hash } of all()) await contents.publish(name, hash);
  };
  // Of a worker, who only reads uploads; the others had to be able to write there.
  const mark = await filesMark(resolve(filesFolder(config)), systemRandom).catch(() => undefined);
  let bells: string | null = null;
  const askForBells = async (): Promise<void> => {
    const found = await queue?.place?.().catch(() => null);
    // What was so before is better than nothing while Redis is away.
    if (found) bells = found;
  };
  await atMost(bellsMs, askForBells(), systemClock);
  const node = await joinNodes({
    records: store.records,
    clock: systemClock,
    log,
    name: config.nodeName,
    bootId,
    facts: () => {
      // For the next time it is said: nobody waits for Redis.
      void askForBells();
      return {
        role: config.role,
        version: engineVersion,
        contentNumbers: contents.all(),
        agencies: Object.fromEntries(all().map(({ name, agency }) => [name, agency])),
        ...(mark !== undefined && { filesMark: mark }),
        ...(bells !== null && { bells }),
      };
    },
    onAdmitted: publish,
    onLead,
  });
  const remarks: Reason[] = [];
  const newest = node.newestVersion();
  if (newest !== null && config.redisUrl === '') {
    log.warn(
      { newest },
      'other nodes run on this database, and there is no REDIS_URL: they notice what this one takes late',
    );
    remarks.push({ key: 'node_besides' });
  }
  if (newest !== null && compareVersions(newest, engineVersion) > 0) {
    log.warn(
      { own: engineVersion, newest },
      'a node of a newer version is running: finish the upgrade, or end the newer nodes first; conversations they have answered are left to them',
    );
    remarks.push({ key: 'node_newer', values: { own: engineVersion, newest } });
  }
  let lookedAt = 0;
  return {
    node,
    remarks,
    // With what runs, not with all there ever was: content that was taken back on every node leaves nobody behind.
    compared: () =>
      Object.fromEntries(
        Object.entries(contents.all()).map(([bot, here]) => [
          bot,
          { here, newest: Math.max(here, node.newestContent(bot)) },
        ]),
      ),
    nodes: {
      contentOf: (bot) => contents.numberOf(bot),
      someoneHas: node.someoneHas,
      async catchUp() {
        const now = systemClock.now();
        if (now - lookedAt < catchUpEvery) return;
        lookedAt = now;
        const { changed } = await bots.reload();
        if (changed.length > 0) await publish();
      },
    },
    async published() {
      await publish()
        .then(() => node.say())
        .catch((error: unknown) =>
          log.warn(errorFields(error), 'the number of the new content could not be agreed on'),
        );
    },
  };
}
