import { decide, readingsOf } from './decide.js';
import type { SlotKind } from './slot.js';

/** ZIP codes begin with 00501 (Holtsville, NY). */
const lowest = '00501';

/** A ZIP code as text, so that 07030 keeps its zero; ZIP+4 is accepted. */
export const zip: SlotKind = {
  type: 'zip',
  errorKey: 'slots:zip.error',
  exampleKey: 'slots:zip.example',
  read(_text, readings) {
    return decide(readingsOf(readings, 'zip'), 'zip', (value) =>
      /^\d{5}(?:-\d{4})?$/.test(value.zip) && value.zip >= lowest ? null : { key: 'slots:zip.error', values: {} },
    );
  },
};
