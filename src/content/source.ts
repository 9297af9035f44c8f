import type { Place } from './finding.js';

/** What a clerk's file holds: every scalar is text, an empty value is null. Maps have no prototype. */
export type Data = string | null | readonly Data[] | DataMap;
/** A map of a clerk's file. */
export interface DataMap {
  readonly [key: string]: Data;
}

/** Offsets into the text, end exclusive. */
export type Span = readonly [start: number, end: number];

/** Where the parts of one map or list stand. */
export interface Spans {
  readonly self: Span;
  readonly keys: ReadonlyMap<string, { readonly key: Span; readonly value: Span }>;
}

/** A file that was read: its data, and where each part of it is written. */
export interface Source {
  readonly file: string;
  readonly data: Data;
  /**
   * The place of a map or list, or of one of its entries (`key` a name, or an index as text). `needle` narrows it to words inside
   * that entry; `of: 'key'` points at the key instead of the value.
   */
  place(
    container: object | null,
    key?: string | number,
    options?: { readonly of?: 'key' | 'value'; readonly needle?: string },
  ): Place;
  /** The place of line `index` (from 0) of a text block. */
  linePlace(container: object, key: string | number, index: number): Place;
}

/** Makes the place of a span of a text. `lineStarts` are the offsets at which lines begin. */
export function placeOf(file: string, text: string, lineStarts: readonly number[], [start, end]: Span): Place {
  const at = Math.min(Math.max(start, 0), text.length);
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const lineStart = lineStarts[low] ?? 0;
  const nextStart = lineStarts[low + 1] ?? text.length + 1;
  const line = text.slice(lineStart, Math.min(nextStart - 1, text.length)).replace(/\r$/, '');
  const column = Math.min(at - lineStart, line.length);
  const length = Math.max(1, Math.min(end - at, line.length - column));
  const cut = column > 120 ? column - 60 : 0;
  const shown = line.slice(cut, cut + 160);
  return {
    file,
    line: low + 1,
    column: column + 1,
    length: Math.min(length, Math.max(1, shown.length - (column - cut))),
    excerpt: visible((cut > 0 ? '…' : '') + shown),
    caret: column - cut + (cut > 0 ? 1 : 0),
  };
}

/** Where words stand in a text, rather by themselves than inside of others (`tu` not in `actual`); -1 if they do not. */
export function findWords(text: string, words: string): number {
  const inside = (edge: string, beyond: string): boolean => /[\p{L}\p{N}]/u.test(edge) && /[\p{L}\p{N}]/u.test(beyond);
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if (
      !inside(words.slice(0, 1), text.slice(Math.max(0, at - 1), at)) &&
      !inside(words.slice(-1), text.slice(end, end + 1))
    )
      return at;
  }
  return text.indexOf(words);
}

/** Control and direction characters would garble a terminal: each becomes one visible character. */
function visible(line: string): string {
  return line.replace(/\t/g, '→').replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu, '\u{fffd}');
}

/** Offsets at which the lines of a text begin. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Whether a value is a map of a clerk's file. */
export function isMap(data: Data | undefined): data is DataMap {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** Whether a value is a list of a clerk's file. */
export function isList(data: Data | undefined): data is readonly Data[] {
  return Array.isArray(data);
}
