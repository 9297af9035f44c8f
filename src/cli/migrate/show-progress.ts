import { systemClock } from '../../runtime/system.js';
import type { Progress } from '../../store/archive/copy.js';
import type { CommandContext } from '../run-cli.js';

/** Milliseconds between two lines where nobody looks at a terminal, and between two changes of the line where somebody does. */
const plainEvery = 5_000;
const terminalEvery = 100;

/** How far a command is; `check` reads a file whose entries are counted only at its end, and until then nobody knows of how many. */
export type Shown = Progress | { readonly phase: 'check'; readonly done: number; readonly of: number | null };

/** Says how far a long command is: one line that changes on a terminal, a line now and then elsewhere, and the end of every phase. */
export function showProgress(
  say: CommandContext['say'],
  {
    terminal,
    write,
    now = () => systemClock.now(),
  }: { readonly terminal: boolean; readonly write: (text: string) => void; readonly now?: () => number },
): { readonly show: (progress: Shown) => void; readonly clear: () => void } {
  const erase = '\r\u001b[K';
  let phase = '';
  let began = 0;
  let saidAt = -Infinity;
  let said = '';
  return {
    show({ phase: current, done, of }) {
      const at = now();
      if (current !== phase) {
        phase = current;
        began = at;
        saidAt = -Infinity;
      }
      if (at - saidAt < (terminal ? terminalEvery : plainEvery) && done !== of) return;
      if (of === 0) return;
      saidAt = at;
      const all = Math.max(of ?? 0, done);
      const seconds = done > 0 ? Math.ceil((((at - began) / done) * (all - done)) / 1000) : 0;
      const line = say(`move.progress.${current}`, { done, of: all, seconds });
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
