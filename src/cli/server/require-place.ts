import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../../config.js';
import { filesFolder } from '../../config.js';
import { tryListening } from '../../http/server.js';
import { AppError, isAppError } from '../../model/errors.js';
import { makeFolder } from '../../store/make-folder.js';
import { requireSocket } from '../admin/admin-server.js';
import { probeFolder } from '../doctor/probe-folder.js';

/** A full disk is told when something is to be written: until then a server can read and answer. */
const full: readonly string[] = ['ENOSPC', 'EDQUOT'];

/**
 * What a server needs on its machine, looked at before the content is read, which takes a while: its folders and its ports. Rejects with
 * STORE_READ_ONLY, STORE_LOCKED, CONFIG_INVALID, PORT_IN_USE or LISTEN_FAILED.
 */
export async function requirePlace(config: Config): Promise<void> {
  const dir = resolve(config.dataDir);
  await requireFolder(dir, 'data_dir');
  await requireSocket(dir);
  const uploads = resolve(filesFolder(config));
  // A worker only reads uploads. The folder in DATA_DIR is made with the first of them.
  if (config.role !== 'worker' && (config.filesDir !== '' || existsSync(uploads)))
    await requireFolder(uploads, 'files_dir');
  if (config.role !== 'worker') await tryListening({ host: config.host, port: config.port });
  await tryListening({ host: config.internalHost, port: config.internalPort });
}

async function requireFolder(dir: string, key: 'data_dir' | 'files_dir'): Promise<void> {
  const problem = made(dir) ?? (await probeFolder(dir));
  if (problem === null || full.includes(problem)) return;
  throw new AppError('STORE_READ_ONLY', '', { reason: { key, values: { dir, problem } } });
}

/** What keeps a folder from being made, or null. */
function made(dir: string): string | null {
  try {
    makeFolder(dir);
    return null;
  } catch (error) {
    if (isAppError(error)) return error.detail;
    throw error;
  }
}
