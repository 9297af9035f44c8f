import type { Value } from '../model/value.js';
import type { Answerable } from './asked.js';
import { matchOptions, placeWord } from './slots/match-options.js';
import { wordsOf } from './words/fold.js';

/** What words came to at a question that takes several answers: all that is chosen now, and whether more may follow. */
export interface Several {
  readonly values: readonly Value[];
  readonly over: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split('|'));

const allWords = set('all|everything|every|todo|todos|todas');
const bothWords = set('both|ambos|ambas');
const onlyWords = set('only|just|solo|solamente|unicamente|nomas');
const withoutWords = set('except|without|minus|not|excepto|salvo|menos|sin');
const removeWords = set(
  'remove|delete|drop|take|uncheck|unselect|not|no|quite|quita|quitar|elimine|eliminar|borre|borrar|saque|sin',
);
const firstWords = set('first|primero|primeros|primera|primeras');
const lastWords = set('last|ultimo|ultimos|ultima|ultimas');

/** Longest answer looked at, in words: a longer one is a description. */
const longest = 40;

/**
 * "Trash and recycling", "1 y 3", "las dos primeras", "all but glass", "remove trash": null if the text names none. `choices` are all that
 * can be chosen, `shown` those with a number beside them, `before` what was chosen already.
 */
export function severalIn(
  text: string,
  choices: readonly Answerable[],
  shown: readonly Answerable[],
  before: readonly Value[],
): Several | null {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > longest) return null;
  const valued = choices.filter(({ means }) => means.type === 'value');
  const add = (found: readonly Answerable[], over: boolean): Several => ({
    values: union(before, valuesOf(found)),
    over,
  });
  const places = placesIn(text);
  if (places) {
    const found = places.map((place) => shown[place - 1]);
    const good = found.every((one) => one !== undefined && valued.includes(one));
    return good ? add(found as readonly Answerable[], places.length > 1) : null;
  }
  const cut = words.findIndex(
    (word, n) => withoutWords.has(word) || ((word === 'but' || word === 'pero') && allWords.has(words[n - 1] ?? '')),
  );
  const wholeOf = words.some((word) => allWords.has(word)) || words.some((word) => bothWords.has(word));
  const isBoth =
    words.some((word) => bothWords.has(word)) || /\b(?:las|los) dos\b(?! (?:primer|ultim))/.test(words.join(' '));
  if (isBoth && valued.length !== 2 && !words.some((word) => allWords.has(word))) return null;
  if (wholeOf || (isBoth && valued.length === 2)) {
    const left = cut < 0 ? [] : named(words.slice(cut + 1).join(' '), valued);
    const isPlain = cut < 0 && words.length > 5 && named(text, valued).length > 0;
    if (!isPlain && (cut < 0 || left.length > 0))
      return add(
        valued.filter((one) => !left.includes(one)),
        true,
      );
  }
  const ordered = orderedIn(words, shown);
  if (ordered) return add(ordered, true);
  const some = someIn(words, valued);
  if (some) return add(some, true);
  const [first = ''] = words;
  const found = named(text, valued);
  if (found.length === 0) return null;
  if (removeWords.has(first) && before.length > 0) return { values: without(before, valuesOf(found)), over: false };
  if (isOnly(words)) return { values: valuesOf(found), over: true };
  return add(found, found.length > 1);
}

/** "Just paper", "nada más papel": one answer that asks for no more. */
export const saysOnly = (text: string): boolean => isOnly(wordsOf(text));

const isOnly = (words: readonly string[]): boolean =>
  words.some((word) => onlyWords.has(word)) || /^nada mas\b/.test(words.join(' '));

/** "Add glass", "also recycling", "quite la basura": what an earlier choice becomes; null if the text says no such thing. */
export function changedIn(
  text: string,
  choices: readonly Answerable[],
  before: readonly Value[],
): readonly Value[] | null {
  const words = wordsOf(text);
  const from = changeAt(words);
  if (from === null) return null;
  const valued = choices.filter(({ means }) => means.type === 'value');
  const found = valuesOf(named(words.slice(from + 1).join(' '), valued));
  if (found.length === 0) return null;
  return addWords.has(words[from] ?? '') ? union(before, found) : without(before, found);
}

/** Whether a text begins like one that makes an earlier choice longer or shorter. */
export const beginsChange = (text: string): boolean => changeAt(wordsOf(text)) !== null;

