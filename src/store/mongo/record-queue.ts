/** Runs work of this process one after the other where it is about the same names, in the order in which it was given. */
export function createNamedQueue(): <T>(names: readonly string[], work: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>();
  return async (names, work) => {
    const before = names.map((name) => tails.get(name) ?? Promise.resolve());
    const done = Promise.all(before).then(work);
    const tail = done.catch(() => undefined);
    for (const name of names) tails.set(name, tail);
    try {
      return await done;
    } finally {
      for (const name of names) if (tails.get(name) === tail) tails.delete(name);
    }
  };
}
