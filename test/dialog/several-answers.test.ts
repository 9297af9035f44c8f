import { describe, expect, test } from '@jest/globals';
import { bot, city, option, question, text, topic } from '../support/bot-builder.js';
import { hear, talkTo, type DialogTalk } from '../support/dialog-talk.js';
import type { Heard, Reading } from '../../src/model/heard.js';
import type { Value } from '../../src/model/value.js';

/** What a recognizer hears, with an address at these words. */
function heard(words: string, address?: string, intents: { readonly [topic: string]: number } = {}): Heard {
  const base = hear(words, { intents });
  if (address === undefined) return base;
  const start = words.indexOf(address);
  const reading: Reading = {
    type: 'address',
    span: [start, start + address.length],
    value: { type: 'address', line: address },
    alternatives: [],
  };
  return { ...base, readings: [...base.readings, reading] };
}
const tell = (talk: DialogTalk, words: string, address?: string): void =>
  void talk.event({ type: 'message', text: words }, heard(words, address));
const slots = (talk: DialogTalk) => talk.state?.stack[0]?.slots ?? {};
const start = (name: string): DialogTalk => {
  const talk = talkTo(city());
  talk.say(`I want ${name}`, { intents: { [name]: 0.95 } });
  return talk;
};

describe('several answers in one sentence', () => {
  test.each([
    ['Trash, and my phone is 312-555-0142', 'address'],
    ['la basura, mi teléfono es 312-555-0142', 'address'],
  ])('"%s" at the first question answers the third as well', (words, next) => {
    const talk = start('report');
    tell(talk, words);
    expect(talk.asks()).toBe(next);
    expect(talk.said()).toContain('dialog:ahead.noted');
    tell(talk, '12 Oak Street', '12 Oak Street');
    expect(talk.asks()).toBe('confirm');
    expect(slots(talk)['phone']).toEqual({ type: 'phone', e164: '+13125550142' });
  });

  test.each([
    ['recycling at 120 Elm Street', '120 Elm Street'],
    ['reciclaje en 120 Elm Street', '120 Elm Street'],
    ['120 Elm Street, recycling please', '120 Elm Street'],
  ])('"%s" is an option and an address', (words, address) => {
    const talk = start('report');
    tell(talk, words, address);
    expect(slots(talk)).toMatchObject({
      cart: { option: 'recycling' },
      address: { type: 'address', line: '120 Elm Street' },
    });
    expect(talk.asks()).toBe('phone');
  });

  test('an address keeps words that are none of the other answers', () => {
    const talk = start('report');
    talk.tap('Trash');
    tell(talk, 'the blue house at 120 Elm Street', '120 Elm Street');
    expect(slots(talk)['address']).toMatchObject({ line: 'the blue house at 120 Elm Street' });
  });

  const form = (more: Parameters<typeof topic>[1] = []) =>
    bot(
      [
        topic('sign-up', [
          { type: 'ask', ...question('name', 'name') },
          { type: 'ask', ...question('phone', 'phone') },
          { type: 'ask', ...question('email', 'email') },
          ...more,
          { type: 'say', say: 'sign-up/done' },
        ]),
      ],
      { texts: { 'sign-up/done': text('Done. | Listo.'), 'bot/greeting': text('Hello. | Hola.') } },
    );
  const signUp = (more: Parameters<typeof topic>[1] = []): DialogTalk => {
    const talk = talkTo(form(more));
    talk.say('sign me up', { intents: { 'sign-up': 0.95 } });
    return talk;
  };

  test.each([
    ['Ana Lopez, 312-555-0142', 'Ana Lopez'],
    ['Ana Lopez 312-555-0142', 'Ana Lopez'],
    ['my name is Ana Lopez and my phone number is 312-555-0142', 'Ana Lopez'],
    ['Me llamo Ana de la Cruz y mi teléfono es 312-555-0142', 'Ana de la Cruz'],
  ])('"%s" is a name and a phone', (words, name) => {
    const talk = signUp();
    tell(talk, words);
    expect(talk.asks()).toBe('email');
    expect(slots(talk)).toMatchObject({ name: { text: name }, phone: { e164: '+13125550142' } });
  });

  test('an answer to a later question does not count as misunderstood: it is noted, and the open question asked again', () => {
    const talk = signUp();
    tell(talk, 'Ana Lopez');
    tell(talk, 'ana@example.com');
    expect(talk.said()[0]).toBe('dialog:ahead.noted');
    expect(talk.asks()).toBe('phone');
    expect(talk.state?.stack[0]?.tries).toBe(0);
    tell(talk, '312-555-0142');
    expect(talk.said()).toEqual(['sign-up/done']);
  });

  test('of two questions of one kind the open one is meant, and nothing is guessed', () => {
    const talk = signUp([{ type: 'ask', ...question('second-phone', 'phone') }]);
    tell(talk, 'Ana Lopez, 312-555-0142');
    expect(slots(talk)['second-phone']).toBeUndefined();
    expect(talk.asks()).toBe('phone');
  });

  test('a day in a description is part of it; a phone number in it is an answer', () => {
    const talk = talkTo(
      bot(
        [
          topic('complain', [
            { type: 'ask', ...question('what', 'text') },
            { type: 'ask', ...question('when', 'date') },
            { type: 'ask', ...question('phone', 'phone') },
            { type: 'say', say: 'done' },
          ]),
        ],
        { texts: { done: text('Done. | Listo.'), 'bot/greeting': text('Hello. | Hola.') } },
      ),
    );
    talk.say('complain', { intents: { complain: 0.95 } });
    tell(talk, 'Since 2026-11-01 there is noise every night, call me at 312-555-0142');
    expect(slots(talk)).toMatchObject({
      what: { text: 'Since 2026-11-01 there is noise every night, call me at 312-555-0142' },
      phone: { e164: '+13125550142' },
    });
    expect(talk.asks()).toBe('when');
  });
});

