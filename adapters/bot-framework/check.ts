import type { ChannelNote, ChannelPlace } from '../../src/model/ports/adapter.js';
import { callPlatform } from '../shared/call-platform.js';
import { field, textOf } from '../shared/json.js';
import { clockNotes, error, good } from '../shared/notes.js';
import type { ChannelData } from '../shared/settings.js';
import { accessToken } from './access-token.js';
import { accountOf, type BotAccount } from './account.js';

/**
 * What can be asked without a person: whether Microsoft gives us a token, whether the connector's keys can be had, and whether there is an
 * address that Azure can call. Azure has no call that tells which address is set there, so the operator is told which it must be.
 */
export async function checkBotFramework(channel: ChannelData, place: ChannelPlace): Promise<readonly ChannelNote[]> {
  const account = accountOf(channel);
  if (account === null) return [{ level: 'error', key: 'bot-framework.no_app' }];
  return [await credentials(account, channel, place), ...(await keys(account, place)), address(account, place)];
}

async function credentials(account: BotAccount, channel: ChannelData, { net }: ChannelPlace): Promise<ChannelNote> {
  const access = await accessToken(account, channel, net);
  if (access.type === 'token') return { level: 'good', key: 'bot-framework.signed_in' };
  const key = access.type === 'retry' ? 'bot-framework.sign_in_later' : 'bot-framework.sign_in_refused';
  return { level: access.type === 'retry' ? 'warning' : 'error', key, values: { reason: access.reason } };
}

/** The clock too: a token is good for five minutes beyond its time, and then every message is refused. */
async function keys({ openid }: BotAccount, { net, now }: ChannelPlace): Promise<readonly ChannelNote[]> {
  const outcome = await callPlatform(net, openid, { headers: { accept: 'application/json' } });
  const found = outcome.type === 'answer' && textOf(field(outcome.json, 'jwks_uri')) !== undefined;
  const clock = outcome.type === 'answer' ? clockNotes(outcome.headers, now) : [];
  return [found ? good('bot-framework.keys') : error('bot-framework.no_keys', { url: openid }), ...clock];
}

function address({ api }: BotAccount, { webhookUrl }: ChannelPlace): ChannelNote {
  if (!webhookUrl.startsWith('https://') && api === undefined) return { level: 'error', key: 'bot-framework.no_https' };
  return { level: 'good', key: 'bot-framework.endpoint', values: { url: webhookUrl } };
}
