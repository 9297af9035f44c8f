/** Controls, direction overrides and zero-width characters can hide or turn words around; the joiner inside emoji stays. */
const unseen = /[\p{Cc}\u061C\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/** Words of the keyboard with single spaces: nothing to be cleaned. */
const isClean = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/** A citizen's words fit to be kept as a value: well-formed, composed (NFC), on one line, nothing unseen, single spaces. */
export function cleanText(text: string): string {
  if (isClean.test(text)) return text;
  return text.toWellFormed().normalize('NFC').replace(/\s+/g, ' ').replace(unseen, '').replace(/ {2,}/g, ' ').trim();
}
