import { AppError } from '../model/errors.js';

/**
 * A reference's form, read from an authored pattern. Only what references are made of is understood: literal characters, `\d`,
 * `[0-9]`, `[A-Z]`, `[A-Z0-9]`, `{n}`, `{n,m}`, `?` and the anchors; that keeps reading linear and lets us write a new one.
 */
export interface ReferencePattern {
  readonly parts: readonly PatternPart[];
}
type PatternPart =
  | { readonly type: 'literal'; readonly text: string }
  | { readonly type: 'digit' | 'letter' | 'either'; readonly least: number; readonly most: number };

/** A reference found in a text, in its canonical form, and where it stood (UTF-16 offsets, end exclusive). */
export interface FoundReference {
  readonly reference: string;
  readonly span: readonly [start: number, end: number];
}

const classes: { readonly [written: string]: 'digit' | 'letter' | 'either' } = {
  '\\d': 'digit',
  '[0-9]': 'digit',
  '[A-Z]': 'letter',
  '[A-Za-z]': 'letter',
  '[A-Z0-9]': 'either',
  '[0-9A-Z]': 'either',
  '\\w': 'either',
};

/** Longest text a reference is looked for in (the web API takes 2,000; other channels keep 10,000). */
const longestText = 10_000;

/** Reads an authored pattern; AppError CONTENT_INVALID names what it does not understand. */
export function parsePattern(pattern: string): ReferencePattern {
  const parts: PatternPart[] = [];
  let rest = pattern.trim().replace(/^\^/, '').replace(/\$$/, '');
  while (rest !== '') {
    const taken = /^(\\d|\\w|\[[^\]]*\]|\\?[^\\[\](){}|*+?.^$]|\\[-.^$/#])(?:\{(\d{1,2})(?:,(\d{1,2}))?\}|(\?))?/u.exec(
      rest,
    );
    const atom = taken?.[1];
    if (!taken || atom === undefined) throw unreadable(pattern);
    rest = rest.slice(taken[0].length);
    const least = taken[4] ? 0 : Number(taken[2] ?? 1);
    const most = taken[4] ? 1 : Number(taken[3] ?? taken[2] ?? 1);
    if (most < least || most === 0 || most > 40) throw unreadable(pattern);
    const type = Object.hasOwn(classes, atom) ? classes[atom] : undefined;
    if (type) parts.push({ type, least, most });
    else if (atom.startsWith('[') || /^\\\p{L}/u.test(atom) || least !== 1 || most !== 1) throw unreadable(pattern);
    else parts.push({ type: 'literal', text: atom.replace(/^\\/, '').toUpperCase() });
  }
  if (!parts.some((part) => part.type !== 'literal')) throw unreadable(pattern);
  return { parts };
}

function unreadable(pattern: string): AppError {
  return new AppError(
    'CONTENT_INVALID',
    `the reference pattern ${JSON.stringify(pattern.slice(0, 80))} uses more than letters, \\d, [A-Z], [A-Z0-9], {n}, {n,m} and ?`,
  );
}

interface Character {
  readonly char: string;
  /** Where it stood in the text. */
  readonly at: number;
  readonly end: number;
  /** Whether a separator or the text's edge stands before it / after it. */
  readonly opens: boolean;
  closes: boolean;
}

/** Letters and digits of a text, upper case, full-width ones folded; spaces, dashes and other marks only separate. */
function charactersOf(text: string): readonly Character[] {
  const characters: Character[] = [];
  let separated = true;
  let at = 0;
  for (const raw of text.slice(0, longestText)) {
    const folded = raw.normalize('NFKC').toUpperCase();
    if (/^[A-Z0-9]$/.test(folded)) {
      characters.push({ char: folded, at, end: at + raw.length, opens: separated, closes: true });
      const before = characters.at(-2);
      if (before && !separated) before.closes = false;
      separated = false;
    } else if (!/^\p{Cf}$/u.test(raw)) {
      // Zero-width characters are nothing at all; any other letter of the world is part of a word, not a separator.
      separated = !/^[\p{L}\p{M}\p{N}]$/u.test(raw);
      const before = characters.at(-1);
      if (!separated && before && before.end === at) before.closes = false;
    }
    at += raw.length;
  }
  return characters;
}

