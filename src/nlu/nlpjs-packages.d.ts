/** The parts of the @nlpjs packages that `nlpjs.ts` uses; the packages ship no types. */
declare module '@nlpjs/core-loader' {
  export class Container {
    register(name: string, of: unknown, isSingleton: boolean): void;
    registerConfiguration(tag: string, configuration: object): void;
    registerPipeline(tag: string, steps: readonly string[]): void;
  }
}

declare module '@nlpjs/lang-en' {
  export class StemmerEn {
    cache: Record<string, string>;
    stemWord(word: string): string;
  }
}

declare module '@nlpjs/lang-es' {
  export class StemmerEs {
    cache: Record<string, string>;
    stemWord(word: string): string;
  }
}

declare module '@nlpjs/nlu' {
  import type { Container } from '@nlpjs/core-loader';
  import type { ClassifierData } from './classify/train-classifier.js';

  export class DomainManager {
    constructor(settings: { locale: string }, container: Container);
    add(domain: string, utterance: string, intent: string): void;
    train(settings: { log: false }): Promise<unknown>;
    process(utterance: string): Promise<{ classifications: readonly { intent: string; score: number }[] }>;
    toJSON(): { domains: { [name: string]: ClassifierData } };
    fromJSON(json: object): void;
  }
}
