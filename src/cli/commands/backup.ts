import { existsSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { storeFile, storeKind } from '../../config.js';
import { openStore } from '../../main.js';
import { isAppError } from '../../model/errors.js';
import { engineVersion } from '../../runtime/deps.js';
import { systemClock } from '../../runtime/system.js';
import { writeArchiveFile } from '../../store/archive/archive-file.js';
import { askAdmin, type Nobody } from '../admin/admin-client.js';
import type { AdminAnswer } from '../admin/admin-protocol.js';
import { describeError } from '../describe-error.js';
import { placeAt } from '../migrate/place.js';
import { Refusal } from '../migrate/refusal.js';
import { progressOnTerminal } from '../migrate/show-progress.js';
import { openSource } from '../migrate/source.js';
import type { CommandContext } from '../run-cli.js';

export interface BackupOptions {
  readonly file: string;
  /** Write what either store can take back, instead of a copy of the data file. Always so where the store has no file. */
  readonly portable: boolean;
  readonly json: boolean;
}

/**
 * `ventanilla backup FILE`: through the running server if there is one, else from the data file itself. A path that is not absolute
 * counts from where the command is given, not from where the server runs.
 */
export async function runBackup(options: BackupOptions, context: CommandContext): Promise<number> {
  const { config, texts, lang, out, say } = context;
  const file = resolve(options.file);
  const failed = (sentence: string, reason: string): number => {
    out(options.json ? JSON.stringify({ type: 'failed', reason, file, sentence }) : sentence);
    return 1;
  };
  if (existsSync(file)) return failed(say('backup.exists', { file }), 'exists');
  if (options.portable || storeKind(config) !== 'sqlite') return archiveTo(file, context, options, failed);
  const answer = await askAdmin(resolve(config.dataDir), { command: 'backup', args: { file } });
  const made = answer.type === 'nobody' ? await copyOf(file, context) : answer;
  if (made.type === 'done') {
    const { bytes } = made.result as { readonly bytes: number };
    out(options.json ? JSON.stringify({ type: 'copy', file, bytes }) : say('backup.done', { bytes, file }));
    return 0;
  }
  if (made.type === 'nobody') return failed(say('error.no_data', { file: resolve(storeFile(config)) }), 'no_data');
  // The same codes mean the live data file elsewhere; here that one was read well.
  if (made.code === 'STORE_READ_ONLY') return failed(say('backup.unwritable', { file }), made.code);
  if (made.code === 'STORE_FULL') return failed(say('backup.full', { file }), made.code);
  return failed(describeError(texts, lang, made), made.code);
}

/** Copies the data file that no server has open; `nobody`: there is no data file either. Errors of opening it are thrown. */
async function copyOf(file: string, { config }: CommandContext): Promise<AdminAnswer | Nobody> {
  if (!existsSync(resolve(storeFile(config)))) return { type: 'nobody' };
  const store = await openStore(config);
  try {
    const { bytes } = await store.backup(file);
    return { type: 'done', result: { bytes } };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { type: 'failed', code: error.code, detail: error.detail, reason: error.reason };
  } finally {
    await store.close();
  }
}

/** Writes a portable archive: of the data file (a copy of it while a server runs), or of the database as it is read. */
async function archiveTo(
  file: string,
  { config, out, say }: CommandContext,
  { json }: BackupOptions,
  failed: (sentence: string, reason: string) => number,
): Promise<number> {
  const progress = progressOnTerminal(say);
  const part = `${file}.part`;
  try {
    const source = await openSource(placeAt(config.storeUrl, 'STORE_URL', config), config);
    try {
      const counts = await source.archive.counts();
      const of = Object.values(counts).reduce((sum, count) => sum + count, 0);
      await rm(part, { force: true });
      const about = { engine: engineVersion, madeAt: systemClock.now() };
      let written = 0;
      const side = await writeArchiveFile(source.archive, part, about, (done) =>
        progress.show({ phase: 'rows', done: (written = done), of }),
      );
      progress.show({ phase: 'rows', done: written, of: written });
      await rename(part, file);
      progress.clear();
      const { size: bytes } = await stat(file);
      if (json) out(JSON.stringify({ type: 'archive', file, bytes, ...side }));
      else {
        out(say('backup.done', { bytes, file }));
        out(say('move.counts', { ...side.counts }));
      }
      return 0;
    } finally {
      await source.close();
    }
  } catch (error) {
    progress.clear();
    await rm(part, { force: true }).catch(() => undefined);
    if (error instanceof Refusal) {
      if (error.key === 'no_source') return failed(say('error.no_data', error.values), 'no_data');
      return failed(say(`move.refused.${error.key}`, error.values), error.key);
    }
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined || isAppError(error)) throw error;
    return code === 'ENOSPC' || code === 'EDQUOT'
      ? failed(say('backup.full', { file }), 'STORE_FULL')
      : failed(say('backup.unwritable', { file }), 'STORE_READ_ONLY');
  }
}
