import type { Localized } from '../model/text.js';
import { findingCodes, type FindingCode, type Severity } from './finding-codes.js';

/** Where something is written, for people: lines and columns count from 1. */
export interface Place {
  /** Relative to the content root, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Characters the finding is about, from `column`, on that line; at least 1. */
  readonly length: number;
  /** The source line, at most 160 characters around the column. */
  readonly excerpt: string;
  /** 0-based offset of the column within `excerpt`. */
  readonly caret: number;
}

/** One thing the gate found. `values` fill the sentences; a value that begins with `@` is itself a sentence of `check:forms`. */
export interface Finding extends Place {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly values: { readonly [name: string]: string };
  /** One sentence: what is wrong. */
  readonly message: Localized;
  /** One sentence: what to do. */
  readonly fix: Localized;
}

/** How the reader and the compiler tell what they found. */
export type Report = (code: FindingCode, place: Place, values?: { readonly [name: string]: string }) => void;

/** A finding without its sentences, which `describeFindings` adds at the end of a load. */
export function makeFinding(
  code: FindingCode,
  place: Place,
  values: { readonly [name: string]: string } = {},
): Finding {
  const { file, line, column, length, excerpt, caret } = place;
  return {
    code,
    severity: findingCodes[code],
    file,
    line,
    column,
    length,
    excerpt,
    caret,
    values,
    message: {},
    fix: {},
  };
}

/** The start of a file, for findings about the file as a whole. */
export function fileStart(file: string): Place {
  return { file, line: 1, column: 1, length: 1, excerpt: '', caret: 0 };
}

/** Whether these findings keep a bot from being used. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}
