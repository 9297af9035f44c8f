// What the store writes, seen from under it: node's SQLite library is watched, the store itself is as it ships.
// Import it before the store is opened.
import Database from 'libsql';
import { readFileSync } from 'node:fs';

/** Bytes of one frame of SQLite's log: a page of 4 KiB and its head. */
const frame = 4096 + 24;
const { exec, prepare } = Database.prototype;
let store = null;
/** Commits, and milliseconds in them (the log is written and synced) and in checkpoints (pages go to the main file, which is synced). */
const spent = { commits: 0, commitMs: 0, checkpointMs: 0 };
/** A checkpoint after so many commits; 0 = never. */
let every = 0;
let since = 0;

Database.prototype.exec = function watched(sql) {
  if (sql.includes('locking_mode=EXCLUSIVE')) store = this;
  return exec.call(this, sql);
};
Database.prototype.prepare = function watched(sql) {
  const statement = prepare.call(this, sql);
  if (sql !== 'COMMIT') return statement;
  const run = statement.run.bind(statement);
  statement.run = (...values) => {
    const began = performance.now();
    const result = run(...values);
    spent.commits += 1;
    spent.commitMs += performance.now() - began;
    since += 1;
    if (every > 0 && since >= every) checkpoint();
    return result;
  };
  return statement;
};

/** Copies the log into the main file and syncs that, as the store's own checkpoints do. */
export function checkpoint(mode = 'PASSIVE') {
  const began = performance.now();
  prepare.call(store, `PRAGMA wal_checkpoint(${mode})`).all();
  spent.checkpointMs += performance.now() - began;
  since = 0;
}

/** From now on checkpoints come after so many commits, timed, instead of within a commit. */
export function checkpointEvery(commits) {
  exec.call(store, 'PRAGMA wal_autocheckpoint=0');
  every = commits;
}

/** What was spent since the last call. */
export function take() {
  const taken = { ...spent };
  Object.assign(spent, { commits: 0, commitMs: 0, checkpointMs: 0 });
  return taken;
}

/** What stands in the log of a file since it was last emptied: frames, and how many pages they are of. */
export function inLog(file) {
  const log = readFileSync(`${file}-wal`);
  const pages = new Set();
  let frames = 0;
  // Frames of an earlier round of the log have another salt.
  for (let at = 32; at + frame <= log.length && log.compare(log, 16, 24, at + 8, at + 16) === 0; at += frame) {
    frames += 1;
    pages.add(log.readUInt32BE(at));
  }
  return { frames, pages: pages.size };
}
