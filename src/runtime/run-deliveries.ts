import type { SendResult } from '../model/outbound.js';
import type { DueDelivery } from '../model/ports/store.js';
import type { RuntimeDeps } from './deps.js';
import { errorFields } from './log.js';

/** Sends the parts that are due, each once per attempt. Resolves to how many there were. */
export async function runDueDeliveries(deps: RuntimeDeps, worker: string): Promise<number> {
  const due = await deps.store.dueDeliveries(worker, deps.clock.now(), 16);
  await Promise.all(due.map((delivery) => sendOne(deps, delivery)));
  return due.length;
}

async function sendOne(deps: RuntimeDeps, delivery: DueDelivery): Promise<void> {
  const channel = deps.bots.get(delivery.conversation.bot)?.bot.channels[delivery.conversation.channel];
  const adapter = channel ? deps.adapters[channel.type] : undefined;
  let result: SendResult;
  try {
    result =
      adapter && channel
        ? await adapter.send(delivery.request, channel.settings, deps.net)
        : { type: 'misconfigured', reason: 'the channel is not in the bot any more' };
  } catch (error) {
    deps.log.warn({ delivery: delivery.id, ...errorFields(error) }, 'sending failed');
    result = { type: 'unknown', reason: 'the network failed while sending' };
  }
  deps.metrics?.deliveries.inc({ channel: delivery.conversation.channel, result: result.type });
  await deps.store.settleDelivery(delivery, result, deps.clock.now());
}
