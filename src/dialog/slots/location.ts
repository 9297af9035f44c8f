import { cleanText } from './clean-text.js';
import { address, isNowhere } from './address.js';
import { withoutCourtesies } from './courtesies.js';
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
    const words = withoutCourtesies(
      cleanText(text),
      /^(?:it'?s|it is|es|est[aá]|at)(?= )\s*(?=in |at |on |en |near |by |the |el |la |un )/i,
    );
    return /\p{L}{3}/u.test(words) && words.length <= 200 && !isNowhere(words)
      ? { type: 'value', value: { type: 'address', line: words } }
      : read;
  },
};
