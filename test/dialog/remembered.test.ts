import { describe, expect, test } from '@jest/globals';
import { bot, city, question, text, topic } from '../support/bot-builder.js';
import { monday, somebody, talkTo, type DialogTalk } from '../support/dialog-talk.js';
import type { Value } from '../../src/model/value.js';

const hours = (n: number): number => n * 3_600_000;
const report = (): DialogTalk => {
  const talk = talkTo(city());
  talk.say('report', { intents: { report: 0.95 } });
  talk.tap('Trash');
  talk.say('12 Oak Street');
  expect(talk.asks()).toBe('phone');
  return talk;
};

describe('after a long pause', () => {
  const paused = (talk: DialogTalk): DialogTalk => {
    talk.now += hours(30);
    return talk;
  };

  test.each(['hello', 'hola', '7 Elm Street', 'qwerty'])(
    '"%s" is answered with what was said so far and "shall we go on?"',
    (words) => {
      const talk = paused(report());
      talk.say(words);
      expect(talk.said()).toEqual([
        'dialog:resume.so_far',
        'dialog:confirm.field.choice',
        'dialog:confirm.field.address',
        'dialog:resume.ask',
      ]);
      talk.tap('resume');
      expect(talk.asks()).toBe('phone');
      talk.say('312-555-0142');
      expect(talk.asks()).toBe('confirm');
    },
  );

  test('a question is answered first; the summary comes once', () => {
    const talk = paused(report());
    talk.say('when do you open?', { intents: { hours: 0.95 } });
    expect(talk.said()).toEqual([
      'hours/answer',
      'dialog:resume.so_far',
      'dialog:confirm.field.choice',
      'dialog:confirm.field.address',
      'dialog:resume.ask',
    ]);
    talk.say('and the fees?', { intents: { fees: 0.95 } });
    expect(talk.said()).toEqual(['fees/answer', 'dialog:resume.ask']);
  });

  test('a sensitive topic is neither named nor summed up', () => {
    const talk = talkTo(
      bot(
        [
          topic(
            'grief',
            [
              { type: 'ask', ...question('name', 'name') },
              { type: 'ask', ...question('phone', 'phone') },
            ],
            {
              sensitive: true,
            },
          ),
        ],
        { texts: { 'bot/greeting': text('Hello. | Hola.') } },
      ),
    );
    talk.say('grief', { intents: { grief: 0.95 } });
    talk.say('Ana Lopez');
    paused(talk).say('hello');
    expect(talk.said()).toEqual(['dialog:resume.ask_plain']);
    expect(JSON.stringify(talk.says())).not.toContain('Ana');
  });

  test('a sensitive answer is left out of the summary', () => {
    const talk = talkTo(
      bot(
        [
          topic('help', [
            { type: 'ask', ...question('name', 'name') },
            { type: 'ask', ...question('reason', 'text', { sensitive: true }) },
            { type: 'ask', ...question('phone', 'phone') },
          ]),
        ],
        { texts: { 'bot/greeting': text('Hello. | Hola.') } },
      ),
    );
    talk.say('help form', { intents: { help: 0.95 } });
    talk.say('Ana Lopez');
    talk.say('I lost my job');
    paused(talk).say('hello');
    expect(talk.said()).toEqual(['dialog:resume.so_far', 'dialog:confirm.field.name', 'dialog:resume.ask']);
  });

  test('free times from before the pause are looked for anew', () => {
    const talk = talkTo(city());
    talk.say('appointment at the north office', { intents: { appointment: 0.95 } });
    talk.answer('slots', {
      slots: {
        type: 'many',
        values: [
          {
            type: 'record',
            fields: {
              id: { type: 'text', text: 'a' },
              start: { type: 'datetime', datetime: '2026-11-24T09:00', zone: 'America/Chicago' },
            },
          },
        ],
      },
    });
    talk.say('my name is Ana Lopez');
    talk.tap('book.place');
    talk.say('Ana Lopez');
    expect(talk.asks()).toBe('phone');
    paused(talk).say('hello');
    talk.tap('resume');
    expect(talk.effects('call')[0]).toMatchObject({ operation: 'slots', input: { office: { text: 'north' } } });
  });
});

describe('"that did not help"', () => {
  test.each(["that didn't help", 'esto no me sirvió', 'no es lo que pregunté'])(
    'offers what else may have been meant, then a person and the telephone: "%s"',
    (words) => {
      const talk = talkTo(city());
      talk.say('when do you open?', { intents: { hours: 0.9, fees: 0.5, 'case-status': 0.2, person: 0.01 } });
      talk.say(words);
      expect(talk.said()).toEqual(['dialog:unhelpful_others']);
      expect(talk.buttons()).toEqual(['fees', 'case-status', 'person', 'menu']);
      expect(talk.effects('note')[0]?.text).toContain('hours');
      expect(talk.last.trace).toContain('unhelpful:hours');
      talk.say(words);
      expect(talk.said()).toEqual(['dialog:person.phone', 'dialog:unhelpful']);
      expect(talk.buttons()).toEqual(['person', 'menu']);
    },
  );

  test('in a form it is followed by the open question', () => {
    const talk = report();
    talk.say('that is not what I asked');
    expect(talk.asks()).toBe('phone');
    expect(talk.state?.stack[0]?.tries).toBe(0);
  });
});

