import { createHash } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { contentType } from './content-type.js';
import { getOnce, type HostAddress } from './get-once.js';
import { isPrivateAddress } from './public-address.js';

/** Why nothing came, for logs and sentences; never an address, which may hold a token. */
export type MediaTrouble =
  | 'address'
  | 'private_address'
  | 'redirects'
  | 'status'
  | 'packed'
  | 'empty'
  | 'large'
  | 'kind'
  | 'checksum'
  | 'time'
  | 'unreachable';

/** The bytes with their type by content; or why not, and whether another try may bring them. */
export type FetchedMedia =
  | { readonly type: 'fetched'; readonly bytes: Uint8Array; readonly mime: string }
  | { readonly type: 'refused' | 'gone' | 'retry'; readonly reason: MediaTrouble };

/** Where bytes are: what an adapter's `media` tells. */
export interface MediaAddress {
  readonly url: string;
  /** For this address alone. */
  readonly headers?: { readonly [name: string]: string };
}

export interface MediaRules {
  readonly limitBytes: number;
  /** For everything together: names, redirects, the last byte. Milliseconds. */
  readonly timeoutMs: number;
  /** Hosts of the operator's own, with their port as in an address (`127.0.0.1:8081`): any scheme, any network. */
  readonly allow?: readonly string[];
  /** Types that are taken, by content. */
  readonly types?: readonly string[];
  /** What the platform says of the bytes, in hex or base64; in any other form it says nothing. */
  readonly sha256?: string;
  readonly resolve?: (host: string) => Promise<readonly HostAddress[]>;
}

/** What residents send with a question: pictures, PDF, voice, films. No SVG, HTML or archives. */
export const mediaTypes: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/webp',
  'image/gif',
  'application/pdf',
  'audio/ogg',
  'audio/ogg; codecs=opus',
  'audio/mpeg',
  'audio/x-m4a',
  'audio/mp4',
  'audio/aac',
  'audio/amr',
  'audio/wav',
  'video/mp4',
  'video/3gpp',
  'video/quicktime',
];

/** Twilio's interface sends to its file store by one; nobody needs more. */
const mostRedirects = 3;

/**
 * Fetches what a resident sent from where a platform says it is, and from nowhere else: https to machines on the public Internet, on the
 * usual port. A name is looked up once, every address of it is checked, and the connection goes to those very addresses, so that a name
 * cannot change in between. Each redirect is checked like the first address and loses the headers on another host. Never rejects.
 */
export async function fetchMedia(place: MediaAddress, rules: MediaRules): Promise<FetchedMedia> {
  const deadline = AbortSignal.timeout(rules.timeoutMs);
  let url = URL.canParse(place.url) ? new URL(place.url) : undefined;
  let headers = place.headers ?? {};
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    if (url === undefined) return { type: 'refused', reason: 'address' };
    const found = await addressesOf(url, rules, deadline);
    if ('reason' in found) return found;
    const got = await getOnce(url, { headers, addresses: found.addresses, limitBytes: rules.limitBytes, deadline });
    if (got.type === 'body') return judge(got.bytes, rules);
    if (got.type === 'status') return afterStatus(got.status, Object.keys(headers).length > 0);
    if (got.type !== 'redirect') return got;
    const next: URL | undefined = URL.canParse(got.to, url.href) ? new URL(got.to, url.href) : undefined;
    if (next?.origin !== url.origin) headers = {};
    url = next;
  }
  return { type: 'refused', reason: 'redirects' };
}

/** Where to connect to; nothing is connected to before this says so. */
async function addressesOf(
  url: URL,
  { allow = [], resolve = resolveName }: MediaRules,
  deadline: AbortSignal,
): Promise<{ readonly addresses: readonly HostAddress[] } | Extract<FetchedMedia, { readonly reason: MediaTrouble }>> {
  const own = allow.includes(url.host);
  const usual = url.protocol === 'https:' && url.port === '';
  const webbed = url.protocol === 'https:' || url.protocol === 'http:';
  // A name and password in the address would be sent as a header.
  if (!webbed || (!own && !usual) || url.username !== '' || url.password !== '')
    return { type: 'refused', reason: 'address' };
  // Numbers in other forms (2130706433, 0x7f.1, 0177.0.0.1) have become usual ones when the address was read.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  let addresses: readonly HostAddress[];
  try {
    addresses = family !== 0 ? [{ address: host, family }] : await inTime(resolve(host), deadline);
  } catch {
    return { type: 'retry', reason: deadline.aborted ? 'time' : 'unreachable' };
  }
  if (addresses.length === 0) return { type: 'retry', reason: 'unreachable' };
  if (!own && addresses.some(({ address }) => isPrivateAddress(address)))
    return { type: 'refused', reason: 'private_address' };
  return { addresses };
}

const resolveName = (host: string): Promise<readonly HostAddress[]> => lookup(host, { all: true });

/** Rejects when the time is over, whatever becomes of the promise. */
function inTime<T>(promise: Promise<T>, deadline: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new Error('the time is over'));
    if (deadline.aborted) stop();
    deadline.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => deadline.removeEventListener('abort', stop));
  });
}

/** With credentials 401 and 403 speak of them, and the operator may mend them; without, the link has ended. */
function afterStatus(status: number, withHeaders: boolean): FetchedMedia {
  const again = status >= 500 || [408, 425, 429].includes(status) || (withHeaders && [401, 403].includes(status));
  return { type: again ? 'retry' : status >= 400 ? 'gone' : 'refused', reason: 'status' };
}

async function judge(bytes: Uint8Array, { types = mediaTypes, sha256 }: MediaRules): Promise<FetchedMedia> {
  if (bytes.length === 0) return { type: 'refused', reason: 'empty' };
  const told = digestOf(sha256);
  // What was damaged on its way may arrive whole the next time.
  if (told !== undefined && !createHash('sha256').update(bytes).digest().equals(told))
    return { type: 'retry', reason: 'checksum' };
  const mime = await contentType(bytes);
  return mime !== undefined && types.includes(mime)
    ? { type: 'fetched', bytes, mime }
    : { type: 'refused', reason: 'kind' };
}

function digestOf(told: string | undefined): Buffer | undefined {
  if (told === undefined) return undefined;
  if (/^[0-9a-f]{64}$/i.test(told)) return Buffer.from(told, 'hex');
  return /^[\w+/-]{43}=?$/.test(told) ? Buffer.from(told, 'base64') : undefined;
}
