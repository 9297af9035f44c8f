import type { Json } from '../../src/model/json.js';
import { callPlatform } from '../shared/call-platform.js';
import { field, listOf, numberOf, textOf } from '../shared/json.js';
import { setting, type ChannelData } from '../shared/settings.js';

/** Kinds of update that are read; others are not sent at all. https://core.telegram.org/bots/api#getupdates */
export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** Seconds that Telegram holds a request open: shorter than a call may take, so that a quiet night is no error. */
const holdSeconds = 15;

/** How receiving ended: it was stopped, or the operator has to do something. */
export type PollEnd = { readonly type: 'stopped' } | { readonly type: 'misconfigured'; readonly reason: string };

export interface PollDeps {
  readonly channel: ChannelData;
  readonly net: typeof fetch;
  /** Keeps updates durably, in order, all or none; a rejection means they are fetched again. */
  readonly receive: (updates: readonly Json[]) => Promise<void>;
  /** Rests between tries, until it is over or `stopped` aborts. */
  readonly rest: (ms: number, stopped: AbortSignal) => Promise<void>;
  readonly stopped: AbortSignal;
  /** A round that failed, for the log; holds no secret. */
  readonly onTrouble: (reason: string) => void;
}

/**
 * Receives updates without a public address: asks, keeps what comes, and only then asks for what follows, which is how Telegram learns that
 * it may forget. A crash between the two brings the same updates again, and their ids are the same. Waits longer after each failure, up to
 * a minute, and as long as Telegram asks. Resolves when it is stopped or when trying again is of no use; never rejects.
 */
export async function pollTelegram(deps: PollDeps): Promise<PollEnd> {
  const { receive, rest, stopped, onTrouble } = deps;
  let offset: number | undefined;
  let failures = 0;
  while (!stopped.aborted) {
    const round = await getUpdates(deps, offset);
    if (round.type === 'misconfigured') return round;
    let trouble = round.type === 'again' ? round : undefined;
    if (round.type === 'updates' && round.updates.length > 0) {
      try {
        await receive(round.updates);
        offset = Math.max(offset ?? 0, ...round.updates.map(numberOfUpdate)) + 1;
      } catch {
        trouble = { type: 'again', reason: 'the updates could not be kept; they are fetched again', afterMs: 0 };
      }
    }
    if (trouble === undefined) {
      failures = 0;
      continue;
    }
    onTrouble(trouble.reason);
    await rest(Math.max(trouble.afterMs, Math.min(60_000, 1000 * 2 ** failures)), stopped);
    failures = Math.min(failures + 1, 6);
  }
  return { type: 'stopped' };
}

const numberOfUpdate = (update: Json): number => numberOf(field(update, 'update_id')) ?? 0;

type Round =
  | { readonly type: 'updates'; readonly updates: readonly Json[] }
  | { readonly type: 'again'; readonly reason: string; readonly afterMs: number }
  | Extract<PollEnd, { type: 'misconfigured' }>;

async function getUpdates(deps: PollDeps, offset: number | undefined): Promise<Round> {
  const answer = await call(deps, 'getUpdates', {
    timeout: holdSeconds,
    allowed_updates: allowedUpdates,
    ...(offset === undefined ? {} : { offset }),
  });
  if (answer.type === 'refused' && answer.code === 409 && /webhook/iu.test(answer.said)) {
    // A webhook from before, of this bot: what came meanwhile is kept.
    const removed = await call(deps, 'deleteWebhook', { drop_pending_updates: false });
    if (removed.type === 'done') return { type: 'updates', updates: [] };
  }
  if (answer.type === 'done') return { type: 'updates', updates: listOf(answer.result) };
  if (answer.type === 'no_token') return { type: 'misconfigured', reason: 'the channel has no token' };
  if (answer.type === 'silent') return { type: 'again', reason: 'Telegram could not be reached', afterMs: 0 };
  const reason = `Telegram ${answer.code}: ${answer.said}`;
  if (answer.code === 401 || answer.code === 404)
    return { type: 'misconfigured', reason: `${reason} (the token is wrong or was revoked)` };
  // Another receiver with the same token: one of them may be about to stop (a restart), so this one goes on asking, seldom.
  return { type: 'again', reason, afterMs: answer.code === 409 ? 10_000 : answer.waitMs };
}

type Answer =
  | { readonly type: 'done'; readonly result: Json }
  | { readonly type: 'refused'; readonly code: number; readonly said: string; readonly waitMs: number }
  | { readonly type: 'silent' }
  | { readonly type: 'no_token' };

async function call({ channel, net, stopped }: PollDeps, method: string, parameters: Json): Promise<Answer> {
  const token = setting(channel, 'token');
  if (token === undefined) return { type: 'no_token' };
  const base = (setting(channel, 'api') ?? 'https://api.telegram.org').replace(/\/+$/, '');
  const outcome = await callPlatform(
    net,
    `${base}/bot${token}/${method}`,
    { headers: { 'content-type': 'application/json' }, body: JSON.stringify(parameters) },
    { stopped, answerLimit: 64 * 1024 * 1024 },
  );
  if (outcome.type !== 'answer') return { type: 'silent' };
  const { json, status } = outcome;
  const result = field(json, 'result');
  if (field(json, 'ok') === true && result !== undefined) return { type: 'done', result };
  const retryAfter = numberOf(field(field(json, 'parameters'), 'retry_after')) ?? 0;
  return {
    type: 'refused',
    code: numberOf(field(json, 'error_code')) ?? status,
    said: (textOf(field(json, 'description')) ?? 'no word').split(token).join('…').slice(0, 200),
    waitMs: retryAfter * 1000,
  };
}
