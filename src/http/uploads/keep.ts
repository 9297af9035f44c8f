import type { Conversation } from '../../model/ports/store.js';
import type { Locale } from '../../model/text.js';
import type { StoredFile } from '../../model/value.js';
import { sayFile, type Kept } from '../chat.js';
import type { HttpDeps } from '../deps.js';
import { isRefused, refuse, type Refused } from '../reply.js';
import { storeCall } from '../store-call.js';
import { safeFileName } from './file-name.js';
import { inspect } from './inspect.js';

/** Records that say which file belongs to which conversation (`conversation/file`), and which upload it was (`conversation/id`). */
export const fileRecords = { owned: 'upload', byMessage: 'upload-message' } as const;

/** An upload as it came. `id` is the client's, for repeats. */
export interface Upload {
  readonly id: string;
  readonly name: string | undefined;
  readonly bytes: Uint8Array;
}

/** Inspects and stores an upload and tells the bot; the same id again returns the first file. */
export async function keepUpload(
  deps: HttpDeps,
  conversation: Conversation,
  upload: Upload,
  locale: Locale,
): Promise<(Kept & { readonly file: StoredFile }) | Refused> {
  if (!deps.bots.get(conversation.bot)) return refuse('unknown_bot');
  if (conversation.endedAt !== null) return refuse('conversation_ended');
  const file = (await earlier(deps, conversation.id, upload.id)) ?? (await store(deps, conversation.id, upload));
  if (isStoredFile(file)) {
    const kept = await sayFile(deps, conversation, upload.id, file, locale);
    return isRefused(kept) ? kept : { ...kept, file };
  }
  return file;
}

/** A file of this conversation, or null: other conversations' files do not exist for it. */
export async function ownedFile(
  deps: HttpDeps,
  conversation: string,
  id: string,
): Promise<{ readonly about: StoredFile; readonly bytes: Uint8Array } | null> {
  if (!/^[A-Za-z0-9._-]{1,128}$/.test(id)) return null;
  const record = await storeCall(deps, deps.store.records.get(fileRecords.owned, `${conversation}/${id}`));
  const bytes = record ? await deps.files.get(id) : null;
  return record && bytes ? { about: record.value as unknown as StoredFile, bytes } : null;
}

async function store(deps: HttpDeps, conversation: string, upload: Upload): Promise<StoredFile | Refused> {
  const inspected = await inspect(upload.bytes);
  if (isRefused(inspected)) return inspected;
  const name = safeFileName(upload.name, inspected.ending);
  const file = await deps.files.put(inspected.bytes, { name, mime: inspected.mime });
  const value = { id: file.id, name: file.name, mime: file.mime, bytes: file.bytes };
  const written = await storeCall(
    deps,
    deps.store.records.write([
      { type: 'insert', kind: fileRecords.byMessage, key: `${conversation}/${upload.id}`, value },
      { type: 'put', kind: fileRecords.owned, key: `${conversation}/${file.id}`, value },
    ]),
  );
  return written.type === 'written' ? file : ((await earlier(deps, conversation, upload.id)) ?? file);
}

async function earlier(deps: HttpDeps, conversation: string, id: string): Promise<StoredFile | null> {
  const record = await storeCall(deps, deps.store.records.get(fileRecords.byMessage, `${conversation}/${id}`));
  return record ? (record.value as unknown as StoredFile) : null;
}

function isStoredFile(file: StoredFile | Refused): file is StoredFile {
  return 'mime' in file;
}
