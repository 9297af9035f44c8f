import type { Value } from '../model/value.js';

/** Characters shown of a personal value: enough to know it again, too few to learn it. */
const shown = 2;

/** A personal value by its end alone: "•••42". A file is only counted. */
export function printedEnd(value: Value): string {
  if (value.type === 'many') return String(value.values.length);
  const words = wordsOf(value);
  if (words === null) return '1';
  return words.length > shown * 2 ? `•••${words.slice(-shown)}` : '•••';
}

function wordsOf(value: Value): string | null {
  switch (value.type) {
    case 'phone':
      return value.e164;
    case 'email':
      return value.email;
    case 'address':
      return value.line;
    case 'case-reference':
      return value.reference;
    case 'text':
    case 'name':
    case 'pattern':
      return value.text;
    case 'date':
      return value.date;
    case 'zip':
      return value.zip;
    case 'photo':
    case 'file':
      return null;
    default:
      return '';
  }
}
