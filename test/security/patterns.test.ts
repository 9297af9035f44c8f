import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { parseSync } from '@swc/core';
import { expect, test } from '@jest/globals';
import { budget } from '../budget.js';
import { costOf, growth } from '../support/processor-time.js';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** Every regular expression written in the sources, with the files it stands in. */
function patterns(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.d.ts'),
  );
  for (const file of files) {
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const { type, pattern, flags } = node as { type?: unknown; pattern?: unknown; flags?: unknown };
      if (type === 'RegExpLiteral') {
        const written = `/${String(pattern)}/${String(flags)}`;
        found.set(written, [...(found.get(written) ?? []), file]);
      }
      for (const child of Object.values(node)) walk(child);
    };
    walk(parseSync(readFileSync(join(source, file), 'utf8'), { syntax: 'typescript', target: 'es2022' }));
  }
  return found;
}

/** What the hostile texts are made of: runs of one or several of these, one after the other. */
const pieces = ['a', '1', ' ', ',', '.', '-', '\n', '/', "'", 'y '];

/** All texts of three runs, of `size` characters each. */
function textsOf(size: number): readonly string[] {
  const runs = pieces.map((piece) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size));
  return runs.flatMap((a) => runs.flatMap((b) => runs.map((c) => `${a}${b}${c}!`)));
}

/**
 * In small and in middling size all texts are tried: what explodes is caught while it is small. Of the longest message (2,000 characters)
 * only those that were slowest before, since each costs a pattern that looks ahead from every character some milliseconds.
 */
const [small, middle, whole] = [textsOf(10), textsOf(120), textsOf(666)];
const slowestOnes = 8;

/** What the longest message may cost at the most: so many times as much as the plainest pattern that looks ahead from every character. */
const most = 80;
const plainest = ['/a+b/', 'a'.repeat(2000)] as const;
/** What is shorter than this, in milliseconds of the processor, is no stall on any machine. */
const nothing = 100;

/** Looks for a pattern in texts, and writes down how long each took. */
const trial = new Script(`
  for (const [n, text] of texts.entries()) {
    const began = now();
    text.replace(pattern, '');
    took[n] = now() - began;
  }`);

/** How long each text took, in milliseconds; null if the engine had to be stopped after `patience`. */
function times(pattern: RegExp, texts: readonly string[], patience: number): readonly number[] | null {
  const took: number[] = [];
  try {
    trial.runInContext(createContext({ pattern, texts, took, now: () => performance.now() }), {
      timeout: patience,
    });
    return took;
  } catch {
    return null;
  }
}

function compiled(written: string): RegExp {
  const end = written.lastIndexOf('/');
  return new RegExp(written.slice(1, end), `${written.slice(end + 1).replaceAll(/[gy]/g, '')}g`);
}

/** The text that one pattern takes too long on, abridged; null: there is none. */
function stalls(written: string, patience: number = budget.patternMs): string | null {
  const pattern = compiled(written);
  const cost = (text: string): number => costOf(() => text.replace(pattern, ''), nothing);
  const explodes = (texts: readonly string[]): string | null => {
    const took = times(pattern, texts, patience);
    if (!took) return 'stopped';
    // A pause of the machine is none of the pattern's doing.
    return texts.find((text, n) => (took[n] ?? 0) > nothing && cost(text) > nothing) ?? null;
  };
  const early = explodes(small) ?? explodes(middle);
  if (early !== null) return early;
  const took = times(pattern, middle, patience) ?? [];
  const worst = middle.map((_, n) => n).sort((a, b) => (took[b] ?? 0) - (took[a] ?? 0));
  const texts = worst.slice(0, slowestOnes).flatMap((n) => whole[n] ?? []);
  if (!times(pattern, texts, patience)) return 'stopped';
  return (
    texts.find((text) => {
      const plain = (): unknown => plainest[1].replace(compiled(plainest[0]), '');
      return cost(text) > nothing && growth(plain, () => text.replace(pattern, ''), most) > most;
    }) ?? null
  );
}

test('no pattern of ours takes long on a message made to slow it down', () => {
  const slow = [...patterns()].flatMap(([written, files]) => {
    const text = stalls(written);
    return text === null
      ? []
      : [`${written} in ${[...new Set(files)].join(', ')} on ${JSON.stringify(text.slice(0, 40))}`];
  });
  expect(slow).toEqual([]);
}, 1_200_000);

test('the search for slow patterns finds those it is for', () => {
  expect(stalls('/(?:a+)+$/', 2000)).not.toBeNull();
  expect(stalls('/a.*[ ,].*[b1]/', 2000)).not.toBeNull();
  expect(stalls('/^a+b/')).toBeNull();
});
