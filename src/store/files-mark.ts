import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Random } from '../model/ports/clock.js';

/** Name of the mark in the folder of uploads. */
const markFile = '.ventanilla-files';

/**
 * What stands in the mark of a folder of uploads; it is made by whoever is first. Nodes that read the same share the folder. Rejects with the
 * system's error when the folder cannot be written to.
 */
export async function filesMark(dir: string, random: Pick<Random, 'id'>): Promise<string> {
  const file = path.join(path.resolve(dir), markFile);
  const there = await readMark(file);
  if (there !== null) return there;
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const mine = `${file}.${random.id()}`;
  await writeFile(mine, `${random.id()}\n`, { mode: 0o600, flush: true });
  try {
    // Of two nodes that start at once, one makes it, and nobody reads half of it.
    await link(mine, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(mine, { force: true });
  }
  return (await readMark(file)) ?? '';
}

async function readMark(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim() || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
