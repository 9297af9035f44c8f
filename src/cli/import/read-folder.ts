import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file that was read, by its path below the folder, with `/`. */
export interface FolderFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** What bounds the reading of a folder. */
export const folderLimits = { files: 5_000, bytes: 16 * 1024 * 1024, total: 256 * 1024 * 1024, depth: 12 } as const;

/**
 * The files of a folder (or the one file) whose names end so, sorted by path. Links, hidden folders and `node_modules` are not
 * followed. Rejects if the path cannot be read at all; files that are too large or unreadable are in `skipped`.
 */
export async function readFolder(
  path: string,
  ending: RegExp,
): Promise<{ readonly files: readonly FolderFile[]; readonly skipped: readonly string[]; readonly folder: boolean }> {
  const files: FolderFile[] = [];
  const skipped: string[] = [];
  let total = 0;
  const take = async (file: string, shown: string, size: number): Promise<void> => {
    total += size;
    if (size > folderLimits.bytes || total > folderLimits.total || files.length >= folderLimits.files)
      skipped.push(shown);
    else
      await readFile(file).then(
        (bytes) => files.push({ path: shown, bytes }),
        () => skipped.push(shown),
      );
  };
  const start = await lstat(path).then((found) => (found.isSymbolicLink() ? null : found));
  if (start?.isFile()) {
    await take(path, path.split(sep).at(-1) ?? path, start.size);
    return { files, skipped, folder: false };
  }
  const walk = async (folder: string, depth: number): Promise<void> => {
    if (depth > folderLimits.depth) return;
    for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const file = join(folder, entry.name);
      if (entry.isDirectory()) await walk(file, depth + 1);
      else if (entry.isFile() && ending.test(entry.name))
        await take(file, relative(path, file).split(sep).join('/'), (await lstat(file)).size);
    }
  };
  await walk(path, 0);
  return { files, skipped, folder: true };
}