/** `O` and `I` or `L` in a place where the form says digit are what people type for 0 and 1. */
const mended: { readonly [typed: string]: string } = { O: '0', I: '1', L: '1' };

/** Every reference in a text, in order, without overlaps. Spaces, dashes and case do not matter; O is 0 only where a digit must stand. */
export function findReferences(pattern: ReferencePattern, text: string): readonly FoundReference[] {
  const characters = charactersOf(text);
  const found: FoundReference[] = [];
  const search: Search = { parts: pattern.parts, characters, dead: new Set() };
  let from = 0;
  while (from < characters.length) {
    const match = characters[from]?.opens ? matchAt(search, 0, from) : null;
    const first = characters[from];
    const last = match ? characters[match.next - 1] : undefined;
    if (match && first && last) {
      found.push({ reference: match.reference, span: [first.at, last.end] });
      from = match.next;
    } else from++;
  }
  return found;
}

/** `dead` remembers where a part of the form could not begin, so that the work is at most parts × characters. */
interface Search {
  readonly parts: readonly PatternPart[];
  readonly characters: readonly Character[];
  readonly dead: Set<number>;
}
interface Match {
  readonly reference: string;
  readonly next: number;
}

function matchAt(search: Search, index: number, at: number): Match | null {
  const seen = index * (longestText + 1) + at;
  if (search.dead.has(seen)) return null;
  const match = matchPart(search, index, at);
  if (!match) search.dead.add(seen);
  return match;
}

function matchPart(search: Search, index: number, at: number): Match | null {
  const { parts, characters } = search;
  const part = parts[index];
  if (!part) return characters[at - 1]?.closes ? { reference: '', next: at } : null;
  if (part.type === 'literal') {
    if (!/[A-Z0-9]/.test(part.text)) return prefixed(part.text, matchAt(search, index + 1, at));
    return characters[at]?.char === part.text ? prefixed(part.text, matchAt(search, index + 1, at + 1)) : null;
  }
  let taken = '';
  while (taken.length < part.most) {
    const char = characterFor(part.type, characters[at + taken.length]?.char);
    if (char === null) break;
    taken += char;
  }
  for (let length = taken.length; length >= part.least; length--) {
    const rest = matchAt(search, index + 1, at + length);
    if (rest) return prefixed(taken.slice(0, length), rest);
  }
  return null;
}

function prefixed(text: string, match: Match | null): Match | null {
  return match && { reference: text + match.reference, next: match.next };
}

function characterFor(type: 'digit' | 'letter' | 'either', char: string | undefined): string | null {
  if (char === undefined) return null;
  const digit = /[0-9]/.test(char);
  if (type === 'digit') return digit ? char : (mended[char] ?? null);
  if (type === 'letter') return digit ? null : char;
  return char;
}

/** A new reference of this form from random bytes (one a place, the longest form), without characters that are read wrongly. */
export function writeReference(pattern: ReferencePattern, bytes: Uint8Array): string {
  let used = 0;
  const from = (alphabet: string): string => alphabet.charAt((bytes[used++ % bytes.length] ?? 0) % alphabet.length);
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
  const alphabets = { digit: '0123456789', letter: letters, either: `${letters}23456789` };
  return pattern.parts
    .map((part) =>
      part.type === 'literal'
        ? part.text
        : Array.from({ length: part.most }, () => from(alphabets[part.type])).join(''),
    )
    .join('');
}

/** A reference as transcripts and logs show it: the letters in front and the last characters, `RC-••41`, `EAC••••••3403`. */
export function maskReference(reference: string): string {
  const lead = /^[^\d]*/.exec(reference)?.[0] ?? '';
  const rest = Array.from(reference.slice(lead.length));
  const shown = rest.length > 6 ? 4 : Math.min(2, Math.floor(rest.length / 2));
  return lead + rest.map((char, at) => (at < rest.length - shown && /[\p{L}\p{N}]/u.test(char) ? '•' : char)).join('');
}
