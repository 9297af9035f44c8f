import { decide, readingsOf } from './decide.js';
import type { SlotKind } from './slot.js';

/** A telephone number, kept as E.164. */
export const phone: SlotKind = {
  type: 'phone',
  errorKey: 'slots:phone.error',
  exampleKey: 'slots:phone.example',
  read(_text, readings) {
    return decide(readingsOf(readings, 'phone'), 'phone', (value) =>
      /^\+(?:1[2-9]\d{9}|[2-9]\d{6,14})$/.test(value.e164) ? null : { key: 'slots:phone.length', values: {} },
    );
  },
};
