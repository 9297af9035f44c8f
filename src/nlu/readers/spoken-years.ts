import { numberOf, numberWord } from './number-words.js';

/** A year in folded words: "nineteen eighty-five", "two thousand five", "twenty ten", "mil novecientos ochenta", "dos mil cinco". */
export const spokenYear = String.raw`(?:nineteen|twenty)(?:\s+|-)(?:hundred|oh (?:${numberWord})|(?:${numberWord})(?:[\s-](?:${numberWord}))?)|two thousand(?:\s+(?:and\s+)?(?:${numberWord})(?:[\s-](?:${numberWord}))?)?|mil novecientos(?:\s+(?:${numberWord})(?:\s+y\s+(?:${numberWord}))?)?|dos mil(?:\s+(?:${numberWord})(?:\s+y\s+(?:${numberWord}))?)?`;

/** The four digits of such a year; undefined for no words, or words that make no year from 1900 to 2099. */
export function yearSpoken(words: string | undefined): string | undefined {
  if (words === undefined) return undefined;
  const century = /^(nineteen|twenty)[\s-]+(?:oh\s+)?(.+)$/.exec(words);
  const rest = century?.[2] === 'hundred' ? 0 : numberOf(century?.[2] ?? words);
  const year = rest === null ? null : century ? (century[1] === 'nineteen' ? 1900 : 2000) + rest : rest;
  return year !== null && year >= 1900 && year < 2100 ? String(year) : undefined;
}
