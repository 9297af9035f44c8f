import { createAnalyzer } from './analyze.js';
import { trainNetwork, type NetworkData } from './nlpjs.js';
import type { TrainingSet } from './training-lines.js';
import type { TopicName } from '../model/bot.js';
import type { Locale } from '../model/text.js';

/** A trained model of one language, plain JSON: what the worker hands over and the cache keeps. */
export interface LanguageModel {
  readonly locale: Locale;
  readonly intents: readonly TopicName[];
  /** `[intent number, stems joined by spaces]`. */
  readonly lines: readonly (readonly [intent: number, stems: string])[];
  /** Folded words of the lines, for spelling correction. */
  readonly words: readonly string[];
  readonly concepts: { readonly [word: string]: readonly string[] };
  readonly network: NetworkData;
}

export interface Model {
  readonly languages: readonly LanguageModel[];
}

/** Trains one model a language. Takes seconds of processor time: called in a worker thread. */
export async function trainModel(sets: readonly TrainingSet[]): Promise<Model> {
  const languages: LanguageModel[] = [];
  for (const set of sets) languages.push(await trainLanguage(set));
  return { languages };
}

async function trainLanguage(set: TrainingSet): Promise<LanguageModel> {
  const analyzer = createAnalyzer(set.locale, set.concepts);
  const intents = [...new Set(set.lines.map((line) => line.intent))].sort();
  const numbers = new Map(intents.map((intent, number) => [intent, number]));
  const words = new Set<string>();
  const lines = set.lines.flatMap((line) => {
    const said = analyzer.words(line.text);
    for (const word of said) words.add(word);
    const stems = analyzer.stems(said);
    const intent = numbers.get(line.intent);
    return stems.length === 0 || intent === undefined ? [] : [{ intent, stems }];
  });
  const network = await trainNetwork(
    lines.map((line) => ({ intent: line.intent, features: line.stems })),
    intents.length,
  );
  return {
    locale: set.locale,
    intents,
    lines: lines.map((line) => [line.intent, line.stems.join(' ')]),
    words: [...words].sort(),
    concepts: set.concepts,
    network,
  };
}
