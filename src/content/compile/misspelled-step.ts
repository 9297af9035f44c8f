import { stepSchemas, verbs } from '../schema/steps.js';
import { nearest } from '../suggest.js';

/** Whether a step's first word was meant to be a verb. */
export function misspelled(first: string): boolean {
  if ((verbs as readonly string[]).includes(first) || Object.hasOwn(stepSchemas.say.shape, first)) return false;
  const meant = nearest(first, verbs);
  return meant !== null && meant !== 'say';
}
