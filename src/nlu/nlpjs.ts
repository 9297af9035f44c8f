import { Container } from '@nlpjs/core-loader';
import { DomainManager } from '@nlpjs/nlu';
import { createClassifier, type Classifier } from './classifier.js';
import { trainClassifier, type ClassifierData, type OnProgress } from './classify/train-classifier.js';
import type { TrainingSet } from './training-lines.js';
import { own } from '../model/json.js';

/** The name our classifier has among nlp.js's. */
export const className = 'LinearNlu';

interface LinearNluSettings {
  readonly locale?: string;
  /** The language, where nlp.js's own tag for it is another. */
  readonly language?: string;
  readonly concepts?: TrainingSet['concepts'];
  readonly onProgress?: OnProgress;
}

/**
 * An Nlu class of nlp.js in place of its neural one: registered with `container.register(className, LinearNlu, false)` it is
 * trained, asked, saved and loaded by nlp.js's own managers.
 */
export class LinearNlu {
  readonly settings: LinearNluSettings;
  private data: ClassifierData | null = null;
  private loaded: Promise<Classifier> | null = null;

  constructor(settings: LinearNluSettings = {}) {
    this.settings = settings;
  }

  /** Learns from `[{ utterance, intent }]`. */
  train(corpus: readonly { readonly utterance: string; readonly intent: string }[]): { status: { intents: number } } {
    const { locale = 'en', language = locale, concepts = {}, onProgress } = this.settings;
    const lines = corpus.map(({ utterance, intent }) => ({ text: utterance, intent }));
    this.data = trainClassifier({ locale: language, lines, concepts }, onProgress);
    this.loaded = null;
    return { status: { intents: this.data.intents.length } };
  }

  /** nlp.js's answer for one text, best first. */
  async process(utterance: string): Promise<{ classifications: { intent: string; score: number }[] }> {
    const { intents } = (await this.classifier()).classify(utterance);
    const classifications = intents.map(({ intent, confidence }) => ({ intent, score: confidence }));
    return { classifications: classifications.length > 0 ? classifications : [{ intent: 'None', score: 1 }] };
  }

  /** The classifier itself; rejects before training. */
  classifier(): Promise<Classifier> {
    this.loaded ??= this.data
      ? createClassifier(this.data)
      : Promise.reject(new Error('the classifier was asked before it was trained'));
    return this.loaded;
  }

  toJSON(): ClassifierData | null {
    return this.data;
  }

  fromJSON(data: ClassifierData): void {
    this.data = data;
    this.loaded = null;
  }
}

/** A manager of nlp.js whose one domain is understood by our class. It neither stems nor remembers by itself. */
function createManager(settings: LinearNluSettings): DomainManager {
  const container = new Container();
  container.register(className, LinearNlu, false);
  container.registerConfiguration('domain-manager-??', {
    nluByDomain: { default: { className, settings } },
    trainByDomain: false,
    useStemDict: false,
  });
  container.registerPipeline('domain-manager-??-train', ['.generateCorpus', '.innerTrain']);
  // Its tags take two letters; "pt-BR" and "fil" are languages as well.
  return new DomainManager({ locale: 'xx' }, container);
}

const domain = 'master_domain';

/** Trains a model of one language through nlp.js. */
export async function trainLanguage(set: TrainingSet, onProgress?: OnProgress): Promise<ClassifierData> {
  const { locale, concepts } = set;
  const manager = createManager({ language: locale, concepts, ...(onProgress ? { onProgress } : {}) });
  // nlp.js keeps intents in plain objects: numbers keep "__proto__" a name like any other.
  const intents = [...new Set(set.lines.map(({ intent }) => intent))].sort();
  const names = new Map(intents.map((intent, number) => [intent, nameOf(number)]));
  for (const { text, intent } of set.lines) manager.add(domain, text, names.get(intent) ?? '');
  await manager.train({ log: false });
  const data = own(manager.toJSON().domains, domain);
  return { ...(data ?? trainClassifier({ locale, concepts, lines: [] })), intents };
}

/** Six digits, so that names sort as numbers do. */
const nameOf = (number: number): string => `i${String(number).padStart(6, '0')}`;
