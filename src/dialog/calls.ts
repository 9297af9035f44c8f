import type { Step } from '../model/bot.js';
import type { Slots } from '../model/text.js';
import { turnLimits } from '../model/turn.js';
import { wait, type Move } from './asked.js';
import { change, changeTop, engine, rule, say, stepOf, top, type Talk } from './talk.js';

/** How long a service may take before we go on without it, in milliseconds: a citizen waits for a look-up less than for a write. */
export const deadlines = { read: 10_000, write: 20_000 } as const;
/** After this long "one moment, please" is said, once a call (09-contracts). */
export const patienceMs = 2000;

export interface CallRequest {
  readonly service: string;
  readonly operation: string;
  readonly input: Slots;
  readonly writes: boolean;
}

/** Opens a call and waits for it: the result comes back as an event. Returns null if the input is over the limit. */
export function openCall(talk: Talk, step: Step, request: CallRequest): Move | null {
  if (JSON.stringify(request.input).length > turnLimits.callBytes) {
    rule(talk, 'limit:callBytes');
    return null;
  }
  talk.calls += 1;
  const callId = `${talk.input.turnId}.${talk.calls}`;
  const deadlineMs = request.writes ? deadlines.write : deadlines.read;
  const { now } = talk.input;
  change(talk, {
    question: null,
    waiting: { callId, step: step.name, topic: top(talk)?.topic ?? '', since: now },
  });
  changeTop(talk, { local: { ...top(talk)?.local, '~writes': request.writes } });
  talk.effects.push(
    { type: 'call', callId, ...request, deadlineMs },
    { type: 'remind', name: `${callId}:patience`, dueAt: now + patienceMs },
    { type: 'remind', name: `${callId}:deadline`, dueAt: now + deadlineMs },
  );
  rule(talk, `call:${request.service}.${request.operation}`);
  return wait;
}

/** The call is over, one way or another: its timers are no longer wanted. */
export function closeCall(talk: Talk): void {
  const { waiting } = talk.state;
  if (!waiting) return;
  change(talk, { waiting: null });
  talk.effects.push(
    { type: 'cancel_remind', name: `${waiting.callId}:patience` },
    { type: 'cancel_remind', name: `${waiting.callId}:deadline` },
  );
}

/** Whether the call under way changes something at the agency, so that it cannot be taken back by leaving. */
export function isWriting(talk: Talk): boolean {
  return talk.state.waiting !== null && top(talk)?.local['~writes'] === true;
}

/** Gives up on a call whose deadline has passed; a write is remembered, because it may have succeeded. Returns the outcome to follow. */
export function missDeadline(talk: Talk): 'unavailable' | 'unknown_outcome' {
  const frame = top(talk);
  const { waiting } = talk.state;
  const writes = isWriting(talk);
  if (writes && frame && waiting) change(talk, { late: { callId: waiting.callId, frame: { ...frame, local: {} } } });
  closeCall(talk);
  rule(talk, 'deadline');
  return writes ? 'unknown_outcome' : 'unavailable';
}

/** "One moment, please": said once, while the call is still under way. */
export function showPatience(talk: Talk): void {
  rule(talk, 'patience');
  say(talk, engine('call.patience'), { as: 'bot' });
}

/** The step whose call is under way, if the content still has it. */
export function waitingStep(talk: Talk): Step | undefined {
  const frame = top(talk);
  const { waiting } = talk.state;
  if (!frame || !waiting || frame.topic !== waiting.topic || frame.step !== waiting.step) return undefined;
  return stepOf(talk.bot, frame);
}
