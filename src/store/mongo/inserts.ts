/** Most documents in one command: a megabyte or so of heads. */
const most = 200;

/**
 * Group commit: what is inserted while a command is under way goes together in the next one, as the group commit of SQLite does. `send`
 * answers for each document whether it was inserted; if it rejects, every one of them does.
 */
export function createInserts<D>(
  send: (docs: readonly D[]) => Promise<readonly boolean[]>,
): (doc: D) => Promise<boolean> {
  let waiting: {
    readonly doc: D;
    readonly resolve: (inserted: boolean) => void;
    readonly reject: (error: unknown) => void;
  }[] = [];
  let busy = 0;

  const pump = (): void => {
    if (busy >= 2 || waiting.length === 0) return;
    const batch = waiting.slice(0, most);
    waiting = waiting.slice(most);
    busy += 1;
    send(batch.map(({ doc }) => doc))
      .then(
        (inserted) => batch.forEach(({ resolve }, index) => resolve(inserted[index] === true)),
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
