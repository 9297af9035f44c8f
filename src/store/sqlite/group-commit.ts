import { AppError } from '../../model/errors.js';
import type { Driver } from './driver.js';
import type { Journal } from './journal.js';
import { isFatal, storeError } from './sqlite-errors.js';

/** Thrown inside a write to undo it and resolve with `value` all the same (a lost compare-and-set is no error). */
export class Undo<T> extends Error {
  readonly value: T;
  constructor(value: T) {
    super('undone');
    this.value = value;
  }
}

/** A write under way: `ring` names bells to ring once it is on disk. */
export type Write = <T>(work: (ring: (bell: string) => void) => T) => Promise<T>;

export interface GroupCommit {
  /** Runs `work` with others of the same event-loop turn in one transaction; resolves when it is on disk. */
  readonly write: Write;
  /** Why no write is accepted any more, if so. */
  broken(): AppError | null;
  /** Commits what waits, then accepts nothing more. */
  close(): void;
}

/** One fsync for at most this many writes. */
const groupSize = 64;

interface Member {
  readonly run: () => unknown;
  readonly bells: Set<string>;
  readonly resolve: (value: never) => void;
  readonly reject: (error: AppError) => void;
  outcome: { readonly value: unknown } | { readonly error: AppError } | null;
}

/**
 * Lets writes of the same event-loop turn share one fsync; a failing one does not fail its neighbours. Nearly always none fails, so a group
 * first runs as it is; if one does fail, all is taken back and the group runs again with a savepoint around each.
 */
export function createGroupCommit(
  driver: Driver,
  journal: Journal,
  ring: (bells: Iterable<string>) => void,
): GroupCommit {
  const begin = driver.prepare('BEGIN IMMEDIATE');
  const commit = driver.prepare('COMMIT');
  const rollback = driver.prepare('ROLLBACK');
  const save = driver.prepare('SAVEPOINT member');
  const undo = driver.prepare('ROLLBACK TO member');
  const release = driver.prepare('RELEASE member');
  let queue: Member[] = [];
  let broken: AppError | null = null;

  const runMember = (member: Member): void => {
    const mark = journal.mark();
    save.run();
    try {
      member.outcome = { value: member.run() };
    } catch (error) {
      journal.undoTo(mark);
      member.bells.clear();
      member.outcome = error instanceof Undo ? { value: error.value } : { error: storeError(error) };
      if ('error' in member.outcome && isFatal(member.outcome.error)) throw member.outcome.error;
      // If the whole transaction is gone (full disk), this throws too and fails the group.
      undo.run();
    }
    release.run();
  };

  const takeBack = (): void => {
    journal.undoTo(0);
    try {
      rollback.run();
    } catch {
      // SQLite has rolled back by itself.
    }
  };

  const failGroup = (group: readonly Member[], cause: AppError): void => {
    if (isFatal(cause)) broken = new AppError(cause.code, 'restart the server', { cause });
    takeBack();
    for (const member of group) member.reject(cause);
  };

  /** Whether every member ran. If one threw, nothing has happened. */
  const runAll = (group: readonly Member[]): boolean => {
    begin.run();
    try {
      for (const member of group) member.outcome = { value: member.run() };
      return true;
    } catch (error) {
      if (!(error instanceof Undo) && isFatal(storeError(error))) throw error;
      takeBack();
      for (const member of group) {
        member.bells.clear();
        member.outcome = null;
      }
      return false;
    }
  };

  const flushGroup = (group: readonly Member[]): void => {
    let current: Member | null = null;
    try {
      if (broken) throw broken;
      if (!runAll(group)) {
        begin.run();
        for (current of group) runMember(current);
        // What fails now is the commit, not the last of its members.
        current = null;
      }
      commit.run();
    } catch (error) {
      // "No such savepoint" is only the echo of what really happened to the member.
      const outcome = current?.outcome;
      failGroup(group, outcome && 'error' in outcome ? outcome.error : storeError(error));
      return;
    }
    journal.clear();
    for (const member of group) {
      if (member.outcome && 'error' in member.outcome) member.reject(member.outcome.error);
      else if (member.outcome) member.resolve(member.outcome.value as never);
    }
    ring(new Set(group.flatMap((member) => [...member.bells])));
  };

  const flush = (): void => {
    const group = queue.splice(0, groupSize);
    if (queue.length > 0) setImmediate(flush);
    if (group.length > 0) flushGroup(group);
  };

  return {
    write: (work) =>
      new Promise((resolve, reject) => {
        if (broken) {
          reject(broken);
          return;
        }
        const bells = new Set<string>();
        const run = (): unknown => work((bell) => void bells.add(bell));
        queue.push({ run, bells, resolve, reject, outcome: null });
        if (queue.length === 1) setImmediate(flush);
      }),
    broken: () => broken,
    close() {
      while (queue.length > 0) flushGroup(queue.splice(0, groupSize));
      queue = [];
      broken ??= new AppError('STORE_UNAVAILABLE', 'the store is closed');
    },
  };
}
