import type { Json } from '../../src/model/json.js';
import type { ListenDeps, ListenEnd } from '../../src/model/ports/adapter.js';
import { field, listOf, numberOf } from '../shared/json.js';
import type { ChannelData } from '../shared/settings.js';
import { callTelegram, type TelegramAnswer } from './call.js';

/** Kinds of update that are read; others are not sent at all. https://core.telegram.org/bots/api#getupdates */
export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** Seconds that Telegram holds a request open: shorter than a call may take, so that a quiet night is no error. */
const holdSeconds = 15;

/** What polling is given: where updates go, when to stop, whom to tell. */
export type PollDeps = Omit<ListenDeps<ChannelData>, 'memory'>;

/**
 * Receives updates without a public address: asks, keeps what comes, and only then asks for what follows, which is how Telegram learns that
 * it may forget. A crash between the two brings the same updates again, and their ids are the same. Waits longer after each failure, up to
 * a minute, and as long as Telegram asks. Resolves when it is stopped or when trying again is of no use; never rejects.
 */
export async function pollTelegram(deps: PollDeps): Promise<ListenEnd> {
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
  | Extract<ListenEnd, { type: 'misconfigured' }>;

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
  if (answer.type === 'no_token')
    return { type: 'misconfigured', reason: 'the channel has no token, or not one of BotFather (123456:ABC…)' };
  if (answer.type !== 'refused') return { type: 'again', reason: 'Telegram could not be reached', afterMs: 0 };
  const reason = `Telegram ${answer.code}: ${answer.said || 'no word'}`;
  if (answer.code === 401 || answer.code === 404)
    return { type: 'misconfigured', reason: `${reason} (the token is wrong or was revoked)`, again: true };
  // Another receiver with the same token: one of them may be about to stop (a restart), so this one goes on asking, seldom.
  return { type: 'again', reason, afterMs: answer.code === 409 ? 10_000 : answer.waitMs };
}

/** A hundred updates are more than a message's answer may be; UTF-16 units. */
const answerLimit = 64 * 1024 * 1024;

const call = ({ channel, net, stopped }: PollDeps, method: string, parameters: Json): Promise<TelegramAnswer> =>
  callTelegram(method, parameters, channel, net, { stopped, answerLimit });
