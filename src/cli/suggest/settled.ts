import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { foldWord, wordsOfText } from '../../insights/mask-words.js';

/** Messages that were accepted or dismissed, as hashes: nobody's words are kept. */
export interface Settled {
  readonly has: (bot: string, locale: string, text: string) => boolean;
  readonly add: (bot: string, locale: string, texts: readonly string[]) => void;
  /** Takes back what `add` added. */
  readonly remove: (bot: string, locale: string, texts: readonly string[]) => void;
  readonly save: () => Promise<void>;
}

/** Reads what was settled; a file that is missing or damaged means that nothing was. */
export async function openSettled(file: string): Promise<Settled> {
  const known = new Set<string>();
  try {
    const list: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (Array.isArray(list)) for (const one of list) if (typeof one === 'string') known.add(one);
  } catch {
    // Nothing was settled yet.
  }
  return {
    has: (bot, locale, text) => known.has(keyOf(bot, locale, text)),
    add: (bot, locale, texts) => {
      for (const text of texts) known.add(keyOf(bot, locale, text));
    },
    remove: (bot, locale, texts) => {
      for (const text of texts) known.delete(keyOf(bot, locale, text));
    },
    save: async () => {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(`${file}.new`, `${JSON.stringify([...known].sort(), null, 1)}\n`, { mode: 0o600 });
      await rename(`${file}.new`, file);
    },
  };
}

const keyOf = (bot: string, locale: string, text: string): string =>
  createHash('sha256')
    .update([bot, locale, wordsOfText(text).map(foldWord).join(' ')].join('\n'))
    .digest('hex')
    .slice(0, 24);
