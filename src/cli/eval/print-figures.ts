import { regionOf } from '../../i18n/print-date.js';
import type { Decision } from '../../nlu/eval/decisions.js';
import type { Share } from '../../nlu/eval/measures.js';
import type { CommandContext } from '../run-cli.js';

/** Figures as words, in the operator's way to write numbers. */
export interface PrintFigures {
  /** `87.5 %`; a dash of nothing. */
  readonly percent: (value: number | null) => string;
  /** `87.5 % (84.1–90.3)`: with the 95 % interval. */
  readonly interval: (of: Share | null) => string;
  /** `1.0` of a distance of 0.01 between two shares. */
  readonly points: (distance: number) => string;
  readonly number: (value: number | null, places: number) => string;
  /** `88 % right, 1 % wrong, …`. */
  readonly decisions: (counts: Readonly<Record<Decision, number>>) => string;
}

/** Makes the printing of figures for a language. */
export function printFigures({ say, lang }: Pick<CommandContext, 'say' | 'lang'>): PrintFigures {
  const region = regionOf(lang);
  const one = new Intl.NumberFormat(region, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = (value: number | null): string => (value === null ? '–' : `${one.format(value * 100)} %`);
  return {
    percent,
    interval: (of) =>
      of === null ? '–' : `${percent(of.value)} (${one.format(of.low * 100)}–${one.format(of.high * 100)})`,
    points: (distance) => one.format(distance * 100),
    number: (value, places) =>
      value === null ? '–' : new Intl.NumberFormat(region, { maximumFractionDigits: places }).format(value),
    decisions: (counts) => {
      const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
      const part = (count: number): string => percent(all === 0 ? null : count / all);
      return say('files.shares', {
        right: part(counts.right),
        wrong: part(counts.wrong),
        clarified: part(counts.clarified),
        unheard: part(counts.not_understood),
      });
    },
  };
}
