import { createLetterModel, type LetterModel } from './language-letters.js';
import { languagesOf, spellingWords } from './language-lexicon.js';
import { peoplesNames, placeNames, sharedWords } from './language-names.js';
import { scripts, tellingLetters } from './language-others.js';
import { cleanText } from './normalize.js';
import type { Locale } from '../model/text.js';

/** What language a text is in; `und` when it does not say ("no", a name, a number). Confidence 0..1. */
export interface HeardLanguage {
  readonly code: Locale;
  readonly confidence: number;
}

const undetermined: HeardLanguage = { code: 'und', confidence: 0 };

/**
 * Weights of the evidence, as differences of log-likelihood. Chosen on the "dev" lines of test/nlu/language-lines and on the public sets
 * (`bench/language.js` prints what they give).
 */
const weights = {
  /** A word that a language's list has and another's has not, by its letters: one, two, more. */
  listed: [1.5, 3, 4],
  /** A Spanish word spelled as it sounds. */
  bySound: 2.5,
  /** An unknown word counts by its spelling, this much of the logarithm and no more than `spelledMost`. */
  spelled: 0.45,
  spelledMost: 2.5,
  /** A word that a language's speakers take from English or Spanish counts this much against it. */
  borrowed: 0.4,
  /** One that ends as the words of both do ("multado", "motivo") this much. */
  alike: 0.15,
  /** A capitalised word amid capitalised words is likely a name. */
  nameLike: 0.6,
  nameLikeSpelled: 0.25,
  /** A word shared by English and Spanish that another language's list has not. */
  shared: 1.5,
  /** What another language must be ahead of English and Spanish, by one word of its own, by two: few residents write it here. */
  otherAhead: [3, 2],
  /** "Quiero pagar my water bill": a lead says little of who writes both. */
  mixed: 1 / 3,
  /** What English and Spanish must be apart. */
  apart: 0.8,
} as const;

/** Spelling says something about a word only from this logarithm per letter on ("qwrtz" is no word). */
const wordLike = -3.1;
/** Of unknown words no more than this is read. */
const longestSpelled = 24;

interface Word {
  readonly folded: string;
  readonly nameLike: boolean;
}

interface Evidence {
  readonly scores: Map<Locale, number>;
  /** Words that another language's list has, and neither English nor Spanish. */
  readonly hits: Map<Locale, number>;
  /** Words that tell English from Spanish, or a share of one. */
  home: number;
  /** Words that only the one, and only the other, of them has. */
  readonly own: { en: number; es: number };
}

/** Built at the first message: a few milliseconds that commands without one need not spend. */
let letters: ReadonlyMap<Locale, LetterModel> | undefined;
const letterModels = (): ReadonlyMap<Locale, LetterModel> =>
  (letters ??= new Map([...spellingWords()].map(([code, words]) => [code, createLetterModel(words)])));

const notWords = /\S+@\S+|https?:\S+|www\.\S+/giu;
/** "María de la Luz Hernández" is a name to its last word. */
const withinNames =
  /(?<=\p{Lu}\p{Ll}+)(?:\s+(?:de|del|la|las|los|y|da|do|dos|das|du|van|von)){1,3}(?=\s+\p{Lu}\p{Ll})/gu;
const places = new RegExp(
  `(?<!\\p{L})(?:${placeNames.toSorted((a, b) => b.length - a.length).join('|')})(?!\\p{L})`,
  'giu',
);

/** Finds the language of a text by its script, its words, their spelling and its accents. Linear in the text, which is cut to 500 characters. */
export function detectLanguage(text: string): HeardLanguage {
  const clean = cleanText(text);
  if (!/\p{L}/u.test(clean)) return undetermined;
  const spoken = clean.replace(notWords, ' ').replace(places, ' ').replace(withinNames, ' ');
  const words = wordsOf(spoken);
  const evidence = weigh(words);
  return byScript(clean, evidence) ?? decide(spoken.toLowerCase(), words, evidence);
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/ł/gu, 'l')
    .replace(/œ/gu, 'oe');
}

const titled = /^\p{Lu}\p{Ll}/u;

