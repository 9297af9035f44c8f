import { beforeAll, describe, expect, test } from '@jest/globals';
import { budget } from '../budget.js';
import { slotTypes } from '../../src/model/value.js';
import { stepKinds } from '../../src/dialog/steps/index.js';
import { botsUnderTest } from './bots-under-test.js';
import { passing } from './patterns-asking.js';
import { aboutData } from './patterns-data.js';
import { moving } from './patterns-moving.js';
import { waiting } from './patterns-waiting.js';
import { formsOf, placesOf, unreached, type Place } from './places.js';
import { channels } from './visit.js';
import { interruptionOf, otherFormOf, tryPattern, type Ground } from './try-pattern.js';

const patterns = [...passing, ...aboutData, ...moving, ...waiting];
const bots = await botsUnderTest();

/** A machine that does much else at once takes its time; in full size there is much to do. */
const patience = budget.repairRounds > 1 ? 1_800_000 : 300_000;

/** Failures printed of one test; the rest are counted. */
const mostShown = 3;

test('the fixture bot has every step and every type of answer', () => {
  const fixture = bots.find(({ bot }) => bot.name === 'fixture');
  const steps = Object.values(fixture?.bot.topics ?? {}).flatMap((topic) => Object.values(topic.steps));
  const types = steps.flatMap((step) => (step.type === 'ask' || step.type === 'choose' ? [step.spec.type] : []));
  expect([...new Set(steps.map(({ type }) => type))].toSorted()).toEqual(Object.keys(stepKinds).toSorted());
  expect([...new Set(types)].toSorted()).toEqual([...slotTypes].toSorted());
});

for (const under of bots) {
  for (const form of formsOf(under.bot)) {
    describe(`${under.bot.name}/${form.name}`, () => {
      const grounds: Ground[] = [];

      beforeAll(async () => {
        const question = await interruptionOf(under);
        const otherForm = otherFormOf(under.bot, form);
        for (const locale of under.bot.languages) {
          const places = await placesOf(under, form, locale);
          grounds.push({ under, form, locale, places, question, otherForm });
        }
      }, patience);

      test('every question is reached by generated answers, in every language', () => {
        expect(grounds.map(({ places }) => unreached(form, places))).toEqual(grounds.map(() => []));
      });

      test.each(patterns)(
        '$name',
        async (pattern) => {
          const failures: string[] = [];
          for (const { ground, place, channel, turn } of cases(grounds, patterns.indexOf(pattern))) {
            const failure = await tryPattern(ground, pattern, place, channel, turn);
            if (failure !== null) failures.push(failure);
          }
          expect(
            failures.length > mostShown
              ? [...failures.slice(0, mostShown), `and ${failures.length - mostShown} more`].join('\n\n')
              : failures.join('\n\n'),
          ).toBe('');
        },
        patience,
      );
    });
  }
}

/**
 * Every question in every language. Each reply is composed for every channel; the citizen taps or types as on one of them, by turns, and in
 * full size as on each of them, with several wordings.
 */
function cases(grounds: readonly Ground[], shift: number) {
  const all: { ground: Ground; place: Place; channel: string; turn: number }[] = [];
  for (let round = 0; round < budget.repairRounds; round += 1) {
    for (const ground of grounds) {
      for (const [n, place] of ground.places.entries()) {
        for (const [c, channel] of channels.entries()) {
          // Neither tied to the channel nor the same at every question.
          const turn = round + n + Math.floor(n / 3) + 2 * shift;
          const mine = (round + n + shift) % channels.length === c;
          if (mine || budget.repairRounds > 1) all.push({ ground, place, channel, turn });
        }
      }
    }
  }
  return all;
}
