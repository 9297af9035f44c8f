import type { Option } from '../../model/bot.js';
import { foldedOnce, onceFor } from '../per-turn.js';
import { fold } from './fold.js';

/** Longest text looked at for option words, in UTF-16 units. */
const longest = 500;

const ordinals: { readonly [word: string]: number } = Object.fromEntries(
  [
    'first|1st|one|primero|primera|primer|uno|una|1ro|1ra|1o|1a',
    'second|2nd|two|segundo|segunda|dos|2do|2da|2o|2a',
    'third|3rd|three|tercero|tercera|tercer|tres|3ro|3ra|3o|3a',
    'fourth|4th|four|cuarto|cuarta|cuatro|4to|4ta',
    'fifth|5th|five|quinto|quinta|cinco|5to|5ta',
    'sixth|6th|six|sexto|sexta|seis|6to|6ta',
    'seventh|7th|seven|septimo|septima|siete',
    'eighth|8th|eight|octavo|octava|ocho',
    'ninth|9th|nine|noveno|novena|nueve',
    'tenth|10th|ten|decimo|decima|diez',
  ].flatMap((words, n) => words.split('|').map((word) => [word, n] as const)),
);
const fillers = new Set(
  'the|el|la|los|las|lo|option|opcion|number|numero|num|no|n|choice|please|por|favor|one|de|del|i|want|quiero|choose|escojo|elijo|pick|that|esa|ese|would|like|it|is|es'.split(
    '|',
  ),
);

/**
 * The options a text names, in the order offered: by label or other words in any language (also inside a sentence), or, when the text
 * answers the open question (`whole`), by number, place ("the second", "la última"), clear beginning, or with one typing error.
 */
export function matchOptions(text: string, options: readonly Option[], whole: boolean): readonly Option[] {
  return match(text, options, whole ? 'answer' : 'sentence');
}

/** The same for buttons whose words are no part of an answer (topics, "yes", "leave a message"): only the whole text names one. */
export function matchWhole(text: string, options: readonly Option[]): readonly Option[] {
  return match(text, options, 'whole');
}

/** The options that have a word beginning so in their names: what is typed to find one of a long list. */
export function matchPart(text: string, options: readonly Option[]): readonly Option[] {
  const said = fold(text.slice(0, longest));
  if (said.length < 3 || fillers.has(said)) return [];
  return options.filter((option) => paddedOf(option).some((phrase) => phrase.includes(` ${said}`)));
}

function match(text: string, options: readonly Option[], how: 'answer' | 'sentence' | 'whole'): readonly Option[] {
  const said = fold(text.slice(0, longest));
  if (said === '' || options.length === 0) return [];
  const exact = options.filter((option) => phrasesOf(option).includes(said));
  if (exact.length > 0) return exact;
  const inside = how === 'whole' ? [] : namedInside(said, options);
  if (inside.length > 0) return inside;
  if (how === 'sentence') return [];
  const place = placeSaid(said, options.length);
  if (place !== null) return options.slice(place, place + 1);
  if (said.length < 3) return [];
  const begins =
    how === 'whole' ? [] : options.filter((option) => phrasesOf(option).some((phrase) => phrase.startsWith(said)));
  if (begins.length > 0) return begins;
  if (said.length < 4) return [];
  const part = how === 'whole' ? [] : partsNamed(said, options);
  if (part.length > 0) return part;
  return options.filter((option) => phrasesOf(option).some((phrase) => isOneEditApart(phrase, said)));
}

/** "Jardín" of "Desechos de jardín", "objetos grandes" of "Muebles y objetos grandes": whole words of one name. Of several names, none: who says "office" has not chosen. */
function partsNamed(said: string, options: readonly Option[]): readonly Option[] {
  const kept = withoutFillers(said);
  if (kept.length < 4 || commonWords.has(kept)) return [];
  const padded = ` ${kept} `;
  const found = options.filter((option) => isIn(paddedOf(option), padded));
  return found.length === 1 ? found : [];
}

