/** What a disk would give back: JSON in, JSON out, and nothing shared with the caller. */
export function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
