import type { Value } from '../model/value.js';
import { again, type Move } from './asked.js';
import { unskipped } from './local.js';
import { changeTop, rule, top, withoutSlots, type Talk } from './talk.js';

/**
 * Sets an answer anew (null = asks it again) and goes through the form from its step on: branches are looked at anew, what is filled is
 * not asked, what was said is not said twice.
 */
export function goThrough(talk: Talk, slot: string, step: string, value: Value | null): Move {
  const frame = top(talk);
  if (!frame) return again;
  rule(talk, `${value === null ? 'change' : 'correct'}:${slot}`);
  const { changing: _, ambiguous: __, ...local } = unskipped(frame, [slot]);
  const others = withoutSlots(frame.slots, [slot]);
  changeTop(talk, {
    slots: value === null ? others : { ...others, [slot]: value },
    local: { ...local, '~back': step },
    tries: 0,
  });
  return { type: 'next', step };
}