const withoutFillers = (said: string): string =>
  said
    .split(' ')
    .filter((word) => !fillers.has(word))
    .join(' ');

/** Words that stand in many names and choose none. */
const commonWords = new Set(
  'not|and|other|another|otro|otra|with|sin|para|from|this|these|esto|algo|some|something|none|any|more|mas|menos|have|tengo|need|what|when|where'.split(
    '|',
  ),
);

/** Options of the content never change, so their words are put together once; one made for a turn has its label from there too. */
const phrasesOf = onceFor((option: Option): readonly string[] => {
  const words = [
    ...folded(option.label),
    ...(option.inside ? folded(option.inside) : []),
    ...Object.values(option.also ?? {}).flatMap(folded),
    fold(option.key.replace(/[-_]/g, ' ')),
  ];
  return [...new Set(words)].filter((phrase) => phrase !== '');
});
const folded = foldedOnce(fold);

/** The same with spaces around them, so that whole words are found in them. */
const paddedOf = onceFor((option: Option): readonly string[] => phrasesOf(option).map((phrase) => ` ${phrase} `));

function isIn(phrases: readonly string[], words: string): boolean {
  for (const phrase of phrases) if (phrase.includes(words)) return true;
  return false;
}

/** Phrases that may stand inside a sentence, with the spaces around them. */
const insidePhrasesOf = onceFor((option: Option): readonly string[] =>
  phrasesOf(option)
    .filter((phrase) => (phrase.length > 1 || /\p{Extended_Pictographic}/u.test(phrase)) && !/^\d+$/.test(phrase))
    .map((phrase) => ` ${phrase} `),
);

/** Options whose words stand in the text; a longer name hides a shorter one inside it ("recycling cart" is not "recycling"). */
function namedInside(said: string, options: readonly Option[]): readonly Option[] {
  const padded = ` ${said} `;
  let found: { readonly option: Option; readonly at: number; readonly end: number }[] | null = null;
  for (const option of options) {
    for (const phrase of insidePhrasesOf(option)) {
      const at = padded.indexOf(phrase);
      if (at >= 0) (found ??= []).push({ option, at, end: at + phrase.length });
    }
  }
  if (found === null) return none;
  const all = found;
  const hidden = (one: (typeof all)[number]): boolean =>
    all.some(
      (other) =>
        other.option !== one.option &&
        other.at <= one.at &&
        other.end >= one.end &&
        other.end - other.at > one.end - one.at,
    );
  return [...new Set(all.filter((one) => !hidden(one)).map(({ option }) => option))];
}
const none: readonly never[] = [];

/** The number that a word counts ("two", "dos", "tercera" is 3), 1 to 10; null if it is no such word. */
export const placeWord = (word: string): number | null =>
  Object.hasOwn(ordinals, word) ? (ordinals[word] ?? 0) + 1 : null;

/** The place a short answer names, from 0; null when it names none of those offered. */
function placeSaid(said: string, count: number): number | null {
  const words = said.split(' ');
  if (words.length > 5) return null;
  const kept = words.filter((word) => !fillers.has(word));
  if (kept.length > 1) return null;
  const key = kept.length === 0 && words.length === 1 ? words : kept;
  if (key.length !== 1) return words.length === 2 && words[1] === 'one' && kept.length === 0 ? 0 : null;
  const [word = ''] = key;
  if (/^(?:last|ultimo|ultima)$/.test(word)) return count - 1;
  const place = /^\d{1,3}$/.test(word) ? Number(word) - 1 : Object.hasOwn(ordinals, word) ? (ordinals[word] ?? -1) : -1;
  return place >= 0 && place < count ? place : null;
}

/** Whether one insertion, deletion, replacement or swap of neighbours makes `b` of `a`. */
function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const restA = a.length - start - end;
  const restB = b.length - start - end;
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
