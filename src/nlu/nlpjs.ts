import { Container } from '@nlpjs/core-loader';
import { StemmerEn } from '@nlpjs/lang-en';
import { StemmerEs } from '@nlpjs/lang-es';
import { NluNeural } from '@nlpjs/nlu';
import type { Locale } from '../model/text.js';

/** A trained network as data: weights are base64 of little-endian float32, one row an intent, the bias last in its row. */
export interface NetworkData {
  readonly features: readonly string[];
  readonly intents: number;
  readonly weights: string;
}

/** Scores per intent number for the features that are present. An intent that does not react at all scores 0; a trained line near 1. */
export type Network = (features: readonly string[]) => Float64Array;

/** One training line: its features and the number of its intent. */
export interface NetworkLine {
  readonly features: readonly string[];
  readonly intent: number;
}

/** Words a stemmer may remember before its memory is emptied: nlp.js keeps every word ever seen. */
const stemmerMemory = 5000;

/** Makes the function that gives a word's stem in a language; languages without a stemmer keep the word as it is. */
export function createStemmer(locale: Locale): (word: string) => string {
  const stemmer = locale === 'en' ? new StemmerEn() : locale === 'es' ? new StemmerEs() : null;
  if (stemmer === null) return (word) => word;
  let asked = 0;
  return (word) => {
    asked += 1;
    if (asked > stemmerMemory) {
      stemmer.cache = {};
      asked = 0;
    }
    return stemmer.stemWord(word) || word;
  };
}

/**
 * An nlp.js classifier whose texts are feature names joined by spaces. Replacing `prepare` takes nlp.js's unbounded cache
 * of messages out of the way, and the prefixes keep "constructor" and "__proto__" from meeting `Object.prototype`.
 */
function createNlu(): NluNeural {
  const nlu = new NluNeural({ locale: 'xx', log: false, useNoneFeature: false }, new Container());
  nlu.prepare = (joined) => Promise.resolve(present(joined.split(' ')));
  return nlu;
}

const present = (features: readonly string[]): Record<string, number> =>
  Object.fromEntries(features.map((feature) => [`f${feature}`, 1]));

/** Trains nlp.js's network on lines in the order given: shuffle them before, nlp.js never does. */
export async function trainNetwork(lines: readonly NetworkLine[], intents: number): Promise<NetworkData> {
  if (lines.length === 0) return { features: [], intents, weights: '' };
  const nlu = createNlu();
  const corpus = lines.map((line) => ({ utterance: line.features.join(' '), intent: `i${line.intent}` }));
  await nlu.train(corpus, { log: false });
  const json = nlu.neuralNetwork.toJSON();
  const width = json.features.length + 1;
  const weights = new Float32Array(intents * width);
  json.intents.forEach((name, row) => {
    const perceptron = json.perceptrons[row];
    if (perceptron) weights.set(perceptron, Number(name.slice(1)) * width);
  });
  return {
    features: json.features.map((feature) => feature.slice(1)),
    intents,
    weights: Buffer.from(weights.buffer).toString('base64'),
  };
}

/** Makes a runnable network of its data; throws when the data do not fit together. */
export function loadNetwork(data: NetworkData): Network {
  const { intents } = data;
  if (data.features.length === 0) return () => new Float64Array(intents);
  const width = data.features.length + 1;
  const bytes = Buffer.from(data.weights, 'base64');
  if (bytes.length !== intents * width * 4) throw new RangeError('network data: wrong size');
  const weights = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const names = Array.from({ length: intents }, (_, intent) => `i${intent}`);
  const nlu = createNlu();
  nlu.fromJSON({
    settings: {},
    features: {},
    intents: {},
    intentFeatures: {},
    neuralNetwork: {
      settings: { log: false },
      features: data.features.map((feature) => `f${feature}`),
      intents: names,
      perceptrons: names.map((_, intent) => weights.subarray(intent * width, (intent + 1) * width)),
    },
  });
  const known = new Set(data.features);
  return (features) => {
    const scores = new Float64Array(intents);
    const heard = features.filter((feature) => known.has(feature));
    if (heard.length === 0) return scores;
    const outputs = nlu.neuralNetwork.run(present(heard)) ?? {};
    names.forEach((name, intent) => {
      scores[intent] = outputs[name] ?? 0;
    });
    return scores;
  };
}
