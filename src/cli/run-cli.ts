import { Command, CommanderError, Option } from 'commander';
import { resolve } from 'node:path';
import { languageFrom, readConfig, roles, secretsFrom, type Config, type Role } from '../config.js';
import type { EngineTexts } from '../i18n/engine-texts.js';
import { isAppError, type AppError } from '../model/errors.js';
import { addAgentCommand } from './command-line/agent.js';
import { addChannelsCommand } from './command-line/channels.js';
import { addDoctorCommand } from './command-line/doctor.js';
import { addEvalCommand } from './command-line/eval.js';
import { addExportCommand } from './command-line/export.js';
import { addImportCommand } from './command-line/import.js';
import { addMoveCommands } from './command-line/move.js';
import { addNewCommand } from './command-line/new.js';
import { addSuggestCommand } from './command-line/suggest.js';
import { addTestCommand } from './command-line/test.js';
import { checkFormats, type CheckFormat } from './formats/check-format.js';
import { describeError } from './describe-error.js';
import { loadTexts, packageRoot } from './package-files.js';
import { systemSentence } from './system-sentence.js';
import { inLanguage, langOption, usageSentence } from './usage.js';

// A command is loaded when it is run: a check must not wait for the web server, the language models and the data file to be read.

/** What every command is given. */
export interface CommandContext {
  readonly config: Config;
  readonly texts: EngineTexts;
  /** Language of what is printed. */
  readonly lang: string;
  /** Prints one line on standard output. */
  readonly out: (line: string) => void;
  /** A sentence of locales/<lang>/cli.json. */
  readonly say: (key: string, values?: { readonly [name: string]: string | number }) => string;
}

/** Runs one command line; resolves to the exit code. Usage errors are 2, everything that went wrong 1; `tell` prints what that was. */
export async function runCli(
  args: readonly string[],
  out: (line: string) => void = (line) => void process.stdout.write(`${line}\n`),
  tell: (line: string) => void = (line) => void process.stderr.write(`${line}\n`),
): Promise<number> {
  surviveClosedOutput();
  const texts = await loadTexts();
  const lang = languageOf(args);
  const say: CommandContext['say'] = (key, values) => texts.text(`cli:${key}`, lang, values);
  let code = 0;
  const deskSay = (key: string): string => texts.text(`desk:cli.${key}`, lang);
  const importSay: CommandContext['say'] = (key, values) => texts.text(`import:${key}`, lang, values);
  const evalSay: CommandContext['say'] = (key, values) => texts.text(`eval:${key}`, lang, values);
  const suggestSay: CommandContext['say'] = (key, values) => texts.text(`suggest:${key}`, lang, values);
  const channelsSay: CommandContext['say'] = (key, values) => texts.text(`channels:${key}`, lang, values);
  const doctorSay: CommandContext['say'] = (key, values) => texts.text(`doctor:${key}`, lang, values);
  const command = program(
    say,
    { deskSay, importSay, evalSay, suggestSay, channelsSay, doctorSay, tell },
    async (options, run, unset) => {
      const told = { texts, lang, out, say };
      let settings: Config;
      try {
        settings = readConfig();
      } catch (error) {
        if (!unset || !isAppError(error)) throw error;
        code = await unset(error, told);
        return;
      }
      code = await run({ ...told, config: { ...settings, ...(options.content ? { content: options.content } : {}) } });
    },
  );
  try {
    await command.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (error.code !== 'commander.help') tell(usageSentence(error, say));
      return 2;
    }
    if (isAppError(error)) {
      tell(describeError(texts, lang, error));
      return 1;
    }
    const system = systemSentence(error, say);
    if (system !== null) {
      tell(system);
      return 1;
    }
    const { errorFields } = await import('../runtime/log.js');
    const { error: problem, stack } = errorFields(error);
    tell(`${say('error.unexpected', { problem })}\n${stack ?? ''}`);
    return 1;
  }
}

let survives = false;

/** A reader that went away (`| head`, a terminal that was closed) must not end a server, nor end a command with a stack trace. */
function surviveClosedOutput(): void {
  if (survives) return;
  survives = true;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
    });
  }
}

/** `--lang es`, else the language of the environment, else English. */
function languageOf(args: readonly string[]): string {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const named = at < 0 ? undefined : args[at]?.includes('=') ? args[at].split('=')[1] : args[at + 1];
  return (named ?? languageFrom()).slice(0, 2) === 'es' ? 'es' : 'en';
}

/**
 * Runs a command with what every command is given; `options` are those written on the command line. `unset` is for a command that has more to
 * say of a wrong setting than that it is wrong; it gives the exit code.
 */
export type Act = (
  options: { readonly content?: string },
  run: (context: CommandContext) => Promise<number>,
  unset?: (error: AppError, context: Omit<CommandContext, 'config'>) => Promise<number>,
) => Promise<void>;

