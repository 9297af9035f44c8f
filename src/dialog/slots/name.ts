import { cleanText } from './clean-text.js';
import { readingsOf } from './decide.js';
import type { Answer, SlotKind } from './slot.js';

/** Longest name kept, in UTF-16 units; long compound names are well below. */
const longest = 100;

const introductions =
  /^(?:(?:hi|hello|hola)[,.!]? )?(?:my name is|my name'?s|the name is|i am|i'm|it'?s|me llamo|mi nombre es|soy|a nombre de|se llama)[: ]+/i;

/** A person's name, taken whole; "my name is" and its like are left out. */
export const name: SlotKind = {
  type: 'name',
  errorKey: 'slots:name.error',
  exampleKey: 'slots:name.example',
  read(text, readings, _spec, _context, whole) {
    if (!whole) {
      const [reading] = readingsOf(readings, 'name');
      return reading?.value.type === 'name' ? check(reading.value.text) : { type: 'none' };
    }
    const words = cleanText(text);
    return words === '' ? { type: 'none' } : check(words.replace(introductions, '').replace(/[.,;!]+$/, ''));
  },
};

function check(words: string): Answer {
  if (!/\p{L}/u.test(words)) return { type: 'none' };
  if (words.length > longest) {
    return { type: 'problem', key: 'slots:name.too_long', values: { limit: { type: 'number', number: longest } } };
  }
  if (/[\d@<>{}\\/?]|https?:/i.test(words)) return { type: 'problem', key: 'slots:name.not_a_name', values: {} };
  return { type: 'value', value: { type: 'name', text: words } };
}
