import type { Value } from '../model/value.js';
import { again, type Move } from './asked.js';
import { collectedFields, type Field } from './fields.js';
import { goThrough } from './go-through.js';
import { hasDone } from './local.js';
import { kindOf } from './steps/index.js';
import { stepOf, top, type Talk } from './talk.js';

/** Everything that was answered in the open topic and may be changed now; nothing once something was sent. */
export function changeable(talk: Talk): readonly Field[] {
  const frame = top(talk);
  const step = stepOf(talk.bot, frame);
  if (!frame || hasDone(frame)) return [];
  return [...collectedFields(talk.bot, frame), ...((step && kindOf(step).fields?.(talk.bot, step, frame)) ?? [])];
}

/** Sets a field (null = asks it again) and goes back to where the conversation stood. */
export function changeField(talk: Talk, field: Field, value: Value | null): Move {
  if (field.step !== null) return goThrough(talk, field.slot, field.step, value);
  const frame = top(talk);
  const step = stepOf(talk.bot, frame);
  return (frame && step && kindOf(step).revised?.(talk, step, frame, field.slot, value)) ?? again;
}
