import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { makeFinding, fileStart, type Finding } from './finding.js';
import { parseYaml, type ParsedYaml } from './parse-yaml.js';
import { yamlLimits } from './yaml-guard.js';

/** Why a file has no text; `forbidden`: this user may not read it. */
export type Unreadable = 'missing' | 'forbidden' | 'unreadable' | 'too_large';

/** The folders a load reads, as values a test can make of strings. */
export interface ContentFiles {
  /** Names in a folder that end so, sorted; none if there is no such folder. Hidden files do not count. */
  list(folder: string, ending: string): readonly string[];
  /** Names of the folders in a folder, sorted. */
  folders(folder: string): readonly string[];
  /** Text of a file, or why there is none. */
  read(path: string): { readonly text: string } | { readonly problem: Unreadable };
  /** How a path is shown to people: relative to the content root (or the package), with `/`. */
  show(path: string): string;
}

/** The content on disk, read synchronously: this runs in a worker thread, or once at the start. */
export function diskFiles(root: string, packageRoot: string): ContentFiles {
  const entries = (folder: string) => {
    try {
      return readdirSync(folder, { withFileTypes: true });
    } catch {
      return [];
    }
  };
  const inside = (path: string, folder: string): string | null => {
    const name = relative(folder, path);
    return name.startsWith('..') ? null : name.split(sep).join('/');
  };
  return {
    list: (folder, ending) =>
      entries(folder)
        .filter((entry) => !entry.isDirectory() && entry.name.endsWith(ending) && !entry.name.startsWith('.'))
        .map((entry) => entry.name)
        .sort(),
    folders: (folder) =>
      entries(folder)
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map((entry) => entry.name)
        .sort(),
    read(path) {
      try {
        const { size } = statSync(path);
        if (size > yamlLimits.bytes * 8) return { problem: 'too_large' };
        const bytes = readFileSync(path);
        if (!isUtf8(bytes)) return { problem: 'unreadable' };
        return { text: bytes.toString('utf8').replace(/^\uFEFF/, '') };
      } catch (error) {
        const { code } = error as { code?: unknown };
        if (code === 'ENOENT') return { problem: 'missing' };
        return { problem: code === 'EACCES' || code === 'EPERM' ? 'forbidden' : 'unreadable' };
      }
    },
    show: (path) => inside(path, root) ?? inside(path, packageRoot) ?? path.split(sep).join('/'),
  };
}

/** Content given as strings, by path below `/content`; for tests and previews. */
export function memoryFiles(files: { readonly [path: string]: string }): ContentFiles {
  const paths = Object.keys(files);
  const below = (folder: string): readonly string[] =>
    paths.flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []));
  return {
    list: (folder, ending) =>
      below(folder)
        .filter((name) => !name.includes('/') && name.endsWith(ending))
        .sort(),
    folders: (folder) =>
      [...new Set(below(folder).flatMap((name) => (name.includes('/') ? [name.split('/')[0] ?? ''] : [])))].sort(),
    read: (path) => (Object.hasOwn(files, path) ? { text: files[path] ?? '' } : { problem: 'missing' }),
    show: (path) => path.replace(/^\/content\//, ''),
  };
}

/** Reads YAML files once each, however many bots use them. */
export interface YamlReader {
  readonly files: ContentFiles;
  /** Never throws; a missing or unreadable file is a finding. */
  yaml(path: string): ParsedYaml;
}

/** `reading` is told each file before it is read, so that a time limit can name it. */
export function yamlReader(files: ContentFiles, reading: (file: string) => void = () => undefined): YamlReader {
  const known = new Map<string, ParsedYaml>();
  return {
    files,
    yaml(path) {
      const before = known.get(path);
      if (before) return before;
      const file = files.show(path);
      reading(file);
      const read = files.read(path);
      const parsed =
        'text' in read ? parseYaml(read.text.replace(/^\uFEFF/, ''), file) : nothing(file, unread(file, read.problem));
      known.set(path, parsed);
      return parsed;
    },
  };
}

const nothing = (file: string, finding: Finding): ParsedYaml => ({ ...parseYaml('', file), findings: [finding] });

/** The finding for a file that could not be read. */
export function unread(file: string, problem: Unreadable): Finding {
  const code = {
    missing: 'FILE_MISSING',
    forbidden: 'FILE_FORBIDDEN',
    unreadable: 'FILE_UNREADABLE',
    too_large: 'FILE_TOO_LARGE',
  } as const;
  return makeFinding(code[problem], fileStart(file), { file, limit: '1 MiB' });
}

/** The paths of a folder's files with an ending. */
export function pathsIn(files: ContentFiles, folder: string, ending: string): readonly string[] {
  return files.list(folder, ending).map((name) => join(folder, name));
}
