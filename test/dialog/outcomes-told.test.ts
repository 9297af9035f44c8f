import { expect, test } from '@jest/globals';
import type { Step } from '../../src/model/bot.js';
import { city } from '../support/bot-builder.js';
import { talkTo } from '../support/dialog-talk.js';

const own: Step = { type: 'say', name: 'own', next: null, say: 'report/address' };
const photo = { type: 'given', slot: 'photo' } as const;
const branches: { readonly [about: string]: readonly Step[] } = {
  'text that is always said': [own],
  'something else, then text': [
    { type: 'set', name: 'b', next: 'own', slot: 'x', value: { type: 'literal', text: '1' } },
    own,
  ],
  'text either way': [
    { type: 'first_that_fits', name: 'b', next: null, cases: [{ condition: photo, then: 'own' }], otherwise: 'own' },
    own,
  ],
  'text that holds sometimes': [{ type: 'when', name: 'b', next: null, condition: photo, then: 'own' }, own],
  'text in one case only': [
    { type: 'first_that_fits', name: 'b', next: null, cases: [{ condition: photo, then: 'own' }], otherwise: null },
    own,
  ],
  'a value only': [{ type: 'set', name: 'b', next: null, slot: 'x', value: { type: 'literal', text: '1' } }],
  'an end': [{ type: 'end', name: 'b', next: null }],
  'a person': [{ type: 'handoff', name: 'b', next: null, queue: null, urgent: false }],
};

/** What is said when the report comes back with an outcome for which somebody wrote these steps. */
function told(outcome: string, about: string): readonly string[] {
  const written = branches[about] ?? [];
  const base = city();
  const report = base.topics['report'];
  const steps = Object.fromEntries([
    ...Object.entries(report?.steps ?? {}).map(([name, step]) => [
      name,
      step.type === 'call' ? { ...step, outcomes: { [outcome]: written[0]?.name ?? null } } : step,
    ]),
    ...written.map((step) => [step.name, step]),
  ]);
  const talk = talkTo({ ...base, topics: { ...base.topics, report: { ...report, steps } as never } });
  talk.say('missed trash', { intents: { report: 0.9 } });
  for (const words of ['12 Elm Street', 'skip', 'yes']) talk.say(words);
  talk.answer(outcome);
  return talk.said();
}

const good = 'dialog:outcome.created';
const bad = 'dialog:outcome.rejected';

test.each(['text that is always said', 'something else, then text', 'text either way'])(
  'steps written for an outcome take the place of the engine’s sentence: %s',
  (about) => {
    expect(told('created', about)).toEqual(['report/address']);
    expect(told('rejected', about)).toEqual(['report/address']);
  },
);

test.each(['text that holds sometimes', 'text in one case only', 'a value only', 'an end'])(
  'steps that may go by without a word keep it: %s',
  (about) => {
    expect(told('created', about)).toEqual([good]);
    expect(told('rejected', about)).toEqual([bad]);
  },
);

test('a person called in says enough after a refusal, but not instead of a number', () => {
  expect(told('rejected', 'a person')).not.toContain(bad);
  expect(told('created', 'a person')[0]).toBe(good);
});
