import { beforeAll, describe, expect, test } from '@jest/globals';
import { entityFigures } from '../../bench/lib/entity-figures.js';
import { trainRecognizer } from '../../src/nlu/recognizer.js';

let figures: Awaited<ReturnType<typeof entityFigures>>;
beforeAll(async () => {
  figures = await entityFigures(trainRecognizer);
});

/** 19 of 20, as the goals say. */
const goal = 38;

describe('days and hours through the whole recognizer, as the bench measures them', () => {
  test.each(['datesTimesEn', 'datesTimesEs', 'heldOutEn', 'heldOutEs'] as const)('%s', (name) => {
    const { right, of, wrong } = figures[name];
    expect(of).toBe(40);
    expect(wrong).toHaveLength(of - right);
    expect(right >= goal ? [] : wrong).toEqual([]);
  });

  test('nothing is read where nothing is meant', () => {
    expect(figures.falseAlarmLines).toBeGreaterThanOrEqual(400);
    expect(figures.alarms).toEqual([]);
    expect(figures.falseAlarms).toBe(0);
  });
});
