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

/** The words of an author's texts as `fold` makes them, each text once: content never changes. */
export function foldedOnce(
  fold: (text: string) => string,
): (texts: Localized | readonly string[]) => readonly string[] {
  const kept = new WeakMap<object, readonly string[]>();
  return (texts) => {
    const known = kept.get(texts);
    if (known) return known;
    const made = Object.values(texts).map(fold);
    kept.set(texts, made);
    return made;
  };
}
