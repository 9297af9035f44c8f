import type { Archive, MovedAway } from '../../model/ports/archive.js';
import { readerOf } from './archive-read.js';
import { rowsOf } from './archive-rows.js';
import { writerOf } from './archive-write.js';
import { toKey } from '../rules/keys.js';
import { noteIn } from './archive-peek.js';
import { closeFile, openFile } from './open-file.js';
import { num, strOrNull } from './rows.js';

/** The data file as an archive. Opens, locks and migrates it as the store does; makes it if there is none. Rejects with STORE_*. */
export async function openSqliteArchive(file: string): Promise<Archive> {
  const driver = openFile(file);
  // Beside the schema: only a file that something is being moved into has it.
  driver.exec('CREATE TABLE IF NOT EXISTS moved (id TEXT PRIMARY KEY, mark TEXT NOT NULL) STRICT, WITHOUT ROWID');
  const reader = readerOf(driver);
  const writer = writerOf(driver);
  const rows = rowsOf(driver);
  const mark = driver.prepare('SELECT mark FROM moved WHERE id = ?');
  const count = (table: string): number => num(driver.get(`SELECT count(*) AS n FROM ${table}`)?.['n']);
  let closed = false;
  return {
    conversations: async (after, limit) => reader.conversations(after, limit),
    read: async (id) => reader.read(id),
    write: async (moved) => writer.write(moved),
    remove: async (ids) => writer.remove(ids),
    marks: async (ids) => ids.map((id) => strOrNull(mark.get(toKey(id))?.['mark'])),
    ...rows,
    counts: async () => ({
      conversation: count('conversation'),
      record: count('record'),
      desk_event: count('desk'),
      early_report: count('early_report'),
    }),
    usedSince: async () => 0,
    note: async () => noteIn(driver, 'move'),
    setNote: async (note) =>
      driver.transaction(() => {
        driver.run(`DELETE FROM meta WHERE key = 'move'`);
        if (note === null) driver.exec('DELETE FROM moved');
        else driver.run(`INSERT INTO meta (key, value) VALUES ('move', ?)`, JSON.stringify(note));
      }),
    movedAway: async () => noteIn(driver, 'moved_away') as unknown as MovedAway | null,
    setMovedAway: async (away) =>
      driver.transaction(() => {
        driver.run(`DELETE FROM meta WHERE key = 'moved_away'`);
        if (away) driver.run(`INSERT INTO meta (key, value) VALUES ('moved_away', ?)`, JSON.stringify(away));
      }),
    close: async () => {
      if (closed) return;
      closed = true;
      if (count('moved') === 0) driver.exec('DROP TABLE moved');
      closeFile(driver);
    },
  };
}
