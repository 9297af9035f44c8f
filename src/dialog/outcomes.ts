import type { Outcomes, Step, StepName } from '../model/bot.js';
import { own } from '../model/json.js';
import type { Slots, TextRef } from '../model/text.js';
import { button, type Move } from './asked.js';
import { engine, rule, say, top, topicOf, type Talk } from './talk.js';

/** Outcomes after which a form goes on; every other one ends the topic, unless its author wrote a branch for it. */
const good: ReadonlySet<string> = new Set(
  'found created slots booked held extended released cancelled already moved done updated sent'.split(' '),
);
/** Good ones that need no sentence: the next step tells. */
const silent: ReadonlySet<string> = new Set(['found', 'slots', 'held', 'extended', 'released', 'done']);
/** Every outcome with a sentence of its own under `dialog:outcome`. */
const worded: ReadonlySet<string> = new Set(
  (
    'created rejected not_found limited none booked slot_taken person_limit outside_window closed_day hold_expired ' +
    'cancelled already moved too_late unavailable unknown_outcome updated sent'
  ).split(' '),
);

export const isGood = (outcome: string): boolean => good.has(outcome);

/** Whether the author wrote what follows an outcome. */
export const isAuthored = (outcomes: Outcomes, outcome: string): boolean => own(outcomes, outcome) !== undefined;

/** The engine's sentence for an outcome; with a reference, the sentence that tells it. */
export function outcomeText(outcome: string, values: Slots): TextRef {
  if (!worded.has(outcome)) return engine('outcome.other');
  const told = (outcome === 'created' || outcome === 'booked' || outcome === 'moved') && own(values, 'reference');
  return engine(`outcome.${outcome}${told ? '_reference' : ''}`);
}

/** Fields of a call's result that a sentence may name: its own, and those of the one record it holds. */
export function resultValues(result: Slots): Slots {
  const records = Object.values(result).filter((value) => value.type === 'record');
  const [record] = records;
  return { ...(records.length === 1 && record ? record.fields : {}), ...result };
}

/** After a bad outcome the next thing to happen may speak for it; a good one is told in words, because a number may be in them. */
const speaks: ReadonlySet<Step['type']> = new Set([
  'ask',
  'choose',
  'confirm',
  'find',
  'book',
  'promise',
  'handoff',
  'start',
  'go',
  'offer',
] as const);

/** Whether a branch says something whatever holds; until it comes back to `end`, the step after the one it belongs to. */
function surelySays(
  steps: { readonly [name: StepName]: Step },
  from: StepName | null,
  end: StepName | null,
  outcome: string,
): boolean {
  const step = from === null || from === end ? undefined : own(steps, from);
  if (!step || step.type === 'ask_again' || step.type === 'end') return false;
  if (step.type === 'say' || step.type === 'tell' || (!isGood(outcome) && speaks.has(step.type))) return true;
  const says = (next: StepName | null): boolean => surelySays(steps, next, end, outcome);
  if (step.type === 'first_that_fits') return says(step.otherwise) && step.cases.every(({ then }) => says(then));
  return says(step.next);
}

/** Whether what an author wrote for an outcome takes the place of the engine's sentence. Who writes only what else to do keeps it. */
export function saysItself(talk: Talk, outcomes: Outcomes, outcome: string, next: StepName | null): boolean {
  const frame = top(talk);
  const steps = frame ? topicOf(talk, frame.topic)?.steps : undefined;
  return surelySays(steps ?? {}, own(outcomes, outcome) ?? null, next, outcome);
}

/**
 * Follows an outcome: the author's branch, with the engine's sentence before it if it may go by without a word; else that sentence, then
 * on to `next` if it was good, else the topic ends with a way to a person.
 */
export function follow(talk: Talk, outcomes: Outcomes, outcome: string, next: string | null, values: Slots): Move {
  const branch = own(outcomes, outcome);
  rule(talk, `outcome:${outcome}`);
  if (branch !== undefined) {
    if (!silent.has(outcome) && !saysItself(talk, outcomes, outcome, next)) tellOutcome(talk, outcome, values);
    return { type: 'next', step: branch };
  }
  if (isGood(outcome)) {
    if (!silent.has(outcome)) tellOutcome(talk, outcome, values);
    return { type: 'next', step: next };
  }
  tellOutcome(talk, outcome, values);
  return { type: 'end' };
}

export function tellOutcome(talk: Talk, outcome: string, values: Slots): void {
  say(talk, outcomeText(outcome, values), {
    values: resultValues(values),
    says: `${top(talk)?.topic ?? talk.state.lastTopic ?? 'bot'}/${outcome}`,
    ...(isGood(outcome) ? {} : { choices: [button('person')] }),
  });
}
