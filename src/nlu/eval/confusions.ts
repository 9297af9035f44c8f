import { isRight, type Asked } from './measures.js';

/** Messages that mean one intent and were taken for another. */
export interface Confusion {
  readonly meant: string;
  /** Null: nothing was heard in them. */
  readonly heard: string | null;
  readonly texts: readonly string[];
}

/** The pairs that are taken for each other, most often first; ties by name, so that two runs say the same. */
export function confusions(asked: readonly Asked[]): readonly Confusion[] {
  const pairs = new Map<string, Map<string | null, string[]>>();
  for (const one of asked) {
    if (one.meant === null || isRight(one)) continue;
    const heard = one.heard[0]?.intent ?? null;
    const mine = pairs.get(one.meant) ?? new Map<string | null, string[]>();
    pairs.set(one.meant, mine);
    const texts = mine.get(heard);
    if (texts) texts.push(one.text);
    else mine.set(heard, [one.text]);
  }
  return [...pairs]
    .flatMap(([meant, mine]) => [...mine].map(([heard, texts]) => ({ meant, heard, texts })))
    .sort(
      (a, b) => b.texts.length - a.texts.length || compare(a.meant, b.meant) || compare(a.heard ?? '', b.heard ?? ''),
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
