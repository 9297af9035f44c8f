import { Option, type Command } from 'commander';
import type { AgentRequest } from '../commands/agent.js';
import type { CommandContext } from '../run-cli.js';
import { langOption } from '../usage.js';

/** Puts `agent` and its subcommands on the command line. `deskSay` gives the sentences of `desk:cli`. */
export function addAgentCommand(
  root: Command,
  say: CommandContext['say'],
  deskSay: (key: string) => string,
  run: (options: { readonly content?: string }, request: AgentRequest) => Promise<void>,
): void {
  const agent = root.command('agent').description(deskSay('about')).addOption(langOption(say)).exitOverride();
  const sub = (name: string): Command =>
    agent.command(name).description(deskSay(name)).addOption(langOption(say)).exitOverride();
  sub('add')
    .argument('<name>', say('usage.name'))
    .option('--agency <name>', deskSay('agency'))
    .addOption(new Option('--role <agent|admin>', deskSay('role')).choices(['agent', 'admin']))
    .action((name: string, { agency, role }: { agency?: string; role?: string }) =>
      run({}, { do: 'add', name, ...(agency ? { agency } : {}), ...(role ? { role } : {}) }),
    );
  sub('list').action(() => run({}, { do: 'list' }));
  for (const name of ['remove', 'link'] as const)
    sub(name)
      .argument('<name>', say('usage.name'))
      .action((who: string) => run({}, { do: name, name: who }));
}
