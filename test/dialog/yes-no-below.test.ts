import { describe, expect, test } from '@jest/globals';
import { bot, city, question, text, topic } from '../support/bot-builder.js';
import { hear, talkTo, type DialogTalk } from '../support/dialog-talk.js';

const begin = (name: string): DialogTalk => {
  const talk = talkTo(city());
  talk.say(name, { intents: { [name]: 0.95 } });
  return talk;
};
const file = { id: 'f1', name: 'a.jpg', mime: 'image/jpeg', bytes: 10 };
const street = '12 Oak Street';
const withAddress = {
  ...hear(street),
  readings: [
    {
      type: 'address',
      span: [0, street.length],
      value: { type: 'address', line: street },
      alternatives: [],
    },
  ] as const,
};

describe('a photo that may be skipped, put as "do you have a photo?"', () => {
  test.each(['no', 'No, gracias', 'nope', 'no tengo', 'none', 'Ninguna.'])('"%s" passes it over', (words) => {
    const talk = begin('pictures');
    talk.say(words);
    expect(talk.said()).toEqual(['problem/done']);
  });

  test.each(['yes', 'sí', 'Sí, claro', 'yes, I do', 'sí tengo'])(
    '"%s" is told to send it, and is no misunderstanding',
    (words) => {
      const talk = begin('pictures');
      talk.say(words);
      expect(talk.said()).toEqual(['dialog:file.send_now', 'pictures/photo']);
      expect(talk.state?.stack[0]?.tries).toBe(0);
    },
  );

  test('each photo is said to have come, and "no" after one means that there are no more', () => {
    const talk = begin('pictures');
    talk.event({ type: 'attachment', kind: 'photo', file });
    expect(talk.said()).toEqual(['dialog:file.got_photo', 'pictures/photo']);
    talk.say('no, no más');
    expect(talk.said()).toEqual(['problem/done']);
  });
});

describe('"no" and "yes" elsewhere', () => {
  const form = (type: Parameters<typeof question>[1], optional: boolean) => {
    const talk = talkTo(
      bot(
        [
          topic('form', [
            { type: 'ask', ...question('it', type, { optional }) },
            { type: 'say', say: 'done' },
          ]),
        ],
        { texts: { done: text('Done. | Listo.'), 'bot/greeting': text('Hello. | Hola.') } },
      ),
    );
    talk.say('form', { intents: { form: 0.95 } });
    return talk;
  };

  test.each(['phone', 'email', 'text', 'name', 'address', 'number', 'date'] as const)(
    '"no" passes over an optional %s',
    (type) => {
      const talk = form(type, true);
      talk.say('no');
      expect(talk.said()).toEqual(['done']);
    },
  );

  test.each(['phone', 'name', 'address', 'photo'] as const)('"no" to a %s that is needed says that it is', (type) => {
    const talk = form(type, false);
    talk.say('no');
    expect(talk.said()[0]).toBe('dialog:skip.required');
    expect(talk.asks()).toBe('it');
  });

  test('a description that has to be given may be "no"', () => {
    const talk = form('text', false);
    talk.say('no');
    expect(talk.said()).toEqual(['done']);
  });

  test('"yes" to an optional telephone asks for it again', () => {
    const talk = form('phone', true);
    talk.say('yes');
    expect(talk.asks()).toBe('it');
    talk.say('312-555-0142');
    expect(talk.said()).toEqual(['done']);
  });

  test('"bien" is an answer to an open question, not a yes', () => {
    const talk = form('text', true);
    talk.say('bien');
    expect(talk.said()).toEqual(['done']);
  });
});

describe('an answer for the form that waits below', () => {
  test('is taken at a question asked in passing', () => {
    const talk = begin('report');
    talk.tap('Trash');
    talk.say('when is the office open?', { intents: { 'office-hours': 0.95 } });
    expect(talk.asks()).toBe('office');
    talk.event({ type: 'message', text: street }, withAddress);
    expect(talk.asks()).toBe('phone');
    expect(talk.state?.stack).toHaveLength(1);
    expect(talk.state?.stack[0]?.slots['address']).toEqual({ type: 'address', line: street });
  });

  test('is taken at "leave this form?"', () => {
    const talk = begin('report');
    talk.tap('Trash');
    talk.say('where is my case?', { intents: { 'case-status': 0.95 } });
    expect(talk.asks()).toBe('leave');
    talk.event({ type: 'message', text: street }, withAddress);
    expect(talk.asks()).toBe('phone');
  });

  test('is not seen in words that could be anything', () => {
    const talk = begin('problem');
    talk.say('when is the office open?', { intents: { 'office-hours': 0.95 } });
    talk.say('something else entirely');
    expect(talk.asks()).toBe('office');
    expect(talk.state?.stack).toHaveLength(2);
  });

  test('is never a message for the staff', () => {
    const talk = begin('report');
    talk.tap('Trash');
    talk.say('a person please');
    talk.tap('message');
    expect(talk.asks()).toBe('message');
    talk.event({ type: 'message', text: street }, withAddress);
    expect(talk.asks()).toBe('contact');
  });
});

test('a phone left for the staff is read back as people write it', () => {
  const talk = begin('hours');
  talk.say('agent');
  talk.tap('message');
  talk.say('The tree on my street fell');
  talk.say('312-555-0142');
  expect(talk.says()[0]).toMatchObject({
    text: { key: 'dialog:person.message_taken' },
    values: { contact: { type: 'phone', e164: '+13125550142' } },
  });
  expect(talk.effects('take_message')[0]).toMatchObject({ contact: '+13125550142' });
});
