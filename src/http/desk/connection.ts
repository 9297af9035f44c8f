import type { Request } from 'express';
import type { HttpConfig } from '../deps.js';
import { sameOrigin } from '../origins.js';

/** How a browser reached the desk: over TLS, over plain http on its own machine, or over plain http through a network. */
export type Connection = 'https' | 'loopback' | 'open';

/**
 * Looks at the address the browser used. A browser that asks for `localhost` speaks with its own machine (or through a tunnel it
 * opened), and a forged Host harms only whoever forges it, so the name is enough.
 */
export function connectionOf(request: Request, config: Pick<HttpConfig, 'publicUrl'>): Connection {
  const host = request.headers.host ?? '';
  const secureUrl = config.publicUrl.startsWith('https:') ? new URL(config.publicUrl).host : null;
  if (request.secure || (secureUrl !== null && host.toLowerCase() === secureUrl)) return 'https';
  const name = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
  return name === 'localhost' || name.endsWith('.localhost') || name === '127.0.0.1' || name === '[::1]'
    ? 'loopback'
    : 'open';
}

/**
 * Whether a request that changes something comes from the desk's own page: a header that other sites cannot send without our leave, and
 * an origin that is ours. (The cookie is SameSite=Strict besides.)
 */
export function fromOurPage(request: Request, config: Pick<HttpConfig, 'publicUrl'>): boolean {
  const { origin } = request.headers;
  const site = request.get('Sec-Fetch-Site');
  if (request.get('X-Desk') !== '1') return false;
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined || sameOrigin(request, origin, config);
}

/** `__Host-` binds the cookie to this host, all of it, over TLS only; browsers drop it on plain http. */
const cookieNames = { https: '__Host-desk', loopback: 'desk' } as const;

/** The session cookie's value, or null. */
export function readCookie(request: Request, connection: Exclude<Connection, 'open'>): string | null {
  const wanted = `${cookieNames[connection]}=`;
  for (const part of (request.headers.cookie ?? '').slice(0, 8192).split(';')) {
    const text = part.trim();
    if (text.startsWith(wanted)) return text.slice(wanted.length, wanted.length + 100);
  }
  return null;
}

/** The `Set-Cookie` that opens or (null) clears a session; gone with the browser, and with the session behind it. */
export function cookieHeader(value: string | null, connection: Exclude<Connection, 'open'>): string {
  const secure = connection === 'https' ? '; Secure' : '';
  const life = value === null ? '; Max-Age=0' : '';
  return `${cookieNames[connection]}=${value ?? ''}; Path=/; HttpOnly; SameSite=Strict${secure}${life}`;
}
