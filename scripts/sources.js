// Tells whether dist/ is as new as the sources.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else yield path;
  }
}

/** A short text that changes when any source file does. */
export function sourcesStamp(root) {
  const hash = createHash('sha256');
  const roots = ['src', 'adapters', 'locales'].map((name) => join(root, name)).filter((path) => existsSync(path));
  for (const file of [
    ...roots.flatMap((path) => [...files(path)]),
    join(root, 'package.json'),
    join(root, 'tsconfig.json'),
  ]) {
    if (existsSync(file)) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Whether `npm run build` has nothing to do. */
export function isBuilt(root) {
  const stamp = join(root, 'dist', '.stamp');
  return existsSync(stamp) && statSync(stamp).size > 0 && readFileSync(stamp, 'utf8') === sourcesStamp(root);
}
