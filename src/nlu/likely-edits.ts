import { soundOf } from './sounds.js';
import type { Locale } from '../model/text.js';

/** The natural logarithm of how likely a slip of each kind is, beside each other; what cannot be one slip is out. */
const likely = {
  sound: -1,
  swap: -1.2,
  double: -1.2,
  drop: -2,
  extra: -2,
  nearKey: -2.4,
  vowel: -3,
  other: -8,
} as const;
const out = -Infinity;

/** Typists rarely miss the first letter. */
const firstLetter = -2.5;

/** Letters beside each other on the rows of a keyboard. */
const rows = ['qwertyuiop', 'asdfghjklñ', 'zxcvbnm'] as const;
const beside = new Map<string, ReadonlySet<string>>();
rows.forEach((row, number) => {
  Array.from(row).forEach((letter, at) => {
    const around = [row[at - 1], row[at + 1]];
    for (const other of [rows[number - 1], rows[number + 1]])
      around.push(other?.[at - 1], other?.[at], other?.[at + 1]);
    beside.set(letter, new Set(around.filter((one) => one !== undefined)));
  });
});
const vowels = /^[aeiouy]$/u;

/** How likely `typed` came from `meant` by one slip, as a logarithm; minus infinity when it takes more than one. */
export function likelyEdit(typed: string, meant: string, locale: Locale): number {
  const edit = editBetween(typed, meant);
  const heard = soundOf(typed, locale) === soundOf(meant, locale) ? likely.sound : out;
  return Math.max(edit, heard) + (typed[0] === meant[0] || heard > out || edit === likely.swap ? 0 : firstLetter);
}

function editBetween(typed: string, meant: string): number {
  if (Math.abs(typed.length - meant.length) > 1) return out;
  let at = 0;
  while (at < typed.length && at < meant.length && typed[at] === meant[at]) at += 1;
  const typedRest = typed.slice(at);
  const meantRest = meant.slice(at);
  if (typed.length > meant.length) {
    if (typedRest.slice(1) !== meantRest) return out;
    const letter = typedRest[0] ?? '';
    return letter === typed[at - 1]
      ? likely.double
      : beside.get(letter)?.has(typed[at - 1] ?? '')
        ? likely.drop
        : likely.extra;
  }
  if (typed.length < meant.length) {
    if (meantRest.slice(1) !== typedRest) return out;
    return meantRest[0] === meant[at - 1] ? likely.double : likely.drop;
  }
  if (typedRest[0] === meantRest[1] && typedRest[1] === meantRest[0] && typedRest.slice(2) === meantRest.slice(2))
    return likely.swap;
  if (typedRest.slice(1) !== meantRest.slice(1)) return out;
  const [a = '', b = ''] = [typedRest[0], meantRest[0]];
  if (beside.get(a)?.has(b)) return likely.nearKey;
  return vowels.test(a) && vowels.test(b) ? likely.vowel : likely.other;
}

const letters = Array.from('abcdefghijklmnopqrstuvwxyz');

/** Every word from which the typed one comes by one letter lost, added, replaced or swapped with the next: some 50 a letter. */
export function* oneSlipFrom(typed: string): Generator<string> {
  for (let at = 0; at <= typed.length; at += 1) {
    const before = typed.slice(0, at);
    const behind = typed.slice(at);
    const rest = behind.slice(1);
    for (const letter of letters) yield before + letter + behind;
    if (behind === '') continue;
    yield before + rest;
    for (const letter of letters) yield before + letter + rest;
    if (rest !== '') yield before + (rest[0] ?? '') + (behind[0] ?? '') + rest.slice(1);
  }
}
