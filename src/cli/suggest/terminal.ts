import { createInterface } from 'node:readline/promises';

/** A terminal's two sides; a pipe is none. */
export interface TerminalStreams {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** A terminal at which a person answers, one question at a time. */
export interface Terminal {
  /** What was typed, trimmed; null when the person ended it (Ctrl+D, Ctrl+C, a closed window). */
  readonly ask: (question: string) => Promise<string | null>;
  readonly tell: (line: string) => void;
  readonly close: () => void;
}

/** Opens a terminal; null where nobody can answer (a pipe, a script). */
export function openTerminal({ input, output }: TerminalStreams): Terminal | null {
  if (input.isTTY !== true || output.isTTY !== true) return null;
  const lines = createInterface({ input, output, terminal: true });
  let over = false;
  const closed = new Promise<null>((resolve) => {
    lines.once('close', () => {
      over = true;
      resolve(null);
    });
  });
  return {
    ask: async (question) => {
      if (over) return null;
      const typed = await Promise.race([lines.question(question), closed]);
      return typed?.trim() ?? null;
    },
    tell: (line) => void output.write(`${line}\n`),
    close: () => lines.close(),
  };
}
