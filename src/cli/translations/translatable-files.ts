import { join } from 'node:path';
import { diskFiles } from '../../content/content-files.js';
import type { Locale } from '../../model/text.js';
import { placedUnits } from '../../content/translations/placed-units.js';
import type { TranslationUnit } from '../../content/translations/unit.js';
import { readYamlFile } from '../../content/read-yaml-file.js';

/** Folders with texts, in a bot's folder or beside `bots/`. */
const folders = ['intents', 'facts', 'words', 'notices', 'lists', 'concepts'] as const;

/** The YAML files and lists of these bots and what they share, relative to the content root, sorted. */
export function translatableFiles(root: string, packageRoot: string, bots: readonly string[]): readonly string[] {
  const files = diskFiles(root, packageRoot);
  const named = (folder: string): readonly string[] => {
    const ending = /(?:^|\/)lists$/.test(folder) ? '.csv' : '.yaml';
    return files.list(join(root, folder), ending).map((name) => `${folder}/${name}`);
  };
  const groups = files.folders(join(root, 'intents')).map((group) => `intents/${group}`);
  return [
    ...bots.flatMap((bot) => [`bots/${bot}`, ...folders.map((folder) => `bots/${bot}/${folder}`)]),
    ...folders,
    ...groups,
  ].flatMap(named);
}

/** The first two languages of a bot, or null if its file cannot be read or it has one only. */
export async function languagePair(
  root: string,
  bot: string,
): Promise<{ readonly from: Locale; readonly to: Locale } | null> {
  const written = await readYamlFile(join(root, 'bots', bot, 'bot.yaml')).catch(() => null);
  const list: unknown =
    typeof written === 'object' && written !== null && 'languages' in written ? written['languages'] : null;
  if (!Array.isArray(list)) return null;
  const [from, to] = list as readonly unknown[];
  return typeof from === 'string' && typeof to === 'string' ? { from, to } : null;
}

/** Every text of these files; files that cannot be read are named. */
export function unitsOf(
  root: string,
  packageRoot: string,
  paths: readonly string[],
  languages: { readonly from: Locale; readonly to: Locale },
): { readonly units: readonly TranslationUnit[]; readonly broken: readonly string[] } {
  const files = diskFiles(root, packageRoot);
  const broken: string[] = [];
  const units = paths.flatMap((path) => {
    const read = files.read(join(root, path));
    const found = 'text' in read ? placedUnits(read.text, path, languages) : null;
    if (!found) broken.push(path);
    return (found ?? []).map(({ unit }) => unit);
  });
  return { units, broken };
}
