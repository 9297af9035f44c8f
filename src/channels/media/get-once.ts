import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';

export interface HostAddress {
  readonly address: string;
  /** 4 or 6. */
  readonly family: number;
}

/** What one GET came to. Only a 200 has a body. */
export type GotOnce =
  | { readonly type: 'body'; readonly bytes: Uint8Array }
  | { readonly type: 'redirect'; readonly to: string }
  | { readonly type: 'status'; readonly status: number }
  | { readonly type: 'refused'; readonly reason: 'large' | 'packed' }
  | { readonly type: 'retry'; readonly reason: 'time' | 'unreachable' };

export interface GetRules {
  readonly headers: { readonly [name: string]: string };
  /** The only ones that are connected to. */
  readonly addresses: readonly HostAddress[];
  readonly limitBytes: number;
  readonly deadline: AbortSignal;
}

/** One GET to the given addresses, following nothing. Never rejects; the connection is gone when it resolves. */
export function getOnce(url: URL, { headers, addresses, limitBytes, deadline }: GetRules): Promise<GotOnce> {
  return new Promise((resolve) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
      headers: { 'user-agent': 'ventanilla', accept: '*/*', ...headers, 'accept-encoding': 'identity' },
      agent: false,
      lookup: pinned(addresses),
      signal: deadline,
    });
    const finish = (got: GotOnce): void => {
      resolve(got);
      request.destroy();
    };
    const broken = (): void => finish({ type: 'retry', reason: deadline.aborted ? 'time' : 'unreachable' });
    request.on('error', broken);
    request.on('response', (response) => {
      response.on('error', broken);
      take(response, limitBytes, finish);
    });
    request.end();
  });
}

/** A look-up that knows one answer: what was checked is what is connected to. */
const pinned =
  (addresses: readonly HostAddress[]): LookupFunction =>
  (_host, options, callback) => {
    const [first] = addresses;
    if (options.all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };

function take(response: IncomingMessage, limitBytes: number, finish: (got: GotOnce) => void): void {
  const { statusCode: status = 0, headers } = response;
  if (status >= 300 && status < 400 && headers.location !== undefined)
    return finish({ type: 'redirect', to: headers.location });
  if (status !== 200) return finish({ type: 'status', status });
  // We asked for the bytes as they are; unpacking what a stranger packed is how a small answer fills a memory.
  if (!/^(?:identity)?$/i.test(headers['content-encoding'] ?? '')) return finish({ type: 'refused', reason: 'packed' });
  if (Number(headers['content-length'] ?? 0) > limitBytes) return finish({ type: 'refused', reason: 'large' });
  const parts: Buffer[] = [];
  let size = 0;
  response.on('data', (part: Buffer) => {
    size += part.length;
    if (size > limitBytes) finish({ type: 'refused', reason: 'large' });
    else parts.push(part);
  });
  response.on('end', () => finish({ type: 'body', bytes: Buffer.concat(parts) }));
}
