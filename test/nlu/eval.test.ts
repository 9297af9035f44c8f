import { describe, expect, test } from '@jest/globals';
import { confusions } from '../../src/nlu/eval/confusions.js';
import { countDecisions, decide } from '../../src/nlu/eval/decisions.js';
import { foldsOf } from '../../src/nlu/eval/folds.js';
import { lookAt, trainingSetOf, type LabelledLine } from '../../src/nlu/eval/lines.js';
import {
  atThreshold,
  auroc,
  balancedThreshold,
  calibrationError,
  percentile,
  reliability,
  share,
  type Asked,
} from '../../src/nlu/eval/measures.js';
import { nearLines, wordsIn } from '../../src/nlu/eval/near-lines.js';
import { offTopicLines } from '../../src/nlu/eval/off-topic.js';
import { weakestTopics } from '../../src/nlu/eval/weakest.js';

const asked = (meant: string | null, intent: string, confidence: number): Asked => ({
  text: `${meant} ${intent} ${confidence}`,
  meant,
  heard: intent === '' ? [] : [{ intent, confidence }],
});
const line = (intent: string | null, text: string, n = 1): LabelledLine => ({ intent, text, file: 'a.jsonl', line: n });

describe('measures', () => {
  test('Wilson’s interval is that of the textbooks, and holds at the ends', () => {
    // Newcombe (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const intervals = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [right, of, low, high] of intervals) {
      const found = share(right, of);
      expect(found?.low).toBeCloseTo(low, 4);
      expect(found?.high).toBeCloseTo(high, 4);
    }
    expect(share(20, 20)?.high).toBe(1);
    expect(share(0, 0)).toBeNull();
  });

  test('AUROC counts pairs, ties by half', () => {
    expect(auroc([0.9, 0.8], [0.1, 0.2])).toBe(1);
    expect(auroc([0.1, 0.2], [0.9, 0.8])).toBe(0);
    expect(auroc([0.5, 0.5], [0.5])).toBe(0.5);
    const inside = [0.9, 0.7, 0.7, 0.4, 0.2];
    const outside = [0.8, 0.7, 0.3, 0.1];
    const pairs = inside.flatMap((a) => outside.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
    expect(auroc(inside, outside)).toBeCloseTo(pairs.reduce((sum, one) => sum + one, 0) / pairs.length, 12);
    expect(auroc([], [1])).toBeNull();
  });

  test('a percentile is a value that was measured', () => {
    const values = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect([percentile(values, 0.5), percentile(values, 0.99), percentile([3], 0.99), percentile([], 0.5)]).toEqual([
      50,
      99,
      3,
      null,
    ]);
  });

  test('the balanced threshold is the best of all thresholds there are', () => {
    const messages = [
      asked('a', 'a', 0.9),
      asked('a', 'a', 0.6),
      asked('b', 'b', 0.55),
      asked('b', 'a', 0.8),
      asked(null, 'a', 0.5),
      asked(null, 'b', 0.7),
      asked(null, '', 0),
    ];
    const gain = (threshold: number): number => {
      const { accuracy, oosRecall } = atThreshold(messages, threshold);
      return (accuracy?.value ?? 0) + (oosRecall?.value ?? 0);
    };
    const found = balancedThreshold(messages) ?? -1;
    expect(gain(found)).toBeCloseTo(Math.max(...Array.from({ length: 101 }, (_, n) => gain(n / 100))), 12);
    expect(balancedThreshold([asked('a', 'a', 1)])).toBeNull();
  });

  test('calibration compares confidence with what was right', () => {
    const messages = [asked('a', 'a', 0.95), asked('a', 'b', 0.95), asked('a', 'a', 0.15), asked(null, 'a', 0.15)];
    const bins = reliability(messages);
    expect(bins.map(({ count, right }) => [count, right])).toEqual([
      [2, 0.5],
      [2, 0.5],
    ]);
    expect(calibrationError(bins)).toBeCloseTo(0.4, 12);
    expect(reliability([asked('a', 'a', 1)])).toHaveLength(1);
  });
});

