/** Marks ids that the store makes itself (timers, calls, control), so that no client can use one up. */
const inner = '\u0001';

/**
 * A text as it is stored where it is a key. SQLite's bindings cut a text at NUL and cannot hold half a surrogate pair, so such odd keys
 * are stored as their JSON; no two texts share a form.
 */
export function toKey(text: string): string {
  const odd = text.startsWith('"') || text.startsWith(inner) || text.includes('\0') || !text.isWellFormed();
  return odd ? JSON.stringify(text) : text;
}

/** The key of an id made by the store itself. */
export function toInnerKey(id: string): string {
  return inner + id;
}

/** Whether a key is of an id made by the store itself. */
export const isInnerKey = (key: string): boolean => key.startsWith(inner);

/** The text that `toKey` or `toInnerKey` was given. */
export function fromKey(key: string): string {
  if (key.startsWith(inner)) return key.slice(1);
  return key.startsWith('"') ? (JSON.parse(key) as string) : key;
}
