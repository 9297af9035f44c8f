import { cleanText } from './import/clean-words.js';
import { phraseLines } from './compile/options.js';
import { parseYaml } from './parse-yaml.js';
import { isList, isMap, type Data } from './source.js';
import { fold } from './suggest.js';
import type { Locale } from '../model/text.js';

/** The file with the example in it, or why it stayed as it is. */
export type AddedExample =
  | { readonly text: string; readonly line: number }
  | { readonly problem: 'unreadable' | 'no_place' | 'there_already' | 'empty' };

/**
 * Adds a phrase to a topic's `examples:` of a language, after the last one; everything else keeps every byte. What was written is read
 * back: if anything but that one phrase would be different, nothing is added.
 */
export function addExample(text: string, file: string, locale: Locale, phrase: string): AddedExample {
  const words = cleanText(phrase)
    .replace(/\s+/gu, ' ')
    .replace(/^[-*•#\s]+/u, '')
    .trim()
    .slice(0, 300);
  if (fold(words) === '') return { problem: 'empty' };
  const { source } = parseYaml(text, file);
  const before = examplesOf(source.data, locale);
  if (source.data === null || !isMap(source.data)) return { problem: 'unreadable' };
  if (before === null || before.length === 0) return { problem: 'no_place' };
  if (before.some((one) => fold(one) === fold(words))) return { problem: 'there_already' };
  const blocks = source.data['examples'];
  if (!isMap(blocks)) return { problem: 'no_place' };
  const block = blocks[locale];
  const last = isList(block)
    ? source.place(block, block.length - 1)
    : source.linePlace(blocks, locale, lastPhraseLine(block ?? null));
  const end = /\r\n/u.test(text) ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/u);
  const written = lines[last.line - 1] ?? '';
  const indent = /^\s*/u.exec(written)?.[0] ?? '';
  const added = !isList(block)
    ? indent + words
    : /^\s*-\s/u.test(written)
      ? `${indent}- ${JSON.stringify(words)}`
      : null;
  // A list in brackets on one line goes on in it.
  const changed =
    added === null
      ? [
          ...lines.slice(0, last.line - 1),
          `${written.slice(0, last.column - 1 + last.length)}, ${JSON.stringify(words)}${written.slice(last.column - 1 + last.length)}`,
          ...lines.slice(last.line),
        ]
      : [...lines.slice(0, last.line), added, ...lines.slice(last.line)];
  const result = changed.join(end);
  const after = parseYaml(result, file).source.data;
  const expected = JSON.stringify([...before, words]);
  if (JSON.stringify(examplesOf(after, locale)) !== expected || !sameElsewhere(source.data, after, locale))
    return { problem: 'no_place' };
  return { text: result, line: added === null ? last.line : last.line + 1 };
}

function examplesOf(data: Data, locale: Locale): readonly string[] | null {
  const blocks = isMap(data) ? data['examples'] : undefined;
  return isMap(blocks) && Object.hasOwn(blocks, locale) ? phraseLines(blocks[locale]) : null;
}

/** Which line of a text block holds its last phrase, from 0. */
function lastPhraseLine(block: Data): number {
  const lines = typeof block === 'string' ? block.split('\n') : [];
  return Math.max(
    0,
    lines.findLastIndex((line) => line.trim() !== ''),
  );
}

function sameElsewhere(before: Data, after: Data, locale: Locale): boolean {
  const without = (data: Data): string =>
    JSON.stringify(data, (key, value: unknown) =>
      key === 'examples' && typeof value === 'object' && value !== null ? { ...value, [locale]: null } : value,
    );
  return without(before) === without(after);
}
