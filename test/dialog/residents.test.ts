import { describe, expect, test } from '@jest/globals';
import { city } from '../support/bot-builder.js';
import { hear, talkTo, type DialogTalk } from '../support/dialog-talk.js';
import { commandsIn } from '../../src/dialog/words/commands.js';

/** What residents stumbled on when the sample city was tried. */
describe('words that were taken for something else', () => {
  test('"no entiendo" is a cry for help, not a language', () => {
    expect(commandsIn('no entiendo').map(({ name }) => name)).toEqual(['help']);
    expect(commandsIn('no entiendo inglés')).toContainEqual({ name: 'language', locale: 'es', to: 'es' });
  });

  test('one word at an address question is no other topic, and no address either', () => {
    const talk = talkTo(city());
    talk.say('missed trash', { intents: { report: 0.9 } });
    expect(talk.asks()).toBe('address');
    talk.say('calle', { intents: { person: 0.97 } });
    expect(talk.said()).toEqual(['slots:address.too_short', 'report/address']);
    talk.say('opening hours please', { intents: { hours: 0.97 } });
    expect(talk.said()).toEqual(['hours/answer', 'dialog:back_to', 'report/address']);
    talk.say('Elm y 3rd');
    expect(talk.asks()).toBe('phone');
  });

  test.each(["I don't have the number", 'no me acuerdo', 'I lost it', 'no lo sé', "I don't know"])(
    '"%s" at a question that needs an answer shows the way to a person',
    (text) => {
      const talk = talkTo(city());
      talk.say('my case', { intents: { 'case-status': 0.9 } });
      talk.say(text, { intents: { hours: 0.95 } });
      expect(talk.said()).toEqual(['dialog:skip.required', 'dialog:find.both.zip_last_name']);
      expect(talk.buttons()).toContain('person');
    },
  );

  test('emoji at the menu are told that only words can be read', () => {
    const talk = talkTo(city());
    talk.say('😀😀');
    expect(talk.said()).toEqual(['dialog:odd.emoji']);
  });
});

test('"ok" and "no" where nothing was asked are not misunderstood, however often', () => {
  const talk = talkTo(city());
  for (let n = 0; n < 4; n += 1) {
    talk.say('ok');
    expect(talk.said()).toEqual(['dialog:menu']);
  }
  talk.say('no');
  expect(talk.said()).toEqual(['dialog:small.bye']);
  talk.say('no');
  expect(talk.said()).toEqual(['dialog:small.bye']);
});

describe('what an outcome asks again', () => {
  const again = (branch: string): DialogTalk => {
    const base = city();
    const report = base.topics['report'];
    const steps = {
      ...Object.fromEntries(
        Object.entries(report?.steps ?? {}).map(([name, step]) => [
          name,
          step.type === 'call' ? { ...step, outcomes: { ...step.outcomes, rejected: branch } } : step,
        ]),
      ),
      why: { type: 'say', name: 'why', next: 'again', say: 'report/created' },
      again: { type: 'ask_again', name: 'again', next: null, slots: ['address'] },
    };
    const talk = talkTo({ ...base, topics: { ...base.topics, report: { ...report, steps } as never } });
    for (const words of ['12 Elm Street', 'skip', 'yes']) {
      if (words === '12 Elm Street') talk.say('missed trash', { intents: { report: 0.9 } });
      talk.say(words);
    }
    talk.answer('rejected');
    return talk;
  };

  test('is asked after the engine has said why, or the author has', () => {
    expect(again('again').said()).toEqual(['dialog:outcome.rejected', 'report/address']);
    expect(again('why').said()).toEqual(['report/created', 'report/address']);
  });
});

describe('what makes no sense where it is said', () => {
  test.each(['back', 'skip', 'atrás', 'omitir'])('"%s" at wait, message or go on: go on', (text) => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    talk.say('agent');
    talk.say(text);
    expect(talk.said()).toEqual(['report/cart']);
  });

  test('"skip" at the message is no message, at the contact no contact', () => {
    const night = Date.parse('2026-11-24T04:00:00Z');
    const talk = talkTo(city(), { now: night });
    talk.say('agent');
    expect(talk.asks()).toBe('message');
    talk.say('skip');
    expect(talk.said()[0]).toBe('dialog:person.no_message');
    talk.say('agent');
    talk.say('my bill is wrong');
    expect(talk.asks()).toBe('contact');
    talk.say('omitir');
    expect(talk.effects('take_message')).toMatchObject([{ text: 'my bill is wrong', contact: '' }]);
  });

  test('"help" at the menu speaks of what can be asked, not of going back', () => {
    const talk = talkTo(city());
    talk.say('help');
    expect(talk.said()).toEqual(['dialog:help.general', 'dialog:menu']);
  });

  test('after "that did not help" there is one list of buttons', () => {
    const talk = talkTo(city());
    talk.say("that didn't help");
    expect(talk.said()).toEqual(['dialog:unhelpful']);
  });
});

