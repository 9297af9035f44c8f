import type { Bot } from '../../model/bot.js';
import type { Locale, Localized } from '../../model/text.js';
import { fold } from '../suggest.js';

/** Most further wordings of one option in one language. */
const most = 30;

/** What an option is called, before and after the agency's synonyms are looked at. */
interface Called {
  readonly label: Localized;
  readonly inside?: Localized;
  readonly also?: Localized<readonly string[]>;
}

/**
 * Options with the agency's synonyms among their other words, so that "desechos" names "Basura". A synonym that would name two options of
 * the same question is left out.
 */
export function withSynonyms<T extends Called>(
  options: readonly T[],
  concepts: Bot['concepts'] | undefined,
): readonly T[] {
  const meanings = Object.entries(concepts ?? {}).flatMap(([locale, words]) => {
    const sets = Object.entries(words).map(([word, others]) => [word, ...others].map(fold).filter((one) => one !== ''));
    return sets.length > 0 ? [[locale, sets] as const] : [];
  });
  if (meanings.length === 0) return options;
  const written = options.map(
    (option) => new Set(Object.keys(option.label).flatMap((locale) => phrasesOf(option, locale))),
  );
  const added = options.map((option) =>
    meanings.map(([locale, sets]) => [locale, reworded(phrasesOf(option, locale), sets)] as const),
  );
  const count = new Map<string, number>();
  for (const one of added)
    for (const phrase of new Set(one.flatMap(([, phrases]) => phrases)))
      count.set(phrase, (count.get(phrase) ?? 0) + 1);
  const taken = new Set(written.flatMap((phrases) => [...phrases]));
  return options.map((option, n) => {
    const more = (added[n] ?? []).flatMap(([locale, phrases]) => {
      const good = phrases.filter((phrase) => !taken.has(phrase) && count.get(phrase) === 1);
      return good.length > 0 ? [[locale, [...(option.also?.[locale] ?? []), ...good]] as const] : [];
    });
    return more.length > 0 ? { ...option, also: { ...option.also, ...Object.fromEntries(more) } } : option;
  });
}

function phrasesOf({ label, inside, also }: Called, locale: Locale): readonly string[] {
  const words = [label[locale] ?? '', inside?.[locale] ?? '', ...(also?.[locale] ?? [])].map(fold);
  return [...new Set(words)].filter((one) => one !== '');
}

/** The phrases with one word of a concept in the place of another. */
function reworded(phrases: readonly string[], sets: readonly (readonly string[])[]): readonly string[] {
  const found = new Set<string>();
  for (const phrase of phrases) {
    const padded = ` ${phrase} `;
    for (const words of sets) {
      for (const word of words) {
        if (!padded.includes(` ${word} `)) continue;
        for (const other of words)
          if (other !== word && found.size < most) found.add(padded.replace(` ${word} `, ` ${other} `).trim());
      }
    }
  }
  return [...found].filter((phrase) => !phrases.includes(phrase));
}
