import { createReadStream } from 'node:fs';

/** A line of a text file, without its end. `long` = it was cut after `longest` characters. */
export interface TextLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  readonly long: boolean;
}

/** No line of examples is longer than this; what is, is cut, so that a file without line ends cannot fill the memory. */
const longest = 1_000_000;

/** Thrown for what is no text at all: a packed file, an image. */
export class NotText extends Error {}

/**
 * Reads a text file line by line: UTF-8 or UTF-16 with its mark, ends of lines of any system, files larger than the memory.
 * Rejects with the system's error when the file cannot be read, with `NotText` when it is packed or no text.
 */
export async function* textLines(file: string): AsyncGenerator<TextLine> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let rest = '';
  let number = 0;
  let long = false;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    const text = rest + decoder.decode(chunk, { stream: true });
    const lines = text.split(/\r\n|\n|\r(?!$)/u);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      number += 1;
      yield { number, text: line.slice(0, longest), long: long || line.length > longest };
      long = false;
    }
    if (rest.length > longest) {
      // What follows belongs to the same line and is dropped; a carriage return at the end of the chunk must stay seen.
      rest = rest.slice(0, longest) + (rest.endsWith('\r') ? '\r' : '');
      long = true;
    }
  }
  const last = (rest + (decoder?.decode() ?? '')).replace(/\r$/u, '');
  if (last !== '') yield { number: number + 1, text: last.slice(0, longest), long: long || last.length > longest };
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  if ((start[0] === 0x1f && start[1] === 0x8b) || start.subarray(0, 4096).includes(0)) throw new NotText();
  return 'utf-8';
}
