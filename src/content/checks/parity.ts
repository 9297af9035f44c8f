import type { FindingCode } from '../finding-codes.js';
import { textPlace, type Check } from './checked.js';
import { figuresIn, type Figure, type FigureKind } from './figures.js';
import { saysNumber } from './number-words.js';

const codes: { readonly [kind in FigureKind]: FindingCode } = {
  phone: 'PHONE_MISMATCH',
  link: 'LINK_MISMATCH',
  date: 'DATE_MISMATCH',
  time: 'FIGURE_MISMATCH',
  number: 'FIGURE_MISMATCH',
};

/** Phone numbers, links, days and figures that one language has and another has not. Once a kind and text. */
export const parity: Check = ({ passages, report }) => {
  for (const passage of passages) {
    const [first, ...others] = passage.texts;
    if (!first) continue;
    const firstFigures = figuresIn(first[1], first[0]);
    for (const [language, text] of others) {
      const figures = figuresIn(text, language);
      const told = new Set<FindingCode>();
      const tell = (figure: Figure, has: string, lacks: string, needle?: string): void => {
        const code = codes[figure.kind];
        if (told.has(code)) return;
        told.add(code);
        report(code, textPlace(passage, language, needle), { words: figure.raw, has, lacks });
      };
      for (const figure of extra(figures, firstFigures, first[1], first[0]))
        tell(figure, language, first[0], figure.raw);
      for (const figure of extra(firstFigures, figures, text, language)) tell(figure, first[0], language);
    }
  }
};

/** The figures of one text that the other says neither in digits nor in words. */
function extra(
  figures: readonly Figure[],
  others: readonly Figure[],
  otherText: string,
  otherLanguage: string,
): readonly Figure[] {
  const known = new Set(others.map(({ value }) => value));
  return figures.filter(
    ({ kind, value }) => !known.has(value) && !(kind === 'number' && saysNumber(otherText, value, otherLanguage)),
  );
}
