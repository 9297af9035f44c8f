import type { CommandContext } from '../run-cli.js';

type Values = { readonly [name: string]: string | number };

/** What is wrong with a file of lines, or worth knowing before its figures are believed. */
export interface EvalFinding {
  /** The key of its sentences, in capitals: `LINE_NOT_JSON`. */
  readonly code: string;
  /** An error leaves nothing to measure; a warning leaves a line out, or says how to read the figures. */
  readonly severity: 'error' | 'warning';
  readonly file: string | null;
  readonly line: number | null;
  readonly message: string;
  readonly fix: string;
}

/** Findings of one kind and file that are told one by one; the others are counted. */
const told = 5;

/** What a line looks like. */
const example = '{"text": "where is my case", "intent": "case-status"}';

/** Collects findings as they are met; the sentences are in the operator's language. */
export interface EvalFindings {
  readonly add: (
    severity: EvalFinding['severity'],
    code: string,
    at: { readonly file?: string; readonly line?: number },
    values?: Values,
  ) => void;
  /** In the order met, with one more for those of a kind that were only counted. */
  readonly all: () => readonly EvalFinding[];
  readonly failed: () => boolean;
}

/** Makes an empty collection. */
export function collectFindings(say: CommandContext['say']): EvalFindings {
  const kinds = new Map<string, { readonly some: EvalFinding[]; readonly lines: Set<number>; more: number }>();
  return {
    add: (
      severity,
      code,
      { file = null, line = null }: { file?: string | null; line?: number | null },
      values = {},
    ) => {
      const key = `${code} ${file}`;
      const kind = kinds.get(key) ?? { some: [], lines: new Set<number>(), more: 0 };
      kinds.set(key, kind);
      // A file that is both learned and asked is read twice.
      if (line !== null && kind.lines.has(line)) return;
      if (line !== null) kind.lines.add(line);
      if (kind.some.length >= told) {
        kind.more += 1;
        return;
      }
      const words = Object.fromEntries(
        Object.entries({ example, ...values }).map(([name, value]) => [name, printable(value)]),
      );
      const name = code.toLowerCase();
      kind.some.push({
        code,
        severity,
        file,
        line,
        message: say(`finding.${name}.is`, words),
        fix: say(`finding.${name}.fix`, words),
      });
    },
    all: () =>
      [...kinds.values()].flatMap(({ some, more }) => {
        const last = some.at(-1);
        if (more === 0 || !last) return some;
        return [...some, { ...last, line: null, message: say('finding.more', { count: more }), fix: '' }];
      }),
    failed: () => [...kinds.values()].some(({ some }) => some.some(({ severity }) => severity === 'error')),
  };
}

/** As much of a file's words as a line of a terminal may show: nothing that a terminal obeys. */
function printable(value: string | number): string | number {
  if (typeof value === 'number') return value;
  const clean = value.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return clean.length > 80 ? `${clean.slice(0, 79).toWellFormed()}…` : clean;
}

/** One finding as one line: where, what, and what to do. */
export function printFinding({ file, line, severity, message, fix }: EvalFinding, say: CommandContext['say']): string {
  const where = file === null ? '' : `${file}${line === null ? '' : `:${line}`}  `;
  return `${where}${say(`severity.${severity}`)}: ${message}${fix === '' ? '' : ` ${fix}`}`;
}
