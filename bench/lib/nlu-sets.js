/** The labelled sets of a folder, and what is done to their lines: mixing, sorting, typos. Everything is the same in every run. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{text: string, intent: string | null}} Line `null` = out of scope. */
/** @typedef {{name: string, locale: string, train: Line[], val: Line[], test: Line[]}} LabelledSet */

const strangers = new Set(['oos', 'None']);

/** @param {string} given a folder with `nlu/*.jsonl`, or with the files themselves */
export const folderOf = (given) => (existsSync(join(given, 'nlu')) ? join(given, 'nlu') : given);

/**
 * Every `*.jsonl` of the folder with lines of `{text, intent, split}`; `name_es` is Spanish.
 * @param {string} folder @returns {Map<string, LabelledSet>}
 */
export function readSets(folder) {
  const sets = new Map();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.jsonl')) continue;
    const name = file.slice(0, -'.jsonl'.length);
    const set = { name, locale: /(?:^|_)es(?:_|$)/u.test(name) ? 'es' : 'en', train: [], val: [], test: [] };
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      if (line.trim() === '') continue;
      const { text, intent, split } = JSON.parse(line);
      const part = split === 'valid' || split === 'dev' ? 'val' : split;
      set[part]?.push({ text, intent: strangers.has(intent) ? null : intent });
    }
    if (set.train.length > 0 && set.test.length > 0) sets.set(name, set);
  }
  return sets;
}

/** mulberry32: the same numbers for the same seed on every machine. @param {number} seed */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @template T @param {readonly T[]} items @param {number} [seed] @returns {T[]} */
export function mixed(items, seed = 7) {
  const random = randomOf(seed);
  const order = [...items];
  for (let n = order.length - 1; n > 0; n -= 1) {
    const other = Math.floor(random() * (n + 1));
    [order[n], order[other]] = [order[other], order[n]];
  }
  return order;
}

/** As everybody stores them: by intent. @param {readonly Line[]} lines */
export const sortedByIntent = (lines) =>
  [...lines].sort((a, b) => ((a.intent ?? '') < (b.intent ?? '') ? -1 : (a.intent ?? '') > (b.intent ?? '') ? 1 : 0));

/** The keys beside each key; ñ and accents are typed without. */
const beside = Object.fromEntries(
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((row) =>
    row.split('').map((key, n) => [key, [row[n - 1], row[n + 1]].filter(Boolean)]),
  ),
);

/** One slip of a thumb in a word: two letters change places, one is left out, is typed twice, or the key beside it is hit. */
function slip(word, random) {
  const at = Math.floor(random() * word.length);
  const kind = Math.floor(random() * 4);
  const letter = word[at] ?? '';
  if (kind === 0) {
    const first = Math.min(at, word.length - 2);
    return word.slice(0, first) + word[first + 1] + word[first] + word.slice(first + 2);
  }
  if (kind === 1) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 2) return word.slice(0, at) + letter + word.slice(at);
  const keys = beside[letter.toLowerCase()] ?? [letter];
  return word.slice(0, at) + keys[Math.floor(random() * keys.length)] + word.slice(at + 1);
}

/**
 * A slip in `share` of the words with three letters or more.
 * @param {readonly Line[]} lines @param {number} [share] @returns {Line[]}
 */
export function withTypos(lines, share = 0.3, seed = 11) {
  const random = randomOf(seed);
  return lines.map((line) => ({
    ...line,
    text: line.text.replace(/\p{L}{3,}/gu, (word) => (random() < share ? slip(word, random) : word)),
  }));
}
