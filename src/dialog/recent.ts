import type { SlotSpec, Topic } from '../model/bot.js';
import { own } from '../model/json.js';
import type { Slots } from '../model/text.js';
import type { Value } from '../model/value.js';
import { isAsking } from './fields.js';
import { resultValues } from './outcomes.js';
import { change, isSensitive, rule, type Talk } from './talk.js';

/** What may be needed to ask about it again. */
const useful: ReadonlySet<Value['type']> = new Set(['phone', 'email', 'name', 'zip']);

/**
 * Remembers what was sent to a service, by the reference it came back with: "when is my appointment?" right after booking needs no
 * question. Nothing of a sensitive topic.
 */
export function remember(talk: Talk, service: string, sent: Slots, result: Slots): void {
  const reference = own(resultValues(result), 'reference');
  if (!reference || isSensitive(talk)) return;
  const facts = Object.fromEntries(Object.entries(sent).filter(([, value]) => useful.has(value.type)));
  change(talk, { recent: { service, slots: { ...facts, reference } } });
}

/** It is no more (a cancelled appointment). */
export function forget(talk: Talk, service: string): void {
  if (talk.state.recent?.service !== service) return;
  const { recent: _, ...rest } = talk.state;
  talk.state = rest;
}

/** The topic that cancels what was sent a moment ago, if there is one: "cancel it" may mean that. */
export function cancelling(talk: Talk): Topic | undefined {
  const { recent } = talk.state;
  return Object.values(talk.bot.topics).find(({ steps }) =>
    Object.values(steps).some(
      (step) => step.type === 'call' && step.service === recent?.service && step.operation === 'cancel',
    ),
  );
}

/** Answers for a topic that asks a service about something sent to it a moment ago; none if other answers were said. */
export function recentAnswers(talk: Talk, topic: Topic, said: Slots): Slots {
  const { recent } = talk.state;
  if (!recent) return {};
  const steps = Object.values(topic.steps);
  const asked = new Map(steps.filter(isAsking).map(({ slot, spec }) => [slot, spec]));
  const found: { [slot: string]: Value } = {};
  for (const step of steps) {
    if (step.type !== 'call' || step.service !== recent.service || !own(step.with, 'reference')) continue;
    for (const [name, operand] of Object.entries(step.with)) {
      const value = own(recent.slots, name);
      const spec = operand.type === 'ref' && operand.field === undefined ? asked.get(operand.name) : undefined;
      const fitted = value && spec && fitting(value, spec);
      if (fitted && operand.type === 'ref') found[operand.name] = fitted;
    }
  }
  if (Object.keys(found).some((slot) => own(said, slot) !== undefined) || Object.keys(found).length === 0) return {};
  rule(talk, 'recent');
  return found;
}

/** The reference to be offered where a case of that service is looked for. */
export function recentReference(talk: Talk, topic: Topic): Value | undefined {
  const { recent } = talk.state;
  if (!recent) return undefined;
  const finds = Object.values(topic.steps).some((step) => step.type === 'find' && step.service === recent.service);
  const text = finds ? wordsOf(own(recent.slots, 'reference')) : undefined;
  return text === undefined ? undefined : { type: 'case-reference', reference: text };
}

function wordsOf(value: Value | undefined): string | undefined {
  if (value?.type === 'case-reference') return value.reference;
  return value?.type === 'text' || value?.type === 'pattern' ? value.text : undefined;
}

/** The value as the question's own type. */
function fitting(value: Value, { type }: SlotSpec): Value | undefined {
  if (value.type === type) return value;
  const text = wordsOf(value);
  if (text === undefined) return undefined;
  if (type === 'pattern' || type === 'text') return { type, text };
  return type === 'case-reference' ? { type, reference: text } : undefined;
}
