import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../model/errors.js';
import { storeError } from './sqlite/sqlite-errors.js';

/**
 * Makes a folder of the store, with those above it, readable by its owner alone. Throws STORE_READ_ONLY or STORE_FULL naming it. Node's
 * own recursive way never ends where the system forbids new folders with ENOENT, as /proc does.
 */
export function makeFolder(folder: string): void {
  try {
    if (existsSync(folder)) {
      if (!statSync(folder).isDirectory()) throw new AppError('STORE_READ_ONLY', 'ENOTDIR');
      return;
    }
    makeFolder(path.dirname(folder));
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const { code, detail } = storeError(error);
    throw new AppError(code, detail.startsWith(path.sep) ? detail : `${folder} ${detail}`, { cause: error });
  }
}
