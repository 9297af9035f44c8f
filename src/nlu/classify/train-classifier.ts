import { createAnalyzer } from '../analyze.js';
import { createStemmer } from '../stemmer.js';
import type { TrainingSet } from '../training-lines.js';
import { backgroundLines } from './background/all.js';
import { fitCalibration, pooled, type Calibration, type Judged } from './calibration.js';
import { judgeOnFolds, plannedFolds } from './cross-validation.js';
import { farLines } from './far-lines.js';
import { learn, type PreparedLine } from './learn.js';
import { readWords } from './reader.js';
import { createSenses } from './senses.js';
import { shrinkWeights, type SmallWeightsData } from './small-weights.js';
import type { VocabularyData } from './vocabulary.js';
import type { TopicName } from '../../model/bot.js';
import type { Locale } from '../../model/text.js';

/** A trained classifier of one language, plain JSON: what the worker hands over and the cache keeps. */
export interface ClassifierData {
  readonly locale: Locale;
  readonly intents: readonly TopicName[];
  /** `[intent number, stems joined by spaces]`. */
  readonly lines: readonly (readonly [intent: number, stems: string])[];
  /** Folded words of the lines with how often they occur, for spelling correction. */
  readonly words: readonly (readonly [word: string, count: number])[];
  readonly concepts: { readonly [word: string]: readonly string[] };
  readonly vocabulary: VocabularyData;
  readonly weights: SmallWeightsData;
  readonly calibration: Calibration;
}

/** How far a training is: steps done of all. */
export type OnProgress = (done: number, of: number) => void;

/**
 * Trains on lines in the order given (`training-lines.ts` mixes them the same way however they came). `general` is what people say to
 * any assistant; without it the classifier knows only what the bot is about.
 */
export function trainClassifier(
  set: TrainingSet,
  onProgress?: OnProgress,
  general: readonly string[] = backgroundLines(set.locale),
): ClassifierData {
  const analyzer = createAnalyzer(set.locale, set.concepts);
  const stem = createStemmer(set.locale);
  const senses = createSenses(set.locale, stem);
  const intents = [...new Set(set.lines.map((line) => line.intent))].sort();
  const numbers = new Map(intents.map((intent, number) => [intent, number]));
  const counts = new Map<string, number>();
  const lines = set.lines.flatMap((line): readonly PreparedLine[] => {
    const words = analyzer.words(line.text);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const intent = numbers.get(line.intent);
    const { stems, features } = readWords(words, analyzer, senses);
    return stems.length === 0 || intent === undefined ? [] : [{ intent, stems, features }];
  });

  const background = farLines(general, set.locale, lines, intents.length, stem, (text) =>
    readWords(analyzer.words(text), analyzer, senses),
  );
  const folds = plannedFolds(lines.length, intents.length);
  const of = intents.length * (1 + folds);
  let done = 0;
  const onClass = (): void => {
    done += 1;
    onProgress?.(Math.min(done, of), of);
  };
  const { vocabulary, weights } = learn(lines, background, intents.length, onClass);
  const judged = judgeOnFolds(set.locale, lines, background, intents.length, folds, stem, onClass);
  onProgress?.(of, of);
  return {
    locale: set.locale,
    intents,
    lines: lines.map(({ intent, stems }) => [intent, stems.join(' ')]),
    words: [...counts].sort(([a], [b]) => (a < b ? -1 : 1)),
    concepts: set.concepts,
    vocabulary: vocabulary.toData(),
    weights: shrinkWeights(weights, vocabulary.size),
    calibration: calibrate(judged),
  };
}

const calibrate = (judged: readonly Judged[]): Calibration => (judged.length === 0 ? pooled : fitCalibration(judged));
