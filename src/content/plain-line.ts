import type { Data, Span, Spans } from './source.js';

/** Something that only the YAML library reads: whoever reads the text begins again with that. */
export class NotPlain extends Error {}

/** Levels of a plain text. What is deeper is the library's to refuse. */
export const deepest = 24;

/** A name before a colon, as all words of the language are; more exotic ones are left to the library. */
export const keyAt = /([A-Za-z0-9_](?:[\w ./-]*[\w./-])?):(?= |$)/y;
/** How a text without quotation marks may begin, so that no sign of it means anything to YAML. */
const plainStart = /^[\p{L}\p{N}$.¿¡(]/u;
/** What ends a text without quotation marks, or begins a comment. */
const notPlain = /: | #|:$/;

/** Where a name and its value stand. */
export type Entry = { readonly key: Span; readonly value: Span };

/** Without the spaces at its end; no other sign is a space to YAML. */
export function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 32) end--;
  return text.slice(0, end);
}

/** A part of a file with its place. */
export interface Placed {
  readonly value: Data;
  readonly span: Span;
}

/**
 * Reads the value that begins at `from` and ends with the text: words, or a map or list in braces or brackets. `base` is the offset of
 * the text's first character; the places of what it holds go to `spans`. Throws `NotPlain`.
 */
export function readOneLine(text: string, base: number, from: number, spans: WeakMap<object, Spans>): Placed {
  let at = 0;

  function readValue(from: number, depth: number, inside: boolean): Placed {
    if (depth > deepest) throw new NotPlain();
    const sign = text[from];
    if (sign === '"' || sign === "'") return readQuoted(from, sign);
    if (sign === '{') return readMap(from, depth);
    if (sign === '[') return readList(from, depth);
    return readWords(from, inside);
  }

  function readQuoted(from: number, sign: string): Placed {
    const end = text.indexOf(sign, from + 1);
    if (end === -1 || text.charAt(end + 1) === sign) throw new NotPlain();
    const value = text.slice(from + 1, end);
    if (sign === '"' && value.includes('\\')) throw new NotPlain();
    at = end + 1;
    return { value, span: [base + from, base + end + 1] };
  }

  function readWords(from: number, inside: boolean): Placed {
    const rest = text.slice(from);
    const length = inside ? rest.search(/[,[\]{}]|$/) : rest.length;
    const value = withoutEnd(rest.slice(0, length));
    if (!plainStart.test(value) || notPlain.test(value)) throw new NotPlain();
    at = from + value.length;
    return { value, span: [base + from, base + from + value.length] };
  }

  /** Goes over spaces and tells the sign that stands there. */
  function signAt(): string {
    while (text.charCodeAt(at) === 32) at++;
    return text.charAt(at);
  }

  function readMap(from: number, depth: number): Placed {
    const map = Object.create(null) as { [key: string]: Data };
    const keys = new Map<string, Entry>();
    at = from + 1;
    do {
      signAt();
      keyAt.lastIndex = at;
      const key = keyAt.exec(text)?.[1];
      if (key === undefined || keys.has(key)) throw new NotPlain();
      const start = base + at;
      at += key.length + 1;
      signAt();
      const { value, span } = readValue(at, depth + 1, true);
      keys.set(key, { key: [start, start + key.length], value: span });
      map[key] = value;
    } while (goesOn('}'));
    return closed(map, from, keys);
  }

  function readList(from: number, depth: number): Placed {
    const list: Data[] = [];
    const keys = new Map<string, Entry>();
    at = from + 1;
    do {
      signAt();
      const { value, span } = readValue(at, depth + 1, true);
      keys.set(String(list.length), { key: span, value: span });
      list.push(value);
    } while (goesOn(']'));
    return closed(list, from, keys);
  }

  /** Whether another entry follows; goes over the comma or the closing sign. */
  function goesOn(close: string): boolean {
    const sign = signAt();
    if (sign !== ',' && sign !== close) throw new NotPlain();
    at += 1;
    return sign === ',';
  }

  function closed(value: Data & object, from: number, keys: Map<string, Entry>): Placed {
    const span: Span = [base + from, base + at];
    spans.set(value, { self: span, keys });
    return { value, span };
  }

  const found = readValue(from, 0, false);
  if (at !== text.length) throw new NotPlain();
  return found;
}
