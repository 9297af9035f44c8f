import type { Json } from '../../model/json.js';
import type { Adapter, ChannelUpdate, MessageUpdate, Parsed, WebhookRequest } from '../../model/ports/adapter.js';
import type { Clock } from '../../model/ports/clock.js';
import { errorFields, errorPlace, type Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { Account, Accounts } from './accounts.js';
import type { KeyCache } from './key-cache.js';
import { keepUpdates, type KeepDeps } from './keep-updates.js';

export interface WebhookDeps extends KeepDeps {
  readonly accounts: Accounts;
  readonly keys: KeyCache;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics | null;
  /** Tells people's apps that their messages are here; best effort. */
  signal(account: Account, update: MessageUpdate, address: string): void;
  /** Tells the operator, seldom: strangers post too, and a log is no place for each of them. */
  refused(account: Account, why: Refused): void;
}

/** Why a request was not taken for the platform's. */
export type Refused = 'handshake' | 'unsigned' | 'too_large';

export interface WebhookAnswer {
  readonly status: number;
  /** Never `text/html`: a challenge is a stranger's text. */
  readonly type: string;
  readonly body: string;
  readonly retryAfterSeconds?: number;
}

const answer = (status: number, body = '', type = 'text/plain'): WebhookAnswer => ({ status, type, body });

/**
 * A platform's request: genuine, read, kept on disk, and only then acknowledged. Whatever is genuine gets a good answer even if nothing in
 * it is of use; what is not gets the same refusal every time. Rejects with STORE_* where nothing could be kept: the platform sends again.
 */
export async function receiveWebhook(
  deps: WebhookDeps,
  { bot, channel, request }: { readonly bot: string; readonly channel: string; readonly request: WebhookRequest },
): Promise<WebhookAnswer> {
  const account = await deps.accounts.find(bot, channel);
  if (!account) return answer(404, 'no such channel');
  const { adapter, settings } = account;
  const count = (result: string): void => deps.metrics?.webhooks.inc({ channel: account.scope, result });
  if (request.method === 'GET') {
    const greeting = adapter.greet?.(request, settings) ?? null;
    count(greeting ? 'handshake' : 'refused');
    if (greeting && greeting.status >= 400) deps.refused(account, 'handshake');
    if (greeting) return answer(greeting.status, greeting.body, greeting.type);
    return adapter.greet ? answer(403, 'this is no handshake') : answer(405, 'this address takes POST');
  }
  if (adapter.bodyLimit !== undefined && request.body.byteLength > adapter.bodyLimit) {
    count('too_large');
    deps.refused(account, 'too_large');
    return answer(413, `at most ${adapter.bodyLimit} bytes`);
  }
  const refusal = await refusalOf(deps, request, account);
  if (refusal !== null) {
    count('forged');
    deps.refused(account, 'unsigned');
    return answer(refusal, refusal === 401 ? 'not signed by the platform' : 'not for this channel');
  }
  const body = readBody(request);
  const thanks = adapter.thanks ?? { type: 'text/plain', body: '' };
  if (body === undefined) {
    count('unreadable');
    deps.log.warn({ channel: account.scope, bytes: request.body.byteLength }, 'a genuine request could not be read');
    return answer(200, thanks.body, thanks.type);
  }
  const isGenuine = async (other: Account): Promise<boolean> => (await refusalOf(deps, request, other)) === null;
  const kept = await keepBody(deps, account, body, isGenuine);
  count(kept.messages > 0 ? 'kept' : 'nothing');
  return answer(200, thanks.body, thanks.type);
}

/** Keeps one body that is known to be genuine, whichever way it came; the updates of each account are kept in their order. */
export async function keepBody(
  deps: WebhookDeps,
  called: Account,
  body: Json,
  isGenuine: (other: Account) => Promise<boolean>,
): Promise<{ readonly messages: number }> {
  const parsed = parse(deps, called, body);
  const now = deps.clock.now();
  const runs: { readonly account: Account; readonly updates: ChannelUpdate[] }[] = [];
  const owners = new Map<string | undefined, Account | null>();
  let strangers = 0;
  for (const update of parsed.updates) {
    if (!owners.has(update.account))
      owners.set(update.account, await deps.accounts.ownerOf(called, update.account, isGenuine));
    const account = owners.get(update.account) ?? null;
    if (!account) strangers += 1;
    else {
      const run = runs.at(-1);
      if (run?.account === account) run.updates.push(update);
      else runs.push({ account, updates: [update] });
    }
  }
  for (const update of parsed.updates) deps.metrics?.updates.inc({ channel: called.scope, type: update.type });
  if (parsed.unknown > 0) deps.metrics?.updates.inc({ channel: called.scope, type: 'unknown' }, parsed.unknown);
  if (strangers > 0) {
    deps.metrics?.updates.inc({ channel: called.scope, type: 'other_account' }, strangers);
    deps.log.warn({ channel: called.scope, updates: strangers }, 'updates for an account that no channel here has');
  }
  let messages = 0;
  for (const { account, updates } of runs) {
    const kept = await keepUpdates(deps, account, updates, now);
    messages += kept.fresh.length;
    for (const { update, address } of kept.fresh) if (!update.standby) deps.signal(account, update, address);
  }
  return { messages };
}

/** What cannot be read now could never be: it must not come again and again, and hold up what follows. */
function parse({ log }: WebhookDeps, { adapter, settings, scope }: Account, body: Json): Parsed {
  try {
    return adapter.parse(body, settings);
  } catch (error) {
    log.error({ channel: scope, ...errorPlace(error) }, 'a genuine request could not be understood; it is lost');
    return { updates: [], unknown: 1 };
  }
}

async function refusalOf(deps: WebhookDeps, request: WebhookRequest, account: Account): Promise<401 | 403 | null> {
  const { adapter, settings } = account;
  const now = deps.clock.now();
  try {
    const keys = adapter.keys && (await publishedKeys(deps, adapter.keys, request, account));
    return adapter.verify(request, settings, { now, ...(keys ? { keys } : {}) });
  } catch (error) {
    deps.log.error({ channel: account.scope, ...errorFields(error) }, 'a request could not be verified');
    return 403;
  }
}

const publishedKeys = (
  deps: WebhookDeps,
  keys: NonNullable<Adapter['keys']>,
  request: WebhookRequest,
  { settings }: Account,
) => deps.keys.keysOf(keys.documents(request, settings), keys.keyId(request));

/** A body as `parse` takes it: JSON, or a form as an object of strings; undefined = neither. */
export function readBody({ headers, body }: WebhookRequest): Json | undefined {
  const text = Buffer.from(body).toString('utf8');
  if (/^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? ''))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
