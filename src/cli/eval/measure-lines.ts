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

/** Told how far a long work is: `done` of `of` messages. */
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
  concepts: TrainingSet['concepts'] = {},
): Promise<Learned> {
  const cpu = process.cpuUsage();
  const began = performance.now();
  const [model] = (await trainModel([trainingSetOf(lines, locale, concepts)])).languages;
  if (!model) throw new RangeError('no model was trained');
  const classifier = await createClassifier(model);
  const { user, system } = process.cpuUsage(cpu);
  return {
    understand: (text) => classifier.classify(cleanText(text)).intents,
    seconds: (performance.now() - began) / 1000,
    cpuSeconds: (user + system) / 1e6,
  };
}

/** Messages that are timed, at most: enough for the 99th of a hundred. */
const timed = 5000;

/**
 * Asks every line, then times some of them again, in milliseconds: the first messages load and compile, which a server has behind it
 * when residents write.
 */
export async function ask(
  understand: Understand,
  lines: readonly LabelledLine[],
  advance: Advance = () => undefined,
): Promise<{ readonly asked: readonly AskedLine[]; readonly ms: readonly number[] }> {
  const asked: AskedLine[] = [];
  for (const { text, intent, file, line } of lines) {
    asked.push({ text, meant: intent, heard: understand(text), file, line });
    if (asked.length % 200 === 0) {
      advance(asked.length, lines.length);
      await breath();
    }
  }
  advance(lines.length, lines.length);
  const every = Math.ceil(lines.length / timed);
  const ms = lines
    .filter((_, n) => n % every === 0)
    .map(({ text }) => {
      const began = performance.now();
      understand(text);
      return performance.now() - began;
    });
  return { asked, ms };
}
