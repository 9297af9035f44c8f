import type { Step } from '../model/bot.js';
import type { InboundEvent } from '../model/event.js';
import type { Slots } from '../model/text.js';
import type { Value } from '../model/value.js';
import { closeCall, missDeadline, showPatience, waitingStep } from './calls.js';
import { keptLocal } from './local.js';
import { isGood, tellOutcome } from './outcomes.js';
import { reopen } from './repair.js';
import { gone, perform, performResult } from './run.js';
import { change, changeTop, engine, rule, say, stepOf, top, topicOf, type Talk } from './talk.js';

/** A service has answered. Only the call under way counts, and a write that was thought lost. */
export function callResult(talk: Talk, event: Extract<InboundEvent, { type: 'call_result' }>): void {
  const { waiting, late } = talk.state;
  if (waiting?.callId === event.callId) return resolve(talk, event.outcome, event.result);
  if (late?.callId === event.callId) return tellLate(talk, event.outcome, event.result);
  rule(talk, 'call:ignored');
}

function resolve(talk: Talk, outcome: string, result: Slots): void {
  const step = waitingStep(talk);
  closeCall(talk);
  if (!step) return perform(talk, gone(talk));
  const { owner } = talk.input.control;
  if (owner.type === 'queue' || owner.type === 'agent') {
    // A person has the conversation: kept for the way back, and shown to them.
    rule(talk, 'call:kept');
    changeTop(talk, { local: { ...top(talk)?.local, pending: { outcome, result: result as never } } });
    talk.effects.push({ type: 'note', text: resultNote(step, outcome, { call: { type: 'record', fields: result } }) });
    return;
  }
  performResult(talk, outcome, result);
}

/** What the desk reads of a result that the bot may not tell: which call, how it went, and the number the citizen will ask for. */
function resultNote(step: Step | null, outcome: string, result: Slots): string {
  const name = step === null ? 'a call' : step.type === 'call' ? step.operation : step.type;
  const references = referencesIn(Object.values(result));
  return `Result of ${name}: ${outcome}${references.length > 0 ? ` (${references.join(', ')})` : ''}`;
}

function referencesIn(values: readonly Value[]): readonly string[] {
  return values.flatMap((value) => {
    if (value.type !== 'record') return value.type === 'case-reference' ? [value.reference] : [];
    const { reference, ...rest } = value.fields;
    return [...(reference?.type === 'text' ? [reference.text] : []), ...referencesIn(Object.values(rest))];
  });
}

/** It worked after all, though we had said that we did not know. */
function tellLate(talk: Talk, outcome: string, result: Slots): void {
  const { late } = talk.state;
  const { late: _, ...rest } = talk.state;
  talk.state = rest;
  if (!late || !isGood(outcome)) return rule(talk, 'call:late_ignored');
  rule(talk, 'call:late');
  const step = stepOf(talk.bot, late.frame);
  if (talk.input.control.owner.type === 'agent') {
    // Only the person may speak; they are rung, because the citizen was told that nobody knows.
    talk.effects.push({
      type: 'note',
      text: resultNote(step ?? null, outcome, { call: { type: 'record', fields: result } }),
      alert: true,
    });
    return;
  }
  say(talk, engine('call.late'), { as: 'system' });
  if (!step || !topicOf(talk, late.frame.topic)) return tellOutcome(talk, outcome, result);
  const { owner } = talk.input.control;
  const { stack, question, waiting } = talk.state;
  if (owner.type === 'queue' || waiting) {
    tellOutcome(talk, outcome, result);
    return;
  }
  // The author's branch is told as it would have been, and then whatever is open comes back.
  const below = stack.at(-1);
  change(talk, {
    question: null,
    stack: [
      ...stack.slice(0, -1),
      ...(below ? [{ ...below, interrupted: true }] : []),
      { ...late.frame, local: keptLocal(late.frame.local) },
    ],
  });
  performResult(talk, outcome, result);
  if (stack.length === 0 && talk.state.question === null && question !== null) {
    change(talk, { question });
    perform(talk, reopen(talk));
  }
}

/** A timer fired: only those of the call under way are still wanted. */
export function timerFired(talk: Talk, name: string): void {
  const { waiting } = talk.state;
  const { owner } = talk.input.control;
  const isBots = owner.type === 'bot' || owner.type === 'none';
  if (waiting && name === `${waiting.callId}:patience`) {
    if (isBots) showPatience(talk);
    return;
  }
  if (waiting && name === `${waiting.callId}:deadline`) {
    const step = waitingStep(talk);
    const outcome = missDeadline(talk);
    if (!step) return perform(talk, gone(talk));
    if (!isBots) {
      changeTop(talk, { local: { ...top(talk)?.local, pending: { outcome, result: {} } } });
      return;
    }
    return performResult(talk, outcome, {});
  }
  rule(talk, 'timer:ignored');
}
