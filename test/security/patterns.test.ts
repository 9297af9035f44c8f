import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { parseSync } from '@swc/core';
import { expect, test } from '@jest/globals';
import { budget } from '../budget.js';

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

/** Tries all texts of three runs against one pattern; gives the slowest. The engine is stopped when one takes far too long. */
const trial = `
  const re = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '') + 'g');
  for (const a of pieces) for (const b of pieces) for (const c of pieces) {
    const run = (piece) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
    const text = run(a) + run(b) + run(c) + '!';
    let took = Infinity;
    for (let n = 0; n < 3 && took > limit; n += 1) {
      const began = now();
      re.lastIndex = 0;
      text.replace(re, '');
      took = Math.min(took, now() - began);
    }
    if (took > worst.ms) { worst.ms = took; worst.text = a + '… ' + b + '… ' + c + '…'; }
    if (took > limit) break;
  }`;

/** The slowest time in milliseconds, of three tries each, on texts of `3 × size` characters. */
function slowest(
  written: string,
  size: number,
  limit: number,
  patience: number = budget.patternMs,
): { readonly ms: number; readonly text: string } {
  const end = written.lastIndexOf('/');
  const pattern = { source: written.slice(1, end), flags: written.slice(end + 1) };
  const worst = { ms: 0, text: '' };
  try {
    new Script(trial).runInContext(
      createContext({ pattern, pieces, size, limit, worst, now: () => performance.now() }),
      { timeout: patience },
    );
  } catch {
    return { ms: patience, text: 'stopped' };
  }
  return worst;
}

test('no pattern of ours takes long on a message made to slow it down', () => {
  const slow: string[] = [];
  for (const [written, files] of patterns()) {
    // A longest message (2,000 characters) in small and then in full: what explodes is caught while it is small.
    for (const [size, limit] of [
      [10, 100],
      [60, 100],
      [666, 250],
    ] as const) {
      const { ms, text } = slowest(written, size, limit);
      if (ms <= limit) continue;
      slow.push(`${Math.round(ms)} ms: ${written} in ${[...new Set(files)].join(', ')} on ${JSON.stringify(text)}`);
      break;
    }
  }
  expect(slow).toEqual([]);
}, 300_000);

test('the search for slow patterns finds those it is for', () => {
  expect(slowest('/(?:a+)+$/', 10, 100, 2000).ms).toBeGreaterThan(100);
  expect(slowest('/a.*[ ,].*[b1]/', 666, 250, 2000).ms).toBeGreaterThan(250);
  expect(slowest('/^a+b/', 666, 250).ms).toBeLessThan(100);
});
