import { join } from 'node:path';
import { existsSync } from 'node:fs';

/** Ids of uploaded files that something speaks of: whatever has the form of a `StoredFile`. */
export function filesIn(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) for (const one of value) filesIn(one, found);
  else if (typeof value === 'object' && value !== null) {
    const { id, name, mime, bytes } = value as { readonly [key: string]: unknown };
    if (typeof id === 'string' && typeof name === 'string' && typeof mime === 'string' && typeof bytes === 'number')
      found.add(id);
    for (const one of Object.values(value)) filesIn(one, found);
  }
  return found;
}

/** Counts the uploads that are spoken of and not in the folder; it lies beside the store and is not moved with it. */
export function watchUploads(folder: string): {
  look(value: unknown): void;
  missing(): number;
} {
  const gone = new Set<string>();
  return {
    look(value) {
      for (const id of filesIn(value))
        // As src/store/files.ts lays them: the description makes a file exist.
        if (!existsSync(join(folder, id.slice(0, 2), `${id}.json`))) gone.add(id);
    },
    missing: () => gone.size,
  };
}
