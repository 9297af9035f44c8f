import { createPublicKey, verify } from 'node:crypto';
import type { Json } from '../../src/model/json.js';
import type { VerifyContext, WebhookRequest } from '../../src/model/ports/adapter.js';
import { field, fieldsOf, listOf, numberOf, textOf, type Fields } from '../shared/json.js';
import type { ChannelData } from '../shared/settings.js';
import { accountOf, tenantDocument, type BotAccount } from './account.js';

/** Seconds that clocks may differ. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
const skew = 300;
/** Characters; the connector's are about 1,000. */
const longestToken = 16_384;
/** Bits of an RSA key; smaller ones can be broken. */
const smallestKey = 2048;
/** What the connector signs with, and what it is called in Node. Nothing else counts: neither `none` nor a shared secret. */
const algorithms: { readonly [alg: string]: string } = { RS256: 'sha256', RS384: 'sha384', RS512: 'sha512' };

interface Token {
  readonly header: Fields;
  readonly claims: Fields;
  /** What is signed: the first two parts as they came. */
  readonly signed: string;
  readonly signature: Buffer;
}

/**
 * Whether the connector sent this activity to our app: an RS256/384/512 token of the connector, for our app id, in its time, whose
 * `serviceurl` is that of the activity and whose key is endorsed for the activity's channel. With `tenant:` also a token of that tenant,
 * made with our own app's credentials (the Emulator). Everything else is the same 403, also while the app id is missing.
 */
export function verifyBotToken(request: WebhookRequest, channel: ChannelData, context: VerifyContext): null | 403 {
  const account = accountOf(channel);
  const token = tokenOf(request);
  if (account === null || token === null) return 403;
  const { claims } = token;
  const document = documentOf(token, account);
  if (document === undefined || claims['aud'] !== account.app || !inTime(claims, context.now)) return 403;
  const key = keyOf(token, context.keys?.[document] ?? []);
  if (key === null || !isSigned(token, key)) return 403;
  const activity = activityOf(request);
  if (activity === null) return 403;
  return (document === account.openid ? isOfConnector(claims, key, activity) : isOfOurApp(claims, account))
    ? null
    : 403;
}

/** The OpenID documents whose keys can prove this request: one, or none if its token is of nobody we know. */
export function documentsFor(request: WebhookRequest, channel: ChannelData): readonly string[] {
  const [account, token] = [accountOf(channel), tokenOf(request)];
  const document = account && token ? documentOf(token, account) : undefined;
  return document === undefined ? [] : [document];
}

/** The key that a request's token names. */
export const keyIdOf = (request: WebhookRequest): string | undefined => textOf(tokenOf(request)?.header['kid']);

function tokenOf({ headers }: WebhookRequest): Token | null {
  // A header that came twice may be an array, whatever the type says.
  const header: unknown = headers['authorization'];
  if (typeof header !== 'string' || header.length > longestToken) return null;
  const [, head, body, signature] = /^bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/i.exec(header) ?? [];
  if (head === undefined || body === undefined || signature === undefined) return null;
  const [fields, claims] = [fieldsIn(head), fieldsIn(body)];
  // `crit` names extensions that must be understood; we understand none. RFC 7515, 4.1.11
  if (fields === null || claims === null || fields['crit'] !== undefined) return null;
  return { header: fields, claims, signed: `${head}.${body}`, signature: Buffer.from(signature, 'base64url') };
}

const fieldsIn = (part: string): Fields | null => readFields(Buffer.from(part, 'base64url'));

function readFields(bytes: Uint8Array): Fields | null {
  try {
    return fieldsOf(JSON.parse(Buffer.from(bytes).toString('utf8')) as Json);
  } catch {
    return null;
  }
}

const activityOf = ({ body }: WebhookRequest): Fields | null => readFields(body);

/** The document whose keys may sign for the token's issuer: a tenant's keys prove nothing about the connector. */
function documentOf({ claims }: Token, account: BotAccount): string | undefined {
  const issuer = textOf(claims['iss']);
  if (issuer === undefined) return undefined;
  if (issuer === account.cloud.issuer) return account.openid;
  const { tenant, login } = account;
  const ofTenant = tenant !== undefined && [`https://sts.windows.net/${tenant}/`, `${login}/${tenant}/v2.0`];
  return ofTenant && ofTenant.includes(issuer) ? tenantDocument(account) : undefined;
}

function inTime(claims: Fields, now: number): boolean {
  const [from, until] = [claims['nbf'] === undefined ? 0 : numberOf(claims['nbf']), numberOf(claims['exp'])];
  const seconds = now / 1000;
  return from !== undefined && until !== undefined && from - skew <= seconds && seconds < until + skew;
}

function keyOf({ header }: Token, keys: readonly Json[]): Fields | null {
  const id = textOf(header['kid']);
  const found = id === undefined ? undefined : keys.find((key) => field(key, 'kid') === id);
  const use = field(found, 'use');
  return field(found, 'kty') === 'RSA' && (use === undefined || use === 'sig') ? fieldsOf(found) : null;
}

function isSigned({ header, signed, signature }: Token, { n, e }: Fields): boolean {
  const alg = textOf(header['alg']) ?? '';
  const hash = Object.hasOwn(algorithms, alg) ? algorithms[alg] : undefined;
  if (hash === undefined || typeof n !== 'string' || typeof e !== 'string') return false;
  try {
    const key = createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' });
    const large = (key.asymmetricKeyDetails?.modulusLength ?? 0) >= smallestKey;
    return large && verify(hash, Buffer.from(signed), key, signature);
  } catch {
    // A published key that is none.
    return false;
  }
}

/** The connector's own: for the address the activity names, with a key endorsed for its channel. */
function isOfConnector(claims: Fields, key: Fields, activity: Fields): boolean {
  const [serviceUrl, channelId] = [textOf(activity['serviceUrl']), textOf(activity['channelId'])];
  if (serviceUrl === undefined || channelId === undefined || claims['serviceurl'] !== serviceUrl) return false;
  return listOf(key['endorsements']).includes(channelId);
}

/** Made with our own credentials: any app of a tenant can get a token *for* us, but only who has our password one *of* us. */
function isOfOurApp(claims: Fields, { app, tenant }: BotAccount): boolean {
  const maker = claims['ver'] === '2.0' ? claims['azp'] : claims['appid'];
  return maker === app && (claims['tid'] === undefined || claims['tid'] === tenant);
}
