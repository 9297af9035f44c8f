/** In-process doorbells: they wake whoever waits for a commit, and may ring for nothing. */
export interface Bells {
  listen(bell: string, listener: () => void): () => void;
  ring(bells: Iterable<string>): void;
}

export function createBells(): Bells {
  const listeners = new Map<string, Set<() => void>>();
  return {
    listen(bell, listener) {
      // A wrapper of its own, so that the same function may listen twice and leave once.
      const entry = (): void => listener();
      const set = listeners.get(bell) ?? new Set();
      listeners.set(bell, set.add(entry));
      return () => {
        set.delete(entry);
        if (set.size === 0 && listeners.get(bell) === set) listeners.delete(bell);
      };
    },
    ring(bells) {
      for (const bell of bells) {
        // Those who listen now: one that listens again while it is rung waits for the next ring.
        const present = Array.from(listeners.get(bell) ?? []);
        for (const listener of present) {
          try {
            listener();
          } catch {
            // A listener's trouble is not the writer's: what it rings for is on disk already.
          }
        }
      }
    },
  };
}