/** The place of the word that says "add" or "remove": one of the first three, of a text that is no description. */
function changeAt(words: readonly string[]): number | null {
  if (words.length > longest) return null;
  for (let n = 0; n < 3; n += 1) {
    const word = words[n] ?? '';
    if (addWords.has(word) || takeWords.has(word)) return n;
  }
  return null;
}
const addWords = set('add|also|include|plus|agregue|agrega|agregar|anada|anade|anadir|incluya|incluir|tambien|ademas');
const takeWords = set('remove|delete|drop|without|uncheck|quite|quita|quitar|elimine|eliminar|borre|borrar|saque|sin');

const valuesOf = (found: readonly Answerable[]): readonly Value[] =>
  found.flatMap(({ means }) => (means.type === 'value' ? [means.value] : []));

const keyOf = (value: Value): string => JSON.stringify(value);

function union(before: readonly Value[], more: readonly Value[]): readonly Value[] {
  const known = new Set(before.map(keyOf));
  return [...before, ...more.filter((value) => !known.has(keyOf(value)))];
}

function without(before: readonly Value[], gone: readonly Value[]): readonly Value[] {
  const out = new Set(gone.map(keyOf));
  return before.filter((value) => !out.has(keyOf(value)));
}

function named(text: string, valued: readonly Answerable[]): readonly Answerable[] {
  const found = new Set(
    matchOptions(
      text,
      valued.map(({ option }) => option),
      false,
    ),
  );
  return valued.filter(({ option }) => found.has(option));
}

/** "1 and 3", "1, 2 y 5", "2-4": places from 1; null if the text is anything else. */
function placesIn(text: string): readonly number[] | null {
  const plain = text
    .toLowerCase()
    .replace(/\b(?:numbers?|numeros?|números?|options?|opciones|opción|opcion|del|de|from|el|la|los|las|the)\b/g, ' ');
  if (!/^[\s\d,.;&#()+/-]*(?:\b(?:and|to|y|e|a|al|through)\b[\s\d,.;&#()+/-]*)*$/.test(plain)) return null;
  const range = /^\D*(\d{1,2})\s*(?:-|\bto\b|\ba\b|\bal\b|\bthrough\b)\s*(\d{1,2})\D*$/.exec(plain);
  const [from, to] = [Number(range?.[1]), Number(range?.[2])];
  if (range && from < to && to - from < 30) return Array.from({ length: to - from + 1 }, (_, n) => from + n);
  const places = [...plain.matchAll(/\d{1,2}/g)].map(([digits]) => Number(digits));
  return places.length > 0 ? places : null;
}

const around = set('the|la|las|el|los|number|numero|option|opcion|please|por|favor|gracias|thanks|and|y|e|one|ones');

/** "First and third", "la primera y la última", "uno y tres": places joined by a word; "the first two" is none of these. */
function orderedIn(words: readonly string[], shown: readonly Answerable[]): readonly Answerable[] | null {
  const joined = words.findIndex((word) => word === 'and' || word === 'y' || word === 'e');
  if (joined < 1 || words.length > 12) return null;
  const kept = words.filter((word, n) => !around.has(word) || (word === 'one' && isPlaceAlone(words, n)));
  const places = kept.map((word) =>
    lastWords.has(word) ? shown.length : /^\d{1,2}$/.test(word) ? Number(word) : placeWord(word),
  );
  if (places.length < 2 || new Set(places).size !== places.length) return null;
  const found = places.map((place) => (place === null ? undefined : shown[place - 1]));
  const good = found.every((one) => one?.means.type === 'value');
  return good ? (found as readonly Answerable[]) : null;
}

/** "One and three": a place; "the first one": none. */
const isPlaceAlone = (words: readonly string[], n: number): boolean =>
  n === 0 || words[n - 1] === 'and' || words[n - 1] === 'y' || words[n - 1] === 'number';

/** "The first two", "las dos primeras", "the last 3"; null if the text names no such number. */
function someIn(words: readonly string[], valued: readonly Answerable[]): readonly Answerable[] | null {
  const isFirst = words.some((word) => firstWords.has(word));
  const isLast = words.some((word) => lastWords.has(word));
  if (isFirst === isLast || words.length > 6) return null;
  const counts = words
    .filter((word) => !firstWords.has(word) && !lastWords.has(word))
    .flatMap((word) => (/^\d$/.test(word) ? [Number(word)] : (placeWord(word) ?? [])));
  const [count = 0] = counts;
  if (counts.length !== 1 || count < 2 || count > valued.length) return null;
  return isFirst ? valued.slice(0, count) : valued.slice(-count);
}
