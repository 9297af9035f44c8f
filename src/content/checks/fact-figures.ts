import type { Locale } from '../../model/text.js';
import { textPlace, type Check, type Checked } from './checked.js';

/** Figures that mean one thing: an amount of money, a share, a phone number, an address, a day with its year. */
const figures =
  /[$€]\s?\d[\d,]*(?:\.\d+)?|(?<![\d.])\d+(?:\.\d+)?\s?%|(?<![\d-])(?:\(?\d{3}\)?[\s.-])?\d{3}-\d{4}(?!\d)|https?:\/\/[^\s"”»<>]+[^\s"”»<>.,;:!?)]|(?<!\p{L})\p{L}+ \d{1,2}, \d{4}|\d{1,2} de \p{L}+ de \d{4}/gu;
const placeholders = /\{[^{}\n]{1,80}\}/g;

/** A figure written into a text that is also a fact: the fact changes one day, and the text does not. */
export const factFigures: Check = (checked) => {
  const { bot, passages, report } = checked;
  for (const language of bot.languages) {
    const known = factsByFigure(checked, language);
    for (const passage of passages) {
      if (passage.role !== 'message') continue;
      const text = passage.texts.get(language)?.replace(placeholders, (match) => ' '.repeat(match.length)) ?? '';
      for (const [figure] of text.matchAll(figures)) {
        const names = known.get(plain(figure));
        if (names)
          report('FIGURE_IS_FACT', textPlace(passage, language, figure), {
            words: figure,
            facts: names.map((name) => `{${name}}`).join(', '),
          });
      }
    }
  }
};

function factsByFigure({ bot }: Checked, language: Locale): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, readonly string[]>();
  for (const [name, entries] of Object.entries(bot.facts)) {
    for (const { value } of entries) {
      const text = value[language]?.trim() ?? '';
      // A fact that says more than its figure is not the figure.
      if ([...text.matchAll(figures)].length !== 1 || text.length > (text.match(figures)?.[0].length ?? 0) + 2)
        continue;
      const figure = plain(text);
      const names = known.get(figure) ?? [];
      if (!names.includes(name)) known.set(figure, [...names, name]);
    }
  }
  return known;
}

const plain = (figure: string): string =>
  figure
    .toLowerCase()
    .replace(/[\s()]+/g, '')
    .replace(/\/$/, '');
