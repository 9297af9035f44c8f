// The agency's work: every turn asks a system that takes its time. One process on SQLite, and a web node with some workers.
import { cpuOf, cpuOfAll, loadBy, ourServer } from './processes.js';
import { giveShare } from './cpu-share.js';
import { lineTo } from './distance.js';
import { ownDouble, ownFerret, ownFerretOverPostgres, ownRedis } from './engines.js';

/** Engines of this machine, by the names an operator gives them. */
export const kinds = { ferretdb: ownFerret, 'ferretdb-postgresql': ownFerretOverPostgres, double: ownDouble };

/**
 * One load: its figures, processor milliseconds a turn by process, and how busy the machine was: where all of its cores are, the processor limits,
 * not the agency's system, and a second worker can bring nothing. `ofShare`: how much of its share of a core each process that has one used, in percent:
 * where that is less than all of it, something else limited it. `limit` is called when it is warm.
 */
async function measured(name, processes, plan, limit = async () => {}) {
  // Connections are made, code is compiled.
  await loadBy({ ...plan, seconds: plan.warm, round: 2 * plan.round });
  await limit();
  const began = performance.now();
  const [before, allBefore] = [await Promise.all(processes.map(({ pid }) => cpuOf(pid))), await cpuOfAll()];
  const figures = await loadBy({ ...plan, round: 2 * plan.round + 1 });
  const [after, allAfter] = [await Promise.all(processes.map(({ pid }) => cpuOf(pid))), await cpuOfAll()];
  const cpuMs = Object.fromEntries(
    processes.map(({ label }, n) => [label, Number(((after[n] - before[n]) / figures.turns).toFixed(2))]),
  );
  const wallMs = performance.now() - began;
  const ofShare = processes.flatMap(({ share }, n) =>
    share < Infinity ? [Math.round((100 * (after[n] - before[n])) / (wallMs * share))] : [],
  );
  const share = (ms) => Math.round((100 * ms) / (allAfter.all - allBefore.all));
  const ours = after.reduce((sum, ms, n) => sum + ms - before[n], 0);
  return { name, figures, cpuMs, ofShare, busy: { ours: share(ours), all: share(allAfter.busy - allBefore.busy) } };
}

const rate = ({ figures }) => figures.turns / figures.seconds;
/** Rates beside those of one worker, round for round, smallest first: what else the machine does changes from minute to minute. */
const besideOne = (list, ones) =>
  ones.map((one, round) => Number((rate(list[round]) / rate(one)).toFixed(2))).sort((a, b) => a - b);

const middle = (runs) =>
  [...runs].sort((a, b) => a.figures.perSecond - b.figures.perSecond)[Math.floor((runs.length - 1) / 2)];

/** A fresh store, a fresh Redis, a web node and so many workers, measured once; null = not on this machine. The operator's own engines keep what they have. */
async function oneMeasurement({ engine, turnsAtOnce, storeMs, workerCpu, fakes, plan, count, round, given }) {
  const closing = [];
  const open = async (promise) => {
    const one = await promise;
    if (one) closing.push(one);
    return one;
  };
  try {
    const redis = given.redis === '' ? await open(ownRedis()) : { url: given.redis, pid: null };
    const store = await open(engine());
    if (!redis || !store) return null;
    const near = given.store === '' && storeMs > 0 ? await open(lineTo(store.url, storeMs)) : store;
    const env = {
      STORE_URL: given.store === '' ? `${near.url}/load` : given.store,
      REDIS_URL: redis.url,
      ...(turnsAtOnce !== '' && { WORKERS: turnsAtOnce }),
    };
    const web = await open(ourServer(fakes, { ...env, ROLE: 'web' }));
    const nodes = [];
    for (let n = 0; n < count; n += 1) nodes.push(await open(ourServer(fakes, { ...env, ROLE: 'worker' })));
    const limit = async () => {
      // Taken away after the nodes have ended.
      if (workerCpu < Infinity) for (const { pid } of nodes) closing.unshift(await giveShare(pid, workerCpu));
    };
    const processes = [
      { label: 'web', pid: web.pid },
      ...nodes.map(({ pid }, n) => ({ label: `worker ${n + 1}`, pid, share: workerCpu })),
      { label: 'store', pid: store.pid },
      { label: 'Redis', pid: redis.pid },
    ].filter(({ pid }) => pid !== null);
    const name = [
      `${store.name}${near === store ? '' : `, ${storeMs} ms away`}: web and ${count} of worker`,
      ...(turnsAtOnce === '' ? [] : [`${turnsAtOnce} turns at once each`]),
      ...(workerCpu === Infinity ? [] : [`${workerCpu} of a core each`]),
    ].join(', ');
    // Each worker has had as many turns before as the one that worked alone.
    const load = { ...plan, warm: plan.warm * count, url: web.url, round: round * 100 + count };
    return { ...(await measured(name, processes, load, limit)), store: `${store.name} ${turnsAtOnce}` };
  } finally {
    for (const one of closing.toReversed()) await one.close();
  }
}

/** One engine, by turns with so many and so many workers: what slows the machine slows them all. */
async function engineForms({ workers, rounds, tell, ...how }) {
  const runs = new Map(workers.map((count) => [count, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const count of workers) {
      tell(
        `agency work: ${how.engineName}, ${how.turnsAtOnce || 'as many as usual'} at once, ${count} of worker, round ${round + 1}`,
      );
      const run = await oneMeasurement({ ...how, count, round });
      if (!run) {
        tell('agency work: no Redis or no such store on this machine, left out');
        return [];
      }
      runs.get(count).push(run);
    }
  return [...runs].map(([count, list]) => ({
    ...middle(list),
    workers: count,
    beside: count === 1 ? [] : besideOne(list, runs.get(1) ?? []),
    rounds: list,
  }));
}

/** One form per engine, number of workers and turns at once. `given`: addresses of the operator's own engines. */
export async function agencyForms({ turnsAtOnce, engines, ...how }) {
  const { fakes, plan, workers, tell } = how;
  tell('agency work: one process');
  const single = await ourServer(fakes);
  const forms = [];
  try {
    const processes = [{ label: 'server', pid: single.pid }];
    forms.push(await measured('one process, SQLite', processes, { ...plan, url: single.url, round: 0 }));
  } finally {
    await single.close();
  }
  if (workers.length === 0) return forms;
  const given = async () => ({
    name: 'the given store',
    url: how.given.store,
    pid: null,
    close: async () => undefined,
  });
  const some = how.given.store === '' ? engines.map((name) => [name, kinds[name]]) : [['the given store', given]];
  for (const [engineName, engine] of some)
    for (const each of turnsAtOnce)
      forms.push(...(await engineForms({ ...how, engineName, engine, turnsAtOnce: each })));
  return forms;
}
