import type { Json } from '../../src/model/json.js';
import { idOf } from '../shared/json.js';

/** A business-scoped user id: what WhatsApp calls a person who shows no number. https://developers.facebook.com/docs/whatsapp/business-scoped-user-ids */
const businessScoped = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/;

export const isBusinessScoped = (key: string): boolean => businessScoped.test(key);

/** How many keys of one person are worth keeping; a platform tells two or three. */
const mostKeys = 6;

/**
 * The keys of a person, the best first: business-scoped ids, which outlive a changed number, then numbers as digits. Told apart by their
 * form and not by the field they came in: ids have been seen in `from` and `wa_id`.
 */
export function keysOf(found: readonly (Json | undefined)[]): readonly string[] {
  const all = found.flatMap((json) => idOf(json)?.trim() ?? []).filter((key) => key !== '' && key.length <= 200);
  const [scoped, other] = [all.filter(isBusinessScoped), all.filter((key) => !isBusinessScoped(key)).map(digits)];
  return [...new Set([...scoped, ...other])].slice(0, mostKeys);
}

/** A number is kept as its digits; anything else as it came. */
const digits = (key: string): string => (/^\+?[\d\s().-]+$/.test(key) ? key.replace(/\D/g, '') || key : key);
