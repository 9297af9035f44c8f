import { Option, type Command, type CommanderError } from 'commander';
import type { CommandContext } from './run-cli.js';

type Say = CommandContext['say'];

/** `--lang`, which every command has. */
export function langOption(say: Say): Option {
  return new Option('--lang <en|es>', say('lang')).choices(['en', 'es']);
}

/** Gives a command, and those made of it, help in the operator's language; what is wrong with a command line is said by `usageSentence`. */
export function inLanguage(command: Command, say: Say): Command {
  const titles: { readonly [title: string]: string } = {
    'Usage:': say('usage.usage'),
    'Arguments:': say('usage.arguments'),
    'Options:': say('usage.options'),
    'Commands:': say('usage.commands'),
  };
  const words = (text: string): string =>
    text.replace('[options]', `[${say('usage.options_word')}]`).replace('[command]', `[${say('usage.command_word')}]`);
  return command
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: words,
      styleSubcommandTerm: words,
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
    })
    .helpOption('-h, --help', say('usage.help'))
    .helpCommand(`help [${say('usage.command_word')}]`, say('usage.help'));
}

/** Key of `cli:usage` by the code of the error. */
const keys: { readonly [code: string]: string } = {
  'commander.unknownCommand': 'unknown_command',
  'commander.unknownOption': 'unknown_option',
  'commander.missingArgument': 'missing_argument',
  'commander.optionMissingArgument': 'option_missing_value',
  'commander.missingMandatoryOptionValue': 'option_missing',
  'commander.excessArguments': 'excess_arguments',
  'commander.invalidArgument': 'invalid_value',
};

/** What is wrong with a command line and where help is, in the operator's language. */
export function usageSentence({ code, message }: CommanderError, say: Say): string {
  // The only place where the library tells of which word it speaks is between the quotation marks of its English sentence.
  const [word = '', value = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const meant = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  const key = keys[code];
  // What an option's own reader says of a value stands behind the library's words; what the library itself says there is English alone.
  const cure = /' is invalid\. (?!Allowed choices are )(.+)$/su.exec(message)?.[1];
  return [
    key ? say(`usage.${key}`, { word, value }) : message,
    ...(meant ? [say('usage.meant', { words: meant })] : []),
    ...(cure ? [cure] : []),
    say('usage.see'),
  ].join(' ');
}
