import type { ErrorCode } from 'yaml';
import type { FindingCode } from './finding-codes.js';
import { knownWords } from './schema/known-words.js';
import type { Span } from './source.js';

interface Problem {
  readonly code: FindingCode;
  readonly span: Span;
  readonly values: { readonly [name: string]: string };
}

/** What the YAML library calls a problem → what a clerk is told. The library's own words never reach anyone. */
export function yamlProblem(code: ErrorCode, pos: readonly [number, number], text: string): Problem {
  const span: Span = [pos[0], Math.max(pos[1], pos[0] + 1)];
  const lineStart = text.lastIndexOf('\n', Math.max(0, pos[0] - 1)) + 1;
  const lineEnd = text.indexOf('\n', pos[0]);
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd);
  const tab = /^ *\t/.exec(line);
  if (code === 'TAB_AS_INDENT' || (tab && code !== 'MISSING_CHAR')) {
    const at = tab ? lineStart + tab[0].length - 1 : span[0];
    return { code: 'TAB', span: [at, at + 1], values: {} };
  }
  return (
    inWords(line, lineStart, span[0]) ??
    misplaced(code, span[0], text, lineStart) ?? {
      code: byCode[code] ?? 'SYNTAX',
      span: code === 'MISSING_CHAR' ? openedAt(text, span) : restOfLine(text, span),
      values: valuesOf(code, text, span),
    }
  );
}

