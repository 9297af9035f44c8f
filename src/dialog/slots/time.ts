import { timeBound } from './bounds.js';
import { decide, readingsOf } from './decide.js';
import type { SlotKind } from './slot.js';

/** An hour of the day. `at_least` and `at_most` are `HH:MM`; they also settle whether "at 3" is meant in the afternoon. */
export const time: SlotKind = {
  type: 'time',
  errorKey: 'slots:time.error',
  exampleKey: 'slots:time.example',
  read(_text, readings, spec) {
    const least = timeBound(spec.atLeast);
    const most = timeBound(spec.atMost);
    return decide(readingsOf(readings, 'time'), 'time', (value) => {
      if (least !== null && value.time < least)
        return { key: 'slots:time.too_early', values: { limit: { type: 'time', time: least } } };
      if (most !== null && value.time > most)
        return { key: 'slots:time.too_late', values: { limit: { type: 'time', time: most } } };
      return null;
    });
  },
};
