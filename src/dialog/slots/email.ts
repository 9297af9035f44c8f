import { decide, readingsOf } from './decide.js';
import type { SlotKind } from './slot.js';

/** Longest address a mail server must take (RFC 5321, 4.5.3.1.3). */
const longest = 254;

/** An e-mail address. */
export const email: SlotKind = {
  type: 'email',
  errorKey: 'slots:email.error',
  exampleKey: 'slots:email.example',
  read(_text, readings) {
    return decide(readingsOf(readings, 'email'), 'email', (value) =>
      value.email.length <= longest ? null : { key: 'slots:email.error', values: {} },
    );
  },
};
