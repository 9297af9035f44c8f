import { createHash, timingSafeEqual } from 'node:crypto';
import type { Conversation } from '../model/ports/store.js';
import type { HttpDeps } from './deps.js';
import { refuse, type Refused } from './reply.js';
import { storeCall } from './store-call.js';

/** 256 random bits, base64url without padding. */
const tokenForm = /^[A-Za-z0-9_-]{43}$/;
const idForm = /^[A-Za-z0-9_-]{1,64}$/;

/** What is kept of a token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The token of an `Authorization: Bearer …` header, if it has the form of ours. */
export function bearerToken(header: string | undefined): string | null {
  const token = /^bearer ([^\s]+)$/i.exec(header ?? '')?.[1];
  return token !== undefined && tokenForm.test(token) ? token : null;
}

/**
 * The conversation, if the token is its own. Another conversation's token and a conversation that does not exist get the same
 * answer in the same time: nobody learns from it which conversations exist.
 */
export async function authorise(deps: HttpDeps, id: string, token: string | null): Promise<Conversation | Refused> {
  if (token === null) return refuse('missing_token');
  const conversation = idForm.test(id) ? await storeCall(deps, deps.store.conversation(id)) : null;
  const expected = Buffer.from(conversation?.tokenHash ?? '0'.repeat(64), 'hex');
  const given = Buffer.from(hashToken(token), 'hex');
  const same = expected.length === given.length && timingSafeEqual(expected, given);
  return conversation?.tokenHash && same ? conversation : refuse('not_found');
}
