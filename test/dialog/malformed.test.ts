import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { expects } from '../../src/dialog/expects.js';
import { turn } from '../../src/dialog/turn.js';
import type { ConversationState } from '../../src/model/state.js';
import type { TurnInput } from '../../src/model/turn.js';
import { city } from '../support/bot-builder.js';
import { hear, monday, talkTo, type DialogTalk } from '../support/dialog-talk.js';

const waiting = (): DialogTalk => {
  const talk = talkTo(city());
  talk.say('my case RC-1001', { intents: { 'case-status': 0.9 } });
  talk.say('07030');
  expect(talk.state?.waiting).not.toBeNull();
  return talk;
};
const callId = (talk: DialogTalk): string => talk.state?.waiting?.callId ?? '';
const input = (event: unknown): TurnInput => ({
  event: event as TurnInput['event'],
  heard: hear(''),
  now: monday,
  turnId: 't',
  control: { owner: { type: 'bot' }, epoch: 0 },
  staff: { queues: {} },
});

describe('what a broken shell or service sends', () => {
  test.each([
    undefined,
    null,
    'text',
    [],
    { case: null },
    { case: { type: 'record' } },
    { case: { type: 'record', fields: { reference: null } } },
  ])('a found case without its record (%j) is told as what it is, not as an error of ours', (result) => {
    const talk = waiting();
    talk.event({ type: 'call_result', callId: callId(talk), outcome: 'found', result } as never);
    expect(talk.state?.waiting).toBeNull();
    expect(talk.says().length).toBeGreaterThan(0);
  });

  test.each([undefined, null, 7, ''])('an outcome that is none (%j) is: not reachable', (outcome) => {
    const talk = waiting();
    talk.event({ type: 'call_result', callId: callId(talk), outcome, result: {} } as never);
    expect(talk.said()).toEqual(['dialog:outcome.unavailable']);
  });

  test.each([
    { type: 'message' },
    { type: 'message', text: 7 },
    { type: 'choice' },
    { type: 'timer' },
    { type: 'agent_message', epoch: 0 },
    { type: 'control_changed', change: 'returned', slots: { name: null, phone: 3 } },
    { type: 'attachment' },
    { type: 'attachment', file: {} },
    { type: 'constructor' },
    { type: '__proto__' },
    {},
  ])('the event %j is settled and changes nothing that matters', (event) => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    talk.event(event as never);
    expect(talk.last.item).toBe('done');
    talk.say('trash');
    expect(talk.asks()).toBe('address');
  });

  test('a turn without anything heard goes on with the words alone', () => {
    const { state } = talkTo(city());
    const out = turn(city(), state, {
      ...input({ type: 'message', text: 'menu', at: monday }),
      heard: undefined as never,
    });
    expect(out.effects.some(({ type }) => type === 'say')).toBe(true);
  });
});

describe('a state of an older version', () => {
  test('that lacks any of its parts, or holds something else there, is gone on with', () => {
    const states = [talkTo(city()), waiting()].map(({ state }) => state as ConversationState);
    const form = talkTo(city());
    form.say('report', { intents: { report: 0.9 } });
    form.tap('Trash');
    states.push(form.state as ConversationState);
    const junk = fc.constantFrom(undefined, null, 0, '', 'x', [], {}, [null], [{}], [{ topic: 'report' }], {
      topic: 'report',
    });
    const damaged = fc.constantFrom(...states).chain((state) =>
      fc.record({
        state: fc.constant(state),
        key: fc.constantFrom(...(Object.keys(state) as (keyof ConversationState)[])),
        value: junk,
      }),
    );
    const event = fc.constantFrom<unknown>(
      { type: 'message', text: 'yes', at: monday },
      { type: 'message', text: 'back', at: monday },
      { type: 'message', text: 'exit', at: monday },
      { type: 'message', text: '1', at: monday },
      { type: 'choice', key: 'x', at: monday },
      { type: 'call_result', callId: 'x', outcome: 'found', result: {}, at: monday },
      { type: 'opened', at: monday },
    );
    fc.assert(
      fc.property(fc.array(damaged, { minLength: 1, maxLength: 1 }), event, ([one], what) => {
        if (!one) return;
        const state = { ...one.state, [one.key]: one.value } as ConversationState;
        const out = turn(city(), state, input(what));
        expects(city(), state);
        expect(JSON.parse(JSON.stringify(out.state))).toEqual(out.state);
      }),
      { numRuns: 2000 },
    );
  });
});
