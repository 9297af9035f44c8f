const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** 0..999,999 as English speakers write it: "one thousand two hundred and thirty-four". */
export function inEnglish(number: number): string {
  if (number < 20) return units[number] ?? '';
  if (number < 100) return `${tens[Math.floor(number / 10)]}${number % 10 === 0 ? '' : `-${units[number % 10]}`}`;
  if (number < 1000) {
    const rest = number % 100;
    return `${units[Math.floor(number / 100)]} hundred${rest === 0 ? '' : ` and ${inEnglish(rest)}`}`;
  }
  const rest = number % 1000;
  return `${inEnglish(Math.floor(number / 1000))} thousand${rest === 0 ? '' : ` ${inEnglish(rest)}`}`;
}

const unidades =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const decenas = '- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const centenas =
  '- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(' ');

/** 0..999,999 as Spanish speakers write it: "mil doscientos treinta y cuatro". */
export function inSpanish(number: number): string {
  if (number < 30) return unidades[number] ?? '';
  if (number < 100)
    return `${decenas[Math.floor(number / 10)]}${number % 10 === 0 ? '' : ` y ${unidades[number % 10]}`}`;
  if (number === 100) return 'cien';
  if (number < 1000)
    return `${centenas[Math.floor(number / 100)]}${number % 100 === 0 ? '' : ` ${inSpanish(number % 100)}`}`;
  const thousands = Math.floor(number / 1000);
  // "Veintiún mil", "treinta y un mil": the one before a noun is short.
  const before =
    thousands === 1
      ? ''
      : `${inSpanish(thousands)
          .replace(/veintiuno$/, 'veintiún')
          .replace(/uno$/, 'un')} `;
  return `${before}mil${number % 1000 === 0 ? '' : ` ${inSpanish(number % 1000)}`}`;
}
