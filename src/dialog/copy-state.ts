import type { ConversationState, Frame } from '../model/state.js';

/** The same, to be written on by who made it. */
type Draft<T> = { -readonly [name in keyof T]: T[name] };

/**
 * A state with some properties set anew. Each property is named: an object spread of so many takes ten times as long, and a turn changes
 * its state several times.
 */
export function withChanges(state: ConversationState, patch: Partial<ConversationState>): ConversationState {
  const copy: Draft<ConversationState> = {
    stateVersion: state.stateVersion,
    locale: state.locale,
    localeBy: state.localeBy,
    greeted: state.greeted,
    turns: state.turns,
    stack: state.stack,
    question: state.question,
    previousQuestion: state.previousQuestion,
    waiting: state.waiting,
    offers: state.offers,
    misses: state.misses,
    lastSaid: state.lastSaid,
    lastTopic: state.lastTopic,
    parked: state.parked,
    optedOut: state.optedOut,
    lastAt: state.lastAt,
    attempts: state.attempts,
    human: state.human,
    ended: state.ended,
  };
  if (state.heardAt !== undefined) copy.heardAt = state.heardAt;
  if (state.elsewhereUntil !== undefined) copy.elsewhereUntil = state.elsewhereUntil;
  if (state.blockedAt !== undefined) copy.blockedAt = state.blockedAt;
  if (state.unsupportedAt !== undefined) copy.unsupportedAt = state.unsupportedAt;
  if (state.keptAt !== undefined) copy.keptAt = state.keptAt;
  if (state.late !== undefined) copy.late = state.late;
  if (state.noticed !== undefined) copy.noticed = state.noticed;
  if (state.interpreter !== undefined) copy.interpreter = state.interpreter;
  if (state.recent !== undefined) copy.recent = state.recent;
  if (state.content !== undefined) copy.content = state.content;
  if (state.others !== undefined) copy.others = state.others;
  if (state.promises !== undefined) copy.promises = state.promises;
  if (state.reminders !== undefined) copy.reminders = state.reminders;
  return Object.assign(copy, patch);
}

/** The same of a frame. */
export function withFrameChanges(frame: Frame, patch: Partial<Frame>): Frame {
  const copy: Frame = {
    topic: frame.topic,
    step: frame.step,
    slots: frame.slots,
    tries: frame.tries,
    local: frame.local,
    interrupted: frame.interrupted,
  };
  return Object.assign(copy, patch);
}
