import { graphemeStarts } from './graphemes.js';

/** A break this early in a part would waste it; a later break of a lesser kind is better. */
const earliest = 0.4;

/** What a part may end with, the best first; each match ends where the part does, and white space follows. */
const breaks = [
  /(?=\n[^\S\n]*\n)/gu,
  /(?=\n)/gu,
  /[.!?…؟۔。][\p{Pe}\p{Pf}"'*_]*(?=\s)/gu,
  /(?=\s)(?!(?<=[\d)-])\s[\d(])/gu,
  /(?=\s)/gu,
] as const;

/** What reads as one thing without a space in it: an address, a mail address, a mention, a command, a character reference. */
const wholes = /(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w.-]+|[@#/][\p{L}\p{N}_]+|&#?\w{1,31};/giu;

/** Beyond the cut, so that the visible character there is seen whole: families and stacked accents are shorter than this. */
const longestCharacter = 256;

/**
 * Cuts a text into parts of at most `limit` UTF-16 units: between paragraphs, else lines, else sentences, else words (not between the
 * groups of a telephone number where another space is near); never inside a visible character, and inside an address, mention or
 * character reference only if it alone is longer than a part. Nothing is lost but the spaces at the cuts and at both ends.
 * The time is proportional to the text.
 */
export function splitText(text: string, limit: number): readonly string[] {
  const isStart = graphemeStarts(text);
  const isOwnSpace = (at: number): boolean => isSpace(text, at) && isStart(at) && isStart(at + 1);
  const parts: string[] = [];
  let start = 0;
  let end = text.length;
  while (start < end && isOwnSpace(start)) start += 1;
  while (end > start && isOwnSpace(end - 1)) end -= 1;
  while (end - start > limit) {
    const cut = start + cutAt(text.slice(start, start + 2 * limit + 1), limit, (at) => isStart(start + at));
    parts.push(text.slice(start, cut));
    start = cut;
    while (start < end && isOwnSpace(start)) start += 1;
  }
  if (start < end) parts.push(text.slice(start, end));
  return parts;
}

/** The longest beginning of `text` with at most `limit` UTF-16 units that ends between two visible characters. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const isStart = graphemeStarts(text.slice(0, limit + longestCharacter));
  let end = limit;
  while (!isStart(end)) end -= 1;
  return text.slice(0, end);
}

const isSpace = (text: string, at: number): boolean => /\s/u.test(text.charAt(at));

/** Where the first part of `text` ends: at least 1, at most `limit`. */
function cutAt(text: string, limit: number, isStart: (at: number) => boolean): number {
  const window = text.slice(0, limit + 2);
  for (const kind of breaks) {
    const at = lastBreak(window, kind, limit, isStart);
    if (at > limit * earliest) return at;
  }
  const space = lastBreak(window, breaks[4], limit, isStart);
  if (space > 0) return space;
  const start = startOfWhole(text, limit);
  if (start > 0 && isStart(start)) return start;
  let hard = limit;
  while (hard > 0 && !isStart(hard)) hard -= 1;
  return hard > 0 ? hard : codePointBefore(text, limit);
}

/** The last break of a kind that leaves something before it and spaces, not half a character, after it; 0 = none. */
function lastBreak(window: string, kind: RegExp, limit: number, isStart: (at: number) => boolean): number {
  for (const match of [...window.matchAll(kind)].reverse()) {
    let end = match.index + match[0].length;
    if (end > limit) continue;
    while (end > 0 && isSpace(window, end - 1)) end -= 1;
    if (isStart(end) && isStart(end + 1)) return end;
  }
  return 0;
}

/** Where that begins which a cut at `limit` would break in two; 0 = nothing, or it alone is longer than a part. */
function startOfWhole(text: string, limit: number): number {
  for (const match of text.matchAll(wholes)) {
    if (match.index >= limit) return 0;
    if (match.index + match[0].length > limit) return match[0].length > limit ? 0 : match.index;
  }
  return 0;
}

/** Even one visible character can be longer than a part (stacked marks): then it is cut between code points. */
function codePointBefore(text: string, limit: number): number {
  const inside = (text.codePointAt(limit - 1) ?? 0) > 0xffff;
  return Math.max(inside ? limit - 1 : limit, (text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
}
