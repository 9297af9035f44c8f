import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { storeFile } from '../../config.js';
import { openStore } from '../../main.js';
import { askAdmin } from '../admin/admin-client.js';
import { describeError } from '../describe-error.js';
import type { CommandContext } from '../run-cli.js';

/** `ventanilla explain MESSAGE`: which turn said it, what was heard, which rules decided, on which content. */
export async function runExplain(id: string, { config, texts, lang, out, say }: CommandContext): Promise<number> {
  const answer = await askAdmin(resolve(config.dataDir), { command: 'explain', args: { message: id } });
  if (answer.type === 'failed') {
    out(describeError(texts, lang, answer));
    return 1;
  }
  let record: unknown;
  if (answer.type === 'nobody') {
    const file = resolve(storeFile(config));
    if (!existsSync(file)) {
      out(say('error.no_data', { file }));
      return 1;
    }
    const store = await openStore(config);
    record = await store.turnRecord(id).finally(() => store.close());
  } else {
    record = answer.result;
  }
  out(record ? JSON.stringify(record, null, 2) : say('explain.unknown', { id }));
  return record ? 0 : 1;
}
