/** Abbreviations whose full stop ends no sentence, in both languages. */
const abbreviations =
  /(?<![\p{L}\p{N}])(?:mr|mrs|ms|dr|dra|sr|sra|st|ave|blvd|rd|no|núm|tel|ext|apt|dept|inc|etc|e\.g|i\.e|p\.\s?ej|u\.\s?s|ee\.\s?uu|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\./giu;
/** `5 p.m.` ends a sentence only before a word that begins one, which a day of the week or a month does not. */
const clock =
  /(?<!\p{L})[ap]\.\s?m\.(?!\s+["“¿¡(]?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu}|\s*$)/gu;
const addresses = /(?:https?:\/\/|mailto:|tel:|www\.)\S+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.]+/g;
const placeholders = /\{\{|\}\}|\{[^{}\n]{1,80}\}/g;

/** A sentence as it reads: placeholders stand as one word, addresses as none. */
export interface Sentence {
  /** As written, for quoting. */
  readonly text: string;
  readonly words: readonly string[];
}

/** The sentences of a text. A line of its own is a sentence, as in a list; `a.m.`, `St.` and decimals end none. */
export function sentencesOf(text: string): readonly Sentence[] {
  // Every replacement keeps the length, so that a sentence can be cut from the text as written.
  const blank = (match: string): string => 'x'.repeat(match.length);
  const flat = text
    .replace(addresses, (match) => blank(match.replace(/[.,;:!?)]+$/, '')) + (/[.,;:!?)]+$/.exec(match)?.[0] ?? ''))
    .replace(placeholders, blank)
    .replace(clock, blank)
    // `p. m.` that does end a sentence ends it once.
    .replace(/(?<!\p{L})[ap]\.\s(?=m\.)/gu, blank)
    .replace(abbreviations, blank);
  const found: Sentence[] = [];
  let start = 0;
  const add = (end: number): void => {
    const sentence = text.slice(start, end).replace(/\s+/g, ' ').trim();
    start = end;
    const words = wordsOf(sentence);
    if (words.length > 0) found.push({ text: sentence, words });
  };
  for (const match of flat.matchAll(/[.!?…]+["”’»)]*(?=\s|$)|\n+/g)) add(match.index + match[0].length);
  add(text.length);
  return found;
}

/** The words of a text: a placeholder is the word `{}`, an address none. Numbers count. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .replace(addresses, ' ')
      .replace(placeholders, ' \u{f8ff} ')
      .match(/\u{f8ff}|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’.,:-]*[\p{L}\p{N}])?/gu) ?? []
  ).map((word) => (word === '\u{f8ff}' ? '{}' : word));
}

/** The text without what it quotes: “word”, «palabra», "word". */
export function withoutQuotes(text: string): string {
  return text.replace(/“[^”\n]{0,80}”|«[^»\n]{0,80}»|"[^"\n]{0,80}"/g, ' ');
}
