import { join } from 'node:path';
import type { ContentFiles } from '../content-files.js';
import { sharedFolders } from './services.js';

/** Endings that people's programs give to files a clerk meant to be read. */
const likely = /\.(?:ya?ml|csv|tsv|txt|xlsx?|ods|numbers|json|docx?|odt)$/i;

/** Files in the bot's folders and beside `bots/` that look like content and are not read, for the ending their folder wants. */
export function ignoredFiles(
  files: ContentFiles,
  folder: string,
  root: string,
): readonly { readonly file: string; readonly ending: string }[] {
  const kinds = [...Object.entries(sharedFolders), ['intents', '.yaml'] as const, ['tests', '.yaml'] as const];
  return [folder, root].flatMap((place) =>
    kinds.flatMap(([kind, ending]) =>
      files
        .list(join(place, kind), '')
        .filter((name) => !name.endsWith(ending) && likely.test(name))
        .map((name) => ({ file: files.show(join(place, kind, name)), ending })),
    ),
  );
}
