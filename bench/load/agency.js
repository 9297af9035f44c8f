// The agency's work: every turn asks a system that takes its time. One process on SQLite, and a web node with some workers.
import { cpuOf, loadBy, ourServer } from './processes.js';
import { ownDouble, ownFerret, ownRedis } from './engines.js';

/** Processor milliseconds a turn by process: what is near 1000 ÷ (turns a second) is a whole core. */
async function measured(name, processes, plan) {
  // Once before it counts: connections are made, code is compiled.
  await loadBy({ ...plan, messages: Math.ceil(plan.messages / 2), round: 2 * plan.round });
  const before = await Promise.all(processes.map(({ pid }) => cpuOf(pid)));
  const figures = await loadBy({ ...plan, round: 2 * plan.round + 1 });
  const turns = plan.residents * plan.messages;
  const cpuMs = {};
  for (const [n, { label, pid }] of processes.entries())
    cpuMs[label] = Number((((await cpuOf(pid)) - before[n]) / turns).toFixed(2));
  return { name, figures, cpuMs };
}

/** One form per engine and number of workers. `given`: addresses of the operator's own engines. */
export async function agencyForms({ fakes, plan, workers, given, turnsAtOnce, tell }) {
  const forms = [];
  const closing = [];
  const open = async (promise) => {
    const one = await promise;
    if (one) closing.push(one);
    return one;
  };
  const closeAll = async () => {
    for (const one of closing.splice(0).toReversed()) await one.close();
  };
  try {
    tell('agency work: one process');
    const single = await open(ourServer(fakes));
    forms.push(
      await measured('one process, SQLite', [{ label: 'server', pid: single.pid }], {
        ...plan,
        url: single.url,
        round: 0,
      }),
    );
    await closeAll();
    if (workers.length === 0) return forms;
    const engines =
      given.store === ''
        ? [ownFerret, ownDouble]
        : [async () => ({ name: 'the given store', url: given.store, pid: null, close: async () => undefined })];
    for (const engine of engines)
      for (const count of workers) {
        const redis = given.redis === '' ? await open(ownRedis()) : { url: given.redis, pid: null };
        const store = await open(engine());
        if (!redis || !store) {
          tell('agency work: no Redis or no such store on this machine, left out');
          await closeAll();
          break;
        }
        tell(`agency work: ${store.name}, ${count} of worker`);
        const env = {
          STORE_URL: given.store === '' ? `${store.url}/load` : given.store,
          REDIS_URL: redis.url,
          ...(turnsAtOnce && { WORKERS: turnsAtOnce }),
        };
        const web = await open(ourServer(fakes, { ...env, ROLE: 'web' }));
        const nodes = [];
        for (let n = 0; n < count; n += 1) nodes.push(await open(ourServer(fakes, { ...env, ROLE: 'worker' })));
        const processes = [
          { label: 'web', pid: web.pid },
          ...nodes.map(({ pid }, n) => ({ label: `worker ${n + 1}`, pid })),
          { label: 'store', pid: store.pid },
          { label: 'Redis', pid: redis.pid },
        ].filter(({ pid }) => pid !== null);
        const name = `${store.name}: web and ${count} of worker`;
        forms.push({
          ...(await measured(name, processes, { ...plan, url: web.url, round: count })),
          store: store.name,
          workers: count,
        });
        await closeAll();
      }
    return forms;
  } finally {
    await closeAll();
  }
}
