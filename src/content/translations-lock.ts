import { createHash } from 'node:crypto';
import type { Locale } from '../model/text.js';

/** Name of the lock file that stands beside the content it speaks of. */
export const lockName = 'translations.lock';

/** One translation somebody confirmed: this text in `to` says what this text in `from` says. */
export interface Confirmed {
  /** File of the text, relative to the lock's folder, with `/`. */
  readonly file: string;
  /** Where in the file, e.g. `steps/ask address/say` (`textPairs`). */
  readonly key: string;
  readonly from: Locale;
  readonly to: Locale;
  /** Hashes of the two texts (`textHash`). */
  readonly fromHash: string;
  readonly toHash: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Name of whoever confirmed it. */
  readonly by: string;
}

/** A lock as read: its entries, and the lines (from 1) that are none, as a merge leaves them. */
export interface TranslationsLock {
  readonly entries: readonly Confirmed[];
  readonly badLines: readonly { readonly line: number; readonly text: string }[];
}

/** Twelve hexadecimal digits of SHA-256 over the words; how they are broken over lines does not count. */
export function textHash(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 12);
}

const line =
  /^"((?:[^"\\]|\\.)*)": "([A-Za-z0-9-]+) ([0-9a-f]{12}) > ([A-Za-z0-9-]+) ([0-9a-f]{12}) (\d{4}-\d{2}-\d{2}) ([^"\\]+)"$/;

/** Reads a lock; never throws. A line that is none costs its own pair and no other. */
export function parseLock(text: string): TranslationsLock {
  const entries: Confirmed[] = [];
  const badLines: { line: number; text: string }[] = [];
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    if (written.trim() === '' || written.startsWith('#') || written === 'format: 1') continue;
    const match = line.exec(written);
    const [file, key] = match ? splitKey(match[1] ?? '') : [];
    if (!match || file === undefined || key === undefined) {
      badLines.push({ line: index + 1, text: written });
      continue;
    }
    const [, , from = '', fromHash = '', to = '', toHash = '', day = '', by = ''] = match;
    entries.push({ file, key: key.slice(0, -to.length - 1), from, fromHash, to, toHash, day, by });
  }
  return { entries, badLines };
}

function splitKey(json: string): readonly string[] {
  try {
    const key = JSON.parse(`"${json}"`) as string;
    const at = key.indexOf('#');
    return at === -1 ? [] : [key.slice(0, at), key.slice(at + 1)];
  } catch {
    return [];
  }
}

/** A lock's text: YAML, one line a pair, sorted, so that two people's confirmations merge. */
export function formatLock(entries: readonly Confirmed[]): string {
  const lines = entries.map(
    ({ file, key, from, fromHash, to, toHash, day, by }) =>
      `${JSON.stringify(`${file}#${key} ${to}`)}: "${from} ${fromHash} > ${to} ${toHash} ${day} ${person(by)}"`,
  );
  return [
    '# Which translation was confirmed against which original, by whom and when. `ventanilla confirm` writes this file;',
    '# keep it with the content. After a merge keep the lines of both sides and run `ventanilla confirm` again.',
    'format: 1',
    ...lines.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
    '',
  ].join('\n');
}

/** A name fit for one line of a lock. */
export function person(name: string): string {
  const clean = name
    .replace(/["\\\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60);
  return clean === '' ? 'unknown' : clean;
}
