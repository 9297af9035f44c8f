import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';

/** A folder for files of lines. */
export interface LineFiles {
  readonly folder: string;
  /** Writes a file and returns its path. */
  readonly file: (name: string, content: string | Buffer) => Promise<string>;
  readonly clean: () => Promise<void>;
}

export async function lineFiles(): Promise<LineFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'eval-files-'));
  return {
    folder,
    file: async (name, content) => {
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    },
    clean: () => rm(folder, { recursive: true }),
  };
}

/** Objects as a file has them, one a line. */
export const jsonl = (lines: readonly object[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/** What `ventanilla eval` printed, and its exit code. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly told: string;
}
/** Runs `ventanilla eval`. */
export const ask = async (...args: readonly string[]): Promise<Answer> => {
  const out: string[] = [];
  const told: string[] = [];
  const code = await runCli(
    ['eval', ...args],
    (line) => void out.push(line),
    (line) => void told.push(line),
  );
  return { code, out: out.join('\n'), told: told.join('\n') };
};
/** The figures of `--json` that tests look at. */
export interface Measured {
  readonly accuracy: number | null;
  readonly accuracyInterval: readonly [number, number] | null;
  readonly oosRecall: number | null;
  readonly auroc: number | null;
  readonly trainSeconds: number | null;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  readonly inScope: number;
  readonly outOfScope: number;
  readonly trainLines: number;
  readonly intents: number;
  readonly atThreshold: { readonly threshold: number; readonly tuned: boolean; readonly accuracy: number | null };
  readonly worst: { readonly locale: string; readonly accuracy: number | null } | null;
  readonly reached?: boolean;
  readonly languages: readonly { readonly locale: string; readonly inScope: number }[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly line: number | null;
    readonly message: string;
    readonly fix: string;
  }[];
}
export const measured = ({ out }: Answer): Measured => JSON.parse(out) as Measured;
/** Codes of the findings, each once. */
export const codes = (answer: Answer): readonly string[] => [
  ...new Set(measured(answer).findings.map(({ code }) => code)),
];

const services: readonly (readonly [string, readonly string[]])[] = [
  [
    'water',
    [
      'pay my water bill',
      'the water payment is due',
      'where do I pay for water',
      'water bill online',
      'paying water charges',
      'my water account payment',
    ],
  ],
  [
    'trash',
    [
      'when is trash collected',
      'garbage truck day',
      'trash pickup schedule',
      'they missed my garbage',
      'what day is the trash',
      'garbage collection calendar',
    ],
  ],
  [
    'library',
    [
      'library opening hours',
      'get a library card',
      'borrow books at the library',
      'renew library books',
      'is the library open',
      'lost my library card',
    ],
  ],
];
/** Three intents with six lines each. */
export const train = services.flatMap(([intent, texts]) => texts.map((text) => ({ text, intent })));
/** Three messages in scope and two out of it. */
export const tests = [
  { text: 'pay the water bill', intent: 'water' },
  { text: 'garbage pickup day', intent: 'trash' },
  { text: 'library books', intent: 'library' },
  { text: 'who won the football game', intent: 'oos' },
  { text: 'tell me a story about dragons', intent: 'oos' },
];