describe('a correction of what was noted ahead', () => {
  test('does not skip the questions before it', () => {
    const talk = start('report');
    tell(talk, 'my phone is 312-555-0142');
    expect(talk.asks()).toBe('cart');
    tell(talk, 'no, my phone is 312-555-0199');
    expect(talk.asks()).toBe('cart');
    talk.tap('Trash');
    expect(talk.asks()).toBe('address');
    tell(talk, '12 Oak Street');
    expect(talk.asks()).toBe('confirm');
    expect(slots(talk)['phone']).toEqual({ type: 'phone', e164: '+13125550199' });
  });

  test('a phone said anew, alone, at another question is the new one', () => {
    const talk = start('report');
    tell(talk, 'Trash, 312-555-0142');
    tell(talk, '312-555-0199');
    expect(talk.said()[0]).toBe('dialog:confirm.changed');
    expect(talk.asks()).toBe('address');
    expect(slots(talk)['phone']).toEqual({ type: 'phone', e164: '+13125550199' });
  });
});

describe('an appointment in one sentence', () => {
  const place = (id: string, start: string, office: string): Value => ({
    type: 'record',
    fields: {
      id: { type: 'text', text: id },
      start: { type: 'datetime', datetime: start, zone: 'America/Chicago' },
      office_name: { type: 'text', text: office },
    },
  });
  const slotsResult = {
    slots: {
      type: 'many',
      values: [place('a', '2026-11-24T09:00', 'North office'), place('b', '2026-11-24T15:00', 'North office')],
    },
  } as const;

  test('day, hour, office and phone are all heard', () => {
    const talk = talkTo(city());
    talk.say('an appointment on 2026-11-24 at 15:00 at the north office, my phone is 312-555-0142', {
      intents: { appointment: 0.95 },
    });
    expect(talk.effects('call')[0]).toMatchObject({
      operation: 'slots',
      input: { office: { text: 'north' }, from: { type: 'date', date: '2026-11-24' } },
    });
    talk.answer('slots', slotsResult);
    expect(talk.asks()).toBe('name');
    talk.say('Ana Lopez');
    expect(talk.asks()).toBe('confirm');
  });

  test('the day is remembered while the office is asked', () => {
    const talk = talkTo(city());
    talk.say('una cita el 2026-11-24 a las 15:00', { intents: { appointment: 0.95 } });
    expect(talk.asks()).toBe('office');
    talk.say('la del norte');
    expect(talk.effects('call')[0]?.input['from']).toEqual({ type: 'date', date: '2026-11-24' });
    talk.answer('slots', slotsResult);
    expect(talk.asks()).toBe('name');
  });

  test('an hour that is not free is said not to be, and the others are offered', () => {
    const talk = talkTo(city());
    talk.say('an appointment on 2026-11-24 at 11:00 at the north office', { intents: { appointment: 0.95 } });
    talk.answer('slots', slotsResult);
    expect(talk.said()).toEqual(['dialog:book.not_free', 'dialog:book.slot_at']);
  });

  test('a day without free times is said to have none, and the next ones are looked for once', () => {
    const talk = talkTo(city());
    talk.say('an appointment on 2026-12-30 at the north office', { intents: { appointment: 0.95 } });
    talk.answer('none');
    expect(talk.said()).toContain('dialog:book.none_that_day');
    expect(talk.effects('call')[0]?.input['from']).toBeUndefined();
    talk.answer('none');
    expect(talk.effects('call')).toEqual([]);
  });

  test('an office named with the hour, where any would do, is the one that is looked in', () => {
    const talk = talkTo(city());
    talk.say('an appointment', { intents: { appointment: 0.95 } });
    talk.say('any office');
    talk.answer('slots', slotsResult);
    talk.say('2026-11-24 a las 15:00 en la del sur');
    expect(talk.effects('call')[0]?.input).toMatchObject({
      office: { text: 'south' },
      from: { type: 'date', date: '2026-11-24' },
    });
  });

  test('a day that has passed is not looked for', () => {
    const talk = talkTo(city());
    talk.say('an appointment at the north office, I was there on 2026-10-01', { intents: { appointment: 0.95 } });
    expect(talk.effects('call')[0]?.input['from']).toBeUndefined();
  });
});

test('the words that begin a form never choose between options of which two are named', () => {
  const talk = talkTo(
    bot(
      [
        topic('pick', [
          {
            type: 'choose',
            ...question('kind', 'choice', { spec: { type: 'choice', options: [option('Red'), option('Blue')] } }),
            many: false,
            or: [],
          },
          { type: 'say', say: 'done' },
        ]),
      ],
      { texts: { done: text('Done. | Listo.'), 'bot/greeting': text('Hello. | Hola.') } },
    ),
  );
  talk.say('not red but blue', { intents: { pick: 0.95 } });
  expect(talk.asks()).toBe('kind');
});
