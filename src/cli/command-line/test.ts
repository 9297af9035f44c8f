import { InvalidArgumentError, Option, type Command } from 'commander';
import type { CommandContext } from '../run-cli.js';

interface Written {
  readonly content?: string;
  readonly only?: string;
  readonly verbose?: boolean;
  readonly coverage?: boolean;
  readonly min?: number;
  readonly html?: string;
  readonly junit?: string;
  readonly json?: boolean;
  readonly store?: string;
}

/** Gives `test` its options. */
export function addTestCommand(
  command: Command,
  say: CommandContext['say'],
  act: (options: Written, run: (context: CommandContext) => Promise<number>) => Promise<void>,
): void {
  command
    .argument('[bots...]', say('usage.bots'))
    .option('--only <words>', say('test.only'))
    .option('--verbose', say('test.verbose'))
    .option('--coverage', say('test.coverage_option'))
    .option('--min <percent>', say('test.min'), (value) => {
      if (!/^\d{1,3}$/.test(value) || Number(value) > 100) throw new InvalidArgumentError('');
      return Number(value);
    })
    .option('--html <file>', say('test.html'))
    .option('--junit <file>', say('test.junit'))
    .option('--json', say('test.json'))
    .addOption(new Option('--store <memory|sqlite>', say('test.store')).choices(['memory', 'sqlite']).default('memory'))
    .action((bots: string[], options: Written) =>
      act(options, async (context) => {
        const { runTests } = await import('../commands/test.js');
        return runTests(
          {
            bots,
            only: options.only ?? null,
            verbose: options.verbose === true,
            coverage: options.coverage === true,
            min: options.min ?? null,
            html: options.html ?? null,
            junit: options.junit ?? null,
            json: options.json === true,
            stored: options.store === 'sqlite',
          },
          context,
        );
      }),
    );
}
