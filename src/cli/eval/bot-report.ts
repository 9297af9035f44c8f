import type { AdvisedConfusion, BotSummary, InScope, LanguageSummary, OutOfScope } from './bot-summary.js';
import { languageTitle } from './language-tag.js';
import { printFigures } from './print-figures.js';
import { share } from '../../nlu/eval/measures.js';
import type { CommandContext } from '../run-cli.js';

/** More messages of a pair, and more pairs of near lines, say nothing to a person. */
const shown = { messages: 4, near: 8, few: 12 } as const;

type Words = Pick<CommandContext, 'say' | 'lang'>;

/** A bot's figures for a person at a terminal. */
export function describeBot(summary: BotSummary, words: Words): readonly string[] {
  const { say } = words;
  const { gap } = summary;
  return [
    say('bot.title', { bot: summary.bot, ...summary.thresholds }),
    ...summary.languages.flatMap((language) =>
      describeLanguage(language, words).map((line) => (line === '' ? '' : `  ${line}`)),
    ),
    ...(gap === null ? [] : [`  ${gapSentence(gap, words)}`]),
  ];
}

/** The distance between the languages, beside the three points that are the most there should be. */
export function gapSentence({ value, of }: NonNullable<BotSummary['gap']>, words: Words): string {
  const points = printFigures(words).points(value);
  return words.say(`bot.gap_${value > 0.03 ? 'wide' : 'narrow'}`, { points, of: words.say(`bot.part.${of}`) });
}

function describeLanguage(one: LanguageSummary, words: Words): readonly string[] {
  const { say } = words;
  const { interval, number, decisions } = printFigures(words);
  const inScope = ({ accuracy, decisions: counts }: InScope): string =>
    accuracy === null
      ? say('bot.no_lines')
      : say('bot.in_scope', { accuracy: interval(accuracy), of: accuracy.of, decisions: decisions(counts.inScope) });
  const outOfScope = ({ caught, auroc }: OutOfScope): string =>
    caught === null
      ? say('bot.no_lines')
      : say('bot.out_of_scope', { caught: interval(caught), of: caught.of, auroc: number(auroc, 3) });
  const rows = [
    [say('bot.part.held_out'), inScope(one.heldOut)],
    [say('bot.part.crossed'), inScope(one.crossed)],
    [say('bot.part.left_out'), outOfScope(one.leftOut)],
    [say('bot.part.off_topic'), outOfScope(one.offTopic)],
    [say('bot.part.calibration'), say('bot.calibration', { error: number(one.calibrationError, 3) })],
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
  return [
    '',
    say('bot.language', {
      language: languageTitle(one.locale, words.lang),
      examples: one.examples,
      topics: one.topics,
    }),
    ...rows.map(([name = '', text = '']) => `  ${name.padEnd(width)}  ${text}`),
    ...part(
      say('bot.confused'),
      one.confusions.flatMap((pair) => describePair(pair, words)),
    ),
    ...part(
      say('bot.weakest'),
      one.weakest.map(({ topic, right, of }) => `${topic}  ${interval(share(right, of))}`),
    ),
    ...part(
      say('bot.near'),
      one.near
        .slice(0, shown.near)
        .flatMap(({ first, other }) => [
          `${first.file}:${first.line}  ${first.intent ?? ''}: ${first.text}`,
          `  ${other.file}:${other.line}  ${other.intent ?? ''}: ${other.text}`,
        ]),
    ),
    ...part(
      say('bot.few'),
      one.few.length === 0
        ? []
        : [
            one.few
              .slice(0, shown.few)
              .map(({ topic, count }) => `${topic} (${count})`)
              .join(', ') + (one.few.length > shown.few ? ` … +${one.few.length - shown.few}` : ''),
          ],
    ),
  ];
}

function describePair(pair: AdvisedConfusion, { say }: Words): readonly string[] {
  const { meant, heard, messages, advice, values } = pair;
  return [
    `${messages.length}  ${meant} → ${heard ?? '–'}`,
    ...messages.slice(0, shown.messages).map(({ file, line, text }) => `     ${file}:${line}  ${text}`),
    `     → ${say(`advice.${advice}`, values)}`,
  ];
}
