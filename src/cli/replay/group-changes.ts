import type { Change } from './replay-conversation.js';

/** Changes that are the same, counted once a turn. */
export interface ChangeGroup {
  readonly change: Change;
  readonly count: number;
  readonly conversations: number;
}

/** Puts equal changes together: those of meaning first, then by how many citizens they touch. */
export function groupChanges(
  found: readonly { readonly conversation: string; readonly changes: readonly Change[] }[],
): readonly ChangeGroup[] {
  const groups = new Map<string, { change: Change; count: number; in: Set<string> }>();
  for (const { conversation, changes } of found) {
    for (const change of changes) {
      const key = JSON.stringify({ ...change, message: '', ...(change.type === 'meaning' ? { locale: '' } : {}) });
      const group = groups.get(key) ?? { change, count: 0, in: new Set<string>() };
      groups.set(key, group);
      group.count += 1;
      group.in.add(conversation);
    }
  }
  return [...groups.values()]
    .map((group) => ({ change: group.change, count: group.count, conversations: group.in.size }))
    .sort((a, b) => a.change.type.localeCompare(b.change.type) || b.count - a.count);
}
