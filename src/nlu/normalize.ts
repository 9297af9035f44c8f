import { own } from '../model/json.js';
import type { Locale } from '../model/text.js';

/** Characters of a message that are classified (design page 09, "Small but lasting"). */
export const classifiedLength = 500;

/** A word longer than this is cut: no civic word is, and stemmers need not see it. */
const longestWord = 40;

const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]+/gu;
/** Tags of a page that was pasted: their names are no words. */
const markup = /<\/?[a-z][^<>]{0,100}>/giu;
const accents = /\p{M}+/gu;
const repeated = /(\p{L})\1{2,}/gu;
const separators = /[^\p{L}\p{N}']+/u;

const contractions: { readonly [word: string]: readonly string[] } = {
  "can't": ['can', 'not'],
  cant: ['can', 'not'],
  cannot: ['can', 'not'],
  "won't": ['will', 'not'],
  dont: ['do', 'not'],
  didnt: ['did', 'not'],
  doesnt: ['does', 'not'],
  isnt: ['is', 'not'],
  whats: ['what', 'is'],
  wheres: ['where', 'is'],
  gonna: ['going', 'to'],
  wanna: ['want', 'to'],
  gotta: ['have', 'to'],
  im: ['i', 'am'],
  ive: ['i', 'have'],
  thx: ['thanks'],
  pls: ['please'],
  plz: ['please'],
  u: ['you'],
  ur: ['your'],
};
const endings: readonly (readonly [ending: string, word: string])[] = [
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'m", 'am'],
  ["'d", 'would'],
];
const isWords = new Set(['what', 'where', 'when', 'who', 'how', 'it', 'that', 'there', 'here', 'he', 'she']);

/** Spanish as typed on a telephone. */
const spanishShort: { readonly [word: string]: readonly string[] } = {
  q: ['que'],
  k: ['que'],
  xq: ['porque'],
  pq: ['porque'],
  x: ['por'],
  tb: ['tambien'],
  porfa: ['por', 'favor'],
  pa: ['para'],
};

/** The text without what cannot be seen and without tags, in one Unicode form, cut to `length` characters; what a language or a word is read from. */
export function cleanText(text: string, length: number = classifiedLength): string {
  // Cut before normalising too: one character can become eighteen.
  return text
    .slice(0, length * 2)
    .normalize('NFKC')
    .replace(invisible, ' ')
    .replace(markup, ' ')
    .slice(0, length)
    .replace(/[’‘`´]/gu, "'");
}

/** Lower case, accents folded, runs of three or more of a letter collapsed. */
export function fold(clean: string): string {
  return clean.normalize('NFD').replace(accents, '').toLowerCase().replace(repeated, '$1');
}

/** The words of a cleaned text in the form that is compared: folded, contractions opened, long numbers made one word. */
export function wordsOf(clean: string, locale: Locale): readonly string[] {
  const words: string[] = [];
  for (const piece of fold(clean).split(separators)) {
    const word = piece.replace(/^'+|'+$/gu, '').slice(0, longestWord);
    if (word === '') continue;
    words.push(...open(word, locale));
  }
  return words;
}

function open(word: string, locale: Locale): readonly string[] {
  if (/\p{N}/u.test(word)) return [/^\p{N}{1,3}$/u.test(word) ? word : /\p{L}/u.test(word) ? word : '#'];
  if (locale === 'es') return own(spanishShort, word) ?? [word.replaceAll("'", '')];
  if (locale !== 'en') return [word.replaceAll("'", '')];
  const known = own(contractions, word);
  if (known) return known;
  for (const [ending, meaning] of endings) {
    if (word.endsWith(ending) && word.length > ending.length) return [word.slice(0, -ending.length), meaning];
  }
  if (word.endsWith("'s")) {
    const stem = word.slice(0, -2);
    return isWords.has(stem) ? [stem, 'is'] : [stem];
  }
  return [word.replaceAll("'", '')].filter((rest) => rest !== '');
}
