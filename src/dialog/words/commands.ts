import type { Locale } from '../../model/text.js';
import { commandsEn, politeEn } from './commands-en.js';
import { commandsEs, politeEs } from './commands-es.js';
import { perTurn } from '../per-turn.js';
import { wordsOf } from './fold.js';
import { languageWords } from './languages.js';
import { endAt, endsFrom, indexed, phrases, type Phrase } from './phrase.js';

/** What a citizen may ask of the conversation itself, at any question. */
export type CommandName = keyof typeof commandsEn;
export type Command =
  | { readonly name: CommandName; readonly locale: Locale }
  | { readonly name: 'language'; readonly locale: Locale; readonly to: Locale };

interface Line {
  readonly command: Command;
  readonly phrases: readonly Phrase[];
}

/** No command, however politely wrapped, has more words than this. */
const longest = 14;

const names = Object.keys(commandsEn) as CommandName[];
const lines: readonly Line[] = [
  ...Object.entries(languageWords).map(([to, words]): Line => ({
    command: { name: 'language', locale: to, to },
    phrases: whole(words),
  })),
  ...names.flatMap((name): Line[] => [
    { command: { name, locale: 'en' }, phrases: whole(commandsEn[name]) },
    { command: { name, locale: 'es' }, phrases: whole(commandsEs[name]) },
  ]),
];
/**
 * Commands by the words they may begin with and by the number of words, with the phrases of which so many may be: most texts begin like
 * none of them.
 */
const byFirstWord = new Map<string, (Line[] | undefined)[]>();
for (const { command, phrases: all } of lines) {
  for (const [word, beginning] of indexed(all)) {
    const byLength = byFirstWord.get(word) ?? [];
    byFirstWord.set(word, byLength);
    for (let length = 1; length <= longest; length += 1) {
      const fitting = beginning.filter(({ least, most }) => least <= length && length <= most);
      if (fitting.length > 0) (byLength[length] ??= []).push({ command, phrases: fitting });
    }
  }
}

const before = indexed(phrases(politeEn.before), phrases(politeEs.before));
const after = indexed(
  [...phrases(politeEn.after), ...phrases(politeEs.after)].map((phrase) => ({ ...phrase, toEnd: true })),
);

/**
 * The commands a whole utterance may mean, surest first. Not a search inside a sentence: "cancel, please" is a wish to leave, "I want
 * to cancel my appointment" is not. The text as it is comes first, then without the courtesies around it.
 */
export const commandsIn = perTurn((text): readonly Command[] => {
  for (const layer of layersOf(text)) {
    let found: Command[] | null = null;
    for (const words of layer) {
      const lines = byFirstWord.get(words[0] ?? '')?.[words.length];
      if (!lines) continue;
      for (const { command, phrases } of lines) if (isOneOf(phrases, words)) (found ??= []).push(command);
    }
    if (found) return found;
  }
  return hasParts(text) ? twiceSaid(text) : none;
});

const none: readonly never[] = [];

function isOneOf(possible: readonly Phrase[], words: readonly string[]): boolean {
  for (const phrase of possible) if (endAt(words, 0, phrase) !== null) return true;
  return false;
}

/** "No entiendo inglés, en español por favor": parts that all ask for the same, each a command by itself. */
function twiceSaid(text: string): readonly Command[] {
  const parts = text.length < 120 ? text.split(between).filter((part) => part.trim() !== '') : [];
  if (parts.length < 2 || parts.length > 3) return [];
  const [start = '', ...others] = parts;
  const first = commandsIn(start);
  if (first.length === 0) return none;
  return first.filter((one) => others.every((other) => commandsIn(other).some((two) => isSame(one, two))));
}
const between = /[,.;!?¡¿\n]+/;
const partEnds: ReadonlySet<number> = new Set(Array.from(',.;!?¡¿\n', (sign) => sign.charCodeAt(0)));

/** The same as a test of the pattern; every text is asked, and most have none of these signs. */
function hasParts(text: string): boolean {
  for (let n = 0; n < text.length; n += 1) if (partEnds.has(text.charCodeAt(n))) return true;
  return false;
}

const isSame = (one: Command, two: Command): boolean =>
  one.name === 'language' || two.name === 'language'
    ? one.name === 'language' && two.name === 'language' && one.to === two.to
    : one.name === two.name;

/** A short text without the courtesies around it, in every way they can be taken off, least first; folded. */
export const bareForms = perTurn((text): readonly string[] => {
  const layers = layersOf(text);
  if (layers.length < 2) return none;
  return layers
    .slice(1)
    .flat()
    .map((words) => words.join(' '));
});

/** The text's words as they are, then with one courtesy less, then with two, … */
const layersOf = perTurn((text): readonly (readonly (readonly string[])[])[] => {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > longest) return none;
  const layers: (readonly (readonly string[])[])[] = [[words]];
  let shorter = unwrapped(words);
  // Most texts have no courtesy around them.
  if (shorter.length === 0) return layers;
  const seen = new Set<string>();
  while (shorter.length > 0) {
    const layer = shorter.filter((one) => {
      const key = one.join(' ');
      return key !== '' && !seen.has(key) && seen.add(key);
    });
    if (layer.length > 0) layers.push(layer);
    shorter = layer.flatMap(unwrapped);
  }
  return layers;
});

/** The one command an utterance means among those asked for, or null. */
export function commandIn<N extends Command['name']>(
  text: string,
  wanted: readonly N[],
): (Command & { readonly name: N }) | null {
  const found = commandsIn(text).find((command) => (wanted as readonly string[]).includes(command.name));
  return (found as (Command & { readonly name: N }) | undefined) ?? null;
}

/** The text with one courtesy less, at the beginning or at the end. */
function unwrapped(words: readonly string[]): readonly (readonly string[])[] {
  let shorter: (readonly string[])[] | null = null;
  for (const end of endsFrom(words, 0, before)) (shorter ??= []).push(words.slice(end));
  for (let from = Math.max(0, words.length - 4); from < words.length; from += 1) {
    if (endsFrom(words, from, after).length > 0) (shorter ??= []).push(words.slice(0, from));
  }
  return shorter ?? none;
}

function whole(text: string): readonly Phrase[] {
  return phrases(text).map((phrase) => ({ ...phrase, fromStart: true, toEnd: true }));
}
