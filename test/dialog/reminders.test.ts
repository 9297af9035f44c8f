import { describe, expect, test } from '@jest/globals';
import type { Slots } from '../../src/model/text.js';
import { bot, question, text, topic } from '../support/bot-builder.js';
import { talkTo, type DialogTalk } from '../support/dialog-talk.js';

const zone = 'America/Chicago';
const texts = {
  'bot/greeting': text('Hello. | Hola.'),
  'hearing/remind': text('Your hearing is on {hearing}. | Su audiencia es el {hearing}.'),
  'form/what': text('What is it? | ¿Qué es?'),
};
const calls = { service: 'appointments', with: {}, writes: true, outcomes: {} };
const town = bot(
  [
    topic('hearing', [
      { type: 'ask', ...question('hearing', 'date') },
      {
        type: 'remind',
        say: 'hearing/remind',
        of: 'hearing',
        before: [{ days: 1 }],
        template: { en: 'hearing_en', es: 'hearing_es' },
      },
    ]),
    topic(
      'private',
      [
        { type: 'ask', ...question('hearing', 'date') },
        { type: 'remind', say: 'hearing/remind', of: 'hearing', before: [{ days: 1 }] },
      ],
      { sensitive: true },
    ),
    topic('visit', [
      {
        type: 'book',
        service: 'appointments',
        what: { type: 'literal', text: 'passport' },
        who: [],
        with: {},
        save: 'appointment',
        outcomes: {},
        remind: [{ days: 1 }, { minutes: 120 }],
      },
    ]),
    topic('cancel', [{ type: 'call', ...calls, operation: 'cancel' }]),
    topic('move', [{ type: 'call', ...calls, operation: 'reschedule' }]),
    topic('form', [{ type: 'ask', ...question('what', 'text', { say: 'form/what' }) }]),
  ],
  {
    texts,
    services: {
      appointments: {
        name: 'appointments',
        type: 'calendar',
        settings: {},
        bookable: [{ id: 'passport', title: { en: 'Passport', es: 'Pasaporte' }, minutes: 30 }],
        offices: [
          { id: 'hall', title: { en: 'City Hall' }, address: '1 Main St', timeZone: zone, services: ['passport'] },
        ],
      },
    },
  },
);
const appointment = (datetime: string, reference = 'AP-7K3F'): Slots => ({
  appointment: {
    type: 'record',
    fields: {
      reference: { type: 'text', text: reference },
      title: { type: 'localized', text: { en: 'Passport', es: 'Pasaporte' } },
      start: { type: 'datetime', datetime, zone },
      office_name: { type: 'text', text: 'City Hall' },
      address: { type: 'text', text: '1 Main St' },
    },
  },
});
const slots: Slots = {
  slots: {
    type: 'many',
    values: [
      {
        type: 'record',
        fields: {
          id: { type: 'text', text: 's1' },
          start: { type: 'datetime', datetime: '2026-12-01T10:30', zone },
          office: { type: 'text', text: 'hall' },
          office_name: { type: 'text', text: 'City Hall' },
        },
      },
    ],
  },
};

function booked(): DialogTalk {
  const talk = talkTo(town);
  talk.say('visit', { intents: { visit: 0.99 } });
  talk.answer('slots', slots);
  talk.say('1');
  talk.say('yes');
  talk.answer('booked', appointment('2026-12-01T10:30'));
  return talk;
}
const at = (moment: string): number => Date.parse(moment);
const names = (talk: DialogTalk): readonly string[] => (talk.state?.reminders ?? []).map(({ id }) => `remind:${id}`);
function fire(talk: DialogTalk, name: string, when: number): void {
  talk.now = when - 10_000;
  talk.event({ type: 'timer', name, dueAt: when });
}
const dayBefore = at('2026-11-30T16:30:00Z');
const lookUp = (talk: DialogTalk, outcome: string, result: Slots = {}): void => {
  const callId = talk.state?.reminders?.find(({ booked: one }) => one?.callId)?.booked?.callId ?? 'none';
  talk.event({ type: 'call_result', callId, outcome, result });
};

