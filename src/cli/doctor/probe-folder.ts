import { existsSync } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a file into a folder and removes it again. Resolves to the system's code for what went wrong (`EACCES`), or null. */
export async function probeFolder(dir: string): Promise<string | null> {
  const file = join(dir, `.doctor-${process.pid}`);
  try {
    const handle = await open(file, 'w', 0o600);
    try {
      await handle.writeFile('ventanilla doctor');
      await handle.sync();
    } finally {
      await handle.close();
      await rm(file, { force: true });
    }
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

/** A folder itself, or of one that is yet to be made the nearest above it that is there. */
export const nearestFolder = (dir: string): string =>
  existsSync(dir) || dirname(dir) === dir ? dir : nearestFolder(dirname(dir));

/** Bytes of a file; null if there is none. */
export async function sizeOf(file: string): Promise<number | null> {
  return stat(file).then(
    ({ size }) => size,
    () => null,
  );
}

export function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown };
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'unknown';
}