describe('decisions', () => {
  const thresholds = { answer: 0.7, clarify: 0.4 };
  test('are those of the bot: answer, ask back, or not understand', () => {
    expect(decide(asked('a', 'a', 0.7), thresholds)).toBe('right');
    expect(decide(asked('a', 'b', 0.7), thresholds)).toBe('wrong');
    expect(decide(asked('a', 'a', 0.4), thresholds)).toBe('clarified');
    expect(decide(asked('a', 'a', 0.39), thresholds)).toBe('not_understood');
    const level = {
      ...asked('a', 'a', 0.8),
      heard: [
        { intent: 'a', confidence: 0.8 },
        { intent: 'b', confidence: 0.78 },
      ],
    };
    expect(decide(level, thresholds)).toBe('clarified');
  });

  test('are counted apart for what is out of scope, where no answer is right', () => {
    const counts = countDecisions([asked(null, 'a', 0.9), asked(null, '', 0), asked('a', 'a', 0.5)], thresholds);
    expect(counts.outOfScope).toEqual({ right: 0, wrong: 1, clarified: 0, not_understood: 1 });
    expect(counts.clarifiedWithRight).toBe(1);
  });
});

describe('cross-validation', () => {
  const lines = ['a', 'b', '__proto__', 'constructor'].flatMap((intent) =>
    Array.from({ length: 12 }, (_, n) => line(intent, `${intent} says ${n}`, n + 1)),
  );

  test('asks every line once, of what never held its words, with every intent in every part', () => {
    const folds = foldsOf([
      ...lines,
      line('a', 'A  SAYS 3', 99),
      line('alone', 'one of a kind'),
      line(null, 'stranger'),
    ]);
    expect(folds).toHaveLength(5);
    const all = folds.flatMap(({ test }) => test.map(({ text }) => text));
    expect(all).toHaveLength(lines.length + 2);
    for (const { train, test } of folds) {
      const words = new Set(train.map(({ text }) => text.toLowerCase().replace(/\s+/gu, ' ')));
      expect(test.filter(({ text }) => words.has(text.toLowerCase().replace(/\s+/gu, ' ')))).toEqual([]);
      expect(new Set(test.flatMap(({ intent }) => intent ?? [])).size).toBe(4);
      expect(train.some(({ intent }) => intent === 'alone')).toBe(true);
      expect(train.some(({ intent }) => intent === null)).toBe(false);
    }
  });

  test('makes the same parts whatever the order of the lines', () => {
    const texts = (of: readonly LabelledLine[]): readonly (readonly string[])[] =>
      foldsOf(of).map(({ test }) => test.map(({ text }) => text).sort((a, b) => (a < b ? -1 : 1)));
    expect(texts([...lines].reverse())).toEqual(texts(lines));
  });

  test('takes fewer parts when there are fewer lines', () => {
    expect(foldsOf([line('a', 'x'), line('a', 'y'), line('b', 'z')])).toHaveLength(2);
  });
});

test('what is learned does not depend on the order of the lines, nor on how often they stand there', () => {
  const lines = [line('a', 'x'), line('b', 'y'), line('a', 'z'), line('a', 'x'), line(null, 'w')];
  const set = trainingSetOf(lines, 'en');
  expect(set).toEqual(trainingSetOf([...lines].reverse(), 'en'));
  expect(set.lines).toHaveLength(3);
});

test('the same words with two meanings are seen, whatever their capitals and spaces', () => {
  const look = lookAt([line('a', 'Pay my bill', 1), line('b', 'pay  MY bill', 2), line('a', 'pay my bill', 3)]);
  expect(look.twoMeanings.map(({ first, other }) => [first.line, other.line])).toEqual([[1, 2]]);
  expect(look.repeated).toBe(1);
});

test('confusions and weak topics come worst first', () => {
  const messages = [
    asked('a', 'b', 0.5),
    asked('a', 'b', 0.6),
    asked('b', 'a', 0.5),
    asked('b', 'b', 1),
    asked('c', '', 0),
  ];
  expect(confusions(messages).map(({ meant, heard, messages: some }) => [meant, heard, some.length])).toEqual([
    ['a', 'b', 2],
    ['b', 'a', 1],
    ['c', null, 1],
  ]);
  expect(weakestTopics(messages).map(({ topic, right, of }) => [topic, right, of])).toEqual([
    ['a', 0, 2],
    ['c', 0, 1],
    ['b', 1, 2],
  ]);
});

test('lines of two topics that are nearly the same are found', () => {
  const lines = [
    line('pool', '¿Cuándo abre la alberca?'),
    line('hours', 'cuando abre la alberca hoy'),
    line('hours', 'cuando abre la biblioteca'),
  ];
  expect(nearLines(lines).map(({ other }) => other.text)).toEqual(['cuando abre la alberca hoy']);
  expect(wordsIn('¿Cuándo?')).toEqual(['cuando']);
});

test.each(['en', 'es'])('there are a hundred different off-topic lines in %s', (locale) => {
  const lines = offTopicLines(locale);
  expect(new Set(lines.map((text) => wordsIn(text).join(' '))).size).toBe(lines.length);
  expect(lines.length).toBeGreaterThanOrEqual(100);
});
