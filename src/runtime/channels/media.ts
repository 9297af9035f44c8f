import type { FetchedMedia, MediaAddress, MediaRules } from '../../channels/media/fetch-media.js';
import type { InboundEvent, InboxItem, Instant } from '../../model/event.js';
import type { MediaPlace } from '../../model/ports/adapter.js';
import type { Clock } from '../../model/ports/clock.js';
import type { Work } from '../../model/ports/store.js';
import type { StoredFile } from '../../model/value.js';
import { errorFields, type Log } from '../log.js';
import type { Accounts } from './accounts.js';

type Media = Extract<InboundEvent, { readonly type: 'media' }>;
/** What a turn is given in place of it. */
type Kept = Extract<InboundEvent, { readonly type: 'attachment' | 'unreadable' }>;

export interface MediaDeps {
  readonly accounts: Accounts;
  readonly fetchMedia: (place: MediaAddress, rules: MediaRules) => Promise<FetchedMedia>;
  /** Bytes by their content, as they may be kept (metadata gone); null = damaged or not allowed. */
  readonly clean: (bytes: Uint8Array) => Promise<{ readonly bytes: Uint8Array; readonly mime: string } | null>;
  readonly files: {
    put(bytes: Uint8Array, about: { readonly name: string; readonly mime: string }): Promise<StoredFile>;
  };
  readonly clock: Clock;
  readonly net: typeof fetch;
  readonly log: Log;
}

/** Fetches what residents sent before the turn that hears of it; the item waits in its place meanwhile, and survives a crash there. */
export interface MediaDesk {
  /** The event for the turn; `later` = the bytes are still on their way, look again then. */
  settle(work: Work, item: InboxItem, event: Media): Promise<Kept | { readonly type: 'later'; readonly at: Instant }>;
}

/** As much as an upload on the web page (design page 06). */
const limitBytes = 10 * 1024 * 1024;
/** For one try, and the rests between the tries, in milliseconds. */
const tryMs = 30_000;
const rests: readonly number[] = [1_000, 4_000, 10_000];
/** A worker waits so long for what it has just begun to fetch, and then never again: others wait for an answer too. */
const patienceMs = 300;
/** Until the next look, and longer by this for each that is under way, so that many of them cost little. */
const lookAgainMs = 300;
const longerEachMs = 5;
/** Held in memory at the same time, each up to the limit of bytes. */
const mostAtOnce = 8;
/** Results kept for a turn that is taken again. */
const keptAtMost = 500;

