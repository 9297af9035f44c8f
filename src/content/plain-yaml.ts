import { NotPlain, deepest, keyAt, readOneLine, withoutEnd, type Entry, type Placed } from './plain-line.js';
import type { Data, Span, Spans } from './source.js';

/** A text read without the YAML library: its data, and where each map and list stands. */
export interface PlainYaml {
  readonly data: Data;
  readonly spans: WeakMap<object, Spans>;
}

/** Characters of a plain text: no shorter one reaches the limits of `yamlLimits`, which are the library's to keep. */
const longest = 200_000;

interface Line {
  /** Offset at which it begins. */
  readonly start: number;
  readonly indent: number;
  /** The whole line, without its end and the spaces before it. */
  readonly text: string;
}

/**
 * Reads what most files of clerks are made of: maps and lists by indentation, texts on one line with or without quotation marks, blocks
 * after `|`, and `{ }` and `[ ]` on one line. Gives what the library gives, ten times as fast; null for everything else, wrong or not.
 */
export function readPlainYaml(text: string): PlainYaml | null {
  if (!text.endsWith('\n') || text.length > longest || /[\t\r]/.test(text)) return null;
  try {
    return readLines(text);
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

/** Reads a whole text, line by line; throws `NotPlain`. */
function readLines(text: string): PlainYaml {
  const spans = new WeakMap<object, Spans>();
  const textLines = text.slice(0, -1).split('\n');
  /** Number of the line after `current`, and the offset at which it begins. */
  let nextAt = 0;
  let nextOffset = 0;
  /** The line that is next to be read. */
  let current: Line | null = null;
  /** Offset behind the last line that was read. */
  let readEnd = 0;

  function whole(): PlainYaml {
    next();
    if (current?.indent !== 0 || isItem(current)) throw new NotPlain();
    const data = readMap(0, 0);
    if (current) throw new NotPlain();
    return { data, spans };
  }

  /** Goes to the next line that says something. */
  function next(): void {
    for (; nextAt < textLines.length; nextAt++) {
      const whole = textLines[nextAt] ?? '';
      const start = nextOffset;
      nextOffset += whole.length + 1;
      let indent = 0;
      while (whole.charCodeAt(indent) === 32) indent++;
      if (indent === whole.length || whole.charCodeAt(indent) === 35) continue;
      nextAt++;
      current = { start, indent, text: whole.slice(indent) };
      return;
    }
    current = null;
  }

  /** The map whose next entry is `line`, at this indentation. */
  function readMap(indent: number, depth: number): Data {
    if (depth > deepest) throw new NotPlain();
    const map = Object.create(null) as { [key: string]: Data };
    const keys = new Map<string, Entry>();
    const first = current ? current.start + current.indent : 0;
    while (current?.indent === indent && !isItem(current)) readEntry(current, map, keys, depth);
    if (current && current.indent > indent) throw new NotPlain();
    spans.set(map, { self: [first, readEnd], keys });
    return map;
  }

  /** One entry of a map, and goes on to the line after it. */
  function readEntry(line: Line, map: { [key: string]: Data }, keys: Map<string, Entry>, depth: number): void {
    keyAt.lastIndex = 0;
    const key = keyAt.exec(line.text)?.[1];
    if (key === undefined || keys.has(key)) throw new NotPlain();
    const from = line.start + line.indent;
    const keySpan: Span = [from, from + key.length];
    const { value, span } = readValue(line, key.length + 1, depth);
    keys.set(key, { key: keySpan, value: span });
    map[key] = value;
  }

  /** The value that stands behind a colon, on its line or below it. */
  function readValue(line: Line, behind: number, depth: number): Placed {
    const { text, start, indent } = line;
    let from = behind;
    while (text.charCodeAt(from) === 32) from++;
    if (from < text.length) {
      if (text.charCodeAt(from) === 124) return readBlock(line, from);
      return readRestOfLine(withoutEnd(text), start + indent, from);
    }
    next();
    const below = current;
    if (!below || below.indent < indent) throw new NotPlain();
    if (isItem(below)) return placed(readList(below.indent, depth + 1));
    if (below.indent === indent) throw new NotPlain();
    return placed(readMap(below.indent, depth + 1));
  }

  function placed(value: Data): Placed {
    return { value, span: spans.get(value as object)?.self ?? [0, 1] };
  }

  /** The list whose next item is `line`, at this indentation. */
  function readList(indent: number, depth: number): Data {
    if (depth > deepest) throw new NotPlain();
    const list: Data[] = [];
    const keys = new Map<string, Entry>();
    const first = current ? current.start + current.indent : 0;
    while (current?.indent === indent && isItem(current)) {
      const { value, span } = readItem(current, depth);
      keys.set(String(list.length), { key: span, value: span });
      list.push(value);
    }
    if (current && current.indent > indent) throw new NotPlain();
    spans.set(list, { self: [first, readEnd], keys });
    return list;
  }

  function readItem(line: Line, depth: number): Placed {
    let from = 1;
    while (line.text.charCodeAt(from) === 32) from++;
    keyAt.lastIndex = from;
    if (keyAt.test(line.text)) {
      // The first entry stands behind the dash, as if it were on a line of its own.
      current = { start: line.start, indent: line.indent + from, text: line.text.slice(from) };
      return placed(readMap(line.indent + from, depth + 1));
    }
    return readRestOfLine(withoutEnd(line.text), line.start + line.indent, from);
  }

  /** A value that ends on its line; `text` begins at the offset `base`. Goes on to the next line. */
  function readRestOfLine(text: string, base: number, from: number): Placed {
    const found = readOneLine(text, base, from, spans);
    readEnd = nextOffset;
    next();
    return found;
  }

  /** A text block after `|`. */
  function readBlock(line: Line, from: number): Placed {
    if (withoutEnd(line.text).length !== from + 1) throw new NotPlain();
    const words: string[] = [];
    let [indent, read, blank] = [0, nextAt, 0];
    let [offset, end] = [nextOffset, nextOffset];
    for (; read < textLines.length; read++) {
      const whole = textLines[read] ?? '';
      offset += whole.length + 1;
      let spaces = 0;
      while (whole.charCodeAt(spaces) === 32) spaces++;
      if (spaces === whole.length) {
        if (words.length === 0 || spaces > indent) throw new NotPlain();
        blank += 1;
        continue;
      }
      if (words.length === 0) indent = spaces;
      if (spaces < indent || spaces <= line.indent) break;
      for (; blank > 0; blank--) words.push('');
      words.push(whole.slice(indent));
      end = offset;
    }
    if (words.length === 0 || indent <= line.indent) throw new NotPlain();
    // A line that stands further in than the block's name, but not in the block.
    const after = textLines[read];
    if (after !== undefined && after.search(/\S/) > line.indent) throw new NotPlain();
    [nextAt, nextOffset, readEnd] = [read, read < textLines.length ? offset - (after ?? '').length - 1 : offset, end];
    next();
    const start = line.start + line.indent + from;
    return { value: `${words.join('\n')}\n`, span: [start, end] };
  }

  return whole();
}

const isItem = ({ text }: Line): boolean =>
  text.charCodeAt(0) === 45 && (text.charCodeAt(1) === 32 || text.length === 1);
