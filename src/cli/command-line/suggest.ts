import { InvalidArgumentError, type Command } from 'commander';
import type { Act, CommandContext } from '../run-cli.js';
import { inLanguage, langOption } from '../usage.js';

interface Written {
  readonly content?: string;
  readonly bot?: string;
  readonly since?: number;
  readonly accept?: readonly string[];
  readonly dismiss?: readonly string[];
  readonly json?: boolean;
}

/** Adds `ventanilla suggest`; the command itself is loaded when it is run. */
export function addSuggestCommand(
  root: Command,
  { say, suggestSay }: { readonly say: CommandContext['say']; readonly suggestSay: CommandContext['say'] },
  act: Act,
): void {
  inLanguage(root.command('suggest'), say)
    .description(suggestSay('about'))
    .argument('[bot|file]', suggestSay('option.from'))
    .option('--bot <name>', suggestSay('option.bot'))
    .option('--since <day>', suggestSay('option.since'), dayOf(suggestSay))
    .option('--accept <key=topic...>', suggestSay('option.accept'))
    .option('--dismiss <key...>', suggestSay('option.dismiss'))
    .option('--json', suggestSay('option.json'))
    .addOption(langOption(say))
    .option('--content <folder>', say('content'))
    .exitOverride()
    .action((from: string | undefined, options: Written) =>
      act(options, async (context) => {
        const { runSuggest } = await import('../commands/suggest.js');
        const { bot = null, since = null, accept = [], dismiss = [], json = false } = options;
        return runSuggest({ from: from ?? null, bot, since, accept, dismiss, json }, context);
      }),
    );
}

/** A day, `2026-11-01`, as its first moment anywhere: a few hours more do no harm. */
const dayOf =
  (say: CommandContext['say']) =>
  (value: string): number => {
    const at = /^\d{4}-\d{2}-\d{2}$/u.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
    // 31 February is the 3rd of March to some.
    if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== value)
      throw new InvalidArgumentError(say('option.day'));
    return at;
  };
