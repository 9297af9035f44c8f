import type { FindingSentences } from '../../content/describe.js';
import type { Finding } from '../../content/finding.js';
import type { WaivedFinding } from '../../content/waivers.js';

/** What one run of `ventanilla check` found, for whoever writes it down. */
export interface CheckReport {
  readonly findings: readonly Finding[];
  /** Findings that a line `# allow …` speaks for. */
  readonly waived: readonly WaivedFinding[];
  /** Names of the bots that can be used. */
  readonly bots: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Whether warnings fail as well. */
  readonly strict: boolean;
  /** Language of every sentence. */
  readonly lang: string;
  /** Version of the program. */
  readonly version: string;
  /** Sentences of all findings in that language, with their placeholders. */
  readonly sentences: FindingSentences;
  /** A sentence of `check:report`. */
  readonly say: (key: string, values?: { readonly [name: string]: string | number }) => string;
}

/** A finding's sentence or fix in a language; English where there is none. */
export function sentence(finding: Finding, part: 'message' | 'fix', lang: string): string {
  return finding[part][lang] ?? finding[part]['en'] ?? finding.code;
}

/** Whether a finding makes the command fail. */
export function fails({ severity }: Finding, strict: boolean): boolean {
  return severity === 'error' || (strict && severity === 'warning');
}
