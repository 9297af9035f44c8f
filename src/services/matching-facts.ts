import { createHash, timingSafeEqual } from 'node:crypto';

/** The facts a resident can show to be answered about a case: any one that matches. A social security number is never one. */
export const factors = ['zip', 'last_name', 'date_of_birth'] as const;
export type Factor = (typeof factors)[number];

/** Facts as a resident gave them, or as the agency has them on file. Dates as `YYYY-MM-DD`. */
export type Facts = { readonly [factor in Factor]?: string | undefined };

const particles = new Set(['de', 'del', 'la', 'las', 'los', 'da', 'dos', 'do', 'van', 'von', 'y', 'e']);

/** Compares in a time that depends on neither text: digests of equal length. */
export function sameText(one: string, other: string): boolean {
  return timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());
}

/** A name without accents, case, apostrophes and spaces at its ends: `O'Brien` → `obrien`, `García  López` → `garcia lopez`. */
export function foldName(name: string): string {
  return name
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’ʼ`´]/gu, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

/** A ZIP code's first five digits; empty if there are fewer. */
export function foldZip(zip: string): string {
  const digits = zip.slice(0, 40).normalize('NFKC').replace(/\D+/gu, '');
  return digits.length >= 5 ? digits.slice(0, 5) : '';
}

/** A phone's last ten digits (the national number in the US); empty if there are fewer than seven. */
export function foldPhone(phone: string): string {
  const digits = phone.slice(0, 60).normalize('NFKC').replace(/\D+/gu, '');
  return digits.length >= 7 ? digits.slice(-10) : '';
}

/**
 * Whether a given name is the one on file. People with two surnames give both, the first or the second, and some give their whole
 * name: what is given may end with the name on file, or its last word may be one of its surnames.
 */
export function sameLastName(given: string, onFile: string): boolean {
  const words = foldName(given).split(' ').slice(-6);
  const file = foldName(onFile);
  const surnames = file.split(' ').filter((word) => word.length > 1 && !particles.has(word));
  const last = words.at(-1) ?? '';
  let same = false;
  for (let start = 0; start < words.length; start++) same = sameText(words.slice(start).join(' '), file) || same;
  for (const surname of surnames) same = sameText(last, surname) || same;
  return same && last !== '';
}

/** What follows the first name; the whole of a single word. */
export function lastNameOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  return words.length > 1 ? words.slice(1).join(' ') : (words[0] ?? '');
}

/** Whether at least one accepted fact was given, is on file and is the same. Every comparison is made, whatever came before it. */
export function anyFactMatches(given: Facts, onFile: Facts, accepted: readonly Factor[]): boolean {
  const zip = foldZip(given.zip ?? '');
  const checks: { readonly [factor in Factor]: boolean } = {
    zip: sameText(zip, foldZip(onFile.zip ?? '')) && zip !== '',
    last_name: sameLastName(given.last_name ?? '', onFile.last_name ?? '') && foldName(onFile.last_name ?? '') !== '',
    date_of_birth:
      sameText(given.date_of_birth ?? '', onFile.date_of_birth ?? '') && (given.date_of_birth ?? '') !== '',
  };
  return accepted.map((factor) => checks[factor]).includes(true);
}
