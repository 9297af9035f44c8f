/** A text without case and accents, of which every position leads back to the original. */
export interface FoldedText {
  readonly words: string;
  /** The UTF-16 offset in the original of an offset in `words`. */
  origin(offset: number): number;
}

/** Folds at most `limit` UTF-16 units of a text, so that readers see "mañana", "MAÑANA" and "manana" as one. */
export function foldText(text: string, limit: number): FoldedText {
  let words = '';
  const origins: number[] = [];
  let at = 0;
  for (const char of text.slice(0, limit)) {
    const plain = char.length === 1 ? (char.normalize('NFD')[0] ?? char).toLowerCase() : char;
    if (!/^\p{M}$/u.test(char) && plain.length === char.length) {
      for (let n = 0; n < plain.length; n += 1) origins.push(at + n);
      words += plain === '’' || plain === '‘' ? "'" : /[\u00A0\u202F\u2009\t\n\r]/.test(plain) ? ' ' : plain;
    }
    at += char.length;
  }
  return { words, origin: (offset) => origins[offset] ?? at };
}

/** Begins at a word's edge. */
export const edge = String.raw`(?<![\p{L}\p{N}])`;
/** Ends at a word's edge. */
export const end = String.raw`(?![\p{L}\p{N}])`;

/**
 * The matches of a global pattern, at most so many. `String.matchAll` makes a copy of the pattern each time, which is compiled anew
 * whenever V8 has emptied its cache of patterns: some 20 ms for a message, now and then.
 */
export function matchesOf(pattern: RegExp, text: string, most = 500): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null && found.length < most; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/** Something found, in offsets of the folded text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlaps(one: Span, others: readonly Span[]): boolean {
  return others.some((other) => one.start < other.end && other.start < one.end);
}

/** The text with the spans blanked, so that a second reader does not read them again. */
export function blank(words: string, spans: readonly Span[]): string {
  let left = words;
  for (const span of spans)
    left = left.slice(0, span.start) + '\u0001'.repeat(span.end - span.start) + left.slice(span.end);
  return left;
}
