import type { Command } from 'commander';
import type { Act, CommandContext } from '../run-cli.js';
import { inLanguage, langOption } from '../usage.js';

/** Adds `ventanilla backup`, `restore` and `migrate`; what they do is loaded when they are run. */
export function addMoveCommands(root: Command, say: CommandContext['say'], act: Act): void {
  const command = (name: string): Command =>
    inLanguage(root.command(name), say)
      .description(say(`${name}.about`))
      .addOption(langOption(say))
      .option('--content <folder>', say('content'))
      .exitOverride();

  command('backup')
    .argument('<file>', say('backup.file'))
    .option('--portable', say('backup.portable'))
    .option('--json', say('move.json'))
    .action((file: string, { portable = false, json = false }: { portable?: boolean; json?: boolean }) =>
      act({}, async (context) => (await import('../commands/backup.js')).runBackup({ file, portable, json }, context)),
    );
  command('restore')
    .argument('<file>', say('restore.file'))
    .option('--to <url>', say('restore.to'))
    .option('--force', say('restore.force'))
    .option('--json', say('move.json'))
    .action((file: string, { to, force = false, json = false }: { to?: string; force?: boolean; json?: boolean }) =>
      act({}, async (context) =>
        (await import('../commands/restore.js')).runRestore({ file, to: to ?? null, force, json }, context),
      ),
    );
  command('migrate')
    .requiredOption('--from <url>', say('migrate.from'))
    .requiredOption('--to <url>', say('migrate.to'))
    .option('--dry-run', say('migrate.dry_run'))
    .option('--finish', say('migrate.finish'))
    .option('--reopen', say('migrate.reopen'))
    .option('--json', say('move.json'))
    .action(
      ({
        from,
        to,
        dryRun = false,
        finish = false,
        reopen = false,
        json = false,
      }: {
        from: string;
        to: string;
        dryRun?: boolean;
        finish?: boolean;
        reopen?: boolean;
        json?: boolean;
      }) =>
        act({}, async (context) =>
          (await import('../commands/migrate.js')).runMigrate({ from, to, dryRun, finish, reopen, json }, context),
        ),
    );
}
