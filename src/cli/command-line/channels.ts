import type { Command } from 'commander';
import type { Act, CommandContext } from '../run-cli.js';
import { inLanguage, langOption } from '../usage.js';

/** Adds `ventanilla channels` and its subcommands; what they do is loaded when they are run. */
export function addChannelsCommand(
  root: Command,
  {
    say,
    channelsSay,
    tell,
  }: {
    readonly say: CommandContext['say'];
    /** Sentences of locales/<lang>/channels.json. */
    readonly channelsSay: CommandContext['say'];
    /** Prints one line on standard error. */
    readonly tell: (line: string) => void;
  },
  act: Act,
): void {
  const channels = inLanguage(root.command('channels'), say)
    .description(channelsSay('about'))
    .addOption(langOption(say))
    .exitOverride();
  channels
    .command('parse')
    .description(channelsSay('parse.about'))
    .argument('<kind>', channelsSay('parse.kind'))
    .argument('<file>', channelsSay('parse.file'))
    .addOption(langOption(say))
    .exitOverride()
    .action((kind: string, file: string) =>
      act({}, async (context) => {
        const { parseBody } = await import('../channels/parse-body.js');
        return parseBody({ kind, file }, context, tell);
      }),
    );
  for (const what of ['check', 'sync'] as const)
    channels
      .command(what)
      .description(channelsSay(`${what}.about`))
      .argument('[bot]', channelsSay('bot'))
      .option('--json', channelsSay('json'))
      .option('--content <folder>', say('content'))
      .addOption(langOption(say))
      .exitOverride()
      .action((bot: string | undefined, options: { readonly content?: string; readonly json?: boolean }) =>
        act(options, async (context) => {
          const { askChannels } = await import('../channels/ask-channels.js');
          return askChannels({ do: what, bot: bot ?? null, json: options.json === true }, context, { tell });
        }),
      );
}
