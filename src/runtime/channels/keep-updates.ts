import type { InboundEvent, Instant } from '../../model/event.js';
import { own } from '../../model/json.js';
import type { ChannelUpdate, MessageUpdate } from '../../model/ports/adapter.js';
import type { Random } from '../../model/ports/clock.js';
import type { DeliveryReport } from '../../model/ports/deliveries.js';
import type { NewConversation, NewItem, Store } from '../../model/ports/store.js';
import type { Log } from '../log.js';
import type { Account } from './accounts.js';
import { cut, echoOf, eventOf, textLimit } from './event-of.js';
import { isKey, type People } from './people.js';

export interface KeepDeps {
  readonly store: Pick<Store, 'receive' | 'report' | 'conversationAt'>;
  readonly people: People;
  readonly random: Random;
  readonly log: Log;
}

/** What was kept of a request: messages that are new, for signals, and what was there before. */
export interface KeptUpdates {
  readonly fresh: readonly { readonly update: MessageUpdate; readonly address: string }[];
  readonly duplicates: number;
}

/**
 * Keeps what a platform told of one account, in its order, and resolves when all of it is on disk. Rejects with STORE_*: then nothing may
 * be acknowledged, and the same updates come again and change nothing twice.
 */
export async function keepUpdates(
  deps: KeepDeps,
  account: Account,
  updates: readonly ChannelUpdate[],
  now: Instant,
): Promise<KeptUpdates> {
  const items: NewItem[] = [];
  const messages: { readonly update: MessageUpdate; readonly address: string; readonly item: number }[] = [];
  const reports: DeliveryReport[] = [];
  for (const update of updates) {
    if (update.type === 'account_notice') {
      deps.log.warn({ channel: account.scope, notice: update.what }, 'the platform tells of the account');
      continue;
    }
    if (update.type === 'status' && !update.keys.some(isKey)) {
      reports.push(reportOf(account, update, undefined));
      continue;
    }
    if (!update.keys.some(isKey)) continue;
    if (update.type === 'renamed') {
      await deps.people.rename(account.scope, update.keys, update.to);
      continue;
    }
    const address = await deps.people.addressOf(account.scope, update.keys);
    if (update.reference !== undefined) await deps.people.refer(address, update.reference);
    if (update.type === 'status') reports.push(reportOf(account, update, address));
    else if (update.type === 'message') {
      messages.push({ update, address, item: items.length });
      items.push(await messageItem(deps, account, update, address, now));
    } else {
      // What is told beside the talk begins none, but belongs to one that begins in the same request; a colleague who writes first in
      // the platform's inbox has the conversation before it begins here.
      const begun = messages.find((one) => one.address === address);
      const there =
        begun !== undefined
          ? items[begun.item]?.conversation
          : ((await deps.store.conversationAt(address))?.id ??
            (update.type === 'answered_elsewhere' ? newAt(deps, account, address, now) : undefined));
      if (there !== undefined) items.push({ conversation: there, ...besides(update, now) });
    }
  }
  if (reports.length > 0)
    for (const { conversation, part, reason } of await deps.store.report(reports, now))
      items.push(undelivered(conversation, part, reason, now));
  const received = items.length > 0 ? await deps.store.receive(items, now) : [];
  return {
    fresh: messages.filter(({ item }) => received[item] === 'accepted'),
    duplicates: received.filter((one) => one === 'duplicate').length,
  };
}

const newAt = (
  { random }: KeepDeps,
  { loaded: { bot }, name }: Account,
  address: string,
  at: Instant,
): NewConversation => ({
  id: random.id(),
  agency: bot.agency,
  bot: bot.name,
  channel: name,
  address,
  tokenHash: null,
  at,
});

async function messageItem(
  deps: KeepDeps,
  account: Account,
  update: MessageUpdate,
  address: string,
  now: Instant,
): Promise<NewItem> {
  const { bot } = account.loaded;
  const there = await deps.store.conversationAt(address);
  const hint = update.locale?.split('-')[0];
  const locale = there?.locale ?? bot.languages.find((one) => one === hint) ?? bot.languages[0] ?? 'en';
  const { event, line } = eventOf(update.content, {
    at: now,
    topics: (topic) => own(bot.topics, topic) !== undefined,
    ...(update.locale === undefined ? {} : { locale: update.locale }),
    ...(update.standby ? { standby: true } : {}),
  });
  return {
    conversation: newAt(deps, account, address, now),
    dedupeId: update.dedupeId,
    event,
    ...echoOf(line, locale),
  };
}

function reportOf(
  { adapter, scope }: Account,
  update: Extract<ChannelUpdate, { type: 'status' }>,
  address: string | undefined,
): DeliveryReport {
  return {
    channel: scope,
    status: update.status,
    externalIds: update.externalIds,
    ...(update.partId === undefined ? {} : { partId: update.partId }),
    ...(update.upTo === undefined || address === undefined ? {} : { upTo: { address, at: update.upTo } }),
    // What it says of the person counts as if the send had been refused so.
    ...(update.error === undefined
      ? {}
      : { reason: adapter.failureOf?.(update.error.code) ?? `${update.error.code} ${update.error.text}` }),
  };
}

/** Tells the conversation, and so whoever has it at the desk, that something of ours did not arrive. */
export const undelivered = (conversation: string, part: string, reason: string, at: Instant): NewItem => ({
  conversation,
  dedupeId: `undelivered:${part}`,
  event: { type: 'undelivered', part, reason, at },
});

type Beside = Exclude<ChannelUpdate, { type: 'message' | 'status' | 'renamed' | 'account_notice' }>;

/** What is no message of the citizen's, as an item with an id that is the same whenever it is told again. */
function besides(update: Beside, now: Instant): { readonly dedupeId: string; readonly event: InboundEvent } {
  const at = now;
  switch (update.type) {
    case 'edited':
      return {
        dedupeId: `edited:${update.externalId}:${update.at}`,
        event: { type: 'edited', of: update.externalId, text: cut(update.text, textLimit), at },
      };
    case 'deleted':
      return { dedupeId: `deleted:${update.externalId}`, event: { type: 'deleted', of: update.externalId, at } };
    case 'answered_elsewhere':
      return {
        dedupeId: `elsewhere:${update.externalId}`,
        event: { type: 'elsewhere', has: true, text: cut(update.text, textLimit), at },
      };
    case 'thread_control':
      return {
        dedupeId: `thread:${update.to}:${update.at}`,
        event: { type: 'elsewhere', has: update.to === 'other', at },
      };
    default:
      return {
        dedupeId: `${update.type}:${update.at || now}`,
        event: { type: 'notifications', wanted: update.type === 'opted_in', by: update.reason.slice(0, 100), at },
      };
  }
}
