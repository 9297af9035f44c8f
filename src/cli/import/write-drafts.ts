import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Brought, Note } from '../../content/import/draft.js';
import { writeConcepts, writeList, writeTest, writeTopic } from '../../content/import/write-topic.js';

/** What became of one file: `kept` was edited since (or is somebody else's) and stays as it is. */
export interface Written {
  /** Relative to the content root, with `/`. */
  readonly file: string;
  readonly what: 'new' | 'updated' | 'unchanged' | 'kept';
}

/** Where drafts go, and how they are told. */
export interface DraftTarget {
  /** Content root, absolute. */
  readonly root: string;
  readonly bot: string;
  readonly languages: readonly string[];
  /** `rasa`, `dialogflow`, `csv`, `site`: part of the names of files that hold what belongs to no topic. */
  readonly kind: string;
  /** First words of each file: what it is and where it comes from, on which day. */
  readonly heading: (source: string | undefined) => string;
  /** A note as one line of a file. */
  readonly remark: (note: Note) => string;
  /** Overwrites what was edited, too. */
  readonly force: boolean;
}

const schema = '# yaml-language-server: $schema=../../../schemas/topic.schema.json';

/** Writes topics, lists, concepts and tests below `bots/<bot>`. A file that was edited since an earlier import stays, unless forced. */
export async function writeDrafts(brought: Brought, target: DraftTarget): Promise<readonly Written[]> {
  const { bot, languages, heading, remark, kind } = target;
  const folder = `bots/${bot}`;
  const files: (readonly [file: string, body: string, head: readonly string[]])[] = brought.topics.map((topic) => [
    `${folder}/intents/${topic.name}.yaml`,
    writeTopic(topic, { languages, remarks: topic.notes.slice(0, 12).map(remark) }),
    [schema, `# ${heading(topic.source)}`],
  ]);
  for (const list of brought.lists) files.push([`${folder}/lists/${list.name}.csv`, writeList(list, languages), []]);
  if (Object.keys(brought.concepts).length > 0)
    files.push([`${folder}/concepts/${kind}.yaml`, writeConcepts(brought.concepts), [`# ${heading(undefined)}`]]);
  for (const test of brought.tests)
    files.push([`${folder}/tests/${test.name}.yaml`, writeTest(test), [`# ${heading(undefined)}`]]);
  const written: Written[] = [];
  for (const [file, body, head] of files)
    written.push({ file, what: await put(join(target.root, file), body, head, target.force) });
  return written;
}

async function put(path: string, body: string, head: readonly string[], force: boolean): Promise<Written['what']> {
  const text = [
    ...head.map((line, at) => (at === head.length - 1 ? `${line} (${fingerprint(body)})` : line)),
    body,
  ].join('\n');
  const before = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (before === null) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
    return 'new';
  }
  const old = split(before, head.length);
  if (old.body === body) return 'unchanged';
  if (!force && (head.length === 0 || old.fingerprint !== fingerprint(old.body))) return 'kept';
  await writeFile(path, text);
  return 'updated';
}

/** Twelve digits that change when somebody edits the file: how a second import knows whose words these are. */
const fingerprint = (body: string): string => createHash('sha256').update(body).digest('hex').slice(0, 12);

function split(text: string, lines: number): { readonly body: string; readonly fingerprint: string | null } {
  if (lines === 0) return { body: text, fingerprint: null };
  const parts = text.split('\n');
  return {
    body: parts.slice(lines).join('\n'),
    fingerprint: /\(([0-9a-f]{12})\)$/.exec(parts[lines - 1] ?? '')?.[1] ?? null,
  };
}
