import type { CommandContext } from '../run-cli.js';
import type { TellPhase } from './run-files.js';

/** A line on the terminal that says how far the work is; what is piped or kept stays clean. */
export function showPhases(say: CommandContext['say']): { readonly phase: TellPhase; readonly clear: () => void } {
  const terminal = process.stderr.isTTY === true;
  const erase = '\r\u001b[K';
  const show = (line: string): void => void (terminal && process.stderr.write(`${erase}${line}`));
  return {
    phase: (phase, locale) => {
      show(say(`progress.${phase}`, { locale, part: '' }));
      return (done, of) => show(say(`progress.${phase}`, { locale, part: of > 1 ? `${done}/${of}` : '' }));
    },
    clear: () => show(''),
  };
}
