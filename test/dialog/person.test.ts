import { describe, expect, test } from '@jest/globals';
import { city } from '../support/bot-builder.js';
import { monday, somebody, talkTo } from '../support/dialog-talk.js';

const night = Date.parse('2026-11-24T04:00:00Z');

describe('a person', () => {
  test('somebody is online: in the line, with the place told', () => {
    const talk = talkTo(city(), { staff: somebody });
    talk.say('quiero hablar con alguien');
    expect(talk.effects('handoff')).toMatchObject([{ queue: 'general', reason: { code: 'asked' } }]);
    expect(talk.said()).toEqual(['dialog:person.connecting']);
  });

  test('open but nobody online: the truth, and wait, message or go on', () => {
    const talk = talkTo(city());
    talk.say('agent');
    expect(talk.said()).toEqual([
      'dialog:person.nobody_offline',
      'dialog:person.phone',
      'dialog:person.nobody_choices',
    ]);
    talk.tap('wait');
    expect(talk.effects('handoff')).toHaveLength(1);
  });

  test('nobody who speaks the language is told as that', () => {
    const talk = talkTo(city(), {
      staff: { queues: { general: { agents: 2, waiting: 0, languages: ['en'] } } },
      locale: 'es',
    });
    talk.say('agente');
    expect(talk.said()).toContain('dialog:person.nobody_language');
  });

  test('closed: when they are back, the phone, a message and how to answer it', () => {
    const talk = talkTo(city(), { now: night });
    talk.say('talk to a person');
    expect(talk.said()).toEqual(['dialog:person.closed', 'dialog:person.phone', 'dialog:person.message']);
    expect(talk.says()[0]?.values).toMatchObject({ opens: { datetime: '2026-11-24T08:00' } });
    talk.say('My bin was not collected');
    expect(talk.asks()).toBe('contact');
    talk.say('call 312-555-0142');
    expect(talk.effects('take_message')).toMatchObject([
      { text: 'My bin was not collected', contact: '+13125550142', queue: 'general' },
    ]);
  });

  test('a contact nobody can read is not asked for ever: the message is taken all the same', () => {
    const talk = talkTo(city(), { now: night });
    talk.say('agent');
    talk.say('the bin is still full');
    talk.say('xx');
    talk.say('xx');
    talk.say('xx');
    expect(talk.effects('take_message')).toMatchObject([{ contact: '' }]);
  });

  test('a holiday is told by its name', () => {
    const talk = talkTo(city(), { now: Date.parse('2026-11-26T17:00:00Z') });
    talk.say('agent');
    expect(talk.said()[0]).toBe('dialog:person.holiday');
    expect(talk.says()[0]?.values).toMatchObject({ opens: { datetime: '2026-11-27T08:00' } });
  });

  test('in mid-form: the form is still there after "not now"', () => {
    const talk = talkTo(city(), { now: night });
    talk.say('report', { intents: { report: 0.9 } });
    talk.tap('Trash');
    talk.say('agent');
    talk.tap('not_now');
    expect(talk.said()).toEqual(['dialog:person.no_message', 'report/address']);
  });
});

