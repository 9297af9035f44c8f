import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { storeFile, storeKind, type Config } from '../../config.js';
import { AppError, isAppError } from '../../model/errors.js';
import type { Archive } from '../../model/ports/archive.js';
import { systemClock } from '../../runtime/system.js';
import { openSqliteArchive } from '../../store/sqlite/archive.js';
import { askAdmin } from '../admin/admin-client.js';
import { runningNodes } from './nodes.js';
import { openArchive, type Place } from './place.js';
import { Refusal } from './refusal.js';

/** A store that is read from. */
export interface Source {
  readonly archive: Archive;
  /** Who works on it meanwhile: the server of this data folder (then a copy is read), nodes elsewhere, or nobody. */
  readonly running: 'server' | 'nodes' | 'nobody';
  close(): Promise<void>;
}

/** Opens a store to read from, through the running server if that holds it. Rejects with STORE_* or a Refusal. */
export async function openSource(place: Place, config: Config, onCopy: () => void = () => undefined): Promise<Source> {
  if (place.kind === 'mongodb') {
    const archive = await openArchive(place);
    const nodes = await runningNodes(archive, systemClock.now());
    return { archive, running: nodes > 0 ? 'nodes' : 'nobody', close: () => archive.close() };
  }
  if (!existsSync(place.file)) throw new Refusal('no_source', { file: place.file });
  const copy = `${place.file}.copy`;
  const remove = (): Promise<void> => removeData(copy);
  const archive = await unlessLocked(() => openSqliteArchive(place.file));
  if (archive) {
    // Left by a run that was killed: conversations are nobody's to find there.
    await remove();
    return { archive, running: 'nobody', close: () => archive.close() };
  }
  const dir = resolve(config.dataDir);
  const asked = isServers(place, config) ? await askAdmin(dir, { command: 'ping', args: null }) : null;
  if (asked?.type !== 'done') throw new Refusal('held', { file: place.file });
  onCopy();
  await remove();
  const answer = await askAdmin(dir, { command: 'backup', args: { file: copy } });
  if (answer.type === 'nobody') throw new Refusal('held', { file: place.file });
  try {
    if (answer.type === 'failed')
      throw new AppError(answer.code, answer.detail, answer.reason ? { reason: answer.reason } : {});
    const copied = await openSqliteArchive(copy);
    return { archive: copied, running: 'server', close: () => copied.close().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Whether a place is the store of the server of this data folder, as far as the settings say. */
export function isServers(place: Place, config: Config): boolean {
  return place.kind === 'sqlite' && storeKind(config) === 'sqlite' && resolve(storeFile(config)) === place.file;
}

/** Null: another process has the file. */
export async function unlessLocked<T>(open: () => Promise<T>): Promise<T | null> {
  try {
    return await open();
  } catch (error) {
    if (isAppError(error) && error.code === 'STORE_LOCKED') return null;
    throw error;
  }
}

/** Removes a data file with all that SQLite keeps beside it. */
export async function removeData(file: string): Promise<void> {
  for (const part of ['', '-wal', '-shm', '-journal', '.part', '.part-wal'])
    await rm(`${file}${part}`, { force: true, maxRetries: 3 });
}
