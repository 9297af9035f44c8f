import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '../../model/event.js';

/** Seconds. Clients refresh after half of it. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-authentication */
export const tokenSeconds = 1800;
/** Seconds in which a stream must be opened: its token stands in an address, and addresses are written down by proxies. */
export const streamSeconds = 60;

const claims = z.object({
  bot: z.string(),
  channel: z.string(),
  /** The one conversation it is for. */
  conv: z.string(),
  /** Who the agency's server says the person is; `dl_…`, so that a page cannot say it by itself. */
  user: z.string().optional(),
  use: z.enum(['talk', 'stream']),
  /** Seconds. */
  exp: z.number(),
});
/** What a token says. It is signed and not secret: clients read `user` from it. */
export type TokenClaims = z.output<typeof claims>;

const encode = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');
const head = encode({ alg: 'HS256', typ: 'JWT' });
/** Longer than any of ours. */
const longest = 2048;

/** The key of a secret: the secret itself signs nothing, so that a token can never be guessed into it. */
const keyOf = (secret: string): Buffer =>
  createHmac('sha256', secret).update('ventanilla direct line token 1').digest();
const signatureOf = (text: string, secret: string): Buffer => createHmac('sha256', keyOf(secret)).update(text).digest();

/** A token (JWT, HS256) that is good for some seconds from `now`. */
export function signToken(said: Omit<TokenClaims, 'exp'>, secret: string, now: Instant, seconds: number): string {
  const text = `${head}.${encode({ ...said, exp: Math.floor(now / 1000) + seconds })}`;
  return `${text}.${signatureOf(text, secret).toString('base64url')}`;
}

/** What a text in the form of a token says, before it is proved; null = it has not the form. */
export function readToken(token: string): TokenClaims | null {
  if (token.length > longest || !/^[\w-]+\.[\w-]+\.[\w-]{43}$/.test(token)) return null;
  const [first, body = ''] = token.split('.');
  if (first !== head) return null;
  try {
    const read = claims.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Whether one of the secrets signed it, and its time is not over. Every secret is tried, so the time tells nothing. */
export function isGood(token: string, { exp }: TokenClaims, secrets: readonly string[], now: Instant): boolean {
  const text = token.slice(0, token.lastIndexOf('.'));
  const given = Buffer.from(token.slice(text.length + 1), 'base64url');
  let signed = false;
  for (const secret of secrets) {
    const right = signatureOf(text, secret);
    if (given.length === right.length && timingSafeEqual(given, right)) signed = true;
  }
  return signed && now / 1000 < exp;
}
