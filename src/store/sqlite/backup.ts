import { closeSync, fstatSync, openSync, read } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../model/errors.js';
import { libraryFile, type Driver } from './driver.js';
import { checkpointPages } from './open-file.js';
import { storeError } from './sqlite-errors.js';

export interface Backup {
  run(file: string): Promise<{ readonly bytes: number }>;
  /** Waits for a copy under way. */
  close(): Promise<void>;
  /** After the store's own connection is closed. */
  release(): void;
}

const chunkBytes = 1024 * 1024;

/** Folds the copied log into the copy and checks it, in a thread: on a large store both take seconds. */
const finishing = `
const { workerData, parentPort } = require('node:worker_threads');
const Database = require(workerData.library);
const database = new Database(workerData.file);
const checkpoint = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all([])[0];
database.prepare('PRAGMA journal_mode=DELETE').all([]);
const check = database.prepare('PRAGMA quick_check(1)').all([])[0];
database.close();
parentPort.postMessage(checkpoint.busy === 0 ? check.quick_check : 'busy');
`;

function finishCopy(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(finishing, { eval: true, workerData: { library: libraryFile, file } });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new AppError('STORE_UNAVAILABLE', '', { reason: { key: 'copy_unfinished' } })));
  });
}

function readAt(from: number, buffer: Buffer, bytes: number, at: number): Promise<number> {
  return new Promise((resolve, reject) => {
    read(from, buffer, 0, bytes, at, (error, got) => (error ? reject(error) : resolve(got)));
  });
}

/** The first `bytes` of an open file; never more, though it may grow meanwhile. */
async function copyBytes(from: number, to: string, bytes: number): Promise<void> {
  const target = await open(to, 'w', 0o600);
  try {
    const buffer = Buffer.allocUnsafe(chunkBytes);
    for (let at = 0; at < bytes;) {
      const got = await readAt(from, buffer, Math.min(chunkBytes, bytes - at), at);
      if (got === 0) throw new AppError('STORE_UNAVAILABLE', '', { reason: { key: 'copy_unfinished' } });
      await target.writeFile(buffer.subarray(0, got));
      at += got;
    }
    await target.sync();
  } finally {
    await target.close();
  }
}

/** Makes a rename survive a power cut. */
async function syncFolder(file: string): Promise<void> {
  const folder = await open(path.dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Copies the live store without stopping the writers, as design page 09 says. One backup at a time. */
export function createBackup(driver: Driver): Backup {
  // POSIX drops every lock a process has on a file as soon as it closes any descriptor of it: these stay open to the end.
  let main: number | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const copy = async (file: string): Promise<{ readonly bytes: number }> => {
    const live = await stat(driver.file);
    const target = await stat(file).catch(() => null);
    if (target && target.ino === live.ino && target.dev === live.dev)
      throw new AppError('CONFIG_INVALID', file, { reason: { key: 'live_file' } });
    main ??= openSync(driver.file, 'r');
    const part = `${file}.part`;
    try {
      driver.all('PRAGMA wal_checkpoint(TRUNCATE)');
      driver.exec('PRAGMA wal_autocheckpoint=0');
      await copyBytes(main, part, (await stat(driver.file)).size);
      const log = openSync(`${driver.file}-wal`, 'r');
      try {
        // Between two transactions, as all JavaScript here is: the log ends with a commit.
        await copyBytes(log, `${part}-wal`, fstatSync(log).size);
      } finally {
        closeSync(log);
      }
    } finally {
      driver.exec(`PRAGMA wal_autocheckpoint=${checkpointPages}`);
    }
    const check = await finishCopy(part);
    if (check !== 'ok') throw new AppError('STORE_DAMAGED', file, { reason: { key: 'copy_failed' } });
    await rename(part, file);
    await syncFolder(file);
    return { bytes: (await stat(file)).size };
  };

  return {
    run(file) {
      const next = last
        .then(() => copy(file))
        .catch(async (error: unknown) => {
          // A folder that is none cannot be tidied either; what went wrong first is what counts.
          await Promise.allSettled([`${file}.part`, `${file}.part-wal`].map((left) => rm(left, { force: true })));
          throw storeError(error);
        });
      last = next.catch(() => undefined);
      return next;
    },
    close: async () => void (await last),
    release() {
      if (main !== null) closeSync(main);
      main = null;
    },
  };
}
