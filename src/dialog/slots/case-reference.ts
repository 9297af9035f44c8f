import { decide, readingsOf } from './decide.js';
import type { SlotKind } from './slot.js';

/** The number of a case, in the form its service knows. */
export const caseReference: SlotKind = {
  type: 'case-reference',
  errorKey: 'slots:case-reference.error',
  exampleKey: 'slots:case-reference.example',
  read(_text, readings, spec) {
    return decide(readingsOf(readings, 'case-reference', spec.service), 'case-reference', () => null);
  },
};
