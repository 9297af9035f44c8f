import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from '../../src/cli/run-cli.js';
import type { Finding } from '../../src/content/finding.js';
import { loadBots } from '../../src/content/load-bots.js';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A folder with the exports of this test's own projects. */
export const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

/** A content folder with one bot, `town`, and the program at hand. */
export interface ClerkDesk {
  readonly root: string;
  /** Runs the program; what it printed, and its exit code. */
  run(...args: readonly string[]): Promise<{ readonly code: number; readonly text: string }>;
  put(path: string, text: string): Promise<void>;
  read(path: string): Promise<string>;
  /** What `check` finds. */
  findings(): Promise<readonly Finding[]>;
  leave(): Promise<void>;
}

export async function openDesk(): Promise<ClerkDesk> {
  const root = await mkdtemp(join(tmpdir(), 'ventanilla-import-'));
  const run: ClerkDesk['run'] = async (...args) => {
    const lines: string[] = [];
    const keep = (line: string): void => void lines.push(line);
    const code = await runCli([...args, '--content', root], keep, keep);
    return { code, text: lines.join('\n') };
  };
  await run('new', 'bot', 'town', '--yes');
  return {
    root,
    run,
    async put(path, text) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    },
    read: (path) => readFile(join(root, path), 'utf8'),
    findings: async () =>
      (await loadBots({ root, packageRoot, env: {}, now: Date.parse('2026-11-23T16:00:00Z') })).findings,
    leave: () => rm(root, { recursive: true, force: true }),
  };
}

/** Errors of `check`, as `CODE file:line`. */
export const errorsOf = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ code, file, line }) => `${code} ${file}:${line}`);
