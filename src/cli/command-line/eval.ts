import { InvalidArgumentError, type Command } from 'commander';
import type { Act, CommandContext } from '../run-cli.js';
import { inLanguage, langOption } from '../usage.js';

/** What is written on the command line. */
interface Written {
  readonly content?: string;
  readonly train?: string;
  readonly test?: string;
  readonly tune?: string;
  readonly locale?: string;
  readonly threshold?: number;
  readonly folds?: number;
  readonly min?: number;
  readonly html?: string;
  readonly json?: boolean;
}

/** Adds `ventanilla eval`; the command itself is loaded when it is run. */
export function addEvalCommand(
  root: Command,
  {
    say: commandSay,
    evalSay: say,
    tell,
  }: {
    readonly say: CommandContext['say'];
    readonly evalSay: CommandContext['say'];
    /** Prints one line on standard error. */
    readonly tell: (line: string) => void;
  },
  act: Act,
): void {
  inLanguage(root.command('eval'), commandSay)
    .description(say('about'))
    .argument('[bots...]', commandSay('usage.bots'))
    .option('--html <file>', say('option.html'))
    .option('--train <file>', say('option.train'))
    .option('--test <file>', say('option.test'))
    .option('--tune <file>', say('option.tune'))
    .option('--locale <language>', say('option.locale'))
    .option('--threshold <number>', say('option.threshold'), shareOf(say))
    .option('--folds <number>', say('option.folds'), foldsOf(say))
    .option('--min <share>', say('option.min'), shareOf(say))
    .option('--json', say('option.json'))
    .addOption(langOption(commandSay))
    .option('--content <folder>', commandSay('content'))
    .exitOverride()
    .action((bots: string[], options: Written) =>
      act(options, async (context) => {
        const clash = clashOf(bots, options, say);
        if (clash !== null) {
          tell(clash);
          return 2;
        }
        const { folds = 5, min = null, html = null, json = false } = options;
        const told = { ...context, tell };
        if (options.train === undefined) {
          const { runEvalBots } = await import('../commands/eval-bots.js');
          return runEvalBots({ bots, folds, min, html, json }, told);
        }
        const { runEvalFiles } = await import('../commands/eval.js');
        const { train, test = null, tune = null, locale = null, threshold = null } = options;
        return runEvalFiles({ train, test, tune, locale, threshold, folds, min, json }, told);
      }),
    );
}

/** What was written that does not go together, in one sentence: an option that would do nothing is told, not passed over. Null = all is well. */
function clashOf(bots: readonly string[], options: Written, say: CommandContext['say']): string | null {
  const given = (names: readonly (keyof Written)[]): readonly string[] =>
    names.filter((name) => options[name] !== undefined).map((name) => `--${name}`);
  const forFiles = given(['test', 'tune', 'locale', 'threshold']);
  if (options.train === undefined)
    return forFiles.length === 0 ? null : say('clash.needs_train', { options: forFiles.join(', ') });
  const forBots = [...bots, ...given(['html'])];
  if (forBots.length > 0) return say('clash.no_bots', { words: forBots.join(', ') });
  if (options.tune !== undefined && options.test === undefined) return say('clash.tune_alone');
  if (options.tune !== undefined && options.threshold !== undefined) return say('clash.tune_and_threshold');
  return options.folds !== undefined && options.test !== undefined ? say('clash.folds_and_test') : null;
}

/** A share as people write it: `0.9`, `90` or `90 %`. Between 1 and 10 nobody knows which is meant. */
const shareOf =
  (say: CommandContext['say']) =>
  (value: string): number => {
    const [, number = '', percent] = /^(\d{0,3}(?:[.,]\d{1,6})?)\s*(%?)$/u.exec(value.trim()) ?? [];
    const given = number === '' ? Number.NaN : Number(number.replace(',', '.'));
    const share = percent === '%' || given >= 10 ? given / 100 : given;
    if (!(share >= 0 && share <= 1)) throw new InvalidArgumentError(say('option.share'));
    return share;
  };

const foldsOf =
  (say: CommandContext['say']) =>
  (value: string): number => {
    if (!/^\d{1,2}$/u.test(value) || Number(value) < 2 || Number(value) > 20)
      throw new InvalidArgumentError(say('option.whole_number'));
    return Number(value);
  };
