import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { confirmTexts } from '../../content/confirm-texts.js';
import { diskFiles } from '../../content/content-files.js';
import { lockName } from '../../content/translations-lock.js';
import { putTranslations, type PutResult } from '../../content/translations/put-translations.js';
import { readTranslationTable } from '../../content/translations/translation-table.js';
import type { TranslatedUnit } from '../../content/translations/unit.js';
import { readXliff } from '../../content/translations/xliff.js';
import { packageRoot } from '../package-files.js';
import { wallTime } from '../../model/time.js';
import { systemClock } from '../../runtime/system.js';
import type { CommandContext } from '../run-cli.js';
import { languagePair, translatableFiles } from './translatable-files.js';

/** Largest file of translations, in bytes. */
const largest = 64 * 1024 * 1024;
/** Why a file cannot be read, by the system's code. */
const unreadable: { readonly [code: string]: string } = { ENOENT: 'not_there', EISDIR: 'is_folder' };
/** Longest confirmation of one command line. */
const shown = 100;

/**
 * `ventanilla import translations`: puts what translators sent back into the YAML files and confirms it. Writes nothing at all while
 * one translation is wrong.
 */
export async function runImportTranslations(
  { file, by }: { readonly file: string; readonly by: string | null },
  { config, texts, lang, out }: CommandContext,
): Promise<number> {
  const say: CommandContext['say'] = (key, values) => texts.text(`import:translations.${key}`, lang, values);
  const root = resolve(config.content);
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error.code ?? 'unreadable');
  if (typeof bytes === 'string' || bytes.length > largest) {
    const why = typeof bytes === 'string' ? (unreadable[bytes] ?? 'unreadable') : 'too_large';
    out(say(why, { file }));
    return 1;
  }
  const read = unitsIn(decoded(bytes), file);
  if ('problem' in read) {
    out(say(read.problem, { file, line: read.line ?? 1 }));
    return 1;
  }
  const files = diskFiles(root, packageRoot);
  const bots = files.folders(join(root, 'bots'));
  const known = new Set(translatableFiles(root, packageRoot, bots));
  const results: (PutResult & { readonly path: string })[] = [];
  let errors = 0;
  for (const [path, units] of byFile(read.units)) {
    const bot = /^bots\/([^/]+)\//.exec(path)?.[1] ?? bots[0] ?? '';
    const pair = known.has(path) ? await languagePair(root, bot) : null;
    const text = pair ? files.read(join(root, path)) : null;
    // Only files that an export names are touched, whatever path stands in the translators' file.
    const result =
      pair && text && 'text' in text
        ? putTranslations(
            text.text,
            path,
            units.filter(({ to }) => to === pair.to),
            pair,
          )
        : null;
    if (!result) {
      out(say('no_file', { file: path.slice(0, 200) }));
      errors += 1;
      continue;
    }
    results.push({ ...result, path });
    for (const problem of result.problems) {
      if (problem.error) errors += 1;
      out(`${problem.file}  ${problem.text}`);
      out(`  ${say(problem.key, problem.values)}`);
    }
  }
  const changed = results.filter((one) => one.changed.length > 0);
  const count = changed.reduce((sum, one) => sum + one.changed.length, 0);
  if (errors > 0) {
    out(say('refused', { count: errors }));
    return 1;
  }
  for (const { path, text } of changed) {
    await writeFile(`${join(root, path)}.new`, text);
    await rename(`${join(root, path)}.new`, join(root, path));
  }
  // A text that came back as it stands was read by the translator against today's original: that confirms it as well, where an agency
  // keeps what is confirmed.
  const good = results.flatMap(({ path, changed: put, same }) =>
    [...put, ...(hasLock(root, path) ? same : [])].map((key) => `${path}#${key}`),
  );
  const { confirmed } =
    good.length === 0
      ? { confirmed: [] }
      : await confirmTexts({
          root,
          packageRoot,
          by: by?.trim() || userInfo().username,
          day: wallTime(systemClock.now(), 'UTC').date,
          only: good,
          exact: true,
        });
  if (count === 0) {
    out(confirmed.length === 0 ? say('nothing') : say('confirmed', { count: confirmed.length }));
    return 0;
  }
  for (const { path, changed: keys } of changed.slice(0, shown)) out(`  ${path}  ${keys.length}`);
  out(say('done', { count, files: changed.length, confirmed: confirmed.length }));
  return 0;
}

/** Whether somebody ever confirmed a text of the folders that this file is in. */
function hasLock(root: string, path: string): boolean {
  const folder = dirname(path);
  return existsSync(join(root, folder, lockName)) || (folder !== '.' && hasLock(root, folder));
}

function byFile(units: readonly TranslatedUnit[]): ReadonlyMap<string, readonly TranslatedUnit[]> {
  const files = new Map<string, TranslatedUnit[]>();
  for (const unit of units) files.set(unit.file, [...(files.get(unit.file) ?? []), unit]);
  return files;
}

/** UTF-8, or UTF-16 with its mark, as some translation programs write. */
function decoded(bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

function unitsIn(
  text: string,
  file: string,
): { readonly units: readonly TranslatedUnit[] } | { readonly problem: string; readonly line?: number } {
  if (/^\s*</.test(text) || /\.(?:xlf|xliff|xml)$/i.test(file)) {
    const read = readXliff(text);
    return 'problem' in read ? read : { units: read };
  }
  const read = readTranslationTable(text);
  if (read === null) return { problem: 'not_table' };
  return 'line' in read ? { problem: 'bad_table', line: read.line } : { units: read };
}
