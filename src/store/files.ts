import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../model/errors.js';
import type { Random } from '../model/ports/clock.js';
import type { StoredFile } from '../model/value.js';

/** Keeps what citizens upload, apart from the data file. A file exists when its description does; it is never changed. */
export interface FileStore {
  /** On disk when it resolves. `name` is cleaned for display; `mime` must come from the content. */
  put(bytes: Uint8Array, about: { readonly name: string; readonly mime: string }): Promise<StoredFile>;
  /** The bytes; null for an id that was never given or has been removed. */
  get(id: string): Promise<Uint8Array | null>;
  /** What `put` answered. */
  describe(id: string): Promise<StoredFile | null>;
  remove(id: string): Promise<void>;
}

/** UTF-16 units of a file name that are kept. */
const nameLimit = 120;

/** What our ids look like; anything else (a path, say) names no file. */
const idPattern = /^[A-Za-z0-9_-]{8,64}$/;

/** Keeps files below a folder that is made with the first one. Its verbs reject with STORE_READ_ONLY or STORE_FULL. */
export function openFileStore(dir: string, random: Random): FileStore {
  const root = path.resolve(dir);

  const folderOf = (id: string): string => path.join(root, id.slice(0, 2));
  const bytesOf = (id: string): string => path.join(folderOf(id), id);
  const aboutOf = (id: string): string => path.join(folderOf(id), `${id}.json`);

  const describe = async (id: string): Promise<StoredFile | null> => {
    if (!idPattern.test(id)) return null;
    const text = await ifThere(readFile(aboutOf(id), 'utf8'));
    return text === null ? null : (JSON.parse(text) as StoredFile);
  };

  return {
    async put(bytes, { name, mime }) {
      const id = random.id();
      if (!idPattern.test(id)) throw new AppError('STORE_UNAVAILABLE', 'an id that cannot name a file');
      const file: StoredFile = { id, name: cleanName(name), mime, bytes: bytes.byteLength };
      await guard(mkdir(folderOf(id), { recursive: true, mode: 0o700 }));
      await guard(writeWhole(bytesOf(id), bytes));
      // Last: the description makes the file exist.
      await guard(writeWhole(aboutOf(id), Buffer.from(JSON.stringify(file))));
      await guard(syncFolder(folderOf(id)));
      return file;
    },
    async get(id) {
      return (await describe(id)) && ifThere(readFile(bytesOf(id)));
    },
    describe,
    async remove(id) {
      if (!idPattern.test(id)) return;
      await guard(rm(aboutOf(id), { force: true }));
      await guard(rm(bytesOf(id), { force: true }));
    },
  };
}

/** The last part of a path, without what no file name should carry: control and direction marks, quotes, angle brackets. */
function cleanName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"<>:|?*]/gu, '').trim();
  // Keeps the extension of a long name.
  const extension = /\.[\p{L}\p{N}]{1,8}$/u.exec(clean)?.[0] ?? '';
  const stem = clean.slice(0, clean.length - extension.length).slice(0, nameLimit - extension.length);
  const whole = `${stem}${extension}`.toWellFormed();
  return whole === '' || /^\.+$/.test(whole) ? 'file' : whole;
}

/** All of it or nothing: written beside, made durable, then renamed. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const part = `${file}.part`;
  const handle = await open(part, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, file);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function ifThere<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return null;
    throw fileError(error);
  }
}

async function guard<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw fileError(error);
  }
}

function fileError(error: unknown): AppError {
  const { code = 'unknown' } = error as { code?: string };
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('STORE_FULL', code, { cause: error });
  const denied = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'EISDIR'].includes(code);
  return new AppError(denied ? 'STORE_READ_ONLY' : 'STORE_UNAVAILABLE', code, { cause: error });
}
