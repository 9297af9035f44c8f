import type { ErrorCode } from 'yaml';
import type { FindingCode } from './finding-codes.js';
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
  // A condition in brackets inside braces: YAML ends the words at the bracket.
  const listInWords = /\b(?:any|none) of \[/i.exec(line);
  if (listInWords) {
    const at = lineStart + listInWords.index;
    return { code: 'LIST_SPLIT', span: [at, at + listInWords[0].length], values: {} };
  }
  const unclosed = code === 'BAD_INDENT' ? unclosedAbove(text, lineStart) : null;
  if (unclosed !== null) return { code: 'BRACKET_MISSING', span: [unclosed, unclosed + 1], values: {} };
  const value = /:\s+([@`%&*!>|?,\]}#-].*)$/.exec(line)?.[1];
  if (
    value !== undefined &&
    (code === 'UNEXPECTED_TOKEN' || code === 'BAD_SCALAR_START') &&
    !/^[>|][+-]?\d?\s*$/.test(value)
  ) {
    const at = lineStart + line.length - value.length;
    return { code: 'ODD_START', span: [at, at + 1], values: { character: value.slice(0, 1) } };
  }
  return {
    code: byCode[code] ?? 'SYNTAX',
    span: code === 'MISSING_CHAR' ? openedAt(text, span) : restOfLine(text, span),
    values: valuesOf(code, text, span),
  };
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

/** Where the line before opens a brace or bracket that it does not close. */
function unclosedAbove(text: string, lineStart: number): number | null {
  const before = text.slice(0, Math.max(0, lineStart - 1)).trimEnd();
  const start = before.lastIndexOf('\n') + 1;
  const open: number[] = [];
  for (let at = start; at < before.length; at++) {
    if (before[at] === '{' || before[at] === '[') open.push(at);
    else if (before[at] === '}' || before[at] === ']') open.pop();
  }
  return open[0] ?? null;
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
