import { describe, expect, test } from '@jest/globals';
import { parseSync } from '@swc/core';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Statement {
  readonly type: string;
  readonly source?: { readonly value: string };
  readonly typeOnly?: boolean;
}

/** The packages that are read before anything runs: what a file imports, and what its imports import. */
function packagesOf(file: string, seen: Set<string> = new Set(), packages: Set<string> = new Set()): Set<string> {
  if (seen.has(file)) return packages;
  seen.add(file);
  const { body } = parseSync(readFileSync(join(root, file), 'utf8'), { syntax: 'typescript', target: 'es2022' });
  for (const { type, source, typeOnly } of body as unknown as readonly Statement[]) {
    if (!/^(?:Import|ExportNamed|ExportAll)Declaration$/.test(type) || !source || typeOnly) continue;
    const { value } = source;
    if (value.startsWith('.'))
      packagesOf(normalize(join(dirname(file), value)).replace(/\.js$/, '.ts'), seen, packages);
    else if (!value.startsWith('node:')) packages.add(value);
  }
  return packages;
}

describe('an operator does not wait for what a command does not need', () => {
  test('the command line itself reads its own words and nothing of the server', () => {
    expect([...packagesOf('src/cli/run-cli.ts')].sort()).toEqual(['commander', 'i18next', 'zod']);
  });

  test('check reads neither the language models, the web server nor the data file', () => {
    const packages = packagesOf('src/cli/commands/check.ts');
    expect(packages).toContain('i18next');
    for (const heavy of ['@nlpjs/nlu', 'chrono-node', 'express', 'libsql', 'pino', 'prom-client'])
      expect(packages).not.toContain(heavy);
  });
});
