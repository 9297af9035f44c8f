import type { InboundEvent, InboxItem } from '../../model/event.js';
import type { Driver, Row } from './driver.js';
import { headJoin } from './own.js';
import type { Journal } from './journal.js';
import { fromKey } from '../rules/keys.js';
import { num, numOrNull, parse, str } from './rows.js';

/**
 * Which open items every conversation has: read from the file at the start, then kept in step with it, so that nothing is searched for.
 * Changes are made inside a write and taken back through the journal if it fails.
 */
export interface Mail {
  /** The number of the next item; they rise for ever. */
  next(): number;
  add(c: number, item: InboxItem): void;
  close(c: number, n: number): void;
  defer(c: number, n: number): void;
  /** The item's row was changed: what is kept of it no longer counts. */
  changed(n: number): void;
  /** While a turn waits for a call, items it set aside are passed over. */
  wait(c: number, waiting: boolean): void;
  /** Visits conversations that have something to take, longest wait first, until `visit` says true. */
  each(visit: (c: number) => boolean): void;
  isReady(c: number): boolean;
  /** What may be taken, oldest first. */
  items(c: number, limit: number): readonly InboxItem[];
  /** Conversations with something to take. */
  readonly size: number;
}

interface Box {
  readonly open: { readonly n: number; deferred: boolean }[];
  waiting: boolean;
  /** The oldest item that may be taken; null = nothing to take. */
  ready: number | null;
}

/** Items kept whole in memory, newest; older ones are read from the file. */
const wholeAtMost = 4_000;

/** Where `n` stands, or would stand, in a rising list. */
function placeOf(n: number, length: number, at: (index: number) => number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) < n) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function createMail(driver: Driver, journal: Journal): Mail {
  // By the index of what is open: in the order of its numbers, SQLite would read every item that was ever received.
  const openItems = driver.prepare(
    `SELECT i.c, i.n, i.deferred, json_extract(h.body, '$.state.waiting') IS NOT NULL AS waiting
     FROM item i INDEXED BY item_open ${headJoin('i')} WHERE i.open = 1 ORDER BY i.n`,
  );
  const select = driver.prepare(
    `SELECT n, id, seen, tries, event FROM item WHERE c = ? AND open = 1 AND deferred <= ? ORDER BY n LIMIT ?`,
  );
  const boxes = new Map<number, Box>();
  const whole = new Map<number, InboxItem>();
  /** Conversations with something to take, by their oldest item. */
  const order: { readonly n: number; readonly c: number }[] = [];
  // What was moved here was numbered elsewhere: turn ids are made of the numbers, so none is given twice.
  const numbered = driver.get(`SELECT CAST(value AS INTEGER) AS n FROM meta WHERE key = 'numbered'`);
  let last = Math.max(
    numOrNull(driver.get('SELECT max(n) AS n FROM item')?.['n']) ?? 0,
    numOrNull(numbered?.['n']) ?? 0,
  );

  const boxOf = (c: number): Box => {
    const box = boxes.get(c) ?? { open: [], waiting: false, ready: null };
    boxes.set(c, box);
    return box;
  };
  const settle = (c: number, box: Box): void => {
    const ready = (box.waiting ? box.open.find(({ deferred }) => !deferred) : box.open[0])?.n ?? null;
    if (ready !== box.ready) {
      const place = (n: number): number => placeOf(n, order.length, (index) => order[index]?.n ?? 0);
      if (box.ready !== null) order.splice(place(box.ready), 1);
      if (ready !== null) order.splice(place(ready), 0, { n: ready, c });
      box.ready = ready;
    }
    if (box.open.length === 0 && !box.waiting) boxes.delete(c);
  };
  const insert = (c: number, entry: { readonly n: number; deferred: boolean }): void => {
    const box = boxOf(c);
    box.open.splice(
      placeOf(entry.n, box.open.length, (index) => box.open[index]?.n ?? 0),
      0,
      entry,
    );
    settle(c, box);
  };
  const remove = (c: number, n: number): { readonly n: number; deferred: boolean } | null => {
    const box = boxes.get(c);
    const index = box?.open.findIndex((one) => one.n === n) ?? -1;
    const [entry] = index < 0 || !box ? [] : box.open.splice(index, 1);
    whole.delete(n);
    if (box) settle(c, box);
    return entry ?? null;
  };
  const mark = (c: number, n: number, deferred: boolean): boolean => {
    const box = boxes.get(c);
    const entry = box?.open.find((one) => one.n === n);
    if (!box || !entry || entry.deferred === deferred) return false;
    entry.deferred = deferred;
    settle(c, box);
    return true;
  };
  const wait = (c: number, waiting: boolean): void => {
    const box = boxOf(c);
    box.waiting = waiting;
    settle(c, box);
  };

  for (const row of openItems.all()) {
    const c = num(row['c']);
    boxOf(c).waiting = num(row['waiting']) === 1;
    insert(c, { n: num(row['n']), deferred: num(row['deferred']) === 1 });
  }

  const itemOf = (row: Row): InboxItem => {
    const seen = numOrNull(row['seen']);
    return {
      n: num(row['n']),
      id: fromKey(str(row['id'])),
      event: parse<InboundEvent>(row['event']),
      ...(seen !== null && { seen }),
      tries: num(row['tries']),
    };
  };

  return {
    next: () => (last += 1),
    add(c, item) {
      insert(c, { n: item.n, deferred: false });
      if (whole.size >= wholeAtMost) whole.delete(whole.keys().next().value ?? 0);
      whole.set(item.n, item);
      journal.did(() => void remove(c, item.n));
    },
    close(c, n) {
      const entry = remove(c, n);
      if (entry) journal.did(() => insert(c, entry));
    },
    defer(c, n) {
      if (mark(c, n, true)) journal.did(() => void mark(c, n, false));
    },
    changed: (n) => void whole.delete(n),
    wait(c, waiting) {
      const before = boxes.get(c)?.waiting ?? false;
      if (before === waiting) return;
      wait(c, waiting);
      journal.did(() => wait(c, before));
    },
    each(visit) {
      for (const { c } of order) if (visit(c)) return;
    },
    isReady: (c) => (boxes.get(c)?.ready ?? null) !== null,
    items(c, limit) {
      const box = boxes.get(c);
      if (!box) return [];
      const wanted: number[] = [];
      for (const { n, deferred } of box.open) {
        if (deferred && box.waiting) continue;
        wanted.push(n);
        if (wanted.length === limit) break;
      }
      const there = wanted.flatMap((n) => whole.get(n) ?? []);
      return there.length === wanted.length ? there : select.all(c, box.waiting ? 0 : 1, limit).map(itemOf);
    },
    get size() {
      return order.length;
    },
  };
}
