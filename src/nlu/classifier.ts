import { setImmediate as breath } from 'node:timers/promises';
import { createAnalyzer } from './analyze.js';
import { confidenceOf, type Evidence } from './classify/calibration.js';
import { candidatesOf, type Candidate } from './classify/candidates.js';
import { senseMark } from './classify/features.js';
import { createNearness } from './classify/nearest-lines.js';
import { readWords } from './classify/reader.js';
import { createSenses, knownWords } from './classify/senses.js';
import { loadWeights } from './classify/small-weights.js';
import type { ClassifierData } from './classify/train-classifier.js';
import { loadVocabulary } from './classify/vocabulary.js';
import { createMessageStemmer } from './stemmer.js';
import { createSpeller } from './spelling.js';
import { createTopicWords } from './topic-words.js';
import type { TopicName } from '../model/bot.js';

/** What a text means in one language, best first. */
export interface Classification {
  readonly intents: readonly { readonly intent: TopicName; readonly confidence: number }[];
  /** The words as they were understood, when spelling was corrected. */
  readonly corrected?: string;
}

/** Understands texts of one language. */
export interface Classifier {
  readonly classify: (text: string) => Classification;
  /** What speaks for each of the best intents: what the calibration is fitted on. */
  readonly weigh: (text: string) => readonly { readonly intent: TopicName; readonly evidence: Evidence }[];
}

/** Intents named in a classification, at most. */
const named = 5;

/** A message as near as this to a training line says the same thing; the floor of its confidence. */
const nearlyExact = { cosine: 0.93, confidence: 0.9 };
const exactConfidence = 0.99;
/** Two topics have these very words: to be asked about, not to be answered. */
const undecided = 0.5;

/**
 * Makes the classifier of a trained model; rejects when the model's parts do not fit together. Between its parts, each some ten
 * milliseconds for a thousand topics, the server gets a breath.
 */
export async function createClassifier(data: ClassifierData): Promise<Classifier> {
  const { locale, intents } = data;
  const stemmer = createMessageStemmer(locale);
  const { stem } = stemmer;
  const analyzer = createAnalyzer(locale, data.concepts, stem);
  const senses = createSenses(locale, stem);
  const vocabulary = loadVocabulary(data.vocabulary);
  await breath();
  // The last class are general lines.
  const marginsOf = loadWeights(data.weights, vocabulary.size, intents.length + 1);
  await breath();
  const lines = data.lines.map(([intent, stems]) => ({ intent, stems: stems.split(' ') }));
  const nearnessOf = createNearness(locale, lines, stem);
  const besideOf = createTopicWords(locale, lines, analyzer, senses);
  await breath();
  const speller = createSpeller(locale, data.words, () => knownWords(locale), stem, lines);
  stemmer.keep();

  const isKnownSense = (name: string): boolean => name.startsWith(senseMark) && vocabulary.has(name);
  /** What a message is near to: heard as it is, or without the courtesies around it, whichever says more. */
  const look = (text: string) => {
    const said = analyzer.words(text);
    const words = speller(said);
    const whole = see(words);
    const core = analyzer.withoutCourtesies(words);
    const best = core.length === words.length ? whole : clearer(whole, see(core), () => see(besides(words, core)));
    const guessed = words.filter((word, i) => word !== said[i]).length * 2 > words.length;
    return { ...best, guessed, ...(words === said ? {} : { corrected: words.join(' ') }) };
  };
  const see = (words: readonly string[]): Seen => {
    const { stems, features } = readWords(words, analyzer, senses);
    const vector = vocabulary.vectorOf(features);
    if (vector.indices.length === 0) return nothingSeen;
    const nearness = nearnessOf(stems);
    const margins = marginsOf(vector);
    for (const intent of nearness.exact) margins[intent] = (margins[intent] ?? 0) + exactBonus;
    const strange = !nearness.meaningKnown && !features.some(({ names }) => names.some(isKnownSense));
    const candidates = candidatesOf(margins, nearness, named);
    return { words, candidates, exact: nearness.exact, strange };
  };
  /** Nothing of a message stays when it was looked at. */
  const once = <T>(work: () => T): T => {
    try {
      return work();
    } finally {
      stemmer.forget();
    }
  };
  const nameOf = (intent: number): TopicName => intents[intent] ?? '';

  return {
    weigh: (text) =>
      once(() => look(text).candidates.map(({ intent, evidence }) => ({ intent: nameOf(intent), evidence }))),
    classify: (text) =>
      once(() => {
        const { words, candidates, exact, strange, guessed, ...corrected } = look(text);
        const factor = (strange ? strangeFactor : 1) * (guessed ? guessedFactor : 1);
        const isBeside = besideOf(words);
        const found = candidates.map(({ intent, evidence }) => {
          const confidence = confidenceOf(evidence, data.calibration) * factor;
          const isExact = exact.includes(intent);
          const onTopic = !isExact && isBeside(intent) ? besideFactor : 1;
          return {
            intent: nameOf(intent),
            confidence: rounded(floored(confidence, evidence, isExact, exact.length) * onTopic),
          };
        });
        return { intents: found.sort((a, b) => b.confidence - a.confidence), ...corrected };
      }),
  };
}

interface Seen {
  /** The words that were looked at. */
  readonly words: readonly string[];
  readonly candidates: readonly Candidate[];
  /** Topics with these very words among their examples. */
  readonly exact: readonly number[];
  /** Nothing that carries meaning is known. */
  readonly strange: boolean;
}
const nothingSeen: Seen = { words: [], candidates: [], exact: [], strange: true };

/** What is left without courtesies is what was wanted, unless the whole is clearly nearer to something ("thank you" is a wish, too). */
const coreAhead = 0.3;
const coreLeast = 0;
function clearer(whole: Seen, core: Seen, around: () => Seen): Seen {
  if (leadOf(core) + coreAhead > leadOf(whole)) return core;
  // What the whole means lies in the courtesy alone, and what is left means something, too: "…. Any help is appreciated, thank you".
  if (leadOf(core) < coreLeast) return whole;
  return around().candidates[0]?.intent === whole.candidates[0]?.intent ? core : whole;
}

/** The words around those that are left; they stand together, somewhere in the whole. */
function besides(words: readonly string[], core: readonly string[]): readonly string[] {
  const at = words.findIndex((_, start) => core.every((word, i) => words[start + i] === word));
  return at < 0 ? [] : [...words.slice(0, at), ...words.slice(at + core.length)];
}
const leadOf = ({ candidates: [first] }: Seen): number =>
  first ? first.evidence.margin + first.evidence.gap : -Infinity;

/** Only grammar and letters in common ("what is the …"): a guess that must stay below every sensible threshold. */
const strangeFactor = 0.4;
/** Most of the words had to be corrected: rather to be asked about than to be answered. */
const guessedFactor = 0.8;

/** Half of what is said is of other things: rather to be asked about. */
const besideFactor = 0.6;

/** An intent that has the very words among its examples comes before all that have not. */
const exactBonus = 2;

/** The same words as an example are that topic; when two topics have the same example, both are possible. */
function floored(confidence: number, evidence: Evidence, exact: boolean, exactIntents: number): number {
  if (exact) return exactIntents === 1 ? exactConfidence : undecided;
  if (exactIntents > 0) return Math.min(confidence, undecided);
  if (evidence.nearest >= nearlyExact.cosine && evidence.gap > 0.1) return Math.max(confidence, nearlyExact.confidence);
  return confidence;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
