const list = (words: string, from: number, step = 1): readonly (readonly [string, number])[] =>
  words.split(' ').map((word, n) => [word, from + n * step] as const);

/** Folded number words up to a hundred, both languages. */
const units: ReadonlyMap<string, number> = new Map([
  ...list(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    0,
  ),
  ...list('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ...list(
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve',
    0,
  ),
  ...list(
    'veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve',
    20,
  ),
  ...list('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
  ...list(
    'cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
    100,
    100,
  ),
  ...list('doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas', 200, 100),
  ['un', 1],
  ['una', 1],
  ['veintiun', 21],
  ['veintiuna', 21],
  ['ciento', 100],
  // Common misspellings that can be no other word.
  ['fourty', 40],
  ['fourtey', 40],
  ['nintey', 90],
  ['ninty', 90],
  ['fiveteen', 15],
  ['tweleve', 12],
  ['twelv', 12],
  ['eigth', 8],
  ['ventiuno', 21],
  ['ventidos', 22],
  ['ventitres', 23],
  ['venticuatro', 24],
  ['venticinco', 25],
  ['beinte', 20],
  ['trenta', 30],
  ['quarenta', 40],
  ['sincuenta', 50],
  ['sinco', 5],
  ['nuebe', 9],
  ['dies', 10],
]);

const millions: ReadonlySet<string> = new Set(['million', 'millions', 'millon', 'millones']);

/** Words a number can be made of, as a pattern's alternation (longest first). */
export const numberWord = [...units.keys(), 'hundred', 'thousand', 'mil', ...millions]
  .sort((a, b) => b.length - a.length)
  .join('|');

/**
 * The number that folded words say, 0 to 999,999,999 ("two hundred and five", "mil quinientos", "treinta y uno", "twenty-one"); null when
 * they say none, or several one after the other ("five five five"). Digits count too.
 */
export function numberOf(words: string): number | null {
  const trimmed = words.trim();
  if (/^\d{1,9}$/.test(trimmed)) return Number(trimmed);
  const parts = trimmed.split(/[\s-]+/).filter((word) => word !== 'and' && word !== 'y');
  if (parts.length === 0 || parts.length > 10) return null;
  let total = 0;
  let group = 0;
  for (const word of parts) {
    const unit = units.get(word) ?? (/^\d{1,6}$/.test(word) ? Number(word) : undefined);
    if (unit !== undefined) {
      if (!goesAfter(unit, group)) return null;
      group += unit;
    } else if (millions.has(word)) {
      total = (total + (group === 0 ? 1 : group)) * 1_000_000;
      group = 0;
    } else if (word === 'hundred') group = (group === 0 ? 1 : group) * 100;
    else if (word === 'thousand' || word === 'mil') {
      total += (group === 0 ? 1 : group) * 1000;
      group = 0;
    } else if (word === 'a' && parts.length > 1) group += 0;
    else return null;
  }
  return total + group;
}

/** Hundreds, then tens, then units; anything else is two numbers. */
function goesAfter(unit: number, group: number): boolean {
  if (group === 0) return true;
  if (unit === 0) return false;
  return unit < 10 ? group % 10 === 0 : unit < 100 ? group % 100 === 0 : unit < 1000 && group % 1000 === 0;
}
