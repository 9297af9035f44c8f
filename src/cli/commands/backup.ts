import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { storeFile } from '../../config.js';
import { openStore } from '../../main.js';
import { isAppError } from '../../model/errors.js';
import { askAdmin, type Nobody } from '../admin/admin-client.js';
import type { AdminAnswer } from '../admin/admin-protocol.js';
import { describeError } from '../describe-error.js';
import type { CommandContext } from '../run-cli.js';

/**
 * `ventanilla backup FILE`: through the running server if there is one, else from the data file itself. A path that is not absolute
 * counts from where the command is given, not from where the server runs.
 */
export async function runBackup(target: string, context: CommandContext): Promise<number> {
  const { config, texts, lang, out, say } = context;
  const file = resolve(target);
  if (existsSync(file)) {
    out(say('backup.exists', { file }));
    return 1;
  }
  const answer = await askAdmin(resolve(config.dataDir), { command: 'backup', args: { file } });
  const made = answer.type === 'nobody' ? await copyOf(file, context) : answer;
  if (made.type === 'done') {
    const { bytes } = made.result as { readonly bytes: number };
    out(say('backup.done', { bytes, file }));
    return 0;
  }
  if (made.type === 'nobody') out(say('error.no_data', { file: resolve(storeFile(config)) }));
  // The same codes mean the live data file elsewhere; here that one was read well.
  else if (made.code === 'STORE_READ_ONLY') out(say('backup.unwritable', { file }));
  else if (made.code === 'STORE_FULL') out(say('backup.full', { file }));
  else out(describeError(texts, lang, made));
  return 1;
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