/** What the words of the line show, whatever the library calls it. `at` is where it stopped reading. */
function inWords(line: string, lineStart: number, at: number): Problem | null {
  const found = (code: FindingCode, index: number, length: number, values: Problem['values'] = {}): Problem => ({
    code,
    span: [lineStart + index, lineStart + index + Math.max(1, length)],
    values,
  });
  // A condition in brackets inside braces: YAML ends the words at the bracket.
  const listInWords = /\b(?:any|none) of \[/i.exec(line);
  if (listInWords) return found('LIST_SPLIT', listInWords.index, listInWords[0].length);
  // A value printed inside braces, without quotation marks: YAML opens a second pair.
  const braced = /(?<=[{,]\s*[\w.-]+:\s+)[^\s"'{}[\],][^"'{}[\],]*\{[^{}]*\}?/.exec(line);
  if (braced) return found('LIST_SPLIT', braced.index, braced[0].length);
  const curly = /(?:^|[:,[{-])\s*([“”„])/.exec(line);
  if (curly) return found('SMART_QUOTES', curly.index + curly[0].length - 1, 1, { character: curly[1] ?? '' });
  const before = line.slice(0, Math.max(0, at - lineStart));
  const quote = /["']\s*$/.exec(before)?.[0].trim();
  if (quote && /^[\p{L}\p{N}]/u.test(line.slice(before.length)))
    return found('QUOTE_INSIDE', before.lastIndexOf(quote), 1, { character: quote });
  const afterBraces = /^[\s-]*[\w-]+:\s+(?:\{[^{}]*\}|\[[^[\]]*\])\s*[^\s#]/.exec(line);
  if (afterBraces) {
    const start = afterBraces[0].search(/[{[]/);
    return found('ODD_START', start, 1, { character: line.slice(start, start + 1) });
  }
  const word = /^[\s-]*([A-Za-z_-]+)(?:[ ;=]|:(?=\S)|$)/.exec(line);
  // `- end` is a whole step: the fault is above it.
  if (word && knownWords.has(word[1] ?? '') && !/:(?:\s|$)|^\s*- end\s*$/.test(line)) {
    const start = line.indexOf(word[1] ?? '');
    return found('COLON_MISSING', start, line.trimEnd().length - start, { word: word[1] ?? '' });
  }
  return null;
}

/** Braces that were left open, signs at the start of a text, and lines that are not where they should be. */
function misplaced(code: ErrorCode, at: number, text: string, lineStart: number): Problem | null {
  const lineEnd = text.indexOf('\n', at);
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd);
  const rest = line.slice(at - lineStart);
  const open = code === 'BAD_INDENT' || code === 'BLOCK_IN_FLOW' ? unclosedAbove(text, lineStart) : null;
  if (open) return open;
  const value = /:\s+([@`%&*!>|?,\]}#-].*)$/.exec(line)?.[1];
  if (
    value !== undefined &&
    (code === 'UNEXPECTED_TOKEN' || code === 'BAD_SCALAR_START') &&
    !/^[>|][+-]?\d?\s*$/.test(value)
  ) {
    const start = lineStart + line.length - value.length;
    return { code: 'ODD_START', span: [start, start + 1], values: { character: value.slice(0, 1) } };
  }
  if (code === 'BLOCK_IN_FLOW' && /^[-?] /.test(rest))
    return { code: 'ODD_START', span: [at, at + 1], values: { character: rest.slice(0, 1) } };
  const sentence = /^[^"'{}[\],]*:\s[^{}[\],]*/.exec(rest);
  if (code === 'BLOCK_IN_FLOW' && sentence)
    return { code: 'COLON_IN_TEXT', span: [at, at + sentence[0].trimEnd().length], values: {} };
  const astray = strayLine(code, at, text, lineStart, line);
  return astray === null ? null : { code: 'INDENT', span: restOfLine(text, [astray, astray + 1]), values: {} };
}

/** Where a line begins that stands under nothing, or null if that is not what is wrong. */
function strayLine(code: ErrorCode, at: number, text: string, lineStart: number, line: string): number | null {
  const rest = line.slice(at - lineStart);
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    if (/^\s*- /.test(rest)) return at;
    // The text above is fine; the line below it stands too far to the right.
    return /:(?:\s|$)/.test(rest) ? null : nextLine(text, at);
  }
  if (code === 'MISSING_CHAR' && /^\s+[\w-]+:\s/.test(line) && at === lineStart) return at;
  if (code === 'UNEXPECTED_TOKEN' && at === lineStart && /^\s*(?:#.*\n|\n)* +\S/.test(text)) return text.search(/\S/);
  return null;
}

/** Offset of the next line that has words. */
function nextLine(text: string, at: number): number {
  const found = /\n[^\S\n]*(?=\S)/.exec(text.slice(at));
  return found ? at + found.index + 1 : at;
}

const byCode: { readonly [code in ErrorCode]?: FindingCode } = {
  BAD_INDENT: 'INDENT',
  BLOCK_AS_IMPLICIT_KEY: 'COLON_IN_TEXT',
  BLOCK_IN_FLOW: 'BRACKET_MISSING',
  MULTILINE_IMPLICIT_KEY: 'INDENT',
  KEY_OVER_1024_CHARS: 'SYNTAX',
  BAD_SCALAR_START: 'ODD_START',
  BAD_ALIAS: 'ALIAS_UNKNOWN',
  BAD_DQ_ESCAPE: 'ESCAPE',
  MISSING_CHAR: 'QUOTE_MISSING',
  MULTIPLE_DOCS: 'SEVERAL_DOCUMENTS',
  NON_STRING_KEY: 'KEY_NOT_TEXT',
  RESOURCE_EXHAUSTION: 'TOO_DEEP',
  TAG_RESOLVE_FAILED: 'EXCLAMATION',
  MULTIPLE_TAGS: 'EXCLAMATION',
  BAD_COLLECTION_TYPE: 'EXCLAMATION',
  DUPLICATE_KEY: 'DUPLICATE_KEY',
};

function valuesOf(code: ErrorCode, text: string, span: Span): { readonly [name: string]: string } {
  if (code === 'BAD_SCALAR_START') return { character: text.slice(span[0], span[0] + 1) };
  if (code === 'BAD_ALIAS') return { name: text.slice(span[0] + 1, span[1]) };
  if (code === 'RESOURCE_EXHAUSTION') return { limit: '' };
  return {};
}

/** The brace or bracket that the line before opens and does not close; a `#` on that line may have hidden the end of it. */
function unclosedAbove(text: string, lineStart: number): Problem | null {
  const before = text.slice(0, Math.max(0, lineStart - 1)).trimEnd();
  const start = before.lastIndexOf('\n') + 1;
  const open: number[] = [];
  for (let at = start; at < before.length; at++) {
    if (before[at] === '{' || before[at] === '[') open.push(at);
    else if (before[at] === '}' || before[at] === ']') open.pop();
    else if (before[at] === '#' && before[at - 1] === ' ' && open.length > 0 && before.slice(at).includes('}'))
      return { code: 'HASH_IN_TEXT', span: [at, at + 1], values: {} };
  }
  return open[0] === undefined ? null : { code: 'BRACKET_MISSING', span: [open[0], open[0] + 1], values: {} };
}

/** From the first character that is no space to the end of the line. */
function restOfLine(text: string, [start, end]: Span): Span {
  const lineEnd = text.indexOf('\n', start);
  const line = text.slice(start, lineEnd === -1 ? text.length : lineEnd).trimEnd();
  const spaces = line.length - line.trimStart().length;
  return line.trim() === '' ? [start, end] : [start + spaces, start + line.length];
}

/** A quote that is never closed is found at the end of the file; the clerk wants to see where it was opened. */
function openedAt(text: string, span: Span): Span {
  const before = text.slice(0, span[0]);
  const lines = before.split('\n');
  let offset = 0;
  for (const line of lines) {
    const match = /(?:^|[:,[{-]\s+)(["'])/.exec(line);
    if (match) {
      const at = offset + match.index + match[0].length - 1;
      const quote = match[1] ?? '"';
      const rest = line
        .slice(match.index + match[0].length)
        .split(quote === '"' ? '\\"' : "''")
        .join('');
      if (!rest.includes(quote)) return [at, at + 1];
    }
    offset += line.length + 1;
  }
  return span;
}
