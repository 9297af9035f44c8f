import { copyFile, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { storeFile, storeKind, type Config } from '../../config.js';
import { AppError } from '../../model/errors.js';
import { readTurns, type StoredConversation } from '../../store/sqlite/read-turns.js';
import { askAdmin } from '../admin/admin-client.js';

/** Conversations to go through, from a copy of their own that `close` removes. */
export interface StoredConversations {
  readonly conversations: Iterable<StoredConversation>;
  close(): Promise<void>;
}

/**
 * Opens what was said before: `null` means the data file in use, through the running server if there is one; else a data file or what
 * `--export` wrote. Nothing is read but a copy, so the data file and a server stay untouched. Resolves to null if there is no such file.
 * Rejects with STORE_* when the file is not ours, and with CONFIG_INVALID when everything is in MongoDB, saying how `command` can be used then.
 */
export async function openStoredConversations(
  file: string | null,
  config: Config,
  command: 'replay' | 'suggest',
): Promise<StoredConversations | null> {
  if (file !== null && existsSync(file) && (await isExport(file)))
    return { conversations: readExport(await readFile(file, 'utf8')), close: () => Promise.resolve() };
  const live = storeKind(config) === 'sqlite' ? resolve(storeFile(config)) : null;
  const named = file ?? live;
  if (named === null)
    throw new AppError('CONFIG_INVALID', '', { reason: { key: 'reads_data_file', values: { command } } });
  const source = resolve(named);
  const folder = await mkdtemp(join(tmpdir(), 'ventanilla-replay-'));
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const copy = join(folder, 'copy.db');
    const answer =
      source === live
        ? await askAdmin(resolve(config.dataDir), { command: 'backup', args: { file: copy } })
        : ({ type: 'nobody' } as const);
    if (answer.type === 'failed')
      throw new AppError(answer.code, answer.detail, answer.reason ? { reason: answer.reason } : {});
    if (answer.type === 'nobody') {
      if (!existsSync(source)) {
        await close();
        return null;
      }
      await copyFile(source, copy);
      // What the last turns wrote may still stand in the log beside the file.
      if (existsSync(`${source}-wal`)) await copyFile(`${source}-wal`, `${copy}-wal`);
    }
    return { conversations: readTurns(copy), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function isExport(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return !buffer.subarray(0, bytesRead).toString('latin1').startsWith('SQLite format');
  } finally {
    await handle.close();
  }
}

const exported = z.object({
  conversation: z.string(),
  bot: z.string(),
  channel: z.string(),
  whole: z.boolean(),
  turns: z.array(
    z.object({
      id: z.string(),
      at: z.number(),
      record: z.record(z.string(), z.unknown()),
      texts: z.record(z.string(), z.string()),
    }),
  ),
});

/** A file that is neither a data file nor an export: the first line that is not ours. */
export class NoExport extends Error {
  constructor(readonly line: number) {
    super(`line ${line}`);
  }
}

/** One JSON line a conversation. A line that is none is an error that names it. */
function* readExport(text: string): Generator<StoredConversation> {
  for (const [n, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    let json: unknown = null;
    try {
      json = JSON.parse(line);
    } catch {
      // Told below, with its place.
    }
    if (!exported.safeParse(json).success) throw new NoExport(n + 1);
    yield json as StoredConversation;
  }
}
