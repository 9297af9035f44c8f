import { Option, type Command } from 'commander';
import { resolve } from 'node:path';
import type { NewArgs } from '../commands/new.js';
import { terminalAsk } from '../fresh/ask-words.js';
import { freshKinds, type FreshKind } from '../fresh/fresh-files.js';
import type { Act, CommandContext } from '../run-cli.js';
import { inLanguage, langOption } from '../usage.js';

/** Adds `ventanilla new bot` and `ventanilla new intent`. */
export function addNewCommand(root: Command, say: CommandContext['say'], act: Act): void {
  const fresh = inLanguage(root.command('new'), say)
    .description(say('new.about'))
    .addOption(langOption(say))
    .exitOverride();
  type Flags = Omit<NewArgs, 'kind' | 'name' | 'of' | 'root' | 'lang' | 'out' | 'ask'> & {
    readonly content?: string;
    readonly kind?: FreshKind;
    readonly yes?: boolean;
  };
  const command = (kind: NewArgs['kind']): Command =>
    fresh
      .command(kind)
      .description(say(`new.${kind}`))
      .argument('[name]', say('usage.name'))
      .option('--title-en <text>', say('new.title_en'))
      .option('--title-es <text>', say('new.title_es'))
      .option('--yes', say('new.yes'))
      .addOption(langOption(say))
      .option('--content <folder>', say('content'))
      .exitOverride()
      .action((name: string | undefined, { content, kind: of, yes, ...flags }: Flags) =>
        act(content === undefined ? {} : { content }, async ({ config, lang, out }) => {
          const { runNew } = await import('../commands/new.js');
          const terminal = yes === true ? null : terminalAsk();
          const base = { kind, name, ...flags, ...(of ? { of } : {}), root: resolve(config.content), lang, out };
          try {
            return await runNew(terminal ? { ...base, ask: terminal.ask } : base);
          } finally {
            terminal?.close();
          }
        }),
      );
  command('bot')
    .option('--phone <number>', say('new.phone'))
    .option('--website <address>', say('new.website'))
    .option('--time-zone <zone>', say('new.time_zone'));
  command('intent')
    .option('--bot <name>', say('new.of'))
    .addOption(new Option(`--kind <${freshKinds.join('|')}>`, say('new.kind')).choices([...freshKinds]))
    .option('--answer-en <text>', say('new.answer_en'))
    .option('--answer-es <text>', say('new.answer_es'));
}
