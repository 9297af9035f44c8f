import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Locale } from '../model/text.js';
import { compileBot } from './compile/bot.js';
import { diskFiles, yamlReader, type ContentFiles } from './content-files.js';
import type { Place } from './finding.js';
import { lockReader, pairsOf, standings, type PairsOfFile, type Standing } from './staleness.js';
import { formatLock, lockName, person, textHash, type Confirmed } from './translations-lock.js';

/** What to confirm. */
export interface ConfirmInput {
  /** Content root, absolute; only files below it are confirmed. */
  readonly root: string;
  readonly packageRoot: string;
  /** Who says that the texts say the same; kept in the lock. */
  readonly by: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Names of folders of `bots/`; all if not given. */
  readonly bots?: readonly string[];
  /** Only texts whose `file` or `file#key` (relative to the content root) is, or begins with, one of these; all if not given. */
  readonly only?: readonly string[];
  /** `only` names single texts: none of those that stand below one. */
  readonly exact?: boolean;
  /** Only translations into these languages; all if not given. */
  readonly to?: readonly Locale[];
}

/** One text that was confirmed, and how it stood before. */
export interface ConfirmedText {
  /** `file#key`, the file relative to the content root. */
  readonly text: string;
  readonly to: Locale;
  readonly was: Exclude<Standing, 'confirmed'>;
  readonly place: Place;
}

/** What a confirmation did. */
export interface ConfirmResult {
  /** Lock files that were written, relative to the content root; none if nothing was new. */
  readonly locks: readonly string[];
  readonly confirmed: readonly ConfirmedText[];
  /** Of `bots` and `only`: what names nothing. */
  readonly unknown: readonly string[];
}

/**
 * Records that these texts say the same in both languages as they stand now, in the `translations.lock` beside them (made if it is
 * not there). Entries of texts that are gone are dropped. Rejects only if a lock cannot be written.
 */
export async function confirmTexts(input: ConfirmInput): Promise<ConfirmResult> {
  const { locks, ...result } = confirmed(input, diskFiles(input.root, input.packageRoot));
  for (const [path, text] of locks) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, text);
    await rename(`${path}.new`, path);
  }
  const files = diskFiles(input.root, input.packageRoot);
  return { ...result, locks: [...locks.keys()].map((path) => files.show(path)) };
}

/** The locks as they must be written, by absolute path. */
function confirmed(
  input: ConfirmInput,
  files: ContentFiles,
): Omit<ConfirmResult, 'locks'> & { readonly locks: ReadonlyMap<string, string> } {
  const { day, by, only, to, exact = false } = input;
  const found = textsOf(input, files);
  const read = lockReader(files);
  const locks = new Map<string, string>();
  const done: ConfirmedText[] = [];
  const used = new Set<string>();
  const wanted = (file: string, key: string): boolean => {
    if (only === undefined) return true;
    const matching = only.filter((name) => (exact ? name === `${file}#${key}` : isWithin(file, key, name)));
    for (const name of matching) used.add(name);
    return matching.length > 0;
  };
  for (const folder of new Set(found.files.map(({ lockFolder }) => lockFolder))) {
    const before = read(folder)?.entries ?? [];
    const here = mergeFiles(found.files.filter(({ lockFolder }) => lockFolder === folder));
    const seen = new Set(here.map(({ file }) => file));
    // What was confirmed of a file stays while the file is there, also when it cannot be read today.
    const there = (file: string): boolean => {
      const text = files.read(join(folder, file));
      return 'text' in text || text.problem !== 'missing';
    };
    const kept = before.filter(({ file }) => !seen.has(file) && there(file));
    const entries = here.flatMap(({ path, file, pairs }) => {
      const old = before.filter((entry) => entry.file === file);
      return standings(pairs, old).flatMap(({ pair, standing, entry }): readonly Confirmed[] => {
        const same = entry ? [{ ...entry, key: pair.key }] : [];
        if (standing === 'confirmed') {
          wanted(files.show(path), pair.key);
          return same;
        }
        if (!wanted(files.show(path), pair.key) || (to && !to.includes(pair.to))) return same;
        done.push({ text: `${files.show(path)}#${pair.key}`, to: pair.to, was: standing, place: pair.place() });
        return [
          {
            file,
            key: pair.key,
            from: pair.from,
            to: pair.to,
            fromHash: textHash(pair.original),
            toHash: textHash(pair.translation),
            day,
            by: person(by),
          },
        ];
      });
    });
    const text = formatLock([...kept, ...entries]);
    const path = join(folder, lockName);
    const old = files.read(path);
    if (entries.length + before.length > 0 && !('text' in old && old.text === text)) locks.set(path, text);
  }
  const unknown = [...found.unknown, ...(only ?? []).filter((name) => !used.has(name))];
  return { locks, confirmed: done, unknown };
}

/** `intents/a.yaml`, `intents/a.yaml#steps`, `intents`: a file, a part of one, a folder. */
function isWithin(file: string, key: string, name: string): boolean {
  const [path = '', part = ''] = name.split('#');
  const inFile = file === path || file.startsWith(`${path.replace(/\/$/, '')}/`);
  return inFile && (part === '' || key === part || key.startsWith(`${part}/`));
}

/** The texts of the bots asked for, as far as they stand below the content root. */
function textsOf(
  { root, packageRoot, bots, day }: ConfirmInput,
  files: ContentFiles,
): { readonly files: readonly PairsOfFile[]; readonly unknown: readonly string[] } {
  const reader = yamlReader(files);
  const folder = join(root, 'bots');
  const all = files.folders(folder);
  const names = bots ? all.filter((name) => bots.includes(name)) : all;
  const libraries = [...new Set([join(root, 'intents'), join(packageRoot, 'intents')])];
  const found = names.flatMap((name) => {
    const path = join(folder, name, 'bot.yaml');
    const { content } = compileBot({ path, reader, root, libraries, env: {}, today: day, engineTexts: () => null });
    return pairsOf(content, files).filter((file) => file.lockFolder.startsWith(join(root, '/')));
  });
  return { files: found, unknown: (bots ?? []).filter((name) => !all.includes(name)) };
}

/** A shared file comes once a bot: each of its texts once. */
function mergeFiles(found: readonly PairsOfFile[]): readonly PairsOfFile[] {
  const byPath = new Map<string, PairsOfFile>();
  for (const file of found) {
    const before = byPath.get(file.path);
    const known = new Set(before?.pairs.map(({ key, from, to }) => `${key} ${from} ${to}`));
    const fresh = file.pairs.filter(({ key, from, to }) => !known.has(`${key} ${from} ${to}`));
    byPath.set(file.path, before ? { ...before, pairs: [...before.pairs, ...fresh] } : file);
  }
  return [...byPath.values()];
}
