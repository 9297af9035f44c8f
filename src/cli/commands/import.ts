import { readdir, writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { basename, join, relative, resolve, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withoutTwins } from '../../content/import/finish.js';
import { loadBots } from '../../content/load-bots.js';
import { readYamlFile } from '../../content/read-yaml-file.js';
import { packageRoot } from '../package-files.js';
import { wallTime } from '../../model/time.js';
import { systemClock } from '../../runtime/system.js';
import {
  readDialogflowSource,
  readRasaSource,
  readSiteSource,
  readTableSource,
  type ReadSource,
  type SourceLanguages,
} from '../import/read-source.js';
import { writeDrafts, type Written } from '../import/write-drafts.js';
import { noteSentences, writeReport } from '../import/write-report.js';
import { visit } from '../import/visit.js';
import type { CommandContext } from '../run-cli.js';

/** What `ventanilla import` can read. */
export type ImportKind = 'rasa' | 'dialogflow' | 'csv' | 'site';

export interface ImportOptions {
  readonly kind: ImportKind;
  /** A path, or for `site` an address. */
  readonly from: string;
  readonly bot?: string;
  /** Language of what names none. */
  readonly locale?: string;
  /** rasa: `es=PATH`, the same project in another language. */
  readonly and?: readonly string[];
  readonly report?: string;
  readonly force?: boolean;
  readonly pages?: string;
  readonly allowPrivate?: boolean;
}

/** `ventanilla import rasa|dialogflow|csv|site`: writes drafts into a bot's folder and a report of what could not be brought. */
export async function runImport(options: ImportOptions, context: CommandContext): Promise<number> {
  const { out, config, texts, lang } = context;
  const say: CommandContext['say'] = (key, values) => texts.text(`import:${key}`, lang, values);
  const root = resolve(config.content);
  const problem = (key: string, values: { readonly [name: string]: string } = {}, code = 1): number => {
    out(say(`problems.${key}`, values));
    return code;
  };
  const bots = (await readdir(join(root, 'bots'), { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  const bot = options.bot ?? (bots.length === 1 ? bots[0] : undefined);
  if (bot === undefined) return problem(bots.length === 0 ? 'no_bot' : 'which_bot', { bots: bots.join(', ') }, 2);
  if (!bots.includes(bot)) return problem('unknown_bot', { bot, bots: bots.join(', ') });
  const written = await readYamlFile(join(root, 'bots', bot, 'bot.yaml')).catch(() => null);
  const languages = languagesOf(written);
  if (!languages) return problem('broken_bot', { bot });
  if (options.locale !== undefined && !languages.includes(options.locale))
    return problem('unknown_language', { language: options.locale, languages: languages.join(', ') }, 2);
  const source = await read(options, { languages, locale: options.locale ?? null }, { out, say, languages });
  if ('problem' in source) return problem(source.problem, source.values);
  const brought = withoutTwins(source.brought);
  if (brought.topics.length === 0) {
    for (const note of brought.notes.slice(0, 20)) {
      const { what, cure } = noteSentences(note, say);
      out(`${note.about}: ${what} ${cure}`);
    }
    return problem('nothing', { path: options.from });
  }
  const day = wallTime(systemClock.now(), 'UTC').date;
  const from = /^https?:/i.test(options.from) ? options.from : basename(resolve(options.from));
  const files = await writeDrafts(brought, {
    root,
    bot,
    languages,
    kind: options.kind,
    heading: (page) => say('heading', { from: page ?? from, day }),
    remark: (note) => say('remark', { what: noteSentences(note, say).what }),
    force: options.force === true,
  });
  const live = [
    ...(brought.lists.length > 0 ? [{ key: 'lists_live', about: `bots/${bot}/lists` }] : []),
    ...(Object.keys(brought.concepts).length > 0 ? [{ key: 'concepts_live', about: `bots/${bot}/concepts` }] : []),
  ];
  const report = resolve(options.report ?? join(root, 'bots', bot, `import-${options.kind}.md`));
  await writeFile(
    report,
    writeReport({ ...brought, notes: [...brought.notes, ...live] }, files, { from, day, bot, languages }, say),
  );
  await tellResult(files, { root, bot, report, notes: brought.notes.length }, context, say);
  return 0;
}

async function tellResult(
  files: readonly Written[],
  {
    root,
    bot,
    report,
    notes,
  }: { readonly root: string; readonly bot: string; readonly report: string; readonly notes: number },
  { out, lang }: CommandContext,
  say: CommandContext['say'],
): Promise<void> {
  const count = (what: Written['what']): number => files.filter((one) => one.what === what).length;
  out(
    say('report.files', {
      new: count('new'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      kept: count('kept'),
    }),
  );
  for (const { file } of files.filter(({ what }) => what === 'kept').slice(0, 20)) out(say('done.kept', { file }));
  const shown = relative(root, report);
  out(say('done.report', { file: shown.startsWith('..') ? report : shown.split(sep).join('/'), count: notes }));
  const names = new Set(files.map(({ file }) => file));
  const { findings } = await loadBots({ root, packageRoot, env: {}, now: systemClock.now(), only: [bot] });
  const open = findings.filter(({ file, code }) => names.has(file) && code !== 'DRAFT').length;
  out(say('done.check', { bot, count: open, lang: lang === 'es' ? ' --lang es' : '' }));
}

/** Languages of a bot file, if it can be read at all. */
function languagesOf(bot: unknown): readonly string[] | null {
  const list: unknown = typeof bot === 'object' && bot !== null && 'languages' in bot ? bot.languages : null;
  if (!Array.isArray(list)) return null;
  const codes = list.filter((one): one is string => typeof one === 'string' && /^[a-z]{2}$/.test(one));
  return codes.length === 0 ? null : codes;
}

/** Reads what is to be brought; a path that is not there is a sentence, not a stack trace. */
async function read(
  options: ImportOptions,
  which: SourceLanguages,
  {
    out,
    say,
    languages,
  }: {
    readonly out: (line: string) => void;
    readonly say: CommandContext['say'];
    readonly languages: readonly string[];
  },
): Promise<ReadSource> {
  const { from } = options;
  try {
    out(say('reading', { from: from.replace(/^(https?:\/\/)[^/@\s]*@/i, '$1') }));
    if (options.kind === 'csv') return await readTableSource(from, which);
    if (options.kind === 'dialogflow') return await readDialogflowSource(from, which);
    if (options.kind === 'site') {
      const pages =
        options.pages === undefined ? visit.pages : /^\d{1,3}$/.test(options.pages) ? Number(options.pages) : 0;
      if (pages < 1 || pages > visit.mostPages) return { problem: 'pages', values: { most: String(visit.mostPages) } };
      const own = /^https?:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?:[:/]|$)/i.test(from);
      return await readSiteSource(from, which, {
        allowPrivate: options.allowPrivate === true,
        pages,
        limitMs: visit.ms,
        pauseMs: own ? 0 : visit.pauseMs,
        clock: () => performance.now(),
        pause: (ms) => pause(ms),
        progress: (address, count) => out(say('page', { address, count, most: pages })),
      });
    }
    const folders = [{ path: from, locale: options.locale ?? languages[0] ?? 'en' }];
    for (const more of options.and ?? []) {
      const match = /^([a-z]{2})=(.+)$/.exec(more);
      const [, locale = '', path = ''] = match ?? [];
      if (!match) return { problem: 'and_form', values: { and: more } };
      if (!languages.includes(locale))
        return { problem: 'unknown_language', values: { language: locale, languages: languages.join(', ') } };
      if (folders.some((one) => one.locale === locale))
        return { problem: 'language_twice', values: { language: locale } };
      folders.push({ path, locale });
    }
    return await readRasaSource(folders);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined || path === undefined) throw error;
    return { problem: code === 'ENOENT' ? 'not_there' : 'unreadable', values: { path } };
  }
}
