import { expect, test } from '@jest/globals';
import { withChanges, withFrameChanges } from '../../src/dialog/copy-state.js';
import { newState, type ConversationState, type Frame } from '../../src/model/state.js';

// `Required`: a property that is added to the state and named nowhere here does not compile; one that is not copied fails.
const frame: Required<Frame> = {
  topic: 'permits',
  step: 'reference',
  slots: { name: { type: 'text', text: 'Alma Reyes' } },
  tries: 1,
  local: {},
  interrupted: true,
} as unknown as Required<Frame>;

const optional: Required<Pick<ConversationState, OptionalKeys<ConversationState>>> = {
  late: { callId: 'c', frame },
  heardAt: 3,
  elsewhereUntil: 4,
  unsupportedAt: 5,
  blockedAt: 6,
  keptAt: 6,
  content: 7,
  noticed: ['n'],
  interpreter: true,
  recent: { service: 'cases', slots: {} },
  others: ['passport'],
  promises: [{ id: 'p', topic: 't', step: 's', slots: {}, dueAt: 1 }],
  reminders: [{ id: 'r', topic: 't', step: 's', dueAt: 1, until: 2, slots: {} }],
};
type OptionalKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

test('a changed state keeps every other property', () => {
  const state: ConversationState = { ...newState, ...optional, stack: [frame], turns: 4, misses: 2 };
  expect(withChanges(state, { turns: 5 })).toEqual({ ...state, turns: 5 });
});

test('a changed frame keeps every other property', () => {
  expect(withFrameChanges(frame, { tries: 2 })).toEqual({ ...frame, tries: 2 });
});
