import type { Locale } from '../../model/text.js';
import type { Share } from '../../nlu/eval/measures.js';
import type { CommandContext } from '../run-cli.js';
import { languageTitle } from './language-tag.js';
import { printFigures } from './print-figures.js';

/** What `--min` is compared with: a language and how many of its messages were understood; null = none was asked. */
export interface LanguageFigure {
  readonly locale: Locale;
  readonly accuracy: Share | null;
}

/** The language that is understood worst; one of which nothing is known is worse than all. Null = there is no language. */
export function worstLanguage(figures: readonly LanguageFigure[]): LanguageFigure | null {
  return [...figures].sort((a, b) => (a.accuracy?.value ?? -1) - (b.accuracy?.value ?? -1))[0] ?? null;
}

/** What the gate says: a sentence for each language below `min` (0..1), the worst first. Empty = every language reaches it. */
export function belowGate(
  figures: readonly LanguageFigure[],
  min: number,
  { say, lang }: Pick<CommandContext, 'say' | 'lang'>,
): readonly string[] {
  return [...figures]
    .sort((a, b) => (a.accuracy?.value ?? -1) - (b.accuracy?.value ?? -1))
    .filter(({ accuracy }) => accuracy === null || accuracy.value < min)
    .map(({ locale, accuracy }) =>
      say(accuracy === null ? 'low_unknown' : 'low', {
        language: languageTitle(locale, lang),
        accuracy: printFigures({ say, lang }).interval(accuracy),
        min: Math.round(min * 1000) / 10,
      }),
    );
}
