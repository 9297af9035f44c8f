import type { Value } from '../../model/value.js';
import { decide, readingsOf } from './decide.js';
import type { SlotKind } from './slot.js';

/** Words of the form an author wrote as a pattern; the readers have matched it. */
export const pattern: SlotKind = {
  type: 'pattern',
  errorKey: 'slots:pattern.error',
  exampleKey: 'slots:pattern.example',
  read(_text, readings, spec) {
    return decide<Value['type']>(readingsOf(readings, 'pattern', spec.pattern), 'pattern', () => null);
  },
};