export function createMediaDesk(deps: MediaDeps): MediaDesk {
  const { clock, log } = deps;
  const underWay = new Map<string, Promise<Kept>>();
  const kept = new Map<string, Promise<Kept>>();
  const inTurn = createTurnstile(mostAtOnce);
  const rest = (ms: number): Promise<void> => new Promise((resolve) => void clock.after(ms, resolve));

  /** null = damaged or not allowed. */
  const store = async (bytes: Uint8Array, { name, text, at }: Media): Promise<Kept | null> => {
    const clean = await deps.clean(bytes);
    if (!clean) return null;
    const file = await deps.files.put(clean.bytes, { name: name ?? nameOf(clean.mime), mime: clean.mime });
    const kind = clean.mime.startsWith('image/') ? 'photo' : clean.mime.startsWith('audio/') ? 'audio' : 'file';
    return { type: 'attachment', file, kind, at, ...(text === undefined ? {} : { text }) };
  };

  const fetched = async (work: Work, event: Media): Promise<Kept> => {
    const { at, text } = event;
    const lost = (reason: 'too_large' | 'not_allowed' | 'gone'): Kept => ({
      type: 'unreadable',
      reason,
      at,
      ...(text === undefined ? {} : { text }),
    });
    const account = await deps.accounts.find(work.conversation.bot, work.conversation.channel);
    if (!account) return lost('gone');
    const { adapter, settings, scope } = account;
    const { source } = event;
    let reason = '';
    for (const pause of [...rests, null]) {
      const got = await inTurn(async () => {
        const place: MediaPlace = adapter.media
          ? await adapter.media(source, settings, deps.net)
          : 'url' in source
            ? { type: 'at', url: source.url }
            : { type: 'gone', reason: 'the channel fetches nothing' };
        const there = await bytesAt(deps, place, settings, event);
        return there.type === 'fetched' ? store(there.bytes, event) : there;
      });
      if (got === null) return lost('not_allowed');
      if (got.type === 'attachment') return got;
      reason = got.reason;
      if (got.type !== 'retry') {
        log.info({ channel: scope, reason }, 'what a resident sent was not kept');
        return lost(reason === 'large' ? 'too_large' : got.type === 'refused' ? 'not_allowed' : 'gone');
      }
      if (pause === null) break;
      await rest(pause);
    }
    log.warn({ channel: scope, reason }, 'what a resident sent could not be fetched');
    return lost('gone');
  };

  return {
    async settle(work, item, event) {
      const key = `${work.conversation.id} ${item.n}`;
      const begun = kept.get(key) ?? underWay.get(key);
      const running = begun ?? start(key, () => fetched(work, event));
      const later = { type: 'later', at: clock.now() + lookAgainMs + longerEachMs * underWay.size } as const;
      if (begun) return Promise.race([begun, Promise.resolve(later)]);
      let cancel = (): void => {};
      const impatient = new Promise<typeof later>((resolve) => {
        cancel = clock.after(patienceMs, () => resolve({ ...later, at: clock.now() + lookAgainMs }));
      });
      return Promise.race([running, impatient]).finally(() => cancel());
    },
  };

  function start(key: string, work: () => Promise<Kept>): Promise<Kept> {
    const running = work();
    underWay.set(key, running);
    running
      .then(
        () => {
          kept.set(key, running);
          if (kept.size > keptAtMost) kept.delete(kept.keys().next().value ?? '');
        },
        // The disk is full, say: the turn fails and is tried again, and so is this.
        (error: unknown) => log.error(errorFields(error), 'what a resident sent could not be stored'),
      )
      .finally(() => underWay.delete(key));
    return running;
  }
}

/** Lets so many do their work at once; the others in the order they came. */
function createTurnstile(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => void waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

async function bytesAt(
  deps: MediaDeps,
  place: MediaPlace,
  settings: { readonly [name: string]: unknown },
  { sha256 }: Media,
): Promise<
  | { readonly type: 'fetched'; readonly bytes: Uint8Array }
  | { readonly type: 'refused' | 'gone' | 'retry'; readonly reason: string }
> {
  if (place.type === 'here')
    return place.bytes.byteLength > limitBytes
      ? { type: 'refused', reason: 'large' }
      : { type: 'fetched', bytes: place.bytes };
  if (place.type !== 'at') return place;
  const allow = hostsOf(settings);
  return deps.fetchMedia(place, { limitBytes, timeoutMs: tryMs, allow, ...(sha256 === undefined ? {} : { sha256 }) });
}

/** Hosts that the operator names: where the platform's interface is said to be, and `media_hosts:`. */
function hostsOf({ api, media_hosts: named }: { readonly [name: string]: unknown }): readonly string[] {
  const written = Array.isArray(named) ? (named as readonly unknown[]) : [named];
  const place = typeof api === 'string' && URL.canParse(api) ? [new URL(api).host] : [];
  return [...place, ...written.filter((host) => typeof host === 'string')];
}

const endings: { readonly [mime: string]: string } = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/aac': 'aac',
  'audio/amr': 'amr',
  'audio/wav': 'wav',
};
/** Of what came without a name. */
const nameOf = (mime: string): string => {
  const kind = mime.startsWith('image/') ? 'photo' : mime.startsWith('audio/') ? 'voice' : 'file';
  return `${kind}.${endings[mime.split(';')[0] ?? ''] ?? 'bin'}`;
};
