import { readFileSync } from 'node:fs';

/** Lines written to measure on: the first part to tune by, the second to measure only. */
export interface Lines {
  readonly dev: readonly string[];
  readonly heldOut: readonly string[];
}

/** The lines of `language-lines/<name>.txt`. */
export function linesOf(name: string): Lines {
  const text = readFileSync(new URL(`language-lines/${name}.txt`, import.meta.url), 'utf8');
  const [dev = '', heldOut = ''] = text.split('## held out');
  const lines = (part: string): readonly string[] =>
    part.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return { dev: lines(dev), heldOut: lines(heldOut) };
}

/** The part of lines of which something holds, 0..1. */
export const share = (lines: readonly string[], holds: (line: string) => boolean): number =>
  lines.filter(holds).length / lines.length;
