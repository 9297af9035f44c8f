import { Option, type Command } from 'commander';
import type { ExportOptions } from '../commands/export.js';
import type { Act, CommandContext } from '../run-cli.js';

/** Adds the options of `ventanilla export` to its command. */
export function addExportCommand(command: Command, text: CommandContext['say'], act: Act): void {
  command
    .argument('[bot]', text('export.bot'))
    .addOption(new Option('--format <xliff|csv>', text('export.format')).choices(['xliff', 'csv']))
    .requiredOption('--to <file>', text('export.to'))
    .option('--missing', text('export.missing'))
    .option('--force', text('export.force'))
    .action((bot: string | undefined, options: Omit<ExportOptions, 'bot'> & { readonly content?: string }) =>
      act(options, async (context) => {
        const { runExport } = await import('../commands/export.js');
        return runExport({ ...options, bot: bot ?? null }, context);
      }),
    );
}
