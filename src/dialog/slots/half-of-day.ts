import { fold } from './fold.js';

const list = (words: string): ReadonlySet<string> => new Set(words.split('|'));
const morning = list(
  'am|a m|morning|in the morning|the morning|de la manana|por la manana|en la manana|la de la manana|madrugada|de la madrugada',
);
const later = list(
  'pm|p m|afternoon|in the afternoon|the afternoon|evening|in the evening|the evening|night|at night|tarde|de la tarde|por la tarde|en la tarde|la tarde|la de la tarde|noche|de la noche|en la noche|por la noche|la noche|la de la noche',
);
const polite = /^(?:si |yes |the |es |its |it is )|(?: please| thanks| thank you| por favor| gracias)$/g;

/** "PM", "de la tarde", "in the morning": which half of the day a whole answer names; null = anything else. */
export function halfOfDay(text: string): 'am' | 'pm' | null {
  if (text.length > 40) return null;
  const said = fold(text).replace(polite, '');
  return morning.has(said) ? 'am' : later.has(said) ? 'pm' : null;
}
