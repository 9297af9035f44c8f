import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { confirmTexts } from '../../content/confirm-texts.js';
import { diskFiles } from '../../content/content-files.js';
import { wallTime } from '../../model/time.js';
import { packageRoot } from '../package-files.js';
import { systemClock } from '../../runtime/system.js';
import type { CommandContext } from '../run-cli.js';

/** More lines than this say nothing to a person. */
const shown = 40;

/** `ventanilla confirm`: says that the translations say what the originals say, as they stand now. Resolves to the exit code. */
export async function runConfirm(
  {
    bots,
    by,
    only,
  }: { readonly bots: readonly string[]; readonly by: string | null; readonly only: readonly string[] },
  { config, texts, lang, out, say }: CommandContext,
): Promise<number> {
  const root = resolve(config.content);
  const folders = diskFiles(root, packageRoot);
  if (
    !folders.folders(join(root, 'bots')).some((bot) => folders.list(join(root, 'bots', bot), 'bot.yaml').length > 0)
  ) {
    out(texts.text('import:problems.no_bot', lang));
    return 1;
  }
  const name = by?.trim() || userInfo().username;
  const { confirmed, locks, unknown } = await confirmTexts({
    root,
    packageRoot,
    by: name,
    day: wallTime(systemClock.now(), 'UTC').date,
    ...(bots.length > 0 ? { bots } : {}),
    ...(only.length > 0 ? { only } : {}),
  });
  for (const { text, to, was, place } of confirmed.slice(0, shown))
    out(`${place.file}:${place.line}  ${to}  ${say(`confirm.${was}`)}  ${text.slice(text.indexOf('#') + 1)}`);
  if (confirmed.length > shown) out(say('confirm.more', { count: confirmed.length - shown }));
  for (const word of unknown) out(say('confirm.unknown', { word }));
  if (confirmed.length > 0) out(say('confirm.done', { count: confirmed.length, by: name, files: locks.join(', ') }));
  else if (unknown.length === 0) out(say('confirm.nothing'));
  return unknown.length > 0 ? 1 : 0;
}
