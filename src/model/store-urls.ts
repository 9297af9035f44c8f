import type { Reason } from './errors.js';

/** Options of a MongoDB address that give up what the store promises: acknowledged writes, read back by whoever reads next. */
const givesUp: { readonly [option: string]: RegExp } = {
  w: /^[01]$/,
  journal: /^false$/i,
  j: /^false$/i,
  readpreference: /^(?!primary$)/i,
  retrywrites: /^false$/i,
};

/** MongoDB's own; `local` is not replicated. https://www.mongodb.com/docs/manual/reference/local-database/ */
const ownDatabases: ReadonlySet<string> = new Set(['admin', 'config', 'local']);

/**
 * What is wrong with a STORE_URL, or null. `sqlite:` or `sqlite:/path/file.db`; or a MongoDB connection string,
 * https://www.mongodb.com/docs/manual/reference/connection-string/
 */
export function storeUrlProblem(text: string): Reason | null {
  if (text.startsWith('sqlite:')) return /^sqlite:(?:~|:memory:)/u.test(text) ? { key: 'store_url_file' } : null;
  const found = /^mongodb(?<srv>\+srv)?:\/\/(?<rest>.*)$/su.exec(text)?.groups;
  if (!found) return { key: 'store_url' };
  const { rest = '', srv } = found;
  const { user, place } = splitUser(rest);
  if (!wellEncoded(user)) return { key: 'url_encode' };
  const { hosts, path, query } = splitPlace(place);
  if (hosts.some((host) => host === '' || /\s/u.test(host))) return { key: 'store_url_host' };
  if (srv !== undefined && (hosts.length > 1 || /:/u.test(hosts[0] ?? ''))) return { key: 'store_url_srv' };
  if (hosts.some((host) => !goodPort(host))) return { key: 'url_port' };
  const database = decoded(path);
  if (database === null || !goodDatabase(database)) return { key: 'store_url_database' };
  if (ownDatabases.has(database.toLowerCase())) return { key: 'store_url_reserved', values: { database } };
  for (const [option, value] of new URLSearchParams(query))
    if (givesUp[option.toLowerCase()]?.test(value)) return { key: 'store_url_option', values: { option } };
  return null;
}

/** What is wrong with a REDIS_URL, or null. https://www.iana.org/assignments/uri-schemes/prov/redis */
export function redisUrlProblem(text: string): Reason | null {
  const found = /^rediss?:\/\/(?<rest>.*)$/su.exec(text)?.groups;
  if (!found) return { key: 'redis_url' };
  const { user, place } = splitUser(found['rest'] ?? '');
  if (!wellEncoded(user)) return { key: 'url_encode' };
  const { hosts, path } = splitPlace(place);
  if (hosts.length !== 1 || hosts[0] === '' || hosts[0]?.startsWith(':') || /\s/u.test(place))
    return { key: 'redis_url' };
  if (!goodPort(hosts[0] ?? '')) return { key: 'url_port' };
  return /^\d{0,5}$/u.test(path) ? null : { key: 'redis_url_database' };
}

/**
 * An address as it may be printed and logged: the kind, the servers and the database, neither user nor password nor options. What does not
 * look like an address at all is not shown past its first colon.
 */
export function withoutSecrets(url: string): string {
  const found = /^(?<kind>[a-z][a-z0-9+.-]*:\/\/)(?<rest>.*)$/isu.exec(url)?.groups;
  if (!found) return /[:@]/u.test(url) && !url.startsWith('sqlite:') ? `${/^[a-z0-9+.-]*/iu.exec(url)?.[0]}…` : url;
  const { user, place } = splitUser(found['rest'] ?? '');
  const { hosts, path } = splitPlace(place);
  const start = `${found['kind']}${user === '' ? '' : '***@'}`;
  // A password whose `@` was forgotten stands where a port would.
  const wrong = hosts.findIndex((host) => !goodPort(host));
  if (wrong >= 0) return `${start}${[...hosts.slice(0, wrong), hosts[wrong]?.replace(/:.*$/su, '')].join(',')}:…`;
  return `${start}${hosts.join(',')}${path === '' ? '' : `/${path}`}`;
}

/** The last `@` ends user and password: neither hosts nor names of databases have one, and a password may by mistake. */
function splitUser(rest: string): { readonly user: string; readonly place: string } {
  const at = rest.lastIndexOf('@');
  return { user: at < 0 ? '' : rest.slice(0, at), place: rest.slice(at + 1) };
}

function splitPlace(place: string): {
  readonly hosts: readonly string[];
  readonly path: string;
  readonly query: string;
} {
  const [address = '', ...query] = place.split('?');
  const [hosts = '', ...path] = address.split('/');
  return { hosts: hosts.split(','), path: path.join('/'), query: query.join('?') };
}

/** As the driver reads it, with `%20` for a space; null where it is no such text. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** https://www.mongodb.com/docs/manual/reference/limits/#naming-restrictions: the limit is in bytes. */
const goodDatabase = (name: string): boolean =>
  /^[^/\\. "$*<>:|?\p{Cc}]*$/u.test(name) && new TextEncoder().encode(name).length <= 63;

/** `name`, `name:password`, each with everything special written as `%40`. */
function wellEncoded(user: string): boolean {
  return /^(?:[^@:/?#[\]\s%]|%[0-9a-f]{2})*(?::(?:[^@:/?#[\]\s%]|%[0-9a-f]{2})*)?$/iu.test(user);
}

/** `server`, `server:27017`, `[::1]`, `[::1]:27017`. */
function goodPort(host: string): boolean {
  const port = /^(?:\[[^\]]*\]|[^:]*)(?::(?<port>.*))?$/su.exec(host);
  if (!port) return false;
  const text = port.groups?.['port'];
  return text === undefined || (/^\d{1,5}$/u.test(text) && Number(text) <= 65_535 && Number(text) > 0);
}