describe('a reminder of a day that was asked', () => {
  const asked = (topicName: string): DialogTalk => {
    const talk = talkTo(town);
    talk.say(topicName, { intents: { [topicName]: 0.99 } });
    talk.say('2026-12-01');
    return talk;
  };

  test('says nothing now and goes out in the morning of the day before, with its template', () => {
    const talk = asked('hearing');
    expect(talk.said()).not.toContain('hearing/remind');
    expect(talk.effects('remind')).toMatchObject([{ dueAt: at('2026-11-30T15:00:00Z') }]);
    fire(talk, names(talk)[0] ?? '', at('2026-11-30T15:00:00Z'));
    expect(talk.says()).toMatchObject([
      {
        text: { key: 'hearing/remind' },
        values: { hearing: { date: '2026-12-01' } },
        unasked: true,
        template: { en: 'hearing_en' },
      },
    ]);
    expect(talk.state?.reminders).toEqual([]);
  });

  test('of a sensitive topic is marked, so that nothing of it is shown before the chat is opened', () => {
    const talk = asked('private');
    fire(talk, names(talk)[0] ?? '', at('2026-11-30T15:00:00Z'));
    expect(talk.says()).toMatchObject([{ sensitive: true }]);
  });
});

describe('the reminders of an appointment', () => {
  test('are set when it is booked, and the resident reads when the first one comes', () => {
    const talk = booked();
    expect(talk.said()).toContain('dialog:book.remind_set');
    expect(talk.effects('remind').map(({ dueAt }) => dueAt)).toEqual([dayBefore, at('2026-12-01T14:30:00Z')]);
  });

  test('are looked up before they are told', () => {
    const talk = booked();
    fire(talk, names(talk)[0] ?? '', dayBefore);
    expect(talk.says()).toEqual([]);
    expect(talk.effects('call')).toMatchObject([
      { operation: 'get', input: { reference: { text: 'AP-7K3F' } }, writes: false },
    ]);
    lookUp(talk, 'found', appointment('2026-12-01T10:30'));
    expect(talk.said()).toEqual(['dialog:book.reminder']);
    expect(talk.state?.reminders).toHaveLength(1);
  });

  test('are told once, whatever comes twice', () => {
    const talk = booked();
    const [name = ''] = names(talk);
    fire(talk, name, dayBefore);
    const callId = talk.state?.reminders?.[0]?.booked?.callId ?? '';
    lookUp(talk, 'found', appointment('2026-12-01T10:30'));
    talk.event({ type: 'call_result', callId, outcome: 'found', result: appointment('2026-12-01T10:30') });
    expect(talk.said()).toEqual([]);
    talk.event({ type: 'timer', name, dueAt: dayBefore });
    expect(talk.last.effects).toEqual([]);
  });

  test('are told even if the calendar does not answer', () => {
    const talk = booked();
    fire(talk, names(talk)[0] ?? '', dayBefore);
    lookUp(talk, 'unavailable');
    expect(talk.said()).toEqual(['dialog:book.reminder']);
  });

  test('do not disturb the form that is open', () => {
    const talk = booked();
    talk.say('form', { intents: { form: 0.99 } });
    fire(talk, names(talk)[0] ?? '', dayBefore);
    lookUp(talk, 'found', appointment('2026-12-01T10:30'));
    expect(talk.said()).toEqual(['dialog:book.reminder']);
    talk.say('a bin');
    expect(talk.state?.stack).toEqual([]);
  });

  test('are gone when it was cancelled elsewhere', () => {
    const talk = booked();
    fire(talk, names(talk)[0] ?? '', dayBefore);
    lookUp(talk, 'not_found');
    expect(talk.said()).toEqual([]);
    expect(talk.state?.reminders).toEqual([]);
  });

  test('move when it was moved elsewhere', () => {
    const talk = booked();
    fire(talk, names(talk)[0] ?? '', dayBefore);
    lookUp(talk, 'found', appointment('2026-12-03T11:00'));
    expect(talk.said()).toEqual([]);
    expect(talk.effects('remind').map(({ dueAt }) => dueAt)).toEqual([
      at('2026-12-02T17:00:00Z'),
      at('2026-12-03T15:00:00Z'),
    ]);
  });

  test('are gone at once when it is cancelled here', () => {
    const talk = booked();
    const before = names(talk);
    talk.say('undo my visit', { intents: { cancel: 0.99 } });
    talk.answer('cancelled', appointment('2026-12-01T10:30'));
    expect(talk.effects('cancel_remind').map(({ name }) => name)).toEqual(expect.arrayContaining([...before]));
    expect(talk.state?.reminders).toEqual([]);
  });

  test('move at once when it is moved here; another appointment’s stay', () => {
    const talk = booked();
    talk.say('move', { intents: { move: 0.99 } });
    talk.answer('moved', appointment('2026-12-03T11:00', 'AP-2222'));
    expect(talk.state?.reminders).toHaveLength(2);
    talk.say('move', { intents: { move: 0.99 } });
    talk.answer('moved', appointment('2026-12-03T11:00'));
    expect(talk.state?.reminders?.map(({ dueAt }) => dueAt)).toEqual([
      at('2026-12-02T17:00:00Z'),
      at('2026-12-03T15:00:00Z'),
    ]);
  });

  test('end with STOP, and none are set afterwards', () => {
    const talk = booked();
    talk.say('stop');
    expect(talk.state?.reminders).toEqual([]);
    expect(talk.effects('cancel_remind')).toHaveLength(2);
    talk.say('visit', { intents: { visit: 0.99 } });
    talk.answer('slots', slots);
    talk.say('1');
    talk.say('yes');
    talk.answer('booked', appointment('2026-12-01T10:30'));
    expect(talk.said()).not.toContain('dialog:book.remind_set');
    expect(talk.effects('remind')).toEqual([]);
  });

  test('end when the platform knows of a STOP that we were not told of; another failure ends none', () => {
    const talk = booked();
    talk.event({ type: 'undelivered', part: 'turn.1', reason: 'blocked' });
    expect(talk.state?.reminders).toHaveLength(2);
    talk.event({ type: 'undelivered', part: 'turn.2', reason: 'opted_out' });
    expect([talk.state?.optedOut, talk.state?.reminders]).toEqual([true, []]);
    expect(talk.said()).toEqual([]);
  });

  test('are not sent to who cannot be reached, until they write again', () => {
    const silent = booked();
    silent.event({ type: 'undelivered', part: 'turn.1', reason: 'blocked' });
    const [first = ''] = names(silent);
    fire(silent, first, at('2026-11-30T17:00:00Z'));
    expect([silent.said(), silent.last.trace]).toEqual([[], expect.arrayContaining(['reminder:dropped'])]);
    const back = booked();
    back.event({ type: 'undelivered', part: 'turn.1', reason: 'blocked' });
    back.say('hello');
    fire(back, names(back)[0] ?? '', at('2026-11-30T17:00:00Z'));
    expect(back.last.trace).not.toContain('reminder:dropped');
  });

  test('that fall due in the night wait for the morning; after the appointment they are dropped', () => {
    const talk = booked();
    const [first = '', second = ''] = names(talk);
    fire(talk, first, at('2026-12-01T04:00:00Z'));
    expect(talk.last.effects).toEqual([{ type: 'remind', name: first, dueAt: at('2026-12-01T14:00:00Z') }]);
    fire(talk, second, at('2026-12-01T17:00:00Z'));
    expect(talk.last.effects).toEqual([{ type: 'cancel_remind', name: second }]);
  });

  test('come as a line for the agent who has the conversation', () => {
    const talk = booked();
    talk.control = { owner: { type: 'agent', agent: 'a1' }, epoch: 1 };
    fire(talk, names(talk)[0] ?? '', dayBefore);
    lookUp(talk, 'found', appointment('2026-12-01T10:30'));
    expect(talk.says()).toEqual([]);
    expect(talk.effects('note')).toHaveLength(1);
  });
});
