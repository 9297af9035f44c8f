import { isRight, type Asked } from './measures.js';

/** Messages that mean one intent and were taken for another. */
export interface Confusion<One extends Asked = Asked> {
  readonly meant: string;
  /** Null: nothing was heard in them. */
  readonly heard: string | null;
  readonly messages: readonly One[];
}

/** The pairs that are taken for each other, most often first; ties by name, so that two runs say the same. */
export function confusions<One extends Asked>(asked: readonly One[]): readonly Confusion<One>[] {
  const pairs = new Map<string, Map<string | null, One[]>>();
  for (const one of asked) {
    if (one.meant === null || isRight(one)) continue;
    const heard = one.heard[0]?.intent ?? null;
    const mine = pairs.get(one.meant) ?? new Map<string | null, One[]>();
    pairs.set(one.meant, mine);
    const messages = mine.get(heard);
    if (messages) messages.push(one);
    else mine.set(heard, [one]);
  }
  return [...pairs]
    .flatMap(([meant, mine]) => [...mine].map(([heard, messages]) => ({ meant, heard, messages })))
    .sort(
      (a, b) =>
        b.messages.length - a.messages.length || compare(a.meant, b.meant) || compare(a.heard ?? '', b.heard ?? ''),
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
