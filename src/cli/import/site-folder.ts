import { posix } from 'node:path';
import { readPage } from '../../content/import/read-page.js';
import type { Note } from '../../content/import/draft.js';
import type { ReadPage } from '../../content/import/site.js';
import { pageText } from './fetch-page.js';
import { readFolder } from './read-folder.js';

/** The pages of a saved site: every HTML file of a folder, which name each other by path. Rejects if the folder cannot be read. */
export async function readSiteFolder(
  folder: string,
): Promise<{ readonly pages: readonly ReadPage[]; readonly notes: readonly Note[] }> {
  const { files, skipped } = await readFolder(folder, /\.(?:x?html?)$/i);
  const notes: Note[] = skipped.map((about) => ({ key: 'unreadable_file', about }));
  const known = new Set(files.map(({ path }) => path));
  const pages = files.flatMap(({ path, bytes }): readonly ReadPage[] => {
    const page = readPage(pageText(bytes));
    if (!page) {
      notes.push({ key: 'page_deep', about: path });
      return [];
    }
    const alternates = page.alternates.flatMap(({ lang, href }) => {
      const found = fileOf(href, path, known);
      return found === null ? [] : [{ lang, address: found }];
    });
    return [{ address: path, ...(page.canonical === null ? {} : { source: page.canonical }), page, alternates }];
  });
  return { pages, notes };
}

/** The file that an address leads to: beside this one, or below the folder, with or without `index.html`. */
function fileOf(href: string, from: string, known: ReadonlySet<string>): string | null {
  const address = URL.canParse(href) ? new URL(href).pathname : (href.split(/[?#]/, 1)[0] ?? '');
  const plain = decoded(address);
  const path = posix.normalize(plain.startsWith('/') ? plain.slice(1) : posix.join(posix.dirname(from), plain));
  return [path, `${path}.html`, posix.join(path, 'index.html')].find((file) => known.has(file)) ?? null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
