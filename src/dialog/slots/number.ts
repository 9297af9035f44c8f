import { numberBound } from './bounds.js';
import { decide, readingsOf } from './decide.js';
import type { SlotKind } from './slot.js';

/** A number: digits or words. `at_least` and `at_most` are numbers. */
export const number: SlotKind = {
  type: 'number',
  errorKey: 'slots:number.error',
  exampleKey: 'slots:number.example',
  read(_text, readings, spec) {
    const least = numberBound(spec.atLeast);
    const most = numberBound(spec.atMost);
    return decide(readingsOf(readings, 'number'), 'number', (value) => {
      if (least !== null && value.number < least)
        return { key: 'slots:number.too_small', values: { limit: { type: 'number', number: least } } };
      if (most !== null && value.number > most)
        return { key: 'slots:number.too_large', values: { limit: { type: 'number', number: most } } };
      return null;
    });
  },
};
