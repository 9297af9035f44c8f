import { createHash } from 'node:crypto';
import type { SendResult } from '../../src/model/outbound.js';
import { systemClock } from '../../src/runtime/system.js';
import { callPlatform } from '../shared/call-platform.js';
import { field, numberOf, textOf } from '../shared/json.js';
import { setting, type ChannelData } from '../shared/settings.js';
import type { BotAccount } from './account.js';

/** A token is not used in its last five minutes: what is sent may be on its way for a while. Milliseconds. */
const reserveMs = 300_000;
/** Accounts whose tokens are kept: more than a server has. */
const mostKept = 200;

/** A token, or why there is none; what came back tells the rest to the operator. */
export type Access =
  | { readonly type: 'token'; readonly token: string }
  | Extract<SendResult, { readonly type: 'retry' | 'misconfigured' }>;

interface Kept {
  readonly access: Promise<Access>;
  /** Epoch milliseconds; Infinity while it is being asked for. */
  until: number;
}

/** By account and password, in memory alone; the oldest gives way. */
const kept = new Map<string, Kept>();

const nameOf = ({ app, login, tenant, cloud }: BotAccount, password: string): string =>
  createHash('sha256')
    .update(JSON.stringify([app, login, tenant, cloud.scope, password]))
    .digest('hex');

/**
 * A token for the connector by the app's own credentials, kept until shortly before it ends; those who ask at the same time share one
 * call. Never throws. `refused`: the connector did not take this one, ask anew.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export async function accessToken(
  account: BotAccount,
  channel: ChannelData,
  net: typeof fetch,
  refused?: string,
): Promise<Access> {
  const password = setting(channel, 'password');
  if (password === undefined) return { type: 'misconfigured', reason: 'the channel has no password' };
  const name = nameOf(account, password);
  const known = kept.get(name);
  if (known && systemClock.now() < known.until) {
    const access = await known.access;
    if (access.type !== 'token' || access.token !== refused) return access;
  }
  // Another who was refused may have asked anew meanwhile.
  const meanwhile = kept.get(name);
  if (meanwhile && meanwhile !== known && systemClock.now() < meanwhile.until) return meanwhile.access;
  kept.delete(name);
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  const entry: Kept = { until: Infinity, access: ask(account, password, net, (until) => (entry.until = until)) };
  kept.set(name, entry);
  return entry.access;
}

async function ask(
  { app, cloud, login, tenant }: BotAccount,
  password: string,
  net: typeof fetch,
  keepUntil: (until: number) => void,
): Promise<Access> {
  const form = { grant_type: 'client_credentials', client_id: app, client_secret: password, scope: cloud.scope };
  const outcome = await callPlatform(net, `${login}/${tenant ?? cloud.tenant}/oauth2/v2.0/token`, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });
  const answer = outcome.type === 'answer' ? outcome : null;
  const token = textOf(field(answer?.json, 'access_token'));
  if (answer?.status === 200 && token !== undefined && /^[\x21-\x7e]+$/.test(token)) {
    const life = (numberOf(field(answer.json, 'expires_in')) ?? 3600) * 1000;
    keepUntil(systemClock.now() + Math.max(0, life - reserveMs));
    return { type: 'token', token };
  }
  keepUntil(0);
  if (answer === null)
    return { type: 'retry', afterMs: 5_000, reason: 'the sign-in service of Microsoft could not be reached' };
  return denial(answer.status, answer.json, Number(answer.headers.get('retry-after')));
}

/** AADSTS codes say what is wrong without saying anything secret. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
function denial(
  status: number,
  json: Parameters<typeof field>[0],
  retryAfter: number,
): Exclude<Access, { type: 'token' }> {
  const code =
    /AADSTS\d{1,9}/.exec(textOf(field(json, 'error_description')) ?? '')?.[0] ?? textOf(field(json, 'error'));
  const reason = `Microsoft's sign-in answered ${status}${code === undefined ? '' : ` ${code.slice(0, 40)}`}`;
  if (status === 429 || status >= 500)
    return { type: 'retry', afterMs: Math.max(1, Math.min(3600, retryAfter || 5)) * 1000, reason };
  return { type: 'misconfigured', reason: `${reason} (app, password or tenant is wrong, or the password has run out)` };
}