function wordsOf(text: string): readonly Word[] {
  const all = text.match(/[\p{L}\p{M}\p{N}']+/gu) ?? [];
  const manyTitled = all.filter((word) => titled.test(word)).length > 1;
  return all.flatMap((word, n) => {
    const folded = fold(word).replace(/^'+|'+$/gu, '');
    return /\p{Script=Latin}/u.test(folded) && !isName(word, folded)
      ? [{ folded, nameLike: n > 0 && manyTitled && titled.test(word) }]
      : [];
  });
}

/** "Luz" and "rosa" are light and rose unless they are written as names. */
const isName = (word: string, folded: string): boolean =>
  peoplesNames.has(folded) && (titled.test(word) || languagesOf(folded).languages.length === 0);

/** A script of its own decides, unless the words beside it are a sentence in Latin letters ("my name is 李明"). */
function byScript(clean: string, { home }: Evidence): HeardLanguage | undefined {
  const all = clean.match(/\p{L}/gu)?.length ?? 0;
  for (const { letters: pattern, code, share } of scripts) {
    const found = clean.match(pattern)?.length ?? 0;
    if (found / all > share || (found > 1 && home <= 2 && share > 0.1)) return { code, confidence: 0.95 };
  }
  return undefined;
}

function weigh(words: readonly Word[]): Evidence {
  const models = letterModels();
  const evidence: Evidence = {
    scores: new Map([...models.keys()].map((code) => [code, 0])),
    hits: new Map(),
    home: 0,
    own: { en: 0, es: 0 },
  };
  const { scores } = evidence;
  const take = (code: Locale, cost: number): void => void scores.set(code, (scores.get(code) ?? 0) - cost);
  for (const { folded, nameLike } of words) {
    const { languages, bySound } = languagesOf(folded);
    if (isShared(folded)) {
      for (const code of scores.keys()) if (!isHome(code) && !languages.includes(code)) take(code, weights.shared);
    } else if (languages.length > 0) {
      const whole = nameLike ? weights.nameLike : 1;
      const most = bySound ? weights.bySound : (weights.listed[Math.min(folded.length, 3) - 1] ?? 0);
      for (const code of scores.keys())
        if (!languages.includes(code)) take(code, most * whole * lent(code, languages, folded));
      const [english, spanish] = [languages.includes('en'), languages.includes('es')];
      if (!english || !spanish) evidence.home += whole;
      if (!english && !spanish)
        for (const code of languages) evidence.hits.set(code, (evidence.hits.get(code) ?? 0) + whole);
      if (english !== spanish) evidence.own[english ? 'en' : 'es'] += 1;
    } else if (folded.length > 2 && !/\p{N}/u.test(folded)) {
      spell(folded, nameLike, models, evidence);
    }
  }
  return evidence;
}

const isShared = (word: string): boolean =>
  sharedWords.has(word) || (word.length > 4 && word.endsWith('s') && sharedWords.has(word.slice(0, -1)));

/**
 * Portuguese shares half its words with Spanish, French many with English, and Tagalog is written here with English ones: their short
 * lists do not have them all.
 */
const lenders: { readonly [code: string]: readonly Locale[] } = {
  pt: ['es'],
  fr: ['en', 'es'],
  ht: ['fr'],
  tl: ['en'],
};
const lent = (code: Locale, languages: readonly Locale[], word: string): number => {
  if (lenders[code]?.some((lender) => languages.includes(lender)) !== true) return 1;
  return code === 'pt' && endsAlike.test(word) ? weights.alike : weights.borrowed;
};
/** Endings of words that Spanish and Portuguese write alike. */
const endsAlike = /.{3}(?:[ai]d[oa]s?|iv[oa]s?|os[oa]s?|ic[oa]s?|ment[oe]|ante|ente|ista|al|ar|er|ir|or|ora|ura)$/u;

/** What the spelling of an unknown word says. */
function spell(word: string, nameLike: boolean, models: ReadonlyMap<Locale, LetterModel>, evidence: Evidence): void {
  const read = word.replace(/[^a-z]/gu, '').slice(0, longestSpelled);
  if (read === '') return;
  const found = [...models].map(([code, model]) => [code, model(read)] as const);
  const best = Math.max(...found.map(([, value]) => value));
  const scale = weights.spelled * (nameLike ? weights.nameLikeSpelled : 1);
  for (const [code, value] of found) {
    const cost = Math.min(weights.spelledMost, (best - value) * scale);
    evidence.scores.set(code, (evidence.scores.get(code) ?? 0) - cost);
  }
  if (read.length < 4 || best / (read.length + 1) < wordLike) return;
  const [en = 0, es = 0] = ['en', 'es'].map((one) => found.find(([code]) => code === one)?.[1]);
  evidence.home += Math.min(1, Math.abs(en - es) * scale) * 0.8;
}

function decide(
  lower: string,
  words: readonly Word[],
  { scores, hits, home: told, own: owned }: Evidence,
): HeardLanguage {
  let home = told;
  const add = (code: Locale, weight: number): void => void scores.set(code, (scores.get(code) ?? 0) + weight);
  if (words.length > 1 || home > 0 || /[¿¡]/u.test(lower)) {
    for (const { letters: pattern, weights: given } of tellingLetters) {
      const found = Math.min(2, lower.match(pattern)?.length ?? 0);
      if (found > 0) for (const [code, weight] of Object.entries(given)) add(code, weight * found);
    }
  }
  if (/(?<!\p{L})sí(?!\p{L})/u.test(lower)) {
    add('es', 1.5);
    home += 1;
  }
  if (words.length > 0 && /[áíóúñ¿¡]/u.test(lower)) home += 0.5;
  const [en = 0, es = 0] = ['en', 'es'].map((code) => scores.get(code));
  const [other] = [...scores].filter(([code]) => !isHome(code)).sort((a, b) => b[1] - a[1]);
  const best = Math.max(en, es);
  // Another language must be clearly better than the two we serve, by at least one of its own words; one with ã is nobody else's.
  const own = (hits.get(other?.[0] ?? '') ?? 0) + (other?.[0] === 'pt' && /[ãõ]|água/u.test(lower) ? 1 : 0);
  if (other && own >= 0.9 && other[1] > best + weights.otherAhead[own < 2 ? 0 : 1])
    return graded(other[0], other[1] - best);
  if (home < 0.5 || Math.abs(en - es) < weights.apart) return undetermined;
  const isMixed = owned.en > 0 && owned.es > 0;
  return graded(en > es ? 'en' : 'es', Math.abs(en - es) * (isMixed ? weights.mixed : 1));
}

const isHome = (code: Locale): boolean => code === 'en' || code === 'es';

/** Confidence grows with the lead: one clear word gives 0.83, three 0.99; a mixed line much less. */
function graded(code: Locale, lead: number): HeardLanguage {
  return { code, confidence: Math.round((1 / (1 + Math.exp(-0.4 * lead))) * 1000) / 1000 };
}
