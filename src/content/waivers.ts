import { Lexer } from 'yaml';
import { isDate } from '../model/time.js';
import { findingCodes, waivable } from './finding-codes.js';
import { makeFinding, type Finding, type Place } from './finding.js';
import { lineStartsOf, placeOf } from './source.js';
import { nearest } from './suggest.js';

/** Longest time a waiver may run, in days: after a year somebody looks again. */
const longestDays = 366;

/** A line `# allow CODE until DAY — OWNER: reason`, as far as it could be read. */
export interface Waiver extends Place {
  readonly codes: readonly string[];
  /** Last day, `YYYY-MM-DD`. */
  readonly until: string;
  readonly owner: string;
  readonly reason: string;
  /** Lines of the file it speaks for, from 1, both included. */
  readonly covers: readonly [first: number, last: number];
  /** Why it cannot count, as a key of `check:forms`. */
  readonly problem?: { readonly form: string; readonly suggestion?: string };
}

/** Who allowed a finding, until when and why. */
export type Allowed = Pick<Waiver, 'until' | 'owner' | 'reason'>;

/** A finding that a waiver covers. */
export type WaivedFinding = Finding & { readonly allowed: Allowed };

/** What a comment must look like to be taken for a waiver at all, misspelt ones included. */
const attempt =
  /^#+\s*(allow|ignore|waive|permitir|ignorar|omitir)\b:?\s+([A-Z][A-Z_]{2,}(?:\s*,\s*[A-Z][A-Z_]{2,})*)(.*)$/;

/** The waivers of a YAML text. Only real comments count: a line of a text block that looks like one is words. */
export function readWaivers(text: string, file: string): readonly Waiver[] {
  if (!/#+\s*(?:allow|ignore|waive|permitir|ignorar|omitir)\b/.test(text)) return [];
  const lineStarts = lineStartsOf(text);
  const lines = text.split('\n');
  return comments(text).flatMap(({ at, comment }) => {
    const match = attempt.exec(comment.trimEnd());
    if (!match) return [];
    const place = placeOf(file, text, lineStarts, [at, at + comment.trimEnd().length]);
    const codes = (match[2] ?? '').split(/\s*,\s*/);
    const rest = /^\s+until\s+([^\s—–:]+)\s*(?:[—–]|-+(?=\s))?\s*(.*)$/.exec(match[3] ?? '');
    const until = rest?.[1] ?? '';
    const [, owner = '', reason = ''] = /^([^:]*[^:\s])\s*:\s+(\S.*)$/.exec(rest?.[2] ?? '') ?? [];
    const problem = problemOf({ word: match[1] ?? '', codes, until, owner, reason });
    return [
      { ...place, codes, until, owner, reason, covers: covered(lines, place.line), ...(problem ? { problem } : {}) },
    ];
  });
}

function problemOf({
  word,
  codes,
  until,
  owner,
}: {
  readonly word: string;
  readonly codes: readonly string[];
  readonly until: string;
  readonly owner: string;
  readonly reason: string;
}): Waiver['problem'] | null {
  if (word !== 'allow') return { form: 'waiverWord' };
  const unknown = codes.find((code) => !Object.hasOwn(findingCodes, code));
  if (unknown !== undefined) {
    const suggestion = nearest(unknown, Object.keys(findingCodes));
    return { form: 'waiverCode', ...(suggestion ? { suggestion } : {}) };
  }
  if (!codes.every(waivable)) return { form: 'waiverNever' };
  if (!isDate(until)) return { form: 'waiverUntil' };
  return owner === '' ? { form: 'waiverOwner' } : null;
}

/** Comments of a YAML text with their offsets. The lexer marks what is a scalar with a character of its own. */
function comments(text: string): readonly { readonly at: number; readonly comment: string }[] {
  const found: { at: number; comment: string }[] = [];
  let at = 0;
  let scalar = false;
  for (const token of new Lexer().lex(text)) {
    if (token === '\u0002' || token === '\u0018') continue;
    if (token === '\u001f') {
      scalar = true;
      continue;
    }
    if (!scalar && token.startsWith('#')) found.push({ at, comment: token });
    scalar = false;
    at += token.length;
  }
  return found;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
const isContent = (line: string): boolean => !/^\s*(?:#.*)?$/.test(line.replace(/\r$/, ''));

/** Above the first entry: the whole file. Elsewhere: the next entry (or the one on the same line) with all that is indented below it. */
function covered(lines: readonly string[], line: number): readonly [number, number] {
  const own = isContent(lines[line - 1] ?? '');
  if (!own && !lines.slice(0, line - 1).some(isContent)) return [1, lines.length];
  const first = own ? line - 1 : lines.findIndex((text, index) => index >= line && isContent(text));
  if (first === -1) return [line, line];
  const start = lines[first] ?? '';
  const indent = indentOf(start);
  const below = (text: string): boolean =>
    !isContent(text) ||
    indentOf(text) > indent ||
    // A list may stand as far to the left as the word it belongs to.
    (indentOf(text) === indent && /^\s*- /.test(text) && !/^\s*- /.test(start));
  let last = first;
  while (last + 1 < lines.length && below(lines[last + 1] ?? '')) last += 1;
  return [first + 1, last + 1];
}

/** What waivers leave of the findings, what they allow, which of them were needed, and what is wrong with the waivers themselves. */
export interface Waived {
  readonly open: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  /** Waivers that could count today; those that covered nothing are not in `used`. */
  readonly valid: readonly Waiver[];
  readonly used: ReadonlySet<Waiver>;
}

/** Applies the waivers of the files that findings stand in. `today`: `YYYY-MM-DD`. */
export function applyWaivers(findings: readonly Finding[], waivers: readonly Waiver[], today: string): Waived {
  if (waivers.length === 0) return { open: findings, waived: [], valid: [], used: new Set() };
  const about: Finding[] = [];
  const valid: Waiver[] = [];
  const furthest = latest(today);
  for (const waiver of waivers) {
    const { problem, until, codes } = waiver;
    if (problem)
      about.push(
        makeFinding('WAIVER', waiver, {
          problem: `@${problem.form}`,
          ...(problem.suggestion ? { suggestion: problem.suggestion } : {}),
        }),
      );
    else if (until > furthest) about.push(makeFinding('WAIVER', waiver, { problem: '@waiverFar' }));
    else if (until < today)
      about.push(makeFinding('WAIVER_EXPIRED', waiver, { codes: codes.join(', '), until, owner: waiver.owner }));
    else valid.push(waiver);
  }
  const used = new Set<Waiver>();
  const waived: WaivedFinding[] = [];
  const open = findings.filter((finding) => {
    const waiver = valid.find(
      ({ file, codes, covers: [first, last] }) =>
        file === finding.file && codes.includes(finding.code) && finding.line >= first && finding.line <= last,
    );
    if (!waiver) return true;
    used.add(waiver);
    const { until, owner, reason } = waiver;
    waived.push({ ...finding, allowed: { until, owner, reason } });
    return false;
  });
  return { open: [...open, ...about], waived, valid, used };
}

function latest(today: string): string {
  const time = Date.parse(`${today}T00:00:00Z`);
  return Number.isNaN(time) ? '9999-12-31' : new Date(time + longestDays * 86_400_000).toISOString().slice(0, 10);
}

/** The finding for a waiver that covers nothing any more. */
export function unusedWaiver(waiver: Waiver): Finding {
  return makeFinding('WAIVER_UNUSED', waiver, { codes: waiver.codes.join(', ') });
}
