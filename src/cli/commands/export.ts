import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { writeTranslationTable } from '../../content/translations/translation-table.js';
import type { TranslationUnit } from '../../content/translations/unit.js';
import { writeXliff } from '../../content/translations/xliff.js';
import { packageRoot } from '../package-files.js';
import type { CommandContext } from '../run-cli.js';
import { languagePair, translatableFiles, unitsOf } from '../translations/translatable-files.js';

/** What `ventanilla export` is asked. */
export interface ExportOptions {
  readonly bot: string | null;
  readonly format?: 'xliff' | 'csv';
  /** The file to write. */
  readonly to: string;
  /** Only what has no translation yet. */
  readonly missing?: boolean;
  readonly force?: boolean;
}

/** `ventanilla export`: every authored text of a bot (of all, and what they share) in one file for translators. */
export async function runExport(options: ExportOptions, { config, texts, lang, out }: CommandContext): Promise<number> {
  const say: CommandContext['say'] = (key, values) => texts.text(`import:export.${key}`, lang, values);
  const root = resolve(config.content);
  const all = (await readdir(join(root, 'bots'), { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  if (all.length === 0 || (options.bot !== null && !all.includes(options.bot))) {
    out(
      all.length === 0
        ? texts.text('import:problems.no_bot', lang)
        : texts.text('import:problems.unknown_bot', lang, { bot: options.bot ?? '', bots: all.join(', ') }),
    );
    return 1;
  }
  const bots = options.bot === null ? all : [options.bot];
  const pair = await languagePair(root, bots[0] ?? '');
  if (!pair) {
    out(say('one_language', { bot: bots[0] ?? '' }));
    return 1;
  }
  const { units, broken } = unitsOf(root, packageRoot, translatableFiles(root, packageRoot, bots), pair);
  for (const file of broken) out(say('broken', { file }));
  const chosen = options.missing === true ? units.filter(({ target }) => target === '') : units;
  const format = options.format ?? (/\.csv$/i.test(options.to) ? 'csv' : 'xliff');
  const noteOf = (unit: TranslationUnit): string =>
    [
      say(unit.kind, { key: unit.key }),
      ...(unit.limit === null ? [] : [say('limit', { limit: unit.limit })]),
      ...(/\{[^{}]+\}/.test(unit.source) && unit.kind === 'text' ? [say('keep')] : []),
    ].join(' ');
  const file = resolve(options.to);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, format === 'csv' ? writeTranslationTable(chosen, noteOf) : writeXliff(chosen, noteOf), {
      flag: options.force === true ? 'w' : 'wx',
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    out(say(code === 'EEXIST' ? 'exists' : 'unwritable', { file: options.to }));
    return 1;
  }
  out(
    say('done', {
      file: options.to,
      total: chosen.length,
      open: chosen.filter(({ target }) => target === '').length,
      from: pair.from,
      to: pair.to,
    }),
  );
  out(say('next', { file: options.to }));
  return broken.length > 0 ? 1 : 0;
}
