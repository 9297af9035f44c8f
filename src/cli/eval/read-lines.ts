import type { EvalFindings } from './eval-findings.js';
import { isLanguageTag, languageOf } from './language-tag.js';
import { NotText, textLines } from './text-lines.js';
import type { LabelledLine } from '../../nlu/eval/lines.js';

/** A line of a file with the language it says it is in, if it says so. */
export interface FileLine extends LabelledLine {
  /** Language alone: `es` of `es-MX`. */
  readonly locale: string | null;
}

/** Lines with this intent are out of scope: nothing that the bot knows. */
export const outOfScope = 'oos';

/** Reads `{text, intent}` lines; those that cannot be used are findings and left out, a file that cannot be read is an error. */
export async function readLines(file: string, findings: EvalFindings): Promise<readonly FileLine[]> {
  const lines: FileLine[] = [];
  let seen = 0;
  try {
    for await (const { number, text, long } of textLines(file)) {
      if (text.trim() === '') continue;
      seen += 1;
      if (long) {
        findings.add('warning', 'LINE_TOO_LONG', { file, line: number });
        continue;
      }
      const read = readLine(text, { file, line: number, first: seen === 1 }, findings);
      if (read === 'array') {
        findings.add('error', 'FILE_IS_ARRAY', { file });
        return [];
      }
      if (read) lines.push(read);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const name =
      error instanceof NotText
        ? 'FILE_NOT_TEXT'
        : code === 'ENOENT' || code === 'ENOTDIR'
          ? 'FILE_MISSING'
          : code === 'EISDIR'
            ? 'FILE_IS_FOLDER'
            : 'FILE_UNREADABLE';
    findings.add('error', name, { file }, { reason: code ?? '' });
    return [];
  }
  if (seen === 0) findings.add('error', 'FILE_EMPTY', { file });
  else if (lines.length === 0) findings.add('error', 'NO_LINES', { file }, { count: seen });
  return lines;
}

interface Place {
  readonly file: string;
  readonly line: number;
  /** Of the lines with words. */
  readonly first: boolean;
}

function readLine(text: string, { file, line, first }: Place, findings: EvalFindings): FileLine | 'array' | null {
  const leave = (code: string, values: { readonly [name: string]: string } = {}): null => {
    findings.add('warning', code, { file, line }, values);
    return null;
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    if (isList(text)) return leave('LINE_IS_LIST', { words: text, recipe });
    return first && /^\s*\[/u.test(text) ? 'array' : leave(slipOf(text), { words: text });
  }
  if (isList(text)) return leave('LINE_IS_LIST', { words: text, recipe });
  if (first && Array.isArray(value)) return 'array';
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return leave('LINE_NOT_OBJECT', { words: text });
  const { text: said, intent, locale } = value as { text?: unknown; intent?: unknown; locale?: unknown };
  const keys = Object.keys(value).join(', ');
  if (typeof said !== 'string') return leave('NO_TEXT', { keys });
  if (said.trim() === '') return leave('EMPTY_TEXT');
  if (typeof intent !== 'string' && typeof intent !== 'number') return leave('NO_INTENT', { keys });
  const tag = locale === undefined || locale === null || locale === '' ? null : locale;
  if (tag !== null && !(typeof tag === 'string' && isLanguageTag(tag)))
    return leave('LINE_LOCALE', { locale: typeof tag === 'string' ? tag : JSON.stringify(tag) });
  if (said.includes('\u{FFFD}')) findings.add('warning', 'LOST_LETTERS', { file, line }, { words: said });
  const name = String(intent);
  return {
    text: said,
    intent: name === outOfScope ? null : name,
    file,
    line,
    locale: tag === null ? null : languageOf(tag),
  };
}

/** For `jq`, when the text stands first. */
const recipe = '{text: .[0], intent: .[1]}';

/** Whether a line is a list of words, `["where is my case", "case-status"]`: a row of a table, and nobody says which column is which. */
function isList(text: string): boolean {
  const line = text.trim().replace(/,$/u, '');
  if (!line.startsWith('[') || !parses(line)) return false;
  const list: unknown = JSON.parse(line);
  return Array.isArray(list) && list.length > 0 && list.every((one) => typeof one !== 'object' || one === null);
}

/** Which of the usual slips made a line unreadable: it decides how to mend it. */
function slipOf(text: string): string {
  const line = text.trim();
  if (!line.startsWith('{')) return 'LINE_NOT_OBJECT';
  if (/^\{\s*'/u.test(line)) return 'LINE_SINGLE_QUOTES';
  if (/[,;]$/u.test(line) && parses(line.slice(0, -1))) return 'LINE_COMMA';
  if (/,\s*\}$/u.test(line) && parses(line.replace(/,\s*\}$/u, '}'))) return 'LINE_COMMA';
  if (/^\{\s*\w+\s*:/u.test(line)) return 'LINE_BARE_KEYS';
  if (!line.endsWith('}')) return 'LINE_OPEN';
  return 'LINE_NOT_JSON';
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
