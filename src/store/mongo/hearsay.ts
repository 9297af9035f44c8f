/**
 * When this process last heard that another one has written in a conversation, by its own running time. Who knows that nobody else has since
 * it began to write knows what is newest.
 */
export interface Hearsay {
  heard(c: string): void;
  /** Whether another process was heard of since. Of a conversation that was forgotten: yes, if it may have been. */
  since(c: string, instant: number): boolean;
}

export function createHearsay(now: () => number, most = 10_000): Hearsay {
  const last = new Map<string, number>();
  let forgottenUntil = -Infinity;
  return {
    heard(c) {
      last.delete(c);
      last.set(c, now());
      if (last.size <= most) return;
      const [[oldest, at] = ['', -Infinity]] = last;
      last.delete(oldest);
      forgottenUntil = at;
    },
    since: (c, instant) => Math.max(last.get(c) ?? -Infinity, forgottenUntil) >= instant,
  };
}
