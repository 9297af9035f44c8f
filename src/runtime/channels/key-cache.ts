import type { Instant } from '../../model/event.js';
import { own, type Json } from '../../model/json.js';
import type { PublishedKeys } from '../../model/ports/adapter.js';
import type { Clock } from '../../model/ports/clock.js';

/** Keys are asked for again after a day, and serve for up to five while the platform cannot be reached (design page 05, 2.6). */
const freshMs = 24 * 3600_000;
const servesMs = 5 * freshMs;
/** An unknown key id leads to one look in so long: forged ids must not make us hammer the platform. */
const lookAgainMs = 5 * 60_000;
/** After a failure. */
const retryMs = 30_000;
const timeoutMs = 10_000;
/** UTF-16 units of a document or a list of keys; Microsoft's is 30,000. */
const longest = 1_000_000;
const mostKeys = 500;

/** Keys that platforms publish, fetched by their OpenID documents (OpenID Connect Discovery 1.0). One for the whole process. */
export interface KeyCache {
  /** The keys of these documents. `keyId`: one that is not among them is looked for once more. Never rejects: what cannot be had is missing. */
  keysOf(documents: readonly string[], keyId?: string): Promise<PublishedKeys>;
}

interface Entry {
  readonly keys: readonly Json[];
  readonly fetchedAt: Instant;
}

/** Opens an empty one. `onTrouble` is told the document and why it could not be read. */
export function createKeyCache({
  net,
  clock,
  onTrouble,
}: {
  readonly net: typeof fetch;
  readonly clock: Pick<Clock, 'now'>;
  readonly onTrouble: (document: string, reason: string) => void;
}): KeyCache {
  const entries = new Map<string, Entry>();
  const triedAt = new Map<string, Instant>();
  const underWay = new Map<string, Promise<void>>();

  /** Fetches once for all who wait; keeps what was there if it fails. */
  const refresh = (document: string): Promise<void> => {
    const running = underWay.get(document);
    if (running) return running;
    triedAt.set(document, clock.now());
    const work = fetchKeys(net, document)
      .then((keys) => void entries.set(document, { keys, fetchedAt: clock.now() }))
      .catch((error: unknown) => onTrouble(document, error instanceof KeysUnreadable ? error.message : 'not reached'))
      .finally(() => underWay.delete(document));
    underWay.set(document, work);
    return work;
  };

  const keysOfOne = async (document: string, keyId: string | undefined): Promise<readonly Json[] | null> => {
    const known = entries.get(document);
    const sinceTry = clock.now() - (triedAt.get(document) ?? -Infinity);
    const old = !known || clock.now() - known.fetchedAt >= freshMs;
    const unknown = known !== undefined && keyId !== undefined && !known.keys.some((key) => idOf(key) === keyId);
    if (underWay.has(document) || (old && sinceTry >= retryMs) || (unknown && sinceTry >= lookAgainMs))
      await refresh(document);
    const entry = entries.get(document);
    return entry && clock.now() - entry.fetchedAt < servesMs ? entry.keys : null;
  };

  return {
    async keysOf(documents, keyId) {
      const found = await Promise.all(
        documents.map(async (document) => [document, await keysOfOne(document, keyId)] as const),
      );
      return Object.fromEntries(found.flatMap(([document, keys]) => (keys ? [[document, keys]] : [])));
    },
  };
}

/** Says what was wrong with an answer, in words without anything of it. */
class KeysUnreadable extends Error {}

async function fetchKeys(net: typeof fetch, document: string): Promise<readonly Json[]> {
  const list = memberOf(await fetchJson(net, document), 'jwks_uri');
  if (typeof list !== 'string' || !URL.canParse(list)) throw new KeysUnreadable('the document names no list of keys');
  // Keys from an address that anybody on the way can change are no proof; a local server may do without TLS for itself.
  const [from, to] = [new URL(document), new URL(list)];
  if (to.protocol !== 'https:' && to.origin !== from.origin)
    throw new KeysUnreadable('the list of keys is not on https');
  const keys = memberOf(await fetchJson(net, list), 'keys');
  if (!Array.isArray(keys) || keys.length === 0) throw new KeysUnreadable('the list holds no keys');
  return (keys as readonly Json[]).slice(0, mostKeys);
}

async function fetchJson(net: typeof fetch, url: string): Promise<Json> {
  const response = await net(url, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (response.status !== 200) throw new KeysUnreadable(`answered ${response.status}`);
  const text = await response.text();
  if (text.length > longest) throw new KeysUnreadable('the answer is too long');
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new KeysUnreadable('the answer is not JSON');
  }
}

const memberOf = (json: Json, name: string): Json | undefined =>
  typeof json === 'object' && json !== null && !Array.isArray(json)
    ? own(json as { readonly [key: string]: Json }, name)
    : undefined;

const idOf = (key: Json): Json | undefined => memberOf(key, 'kid');
