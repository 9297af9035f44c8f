import { describe, expect, test } from '@jest/globals';
import { Container } from '@nlpjs/core-loader';
import { DomainManager } from '@nlpjs/nlu';
import { backgroundLines } from '../../src/nlu/classify/background/all.js';
import { confidenceOf, fitCalibration, pooled, type Evidence } from '../../src/nlu/classify/calibration.js';
import { farLines } from '../../src/nlu/classify/far-lines.js';
import { trainLinear, valueAt } from '../../src/nlu/classify/linear-svm.js';
import { loadWeights, shrinkWeights } from '../../src/nlu/classify/small-weights.js';
import { createVocabulary, loadVocabulary } from '../../src/nlu/classify/vocabulary.js';
import { createClassifier, type Classifier } from '../../src/nlu/classifier.js';
import { trainModel } from '../../src/nlu/model.js';
import { className, LinearNlu } from '../../src/nlu/nlpjs.js';
import { trainRecognizer } from '../../src/nlu/recognizer.js';
import { trainingSets } from '../../src/nlu/training-lines.js';
import { nothingOpen, topic, town } from './town.js';

async function classifierOf(lines: readonly (readonly [intent: string, text: string])[]): Promise<Classifier> {
  const set = { locale: 'en', lines: lines.map(([intent, text]) => ({ intent, text })), concepts: {} };
  const [model] = (await trainModel([set])).languages;
  if (!model) throw new Error('no model');
  return createClassifier(model);
}

describe('the support vector machines', () => {
  const vector = (...on: readonly number[]) => ({
    indices: Int32Array.from(on),
    values: new Float32Array(on.length).fill(1),
  });
  const task = {
    vectors: [vector(0), vector(0, 3), vector(1), vector(1, 3), vector(2), vector(2, 3)],
    classes: Int32Array.from([0, 0, 1, 1, 2, 2]),
    costs: new Float64Array(6).fill(1),
    classCount: 3,
    featureCount: 4,
  };

  test('each line is on the side of its class and on no other one', () => {
    const weights = trainLinear(task);
    const sides = task.vectors.map((one) => weights.map((row) => valueAt(row, one) > 0));
    expect(sides).toEqual([0, 0, 1, 1, 2, 2].map((own) => [0, 1, 2].map((number) => number === own)));
  });

  test('what says nothing belongs to no class, even where there is only one', () => {
    const [row] = trainLinear({ ...task, classes: new Int32Array(6), classCount: 1 });
    expect(valueAt(row ?? new Float64Array(5), vector())).toBeLessThan(0);
    expect(valueAt(row ?? new Float64Array(5), vector(0, 1))).toBeGreaterThan(0);
  });

  test('a byte a weight says nearly the same as eight', () => {
    const weights = trainLinear(task);
    const margins = loadWeights(JSON.parse(JSON.stringify(shrinkWeights(weights, 4))) as never, 4, 3);
    for (const one of task.vectors) {
      const small = margins(one);
      weights.forEach((row, number) => expect(Math.abs((small[number] ?? 9) - valueAt(row, one))).toBeLessThan(0.02));
    }
    expect(() => loadWeights(shrinkWeights(weights, 4), 5, 3)).toThrow('wrong size');
  });
});

test('a vocabulary comes back from its data, and one that was cut is refused', () => {
  const lines = [[{ weight: 1, names: ['sa', 'sb'] }], [{ weight: 1, names: ['sb', 'constructor'] }]];
  const made = createVocabulary(lines);
  const back = loadVocabulary(JSON.parse(JSON.stringify(made.toData())) as never);
  const asked = [{ weight: 0.5, names: ['sb', 'constructor', 'toString'] }];
  expect(back.vectorOf(asked)).toEqual(made.vectorOf(asked));
  expect(Math.hypot(...made.vectorOf(asked).values)).toBeCloseTo(0.5, 5);
  expect(() => loadVocabulary({ ...made.toData(), names: 'sa' })).toThrow('do not fit');
});

describe('confidence', () => {
  const evidence = (margin: number): Evidence => ({
    margin,
    gap: margin,
    general: -1,
    unknown: 0,
    nearest: 0.5,
    nearestThree: 0.5,
  });

  test('without samples it is the pooled one', () => {
    expect(fitCalibration([])).toEqual(pooled);
  });

  test('with many samples it says how often such a guess was right', () => {
    const samples = Array.from({ length: 4000 }, (_, n) => ({
      evidence: evidence(n % 2 === 0 ? 0.8 : -0.2),
      meant: n % 2 === 0 ? n % 20 !== 0 : n % 20 === 1,
      weight: 1,
    }));
    const fitted = fitCalibration(samples);
    expect(confidenceOf(evidence(0.8), fitted)).toBeCloseTo(0.9, 1);
    expect(confidenceOf(evidence(-0.2), fitted)).toBeCloseTo(0.1, 1);
  });
});

