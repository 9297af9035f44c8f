import type { Json } from '../../../src/model/json.js';
import { at, fieldsOf, listOf, textAt } from '../json.js';
import type { Answer, Call, Posted } from '../types.js';
import type { World } from '../world.js';
import { good, refused } from './answers.js';

/** One thing that happened, until it is confirmed. */
interface Update {
  readonly id: number;
  readonly kind: string;
  readonly chat: number;
  readonly json: Json;
  /** How often it still comes although it was confirmed (a confirmation that was lost). */
  again: number;
}

interface Hook {
  readonly url: string;
  readonly secret: string;
  lastError?: { readonly at: number; readonly text: string };
}

/** Updates on their way to the bot: to a webhook, or waiting to be fetched. */
export interface Queue {
  push(kind: string, chat: number, content: Json): Promise<Posted>;
  getUpdates(call: Call): Promise<Answer>;
  setWebhook(call: Call): Answer;
  deleteWebhook(call: Call): Answer;
  info(): Answer;
  /** Posts what the webhook refused, oldest first, one chat after the other. */
  again(): Promise<readonly Posted[]>;
  readonly waiting: number;
  /** Somebody holds a request open. */
  readonly polling: boolean;
  close(): void;
}

/** Kinds that have to be asked for by name. https://core.telegram.org/bots/api#getupdates */
const unasked = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

