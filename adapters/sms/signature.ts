import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { WebhookRequest } from '../../src/model/ports/adapter.js';
import { field, listOf, textOf } from '../shared/json.js';
import { setting, type ChannelData } from '../shared/settings.js';

/** Tokens, the newest first: a list while one is being replaced. Empty = nothing can be verified. */
export function authTokens(channel: ChannelData): readonly string[] {
  const written = field(channel, 'auth_token');
  return (Array.isArray(written) ? listOf(written) : [written]).flatMap((token) => textOf(token) ?? []);
}

/**
 * Whether Twilio signed this request: base64 of HMAC-SHA1 over the address it called and the form's keys and values, sorted. The address
 * is the configured public one (`Host` is whatever a caller writes), tried with and without its port; a body that is no form is covered
 * by `bodySHA256` in the address. Every refusal is the same 403. https://www.twilio.com/docs/usage/security#validating-requests
 */
export function verifyTwilio(request: WebhookRequest, channel: ChannelData): null | 403 {
  const header: unknown = request.headers['x-twilio-signature'];
  if (typeof header !== 'string' || !/^[A-Za-z0-9+/]{27}=$/.test(header)) return 403;
  const claimed = Buffer.from(header, 'base64');
  if (claimed.toString('base64') !== header) return 403;
  const bodyHash = new URLSearchParams(queryOf(pathOf(request.url))).get('bodySHA256');
  if (bodyHash !== null && bodyHash !== createHash('sha256').update(request.body).digest('hex')) return 403;
  const fields = bodyHash === null ? signedFields(request.body) : '';
  let matches = false;
  for (const url of addresses(setting(channel, 'public_url'), request.url)) {
    for (const token of authTokens(channel)) {
      const right = createHmac('sha1', token)
        .update(url + fields)
        .digest();
      if (timingSafeEqual(right, claimed)) matches = true;
    }
  }
  return matches ? null : 403;
}

/** Keys in order, each followed by its values, in order and without repetition. */
function signedFields(body: Uint8Array): string {
  const values = new Map<string, Set<string>>();
  for (const [key, value] of new URLSearchParams(Buffer.from(body).toString('utf8')))
    values.set(key, (values.get(key) ?? new Set()).add(value));
  const inOrder = (words: Iterable<string>): string[] => [...words].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return inOrder(values.keys())
    .map((key) => inOrder(values.get(key) ?? []).map((value) => key + value))
    .flat()
    .join('');
}

/** Path and query of what was asked for; a host in it is not believed. */
const pathOf = (url: string): string => {
  const path = url.replace(/^https?:\/\/[^/?#]*/iu, '');
  return path.startsWith('/') && !path.startsWith('//') ? path : `/${path.replace(/^\/+/, '')}`;
};

/** With its question mark; empty = none. */
const queryOf = (path: string): string => (path.includes('?') ? path.slice(path.indexOf('?')) : '');

/**
 * What Twilio may have called: `public_url` is our public address, to which the path belongs, or the whole webhook address as it stands
 * in Twilio's console.
 */
function addresses(publicUrl: string | undefined, asked: string): ReadonlySet<string> {
  const root = /^(https?):\/\/([^/?#:@]+)(:\d+)?([^?#]*)(\?[^#]*)?$/iu.exec(publicUrl ?? '');
  if (!root) return new Set();
  const [, scheme = '', host = '', port = '', path = '', query = ''] = root;
  const called = pathOf(asked);
  const calledQuery = queryOf(called);
  const standard = scheme.toLowerCase() === 'https' ? ':443' : ':80';
  const hosts = port === '' ? [host, host + standard] : [host + port, host];
  const rests = [path.replace(/\/+$/, '') + called, path + (query === '' ? calledQuery : query), called];
  return new Set(hosts.flatMap((each) => rests.map((rest) => `${scheme}://${each}${rest}`)));
}
