/** Most documents in one command: a megabyte or so of heads. Large ones are fewer: about as much as one document may have, in characters. */
const most = 200;
const mostCharacters = 16 * 1024 * 1024;

/**
 * Group commit: what is inserted while a command is under way goes together in the next one, as the group commit of SQLite does. `send`
 * answers for each document whether it was inserted, or why it alone could not be; if it rejects, every one of them does.
 */
export function createInserts<D>(
  send: (docs: readonly D[]) => Promise<readonly (boolean | Error)[]>,
): (doc: D) => Promise<boolean> {
  let waiting: {
    readonly doc: D;
    readonly resolve: (inserted: boolean) => void;
    readonly reject: (error: unknown) => void;
  }[] = [];
  let busy = 0;

  const pump = (): void => {
    if (busy >= 2 || waiting.length === 0) return;
    let count = 0;
    for (let size = 0; count < Math.min(most, waiting.length); count += 1) {
      size += charactersOf(waiting[count]?.doc);
      if (count > 0 && size > mostCharacters) break;
    }
    const batch = waiting.slice(0, count);
    waiting = waiting.slice(count);
    busy += 1;
    send(batch.map(({ doc }) => doc))
      .then(
        (inserted) =>
          batch.forEach(({ resolve, reject }, index) => {
            const became = inserted[index];
            if (became instanceof Error) reject(became);
            else resolve(became === true);
          }),
        (error: unknown) => batch.forEach(({ reject }) => reject(error)),
      )
      .finally(() => {
        busy -= 1;
        pump();
      });
  };

  return (doc) =>
    new Promise((resolve, reject) => {
      waiting.push({ doc, resolve, reject });
      if (waiting.length === 1) queueMicrotask(pump);
    });
}

/** Bodies are texts; the rest of a document is small. */
function charactersOf(doc: unknown): number {
  let count = 0;
  for (const value of Object.values(doc ?? {})) if (typeof value === 'string') count += value.length;
  return count;
}
