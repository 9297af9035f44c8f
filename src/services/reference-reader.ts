import type { ServiceSettings } from '../model/bot.js';
import { findReferences, parsePattern, type FoundReference } from './reference-pattern.js';

/** What a reference looks like when the agency has not said: a few letters and at least four digits. */
export const anyReference = { pattern: '[A-Z]{1,4}-\\d{4,10}', example: 'AB-12345' } as const;

/** Finds a service's case references in what a citizen wrote; pure, registered as a reader before anything is redacted. */
export function referenceReader(settings: ServiceSettings): (text: string) => readonly FoundReference[] {
  const pattern = parsePattern((settings.reference ?? anyReference).pattern);
  return (text) => findReferences(pattern, text);
}
