import type { SlotKind } from './slot.js';

/** A picture: it arrives as an attachment, so words never answer it. */
export const photo: SlotKind = {
  type: 'photo',
  errorKey: 'slots:photo.error',
  exampleKey: 'slots:photo.example',
  read: () => ({ type: 'none' }),
};
