import { lookup } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from '../../channels/media/public-address.js';

/** What one request came to. `why` is a key of `import:notes`. */
export type Fetched =
  | { readonly type: 'page'; readonly address: URL; readonly kind: string; readonly bytes: Buffer }
  | { readonly type: 'redirect'; readonly to: string }
  | {
      readonly type: 'failed';
      readonly why: 'page_status' | 'page_large' | 'page_time' | 'page_private' | 'page_unreachable' | 'page_packed';
      readonly status?: number;
    };

/** Largest page, in bytes, and longest time for one, in milliseconds. */
export const pageLimits = { bytes: 2 * 1024 * 1024, ms: 15_000 } as const;
/** How this program names itself to the sites it reads. */
export const agentName = 'ventanilla';

class PrivateAddress extends Error {}

/** Finds the address of a host and refuses private ones at the moment of connecting, so that a name cannot change in between. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, []);
    if (found.length === 0 || found.some(({ address }) => isPrivateAddress(address)))
      return callback(new PrivateAddress() as NodeJS.ErrnoException, []);
    if (options.all === true) callback(null, found);
    else callback(null, found[0]?.address ?? '', found[0]?.family);
  });
};

/** One GET, without following redirects. Resolves in every case; nothing private is connected to unless `allowPrivate`. */
export function fetchPage(
  address: URL,
  {
    allowPrivate,
    limits = pageLimits,
  }: { readonly allowPrivate: boolean; readonly limits?: { readonly bytes: number; readonly ms: number } },
): Promise<Fetched> {
  const host = address.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) !== 0 && isPrivateAddress(host))
    return Promise.resolve({ type: 'failed', why: 'page_private' });
  return new Promise((resolve) => {
    const request = (address.protocol === 'https:' ? httpsRequest : httpRequest)(address, {
      headers: {
        'user-agent': `${agentName} (import of a site's own questions)`,
        accept: 'text/html,application/xhtml+xml,text/plain;q=0.5',
        'accept-encoding': 'identity',
      },
      agent: false,
      ...(allowPrivate ? {} : { lookup: publicLookup }),
    });
    const finish = (fetched: Fetched): void => {
      clearTimeout(timer);
      resolve(fetched);
      request.destroy();
    };
    const timer = setTimeout(() => finish({ type: 'failed', why: 'page_time' }), limits.ms);
    request.on('error', (error) =>
      finish({ type: 'failed', why: error instanceof PrivateAddress ? 'page_private' : 'page_unreachable' }),
    );
    request.on('response', (response) => take(response, address, limits.bytes, finish));
    request.end();
  });
}

function take(response: IncomingMessage, address: URL, limit: number, finish: (fetched: Fetched) => void): void {
  const status = response.statusCode ?? 0;
  const location = response.headers.location;
  if (status >= 300 && status < 400 && location !== undefined) return finish({ type: 'redirect', to: location });
  if (status !== 200) return finish({ type: 'failed', why: 'page_status', status });
  if (!/^(?:identity)?$/i.test(response.headers['content-encoding'] ?? ''))
    return finish({ type: 'failed', why: 'page_packed' });
  const parts: Buffer[] = [];
  let size = 0;
  response.on('data', (part: Buffer) => {
    size += part.length;
    if (size > limit) finish({ type: 'failed', why: 'page_large' });
    else parts.push(part);
  });
  response.on('error', () => finish({ type: 'failed', why: 'page_unreachable' }));
  response.on('end', () =>
    finish({ type: 'page', address, kind: response.headers['content-type'] ?? '', bytes: Buffer.concat(parts) }),
  );
}

/** The text of a page, in the encoding that it or its server names; else UTF-8. */
export function pageText(bytes: Uint8Array, contentType = ''): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024));
  const named =
    /charset\s*=\s*"?([\w-]{1,40})/i.exec(contentType)?.[1] ??
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(head)?.[1];
  const utf16 = head.startsWith('\u00ff\u00fe') ? 'utf-16le' : head.startsWith('\u00fe\u00ff') ? 'utf-16be' : undefined;
  try {
    return new TextDecoder(utf16 ?? named ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
