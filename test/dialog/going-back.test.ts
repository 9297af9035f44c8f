import { describe, expect, test } from '@jest/globals';
import { bot, city, option, question, text, topic, type Draft } from '../support/bot-builder.js';
import { talkTo, type DialogTalk } from '../support/dialog-talk.js';
import type { Value } from '../../src/model/value.js';

const choose = (slot: string, ...labels: string[]): Draft => ({
  type: 'choose',
  ...question(slot, 'choice', { spec: { type: 'choice', options: labels.map((label) => option(label)) } }),
  many: false,
  or: [],
});
const ask = (slot: string, type: Parameters<typeof question>[1], more = {}): Draft => ({
  type: 'ask',
  ...question(slot, type, more),
});
const texts = {
  'bot/greeting': text('Hello. | Hola.'),
  check: text('Is this right? | ¿Está bien?'),
  done: text('Done. | Listo.'),
};
const slots = (talk: DialogTalk) => talk.state?.stack[0]?.slots ?? {};

/** A dog is registered with its shots, a cat with whether it goes out; both with a phone. */
const pets = () =>
  bot(
    [
      topic(
        'pet',
        [
          choose('kind', 'Dog', 'Cat'),
          {
            type: 'first_that_fits',
            cases: [
              { condition: { type: 'is', slot: 'kind', values: [{ type: 'literal', text: 'Dog' }] }, then: 'shots' },
            ],
            otherwise: 'outdoors',
          },
          { ...ask('phone', 'phone'), name: 'phone' },
          { type: 'confirm', say: 'check' },
          { type: 'say', say: 'done' },
        ],
        {
          branches: [
            { ...choose('shots', 'All', 'Some'), name: 'shots', next: 'phone' },
            { ...choose('outdoors', 'Always', 'Never'), name: 'outdoors', next: 'phone' },
          ],
        },
      ),
    ],
    { texts },
  );

describe('back', () => {
  test('goes through the questions in the order in which they were asked, one at a time, to the first', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.95 } });
    talk.tap('Trash');
    talk.say('12 Oak Street');
    talk.say('skip');
    expect(talk.asks()).toBe('confirm');
    for (const question of ['phone', 'address', 'cart']) {
      talk.say('back');
      expect(talk.asks()).toBe(question);
    }
    talk.say('atrás');
    expect(talk.said()).toContain('dialog:back.nothing');
    expect(talk.asks()).toBe('cart');
  });

  test('never goes to an answer that was given ahead of its question, so that no question is left out', () => {
    const talk = talkTo(city());
    talk.say('report, my phone is 312-555-0142', { intents: { report: 0.95 } });
    talk.say('back');
    expect(talk.asks()).toBe('cart');
    talk.tap('Trash');
    expect(talk.asks()).toBe('address');
  });

  test('from the list of answers goes back to "is this right?"', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.95 } });
    talk.tap('Trash');
    talk.say('12 Oak Street');
    talk.say('skip');
    talk.tap('change');
    expect(talk.asks()).toBe('change');
    talk.say('volver');
    expect(talk.asks()).toBe('confirm');
  });

  test('at a question asked in passing goes back to the form', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.95 } });
    talk.say('when is the office open?', { intents: { 'office-hours': 0.95 } });
    expect(talk.asks()).toBe('office');
    talk.say('go back');
    expect(talk.asks()).toBe('cart');
  });
});

describe('a changed answer', () => {
  const result = (unit: string): Value => ({
    type: 'record',
    fields: {
      units: {
        type: 'many',
        values: [
          { type: 'text', text: unit },
          { type: 'text', text: 'Unit B' },
        ],
      },
    },
  });
  const building = () =>
    bot(
      [
        topic('visit', [
          ask('address', 'address'),
          {
            type: 'call',
            service: 'places',
            operation: 'find',
            with: { address: { type: 'ref', name: 'address' } },
            save: 'found',
            writes: false,
            outcomes: { found: 'unit' },
            name: 'look',
          } as Draft,
          {
            type: 'choose',
            ...question('unit', 'choice', { spec: { type: 'choice', options: [] } }),
            many: false,
            or: [],
            from: { type: 'result', ref: { type: 'ref', name: 'found', field: 'units' } },
          } as Draft,
          ask('phone', 'phone'),
          { type: 'confirm', say: 'check' },
          { type: 'say', say: 'done' },
        ]),
      ],
      { texts },
    );
  const visit = (): DialogTalk => {
    const talk = talkTo(building());
    talk.say('visit', { intents: { visit: 0.95 } });
    talk.say('12 Oak Street');
    talk.answer('found', { units: (result('Unit A') as Extract<Value, { type: 'record' }>).fields['units'] as Value });
    talk.say('Unit A');
    talk.say('312-555-0142');
    expect(talk.asks()).toBe('confirm');
    return talk;
  };

  test('asks again only what depended on it: a choice that is no longer offered', () => {
    const talk = visit();
    talk.say('no, the address is 7 Elm Street');
    talk.answer('found', { units: (result('Unit C') as Extract<Value, { type: 'record' }>).fields['units'] as Value });
    expect(talk.asks()).toBe('unit');
    talk.say('Unit C');
    expect(talk.asks()).toBe('confirm');
    expect(slots(talk)['phone']).toEqual({ type: 'phone', e164: '+13125550142' });
  });

  test('asks nothing again where the choice is still offered', () => {
    const talk = visit();
    talk.say('no, the address is 7 Elm Street');
    talk.answer('found', { units: (result('Unit A') as Extract<Value, { type: 'record' }>).fields['units'] as Value });
    expect(talk.asks()).toBe('confirm');
  });

  test('that leads to another branch asks its questions, and the answers of the old branch are none', () => {
    const talk = talkTo(pets());
    talk.say('register', { intents: { pet: 0.95 } });
    talk.tap('Dog');
    if (talk.asks() !== 'shots') throw new Error(`asks ${talk.asks()}`);
    talk.tap('All');
    talk.say('312-555-0142');
    expect(talk.asks()).toBe('confirm');
    talk.tap('change');
    talk.tap('confirm.field.choice');
    talk.tap('Cat');
    expect(talk.asks()).toBe('outdoors');
    talk.tap('Never');
    expect(talk.asks()).toBe('confirm');
    expect(Object.keys(slots(talk)).toSorted()).toEqual(['kind', 'outdoors', 'phone']);
  });
});
