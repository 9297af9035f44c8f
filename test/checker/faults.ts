import { pause } from './random.js';
import { revise } from './content.js';
import type { Stage } from './run.js';
import type { Node, WorldKind } from './world.js';

/** A fault as data: what happens, again and again, and in which worlds. */
export interface Fault {
  readonly name: string;
  /** Worlds it is made for. */
  readonly worlds: readonly WorldKind[];
  /** Once, from its beginning until it is healed. */
  readonly happen: (stage: Stage) => Promise<void>;
}

const file: WorldKind = { store: 'sqlite', nodes: 1, redis: false };
const one: WorldKind = { store: 'mongo', nodes: 1, redis: true };
const two: WorldKind = { store: 'mongo', nodes: 2, redis: true };
const four: WorldKind = { store: 'mongo', nodes: 4, redis: true };
const bare: WorldKind = { store: 'mongo', nodes: 2, redis: false };

const anyNode = ({ world, chances }: Stage): Node => {
  const node = world.nodes[chances.between(0, world.nodes.length - 1)];
  if (!node) throw new Error('a world without nodes');
  return node;
};

/** Longer than a lease (5 s): whoever wakes up then has lost what it held. Milliseconds. */
const asleep = { least: 6_000, most: 9_000 } as const;

/** Within this the others have noticed that a node is dead. Issue 6. Milliseconds. */
export const noticed = 7_000;

/** How long the store is away: long enough for a request to be refused in that time. Milliseconds. */
const away = [2_000, 4_000] as const;

/** Patience with a machine on which nothing moves; the fault happens all the same. Milliseconds. */
const longest = 5_000;

/** Until some more messages were taken: anywhere between "just listening" and "in the middle of the load", however fast the machine is. */
async function loaded(stage: Stage): Promise<void> {
  const enough = stage.acknowledged + stage.chances.between(0, 10);
  const began = performance.now();
  while (stage.acknowledged < enough && performance.now() - began < longest) await pause(2);
  await pause(stage.chances.next() * 20);
}

/** Until the residents have begun: a fault before the first message would be one of an empty service. */
export async function listening(stage: Stage, messages: number): Promise<void> {
  while (stage.acknowledged < messages) await pause(20);
}

async function killNode(stage: Stage): Promise<void> {
  const node = anyNode(stage);
  await loaded(stage);
  stage.note('kill', node.name, 'begins');
  node.up = false;
  await node.server.kill();
  await node.server.start();
  node.up = true;
  stage.note('kill', node.name, 'ends');
}

async function freezeNode(stage: Stage): Promise<void> {
  const node = anyNode(stage);
  await loaded(stage);
  stage.note('freeze', node.name, 'begins');
  // People whose request it has already wait for it; new ones are led elsewhere, as a proxy would after its first time-out.
  node.up = false;
  node.server.pause();
  await pause(stage.chances.between(asleep.least, asleep.most));
  node.server.resume();
  node.up = true;
  stage.note('freeze', node.name, 'ends');
}

async function stopStore(stage: Stage): Promise<void> {
  const server = besideOf(stage, 'storeServer');
  await loaded(stage);
  await server.kill();
  stage.note('store away', 'store', 'begins');
  await pause(stage.chances.between(...away));
  stage.note('store away', 'store', 'ends');
  await server.restart();
}

async function freezeStore(stage: Stage): Promise<void> {
  const server = besideOf(stage, 'storeServer');
  await loaded(stage);
  server.pause();
  stage.note('store frozen', 'store', 'begins');
  await pause(stage.chances.between(...away));
  stage.note('store frozen', 'store', 'ends');
  server.resume();
}

async function killRedis(stage: Stage): Promise<void> {
  const server = besideOf(stage, 'redis');
  await loaded(stage);
  stage.note('redis away', 'redis', 'begins');
  await server.kill();
  await pause(stage.chances.between(200, 3_000));
  await server.restart();
  stage.note('redis away', 'redis', 'ends');
}

async function emptyRedis(stage: Stage): Promise<void> {
  await loaded(stage);
  stage.note('redis emptied', 'redis', 'begins');
  await stage.world.redis?.empty();
  stage.note('redis emptied', 'redis', 'ends');
}

async function rollingRestart(stage: Stage): Promise<void> {
  for (const node of stage.world.nodes) {
    stage.note('restart', node.name, 'begins');
    node.up = false;
    await node.server.stop();
    await node.server.start();
    node.up = true;
    stage.note('restart', node.name, 'ends');
    await loaded(stage);
  }
}

/** A new revision of the bot comes to one node after the other; in between, both answer. */
async function upgrade(stage: Stage): Promise<void> {
  const revision = stage.chances.between(1, 1_000_000);
  for (const node of stage.world.nodes) {
    stage.note('upgrade', node.name, 'begins');
    node.up = false;
    await node.server.stop();
    await revise(node.content, revision);
    await node.server.start();
    node.up = true;
    stage.note('upgrade', node.name, 'ends');
    await loaded(stage);
    await loaded(stage);
  }
}

/** Nobody comes back before the others must have noticed. */
async function loseNode(stage: Stage): Promise<void> {
  const node = anyNode(stage);
  await loaded(stage);
  stage.note('lost', node.name, 'begins');
  node.up = false;
  await node.server.kill();
  await pause(noticed);
  await node.server.start();
  node.up = true;
  stage.note('lost', node.name, 'ends');
}

function besideOf({ world }: Stage, which: 'storeServer' | 'redis') {
  const server = world[which];
  if (!server) throw new Error(`this world has no ${which}`);
  return server;
}

/** Every fault with its worlds. Design page 06 and issue 6. */
export const faults: readonly Fault[] = [
  { name: 'a node is killed and started again', worlds: [file, one, two, four], happen: killNode },
  { name: 'a node is frozen for longer than its lease and wakes up', worlds: [file, two, four], happen: freezeNode },
  { name: 'the nodes are restarted one after the other', worlds: [file, two, four], happen: rollingRestart },
  { name: "the store's server is killed and comes back", worlds: [one, two], happen: stopStore },
  { name: "the store's server is frozen and wakes up", worlds: [two], happen: freezeStore },
  { name: 'Redis is killed and comes back empty', worlds: [one, two], happen: killRedis },
  { name: 'Redis is emptied', worlds: [two, four], happen: emptyRedis },
  { name: 'a node is killed and nobody rings', worlds: [bare], happen: killNode },
  { name: 'a node is killed and stays away', worlds: [two, four], happen: loseNode },
  { name: 'two revisions of a bot answer at once', worlds: [two, four], happen: upgrade },
];

/** A fault in a world. */
export interface Row {
  readonly fault: Fault;
  readonly world: WorldKind;
  /** The world in words. */
  readonly where: string;
  readonly title: string;
}

export const rows: readonly Row[] = faults.flatMap((fault) =>
  fault.worlds.map((world) => {
    const where = `${world.store}, ${world.nodes} ${world.nodes === 1 ? 'node' : 'nodes'}${world.redis ? ', Redis' : ''}`;
    return { fault, world, where, title: `${fault.name}: ${where}` };
  }),
);
