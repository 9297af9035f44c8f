import type { Bot } from '../../model/bot.js';
import type { Step, StepName } from '../../model/steps.js';
import type { Data } from '../source.js';
import type { Check } from './checked.js';
import { mapsIn } from './written-steps.js';

/** Steps at which the bot waits for somebody, so that a way back to them is no endless loop. */
const waits: ReadonlySet<Step['type']> = new Set([
  'ask',
  'choose',
  'confirm',
  'find',
  'book',
  'offer',
  'handoff',
  'call',
]);

/** Topics that go to each other without a question between them: the bot would talk to itself for ever. */
export const loops: Check = ({ bot, topics, report }) => {
  const inLoop = topicsInLoops(bot);
  for (const { source, written } of topics) {
    const name = written.intent;
    for (const map of mapsIn(written as unknown as Data)) {
      for (const verb of ['go', 'start']) {
        const target = map[verb];
        if (typeof target !== 'string' || !inLoop.get(name)?.has(target)) continue;
        report('ENDLESS_LOOP', source.place(map, verb), { topic: target, name });
      }
    }
  }
};

/** For each topic, the topics it goes to on a way that comes back without a wait. */
function topicsInLoops(bot: Bot): ReadonlyMap<string, ReadonlySet<string>> {
  const jumps = new Map(Object.values(bot.topics).map((topic) => [topic.name, jumpsOf(topic.steps, topic.first)]));
  const comesBack = (from: string, to: string): boolean => {
    const seen = new Set<string>();
    const open = [from];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (name === to) return true;
      if (seen.has(name)) continue;
      seen.add(name);
      open.push(...(jumps.get(name) ?? []));
    }
    return false;
  };
  return new Map(
    [...jumps].map(([name, targets]) => [name, new Set([...targets].filter((target) => comesBack(target, name)))]),
  );
}

/** The topics that a topic reaches from its first step without waiting. */
function jumpsOf(steps: { readonly [name: StepName]: Step }, first: StepName | null): ReadonlySet<string> {
  const jumps = new Set<string>();
  const seen = new Set<StepName>();
  const open: (StepName | null)[] = [first];
  while (open.length > 0) {
    const name = open.pop();
    const step = name === null || name === undefined || seen.has(name) ? undefined : steps[name];
    if (!step || waits.has(step.type)) continue;
    seen.add(step.name);
    if (step.type === 'go' || step.type === 'start') jumps.add(step.topic);
    if (step.type === 'when') open.push(step.then);
    if (step.type === 'first_that_fits') open.push(...step.cases.map((one) => one.then), step.otherwise);
    if (step.type !== 'go' && step.type !== 'end') open.push(step.next);
  }
  return jumps;
}
