import type { SendResult } from '../model/outbound.js';
import type { DueDelivery } from '../model/ports/deliveries.js';
import { undelivered } from './channels/keep-updates.js';
import { soonMs } from './channels/pace.js';
import type { RuntimeDeps } from './deps.js';
import { insist } from './insist.js';
import { errorFields } from './log.js';

/** Between a connection that broke and the second try, where the platform cannot be asked. Milliseconds. */
const unknownRestMs = 2_000;

/** Sends the parts that are due, each once; resolves to how many there were. Order and retries are the store's promise. */
export async function runDueDeliveries(
  deps: RuntimeDeps,
  worker: string,
  conversation: string | null = null,
): Promise<number> {
  const due = await deps.store.dueDeliveries(worker, deps.clock.now(), 16, conversation ?? undefined);
  await Promise.all(due.map((delivery) => sendOne(deps, delivery)));
  return due.length;
}

async function sendOne(deps: RuntimeDeps, delivery: DueDelivery): Promise<void> {
  let result: SendResult;
  try {
    result = await tryToSend(deps, delivery);
  } catch (error) {
    deps.log.warn({ delivery: delivery.id, ...errorFields(error) }, 'sending failed');
    result = { type: 'unknown', reason: 'the network failed while sending' };
  }
  deps.metrics?.deliveries.inc({ channel: delivery.conversation.channel, result: result.type });
  tell(deps, delivery, result);
  const now = deps.clock.now();
  const became = await insist(deps, () => deps.store.settleDelivery(delivery, result, now));
  if (became !== 'failed') return;
  const reason = 'reason' in result ? result.reason : '';
  const note = undelivered(delivery.conversation.id, delivery.id, reason, now);
  await insist(deps, () => deps.store.receive([note], now));
}

async function tryToSend(deps: RuntimeDeps, { id, conversation, request }: DueDelivery): Promise<SendResult> {
  const account = await deps.channels.accounts.find(conversation.bot, conversation.channel);
  if (!account) return { type: 'misconfigured', reason: 'the channel is not in the bot any more, or off' };
  const { adapter, settings, scope } = account;
  if (adapter.pace) {
    const wait = deps.channels.paces.wait(scope, conversation.address, adapter.pace, deps.clock.now(), id);
    // It is put back, with its place kept: a person who writes much must not hold up workers that others need.
    if (wait > soonMs) return { type: 'retry', afterMs: wait, untried: true, reason: 'as fast as the platform allows' };
    if (wait > 0) await new Promise<void>((resolve) => void deps.clock.after(wait, resolve));
  }
  const result = await adapter.send(request, settings, deps.net);
  // Where nobody will tell what became of it there is nothing to wait for (design page 09, "Outbox").
  if (result.type === 'unknown' && !adapter.reconciles) return { ...result, holdMs: unknownRestMs };
  if (result.type !== 'rejected') return result;
  const plain = adapter.plainer?.(request) ?? null;
  // Without markup and buttons it may still be read; once is enough.
  return plain === null ? result : adapter.send(plain, settings, deps.net);
}

/** What the operator has to know of a result: what mends itself is not worth a line. */
function tell({ log }: RuntimeDeps, { id, conversation }: DueDelivery, result: SendResult): void {
  const about = { channel: conversation.channel, bot: conversation.bot, delivery: id };
  if (result.type === 'misconfigured')
    log.error({ ...about, reason: result.reason }, 'the channel cannot send until this is mended; its messages wait');
  else if (result.type === 'rejected')
    log.warn({ ...about, reason: result.reason }, 'the platform refuses a message; it is not sent');
  else if (result.type === 'unreachable')
    log.info({ ...about, reason: result.reason }, 'the person cannot be written to on this channel now');
}
