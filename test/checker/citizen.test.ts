import { expect, test } from '@jest/globals';
import { citizenOf, goodbye, longest, type Mouth } from './citizen.js';
import { openNotebook } from './history.js';
import { chancesOf } from './random.js';
import { openScreen } from './screen.js';
import { agentAnswers, wordsIn } from './words.js';

type Step = 'comes' | 'answers' | 'gives back';

/**
 * A resident who asks for a person, and an agent who does the next thing whenever it is looked whether the faults are over. `never`: what the
 * agent does not do. Faults are over once the person is asked for, or go on until the talk is over. Time only passes while something is
 * waited for that never comes, or all the time while faults go on.
 */
function story({ never, faultsEnd }: { readonly never?: Step; readonly faultsEnd: 'at once' | 'afterwards' }) {
  const screen = openScreen();
  const done: string[] = [];
  const due: { readonly step: Step; readonly text: string }[] = [];
  let asked = false;
  let back = false;
  let now = 0;

  const post: Mouth['post'] = async (_id, text) => {
    const [word] = wordsIn(text);
    if (text.includes('talk to a person')) {
      asked = true;
      due.push({ step: 'comes', text: 'Ana is with you now.' });
    } else if (word === undefined) screen.add('Which word?');
    else if (!asked) screen.add(`You said ${word}.`);
    else {
      due.push({ step: 'answers', text: agentAnswers(word) });
      if (text.includes(goodbye)) due.push({ step: 'gives back', text: 'You are back with the assistant.' });
    }
    return true;
  };
  const over = (): boolean => {
    const isOver = back || (asked && faultsEnd === 'at once');
    const next = due[0];
    if (next && next.step !== never) {
      due.shift();
      done.push(next.step);
      back = next.step === 'gives back';
      screen.add(next.text);
    }
    return isOver;
  };
  const passes = (): boolean => faultsEnd === 'afterwards' || (due[0] !== undefined && due[0].step === never);
  const notebook = { ...openNotebook(), now: () => (now += passes() ? longest * 0.6 : 0) };
  const habits = { run: 'kt', together: 1, patience: 6, person: true };
  const citizen = citizenOf({ conversation: 'c1', screen, post }, habits, notebook, chancesOf(1));
  return { talked: citizen.talk(over), done };
}

test('while faults go on, a resident waits for a person however long it takes', async () => {
  const { talked, done } = story({ faultsEnd: 'afterwards' });
  await talked;
  expect(done).toContain('comes');
  expect(done).toContain('answers');
  expect(done.at(-1)).toBe('gives back');
});

test('when all is healed, a talk that goes on comes to its end', async () => {
  const { talked, done } = story({ faultsEnd: 'at once' });
  await talked;
  expect(done.at(-1)).toBe('gives back');
});

test.each([
  ['comes', 'is with you now'],
  ['answers', 'an answer to ktc1s'],
  ['gives back', 'back with the assistant'],
] as const)('when all is healed, an agent who never %s is told', async (never, what) => {
  const { talked } = story({ never, faultsEnd: 'at once' });
  await expect(talked).rejects.toThrow(`c1 waited in vain for ${what}`);
});
