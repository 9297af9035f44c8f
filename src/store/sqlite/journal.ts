/** Takes back what a failed write has changed in memory, as SQLite takes back what it has changed in the file. */
export interface Journal {
  /** Notes how to take back a change of memory that was made inside a write. */
  did(undo: () => void): void;
  mark(): number;
  /** Takes back everything since `mark`, newest first. */
  undoTo(mark: number): void;
  /** What is noted is on disk: it can no longer be taken back. */
  clear(): void;
}

export function createJournal(): Journal {
  let undos: (() => void)[] = [];
  return {
    did: (undo) => void undos.push(undo),
    mark: () => undos.length,
    undoTo(mark) {
      while (undos.length > mark) undos.pop()?.();
    },
    clear: () => void (undos = []),
  };
}
