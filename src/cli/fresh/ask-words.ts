import { createInterface } from 'node:readline/promises';

/** Asks a question in the terminal; what is typed, trimmed, or the fallback if nothing is. */
export type AskWords = (question: string, fallback: string) => Promise<string>;

/** Asks on this terminal; null where there is none (a pipe, a script). Ends cleanly on Ctrl+D: the fallback counts. */
export function terminalAsk(): { readonly ask: AskWords; readonly close: () => void } | null {
  if (process.stdin.isTTY !== true || process.stdout.isTTY !== true) return null;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  let over = false;
  lines.once('close', () => {
    over = true;
  });
  return {
    ask: async (question, fallback) => {
      if (over) return fallback;
      const closed = new Promise<string>((resolve) => void lines.once('close', () => resolve('')));
      const typed = await Promise.race([
        lines.question(`${question}${fallback === '' ? '' : ` [${fallback}]`}: `),
        closed,
      ]);
      return typed.trim() === '' ? fallback : typed.trim();
    },
    close: () => lines.close(),
  };
}
