import type { LabFile } from './types.js';

/** A picture of one point. */
export const photoFile: LabFile = {
  name: 'pothole.png',
  mime: 'image/png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** The beginning of a voice note: enough to be known as one. */
export const voiceFile: LabFile = {
  name: 'voice.ogg',
  mime: 'audio/ogg',
  bytes: Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('OpusHead\u0001\u0001')]),
};

/** The smallest paper that readers of PDF open. */
export const noteFile: LabFile = {
  name: 'letter.pdf',
  mime: 'application/pdf',
  bytes: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ),
};
