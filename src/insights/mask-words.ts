/** What stands in place of words that may be somebody's. */
export const maskMark = '•••';

/** What masking may leave. */
export interface KnownWords {
  /** Folded words of the bot's own content and of everyday language. */
  readonly vocabulary: ReadonlySet<string>;
  /** Folded words that people of several conversations wrote. */
  readonly shared: ReadonlySet<string>;
}

/** A word as it is compared: small letters without accents. */
export const foldWord = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a text, folded; digits count as words. */
export const wordsOfText = (text: string): readonly string[] => (text.match(wordPattern) ?? []).map(foldWord);

const wordPattern = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** Mail and web addresses, which hold names however common their words are. */
const addressPattern = /\S+@\S+|https?:\/\/\S+|www\.\S+|@\w+/giu;

/**
 * A message without what may be personal: addresses of mail and web, every number that the bot does not speak of itself, the `spans` that a
 * reader took for an address, a phone or a name, and every word that is neither the bot's nor everyday nor written by several people. A word
 * with a capital in mid-sentence must be the bot's or everyday: names are common too. Several masked words in a row are one mark.
 */
export function maskWords(
  text: string,
  { vocabulary, shared }: KnownWords,
  spans: readonly (readonly [start: number, end: number])[] = [],
): string {
  const hidden = [
    ...spans,
    ...[...text.matchAll(addressPattern)].map(({ index, 0: found }) => [index, index + found.length] as const),
  ];
  const masked = text.replace(wordPattern, (word, at: number) => {
    if (hidden.some(([start, end]) => at < end && at + word.length > start)) return maskMark;
    const folded = foldWord(word);
    if (vocabulary.has(folded) || vocabulary.has(folded.replace(/['’].*$/u, ''))) return word;
    if (/\p{N}/u.test(word)) return maskMark;
    const named = /^\p{Lu}/u.test(word) && !/(?:^|[.!?¡¿]\s*)$/u.test(text.slice(0, at));
    return shared.has(folded) && !named ? word : maskMark;
  });
  const signs = masked.replace(/[^\s]*•••[^\s]*/gu, maskMark);
  return signs
    .replace(/•••(?:[\s,.;:#/-]+•••)+/gu, maskMark)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The words that are left when the marks are taken out: what may become an example. */
export function withoutMarks(masked: string): string {
  return masked
    .replaceAll(maskMark, ' ')
    .replace(/\s+([,.;:!?])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}
