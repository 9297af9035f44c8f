import type { Localized } from '../model/text.js';

/** Texts remembered at most, should somebody never end a turn. */
const mostTexts = 500;

/** What was made of each text of this turn: a place in the list for each function made by `perTurn`. */
const notes = new Map<string, unknown[]>();
const noNotes: undefined[] = [];
/** The text asked about last: most are asked about many times in a row. */
let lastText: string | null = null;
let lastNotes: unknown[] = noNotes;

function notesOf(text: string): unknown[] {
  if (text === lastText) return lastNotes;
  lastNotes = knownNotes(text);
  lastText = text;
  return lastNotes;
}

function knownNotes(text: string): unknown[] {
  const known = notes.get(text);
  if (known) return known;
  if (notes.size >= mostTexts) notes.clear();
  const made: unknown[] = noNotes.slice();
  notes.set(text, made);
  return made;
}

/**
 * A function of a text that is asked about the same text many times in one turn: it works once a turn. What a citizen wrote is not kept
 * longer than that.
 */
export function perTurn<T>(make: (text: string) => T): (text: string) => T {
  const place = noNotes.push(undefined) - 1;
  return (text) => {
    const made = notesOf(text);
    const known = made[place] as T | undefined;
    if (known !== undefined) return known;
    const result = make(text);
    made[place] = result;
    return result;
  };
}

/** Ends the turn for every function made by `perTurn`. */
export function forgetTexts(): void {
  if (notes.size > 0) notes.clear();
  lastText = null;
  lastNotes = noNotes;
}

/** A function of content: it works once for each object, and its result is forgotten with the object. */
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
