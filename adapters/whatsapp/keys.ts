import type { Json } from '../../src/model/json.js';
import { idOf } from '../shared/json.js';

/** A business-scoped user id: what WhatsApp calls a person who shows no number. https://developers.facebook.com/docs/whatsapp/business-scoped-user-ids */
const businessScoped = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/;

export const isBusinessScoped = (key: string): boolean => businessScoped.test(key);

/** How many keys of one person are worth keeping; a platform tells two or three. */
const mostKeys = 6;

/**
 * The keys of a person, the best first: business-scoped ids, which outlive a changed number, then numbers as digits. Told apart by their
 * form and not by the field they came in: ids have been seen in `from` and `wa_id`. What is neither is a key only where nothing better
 * is known: nobody can be written to by it.
 */
export function keysOf(found: readonly (Json | undefined)[]): readonly string[] {
  const all = found.flatMap((json) => idOf(json)?.trim() ?? []).filter((key) => key !== '' && key.length <= 200);
  const numbers = all.filter(isNumber).map((key) => key.replace(/\D/g, ''));
  const good = [...all.filter(isBusinessScoped), ...numbers];
  return [...new Set(good.length > 0 ? good : all)].slice(0, mostKeys);
}

/** A telephone number, however it is written: with at least one digit. */
const isNumber = (key: string): boolean => /^\+?[\d\s().-]*\d[\d\s().-]*$/.test(key);
