import type { DeskEvent } from '../../model/ports/store.js';
import { fromKey, toKey } from '../rules/keys.js';
import type { Docs } from './connection.js';
import type { DeskDoc } from './schemas.js';

/** What the desk of each agency is told, numbered without gaps: the n-th is an inserted document, so n exists only if n - 1 does. */
export interface DeskLog {
  append(agency: string, conversation: string, events: readonly Pick<DeskEvent, 'type' | 'at'>[]): Promise<void>;
  last(agency: string): Promise<number>;
  after(agency: string, after: number, limit: number): Promise<readonly DeskEvent[]>;
}

/** A document that is there and cannot be read yet is looked for again after this, in milliseconds. */
const unseenMs = 25;
/** Up to this many are read one by one. */
const oneByOne = 16;

export const deskId = (agency: string, n: number): string => `${toKey(agency)}:${String(n).padStart(12, '0')}`;

export const eventOf = ({ n, agency, conversation, type, at }: DeskDoc): DeskEvent => ({
  n,
  agency: fromKey(agency),
  conversation: fromKey(conversation),
  type: type as DeskEvent['type'],
  at,
});

export function createDeskLog(docs: Docs<DeskDoc>, pause: (ms: number) => Promise<void>): DeskLog {
  const ends = new Map<string, number>();
  const queues = new Map<string, Promise<unknown>>();

  const last = async (agency: string): Promise<number> => {
    let n = ends.get(agency);
    if (n === undefined) {
      const [newest] = await docs.find({ agency: toKey(agency) }, { sort: { n: -1 }, limit: 1, fields: ['n'] });
      n = newest?.n ?? 0;
    }
    while (await docs.get(deskId(agency, n + 1))) n += 1;
    ends.set(agency, Math.max(n, ends.get(agency) ?? 0));
    return n;
  };

  const append: DeskLog['append'] = async (agency, conversation, events) => {
    for (const { type, at } of events)
      for (let n = (ends.get(agency) ?? (await last(agency))) + 1; ; n = (await last(agency)) + 1) {
        const doc = { _id: deskId(agency, n), agency: toKey(agency), n, conversation: toKey(conversation), type, at };
        if (!(await docs.insert(doc))) {
          // Somebody was first; a majority may not have it yet.
          if ((await last(agency)) < n) await pause(unseenMs);
          continue;
        }
        ends.set(agency, Math.max(n, ends.get(agency) ?? 0));
        break;
      }
  };

  return {
    append(agency, conversation, events) {
      const mine = (queues.get(agency) ?? Promise.resolve()).then(() => append(agency, conversation, events));
      queues.set(
        agency,
        mine.catch(() => undefined),
      );
      return mine;
    },
    last,
    async after(agency, after, limit) {
      const end = Math.min(await last(agency), after + limit);
      if (end <= after) return [];
      if (end - after <= oneByOne) {
        const numbers = Array.from({ length: end - after }, (_, index) => after + 1 + index);
        const found = await Promise.all(numbers.map((n) => docs.get(deskId(agency, n))));
        return found.flatMap((doc) => (doc ? [eventOf(doc)] : []));
      }
      const found = await docs.find({ agency: toKey(agency), n: { $gt: after, $lte: end } }, { sort: { n: 1 }, limit });
      return found.map(eventOf);
    },
  };
}
