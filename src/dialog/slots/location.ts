import { cleanText } from './clean-text.js';
import { address } from './address.js';
import type { SlotKind } from './slot.js';

/** A place: a pin, which arrives as an event of its own, or the place in words. */
export const location: SlotKind = {
  type: 'location',
  errorKey: 'slots:location.error',
  exampleKey: 'slots:location.example',
  read(text, readings, spec, context, whole) {
    if (!whole) return { type: 'none' };
    const read = address.read(text, readings, spec, context, true);
    if (read.type !== 'problem') return read;
    // "The park" is a place, though no address; a sign or a number alone is none.
    const words = cleanText(text);
    return /\p{L}{3}/u.test(words) && words.length <= 200
      ? { type: 'value', value: { type: 'address', line: words } }
      : read;
  },
};