describe('after a case was not found', () => {
  const waiting = (): DialogTalk => {
    const talk = talkTo(city(), { staff: somebody });
    talk.say('where is my case? RC-1001, 07030', { intents: { 'case-status': 0.95 } });
    expect(talk.effects('call')).toHaveLength(1);
    talk.answer('not_found');
    expect(talk.asks()).toBe('reference');
    return talk;
  };
  const asked = (talk: DialogTalk) => talk.effects('call')[0]?.input;

  test.each(['61990', 'no, it is 61990', 'mi código postal es 61990'])('the right ZIP is enough: "%s"', (words) => {
    const talk = waiting();
    talk.say(words);
    expect(asked(talk)).toMatchObject({ reference: { reference: 'RC-1001' }, zip: { zip: '61990' } });
  });

  test('the right number is enough', () => {
    const talk = waiting();
    talk.say('RC-2002');
    expect(asked(talk)).toMatchObject({ reference: { reference: 'RC-2002' }, zip: { zip: '07030' } });
  });

  test('the same number again asks for the other fact', () => {
    const talk = waiting();
    talk.say('RC-1001');
    expect(talk.effects('call')).toEqual([]);
    expect(talk.asks()).toBe('zip');
  });

  test('both are taken', () => {
    const talk = waiting();
    talk.say('RC-2002, 61990');
    expect(asked(talk)).toMatchObject({ reference: { reference: 'RC-2002' }, zip: { zip: '61990' } });
  });
});

describe('what was sent a moment ago', () => {
  const places = {
    type: 'many',
    values: [
      {
        type: 'record',
        fields: {
          id: { type: 'text', text: 'a' },
          start: { type: 'datetime', datetime: '2026-11-24T09:00', zone: 'America/Chicago' },
        },
      },
    ],
  } as const satisfies Value;
  const call = (operation: string, writes: boolean) =>
    ({
      type: 'call',
      service: 'appointments',
      operation,
      with: { reference: { type: 'ref', name: 'reference' }, phone: { type: 'ref', name: 'phone' } },
      writes,
      outcomes: {},
      name: operation,
    }) as const;
  const withMine = () => {
    const base = city();
    const mine = (name: string, operation: string, writes: boolean) =>
      topic(name, [
        { type: 'ask', ...question('reference', 'pattern', { spec: { type: 'pattern', pattern: 'AP-\\d+' } }) },
        { type: 'ask', ...question('phone', 'phone') },
        call(operation, writes),
        { type: 'say', say: 'problem/done' },
      ]);
    const topics = { ...base.topics, mine: mine('mine', 'get', false), undo: mine('undo', 'cancel', true) };
    return { ...base, topics };
  };
  const booked = (): DialogTalk => {
    const talk = talkTo(withMine());
    talk.say('appointment at the north office', { intents: { appointment: 0.95 } });
    talk.answer('slots', { slots: places });
    talk.tap('book.place');
    talk.say('Ana Lopez');
    talk.say('312-555-0142');
    talk.say('yes');
    talk.answer('booked', { reference: { type: 'text', text: 'AP-77' } });
    return talk;
  };

  test('"when is my appointment" right after booking asks nothing', () => {
    const talk = booked();
    talk.say('when is my appointment', { intents: { mine: 0.95 } });
    expect(talk.said()).toEqual(['dialog:recent.used']);
    expect(talk.effects('call')[0]).toMatchObject({
      operation: 'get',
      input: { reference: { text: 'AP-77' }, phone: { e164: '+13125550142' } },
    });
  });

  test('a cancelled appointment is forgotten', () => {
    const talk = booked();
    talk.say('I cannot come to my appointment', { intents: { undo: 0.95 } });
    talk.answer('cancelled');
    talk.say('when is my appointment', { intents: { mine: 0.95 } });
    expect(talk.asks()).toBe('reference');
  });

  test('the next day it is asked for again', () => {
    const talk = booked();
    talk.now += hours(30);
    talk.say('when is my appointment', { intents: { mine: 0.95 } });
    expect(talk.asks()).toBe('reference');
  });

  test('the number of a report is offered where a case is looked for', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.95 } });
    talk.tap('Trash');
    talk.say('12 Oak Street');
    talk.say('skip');
    talk.say('yes');
    talk.answer('created', { reference: { type: 'text', text: 'RC-4242' } });
    talk.say('where is my case?', { intents: { 'case-status': 0.95 } });
    expect(talk.says().at(-1)?.choices?.[0]).toMatchObject({ values: { value: { reference: 'RC-4242' } } });
    talk.say('1');
    expect(talk.asks()).toBe('zip');
  });
});

describe('the third time not understood', () => {
  test('names the telephone with its hours, a person and a message', () => {
    const base = city();
    const talk = talkTo(
      { ...base, facts: { 'agency-hours': [{ value: { en: 'weekdays, 8 to 5', es: 'lunes a viernes, de 8 a 5' } }] } },
      { now: monday },
    );
    for (let n = 0; n < 3; n += 1) talk.say('qwerty');
    expect(talk.said()).toEqual(['dialog:person.phone_hours', 'dialog:fallback.stuck']);
    expect(talk.buttons()).toEqual(['person', 'message', 'menu']);
  });
});
