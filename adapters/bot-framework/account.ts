import type { Json } from '../../src/model/json.js';
import { field, listOf, textOf } from '../shared/json.js';
import { setting, type ChannelData } from '../shared/settings.js';
import { clouds, type Cloud, type Reference } from './payloads.js';

/** A tenant by its id or its domain; it becomes part of an address. */
const tenantForm = /^[A-Za-z0-9][A-Za-z0-9.-]{0,252}$/;
const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** What the settings say, with what the cloud adds. */
export interface BotAccount {
  /** Microsoft App ID; never empty. */
  readonly app: string;
  readonly cloud: Cloud;
  /** Missing = the bot is not of one tenant. */
  readonly tenant?: string;
  readonly login: string;
  readonly openid: string;
  /** Stands for every service address: a local server in the connector's place. */
  readonly api?: string;
  /** Hosts the bot file adds to the cloud's. */
  readonly hosts: readonly string[];
}

/** The account of these settings; null = without an app id or with a cloud or a tenant that is none, so that nothing is let in or out. */
export function accountOf(channel: ChannelData): BotAccount | null {
  const app = setting(channel, 'app');
  const name = setting(channel, 'cloud') ?? 'public';
  const cloud = Object.hasOwn(clouds, name) ? clouds[name] : undefined;
  const tenant = setting(channel, 'tenant');
  if (app === undefined || app.trim() === '' || cloud === undefined) return null;
  if (tenant !== undefined && !tenantForm.test(tenant)) return null;
  const api = setting(channel, 'api');
  return {
    app,
    cloud,
    login: bare(setting(channel, 'login') ?? cloud.login),
    openid: setting(channel, 'openid') ?? cloud.openid,
    hosts: listOf(field(channel, 'hosts')).flatMap((host) => textOf(host)?.toLowerCase() ?? []),
    ...(tenant === undefined ? {} : { tenant }),
    ...(api === undefined ? {} : { api: bare(api) }),
  };
}

/** The OpenID document of the bot's own tenant. */
export const tenantDocument = ({ login, tenant }: BotAccount): string | undefined =>
  tenant === undefined ? undefined : `${login}/${tenant}/v2.0/.well-known/openid-configuration`;

/**
 * Whether a token of ours may go to this address: https, and one of Microsoft's hosts or one the bot file names. A service address comes
 * with the activity; its token says the same, but one stolen key of a channel must not send our token elsewhere. Plain http is for a
 * server on this machine that the bot file names.
 */
export function mayHaveToken(url: string, { api, cloud, hosts }: BotAccount): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, host, username, password, origin } = new URL(url);
  if (username !== '' || password !== '') return false;
  if (api !== undefined && URL.canParse(api) && new URL(api).origin === origin) return true;
  const named = hosts.some((each) => each === host || each === hostname || hostname.endsWith(`.${each}`));
  if (protocol === 'http:') return named && loopback.has(hostname);
  // Another port than that of https is a server that Microsoft does not run.
  if (protocol !== 'https:') return false;
  return named || (host === hostname && cloud.hosts.some((each) => each === host || host.endsWith(`.${each}`)));
}

/** The service address of a reference, without a slash at the end. */
export const serviceOf = ({ serviceUrl }: Reference, { api }: BotAccount): string => api ?? bare(serviceUrl);

const bare = (url: string): string => url.replace(/\/+$/, '');

/** A reference as it was kept; null = it is none. */
export function referenceOf(json: Json | undefined): Reference | null {
  const read = (name: string): string | undefined => textOf(field(json, name));
  const [serviceUrl, conversation, channelId] = [read('serviceUrl'), read('conversation'), read('channelId')];
  const [bot, user, activity] = [read('bot'), read('user'), read('activity')];
  if (serviceUrl === undefined || conversation === undefined || channelId === undefined) return null;
  if (bot === undefined || user === undefined) return null;
  return { serviceUrl, conversation, channelId, bot, user, ...(activity === undefined ? {} : { activity }) };
}
