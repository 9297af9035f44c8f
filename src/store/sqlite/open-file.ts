import { closeSync, existsSync, openSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../model/errors.js';
import { openDriver, type Driver } from './driver.js';
import { applicationId, migrations } from './migrations.js';
import { makeFolder } from '../make-folder.js';
import { storeError } from './sqlite-errors.js';

/** Pages of 4 KiB that the log collects before they are copied into the main file. */
export const checkpointPages = 8000;

/** Opens and locks the store file, creating or migrating it. Throws STORE_LOCKED, _DAMAGED, _READ_ONLY, _NEWER or _FULL. */
export function openFile(file: string): Driver {
  makeFolder(path.dirname(path.resolve(file)));
  let driver: Driver | null = null;
  try {
    // Conversations are nobody else's to read. SQLite would make the file readable for all; the log copies the file's rights.
    if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
    driver = openDriver(file);
    prepareFile(driver);
    return driver;
  } catch (error) {
    driver?.close();
    const { code, detail, cause, reason } = storeError(error);
    throw new AppError(code, `${file} ${detail}`.trim(), { cause, ...(reason ? { reason } : {}) });
  }
}

/**
 * Closes the file and frees it for others at once. libsql keeps a closed connection, and its lock, until its statements are collected as
 * garbage; leaving WAL first lets the lock go and leaves one file.
 */
export function closeFile(driver: Driver): void {
  try {
    driver.get('PRAGMA journal_mode=DELETE');
    driver.exec('PRAGMA locking_mode=NORMAL');
    driver.all('SELECT count(*) FROM sqlite_master');
  } catch {
    // A disk that fails now failed a writer before; the log stays and is read at the next start.
  }
  driver.close();
}

function prepareFile(driver: Driver): void {
  const number = (pragma: string): number => Number(Object.values(driver.get(`PRAGMA ${pragma}`) ?? {})[0] ?? 0);
  // Before the first read: then the lock is held until the process ends, and the log's index stays in memory.
  driver.exec('PRAGMA locking_mode=EXCLUSIVE');
  const version = number('user_version');
  if (version > migrations.length)
    throw new AppError('STORE_NEWER', `version ${version}`, {
      reason: { key: 'newer', values: { found: version, known: migrations.length } },
    });
  const tables = Number(driver.get('SELECT count(*) AS tables FROM sqlite_master')?.['tables'] ?? 0);
  if (tables > 0 && number('application_id') !== applicationId)
    throw new AppError('STORE_DAMAGED', '', { reason: { key: 'other_program' } });
  driver.get('PRAGMA journal_mode=WAL');
  driver.exec(
    `PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536; PRAGMA journal_size_limit=67108864;
     PRAGMA wal_autocheckpoint=${checkpointPages}`,
  );
  // Also takes the lock, and finds a folder that cannot be written to, before anybody is promised anything.
  driver.transaction(() => {
    for (const sql of migrations.slice(version)) driver.exec(sql);
    if (version < migrations.length)
      driver.exec(`PRAGMA application_id=${applicationId}; PRAGMA user_version=${migrations.length}`);
    driver.run(
      "INSERT INTO meta (key, value) VALUES ('opened', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      '1',
    );
  });
}
