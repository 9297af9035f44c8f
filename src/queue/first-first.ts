/** A heap: what has the lowest number comes out first, and of equal ones what went in first. */
export interface FirstFirst<Item> {
  readonly size: number;
  put(number: number, item: Item): void;
  take(): { readonly number: number; readonly item: Item } | undefined;
}

export function createFirstFirst<Item>(): FirstFirst<Item> {
  interface Entry {
    readonly number: number;
    readonly turn: number;
    readonly item: Item;
  }
  const heap: Entry[] = [];
  let turns = 0;
  const before = (one: Entry, other: Entry): boolean =>
    one.number < other.number || (one.number === other.number && one.turn < other.turn);

  return {
    get size() {
      return heap.length;
    },
    put(number, item) {
      const entry = { number, turn: (turns += 1), item };
      let at = heap.length;
      while (at > 0) {
        const above = (at - 1) >> 1;
        const parent = heap[above];
        if (!parent || before(parent, entry)) break;
        heap[at] = parent;
        at = above;
      }
      heap[at] = entry;
    },
    take() {
      const first = heap[0];
      const last = heap.pop();
      if (!first || !last || heap.length === 0) return first;
      let at = 0;
      for (;;) {
        const left = heap[2 * at + 1];
        const right = heap[2 * at + 2];
        const below = right && left && before(right, left) ? 2 * at + 2 : 2 * at + 1;
        const child = heap[below];
        if (!child || before(last, child)) break;
        heap[at] = child;
        at = below;
      }
      heap[at] = last;
      return first;
    },
  };
}
