import { setImmediate as breath } from 'node:timers/promises';
import { createAnalyzer } from './analyze.js';
import { confidenceOf, rank, type Evidence } from './confidence.js';
import { createLineIndex } from './line-index.js';
import type { LanguageModel } from './model.js';
import { createStemmer, loadNetwork } from './nlpjs.js';
import { createSpeller } from './spelling.js';
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

/**
 * Makes the classifier of a trained model; rejects when the model's parts do not fit together. Between its parts, each some ten
 * milliseconds for a thousand topics, the server gets a breath.
 */
export async function createClassifier(model: LanguageModel): Promise<Classifier> {
  const analyzer = createAnalyzer(model.locale, model.concepts);
  const stem = createStemmer(model.locale);
  const network = loadNetwork(model.network);
  await breath();
  const lines = model.lines.map(([intent, stems]) => ({ intent, stems: stems.split(' ') }));
  await breath();
  const nearness = createLineIndex(model.locale, lines, model.intents.length, stem);
  await breath();
  const speller = createSpeller(model.locale, model.words, stem);

  const look = (
    text: string,
  ): { weighed: ReturnType<Classifier['weigh']>; exact: ReadonlySet<TopicName>; corrected?: string } => {
    const said = analyzer.words(text);
    const words = speller(said);
    const stems = analyzer.stems(words);
    if (stems.length === 0) return { weighed: [], exact: new Set() };
    const scores = network(stems);
    const near = nearness(stems);
    const exact = new Set(near.exact.map((intent) => model.intents[intent] ?? ''));
    const ranked = model.intents
      .map((intent, number) => {
        const score = scores[number] ?? 0;
        const cosine = near.cosines[number] ?? 0;
        return {
          intent,
          network: score,
          cosine,
          coverage: near.coverage[number] ?? 0,
          rank: rank(score, cosine) + (exact.has(intent) ? 1 : 0),
        };
      })
      .filter((candidate) => candidate.rank > 0)
      .sort((a, b) => b.rank - a.rank);
    const best = ranked[0]?.rank ?? 0;
    const second = ranked[1]?.rank ?? 0;
    return {
      weighed: ranked.slice(0, named).map((candidate, place) => ({
        intent: candidate.intent,
        evidence: {
          network: candidate.network,
          cosine: candidate.cosine,
          coverage: candidate.coverage,
          lead: candidate.rank - (place === 0 ? second : best),
        },
      })),
      exact,
      ...(words === said ? {} : { corrected: words.join(' ') }),
    };
  };

  return {
    weigh: (text) => look(text).weighed,
    classify: (text) => {
      const { weighed, exact, corrected } = look(text);
      const intents = weighed.map(({ intent, evidence }) => ({
        intent,
        confidence: rounded(floored(confidenceOf(evidence), evidence, exact.has(intent), exact.size)),
      }));
      const ordered = intents.sort((a, b) => b.confidence - a.confidence);
      return corrected === undefined ? { intents: ordered } : { intents: ordered, corrected };
    },
  };
}

/** The same words as an example are that topic; when two topics have the same example, both are possible. */
function floored(confidence: number, evidence: Evidence, exact: boolean, exactIntents: number): number {
  if (exact) return exactIntents === 1 ? exactConfidence : Math.min(exactConfidence, Math.max(confidence, 0.5));
  if (exactIntents > 0) return Math.min(confidence, 0.5);
  if (evidence.cosine >= nearlyExact.cosine && evidence.lead > 0.1) return Math.max(confidence, nearlyExact.confidence);
  return confidence;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