describe('in the line and with an agent', () => {
  const inLine = () => {
    const talk = talkTo(city(), { staff: somebody });
    talk.say('report', { intents: { report: 0.9 } });
    talk.tap('Trash');
    talk.say('agent');
    talk.control = { owner: { type: 'queue', queue: 'general' }, epoch: 1 };
    return talk;
  };

  test('words go to the desk and the bot is silent', () => {
    const talk = inLine();
    talk.say('are you open on Saturday?', { intents: { hours: 0.95 } });
    expect(talk.last).toMatchObject({ effects: [], trace: ['routed'], item: 'done' });
  });

  test('asking twice is the same place in the line', () => {
    const talk = inLine();
    talk.say('agent');
    expect(talk.effects('handoff')).toEqual([]);
    expect(talk.said()).toEqual(['dialog:person.position_next']);
    talk.say('how long is the wait?');
    expect(talk.said()).toEqual(['dialog:person.position_next']);
  });

  test('back to the assistant leaves the line and comes back to the open question', () => {
    const talk = inLine();
    talk.say('volver al asistente');
    expect(talk.effects('leave_queue')).toHaveLength(1);
    expect(talk.said()).toEqual(['dialog:person.left_line', 'report/address']);
  });

  test('an agent takes it, speaks and gives it back with a slot filled: that question is not asked', () => {
    const talk = inLine();
    talk.control = { owner: { type: 'agent', agent: 'a1' }, epoch: 2 };
    talk.event({ type: 'control_changed', change: 'taken', alias: 'Sam' });
    expect(talk.says()[0]).toMatchObject({ text: { key: 'dialog:person.taken' }, values: { alias: { text: 'Sam' } } });
    talk.event({ type: 'agent_message', agent: 'a1', alias: 'Sam', text: 'Hello!', epoch: 2 });
    expect(talk.says()).toMatchObject([{ text: { type: 'verbatim', text: 'Hello!' }, as: { agent: 'Sam' } }]);
    talk.event({ type: 'agent_message', agent: 'a1', alias: 'Sam', text: 'Late', epoch: 1 });
    expect(talk.says()).toEqual([]);
    talk.say('agent');
    expect(talk.says()).toEqual([]);
    talk.control = { owner: { type: 'bot' }, epoch: 3 };
    talk.event({
      type: 'control_changed',
      change: 'returned',
      slots: { address: { type: 'address', line: '9 Oak' } },
      summary: 'Truck comes back',
    });
    expect(talk.said()).toEqual(['dialog:person.returned', 'report/phone']);
    expect(talk.state?.human?.summary).toBe('Truck comes back');
  });

  test('a result that comes while an agent has it is told on the way back', () => {
    const talk = talkTo(city(), { staff: somebody });
    talk.say('my case RC-1001', { intents: { 'case-status': 0.9 } });
    talk.say('07030');
    talk.say('agent');
    talk.control = { owner: { type: 'agent', agent: 'a1' }, epoch: 2 };
    talk.answer('found', { case: { type: 'record', fields: { raw_state: { type: 'text', text: 'REV' } } } });
    expect(talk.says()).toEqual([]);
    expect(talk.effects('note')).toHaveLength(1);
    talk.control = { owner: { type: 'bot' }, epoch: 3 };
    talk.event({ type: 'control_changed', change: 'returned' });
    expect(talk.said()).toEqual(['dialog:person.returned', 'words/permit/REV', 'words/permit/REV.next']);
  });

  test('a result that comes while an agent has it is told when the agent ends, and the desk reads its number', () => {
    const talk = talkTo(city(), { staff: somebody });
    talk.say('missed trash', { intents: { report: 0.9 } });
    talk.say('12 Elm Street');
    talk.say('skip');
    talk.say('yes');
    talk.control = { owner: { type: 'agent', agent: 'a1' }, epoch: 2 };
    talk.answer('created', { reference: { type: 'text', text: 'R-9' } });
    expect(talk.says()).toEqual([]);
    expect(talk.effects('note')).toEqual([expect.objectContaining({ text: 'Result of create: created (R-9)' })]);
    talk.control = { owner: { type: 'bot' }, epoch: 3 };
    talk.event({ type: 'control_changed', change: 'ended' });
    expect(talk.said()).toEqual(['report/created', 'dialog:person.ended']);
    expect(talk.state?.stack).toEqual([]);
  });

  test('a write that succeeds late under an agent rings at the desk; the bot does not speak beside the agent', () => {
    const talk = talkTo(city(), { staff: somebody });
    talk.say('missed trash', { intents: { report: 0.9 } });
    talk.say('12 Elm Street');
    talk.say('skip');
    talk.say('yes');
    const callId = talk.state?.waiting?.callId ?? '';
    talk.event({ type: 'timer', name: `${callId}:deadline`, dueAt: 0 });
    talk.control = { owner: { type: 'agent', agent: 'a1' }, epoch: 2 };
    talk.event({
      type: 'call_result',
      callId,
      outcome: 'created',
      result: { reference: { type: 'text', text: 'R-9' } },
    });
    expect(talk.says()).toEqual([]);
    expect(talk.effects('note')).toEqual([
      expect.objectContaining({ text: 'Result of create: created (R-9)', alert: true }),
    ]);
  });

  test('ended at the desk: told, and the next words are the bot’s again', () => {
    const talk = inLine();
    talk.control = { owner: { type: 'bot' }, epoch: 3 };
    talk.event({ type: 'control_changed', change: 'ended' });
    expect(talk.said()).toEqual(['dialog:person.ended']);
    talk.say('hours?', { intents: { hours: 0.9 } });
    expect(talk.said()).toEqual(['hours/answer']);
  });
});

test('the hour of the tests is a Monday morning in Chicago', () => {
  expect(new Date(monday).toISOString()).toBe('2026-11-23T16:00:00.000Z');
});
