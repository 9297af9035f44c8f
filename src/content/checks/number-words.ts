import { fold } from '../suggest.js';

/** Words for numbers and their ordinals, folded. */
const words: { readonly [language: string]: { readonly [value: string]: readonly string[] } } = {
  en: {
    '0': ['zero', 'no'],
    '1': ['one', 'first', 'a', 'an', 'once', 'single'],
    '2': ['two', 'second', 'both', 'twice'],
    '3': ['three', 'third'],
    '4': ['four', 'fourth'],
    '5': ['five', 'fifth'],
    '6': ['six', 'sixth'],
    '7': ['seven', 'seventh', 'week'],
    '8': ['eight', 'eighth'],
    '9': ['nine', 'ninth'],
    '10': ['ten', 'tenth'],
    '11': ['eleven'],
    '12': ['twelve', 'noon', 'dozen', 'midnight', 'year'],
    '14': ['fourteen', 'two weeks'],
    '15': ['fifteen', 'two weeks'],
    '18': ['eighteen', 'adult', 'adults'],
    '20': ['twenty'],
    '24': ['twenty four', 'day'],
    '30': ['thirty', 'month', 'half'],
    '50': ['fifty', 'half'],
    '60': ['sixty'],
    '65': ['sixty five'],
    '100': ['hundred'],
    '1000': ['thousand'],
  },
  es: {
    '0': ['cero', 'ningun', 'ninguna'],
    '1': ['un', 'una', 'uno', 'primer', 'primero', 'primera', 'unico', 'unica'],
    '2': ['dos', 'segundo', 'segunda', 'ambos', 'ambas'],
    '3': ['tres', 'tercer', 'tercero', 'tercera'],
    '4': ['cuatro', 'cuarto', 'cuarta'],
    '5': ['cinco', 'quinto', 'quinta'],
    '6': ['seis', 'sexto', 'sexta'],
    '7': ['siete', 'septimo', 'semana'],
    '8': ['ocho', 'octavo', 'octava', 'una semana'],
    '9': ['nueve', 'noveno'],
    '10': ['diez', 'decimo'],
    '11': ['once'],
    '12': ['doce', 'mediodia', 'medianoche', 'docena', 'ano'],
    '14': ['catorce', 'dos semanas'],
    '15': ['quince', 'quincena', 'dos semanas'],
    '18': ['dieciocho', 'mayor de edad', 'mayores de edad'],
    '20': ['veinte'],
    '24': ['veinticuatro', 'dia'],
    '30': ['treinta', 'mes', 'media'],
    '50': ['cincuenta', 'mitad'],
    '60': ['sesenta'],
    '65': ['sesenta y cinco'],
    '100': ['cien', 'ciento'],
    '1000': ['mil'],
  },
};

/** Whether a text says a number in words: `3` and “tres”, `1` and “first”. A language without a table says any. */
export function saysNumber(text: string, value: string, language: string): boolean {
  const table = words[language];
  if (!table) return true;
  const said = ` ${fold(text)} `;
  return (Object.hasOwn(table, value) ? (table[value] ?? []) : []).some((word) => said.includes(` ${word} `));
}
