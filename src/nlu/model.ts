import type { ClassifierData } from './classify/train-classifier.js';
import { trainLanguage } from './nlpjs.js';
import type { TrainingSet } from './training-lines.js';
import type { Locale } from '../model/text.js';

/** A trained model of one language. */
export type LanguageModel = ClassifierData;

export interface Model {
  readonly languages: readonly LanguageModel[];
}

/** How far the training of a bot is: steps done of all of one language. */
export interface TrainingProgress {
  readonly locale: Locale;
  readonly done: number;
  readonly of: number;
}

/** Trains one model a language. Takes seconds of processor time: called in a worker thread. */
export async function trainModel(
  sets: readonly TrainingSet[],
  onProgress?: (progress: TrainingProgress) => void,
): Promise<Model> {
  const languages: LanguageModel[] = [];
  for (const set of sets)
    languages.push(await trainLanguage(set, (done, of) => onProgress?.({ locale: set.locale, done, of })));
  return { languages };
}
