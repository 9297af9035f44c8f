import { isAbsolute, relative } from 'node:path';
import type { CommandContext } from './run-cli.js';

/** Key of `cli:system` by the code of the system's error. */
const keys: { readonly [code: string]: string } = {
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  ENOSPC: 'full',
  EDQUOT: 'full',
  ENOENT: 'missing',
  EISDIR: 'folder',
  ENOTDIR: 'no_folder',
  EEXIST: 'no_folder',
  ENAMETOOLONG: 'long',
};

/** One sentence about a file or folder that the system would not let us use, and what to do; null if it is another kind of error. */
export function systemSentence(error: unknown, say: CommandContext['say']): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, path, syscall } = error as Partial<NodeJS.ErrnoException>;
  if (code === undefined || syscall === undefined || path === undefined) return null;
  const near = relative(process.cwd(), path);
  // As it was typed, where it is below the folder in which the command runs.
  const file = near === '' || near.startsWith('..') || isAbsolute(near) ? path : near;
  return say(`system.${keys[code] ?? 'other'}`, { file, code });
}
