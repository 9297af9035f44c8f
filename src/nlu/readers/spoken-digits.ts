import { foldText, matchesOf } from './fold-text.js';
import { numberOf, numberWord } from './number-words.js';

/** Digits said one by one or in pairs, with their place in the text. */
export interface SpokenDigits {
  readonly digits: string;
  /** UTF-16 offsets into the text, end exclusive. */
  readonly span: readonly [start: number, end: number];
}

/** Characters read for them: nobody says a longer number. */
const limit = 300;

const gap = String.raw`[\s,.-]{1,3}`;
const piece = String.raw`(?:oh|hundred|thousand|${numberWord}|\d{1,10})(?![\p{L}\p{N}])`;
const row = new RegExp(String.raw`(?<![\p{L}\p{N}])${piece}(?:${gap}(?:y\s)?${piece}){2,14}`, 'gu');
const letterO =
  /(?<=(?:^|[\s,-])(?:zero|one|two|three|four|five|six|seven|eight|nine|oh?|\d)[\s,-]{1,3})o(?=[\s,-]{1,3}(?:zero|one|two|three|four|five|six|seven|eight|nine|oh?|\d)(?![\p{L}\p{N}]))/gu;
const tens = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/;

/**
 * Rows of at least three numbers of which one is a word: "five five five, oh one four two", "tres doce cinco cincuenta y cinco". Each is
 * written as it is said, side by side: "cincuenta y cinco" is 55 and "cero uno" is 01.
 */
export function spokenDigits(text: string): readonly SpokenDigits[] {
  const folded = foldText(text, limit);
  if (!/\p{L}/u.test(folded.words)) return [];
  const words = folded.words.replace(letterO, '0');
  return matchesOf(row, words, 3).flatMap((match) => {
    const digits = sideBySide(match[0]);
    if (digits === null) return [];
    const end = match.index + match[0].length;
    return [{ digits, span: [folded.origin(match.index), folded.origin(end - 1) + 1] as const }];
  });
}

function sideBySide(said: string): string | null {
  const parts = said.split(/[\s,.-]+/).filter((part) => part !== '');
  if (!parts.some((part) => /\p{L}/u.test(part))) return null;
  let digits = '';
  for (let n = 0; n < parts.length; n += 1) {
    const part = parts[n] ?? '';
    const next = parts[n + 1] ?? '';
    if (part === 'y') continue;
    if (part === 'oh') digits += '0';
    else if (/^\d+$/.test(part)) digits += part;
    else if (next === 'hundred') {
      digits += String((numberOf(part) ?? 0) * 100);
      n += 1;
    } else if (next === 'y' && (numberOf(parts[n + 2] ?? '') ?? 99) < 10) {
      digits += String((numberOf(part) ?? 0) + (numberOf(parts[n + 2] ?? '') ?? 0));
      n += 2;
    } else if (tens.test(part) && /^[a-z]/.test(next) && (numberOf(next) ?? 0) > 0 && (numberOf(next) ?? 99) < 10) {
      digits += String((numberOf(part) ?? 0) + (numberOf(next) ?? 0));
      n += 1;
    } else {
      const value = /^(?:mil|thousand|hundred)$/.test(part) ? null : numberOf(part);
      if (value === null) return null;
      digits += String(value);
    }
  }
  return digits;
}