function program(
  say: CommandContext['say'],
  {
    deskSay,
    importSay,
    evalSay,
    suggestSay,
    channelsSay,
    doctorSay,
    tell,
  }: {
    readonly deskSay: (key: string) => string;
    readonly importSay: CommandContext['say'];
    readonly evalSay: CommandContext['say'];
    readonly suggestSay: CommandContext['say'];
    readonly channelsSay: CommandContext['say'];
    readonly doctorSay: CommandContext['say'];
    readonly tell: (line: string) => void;
  },
  act: Act,
): Command {
  const root = inLanguage(new Command('ventanilla'), say)
    .description(say('about'))
    .exitOverride()
    .version('0.1.0', '-V, --version', say('usage.version'))
    .addOption(langOption(say));
  const command = (name: string): Command =>
    root
      .command(name)
      .description(say(`${name.split(' ')[0]}.about`))
      .addOption(langOption(say))
      .option('--content <folder>', say('content'))
      .exitOverride();

  command('start')
    .addOption(new Option('--role <all|web|worker>', say('start.role')).choices(roles))
    .action(({ role, ...options }: { content?: string; role?: Role }) =>
      act(options, async (context) => {
        const config = { ...context.config, ...(role ? { role } : {}) };
        return (await import('./commands/start.js')).runStart({ ...context, config });
      }),
    );
  command('chat')
    .argument('<bot>', say('chat.bot'))
    .option('--channel <name>', say('chat.channel'), 'web')
    .option('--record <file>', say('chat.record'))
    .action((bot: string, options: { content?: string; channel: string; record?: string }) =>
      act(options, async (context) => {
        const { runChat } = await import('./commands/chat.js');
        return runChat({ bot, channel: options.channel, record: options.record ?? null }, context);
      }),
    );
  command('check')
    .argument('[bots...]', say('usage.bots'))
    .addOption(
      new Option('--format <text|json|junit|sarif>', say('check.format')).choices(checkFormats).default('text'),
    )
    .option('--strict', say('check.strict'))
    .option('--watch', say('check.watch'))
    .action((bots: string[], options: { content?: string; format: CheckFormat; strict?: boolean; watch?: boolean }) =>
      act(options, async ({ config, lang, out, say: tell }) => {
        const { runCheck, watchCheck } = await import('./commands/check.js');
        const args = {
          root: resolve(config.content),
          packageRoot,
          ...(bots.length > 0 ? { bots } : {}),
          lang,
          format: options.format,
          strict: options.strict === true,
          env: secretsFrom(),
          out,
        };
        if (!options.watch) return runCheck(args);
        if (options.format !== 'text') {
          out(tell('check.watch_text'));
          return 2;
        }
        const until = new Promise<void>((end) => void process.once('SIGINT', end).once('SIGTERM', end));
        const terminal = process.stdout.isTTY === true;
        return watchCheck(args, { until, terminal, say: (key) => tell(`check.${key}`) });
      }),
    );
  command('confirm')
    .argument('[bots...]', say('usage.bots'))
    .option('--by <name>', say('confirm.by'))
    .option('--only <text...>', say('confirm.only'))
    .action((bots: string[], options: { content?: string; by?: string; only?: string[] }) =>
      act(options, async (context) => {
        const { runConfirm } = await import('./commands/confirm.js');
        return runConfirm({ bots, by: options.by ?? null, only: options.only ?? [] }, context);
      }),
    );
  addTestCommand(command('test'), say, (options, run) => act(options, (context) => run(context)));
  command('train')
    .argument('[bots...]', say('usage.bots'))
    .option('--force', say('train.force'))
    .option('--json', say('train.json'))
    .action((bots: string[], options: { content?: string; force?: boolean; json?: boolean }) =>
      act(options, async (context) => {
        const { force = false, json = false } = options;
        return (await import('./commands/train.js')).runTrain({ bots, force, json }, context);
      }),
    );
  addSuggestCommand(root, { say, suggestSay }, act);
  addEvalCommand(root, { say, evalSay, tell }, act);
  addNewCommand(root, say, act);
  addImportCommand(root, say, importSay, act);
  addChannelsCommand(root, { say, channelsSay, tell }, act);
  addExportCommand(command('export').description(importSay('export.about')), importSay, act);
  addDoctorCommand(command('doctor').description(doctorSay('about')), doctorSay, act);
  addMoveCommands(root, say, act);
  addAgentCommand(root, say, deskSay, (options, request) =>
    act(options, async (context) => (await import('./commands/agent.js')).runAgent(request, context)),
  );
  command('explain')
    .argument('<message>', say('explain.message'))
    .option('--json', say('explain.json'))
    .action((id: string, options: { content?: string; json?: boolean }) =>
      act(options, async (context) => {
        const { runExplain } = await import('./commands/explain.js');
        return runExplain({ id, json: options.json === true }, context);
      }),
    );
  command('replay')
    .argument('[file]', say('replay.file'))
    .option('--bot <name>', say('replay.bot'))
    .option('--json', say('replay.json'))
    .option('--export <file>', say('replay.export'))
    .action((file: string | undefined, options: { content?: string; bot?: string; json?: boolean; export?: string }) =>
      act(options, async (context) => {
        const { runReplay } = await import('./commands/replay.js');
        return runReplay(
          {
            file: file ?? null,
            bot: options.bot ?? null,
            json: options.json === true,
            export: options.export ?? null,
          },
          context,
        );
      }),
    );
  return root;
}
