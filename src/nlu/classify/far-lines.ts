import { noIntent, type PreparedLine } from './learn.js';
import { createNearness } from './nearest-lines.js';
import type { ReadText } from './reader.js';
import type { Locale } from '../../model/text.js';

/** A background line as near as this to one of the bot's own lines may well be meant for it. */
const near = 0.4;

/**
 * What people say to any assistant and this bot is not about: general lines of the language, without those near to the bot's own. The
 * classifier learns that they belong to no intent, so that "who won the game" is no question about the city's games.
 */
export function farLines(
  background: readonly string[],
  locale: Locale,
  lines: readonly PreparedLine[],
  intents: number,
  stem: (word: string) => string,
  read: (text: string) => ReadText,
): readonly PreparedLine[] {
  const nearnessOf = createNearness(locale, lines, stem);
  return background.flatMap((text): readonly PreparedLine[] => {
    const { stems, features } = read(text);
    const nearness = nearnessOf(stems);
    for (let intent = 0; intent < intents; intent += 1) if (nearness.toIntent(intent).nearest >= near) return [];
    return stems.length === 0 ? [] : [{ intent: noIntent, stems, features }];
  });
}
