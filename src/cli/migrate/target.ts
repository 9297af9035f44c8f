import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Json } from '../../model/json.js';
import type { Archive } from '../../model/ports/archive.js';
import { systemClock } from '../../runtime/system.js';
import { isOfNode } from '../../store/archive/copy.js';
import { openSqliteArchive } from '../../store/sqlite/archive.js';
import { peekSqlite } from '../../store/sqlite/archive-peek.js';
import { runningNodes } from './nodes.js';
import { openArchive, type Place } from './place.js';
import { Refusal } from './refusal.js';

/** What a store that is being filled notes of the move, so that another run goes on and another move is refused. */
export interface Note {
  readonly id: string;
  /** Where everything comes from, without secrets. */
  readonly from: string;
  readonly startedAt: number;
}

/** A store that is being filled. */
export interface Target {
  readonly archive: Archive;
  /** The note that stands in it; the one of an earlier run if that was cut off. */
  readonly note: Note;
  readonly resumed: boolean;
  /** Everything is there: from now on a server may start on it. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

/** A data file is filled beside its place and takes it when all of it is there, so that no server starts on half of an agency. */
export const filledBeside = (file: string): string => `${file}.moving`;

/** Whether a move from `from` may fill the place; gives the note of its earlier run. Changes nothing. Throws a Refusal or STORE_*. */
export async function checkTarget(place: Place, from: string): Promise<Note | null> {
  if (place.kind === 'mongodb') {
    const archive = await openArchive(place);
    try {
      return await checkArchive(archive, place, from);
    } finally {
      await archive.close();
    }
  }
  if (existsSync(place.file)) {
    const { conversations, records } = peekSqlite(place.file);
    if (conversations + records > 0) throw new Refusal('not_empty', { to: place.name, conversations, records });
  }
  const beside = filledBeside(place.file);
  if (!existsSync(beside)) return null;
  const { note, conversations } = peekSqlite(beside);
  return ownNote(note, from, conversations === 0, beside);
}

/** Opens the place to be filled, after `checkTarget`. */
export async function openTarget(place: Place, fresh: Note): Promise<Target> {
  const beside = place.kind === 'sqlite' ? filledBeside(place.file) : null;
  const archive = beside === null ? await openArchive(place) : await openSqliteArchive(beside);
  try {
    const before = (await archive.note()) as unknown as Note | null;
    if (!before) await archive.setNote(fresh as unknown as Json);
    return {
      archive,
      note: before ?? fresh,
      resumed: before !== null,
      finish: async () => {
        // A database that everything had been moved out of is home again.
        await archive.setMovedAway(null);
        await archive.setNote(null);
        if (place.kind !== 'sqlite' || beside === null) return;
        await archive.close();
        await putInPlace(beside, place.file);
      },
      close: () => archive.close(),
    };
  } catch (error) {
    await archive.close();
    throw error;
  }
}

async function checkArchive(archive: Archive, place: Place, from: string): Promise<Note | null> {
  const nodes = await runningNodes(archive, systemClock.now());
  if (nodes > 0) throw new Refusal('in_use', { to: place.name, count: nodes });
  const note = await archive.note();
  if (note !== null) return ownNote(note, from, false, place.name);
  const { conversation: conversations } = await archive.counts();
  const records = (await archive.rows('record', null, 1000)).filter((row) => !isOfNode(row)).length;
  if (conversations + records > 0) throw new Refusal('not_empty', { to: place.name, conversations, records });
  return null;
}

function ownNote(note: Json, from: string, empty: boolean, to: string): Note | null {
  const known = note as unknown as Note | null;
  if (known === null && empty) return null;
  if (known?.from !== from) throw new Refusal('other_move', { to, from: known?.from ?? '?' });
  return known;
}

/** Gives a finished data file its place; the rename survives a power cut. A log that was left there belongs to another file. */
export async function putInPlace(from: string, to: string): Promise<void> {
  for (const left of ['-wal', '-shm', '-journal']) await rm(`${to}${left}`, { force: true });
  await rename(from, to);
  const folder = await open(dirname(to), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
