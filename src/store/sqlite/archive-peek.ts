import { AppError } from '../../model/errors.js';
import type { Json } from '../../model/json.js';
import type { MovedAway } from '../../model/ports/archive.js';
import { openDriver, type Driver } from './driver.js';
import { applicationId, migrations } from './migrations.js';
import { closeFile } from './open-file.js';
import { num, str } from './rows.js';
import { storeError } from './sqlite-errors.js';

/** What a data file holds, as far as it must be known before anything is done to it. */
export interface Peeked {
  readonly conversations: number;
  readonly records: number;
  /** What a move into it has noted of itself. */
  readonly note: Json;
}

/**
 * Looks into a data file that exists and changes nothing that it holds; what a crash left in its log comes into the file, as at a start.
 * `thorough`: all of it is read and checked. Throws STORE_LOCKED when a server has it, STORE_DAMAGED or STORE_NEWER.
 */
export function peekSqlite(file: string, { thorough = false }: { readonly thorough?: boolean } = {}): Peeked {
  return look(file, (driver, version) => {
    if (thorough && str(Object.values(driver.get('PRAGMA quick_check(1)') ?? {})[0]) !== 'ok')
      throw new AppError('STORE_DAMAGED', file, { reason: { key: 'copy_failed' } });
    if (version === 0) return { conversations: 0, records: 0, note: null };
    const count = (table: string): number => num(driver.get(`SELECT count(*) AS n FROM ${table}`)?.['n']);
    return {
      conversations: count('conversation'),
      records: count('record'),
      note: noteIn(driver, 'move'),
    };
  });
}

/** Where everything in a data file was moved; null = it was not. Changes nothing; throws as `peekSqlite` does. */
export function peekMovedAway(file: string): MovedAway | null {
  return look(file, (driver, version) =>
    version === 0 ? null : (noteIn(driver, 'moved_away') as unknown as MovedAway | null),
  );
}

/** What moves have noted in a data file: `move` of one into it, `moved_away` of one out of it. */
export function noteIn(driver: Driver, key: 'move' | 'moved_away'): Json {
  const row = driver.get('SELECT value FROM meta WHERE key = ?', key);
  return row ? (JSON.parse(str(row['value'])) as Json) : null;
}

function look<T>(file: string, use: (driver: Driver, version: number) => T): T {
  const driver = openDriver(file);
  try {
    return use(driver, mustBeOurs(driver, file));
  } catch (error) {
    const { code, detail, cause, reason } = storeError(error);
    throw new AppError(code, detail.includes(file) ? detail : `${file} ${detail}`.trim(), {
      cause,
      ...(reason ? { reason } : {}),
    });
  } finally {
    closeFile(driver);
  }
}

/** Gives the version of the schema; 0 = a file with nothing in it. */
function mustBeOurs(driver: Driver, file: string): number {
  const pragma = (name: string): number => Number(Object.values(driver.get(`PRAGMA ${name}`) ?? {})[0] ?? 0);
  const tables = num(driver.get('SELECT count(*) AS n FROM sqlite_master')?.['n']);
  if (tables > 0 && pragma('application_id') !== applicationId)
    throw new AppError('STORE_DAMAGED', file, { reason: { key: 'other_program' } });
  const version = pragma('user_version');
  if (version > migrations.length)
    throw new AppError('STORE_NEWER', file, {
      reason: { key: 'newer', values: { found: version, known: migrations.length } },
    });
  return version;
}
