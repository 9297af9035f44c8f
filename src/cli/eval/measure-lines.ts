import { performance } from 'node:perf_hooks';
import { setImmediate as breath } from 'node:timers/promises';
import { createClassifier } from '../../nlu/classifier.js';
import { trainingSetOf, type LabelledLine } from '../../nlu/eval/lines.js';
import type { Asked } from '../../nlu/eval/measures.js';
import { trainModel } from '../../nlu/model.js';
import { cleanText } from '../../nlu/normalize.js';
import type { TrainingSet } from '../../nlu/training-lines.js';
import type { Locale } from '../../model/text.js';

/** Understands a message, as `recognize` does once the language is known. */
export type Understand = (text: string) => Asked['heard'];

/** Told how far a long work is. */
export type Advance = (done: number, of: number) => void;

/** A message that was asked, with where it is written. */
export interface AskedLine extends Asked {
  readonly file: string;
  readonly line: number;
}

/** What was learned from lines, and what learning cost. */
export interface Learned {
  readonly understand: Understand;
  readonly seconds: number;
  /** Processor time, which a busy machine does not change. */
  readonly cpuSeconds: number;
}

/** Learns lines in this process, keeping nothing. */
export async function learn(
  lines: readonly LabelledLine[],
  locale: Locale,
  { concepts = {}, advance }: { readonly concepts?: TrainingSet['concepts']; readonly advance?: Advance } = {},
): Promise<Learned> {
  const cpu = process.cpuUsage();
  const began = performance.now();
  const [model] = (await trainModel([trainingSetOf(lines, locale, concepts)], ({ done, of }) => advance?.(done, of)))
    .languages;
  if (!model) throw new RangeError('no model was trained');
  const classifier = await createClassifier(model);
  const { user, system } = process.cpuUsage(cpu);
  return {
    understand: (text) => classifier.classify(cleanText(text)).intents,
    seconds: (performance.now() - began) / 1000,
    cpuSeconds: (user + system) / 1e6,
  };
}

/** Asks every line. */
export async function ask(
  understand: Understand,
  lines: readonly LabelledLine[],
  advance: Advance = () => undefined,
): Promise<readonly AskedLine[]> {
  const asked: AskedLine[] = [];
  for (const { text, intent, file, line } of lines) {
    asked.push({ text, meant: intent, heard: understand(text), file, line });
    if (asked.length % 200 === 0) {
      advance(asked.length, lines.length);
      await breath();
    }
  }
  advance(lines.length, lines.length);
  return asked;
}

/** Messages that are timed, at most: enough for the 99th of a hundred; each so often, and the best counts. */
const timed = { messages: 3000, rounds: 3 } as const;

/**
 * Milliseconds of messages that were asked before: the first ones load and compile, which a server has behind it when residents write.
 * The best of a few rounds counts: what another program of the machine took away is not a message's time.
 */
export function timesOf(understand: Understand, lines: readonly LabelledLine[]): readonly number[] {
  const every = Math.ceil(lines.length / timed.messages);
  return lines
    .filter((_, n) => n % every === 0)
    .map(({ text }) => {
      let best = Infinity;
      for (let round = 0; round < timed.rounds; round += 1) {
        const began = performance.now();
        understand(text);
        best = Math.min(best, performance.now() - began);
      }
      return best;
    });
}
