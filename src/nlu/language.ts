import { everydayWords, functionWords, givenNames } from './language-words.js';
import { otherWords, scripts, tellingLetters } from './language-others.js';
import { cleanText } from './normalize.js';
import type { Locale } from '../model/text.js';

/** What language a text is in; `und` when it does not say ("no", a name, a number). Confidence 0..1. */
export interface HeardLanguage {
  readonly code: Locale;
  readonly confidence: number;
}

const undetermined: HeardLanguage = { code: 'und', confidence: 0 };

/** Words that say nothing about the language: both have them, or every telephone has. */
const neutral: ReadonlySet<string> = new Set(
  'no ok okay si a e o me he ha son sin has hay idea mayor real once come red pan pie ten use solo plan visa taxi hotel total normal general legal local animal capital final original social personal popular regular similar control error doctor color hospital radio video internet email app web chat info jaja haha lol xd uber google facebook whatsapp youtube am pm usa snap dmv irs covid visual grave tan den fin do un'.split(
    ' ',
  ),
);

/** Languages that share a word, by folded word. */
const speakers = new Map<string, readonly string[]>();
const learn = (code: string, words: readonly string[]): void => {
  for (const word of words) {
    const folded = foldAccents(word);
    const known = speakers.get(folded) ?? [];
    if (!known.includes(code)) speakers.set(folded, [...known, code]);
  }
};
for (const code of ['en', 'es']) {
  learn(code, functionWords[code] ?? []);
  learn(code, everydayWords[code] ?? []);
}
const shortest = (code: string, words: readonly string[]): readonly string[] =>
  code === 'vi' ? words.filter((word) => word.length > 1) : words;
for (const [code, words] of Object.entries(otherWords)) learn(code, shortest(code, words));

/** Letter sequences of 1 to 4 within a word, its edges marked. */
function grams(word: string): readonly string[] {
  const edged = `<${word}>`;
  const found: string[] = [];
  for (let size = 2; size <= 4; size += 1) {
    for (let i = 0; i + size <= edged.length; i += 1) found.push(edged.slice(i, i + size));
  }
  return found;
}

/** Log-odds of Spanish against English per letter sequence, from the two word lists. */
const gramOdds = ((): ReadonlyMap<string, number> => {
  const counts = { en: new Map<string, number>(), es: new Map<string, number>() };
  const sums = { en: 0, es: 0 };
  for (const code of ['en', 'es'] as const) {
    for (const word of [...(functionWords[code] ?? []), ...(everydayWords[code] ?? [])]) {
      for (const gram of grams(foldAccents(word))) {
        counts[code].set(gram, (counts[code].get(gram) ?? 0) + 1);
        sums[code] += 1;
      }
    }
  }
  const all = new Set([...counts.en.keys(), ...counts.es.keys()]);
  const chance = (code: 'en' | 'es', gram: string): number =>
    ((counts[code].get(gram) ?? 0) + 0.7) / (sums[code] + 0.7 * all.size);
  return new Map([...all].map((gram) => [gram, Math.log(chance('es', gram) / chance('en', gram))]));
})();

/** How Spanish (positive) or English (negative) an unknown word looks, about -3..3. */
function looks(word: string): number {
  if (word.length < 3) return 0;
  let sum = 0;
  const all = grams(word);
  for (const gram of all) sum += gramOdds.get(gram) ?? 0;
  return Math.max(-3, Math.min(3, (sum / all.length) * 2.5));
}

function foldAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/ł/gu, 'l');
}

const wordEnds: readonly (readonly [ending: RegExp, code: 'en' | 'es'])[] = [
  [/(?:cion|ciones|mente|dades|idad|ando|iendo|arme|erme|irme)$/u, 'es'],
  [/(?:tion|tions|ing|ness|ship|ght|ghts|ful|ment|ments|ity|'s|n't)$/u, 'en'],
];

