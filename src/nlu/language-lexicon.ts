import { englishGrammar, englishVerbs } from './language-english.js';
import { englishWords } from './language-english-words.js';
import { wordsIn } from './language-list.js';
import { otherWords } from './language-others-words.js';
import { spanishGrammar, spanishVerbs } from './language-spanish.js';
import { spanishWords } from './language-spanish-words.js';
import type { Locale } from '../model/text.js';

/** Which languages have a word. */
export interface Knowledge {
  readonly languages: readonly Locale[];
  /** The word is only spelled as it sounds ("vasura", "lisencia"): weaker evidence. */
  readonly bySound: boolean;
}

const ar = new Set(
  wordsIn(
    'ar o as a amos an e es en emos ando ado ada ados adas aba abas aban aron aste are ara aran aria arian arme arlo arla arse arlos ame eme enme elo ela',
  ),
);
const er = wordsIn(
  'o es e en a as an amos iendo ido ida idos idas ia ian io ieron iste er emos ere era eran eria erlo erla erme ir imos ire ira iran iria irlo irla irme',
);
const erIr = new Set(er);
const longestEnding = 5;

const english = new Set([...englishGrammar, ...englishVerbs, ...englishWords]);
const spanish = new Set([...spanishGrammar, ...spanishVerbs, ...spanishWords]);
const others = Object.entries(otherWords).map(([code, words]) => [code, new Set(words)] as const);

const romanceOnly = new Set(otherWords['pt'] ?? []);

/** "pag" and "pagu": the stem as it is written before a, o and before e. */
const arStems = new Set(
  spanishVerbs
    .filter((verb) => verb.endsWith('ar'))
    .flatMap((verb) => {
      const stem = verb.slice(0, -2);
      return [stem, stem.replace(/c$/u, 'qu').replace(/g$/u, 'gu').replace(/z$/u, 'c')];
    }),
);
const erIrStems = new Set(spanishVerbs.filter((verb) => /[ei]r$/u.test(verb)).map((verb) => verb.slice(0, -2)));

/** Spanish as it sounds: silent h, b = v, s = c = z, y = ll, k = qu. */
const sound = (word: string): string =>
  word
    .replace(/h/gu, '')
    .replace(/ll/gu, 'y')
    .replace(/qu/gu, 'k')
    .replace(/c(?=[ei])/gu, 's')
    .replace(/c/gu, 'k')
    .replace(/z/gu, 's')
    .replace(/v/gu, 'b')
    .replace(/g(?=[ei])/gu, 'j')
    .replace(/(.)\1/gu, '$1');
const shortestBySound = 4;
const spanishSounds = new Set([...spanish].filter((word) => word.length >= shortestBySound).map(sound));

/** The languages whose lists have a folded word, or a form of one of their words. */
export function languagesOf(word: string): Knowledge {
  const listed: Locale[] = [];
  if (english.has(word)) listed.push('en');
  if (spanish.has(word)) listed.push('es');
  for (const [code, words] of others) if (words.has(word)) listed.push(code);
  // "Casas" may be Spanish though Portuguese lists it; what English lists is not also a rare form of a Spanish verb ("note", "tires").
  if (!listed.includes('en') && !listed.includes('es')) {
    if (isEnglishForm(word)) listed.push('en');
    if (isSpanishForm(word)) listed.push('es');
  }
  if (listed.length === 0 && word.includes("'")) listed.push(...withApostrophe(word));
  if (listed.length > 0) return { languages: listed, bySound: false };
  const sounds = word.length > shortestBySound - 1 && spanishSounds.has(sound(word));
  return { languages: sounds ? ['es'] : [], bySound: sounds };
}

function isEnglishForm(word: string): boolean {
  if (word.length < 4) return false;
  if (word.endsWith('s') && english.has(word.slice(0, -1))) return true;
  if (word.endsWith('es') && english.has(word.slice(0, -2))) return true;
  if (/ie[sd]$/u.test(word) && english.has(`${word.slice(0, -3)}y`)) return true;
  const [, stem = ''] = /^(.{2,})(?:ing|ed|er|ly)$/u.exec(word) ?? [];
  return stem !== '' && (english.has(stem) || english.has(`${stem}e`) || english.has(stem.replace(/(.)\1$/u, '$1')));
}

/** Spanish verbs change their vowel in these forms ("quiero", "cuenta"), or say another word; Portuguese does not. */
const portugueseForms: ReadonlySet<string> = new Set(
  wordsIn(`quero queres querem conta contas conto contam pode podes podem prova mostra mostram dorme dormem sente sentem
    pensa penso pensam comeca comecam volta voltam joga jogo jogam custa custam fecha fecham perde perdem encontra encontro encontram
    move movem morre morrem pede pedem segue seguem`),
);

function isSpanishForm(word: string): boolean {
  if (portugueseForms.has(word) && romanceOnly.has(word)) return false;
  if (word.length > 4 && word.endsWith('s') && spanish.has(word.slice(0, -1))) return true;
  if (word.length > 4 && word.endsWith('es') && spanish.has(word.slice(0, -2))) return true;
  for (let size = 1; size <= longestEnding && word.length - size >= 2; size += 1) {
    const stem = word.slice(0, -size);
    const ending = word.slice(-size);
    if ((ar.has(ending) && arStems.has(stem)) || (erIr.has(ending) && erIrStems.has(stem))) return true;
  }
  return false;
}

const englishEndings = /(?:n't|'(?:s|m|re|ve|ll|d))$/u;

/** "don't", "mayor's" are English; "j'ai", "d'eau", "m'ap" have a part before the apostrophe that elides. */
function withApostrophe(word: string): readonly Locale[] {
  if (englishEndings.test(word)) return ['en'];
  const parts = word.split("'");
  return others.flatMap(([code, words]) =>
    parts.every((part) => words.has(part) || (part.length === 1 && (code === 'fr' || code === 'ht'))) ? [code] : [],
  );
}

/** The words a language's spelling is learned from: the lists, and of each Spanish verb some forms. */
export function spellingWords(): ReadonlyMap<Locale, readonly string[]> {
  const forms = [...ar];
  const otherForms = [...erIr];
  const conjugated = spanishVerbs.flatMap((verb, n) => {
    const endings = verb.endsWith('ar') ? forms : otherForms;
    return [0, 1, 2].map((step) => verb.slice(0, -2) + (endings[(n * 3 + step) % endings.length] ?? ''));
  });
  return new Map<Locale, readonly string[]>([
    ['en', [...english]],
    ['es', [...spanish, ...conjugated]],
    ...Object.entries(otherWords),
  ]);
}
