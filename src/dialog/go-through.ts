import type { Bot, Step, Topic } from '../model/bot.js';
import { own } from '../model/json.js';
import type { Frame } from '../model/state.js';
import type { Value } from '../model/value.js';
import { again, type Move } from './asked.js';
import { collectedFields, isAsking } from './fields.js';
import { markOld, passed, putAside, unskipped } from './local.js';
import { changeTop, rule, top, topicOf, withoutSlots, type Talk } from './talk.js';

/**
 * Sets an answer anew (null = asks it again) and goes through the form from its step on, as the first time: branches are looked at anew,
 * the answers after it count again where their question is reached and still takes them, and what was said is not said twice. A question
 * that is still to come is not gone to: its answer is set or forgotten, and the conversation stays where it is.
 */
export function goThrough(talk: Talk, slot: string, step: string, given: Value | null): Move {
  const frame = top(talk);
  if (!frame) return again;
  const value = given && asKept(own(topicOf(talk, frame.topic)?.steps ?? {}, step), given);
  rule(talk, `${value === null ? 'change' : 'correct'}:${slot}`);
  const path = passed(frame);
  const place = path?.indexOf(step) ?? -1;
  const others = withoutSlots(frame.slots, [slot]);
  const old = own(frame.slots, slot);
  const { changing: _, ambiguous: __, ...local } = unskipped(frame, [slot]);
  if (path !== null && place < 0 && frame.step !== step) {
    changeTop(talk, {
      slots: value === null ? others : { ...others, [slot]: value },
      local: markOld(local, slot, value === null ? old : undefined),
      tries: 0,
    });
    return again;
  }
  const steps = own(talk.bot.topics, frame.topic)?.steps ?? {};
  const target = (value === null && sourceOf(steps, step)) || step;
  const later = (path ?? []).slice(place + 1).flatMap((name) => slotOf(own(steps, name)) ?? []);
  const answers = Object.fromEntries(later.filter((one) => one !== slot).map((one) => [one, own(others, one)]));
  const kept = markOld(
    putAside({ ...frame, local }, { ...answers, [slot]: undefined }),
    slot,
    value === null ? old : undefined,
  );
  changeTop(talk, {
    slots: { ...withoutSlots(others, later), ...(value === null ? {} : { [slot]: value }) },
    local: { ...kept, ...(path ? { '~passed': path.slice(0, Math.max(0, place)) } : {}), '~back': target },
    tries: 0,
  });
  return { type: 'next', step: target };
}

/** The look-up whose result a question chooses from: what was found then may be gone by now, so it is looked up again. */
function sourceOf(steps: Topic['steps'], name: string): string | undefined {
  const step = own(steps, name);
  const ref = step?.type === 'choose' && step.from?.type === 'result' ? step.from.ref : undefined;
  if (ref?.type !== 'ref') return undefined;
  const calls = Object.values(steps).filter((one) => one.type === 'call' && one.save === ref.name && !one.writes);
  return calls.length === 1 ? calls[0]?.name : undefined;
}

/** One answer to a question that takes several is kept as a list of one, unless it is a way out (`or`). */
function asKept(step: Step | undefined, value: Value): Value {
  if (step?.type !== 'choose' || !step.many || value.type === 'many') return value;
  const isWayOut = step.or.some(({ key }) => value.type === 'choice' && value.option === key);
  return isWayOut ? value : { type: 'many', values: [value] };
}

const slotOf = (step: Step | undefined): string | undefined => (step && isAsking(step) ? step.slot : undefined);

/** The answer to a question just reached that was put aside before, as long as the question still takes it. */
export function takeAside(talk: Talk, step: Step, takes: (value: Value) => boolean): void {
  const frame = top(talk);
  if (!frame || !isAsking(step) || own(frame.slots, step.slot) !== undefined) return;
  const value = own((frame.local['~aside'] ?? {}) as unknown as { readonly [slot: string]: Value }, step.slot);
  if (value === undefined || topicOf(talk, frame.topic) === undefined) return;
  changeTop(talk, {
    local: putAside(frame, { [step.slot]: undefined }),
    ...(takes(value) ? { slots: { ...frame.slots, [step.slot]: value } } : {}),
  });
}

/** The question passed last in the open topic, answered or skipped. */
export function lastPassed(bot: Bot, frame: Frame): { readonly slot: string; readonly step: string } | undefined {
  const steps = own(bot.topics, frame.topic)?.steps ?? {};
  const path = passed(frame);
  if (path) {
    const found = path.map((name) => own(steps, name)).findLast((step) => step !== undefined && isAsking(step));
    return found && isAsking(found) ? { slot: found.slot, step: found.name } : undefined;
  }
  const fields = collectedFields(bot, frame);
  const last = Object.keys(frame.slots).findLast((slot) => fields.some((field) => field.slot === slot));
  const field = fields.find(({ slot }) => slot === last);
  return field && field.step !== null ? { slot: field.slot, step: field.step } : undefined;
}
