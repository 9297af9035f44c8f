import type { SlotKind } from './slot.js';

/** A document: it arrives as an attachment, so words never answer it. */
export const file: SlotKind = {
  type: 'file',
  errorKey: 'slots:file.error',
  exampleKey: 'slots:file.example',
  read: () => ({ type: 'none' }),
};
