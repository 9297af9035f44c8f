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
 * offered (links take no number), or lines to be named where a number would mean something else. Labels too long for a button are cut visibly and stay different from each other.
 */
export function fitChoices(
  choices: readonly OutboundChoice[],
  can: Pick<Capabilities, 'choices' | 'choiceTitleLimit'>,
  byWords = false,
): FittedChoices {
  const links = choices.filter((choice) => choice.url !== undefined);
  const answers = choices.filter((choice) => choice.url === undefined);
  if (choices.length <= can.choices)
    return { choices: fitLabels(choices, can.choiceTitleLimit), lines: [], answered: null };
  const linkLines = links.map((choice) => `${choice.label}: ${choice.url ?? ''}`);
  if (answers.length <= can.choices) {
    return { choices: fitLabels(answers, can.choiceTitleLimit), lines: linkLines, answered: null };
  }
  return {
    choices: [],
    lines: [...linkLines, ...answers.map((choice, n) => `${byWords ? '–' : `${n + 1}.`} ${choice.label}`)],
    answered: byWords ? 'by_words' : 'by_number',
  };
}

function fitLabels(choices: readonly OutboundChoice[], limit: number): readonly OutboundChoice[] {
  const labels = choiceLabels(
    choices.map(({ label }) => label),
    limit,
  );
  return choices.map((choice, n) => ({ ...choice, label: labels[n] ?? choice.label }));
}
