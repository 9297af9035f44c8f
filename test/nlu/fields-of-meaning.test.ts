import { beforeAll, describe, expect, test } from '@jest/globals';
import { fieldsOfMeaning } from '../../src/nlu/classify/fields-of-meaning/all.js';
import { createSenses, knownWords } from '../../src/nlu/classify/senses.js';
import { createClassifier, type Classifier } from '../../src/nlu/classifier.js';
import { functionWords } from '../../src/nlu/language-words.js';
import { trainModel } from '../../src/nlu/model.js';
import { createStemmer } from '../../src/nlu/stemmer.js';

const languages = ['en', 'es'] as const;
const all = fieldsOfMeaning.flatMap(({ words }) => languages.flatMap((language) => words[language] ?? []));

/** Words of grammar that say what someone wants all the same: a greeting, thanks, a day, a distance. */
const meaningful = new Set(
  'today hoy now ahora soon near cerca far lejos look hi hello hey hola thanks thank gracias please favor ok okay yes maybe perhaps sure wish try menos mejor'.split(
    ' ',
  ),
);

describe('the words of the fields of meaning', () => {
  test('are folded words of letters or numbers', () => {
    expect(all.length).toBeGreaterThan(8000);
    expect(all.filter((word) => !/^[a-z0-9]+$/u.test(word))).toEqual([]);
  });

  test('stand once in a field, in both languages', () => {
    const repeated = fieldsOfMeaning.flatMap(({ words }) =>
      languages.flatMap((language) => {
        const list = words[language] ?? [];
        return list.filter((word, at) => list.indexOf(word) !== at);
      }),
    );
    expect(repeated).toEqual([]);
    const both = fieldsOfMeaning.filter(({ words }) => languages.every((language) => words[language]?.[0]));
    expect(both.length / fieldsOfMeaning.length).toBeGreaterThanOrEqual(0.95);
  });

  test('are no grammar of either language, since a word of one stands in sentences of the other', () => {
    const grammar = new Set(languages.flatMap((language) => functionWords[language] ?? []));
    expect(all.filter((word) => grammar.has(word) && !meaningful.has(word))).toEqual([]);
  });

  test('belong to few fields each', () => {
    for (const language of languages) {
      const stem = createStemmer(language);
      const fields = new Map<string, Set<number>>();
      for (const { words, numbers } of fieldsOfMeaning)
        for (const word of words[language] ?? [])
          fields.set(stem(word), (fields.get(stem(word)) ?? new Set()).add(numbers[0]));
      expect([...fields].filter(([, of]) => of.size > 2).map(([word]) => word)).toEqual([]);
    }
  });
});

test('every number is of one field, one area or one theme', () => {
  const own = fieldsOfMeaning.map(({ numbers }) => numbers[0]);
  const around = new Set(fieldsOfMeaning.flatMap(({ numbers: [, area, theme] }) => [area, theme]));
  expect(new Set(own).size).toBe(own.length);
  expect(own.filter((number) => around.has(number))).toEqual([]);
});

test('every known word is found by its stem, as it stands in the lists', () => {
  for (const language of languages) {
    const stem = createStemmer(language);
    const senses = createSenses(language, stem);
    for (const { words, numbers } of fieldsOfMeaning)
      for (const word of words[language] ?? [])
        expect([word, ...senses(word, stem(word))]).toEqual(expect.arrayContaining([word, ...numbers]));
    expect(knownWords(language).length).toBeGreaterThan(4000);
    expect(senses('xyzzy', stem('xyzzy'))).toEqual([]);
  }
});

describe('a small bot in Spanish', () => {
  const examples = {
    bill: ['quiero pagar el recibo del agua', 'cómo pago el agua', 'pagar la cuenta del agua en línea'],
    pothole: ['hay un bache en mi calle', 'reportar un bache', 'arreglen el bache de la avenida'],
    dog: ['se perdió mi perro', 'encontré un perro en el parque', 'busco a mi perro'],
    marriage: ['me quiero casar', 'licencia de matrimonio', 'qué piden para el matrimonio'],
    noise: ['mi vecino hace mucho ruido', 'quiero quejarme del ruido', 'ruido en la noche'],
  };
  let classifier: Classifier;
  beforeAll(async () => {
    const lines = Object.entries(examples).flatMap(([intent, texts]) => texts.map((text) => ({ intent, text })));
    const { languages: models } = await trainModel([{ locale: 'es', lines, concepts: {} }]);
    if (!models[0]) throw new Error('no model');
    classifier = await createClassifier(models[0]);
  });

  test.each([
    ['saldar una deuda', 'bill'],
    ['un hoyo enorme', 'pothole'],
    ['el pavimento está roto', 'pothole'],
    ['un cachorro', 'dog'],
    ['una boda', 'marriage'],
    ['un escándalo', 'noise'],
  ])('understands words that its examples have not: %s', (text, topic) => {
    expect(classifier.classify(text).intents[0]?.intent).toBe(topic);
  });

  test.each([
    ['otro pothole aquí', 'pothole'],
    ['un puppy afuera', 'dog'],
    ['my noisy neighbor', 'noise'],
  ])('understands an English word in a Spanish sentence: %s', (text, topic) => {
    expect(classifier.classify(text).intents[0]?.intent).toBe(topic);
  });
});
