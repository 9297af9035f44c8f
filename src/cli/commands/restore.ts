import { existsSync } from 'node:fs';
import { copyFile, open, rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { filesFolder } from '../../config.js';
import { isAppError } from '../../model/errors.js';
import type { Archive, MovedConversation, PortableRow } from '../../model/ports/archive.js';
import { systemClock, systemRandom } from '../../runtime/system.js';
import { checkArchiveFile, readArchiveFile, UnusableArchive } from '../../store/archive/archive-file.js';
import { tallyOf, type Side } from '../../store/archive/compare.js';
import { openSqliteArchive } from '../../store/sqlite/archive.js';
import { peekSqlite } from '../../store/sqlite/archive-peek.js';
import { askAdmin } from '../admin/admin-client.js';
import { openArchive, placeAt, type Place } from '../migrate/place.js';
import { Refusal } from '../migrate/refusal.js';
import { progressOnTerminal, type Shown } from '../migrate/show-progress.js';
import { isServers, removeData } from '../migrate/source.js';
import { checkTarget, openTarget, putInPlace } from '../migrate/target.js';
import { watchUploads } from '../migrate/uploads.js';
import type { CommandContext } from '../run-cli.js';

export interface RestoreOptions {
  /** What `ventanilla backup` wrote: a copy of a data file or a portable archive. */
  readonly file: string;
  /** null = STORE_URL. */
  readonly to: string | null;
  /** Put the present data file aside. */
  readonly force: boolean;
  readonly json: boolean;
}

type Told = (progress: Shown) => void;

/** What was put where. */
interface Restored {
  readonly conversations: number;
  readonly records: number;
  /** Where the old data file is now; null = there was none. */
  readonly kept: string | null;
  /** Only a portable archive says everything that is in it. */
  readonly side: Side | null;
  readonly missingFiles: number;
}

/** `ventanilla restore FILE`: puts a backup in place once all of it was found to be whole; until then nothing is changed. */
export async function runRestore(options: RestoreOptions, context: CommandContext): Promise<number> {
  const { config, out, say } = context;
  const file = resolve(options.file);
  const progress = progressOnTerminal(say);
  try {
    const to = placeAt(options.to ?? config.storeUrl, options.to === null ? 'STORE_URL' : '--to', config);
    const kind = await kindOf(file);
    const restored =
      kind === 'sqlite'
        ? await putCopy(file, to, options, context)
        : await unpack(file, to, options, context, progress.show);
    progress.clear();
    const { side, kept, conversations, records, missingFiles } = restored;
    if (options.json) out(JSON.stringify({ type: 'restored', to: to.name, ...restored }));
    else {
      out(say('restore.done', { file, to: to.name, conversations, records }));
      if (side) out(say('move.same', { hash: side.hash }));
      if (kept !== null) out(say('restore.kept', { kept }));
      out(say('move.files', { folder: resolve(filesFolder(config)) }));
      if (missingFiles > 0)
        out(say('move.files_missing', { count: missingFiles, folder: resolve(filesFolder(config)) }));
    }
    return 0;
  } catch (error) {
    progress.clear();
    const refusal = refusalOf(error, file);
    if (!refusal) throw error;
    if (options.json) out(JSON.stringify({ type: 'refused', reason: refusal.key, ...refusal.values }));
    else out(say(`move.refused.${refusal.key}`, refusal.values));
    return 1;
  }
}

/** What kind of backup it is, by its first bytes. */
async function kindOf(file: string): Promise<'sqlite' | 'archive'> {
  const about = await stat(file).catch(() => null);
  if (!about?.isFile()) throw new Refusal('no_file', { file });
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    // https://www.sqlite.org/fileformat.html, "Magic Header String"
    return buffer.subarray(0, bytesRead).toString('latin1') === 'SQLite format 3\0' ? 'sqlite' : 'archive';
  } finally {
    await handle.close();
  }
}

function refusalOf(error: unknown, file: string): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof UnusableArchive) return new Refusal(`file_${error.why}`, { file });
  return null;
}

/** Puts a copy of a data file in place. */
async function putCopy(
  file: string,
  to: Place,
  { force }: RestoreOptions,
  { config }: CommandContext,
): Promise<Restored> {
  if (to.kind !== 'sqlite') throw new Refusal('migrate_instead', { file, to: to.name });
  if (to.file === file) throw new Refusal('same');
  const there = await mustBeFree(to, force, config);
  const beside = besideOf(to.file);
  await removeData(beside);
  try {
    await copyFile(file, beside);
    // A data file that was copied by hand has its newest part in the log beside it.
    if (existsSync(`${file}-wal`)) await copyFile(`${file}-wal`, `${beside}-wal`);
    peekCopy(beside, file);
    // Also brings an older file to this version's form, and the log into the file.
    const archive = await openSqliteArchive(beside);
    const { conversation, record } = await archive.counts();
    // A copy of what was moved elsewhere meanwhile: whoever restores it wants to go on with it.
    await archive.setMovedAway(null);
    await archive.close();
    const kept = await putAside(to.file, there);
    await syncFile(beside);
    await putInPlace(beside, to.file);
    return { conversations: conversation, records: record, kept, side: null, missingFiles: 0 };
  } finally {
    await removeData(beside);
  }
}

