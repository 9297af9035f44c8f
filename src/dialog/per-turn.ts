import type { Localized } from '../model/text.js';

/** Texts remembered at most, should somebody never end a turn. */
const mostTexts = 500;

const memories: Map<string, unknown>[] = [];

/**
 * A function of a text that is asked about the same text many times in one turn: it works once a turn. What a citizen wrote is not kept
 * longer than that.
 */
export function perTurn<T>(make: (text: string) => T): (text: string) => T {
  const memory = new Map<string, T>();
  memories.push(memory);
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    if (memory.size >= mostTexts) memory.clear();
    const made = make(text);
    memory.set(text, made);
    return made;
  };
}

/** Ends the turn for every function made by `perTurn`. */
export function forgetTexts(): void {
  for (const memory of memories) if (memory.size > 0) memory.clear();
}

/** A function of content, or of what one turn reads: it works once for each object, and its result is forgotten with the object. */
export function onceFor<K extends object, T extends object | null>(make: (of: K) => T): (of: K) => T {
  const kept = new WeakMap<K, T>();
  return (of) => {
    const known = kept.get(of);
    if (known !== undefined) return known;
    const made = make(of);
    kept.set(of, made);
    return made;
  };
}

/** The words of an author's texts as `fold` makes them, each text once: content never changes. */
export function foldedOnce(
  fold: (text: string) => string,
): (texts: Localized | readonly string[]) => readonly string[] {
  return onceFor((texts) => Object.values(texts).map(fold));
}
