import { appendFileSync, readFileSync } from 'node:fs';

/** Who wrote a message of their own. */
export type Writer = 'citizen' | 'agent';

/**
 * One thing that happened, or that was found afterwards. `conversation` is the run's own name for it (`c3`), `word` the one word that a
 * message carries (see words.ts), `at` milliseconds of the run's clock.
 */
export type Line =
  /** What the run calls `conversation` is `id` to the server. `exactly`: its channel promises to show everything exactly once. */
  | { readonly op: 'opened'; readonly conversation: string; readonly id: string; readonly exactly: boolean }
  /** The first try of a message began. */
  | {
      readonly op: 'send';
      readonly at: number;
      readonly by: Writer;
      readonly conversation: string;
      readonly word: string;
    }
  /** The server took it (2xx), for the first time. */
  | {
      readonly op: 'acknowledged';
      readonly at: number;
      readonly by: Writer;
      readonly conversation: string;
      readonly word: string;
    }
  /** One try ended: what it was answered with (0: nobody answered), `ms` after it began at `at`. */
  | {
      readonly op: 'tried';
      readonly at: number;
      readonly conversation: string;
      readonly status: number;
      readonly ms: number;
    }
  /** The same message once more, with the same id. */
  | { readonly op: 'repeated'; readonly at: number; readonly conversation: string; readonly word: string }
  /** What reached a person: an event of web chat (`id`, `seq`), or a part that a platform took from us (`id` of the part). */
  | {
      readonly op: 'shown';
      readonly at: number;
      readonly conversation: string;
      readonly id: string;
      readonly seq: number | null;
      readonly text: string;
    }
  | {
      readonly op: 'fault';
      readonly at: number;
      readonly fault: string;
      readonly node: string;
      readonly phase: 'begins' | 'ends';
    }
  /** Afterwards: a line of the transcript, in its order. */
  | {
      readonly op: 'kept';
      readonly conversation: string;
      readonly id: string;
      readonly seq: number | null;
      readonly kind: string;
      readonly text: string;
    }
  /** Afterwards: how a part that was to be sent stands. */
  | {
      readonly op: 'part';
      readonly conversation: string;
      readonly id: string;
      readonly status: string;
      readonly possibleDuplicate: boolean;
    }
  /** Afterwards: so many parts were marked in all, also those that the store no longer tells one by one (`part` with the status `forgotten`). */
  | { readonly op: 'marked'; readonly count: number }
  /** Afterwards: what never ended, by the store's own count; `count` above 0 is too much. */
  | { readonly op: 'open'; readonly what: string; readonly count: number };

export type History = readonly Line[];

/** Where clients, fake channels and agents write what happens to them. */
export interface Notebook {
  /** Milliseconds since the run began. */
  now(): number;
  write(line: Line): void;
  readonly lines: History;
  /** Messages of citizens and agents that were taken. */
  readonly acknowledged: number;
}

/** `file`: the same as plain JSON lines, so that a history outlives the run that went wrong. */
export function openNotebook(file?: string): Notebook {
  const began = performance.now();
  const lines: Line[] = [];
  let acknowledged = 0;
  return {
    lines,
    get acknowledged() {
      return acknowledged;
    },
    now: () => performance.now() - began,
    write(line) {
      lines.push(line);
      if (line.op === 'acknowledged') acknowledged += 1;
      if (file !== undefined) appendFileSync(file, `${JSON.stringify(line)}\n`);
    },
  };
}

/** A history that was kept as JSON lines. */
export const readHistory = (file: string): History =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
