import type { DueCall } from '../model/ports/store.js';
import type { Instant } from '../model/event.js';
import type { RuntimeDeps } from './deps.js';
import { insist } from './insist.js';
import { errorFields, errorPlace } from './log.js';
import { runCall } from '../services/call-runner.js';
import { own } from '../model/json.js';

/** A call that fails is tried again after this long, doubling up to the second figure, in milliseconds. */
const retryMs = { first: 500, most: 30_000 } as const;
/**
 * How long after its deadline a write is still tried, in milliseconds: the citizen was told that its outcome is not known (a timer of
 * the turn does that) and that a late success is reported (design page 09).
 */
const lateMs = 10 * 60_000;
/** How long one try may take beyond the deadline; less than the store's claim, so that no two run at once. */
const tryBeyondMs = 4_000;

/** As many are claimed at once. */
export const callsAtOnce = 16;

/** Makes the calls to agency systems that are due. Resolves, when they are settled, to how many there were. */
export async function runDueCalls(deps: RuntimeDeps, worker: string): Promise<number> {
  const calls = await startDueCalls(deps, worker, callsAtOnce);
  await Promise.all(calls);
  return calls.length;
}

/** Begins the calls that are due, at most so many; each promise resolves when its call is settled, and never rejects. */
export async function startDueCalls(
  deps: RuntimeDeps,
  worker: string,
  most: number,
  conversation?: string,
): Promise<readonly Promise<void>[]> {
  const due = await deps.store.dueCalls(worker, deps.clock.now(), Math.min(most, callsAtOnce), conversation);
  return due.map((call) => runOne(deps, call));
}

/** When nothing more is tried: a read is over at its deadline, a write may still succeed. */
const endOf = (call: DueCall): Instant => call.deadlineAt + (call.writes ? lateMs : 0);

/** When one try is cut off. */
const cutOf = (call: DueCall, now: Instant): Instant =>
  call.writes ? Math.max(call.deadlineAt, now) + tryBeyondMs : call.deadlineAt;

async function runOne(deps: RuntimeDeps, call: DueCall): Promise<void> {
  const { clock, store, log, metrics } = deps;
  const settle = async (outcome: string, result: DueCall['input']) => {
    metrics?.calls.inc({ service: call.service, operation: call.operation, outcome });
    await insist(deps, () => store.settleCall(call, outcome, result, clock.now()));
  };
  try {
    const loaded = deps.bots.get(call.bot);
    const now = clock.now();
    if (now >= endOf(call)) return await settle(call.writes ? 'unknown_outcome' : 'unavailable', {});
    // As its mail does: before a restart the call may have been made, so nobody may be told that it was not.
    if (!loaded) return await store.retryCall(call, Math.min(now + retryMs.most, endOf(call)));
    const service = own(loaded.services, call.service);
    const abort = new AbortController();
    const stop = clock.after(cutOf(call, now) - now, () => abort.abort());
    const ran = await runCall(service, call, { now, signal: abort.signal }).finally(stop);
    if (ran.type === 'result') return await settle(ran.outcome, ran.result);
    log.warn(
      { service: call.service, operation: call.operation, call: call.callId, ...errorPlace(ran.error) },
      'call failed',
    );
    const again = clock.now() + Math.min(retryMs.first * 2 ** call.tries, retryMs.most);
    if (!ran.retry || again >= endOf(call)) return await settle(ran.outcome, {});
    await store.retryCall(call, again);
  } catch (error) {
    log.error({ call: call.callId, ...errorFields(error) }, 'call could not be settled; it is tried again');
  }
}
