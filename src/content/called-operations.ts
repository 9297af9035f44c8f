import type { Bot } from '../model/bot.js';
import type { Step } from '../model/steps.js';

/** Every operation that some step of this bot calls, as `service.operation`, sorted: a system is asked for nothing else. */
export function calledOperations({ topics }: Bot): readonly string[] {
  const steps = Object.values(topics).flatMap((topic) => Object.values(topic.steps));
  return [...new Set(steps.flatMap(callsOf))].sort();
}

function callsOf(step: Step): readonly string[] {
  if (step.type === 'call') return [`${step.service}.${step.operation}`];
  if (step.type === 'find') return [`${step.service}.lookup`];
  // A reminder looks first whether the appointment still stands.
  return step.type === 'book' ? ['slots', 'book', 'get'].map((operation) => `${step.service}.${operation}`) : [];
}
