import { describe, expect, test } from '@jest/globals';
import { city } from '../support/bot-builder.js';
import { talkTo } from '../support/dialog-talk.js';

describe('words typed while topics are on the screen', () => {
  test('a small word of a Spanish sentence is no wish for the other language', () => {
    const talk = talkTo(city(), { locale: 'es' });
    talk.say('no hay agua en mi casa', { language: 'es' });
    expect(talk.state?.locale).toBe('es');
    expect(talk.said()).toEqual(['dialog:fallback.rephrase']);
    talk.say('necesito una cita en la alcaldía', { language: 'es', intents: { appointment: 0.9 } });
    expect(talk.state?.locale).toBe('es');
    expect(talk.asks()).toBe('office');
  });

  test('a label inside a sentence starts nothing: what was heard decides', () => {
    const talk = talkTo(city());
    talk.say('my hours were cut, I cannot pay the fee', { intents: { fees: 0.9 } });
    expect(talk.said()).toEqual(['fees/answer']);
    talk.say('menu');
    talk.say('not hours, something else entirely');
    expect(talk.said()).toEqual(['dialog:fallback.rephrase']);
  });

  test.each(['hours', 'Hours please', 'I want hours', '1', 'the first one', 'houra'])('"%s" is a label', (text) => {
    const talk = talkTo(city());
    talk.say(text);
    expect(talk.said()).toEqual(['hours/answer']);
  });

  test('at "did you mean" a label inside a sentence does not decide either', () => {
    const talk = talkTo(city());
    talk.say('the cost', { intents: { fees: 0.5, hours: 0.45 } });
    talk.say('someone stole fees from my mailbox', { intents: { report: 0.9 } });
    expect(talk.said()).not.toContain('fees/answer');
    expect(talk.asks()).toBe('cart');
  });

  test('a number counts for the list shown last, also when nothing is asked', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    talk.say('exit');
    expect(talk.buttons()).toEqual(['hours', 'case-status', 'appointment']);
    talk.say('1');
    expect(talk.said()).toEqual(['hours/answer']);
    talk.say('esto no me sirvió');
    talk.say('2');
    expect(talk.asks()).toBe('menu');
  });

  test('the number of a button that was added on the second try is that button', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    talk.say('xyzzy');
    talk.say('xyzzy');
    expect(talk.buttons()).toEqual(['Trash', 'Recycling', 'person']);
    talk.say('3');
    expect(talk.asks()).toBe('nobody');
  });
});

describe('a bare number at a numbered list', () => {
  const ambiguousTime = {
    type: 'time',
    span: [0, 1] as const,
    value: { type: 'time', time: '02:00' },
    alternatives: [{ type: 'time', time: '14:00' }],
  } as const;

  test('is the place, also where the values could be numbers', () => {
    const base = city();
    const topic = base.topics['problem'];
    const steps = { what: { ...topic?.steps['what'], spec: { type: 'time' }, next: 'who' }, who: topic?.steps['who'] };
    const talk = talkTo({ ...base, topics: { ...base.topics, problem: { ...topic, steps } as never } });
    talk.say('problem', { intents: { problem: 0.9 } });
    const heard = { language: { code: 'und', confidence: 0 }, intents: [], outOfScope: false, version: 't' };
    talk.event({ type: 'message', text: 'at 2' }, { ...heard, readings: [ambiguousTime] });
    expect(talk.said()).toEqual(['slots:time.which']);
    talk.event({ type: 'message', text: '2' }, { ...heard, readings: [ambiguousTime] });
    expect(talk.state?.stack[0]?.slots['what']).toEqual({ type: 'time', time: '14:00' });
  });

  test('also inside a booking, and after something else was asked in between', () => {
    const talk = talkTo(city());
    talk.say('appointment', { intents: { appointment: 0.9 } });
    talk.tap('any_office');
    const place = (id: string, datetime: string) =>
      ({
        type: 'record',
        fields: {
          id: { type: 'text', text: id },
          start: { type: 'datetime', datetime, zone: 'America/Chicago' },
        },
      }) as const;
    const values = [place('a', '2026-11-24T02:00'), place('b', '2026-11-24T14:00'), place('c', '2026-11-25T09:00')];
    talk.answer('slots', { slots: { type: 'many', values } });
    const heard = { language: { code: 'und', confidence: 0 }, intents: [], outOfScope: false, version: 't' };
    talk.event({ type: 'message', text: 'at 2' }, { ...heard, readings: [ambiguousTime] });
    expect(talk.said()).toEqual(['slots:time.which']);
    talk.say('are you open?', { intents: { hours: 0.95 } });
    expect(talk.said()).toEqual(['hours/answer', 'dialog:back_to', 'slots:time.which']);
    talk.event({ type: 'message', text: '2' }, { ...heard, readings: [ambiguousTime] });
    expect(talk.asks()).toBe('name');
    expect(talk.state?.stack[0]?.local['place']).toMatchObject({ fields: { id: { text: 'b' } } });
  });
});

describe('yes and no', () => {
  test('are the whole answer: a "no" at the beginning of something else is none', () => {
    const base = city();
    const topic = base.topics['problem'];
    const steps = { ...topic?.steps, what: { ...topic?.steps['what'], spec: { type: 'yes-no' } } };
    const talk = talkTo({ ...base, topics: { ...base.topics, problem: { ...topic, steps } as never } });
    talk.say('problem', { intents: { problem: 0.9 } });
    talk.say('no idea what you mean by that');
    expect(talk.asks()).toBe('what');
    talk.say('no, gracias');
    expect(talk.asks()).toBe('who');
  });
});

describe('wait, leave a message, or go on with me', () => {
  test.each(['no gracias', 'no thanks', 'no, thank you', 'no'])('"%s" means: go on with the bot', (text) => {
    const talk = talkTo(city());
    talk.say('agent');
    expect(talk.asks()).toBe('nobody');
    talk.say(text);
    expect(talk.state?.question?.name).not.toBe('nobody');
    expect(talk.said()).not.toContain('dialog:small.thanks');
    expect(talk.says().length).toBeGreaterThan(0);
  });

  test('with a form below, its question comes back', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    talk.say('agent');
    talk.say('no thanks');
    expect(talk.asks()).toBe('cart');
  });

  test('never a loop: asked once more, then words that may be a topic are one, then we go on', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    talk.say('agent');
    talk.say('xyzzy');
    expect(talk.asks()).toBe('nobody');
    talk.say('xyzzy');
    expect(talk.asks()).toBe('nobody');
    talk.say('xyzzy');
    expect(talk.said()).toContain('dialog:fallback.go_on');
    expect(talk.asks()).toBe('cart');
    talk.say('agent');
    talk.say('xyzzy');
    talk.say('something about fees', { intents: { fees: 0.5 } });
    expect(talk.asks()).toBe('clarify');
  });

  test('a courtesy there closes it', () => {
    const talk = talkTo(city());
    talk.say('agent');
    talk.say('ok thanks');
    expect(talk.said()).toEqual(['dialog:small.thanks']);
    expect(talk.state?.question).toBeNull();
  });
});

describe('the language asked for', () => {
  test('on a page in the other language is a switch, not "we already speak it"', () => {
    const talk = talkTo(city(), { locale: 'es' });
    talk.say('in English please', { language: 'en' });
    expect(talk.said()).toEqual(['dialog:language.switched', 'dialog:menu']);
    talk.say('in English please', { language: 'en' });
    expect(talk.said()[0]).toBe('dialog:language.same');
  });
});
