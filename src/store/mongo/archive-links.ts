import type { Conversation, NewConversation } from '../../model/ports/store.js';
import { toKey } from '../rules/keys.js';
import { linkId } from './addresses.js';
import type { Docs } from './connection.js';
import type { PointerDoc } from './schemas.js';
import { pointerId } from './tidy.js';

/** A conversation of an address. */
export interface Link {
  readonly c: string;
  /** JSON of the NewConversation it began as. */
  readonly body: string;
  readonly at: number;
}

/** Addresses whose links are remembered: the next conversation of one often comes soon. */
const keptAtMost = 10_000;

/** The links of addresses (addresses.ts), changed by one process that has the store to itself. */
export interface Links {
  /** Oldest first. */
  of(address: string): Promise<readonly Link[]>;
  /** Puts these in place of what is there. Cut off in between, a link may be there twice; none is ever lost. */
  replace(address: string, by: readonly Link[]): Promise<void>;
}

export function linkTo({ createdAt: at, id, agency, bot, channel, address, tokenHash }: Conversation): Link {
  const fresh: NewConversation = { id, agency, bot, channel, address, tokenHash, at };
  return { c: toKey(id), body: JSON.stringify(fresh), at };
}

export function createLinks(pointers: Docs<PointerDoc>): Links {
  const kept = new Map<string, readonly Link[]>();

  /** As they stand there, the k-th at k - 1. */
  const stored = async (address: string): Promise<readonly Link[]> => {
    const there = kept.get(address);
    if (there) return there;
    const links: Link[] = [];
    for (;;) {
      const doc = await pointers.get(linkId(address, links.length + 1));
      if (!doc) return links;
      const body = doc.body ?? 'null';
      links.push({ c: doc.c ?? '', body, at: (JSON.parse(body) as NewConversation | null)?.at ?? 0 });
    }
  };

  return {
    of: async (address) => [...new Map((await stored(address)).map((link) => [link.c, link])).values()],
    async replace(address, by) {
      const before = await stored(address);
      kept.delete(address);
      const put = async (k: number): Promise<void> => {
        const link = by[k - 1];
        if (!link || link.c === before[k - 1]?.c) return;
        const { c, body } = link;
        const _id = linkId(address, k);
        if (k > before.length && (await pointers.insert({ _id, c, body }))) return;
        await pointers.update(_id, { set: { c, body } }, { upsert: true });
      };
      // Longer: from the end on, so that each stands in its new place before another takes its old one.
      if (by.length > before.length) for (let k = by.length; k > 0; k -= 1) await put(k);
      else for (let k = 1; k <= by.length; k += 1) await put(k);
      for (let k = before.length; k > by.length; k -= 1) await pointers.remove(linkId(address, k));
      const end = pointerId('k', toKey(address));
      if (by.length > 1) await pointers.update(end, { set: { n: by.length } }, { upsert: true });
      else if (before.length > 1) await pointers.remove(end);
      if (kept.size > keptAtMost) kept.clear();
      kept.set(address, by);
    },
  };
}
