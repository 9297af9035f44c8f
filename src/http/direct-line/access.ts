import { timingSafeEqual } from 'node:crypto';
import type { Bot } from '../../model/bot.js';
import type { Conversation } from '../../model/ports/store.js';
import { hashToken } from '../authorise.js';
import type { HttpDeps } from '../deps.js';
import { refuse, type Refused } from '../reply.js';
import { storeCall } from '../store-call.js';
import { isGood, readToken, type TokenClaims } from './tokens.js';

/** A shorter secret could be guessed: it lets nobody in. */
const shortestSecret = 16;
const idForm = /^[A-Za-z0-9_-]{1,64}$/;

/** A web channel that Direct Line clients may use. */
export interface Line {
  readonly bot: Bot;
  readonly channel: string;
  /** The newest first: it signs, and all of them count. Never empty. */
  readonly secrets: readonly string[];
}

/** Who asks: the agency's own server by the secret, or a page by a token for one conversation. */
export interface Allowed {
  readonly type: 'allowed';
  readonly line: Line;
  readonly token?: TokenClaims;
}

/** Every line of every bot: web channels with `direct_line:`. */
export function linesOf({ bots }: Pick<HttpDeps, 'bots'>): readonly Line[] {
  return bots.names().flatMap((name) => {
    const bot = bots.get(name)?.bot;
    return Object.values(bot?.channels ?? {}).flatMap(({ name: channel, type, settings }) => {
      const secrets = type === 'web' ? secretsIn(settings['direct_line']) : [];
      return bot && secrets.length > 0 ? [{ bot, channel, secrets }] : [];
    });
  });
}

function secretsIn(setting: unknown): readonly string[] {
  const written = (Object(setting) as { readonly secret?: unknown }).secret;
  const all: readonly unknown[] = Array.isArray(written) ? written : [written];
  return all.filter((secret) => typeof secret === 'string' && secret.length >= shortestSecret) as readonly string[];
}

/** Who asks by `Authorization: Bearer …`: a secret, or a token to talk. Whatever else it is gets one answer. */
export function allowedBy(deps: HttpDeps, header: string | undefined): Allowed | Refused {
  const word = /^bearer ([^\s]{1,4096})$/i.exec(header ?? '')?.[1];
  if (word === undefined) return refuse('missing_token');
  const token = tokenFor(deps, word, 'talk');
  if (token) return token;
  const given = Buffer.from(hashToken(word), 'hex');
  let found: Line | undefined;
  for (const line of linesOf(deps))
    for (const secret of line.secrets)
      if (timingSafeEqual(Buffer.from(hashToken(secret), 'hex'), given)) found ??= line;
  return found ? { type: 'allowed', line: found } : refuse('token_expired');
}

/** The line of a good token; null = it is none, or for another use. */
export function tokenFor(deps: HttpDeps, word: string, use: TokenClaims['use']): Allowed | null {
  const token = readToken(word);
  if (token === null || token.use !== use) return null;
  const line = linesOf(deps).find(({ bot, channel }) => bot.name === token.bot && channel === token.channel);
  return line && isGood(word, token, line.secrets, deps.clock.now()) ? { type: 'allowed', line, token } : null;
}

/**
 * The conversation that is asked about, if it is one of this line and the token is for it. Others do not exist for whoever asks, with the
 * same answer as those that never were.
 */
export async function conversationOf(
  deps: HttpDeps,
  { line, token }: Allowed,
  id: string,
): Promise<Conversation | Refused> {
  if (!idForm.test(id) || (token && token.conv !== id)) return refuse('not_found');
  const conversation = await storeCall(deps, deps.store.conversation(id));
  const own = conversation?.bot === line.bot.name && conversation.channel === line.channel;
  return conversation && own ? conversation : refuse('not_found');
}
