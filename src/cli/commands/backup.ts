import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { openStore } from '../../main.js';
import { askAdmin } from '../admin/admin-client.js';
import type { CommandContext } from '../run-cli.js';

/** `ventanilla backup FILE`: through the running server if there is one, else from the file itself. */
export async function runBackup(file: string, { config, out, say }: CommandContext): Promise<number> {
  if (existsSync(file)) {
    out(say('backup.exists', { file }));
    return 1;
  }
  const answer = await askAdmin(resolve(config.dataDir), { command: 'backup', args: { file } });
  let bytes: number;
  if (answer.type === 'nobody') {
    const store = await openStore(config);
    bytes = await store
      .backup(file)
      .then(({ bytes: size }) => size)
      .finally(() => store.close());
  } else if (answer.type === 'failed') {
    out(answer.message);
    return 1;
  } else {
    bytes = (answer.result as { bytes: number }).bytes;
  }
  out(say('backup.done', { bytes, file }));
  return 0;
}
