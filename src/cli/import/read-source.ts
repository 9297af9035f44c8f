import type { Locale } from '../../model/text.js';
import type { Json } from '../../model/json.js';
import { readAgent } from '../../content/import/dialogflow-files.js';
import { fromDialogflow } from '../../content/import/dialogflow.js';
import type { Brought, Note } from '../../content/import/draft.js';
import { fromQuestionTable } from '../../content/import/question-table.js';
import { readRasa, type RasaProject } from '../../content/import/rasa-files.js';
import { fromRasa } from '../../content/import/rasa.js';
import { fromPages } from '../../content/import/site.js';
import { readTable } from '../../content/parse-csv.js';
import { parseYaml } from '../../content/parse-yaml.js';
import { plain } from '../../content/read-yaml-file.js';
import { crawlSite, type CrawlOptions } from './crawl-site.js';
import { readFolder, type FolderFile } from './read-folder.js';
import { readSiteFolder } from './site-folder.js';

/** What there is to bring, or why nothing can be: a key of `import:problems`. */
export type ReadSource =
  { readonly brought: Brought } | { readonly problem: string; readonly values?: { readonly [name: string]: string } };

/** Languages of the bot, and those that the person named. */
export interface SourceLanguages {
  readonly languages: readonly Locale[];
  readonly locale: Locale | null;
}

const text = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Reads one folder a language as a Rasa project. */
export async function readRasaSource(
  folders: readonly { readonly path: string; readonly locale: Locale }[],
): Promise<ReadSource> {
  const notes: Note[] = [];
  const projects: { [locale: Locale]: RasaProject } = {};
  for (const { path, locale } of folders) {
    const { files, skipped } = await readFolder(path, /\.(?:ya?ml|md)$/i);
    notes.push(...skipped.map((about) => ({ key: 'unreadable_file', about })));
    const read = files
      .filter((file) => /\.ya?ml$/i.test(file.path))
      .flatMap((file): readonly { readonly path: string; readonly data: Json }[] => {
        const words = text(file.bytes);
        const { source, findings } = parseYaml((words ?? '\u0001').replace(/^\uFEFF/, ''), file.path);
        if (source.data !== null) return [{ path: file.path, data: plain(source.data) }];
        if (!findings.every(({ code }) => code === 'FILE_EMPTY'))
          notes.push({ key: 'unreadable_yaml', about: file.path, values: { line: String(findings[0]?.line ?? 1) } });
        return [];
      });
    const project = readRasa(read);
    if (project.intents.size === 0 && project.responses.size === 0) {
      const old = files.some((file) => /\.md$/i.test(file.path) && /^## intent:/m.test(text(file.bytes) ?? ''));
      return { problem: old ? 'rasa_markdown' : 'no_rasa', values: { path } };
    }
    projects[locale] = project;
  }
  const brought = fromRasa(projects);
  return { brought: { ...brought, notes: [...notes, ...brought.notes] } };
}

/** Reads an unpacked export of Dialogflow ES. */
export async function readDialogflowSource(path: string, { languages }: SourceLanguages): Promise<ReadSource> {
  if (/\.zip$/i.test(path)) return { problem: 'unpack', values: { path } };
  const { files, skipped } = await readFolder(path, /\.json$/i);
  const notes: Note[] = skipped.map((about) => ({ key: 'unreadable_file', about }));
  const agent = readAgent(
    files.flatMap((file) => {
      const data = json(file);
      if (data === undefined) notes.push({ key: 'unreadable_file', about: file.path });
      return data === undefined ? [] : [{ path: file.path, data }];
    }),
  );
  if (!agent) return { problem: 'no_dialogflow', values: { path } };
  const brought = fromDialogflow(agent, languages);
  return { brought: { ...brought, notes: [...notes, ...brought.notes] } };
}

function json({ bytes }: FolderFile): Json | undefined {
  try {
    return JSON.parse((text(bytes) ?? '').replace(/^\uFEFF/, '')) as Json;
  } catch {
    return undefined;
  }
}

/** Reads a table of questions and answers, also one that an old spreadsheet program saved in the Windows encoding. */
export async function readTableSource(path: string, which: SourceLanguages): Promise<ReadSource> {
  const { files, folder } = await readFolder(path, /$^/);
  const file = files[0];
  if (folder || !file) return { problem: 'no_table', values: { path } };
  if (/\.(?:xlsx?|ods|numbers)$/i.test(path) || file.bytes.subarray(0, 2).toString('latin1') === 'PK')
    return { problem: 'spreadsheet', values: { path } };
  const notes: Note[] = [];
  let words = text(file.bytes);
  if (words === null) {
    const mark = file.bytes.subarray(0, 2).toString('latin1');
    const encoding = mark === '\u00ff\u00fe' ? 'utf-16le' : mark === '\u00fe\u00ff' ? 'utf-16be' : 'windows-1252';
    words = new TextDecoder(encoding).decode(file.bytes);
    notes.push({ key: 'encoding', about: file.path, values: { encoding } });
  }
  const { table, findings } = readTable(words, file.path, { relaxed: true });
  if (!table) return { problem: 'bad_table', values: { path, line: String(findings[0]?.line ?? 1) } };
  const brought = fromQuestionTable(table.columns, table.rows, which);
  if ('problem' in brought)
    return { problem: brought.problem, values: { path, columns: table.columns.join(', ').slice(0, 300) } };
  return { brought: { ...brought, notes: [...notes, ...brought.notes] } };
}

/** Reads a site by its address, or a folder of saved pages. */
export async function readSiteSource(place: string, which: SourceLanguages, crawl: CrawlOptions): Promise<ReadSource> {
  const url = /^https?:\/\//i.test(place) && URL.canParse(place) ? new URL(place) : null;
  if (!url && /^[a-z][a-z0-9+.-]+:\/\//i.test(place)) return { problem: 'protocol', values: { path: place } };
  if (url && (url.username !== '' || url.password !== '')) return { problem: 'password', values: { path: url.origin } };
  const { pages, notes } = url ? await crawlSite(url, crawl) : await readSiteFolder(place);
  const brought = fromPages(pages, which);
  return { brought: { ...brought, notes: [...notes, ...brought.notes] } };
}
