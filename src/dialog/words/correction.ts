import { perTurn } from '../per-turn.js';
import { endsFrom, findPhrase, indexed, phrases, type PhraseIndex } from './phrase.js';
import { wordsOf } from './fold.js';

/** What a correction names, and the new value if it was said. */
export interface Correction {
  readonly slot: string;
  /** Offset into the text where the new value begins; null = only what is to be changed was said. */
  readonly from: number | null;
  /** It begins like a correction ("no, …", "change …"); without that it may be part of a longer answer. */
  readonly firm: boolean;
}

/** A slot and what people call it, folded. */
export interface Nameable {
  readonly slot: string;
  readonly names: readonly string[];
}

const start = (text: string): PhraseIndex => indexed(phrases(text));

const leads = start(`
  no|nope|nah|sorry|wait|oops|actually|oh|ok|okay|well|please|but|and
  i mean|meant
  thats|its|that is? wrong|incorrect
  wrong
  perdon|perdone|disculpe|disculpa|espere|espera|ay|mejor|bueno|pero|digo|y
  por favor
  quise|quiero decir
  mejor dicho
  eso? esta mal
`);
const meant = start(`
  i mean|meant
  quise|quiero decir
  mejor dicho
  digo
`);
const wrongFirst = start(`
  wrong
  i? made|have a mistake|error in|on|with
  i? got|put|gave you? the? wrong
  me equivoque en|de|con
  hay un error en
`);
const verbs = start(`
  change|correct|fix|edit|update
  i? want|need|wanna|have|like to? change|correct|fix|edit|update
  i? would|d|id like to change|correct|fix|edit|update
  can|could|may i|we|you change|correct|fix|edit|update
  let me change|correct|fix|edit|update
  cambiar|cambie|cambia|cambiemos|corregir|corrija|corrige|editar|modificar|actualizar
  quiero|quisiera|necesito|puedo|puede|podria|deseo cambiar|corregir|editar|modificar|actualizar
  me gustaria cambiar|corregir|editar|modificar|actualizar
  tengo que cambiar|corregir
`);
const determiners: ReadonlySet<string> = new Set('my|the|our|mi|el|la|los|las|su|mis'.split('|'));
const isA = start(`
  is|was|are|es|era|son|seria
  should|must|has to? be
  debe|deberia|tiene que? ser
`);
const becomes = start(`
  to|a|al|por|as|into|is|es
  to|a be|ser
`);
const wrongTail = phrases(`
  is|was|are|esta|es|s not|no? wrong|incorrect|right|correct|mal|incorrecto|incorrecta|equivocado|equivocada|correcto|correcta
`).map((phrase) => ({ ...phrase, fromStart: true, toEnd: true }));
const itIs = start(`
  it|that is|was|should be?
  its|thats
  es|son|era|seria
`);

/** A word that is folded when it is in lower case. */
const isPlain = /^[a-z0-9]+$/i;

const keyboardTokens = /[a-z0-9']+/gi;
const tokens = /[\p{L}\p{M}\p{N}'’]+/gu;

/** A token as it is compared; none if it is but apostrophes. */
function wordOf(token: string): string | undefined {
  return isPlain.test(token) ? token.toLowerCase() : wordsOf(token)[0];
}

/** The words of a text that may be a correction. */
const wordsIn = perTurn((text): readonly string[] =>
  isKeyboard.test(text) ? wordsOf(text) : (text.match(tokens) ?? []).flatMap((token) => wordOf(token) ?? []),
);
/** Signs of which every list of words thinks alike (of the backtick they do not). */
const isKeyboard = /^[\x20-\x5f\x61-\x7e]*$/;

/** The offset at which the word of a number ends, from 0; only a text that is a correction needs it. */
function endOfWord(text: string, n: number): number | undefined {
  let left = n;
  for (const { 0: token, index } of text.matchAll(isKeyboard.test(text) ? keyboardTokens : tokens)) {
    if (wordOf(token) === undefined) continue;
    if (left === 0) return index + token.length;
    left -= 1;
  }
  return undefined;
}

/** Longest text looked at, in words: a longer one is an answer, not a correction. */
const longest = 40;

/** Where one of the phrases ends, beginning at a word; the longest counts. */
function after(words: readonly string[], at: number, list: PhraseIndex): number | null {
  let last: number | null = null;
  for (const end of endsFrom(words, at, list)) if (last === null || end > last) last = end;
  return last;
}

/** "No, the street is Elm", "change my phone", "cambiar la dirección a 7 Elm", "the ZIP is wrong": null if the text is none of these. */
export function correctionIn(text: string, slots: readonly Nameable[]): Correction | null {
  const words = wordsIn(text);
  if (words.length === 0 || words.length > longest) return null;
  const first = afterLeads(words);
  const wrong = after(words, first, wrongFirst) ?? (words[first - 1] === 'wrong' ? first : null);
  const verb = wrong === null ? after(words, first, verbs) : null;
  const begun = wrong ?? verb ?? first;
  const named = skip(words, begun);
  const found = nameAt(words, named, slots);
  if (!found) return null;
  const { slot, end } = found;
  const firm = first > 0 || verb !== null || wrong !== null;
  if (end === words.length) {
    const only = verb !== null || wrong !== null || (first > 0 && named > begun);
    return only ? { slot, from: null, firm } : null;
  }
  const tail = words.slice(end);
  if (wrongTail.some((phrase) => findPhrase(tail, phrase))) return { slot, from: null, firm: true };
  const colon = /^\s*[:=]/.test(text.slice(endOfWord(text, end - 1) ?? 0));
  const value = colon ? end : after(words, end, verb === null ? isA : becomes);
  if (value === null || value >= words.length) return null;
  return { slot, from: endOfWord(text, value - 1) ?? 0, firm };
}

/**
 * Where the new value may begin in a correction that names nothing: "no, 7 Elm Street", "I meant recycling". Null if the text does not
 * begin like one.
 */
export function namelessFrom(text: string): { readonly from: number; readonly meant: boolean } | null {
  const words = wordsIn(text);
  if (words.length === 0 || words.length > longest) return null;
  const first = afterLeads(words);
  const at = after(words, first, itIs) ?? first;
  if (at === 0 || at >= words.length) return null;
  const said = words.slice(0, at).some((_, n) => after(words, n, meant) !== null);
  return { from: endOfWord(text, at - 1) ?? 0, meant: said };
}

function afterLeads(words: readonly string[]): number {
  let at = 0;
  for (let next = after(words, at, leads); next !== null; next = after(words, at, leads)) at = next;
  return at;
}

function skip(words: readonly string[], at: number): number {
  let next = at;
  while (determiners.has(words[next] ?? '')) next += 1;
  return next;
}

/** The slot named at a word, by its longest name; null if none or several are. */
function nameAt(words: readonly string[], at: number, slots: readonly Nameable[]) {
  const first = words[at];
  if (first === undefined) return null;
  let found: { readonly slot: string; readonly end: number } | null = null;
  let isClear = true;
  for (const { slot, names } of slots) {
    for (const name of names) {
      if (!name.startsWith(first)) continue;
      const parts = name.split(' ');
      const end = at + parts.length;
      if (found && end < found.end) continue;
      if (!parts.every((part, n) => words[at + n] === part)) continue;
      isClear = found === null || end > found.end || (isClear && slot === found.slot);
      found = { slot, end };
    }
  }
  return isClear ? found : null;
}
