import { createHash } from 'node:crypto';
import { limits } from './payloads.js';

/**
 * What a button carries for a choice: its key, or for a key of more than 64 bytes a digest of it. Nothing is stored: whoever knows what
 * was offered finds the choice by comparing `callbackData(offered.id)` with what the tap brought.
 * https://core.telegram.org/bots/api#inlinekeyboardbutton
 */
export function callbackData(id: string): string {
  const bytes = Buffer.byteLength(id, 'utf8');
  if (bytes >= 1 && bytes <= limits.callbackBytes && id.isWellFormed()) return id;
  return `#${createHash('sha256').update(id).digest('base64url')}`;
}
