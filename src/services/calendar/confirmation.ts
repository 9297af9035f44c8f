import { createHash } from 'node:crypto';
import type { Random } from '../../model/ports/clock.js';

/** Letters and digits that nobody reads as another one: no 0, O, 1 or I. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A confirmation reference to say on the phone, `AP-7K3F`; `places` grows when short ones are taken. */
export function newConfirmation(random: Random, places = 4): string {
  const bytes = createHash('sha256').update(random.token(16)).digest();
  return `AP-${Array.from({ length: places }, (_, n) => alphabet.charAt((bytes[n] ?? 0) % alphabet.length)).join('')}`;
}

/** A typed confirmation reference in its canonical form: spaces, dashes and case do not matter. Null when it cannot be one. */
export function readConfirmation(typed: string): string | null {
  const letters = typed
    .slice(0, 100)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const found = /^(?:AP)?([A-HJ-NP-Z2-9]{4,8})$/.exec(letters);
  return found ? `AP-${found[1]}` : null;
}
