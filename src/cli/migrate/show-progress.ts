import { systemClock } from '../../runtime/system.js';
import type { Progress } from '../../store/archive/copy.js';
import type { CommandContext } from '../run-cli.js';

/** Milliseconds between two lines where nobody looks at a terminal, and between two changes of the line where somebody does. */
const plainEvery = 5_000;
const terminalEvery = 100;

/** Says on standard error how far a long command is: one line that changes on a terminal, a line now and then elsewhere. */
export function showProgress(
  say: CommandContext['say'],
  { terminal, write }: { readonly terminal: boolean; readonly write: (text: string) => void },
): { readonly show: (progress: Progress) => void; readonly clear: () => void } {
  const erase = '\r\u001b[K';
  let phase = '';
  let began = 0;
  let saidAt = -Infinity;
  let said = '';
  return {
    show({ phase: now, done, of }) {
      const at = systemClock.now();
      if (now !== phase) {
        phase = now;
        began = at;
        saidAt = -Infinity;
      }
      if (at - saidAt < (terminal ? terminalEvery : plainEvery) && done < of) return;
      saidAt = at;
      const left = done > 0 ? Math.ceil((((at - began) / done) * Math.max(0, of - done)) / 1000) : 0;
      const line = say(`move.progress.${now}`, { done, of: Math.max(of, done), seconds: left });
      if (line === said) return;
      said = line;
      write(terminal ? `${erase}${line}` : `${line}\n`);
    },
    clear: () => void (terminal && write(erase)),
  };
}

/** Progress as an operator's terminal shows it. */
export const progressOnTerminal = (say: CommandContext['say']): ReturnType<typeof showProgress> =>
  showProgress(say, {
    terminal: process.stderr.isTTY === true,
    write: (text) => void process.stderr.write(text),
  });
