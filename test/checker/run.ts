import { writeDown } from './afterwards.js';
import { openCarrier, type Carrier } from './carrier.js';
import { citizenOf, type Citizen } from './citizen.js';
import { compare, type Verdict } from './compare.js';
import { checkerContent } from './content.js';
import { deskAgent, deskCaller, signUp } from './desk-agent.js';
import { openNotebook, type History, type Notebook } from './history.js';
import { chancesOf, pause, type Chances } from './random.js';
import { ordinaryAnswer, recoveries, slowestRefusal, worstOf } from './recovery.js';
import { webCitizen } from './web-citizen.js';
import { startWorld, storeRows, type World, type WorldKind } from './world.js';

/** What a fault may touch: the world, and where it writes what it does. */
export interface Stage {
  readonly world: World;
  readonly chances: Chances;
  /** Writes down that a fault begins or ends. */
  note(fault: string, node: string, phase: 'begins' | 'ends'): void;
  /** So many messages were taken so far. */
  readonly acknowledged: number;
}

export interface RunOptions {
  readonly world: WorldKind;
  /** Residents at the web chat, those of them who see an agent now and then, and residents with text messages. */
  readonly web: number;
  readonly persons: number;
  readonly sms: number;
  readonly seed?: number;
  /** Every fault of the run, one after the other; when it resolves everything is healed. */
  readonly faults: (stage: Stage) => Promise<void>;
  /** Where the history is kept as JSON lines. */
  readonly file?: string;
}

export interface Ran {
  readonly seed: number;
  readonly history: History;
  readonly verdict: Verdict;
  /** Longest time from a fault to the next answer of a conversation that waited for one then. Milliseconds. */
  readonly worstMs: number;
  /** Longest time until a request was refused while the store was away; null = no request met that. Milliseconds. */
  readonly refusedMs: number | null;
  /** Half of the answers came within this: how quick the machine was. Milliseconds. */
  readonly ordinaryMs: number;
  readonly counts: { readonly [what: string]: number };
}

/** What is left must come within this after the last fault: a part without a known outcome rests up to 20 s, and up to 15 s follow. */
const drainMs = 90_000;

/** Runs generator, fake channels, agent and faults in a world; then heals, drains, stops and compares. */
export async function runChecker(options: RunOptions): Promise<Ran> {
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31);
  const chances = chancesOf(seed);
  const notebook = openNotebook(options.file);
  let nodes: readonly string[] = [];
  const carrier = await openCarrier(notebook, chances, () => nodes);
  const content = await checkerContent(carrier.url);
  let world: World | null = null;
  try {
    world = await startWorld(options.world, content, chances);
    nodes = world.urls;
    return await runIn(world, { options, notebook, chances, carrier });
  } catch (error) {
    // A run that came to no verdict can be made again, too.
    throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  } finally {
    await world?.close();
    await carrier.close();
    await content.clean();
  }
}

interface Props {
  readonly options: RunOptions;
  readonly notebook: Notebook;
  readonly chances: Chances;
  readonly carrier: Carrier;
}

async function runIn(world: World, { options, notebook, chances, carrier }: Props): Promise<Ran> {
  const { seed } = chances;
  const call = deskCaller(() => world.node());
  await signUp(call, () => world.nodes.map(({ server }) => server.output()).join('\n'));
  await call('POST', '/presence', { status: 'available', chosen: true, active: true });

  const run = `k${letters(seed)}`;
  const web = await Promise.all(
    Array.from({ length: options.web }, (_, n) => webCitizen(`c${n + 1}`, () => world.node(), notebook)),
  );
  const handsets = Array.from({ length: options.sms }, (_, n) => {
    const number = `+1312555${String(n + 100).padStart(4, '0')}`;
    const conversation = `c${options.web + n + 1}`;
    return { ...carrier.handset(conversation, number), conversation };
  });
  const citizens: readonly Citizen[] = [
    ...web.map((mouth, n) =>
      citizenOf(mouth, { run, together: 3, patience: 6, person: n < options.persons }, notebook, chances),
    ),
    ...handsets.map(({ conversation, screen, post }) =>
      citizenOf(
        { conversation, screen, post: (id, text) => post(world.node(), id, text) },
        { run, together: 4, patience: 40, person: false },
        notebook,
        chances,
      ),
    ),
  ];

  let faulty = true;
  let open = true;
  const serving = deskAgent(call, notebook).serve(() => open);
  const talking = Promise.all(citizens.map((citizen) => citizen.talk(() => !faulty)));
  // A citizen who can go no further is told at once, not when the faults are over.
  await Promise.race([
    options.faults({
      world,
      chances,
      note: (fault, node, phase) => notebook.write({ op: 'fault', at: notebook.now(), fault, node, phase }),
      get acknowledged() {
        return notebook.acknowledged;
      },
    }),
    talking,
  ]);
  faulty = false;
  carrier.heal();
  await talking;
  await Promise.all(citizens.map((citizen) => citizen.drained(drainMs)));
  await Promise.all(citizens.map((citizen) => citizen.repeatLate()));
  await drained(world);
  open = false;
  await serving;
  await Promise.all(web.map((one) => one.close()));
  for (const node of world.nodes) await node.server.stop();

  const store = await world.openStore();
  const ids = new Map(notebook.lines.flatMap((line) => (line.op === 'opened' ? [[line.conversation, line.id]] : [])));
  for (const { conversation, number } of handsets) {
    const found = await store.conversationAt(`echo/echo/sms:${number}`);
    if (!found) continue;
    notebook.write({ op: 'opened', conversation, id: found.id, exactly: false });
    ids.set(conversation, found.id);
  }
  await writeDown(store, ids, notebook);
  await store.close();
  return judge(seed, notebook.lines);
}

/** Compares a history and counts what it has; the same for one that was kept. */
export function judge(seed: number, history: History): Ran {
  const count = (op: string): number => history.filter((line) => line.op === op).length;
  const verdict = compare(history);
  const worstMs = Math.round(worstOf(recoveries(history)));
  const ordinaryMs = Math.round(ordinaryAnswer(history));
  const slowest = slowestRefusal(history);
  const refusedMs = slowest === null ? null : Math.round(slowest);
  return {
    seed,
    history,
    verdict,
    worstMs,
    refusedMs,
    ordinaryMs,
    counts: {
      sent: count('send'),
      acknowledged: count('acknowledged'),
      repeated: count('repeated'),
      byAgents: history.filter((line) => line.op === 'acknowledged' && line.by === 'agent').length,
      shown: count('shown'),
      faults: history.filter((line) => line.op === 'fault' && line.phase === 'begins').length,
      flagged: verdict.flagged,
      failed: verdict.failed,
      worstMs,
      ordinaryMs,
      ...(refusedMs !== null && { refusedMs }),
    },
  };
}

/** Until the store says that nothing waits any more; what then still waits is found by the comparison. */
async function drained(world: World): Promise<void> {
  const end = performance.now() + drainMs;
  while (performance.now() < end) {
    const rows = await storeRows(world);
    const open = ['mailbox', 'calls', 'deliveries_open', 'engagements_open'].map((kind) => rows?.[kind] ?? 1);
    if (open.every((count) => count === 0)) return;
    await pause(100);
  }
}

/** A number as letters: words of one run are not those of another. */
const letters = (number: number): string =>
  (number % 17_576).toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
