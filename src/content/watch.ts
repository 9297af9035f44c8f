import { watch, type FSWatcher } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders of the content root whose files make up the bots. */
const watched = ['bots', 'intents', 'facts', 'words', 'lists', 'tables', 'notices', 'concepts'];
/** An editor saves in several writes; a copy of a folder takes longer. Milliseconds. */
const restMs = 150;
/** Where the system cannot tell of changes (network drives, some containers), we look ourselves. Milliseconds. */
const lookMs = 2000;

/**
 * Calls `onChange` after files of the content changed and rested for 150 ms; returns what stops it. The caller loads again and keeps
 * its old version if the new one has errors. `keepAlive`: the process goes on as long as this watches.
 */
export function watchContent(
  root: string,
  onChange: () => void,
  {
    restMs: rest = restMs,
    lookMs: look = lookMs,
    keepAlive = false,
  }: { readonly restMs?: number; readonly lookMs?: number; readonly keepAlive?: boolean } = {},
): () => void {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let known: string | undefined;
  const watchers: FSWatcher[] = [];
  const changed = (): void => {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), rest);
  };
  // What is told now is no news to the next look.
  const tell = async (): Promise<void> => {
    known = await fingerprint(root);
    if (!stopped) onChange();
  };
  const matters = (name: string | null): boolean => name === null || /\.(?:ya?ml|csv|json|lock)$/.test(name);
  for (const folder of watched) {
    try {
      const watcher = watch(join(root, folder), { recursive: true, persistent: false }, (_event, name) => {
        if (matters(name)) changed();
      });
      watcher.on('error', () => watcher.close());
      watchers.push(watcher);
    } catch {
      // Not there (yet), or cannot be watched: the look below sees it.
    }
  }
  const glance = async (): Promise<void> => {
    const now = await fingerprint(root);
    if (known !== undefined && now !== known) changed();
    known = now;
    if (stopped) return;
    looking = setTimeout(() => void glance(), look);
    if (!keepAlive) looking.unref();
  };
  let looking: NodeJS.Timeout | undefined;
  void glance();
  return () => {
    stopped = true;
    clearTimeout(timer);
    clearTimeout(looking);
    for (const watcher of watchers) watcher.close();
  };
}

/** Names, sizes and times of all files of the content: changes whenever a file does. */
async function fingerprint(root: string): Promise<string> {
  const lines: string[] = [];
  const walk = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && depth < 8) await walk(path, depth + 1);
      else if (/\.(?:ya?ml|csv|json|lock)$/.test(entry.name)) {
        const info = await stat(path).catch(() => null);
        if (info) lines.push(`${path} ${info.size} ${info.mtimeMs}`);
      }
    }
  };
  for (const folder of watched) await walk(join(root, folder), 0);
  return lines.sort().join('\n');
}
