import { join } from 'node:path';
import type { YamlReader } from '../content-files.js';
import type { Report } from '../finding.js';
import { fileSchemas } from '../schema/index.js';
import { isYes } from '../schema/scalars.js';
import { inlineTopicSchema, topicSchema, type WrittenTopic } from '../schema/topic.js';
import { isMap, type Data, type Source } from '../source.js';
import { validate } from '../validate.js';
import type { TopicInput } from './topic.js';

/** Where topics come from. */
export interface TopicFolders {
  /** The bot's own folder, absolute. */
  readonly bot: string;
  /** Folders `intents/` of the shared library, the content root's first. */
  readonly libraries: readonly string[];
}

/** Topics of a bot without `topics:`. */
export const defaultTopics: readonly string[] = ['common/*', './intents/*'];

/** A topic, and whether it is the bot's own or the library's. */
export interface FoundTopic extends TopicInput {
  readonly own: boolean;
}

/** The topics that can be compiled, and the names of those that cannot: what refers to them is not wrong as well. */
export interface FoundTopics {
  readonly topics: readonly FoundTopic[];
  /** Topics with `draft: true`: looked at, never compiled into the bot. */
  readonly drafts: readonly FoundTopic[];
  readonly broken: ReadonlySet<string>;
}

/**
 * The topics that a bot's `topics:` names, its own first. Same name: the bot's own wins and a warning says so; two of a kind are an
 * error. Patterns are `common/*`, `./intents/*` or a single file.
 */
export function findTopics(
  written: readonly unknown[] | undefined,
  folders: TopicFolders,
  reader: YamlReader,
  source: Source,
  report: Report,
): FoundTopics {
  const entries = (written ?? defaultTopics) as readonly Data[];
  const broken = new Set<string>();
  const found = entries.flatMap((entry, index): readonly FoundTopic[] => {
    if (isMap(entry)) {
      const topic = validate(inlineTopicSchema, entry, source, report, entry);
      return topic ? [{ written: topic, source, own: true }] : [];
    }
    const pattern = typeof entry === 'string' ? entry.trim() : '';
    const own = pattern.startsWith('./');
    const paths = own
      ? matching(reader, folders.bot, pattern.slice(2))
      : libraryPaths(reader, folders.libraries, pattern);
    if (paths.length === 0 && written !== undefined) report('NO_TOPICS', source.place(entries, index), { pattern });
    return paths.flatMap((path) => {
      const topic = readTopic(reader, path, report);
      if (!topic) broken.add(nameOf(reader, path));
      return topic ? [{ ...topic, own }] : [];
    });
  });
  const isDraft = ({ written: topic }: FoundTopic): boolean => isYes(topic.draft);
  return {
    topics: unique(
      found.filter((topic) => !isDraft(topic)),
      report,
    ),
    drafts: found.filter(isDraft),
    broken,
  };
}

function libraryPaths(reader: YamlReader, libraries: readonly string[], pattern: string): readonly string[] {
  const seen = new Set<string>();
  return libraries.flatMap((library) =>
    matching(reader, library, pattern).filter((path) => {
      const name = path.slice(library.length);
      const fresh = !seen.has(name);
      seen.add(name);
      return fresh;
    }),
  );
}

/** `civic/*` or `civic/hours` (`.yaml` may be written); no other wildcard. Paths stay below the folder. */
function matching(reader: YamlReader, folder: string, pattern: string): readonly string[] {
  const name = pattern.replace(/\.yaml$/, '');
  if (name.split('/').includes('..')) return [];
  const slash = name.lastIndexOf('/');
  const inside = slash === -1 ? folder : join(folder, name.slice(0, slash));
  const last = name.slice(slash + 1);
  const wanted = new RegExp(`^${last.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')}\\.yaml$`);
  return reader.files
    .list(inside, '.yaml')
    .filter((file) => wanted.test(file))
    .map((file) => join(inside, file));
}

/** What a topic that cannot be used is called: by its `intent:` if that can be read, else by its file. */
function nameOf(reader: YamlReader, path: string): string {
  const { data } = reader.yaml(path).source;
  const name = isMap(data) ? data['intent'] : null;
  return typeof name === 'string' && /^[a-z][a-z0-9-]*$/.test(name)
    ? name
    : path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);
}

/** One topic file; what is wrong with it is reported. */
function readTopic(reader: YamlReader, path: string, report: Report): TopicInput | null {
  const { source, findings } = reader.yaml(path);
  for (const finding of findings) report(finding.code, finding, finding.values);
  if (source.data === null) return null;
  if (!rightKind(source, 'intent', report)) return null;
  const written: WrittenTopic | null = validate(topicSchema, source.data, source, report);
  return written && { written, source };
}

/** Whether a file is of the kind its folder holds. A file that names no kind at all is left to its schema. */
export function rightKind(source: Source, kind: keyof typeof fileSchemas, report: Report): boolean {
  if (!isMap(source.data)) {
    report('WRONG_TYPE', source.place(source.data as object | null), {
      key: source.file,
      expected: '@map',
      found: typeof source.data === 'string' ? '@words' : '@list',
      value: '',
    });
    return false;
  }
  const data = source.data;
  const other = [...Object.keys(fileSchemas), 'test'].find((name) => name !== kind && Object.hasOwn(data, name));
  if (Object.hasOwn(data, kind) || other === undefined) return true;
  report('WRONG_KIND', source.place(data, other, { of: 'key' }), { found: other, expected: kind });
  return false;
}

function unique(found: readonly FoundTopic[], report: Report): readonly FoundTopic[] {
  const byName = new Map<string, FoundTopic>();
  const ordered = [...found.filter((topic) => topic.own), ...found.filter((topic) => !topic.own)];
  for (const topic of ordered) {
    const name = topic.written.intent;
    const before = byName.get(name);
    if (!before) {
      byName.set(name, topic);
      continue;
    }
    if (before.source === topic.source && before.written === topic.written) continue;
    const other = before.source.place(before.written, 'intent');
    const values = { topic: name, file: other.file, line: String(other.line) };
    if (before.own && !topic.own) {
      report('OWN_TOPIC_WINS', other, { topic: name, file: topic.source.file, line: '1' });
      continue;
    }
    report('TOPIC_TWICE', topic.source.place(topic.written, 'intent'), values);
  }
  return [...byName.values()];
}