export function openQueue(world: World): Queue {
  let updates: Update[] = [];
  let allowed: readonly string[] = [];
  let hook: Hook | null = null;
  let poll: { readonly wake: () => void; readonly push: (answer: Answer) => void } | null = null;
  /** Chats whose first update is under way or was refused: what follows waits. */
  const busy = new Map<number, Promise<Posted>>();
  let nextId = 700_000_000;

  const wanted = (kind: string): boolean => (allowed.length > 0 ? allowed.includes(kind) : !unasked.has(kind));

  async function deliver(update: Update, { url, secret }: Hook): Promise<Posted> {
    const posted = await world.mail.post({
      kind: 'telegram',
      url,
      item: update.json,
      keeps: true,
      write: ([item = null]) => ({
        body: JSON.stringify(item),
        headers: {
          'content-type': 'application/json',
          ...(secret === '' ? {} : { 'x-telegram-bot-api-secret-token': secret }),
        },
      }),
    });
    const taken = posted.status === 'held' || (typeof posted.status === 'number' && posted.status < 300);
    if (taken) updates = updates.filter((one) => one !== update);
    else if (hook)
      hook.lastError = {
        at: world.now(),
        text: `Wrong response from the webhook: ${String(posted.status ?? 'no answer')}`,
      };
    return posted;
  }

  /** One after the other for each chat: a refused update keeps those behind it waiting. */
  function inOrder(update: Update, to: Hook): Promise<Posted> {
    const before = busy.get(update.chat);
    const posting = (before ?? Promise.resolve(null)).then((last) =>
      last !== null && typeof last.status !== 'string' && (last.status ?? 500) >= 300
        ? { status: 'queued' as const, body: '' }
        : deliver(update, to),
    );
    const done = posting.finally(() => {
      if (busy.get(update.chat) === done) busy.delete(update.chat);
    });
    busy.set(update.chat, done);
    return done;
  }

  const queue: Queue = {
    push(kind, chat, content) {
      if (!wanted(kind)) return Promise.resolve({ status: 'nothing', body: '' });
      const id = nextId;
      nextId += 1;
      const update: Update = { id, kind, chat, json: { update_id: id, [kind]: content }, again: world.mail.times - 1 };
      const blocked = hook !== null && updates.some((one) => one.chat === chat) && !busy.has(chat);
      updates.push(update);
      if (hook && !blocked) return inOrder(update, hook);
      poll?.wake();
      return Promise.resolve({ status: 'queued', body: '' });
    },
    async getUpdates(call) {
      if (hook)
        return refused(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      poll?.push(
        refused(
          409,
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
        ),
      );
      const body = fieldsOf(call.json);
      if (body['allowed_updates'] !== undefined) {
        const named = body['allowed_updates'];
        allowed = (typeof named === 'string' ? listOf(JSON.parse(named) as Json) : listOf(named)).map((kind) =>
          textAt(kind),
        );
      }
      const offset = Number(textAt(body['offset']) || '0');
      const limit = Math.min(100, Math.max(1, Number(textAt(body['limit']) || '100')));
      const hold = Math.min(50, Math.max(0, Number(textAt(body['timeout']) || '0')));
      confirm(offset);
      const page = (): Answer => good(updates.slice(0, limit).map(({ json }) => json));
      if (updates.length > 0 || hold === 0) return page();
      return new Promise<Answer>((resolve) => {
        const timer = setTimeout(() => end(page()), hold * 1000);
        const here = { wake: () => end(page()), push: (answer: Answer) => end(answer) };
        function end(answer: Answer): void {
          clearTimeout(timer);
          if (poll === here) poll = null;
          resolve(answer);
        }
        poll = here;
        world.changed();
      });
    },
    setWebhook(call) {
      const url = textAt(call.json, 'url');
      const secret = textAt(call.json, 'secret_token');
      if (url === '') return queue.deleteWebhook(call);
      // As a Bot API server of one's own: plain http only to this machine.
      if (!/^https:\/\/|^http:\/\/(?:127\.0\.0\.1|localhost)(?=[:/]|$)/u.test(url))
        return refused(400, 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook');
      if (!/^[\w-]{0,256}$/u.test(secret))
        return refused(400, 'Bad Request: secret token contains unallowed characters');
      const named = at(call.json, 'allowed_updates');
      if (named !== undefined) allowed = listOf(named).map((kind) => textAt(kind));
      if (at(call.json, 'drop_pending_updates') === true) updates = [];
      const same = hook?.url === url;
      hook = { url, secret };
      poll?.push(refused(409, 'Conflict: terminated by setWebhook request'));
      const kept = [...updates];
      if (kept.length > 0) setImmediate(() => void queue.again());
      return { ...good(true), ...described(same ? 'Webhook is already set' : 'Webhook was set') };
    },
    deleteWebhook(call) {
      const had = hook !== null;
      hook = null;
      busy.clear();
      if (at(call.json, 'drop_pending_updates') === true) updates = [];
      return { ...good(true), ...described(had ? 'Webhook was deleted' : 'Webhook is already deleted') };
    },
    info: () =>
      good({
        url: hook?.url ?? '',
        has_custom_certificate: false,
        pending_update_count: updates.length,
        max_connections: 40,
        ...(hook?.lastError
          ? { last_error_date: Math.floor(hook.lastError.at / 1000), last_error_message: hook.lastError.text }
          : {}),
        ...(allowed.length > 0 ? { allowed_updates: allowed } : {}),
      }),
    async again() {
      const posted: Posted[] = [];
      const stuck = new Set<number>();
      // A copy: what is delivered leaves the list.
      for (const update of updates.slice()) {
        if (!hook || stuck.has(update.chat)) continue;
        const answer = await inOrder(update, hook);
        posted.push(answer);
        if (typeof answer.status !== 'number' || answer.status >= 300) stuck.add(update.chat);
      }
      return posted;
    },
    get polling() {
      return poll !== null;
    },
    get waiting() {
      return updates.length;
    },
    close() {
      poll?.push(refused(502, 'Bad Gateway'));
    },
  };

  /** An offset says that everything before it is done; a negative one counts from the end and forgets the rest. */
  function confirm(offset: number): void {
    if (offset < 0) updates = updates.slice(offset);
    else
      updates = updates.filter((update) => {
        if (update.id >= offset) return true;
        update.again -= 1;
        return update.again >= 0;
      });
  }

  return queue;
}

const described = (description: string): { readonly json: Json } => ({ json: { ok: true, result: true, description } });