/** Finds the language of a text by its script, its words, its letters and its word endings. */
export function detectLanguage(text: string): HeardLanguage {
  const clean = cleanText(text);
  const letters = clean.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undetermined;
  const byScript = scriptOf(clean, letters);
  if (byScript) return byScript;
  const lower = clean.toLowerCase();
  const words = lower
    .split(/[^\p{L}\p{M}\p{N}']+/u)
    .map((word) => foldAccents(word.replace(/^'+|'+$/gu, '')).slice(0, 40))
    .filter((word) => /\p{L}/u.test(word));
  return decide(lower, words);
}

function scriptOf(clean: string, letters: number): HeardLanguage | undefined {
  for (const [pattern, code] of scripts) {
    const share = (clean.match(pattern)?.length ?? 0) / letters;
    if (share > (code === 'ja' || code === 'uk' ? 0.05 : 0.4)) return { code, confidence: 0.95 };
  }
  return undefined;
}

function decide(lower: string, words: readonly string[]): HeardLanguage {
  const scores = new Map<string, number>();
  const hits = new Map<string, number>();
  let evidence = 0;
  let unknown = 0;
  const add = (code: string, weight: number): void => void scores.set(code, (scores.get(code) ?? 0) + weight);
  const heardWords = new Set(words);
  if (/(?:^|\P{L})sí(?!\p{L})/u.test(lower)) {
    add('es', 1.2);
    evidence += 1;
  }
  for (const word of words) {
    if (givenNames.has(word) || /\p{N}/u.test(word)) continue;
    const known = speakers.get(word) ?? speakers.get(singular(word));
    if (known && known.length > 0) {
      const shared = neutral.has(word);
      for (const code of known) {
        add(code, shared ? 0.15 : known.length === 1 ? 1.6 : weightOfShared(code, known));
        if (!shared || known.length === 1) hits.set(code, (hits.get(code) ?? 0) + 1);
      }
      if (!shared) evidence += 1;
    } else if (!neutral.has(word)) {
      unknown += 1;
      const ending = wordEnds.find(([pattern]) => pattern.test(word) && word.length > 5);
      if (ending) {
        add(ending[1], 0.9);
        evidence += 1;
      }
      const look = looks(word) * 0.3;
      if (words.length >= 3 && heardWords.size >= 3) add(look > 0 ? 'es' : 'en', Math.abs(look));
    }
  }
  for (const [pattern, code, weight] of tellingLetters) {
    const found = lower.match(pattern)?.length ?? 0;
    if (
      found > 0 &&
      (words.length > 2 || evidence > 0 || code === 'vi' || lower.includes('¿') || lower.includes('¡'))
    ) {
      add(code, weight * Math.min(found, 3));
    }
  }
  if (evidence === 0 && unknown < 3 && !['vi', 'es'].some((code) => (scores.get(code) ?? 0) >= 2)) return undetermined;
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const best = ranked[0];
  if (!best) return undetermined;
  const second = ranked[1]?.[1] ?? 0;
  const home = Math.max(scores.get('en') ?? 0, scores.get('es') ?? 0);
  // Another language must be clearly better than the two we serve: they share many short words with them.
  if (!isHome(best[0]) && (best[1] < home * 1.25 + 0.4 || best[1] < 1.5)) {
    const code = (scores.get('en') ?? 0) >= (scores.get('es') ?? 0) ? 'en' : 'es';
    return home > 0 ? graded(code, home, best[1]) : undetermined;
  }
  return graded(best[0], best[1], second);
}

/** A word that English or Spanish shares with a rarer language counts nearly whole for the one we serve. */
function weightOfShared(code: string, known: readonly string[]): number {
  const home = known.filter(isHome).length;
  if (home === 1) return isHome(code) ? 1 : 0.7;
  return 1 / known.length;
}

const isHome = (code: string): boolean => code === 'en' || code === 'es';

function singular(word: string): string {
  return word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Confidence grows with the lead: one clear word gives about 0.83, three 0.99; a tie says nothing. */
function graded(code: string, best: number, second: number): HeardLanguage {
  const lead = best - second;
  if (lead < 0.12) return undetermined;
  return { code, confidence: Math.round((1 / (1 + Math.exp(-lead))) * 1000) / 1000 };
}
