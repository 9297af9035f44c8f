/**
 * One phrase of a closed word list, compiled. Written with folded words; `a|b` is either word, `word?` may be missing, `*` stands for up
 * to three words of any kind, `^` and `$` tie it to the beginning and the end of the text.
 */
export interface Phrase {
  readonly parts: readonly Part[];
  readonly fromStart: boolean;
  readonly toEnd: boolean;
  /** Words it takes at least. */
  readonly least: number;
  /** Words it takes at most. */
  readonly most: number;
}
interface Part {
  /** Empty = a gap of up to three words. */
  readonly words: ReadonlySet<string>;
  readonly optional: boolean;
}

const gapLength = 3;

/** Compiles phrases once, when a module of words is loaded. */
export function phrases(lines: string): readonly Phrase[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const tokens = line.split(/\s+/).filter((token) => token !== '^' && token !== '$');
      const parts = tokens.map((token): Part => ({
        words: new Set(token === '*' ? [] : token.replace(/\?$/, '').split('|')),
        optional: token.endsWith('?'),
      }));
      return {
        fromStart: line.startsWith('^'),
        toEnd: line.endsWith('$'),
        parts,
        least: parts.filter(({ words, optional }) => words.size > 0 && !optional).length,
        most: parts.reduce((sum, { words }) => sum + (words.size === 0 ? gapLength : 1), 0),
      };
    });
}

/** Where a phrase stands in folded words: `[start, end)`, or null. */
export function findPhrase(words: readonly string[], phrase: Phrase, from = 0): readonly [number, number] | null {
  const last = phrase.fromStart ? 0 : words.length - 1;
  for (let start = from; start <= last; start += 1) {
    const end = endAt(words, start, phrase);
    if (end !== null) return [start, end];
  }
  return null;
}

/** The words a phrase may begin with. */
export function firstWords({ parts }: Phrase): readonly string[] {
  const needed = parts.findIndex((part) => !part.optional);
  return parts.slice(0, needed < 0 ? parts.length : needed + 1).flatMap((part) => [...part.words]);
}

/** Phrases by the words they may begin with: most words begin none. None may begin with a gap. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

export function indexed(...lists: readonly (readonly Phrase[])[]): PhraseIndex {
  const map = new Map<string, Phrase[]>();
  for (const phrase of lists.flat()) {
    for (const word of new Set(firstWords(phrase))) {
      const there = map.get(word);
      if (there) there.push(phrase);
      else map.set(word, [phrase]);
    }
  }
  return map;
}

/** Where the phrases that begin at a word end, one after the other in the order of their list. */
export function endsFrom(words: readonly string[], at: number, index: PhraseIndex): readonly number[] {
  const possible = index.get(words[at] ?? '');
  if (!possible) return none;
  let ends: number[] | null = null;
  for (const phrase of possible) {
    const end = endAt(words, at, phrase);
    if (end === null) continue;
    if (ends) ends.push(end);
    else ends = [end];
  }
  return ends ?? none;
}
const none: readonly number[] = [];

/** Where a phrase that begins at a word ends; null if it does not stand there. */
export function endAt(words: readonly string[], at: number, { parts, toEnd, least, most }: Phrase): number | null {
  const left = words.length - at;
  // Most phrases are ruled out by their length alone.
  if (left < least || (toEnd && left > most)) return null;
  return matchFrom(words, at, parts, 0, toEnd);
}

function matchFrom(
  words: readonly string[],
  at: number,
  parts: readonly Part[],
  n: number,
  toEnd: boolean,
): number | null {
  const part = parts[n];
  if (!part) return !toEnd || at === words.length ? at : null;
  if (part.words.size === 0) {
    for (let skip = 0; skip <= gapLength; skip += 1) {
      const end = matchFrom(words, at + skip, parts, n + 1, toEnd);
      if (end !== null) return end;
    }
    return null;
  }
  const word = words[at];
  if (word !== undefined && part.words.has(word)) {
    const end = matchFrom(words, at + 1, parts, n + 1, toEnd);
    if (end !== null) return end;
  }
  return part.optional ? matchFrom(words, at, parts, n + 1, toEnd) : null;
}