/** Unpacks a portable archive: into a data file beside the place, or into an empty database. */
async function unpack(
  file: string,
  to: Place,
  { force }: RestoreOptions,
  { config }: CommandContext,
  told: Told,
): Promise<Restored> {
  if (to.kind === 'sqlite') await mustBeFree(to, force, config);
  let checked = 0;
  const { side } = await checkArchiveFile(file, (done) => told({ phase: 'check', done: (checked = done), of: null }));
  told({ phase: 'check', done: checked, of: checked });
  const uploads = watchUploads(resolve(filesFolder(config)));
  const restored = { conversations: side.counts.conversation, records: side.counts.record, side };
  if (to.kind === 'mongodb') {
    const from = `archive:${side.hash}`;
    await checkTarget(to, from);
    const target = await openTarget(to, { id: systemRandom.id(), from, startedAt: systemClock.now() });
    try {
      await fill(target.archive, file, side, told, uploads.look);
      await target.finish();
    } finally {
      await target.close();
    }
    return { ...restored, kept: null, missingFiles: uploads.missing() };
  }
  const beside = besideOf(to.file);
  await removeData(beside);
  try {
    const archive = await openArchive({ ...to, file: beside });
    try {
      await fill(archive, file, side, told, uploads.look);
      await archive.setNote(null);
    } finally {
      await archive.close();
    }
    const kept = await putAside(to.file, await mustBeFree(to, force, config));
    await putInPlace(beside, to.file);
    return { ...restored, kept, missingFiles: uploads.missing() };
  } finally {
    await removeData(beside);
  }
}

/** Writes all of an archive file, then reads everything back and compares it with what the file says of itself. */
async function fill(
  archive: Archive,
  file: string,
  side: Side,
  told: Told,
  look: (value: unknown) => void,
): Promise<void> {
  const of = side.counts.conversation + side.counts.record + side.counts.desk_event + side.counts.early_report;
  let conversations: MovedConversation[] = [];
  let rows: PortableRow[] = [];
  let weight = 0;
  let done = 0;
  const write = async (): Promise<void> => {
    if (conversations.length > 0) await archive.write(conversations);
    if (rows.length > 0) await archive.writeRows(rows);
    [conversations, rows, weight] = [[], [], 0];
    told({ phase: 'rows', done, of });
  };
  for await (const one of readArchiveFile(file)) {
    if ('c' in one) {
      conversations.push({ portable: one.c, mark: '' });
      weight += 5 + one.c.lines.length + one.c.turns.length;
      look(one.c);
    } else if ('r' in one) {
      rows.push(one.r);
      weight += 1;
      look(one.r);
    } else continue;
    done += 1;
    if (weight > heaviest) await write();
  }
  await write();
  let read = 0;
  const found = await tallyOf(archive, () => told({ phase: 'verify', done: (read += 1), of }));
  if (found.hash !== side.hash) throw new Refusal('not_alike', { file });
}

/** Transcript lines, turn records and rows written at once. */
const heaviest = 1_500;
const besideOf = (file: string): string => `${file}.restoring`;

/** Throws a Refusal when a server has the data file, or when there is something in it and it must not go. True: there is something. */
async function mustBeFree(
  place: Extract<Place, { readonly kind: 'sqlite' }>,
  force: boolean,
  config: CommandContext['config'],
): Promise<boolean> {
  const { file } = place;
  if (isServers(place, config)) {
    const answer = await askAdmin(resolve(config.dataDir), { command: 'ping', args: null });
    if (answer.type !== 'nobody') throw new Refusal('server_runs', { file });
  }
  if (!existsSync(file)) return false;
  try {
    const { conversations, records } = peekSqlite(file);
    if (conversations + records > 0 && !force) throw new Refusal('has_data', { file, conversations, records });
    return conversations + records > 0;
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.code === 'STORE_LOCKED') throw new Refusal('server_runs', { file });
    // A damaged file is what a backup is restored for; it is kept all the same.
    if (!force) throw new Refusal('not_ours', { file });
    return true;
  }
}

/** Keeps the old data file, log included, beside the new one; gives its new name. */
async function putAside(file: string, worthKeeping: boolean): Promise<string | null> {
  if (!existsSync(file)) return null;
  if (!worthKeeping) {
    await rm(file);
    return null;
  }
  const stamp = new Date(systemClock.now()).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const kept = `${file}.before-${stamp}`;
  await rename(file, kept);
  if (existsSync(`${file}-wal`)) await rename(`${file}-wal`, `${kept}-wal`);
  return kept;
}

/** Checks the copy; what is wrong with it is said of the file that was given. */
function peekCopy(copy: string, file: string): void {
  try {
    peekSqlite(copy, { thorough: true });
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.code === 'STORE_NEWER') throw new Refusal('file_newer', { file });
    if (error.reason?.key === 'other_program') throw new Refusal('file_foreign', { file });
    if (error.code === 'STORE_DAMAGED') throw new Refusal('file_damaged', { file });
    throw error;
  }
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
