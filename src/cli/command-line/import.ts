import { Option, type Command } from 'commander';
import type { ImportKind, ImportOptions } from '../commands/import.js';
import { visit } from '../import/visit.js';
import type { Act, CommandContext } from '../run-cli.js';
import { inLanguage, langOption } from '../usage.js';

/** Adds `ventanilla import` with what it can read. */
export function addImportCommand(
  root: Command,
  say: CommandContext['say'],
  text: CommandContext['say'],
  act: Act,
): void {
  const group = inLanguage(root.command('import'), say)
    .description(text('about'))
    .addOption(langOption(say))
    .exitOverride();
  const command = (name: string, argument: string): Command =>
    group
      .command(name)
      .description(text(`${name}.about`))
      .argument(argument, text(`${name}.argument`))
      .addOption(langOption(say))
      .option('--content <folder>', say('content'))
      .exitOverride();
  type Flags = Omit<ImportOptions, 'kind' | 'from'> & { readonly content?: string };
  const drafts = (kind: ImportKind, argument: string): Command =>
    command(kind, argument)
      .option('--bot <name>', text('option.bot'))
      .option('--locale <language>', text('option.locale'))
      .option('--report <file>', text('option.report'))
      .option('--force', text('option.force'))
      .action((from: string, options: Flags) =>
        act(options, async (context) => {
          const { runImport } = await import('../commands/import.js');
          return runImport({ ...options, kind, from }, context);
        }),
      );
  drafts('rasa', '<folder>').addOption(new Option('--and <language=folder...>', text('option.and')));
  drafts('dialogflow', '<folder>');
  drafts('csv', '<file>');
  drafts('site', '<address-or-folder>')
    .option('--pages <number>', text('option.pages', { count: visit.pages }))
    .option('--allow-private', text('option.allow_private'));
  command('translations', '<file>')
    .option('--by <name>', say('confirm.by'))
    .action((file: string, options: { readonly content?: string; readonly by?: string }) =>
      act(options, async (context) => {
        const { runImportTranslations } = await import('../translations/import-translations.js');
        return runImportTranslations({ file, by: options.by ?? null }, context);
      }),
    );
}
