import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shareModels } from './shared-models.js';
import { patience } from './patience.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** A content root with one small bot. */
export const echo = join(root, 'test/fixtures/echo');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
}

/** The command line that runs the program; `bound`: with the rights of a plain user, also where the tests run as root. */
function commandLine(args: readonly string[], bound: boolean): readonly [string, ...string[]] {
  const program = [process.execPath, join(root, 'bin/ventanilla.js'), ...args] as const;
  return bound && process.getuid?.() === 0
    ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all', ...program]
    : [...program];
}

/** Settings of a server that disturbs nobody, on the small bot. */
export const quietEcho = {
  HOST: '127.0.0.1',
  PORT: '0',
  INTERNAL_PORT: '0',
  STORE_URL: 'sqlite:',
  CONTENT_ROOT: echo,
  LOG_LEVEL: 'warn',
} as const;

/** Starts the real program as an operator does, quietly and on the small bot unless told otherwise. */
export function launch(
  args: readonly string[],
  env: { readonly [name: string]: string } = {},
  { bound = false }: { readonly bound?: boolean } = {},
): ChildProcess {
  const [file, ...rest] = commandLine(args, bound);
  return spawn(file, rest, {
    cwd: tmpdir(),
    env: { ...process.env, ...quietEcho, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs a command that ends by itself; one that does not is killed in the end and has the code null. */
export function ventanilla(...parameters: Parameters<typeof launch>): Promise<Ran> {
  const child = launch(...parameters);
  const limit = setTimeout(() => child.kill('SIGKILL'), patience);
  child.stdin?.end();
  return ended(child).finally(() => clearTimeout(limit));
}

/** The exit code of a program and all that it printed. */
export function ended(child: ChildProcess): Promise<Ran> {
  return new Promise((resolve) => {
    let out = '';
    const take = (chunk: Buffer): void => void (out += chunk.toString());
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('close', (code) => resolve({ code, out }));
  });
}

/** Folders of one test file, and the way to be rid of them. */
export function temporaryFolders(): { fresh(): string; data(): string; content(): string; clean(): void } {
  const folders: string[] = [];
  const fresh = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'vt-'));
    folders.push(folder);
    return folder;
  };
  return {
    fresh,
    /** A data folder with nothing but the models of the run. */
    data: () => {
      const folder = fresh();
      shareModels(folder);
      return folder;
    },
    /** A copy of the small bot's content, to be edited. */
    content: () => {
      const folder = fresh();
      cpSync(echo, folder, { recursive: true });
      return folder;
    },
    clean: () => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })),
  };
}

/** A disk of so many KiB, mounted at `folder`; false where the tests may not mount one. */
export function mountSmallDisk(folder: string, kibibytes: number): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', folder]).status === 0;
}

export function unmount(folder: string): void {
  spawnSync('umount', ['-l', folder]);
}
