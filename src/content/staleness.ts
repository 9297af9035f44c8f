import { join, relative, sep } from 'node:path';
import type { Locale } from '../model/text.js';
import type { ContentFiles, YamlReader } from './content-files.js';
import { fileStart, makeFinding, type Finding } from './finding.js';
import type { ParsedYaml } from './parse-yaml.js';
import { tablePairs, textPairs, type TextPair } from './text-pairs.js';
import { lockName, parseLock, textHash, type Confirmed, type TranslationsLock } from './translations-lock.js';

/** What a bot was compiled from, for everything that is about its texts rather than its behaviour. */
export interface ReadContent {
  /** YAML files by absolute path. */
  readonly yaml: ReadonlyMap<string, ParsedYaml>;
  /** Absolute paths of its lists. */
  readonly lists: readonly string[];
  /** Folders that have a lock of their own: the bot's, the libraries', and the shared ones. */
  readonly lockFolders: readonly string[];
  readonly languages: readonly Locale[];
}

/** Reads through another reader and keeps what was read. */
export function recordingReader(reader: YamlReader): {
  readonly reader: YamlReader;
  readonly read: ReadonlyMap<string, ParsedYaml>;
} {
  const read = new Map<string, ParsedYaml>();
  const yaml = (path: string): ParsedYaml => {
    const parsed = reader.yaml(path);
    read.set(path, parsed);
    return parsed;
  };
  return { reader: { files: reader.files, yaml }, read };
}

/** The texts of one file that are written in two languages. */
export interface PairsOfFile {
  /** Absolute. */
  readonly path: string;
  /** Folder whose lock speaks of it, and the file's path below that folder, with `/`. */
  readonly lockFolder: string;
  readonly file: string;
  readonly pairs: readonly TextPair[];
}

/** Every text of a bot in two languages, file by file. */
export function pairsOf(content: ReadContent, files: ContentFiles): readonly PairsOfFile[] {
  const { languages, lockFolders } = content;
  const placed = (path: string, pairs: () => readonly TextPair[]): readonly PairsOfFile[] => {
    const lockFolder = lockFolders.find((folder) => path.startsWith(folder + sep) || path.startsWith(`${folder}/`));
    if (lockFolder === undefined) return [];
    return [{ path, lockFolder, file: relative(lockFolder, path).split(sep).join('/'), pairs: pairs() }];
  };
  const found = [
    ...[...content.yaml].flatMap(([path, { source }]) => placed(path, () => textPairs(source, languages))),
    ...content.lists.flatMap((path) => {
      const read = files.read(path);
      return 'text' in read ? placed(path, () => tablePairs(read.text, files.show(path), languages)) : [];
    }),
  ];
  // A file that cannot be read has no texts today; what was confirmed of it stays.
  return found.filter(({ pairs }) => pairs.length > 0);
}

/** How a text stands to what was confirmed. `changed`: both languages differ from it; `new`: nobody ever confirmed it. */
export type Standing = 'confirmed' | 'stale' | 'stale_source' | 'changed' | 'new';

/** Holds the texts of one file against its part of a lock. */
export function standings(
  pairs: readonly TextPair[],
  entries: readonly Confirmed[],
): readonly { readonly pair: TextPair; readonly standing: Standing; readonly entry: Confirmed | null }[] {
  const hashed = pairs.map((pair) => ({ pair, from: textHash(pair.original), to: textHash(pair.translation) }));
  const exact = new Map(entries.map((entry) => [`${entry.from} ${entry.fromHash} ${entry.to} ${entry.toHash}`, entry]));
  const taken = new Set<Confirmed>();
  const found = hashed.map(({ pair, from, to }) => {
    const entry = exact.get(`${pair.from} ${from} ${pair.to} ${to}`) ?? null;
    if (entry) taken.add(entry);
    return entry;
  });
  return hashed.map(({ pair, from, to }, index) => {
    const confirmed = found[index] ?? null;
    if (confirmed) return { pair, standing: 'confirmed', entry: confirmed };
    const free = entries.filter((entry) => entry.from === pair.from && entry.to === pair.to && !taken.has(entry));
    const named = free.find(({ key }) => key === pair.key);
    const entry =
      (named && (named.toHash === to || named.fromHash === from) ? named : undefined) ??
      free.find(({ toHash }) => toHash === to) ??
      free.find(({ fromHash }) => fromHash === from) ??
      named ??
      null;
    if (!entry) return { pair, standing: 'new', entry };
    const standing = entry.toHash === to ? 'stale' : entry.fromHash === from ? 'stale_source' : 'changed';
    return { pair, standing, entry };
  });
}

/** Reads each lock once, however many bots share it. */
export type LockReader = (folder: string) => TranslationsLock | null;

/** A lock that is not there is null: nothing was ever confirmed, so nothing is told. */
export function lockReader(files: ContentFiles): LockReader {
  const known = new Map<string, TranslationsLock | null>();
  return (folder) => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const read = files.read(join(folder, lockName));
    const lock = 'text' in read ? parseLock(read.text) : null;
    known.set(folder, lock);
    return lock;
  };
}

/** What changed in one language since the translation was confirmed. Nothing in folders that have no lock yet. */
export function staleTexts(content: ReadContent, files: ContentFiles, locks: LockReader): readonly Finding[] {
  if (!content.lockFolders.some((folder) => locks(folder))) return [];
  const byFile = new Map<string, Confirmed[]>();
  const findings: Finding[] = [];
  for (const folder of content.lockFolders) {
    const lock = locks(folder);
    for (const entry of lock?.entries ?? []) {
      const path = join(folder, entry.file);
      const list = byFile.get(path);
      if (list) list.push(entry);
      else byFile.set(path, [entry]);
    }
    for (const { line, text } of lock?.badLines.slice(0, 5) ?? [])
      findings.push(
        makeFinding('LOCK_LINE', {
          ...fileStart(files.show(join(folder, lockName))),
          line,
          excerpt: visible(text).slice(0, 160),
        }),
      );
  }
  const withLock = (folder: string): boolean => locks(folder) !== null;
  for (const { path, pairs } of pairsOf(content, files).filter(({ lockFolder }) => withLock(lockFolder))) {
    const open = new Map<Locale, TextPair[]>();
    for (const { pair, standing, entry } of standings(pairs, byFile.get(path) ?? [])) {
      const { from, to } = pair;
      if (standing === 'stale' || standing === 'stale_source')
        findings.push(
          makeFinding(standing === 'stale' ? 'STALE' : 'STALE_SOURCE', pair.place(), {
            from: inWords(from),
            to: inWords(to),
            day: entry?.day ?? '',
            by: entry?.by ?? '',
          }),
        );
      else if (standing !== 'confirmed') open.set(to, [...(open.get(to) ?? []), pair]);
    }
    // A new topic has twenty texts: one line for the file, at the first of them.
    for (const [to, [first, ...rest]] of open)
      if (first)
        findings.push(
          makeFinding('UNCONFIRMED', first.place(), {
            from: inWords(first.from),
            to: inWords(to),
            count: String(rest.length + 1),
          }),
        );
  }
  return findings;
}

/** A language as a key of `check:forms`, or its code where we have no word for it. */
const inWords = (language: Locale): string => ({ en: '@english', es: '@spanish' })[language] ?? language;

const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '\u{fffd}');
