import type { Capabilities, OutboundChoice } from '../model/outbound.js';
import { choiceLabels } from './choice-labels.js';

/** What choices become on a channel: tappable ones, and lines that go into the text instead. */
export interface FittedChoices {
  readonly choices: readonly OutboundChoice[];
  /** One line for each choice the channel cannot show, links first with their address. */
  readonly lines: readonly string[];
  /** How the lines are answered, which the text must say; null = there are none. */
  readonly answered: 'by_number' | 'by_words' | null;
}

/**
 * Fits choices to a channel: all as buttons when they fit; answers before links when only they fit; else numbered lines, in the order
 * offered (links take no number), or lines to be named where a number would mean something else. Where a label is too long for a button,
 * all of them stand in the text in full, numbered, and so are the buttons, cut visibly and different from each other: nobody chooses
 * among six times of which only the day can be read.
 */
export function fitChoices(
  choices: readonly OutboundChoice[],
  can: Pick<Capabilities, 'choices' | 'choiceTitleLimit'>,
  byWords = false,
): FittedChoices {
  const links = choices.filter((choice) => choice.url !== undefined);
  const answers = choices.filter((choice) => choice.url === undefined);
  if (choices.length <= can.choices) return fitLabels(choices, can.choiceTitleLimit, byWords);
  const linkLines = links.map((choice) => `${choice.label}: ${choice.url ?? ''}`);
  if (answers.length <= can.choices) {
    const fitted = fitLabels(answers, can.choiceTitleLimit, byWords);
    return { ...fitted, lines: [...linkLines, ...fitted.lines] };
  }
  return {
    choices: [],
    lines: [...linkLines, ...answers.map(lineOf(byWords))],
    answered: byWords ? 'by_words' : 'by_number',
  };
}

const lineOf =
  (byWords: boolean) =>
  ({ label }: OutboundChoice, n: number): string =>
    `${byWords ? '–' : `${n + 1}.`} ${label}`;

function fitLabels(choices: readonly OutboundChoice[], limit: number, byWords: boolean): FittedChoices {
  const answers = choices.filter(({ url }) => url === undefined);
  const isCut = answers.some(({ label }) => label.length > limit);
  const written = choices.map((choice) =>
    isCut && !byWords && choice.url === undefined ? lineOf(false)(choice, answers.indexOf(choice)) : choice.label,
  );
  return {
    choices: named(choices, choiceLabels(written, limit)),
    lines: isCut ? answers.map(lineOf(byWords)) : [],
    answered: null,
  };
}

const named = (choices: readonly OutboundChoice[], labels: readonly string[]): readonly OutboundChoice[] =>
  choices.map((choice, n) => ({ ...choice, label: labels[n] ?? choice.label }));
