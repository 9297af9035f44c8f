import { operations, stepOutcomes } from '../../content/compile/operations.js';
import type { Bot, Topic } from '../../model/bot.js';
import type { Step } from '../../model/steps.js';
import { own } from '../../model/json.js';
import type { Locale } from '../../model/text.js';

/** Something a bot can come to: a text said, a question asked, what a system answers, a person asked for. */
export interface BotOutcome {
  /** The topic's name; `bot` for the greeting, `words permits` for raw states that have words, `notices` for those. */
  readonly topic: string;
  /** As tables name it: `says answer`, `asks address`, `cases.create: created`. */
  readonly name: string;
  /** The parts of the `metEntry` that a run leaves. */
  readonly met: readonly string[];
}

/** How a run remembers that something happened in a language. */
export function metEntry(locale: Locale, ...parts: readonly string[]): string {
  return [locale, ...parts].join('\t');
}

/**
 * Everything a bot can come to, in the order in which its topics are written: every text and question of every step, and every outcome
 * that the services announce for a call. What the engine says by itself in any form (why, help, corrections) is not counted.
 */
export function outcomesOf(bot: Bot): readonly BotOutcome[] {
  const topics = Object.values(bot.topics).flatMap((topic) =>
    distinct(Object.values(topic.steps).flatMap((step) => outcomesOfStep(bot, topic, step))),
  );
  return [
    { topic: 'bot', name: 'says greeting', met: ['says', bot.greeting] },
    ...topics,
    ...Object.entries(bot.words).flatMap(([name, { states }]) =>
      Object.entries(states).map(([raw, { say }]) => ({
        topic: `words ${name}`,
        name: `says ${raw}`,
        met: ['says', say],
      })),
    ),
    ...bot.notices.map(({ name, say }) => ({ topic: 'notices', name: `says ${name}`, met: ['says', say] })),
  ];
}

function outcomesOfStep(bot: Bot, topic: Topic, step: Step): readonly BotOutcome[] {
  const make = (name: string, ...met: readonly string[]): BotOutcome => ({ topic: topic.name, name, met });
  const says = (key: string): BotOutcome => make(`says ${key.replace(`${topic.name}/`, '')}`, 'says', key);
  const of = (what: string, outcomes: readonly string[]): readonly BotOutcome[] =>
    outcomes.map((outcome) => make(`${what}: ${outcome}`, 'outcome', topic.name, step.name, outcome));
  switch (step.type) {
    case 'ask':
    case 'choose':
      return [make(`asks ${step.slot}`, 'asks', topic.name, step.slot)];
    case 'confirm':
      return [make('asks confirm', 'asks', topic.name, 'confirm')];
    case 'find':
      return of(`find ${step.save}`, stepOutcomes.find);
    case 'book':
      return of(`book ${step.save}`, stepOutcomes.book);
    case 'call':
      return of(`${step.service}.${step.operation}`, outcomesOfCall(bot, step));
    case 'handoff': {
      const queue = step.queue ?? Object.keys(bot.queues)[0] ?? '';
      const said = step.say === undefined ? [] : [says(step.say)];
      return [...said, make(`hands_off ${queue}`, 'hands_off', queue)];
    }
    default:
      return 'say' in step && typeof step.say === 'string' ? [says(step.say)] : [];
  }
}

function outcomesOfCall(bot: Bot, step: Extract<Step, { readonly type: 'call' }>): readonly string[] {
  const type = own(bot.services, step.service)?.type ?? '';
  const known = own(own(operations, type) ?? {}, step.operation);
  const announced = known ? [...known.outcomes, known.writes ? 'unknown_outcome' : 'unavailable'] : [];
  return [...new Set([...announced, ...Object.keys(step.outcomes)])];
}

function distinct(outcomes: readonly BotOutcome[]): readonly BotOutcome[] {
  const seen = new Set<string>();
  return outcomes.filter(({ met }) => !seen.has(met.join('\t')) && seen.add(met.join('\t')));
}
