/** The parts of the @nlpjs packages that `nlpjs.ts` uses; the packages ship no types. */
declare module '@nlpjs/core-loader' {
  export class Container {
    readonly name: string | undefined;
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

  export interface NeuralNetworkJson {
    readonly settings: Readonly<Record<string, unknown>>;
    readonly features: readonly string[];
    readonly intents: readonly string[];
    /** Per intent: one weight a feature, then the bias. */
    readonly perceptrons: readonly ArrayLike<number>[];
  }

  export class NluNeural {
    constructor(settings: { locale: string; log: false; useNoneFeature: false }, container: Container);
    prepare(input: string): Promise<Record<string, number>>;
    train(corpus: readonly { utterance: string; intent: string }[], settings: { log: false }): Promise<unknown>;
    neuralNetwork: {
      run(features: Readonly<Record<string, number>>): Readonly<Record<string, number>> | undefined;
      toJSON(): NeuralNetworkJson;
    };
    fromJSON(json: {
      settings: object;
      features: object;
      intents: object;
      intentFeatures: object;
      neuralNetwork: NeuralNetworkJson;
    }): void;
  }
}
