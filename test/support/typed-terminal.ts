import { PassThrough } from 'node:stream';
import type { TerminalStreams } from '../../src/cli/suggest/terminal.js';

/** A terminal at which each question gets the next answer; after the last one its window is closed. */
export interface TypedTerminal {
  readonly streams: TerminalStreams;
  /** Everything that was shown, without what moves the cursor. */
  readonly shown: () => string;
}

/** What is typed at a question; `null` is Ctrl+C, a function does something before it answers. */
export type Typed = string | null | (() => string);

export function typedTerminal(answers: readonly Typed[]): TypedTerminal {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = Object.assign(new PassThrough(), { isTTY: true });
  const left = [...answers];
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    const text = chunk.toString();
    shown += text;
    // A question stands at the end of what was shown, and its answer comes on the same line.
    if (!/(?:\]|\)): $/u.test(text)) return;
    const next = left.shift();
    if (next === undefined) input.end();
    else input.write(next === null ? '\u0003' : `${typeof next === 'string' ? next : next()}\r`);
  });
  return { streams: { input, output }, shown: () => shown.replaceAll(/\p{Cc}\[[\d;]*[A-Za-z]/gu, '') };
}