test('what was kept for later is offered when the second form is left too', () => {
  const talk = talkTo(city());
  talk.say('report', { intents: { report: 0.9 } });
  talk.tap('Trash');
  talk.say('where is my case?', { intents: { 'case-status': 0.95 } });
  talk.tap('leave');
  talk.say('never mind');
  expect(talk.said()).toEqual(['dialog:leave.done', 'dialog:resume.ask']);
  talk.say('exit');
  expect(talk.state).toMatchObject({ stack: [], parked: null, question: null });
});

describe('a time asked for in words', () => {
  const place = (id: string, datetime: string) =>
    ({
      type: 'record',
      fields: { id: { type: 'text', text: id }, start: { type: 'datetime', datetime, zone: 'America/Chicago' } },
    }) as const;
  const many = (...times: readonly string[]) => ({
    slots: { type: 'many', values: times.map((time) => place(time, time)) } as const,
  });
  const choosing = (): DialogTalk => {
    const talk = talkTo(city());
    talk.say('appointment', { intents: { appointment: 0.9 } });
    talk.tap('any_office');
    talk.answer('slots', many('2026-11-23T12:30', '2026-11-23T13:00'));
    return talk;
  };
  const atTen = (talk: DialogTalk) =>
    talk.event(
      { type: 'message', text: 'tomorrow at 10' },
      {
        ...hear(''),
        readings: [
          {
            type: 'datetime',
            span: [0, 14],
            value: { type: 'datetime', datetime: '2026-11-24T10:00', zone: 'America/Chicago' },
            alternatives: [{ type: 'datetime', datetime: '2026-11-24T22:00', zone: 'America/Chicago' }],
          },
        ],
      },
    );

  test('means the hour at which offices are open, and is taken if it is free', () => {
    const talk = choosing();
    atTen(talk);
    expect(talk.effects('call')[0]).toMatchObject({ operation: 'slots', input: { from: { date: '2026-11-24' } } });
    talk.answer('slots', many('2026-11-24T08:00', '2026-11-24T09:00', '2026-11-24T10:00'));
    expect(talk.asks()).toBe('name');
    expect(talk.state?.stack[0]?.local['place']).toMatchObject({ fields: { id: { text: '2026-11-24T10:00' } } });
  });

  test('on a day of which only the beginning is known, the rest is looked for', () => {
    const talk = talkTo(city());
    talk.say('appointment', { intents: { appointment: 0.9 } });
    talk.tap('any_office');
    talk.answer('slots', many('2026-11-23T12:30', '2026-11-24T08:00'));
    atTen(talk);
    expect(talk.effects('call')[0]).toMatchObject({ operation: 'slots', input: { from: { date: '2026-11-24' } } });
  });

  test('the office named in the words that began it is not asked for', () => {
    const talk = talkTo(city());
    talk.say('an appointment at the north office please', { intents: { appointment: 0.9 } });
    expect(talk.effects('call')[0]).toMatchObject({ operation: 'slots', input: { office: { text: 'north' } } });
  });

  test('if it is not free, that is said, and the nearest come first', () => {
    const talk = choosing();
    atTen(talk);
    const hours = ['06', '07', '08', '09', '11', '12', '13', '14'].map((hour) => `2026-11-24T${hour}:00`);
    talk.answer('slots', many(...hours));
    expect(talk.said()).toEqual(['dialog:book.not_free', 'dialog:book.slot']);
    talk.say('1');
    expect(talk.state?.stack[0]?.local['place']).toMatchObject({ fields: { id: { text: '2026-11-24T09:00' } } });
  });

  test('a day without free times is said to have none before the next ones are shown', () => {
    const talk = choosing();
    talk.tap('other_days');
    talk.say('2026-11-27');
    talk.answer('slots', many('2026-11-28T09:00'));
    expect(talk.said()).toEqual(['dialog:book.next_days', 'dialog:book.slot']);
    expect(talk.says()[0]?.values).toEqual({ day: { type: 'date', date: '2026-11-27' } });
  });
});
