import { beforeAll, describe, expect, test } from '@jest/globals';
import { budget } from '../budget.js';
import { slotTypes } from '../../src/model/value.js';
import { stepKinds } from '../../src/dialog/steps/index.js';
import { botsUnderTest } from './bots-under-test.js';
import { passing } from './patterns-asking.js';
import { moving } from './patterns-moving.js';
import { formsOf, placesOf, unreached, type Place } from './places.js';
import { interruptionOf, otherFormOf, tryPattern, type Ground } from './try-pattern.js';

const channels = ['web', 'whatsapp', 'sms'] as const;
const bots = await botsUnderTest();

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
      }, 60_000);

      test('every question is reached by generated answers, in every language', () => {
        expect(grounds.map(({ places }) => unreached(form, places))).toEqual(grounds.map(() => []));
      });

      test.each([...passing, ...moving])(
        '$name',
        async (pattern) => {
          const failures: string[] = [];
          for (const { ground, place, channel, turn } of cases(grounds)) {
            const failure = await tryPattern(ground, pattern, place, channel, turn);
            if (failure !== null) failures.push(failure);
          }
          expect(
            failures.length > mostShown
              ? [...failures.slice(0, mostShown), `and ${failures.length - mostShown} more`].join('\n\n')
              : failures.join('\n\n'),
          ).toBe('');
        },
        60_000,
      );
    });
  }
}

/** Every question in every language on every channel; in full size with several wordings each. */
function cases(grounds: readonly Ground[]) {
  const all: { ground: Ground; place: Place; channel: string; turn: number }[] = [];
  for (let round = 0; round < budget.repairRounds; round += 1) {
    for (const ground of grounds) {
      for (const [n, place] of ground.places.entries()) {
        for (const [c, channel] of channels.entries()) all.push({ ground, place, channel, turn: round + n + c });
      }
    }
  }
  return all;
}