describe('a trained model', () => {
  test('is the same byte for byte each time, in whatever order the topics stand', async () => {
    const backwards = { ...town, topics: Object.fromEntries(Object.entries(town.topics).reverse()) };
    const [one, two] = [await trainModel(trainingSets(town)), await trainModel(trainingSets(backwards))];
    expect(JSON.stringify(two)).toBe(JSON.stringify(one));
  });

  test('tells how far it is, to the end', async () => {
    const steps: { locale: string; done: number; of: number }[] = [];
    await trainModel(trainingSets(town), (progress) => steps.push(progress));
    for (const locale of town.languages) {
      const own = steps.filter((step) => step.locale === locale);
      const done = own.map((step) => step.done);
      expect(done).toEqual([...new Set(done)].sort((a, b) => a - b));
      expect(done.length).toBeGreaterThan(8);
      expect(own.at(-1)?.done).toBe(own.at(-1)?.of);
    }
  });

  test('intents may have any name', async () => {
    const names = ['__proto__', 'constructor', '', '😀', 'a b', 'toString', '1'];
    const words = ['apples', 'bridges', 'candles', 'dragons', 'engines', 'flowers', 'guitars'];
    const { classify } = await classifierOf(
      names.flatMap(
        (name, n) =>
          [
            [name, `${words[n]} please`],
            [name, `where are the ${words[n]}`],
          ] as const,
      ),
    );
    expect(words.map((word) => classify(`i want ${word}`).intents[0]?.intent)).toEqual(names);
  });

  test('a bot of one topic does not take everything for it', async () => {
    const { classify } = await classifierOf([
      ['hours', 'when are you open'],
      ['hours', 'opening hours'],
      ['hours', 'what time do you close'],
    ]);
    expect(classify('what are your opening hours').intents[0]?.confidence).toBeGreaterThan(0.6);
    expect(classify('my neighbour sings all night').intents[0]?.confidence ?? 0).toBeLessThan(0.3);
  });
});

test('general lines near to a topic of the bot are left out, others are not', () => {
  const read = (text: string) => ({ stems: text.toLowerCase().split(' '), features: [] });
  const joke = { intent: 0, ...read('tell me a joke') };
  const without = farLines(backgroundLines('en'), 'en', [{ intent: 0, ...read('zzz qqq') }], 1, (word) => word, read);
  const withJokes = farLines(backgroundLines('en'), 'en', [joke], 1, (word) => word, read);
  expect(without.length).toBeGreaterThan(700);
  expect(withJokes.length).toBeLessThan(without.length);
  expect(withJokes.length).toBeGreaterThan(600);
});

test("nlp.js's own manager trains our class, asks it, saves and loads it", async () => {
  const manager = (): DomainManager => {
    const container = new Container();
    container.register(className, LinearNlu, false);
    container.registerConfiguration('domain-manager-??', {
      nluByDomain: { default: { className, settings: {} } },
      trainByDomain: false,
      useStemDict: false,
    });
    container.registerPipeline('domain-manager-??-train', ['.generateCorpus', '.innerTrain']);
    return new DomainManager({ locale: 'en' }, container);
  };
  const trained = manager();
  for (const text of ['when is trash day', 'trash pickup', 'collect my garbage'])
    trained.add('master_domain', text, 'trash');
  for (const text of ['pay my water bill', 'water payment', 'how do i pay for water'])
    trained.add('master_domain', text, 'water');
  await trained.train({ log: false });
  const heard = await trained.process('i want to pay the water bill');
  expect(heard.classifications[0]?.intent).toBe('water');
  const loaded = manager();
  loaded.fromJSON(JSON.parse(JSON.stringify(trained.toJSON())) as object);
  expect((await loaded.process('i want to pay the water bill')).classifications).toEqual(heard.classifications);
});

test('of two topics that are equally likely, the one beside the open topic is meant', async () => {
  const same = ['where do i send the form'];
  const at = (name: string, file: string) => ({ ...topic(name, same, ['dónde mando la forma']), file });
  const bot = {
    ...town,
    topics: {
      a: at('a', 'intents/taxes/a.yaml'),
      b: at('b', 'intents/permits/b.yaml'),
      c: { ...topic('c', ['something else entirely'], ['otra cosa muy distinta']), file: 'intents/permits/c.yaml' },
    },
  };
  const recognizer = await trainRecognizer(bot, { cacheDir: null });
  const first = async (open: string | null) =>
    (await recognizer.recognize('where do i send the form', { ...nothingOpen('en'), topic: open }, 0)).intents[0]
      ?.intent;
  expect(await first('c')).toBe('b');
  expect(await first('a')).toBe('a');
});
