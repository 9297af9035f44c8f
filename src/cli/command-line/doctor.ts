import type { Command } from 'commander';
import type { Act, CommandContext } from '../run-cli.js';

/** Makes of a command `ventanilla doctor`; what it does is loaded when it is run. */
export function addDoctorCommand(command: Command, doctorSay: CommandContext['say'], act: Act): void {
  command
    .option('--json', doctorSay('json'))
    .option('--offline', doctorSay('offline'))
    .action((options: { readonly content?: string; readonly json?: boolean; readonly offline?: boolean }) =>
      act(
        options,
        async (context) => {
          const { runDoctor } = await import('../commands/doctor.js');
          return runDoctor({ json: options.json === true, offline: options.offline === true }, context);
        },
        // Without its settings nothing else can be looked at.
        async (error, context) => {
          const { troubleFinding } = await import('../doctor/finding.js');
          const { tellFindings } = await import('../doctor/tell-findings.js');
          return tellFindings([troubleFinding('settings', error)], options.json === true, context);
        },
      ),
    );
}
