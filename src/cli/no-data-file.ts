import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { storeFile, storeKind, type Config } from '../config.js';

/** The data file that STORE_URL names, when it is not there: a command must not make it. null: it is there, or everything is in MongoDB. */
export function missingDataFile(config: Pick<Config, 'storeUrl' | 'dataDir'>): string | null {
  if (storeKind(config) !== 'sqlite') return null;
  const file = resolve(storeFile(config));
  return existsSync(file) ? null : file;
}
