import type { Json } from '../../model/json.js';
import type { Records } from '../../model/ports/store.js';

/** The content of a bot as the nodes have agreed to number it: newer content has a higher number on every node. */
export interface ContentNumbers {
  /** Agrees on the number of what this node runs on now. To be called after every load. */
  publish(bot: string, hash: string): Promise<number>;
  /** null = it was never agreed on (one process by itself). */
  numberOf(bot: string): number | null;
  all(): { readonly [bot: string]: number };
}

const kind = 'content';
/** Older contents that are known again, so that a node that is behind, or goes back, is told its place. */
const known = 50;

interface Numbered {
  readonly number: number;
  readonly hash: string;
}

export function createContentNumbers(records: Pick<Records, 'get' | 'write'>): ContentNumbers {
  const numbers = new Map<string, number>();
  return {
    async publish(bot, hash) {
      for (;;) {
        const there = await records.get(kind, bot);
        const list = (there?.value as unknown as readonly Numbered[] | undefined) ?? [];
        const mine = list.find((one) => one.hash === hash);
        if (mine) {
          numbers.set(bot, mine.number);
          return mine.number;
        }
        const number = (list[0]?.number ?? 0) + 1;
        const value = [{ number, hash }, ...list].slice(0, known) as unknown as Json;
        const written = await records.write([
          there
            ? { type: 'put', kind, key: bot, value, version: there.version }
            : { type: 'insert', kind, key: bot, value },
        ]);
        if (written.type === 'conflict') continue;
        numbers.set(bot, number);
        return number;
      }
    },
    numberOf: (bot) => numbers.get(bot) ?? null,
    all: () => Object.fromEntries(numbers),
  };
}
