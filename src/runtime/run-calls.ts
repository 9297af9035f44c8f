import type { DueCall } from '../model/ports/store.js';
import type { RuntimeDeps } from './deps.js';
import { errorFields } from './log.js';
import { runCall } from '../services/call-runner.js';
import { own } from '../model/json.js';

/** A call that fails is tried again after this long, doubling, until its deadline. */
const firstRetryMs = 500;

/** Calls the agency systems that are due. Resolves to how many there were. */
export async function runDueCalls(deps: RuntimeDeps, worker: string): Promise<number> {
  const due = await deps.store.dueCalls(worker, deps.clock.now(), 16);
  await Promise.all(due.map((call) => runOne(deps, call)));
  return due.length;
}

async function runOne(deps: RuntimeDeps, call: DueCall): Promise<void> {
  const { clock, store, log, metrics } = deps;
  const settle = async (outcome: string, result: DueCall['input']) => {
    metrics?.calls.inc({ service: call.service, operation: call.operation, outcome });
    await store.settleCall(call, outcome, result, clock.now());
  };
  try {
    const service = own(deps.bots.get(call.bot)?.services ?? {}, call.service);
    const left = call.deadlineAt - clock.now();
    if (left <= 0) return await settle(call.writes ? 'unknown_outcome' : 'unavailable', {});
    const abort = new AbortController();
    const stop = clock.after(left, () => abort.abort());
    const ran = await runCall(service, call, { now: clock.now(), signal: abort.signal }).finally(stop);
    if (ran.type === 'result') return await settle(ran.outcome, ran.result);
    log.warn(
      { service: call.service, operation: call.operation, call: call.callId, ...errorFields(ran.error) },
      'call failed',
    );
    const again = clock.now() + firstRetryMs * 2 ** call.tries;
    if (!ran.retry || again >= call.deadlineAt) return await settle(ran.outcome, {});
    await store.retryCall(call, again);
  } catch (error) {
    log.error({ call: call.callId, ...errorFields(error) }, 'call could not be settled; it is tried again');
  }
}
