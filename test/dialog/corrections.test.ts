import { describe, expect, test } from '@jest/globals';
import { city, option, question, topic } from '../support/bot-builder.js';
import { talkTo, type DialogTalk } from '../support/dialog-talk.js';
import { correctionIn, namelessFrom } from '../../src/dialog/words/correction.js';

const slots = [
  { slot: 'address', names: ['address', 'street', 'direccion', 'calle'] },
  { slot: 'phone', names: ['phone', 'phone number', 'telefono', 'numero de telefono'] },
];

describe('a correction in words', () => {
  test.each([
    ['no, the street is Elm', 'address', 'Elm'],
    ['No, la dirección es Calle Olmo 7', 'address', 'Calle Olmo 7'],
    ['change the address to 7 Elm Street', 'address', '7 Elm Street'],
    ['quiero cambiar la dirección a 7 Elm', 'address', '7 Elm'],
    ['sorry, my phone number should be 312-555-0199', 'phone', '312-555-0199'],
    ['perdón, mi teléfono es 312-555-0199', 'phone', '312-555-0199'],
    ['address: 7 Elm', 'address', '7 Elm'],
  ])('"%s" names %s and its value', (text, slot, value) => {
    const found = correctionIn(text, slots);
    expect(found?.slot).toBe(slot);
    expect(text.slice(found?.from ?? 0).replace(/^[\s:]+/, '')).toBe(value);
  });

  test.each([
    ['change my phone', 'phone'],
    ['cambiar el teléfono', 'phone'],
    ['I want to change the address', 'address'],
    ['the address is wrong', 'address'],
    ['la dirección está mal', 'address'],
    ['wrong phone number', 'phone'],
    ['me equivoqué en la dirección', 'address'],
    ['I made a mistake in my address', 'address'],
  ])('"%s" names %s alone', (text, slot) => {
    expect(correctionIn(text, slots)).toMatchObject({ slot, from: null });
  });

  test.each([
    'fix the street light on my corner',
    'change my phone plan',
    'the street was flooded and nobody came',
    'no phone',
    'no tengo teléfono',
    'constructor',
    '',
    '🙂',
    'x '.repeat(500),
  ])('"%s" is none', (text) => {
    const found = correctionIn(text, slots);
    expect(found === null || !found.firm).toBe(true);
  });

  test('without a name only what begins like one', () => {
    expect(namelessFrom('no, 7 Elm Street')).toEqual({ from: 2, meant: false });
    expect(namelessFrom('quise decir reciclaje')).toMatchObject({ meant: true });
    expect(namelessFrom('7 Elm Street')).toBeNull();
    expect(namelessFrom('no')).toBeNull();
  });
});

const report = (): DialogTalk => {
  const talk = talkTo(city());
  talk.say('report', { intents: { report: 0.9 } });
  talk.tap('Trash');
  talk.say('12 Oak Street');
  return talk;
};
const atCheck = (): DialogTalk => {
  const talk = report();
  talk.say('312-555-0142');
  expect(talk.asks()).toBe('confirm');
  return talk;
};
const slotsOf = (talk: DialogTalk) => talk.state?.stack[0]?.slots;

describe('at "is this right?"', () => {
  test.each([
    'no, the address is 7 Elm Street',
    'no, la dirección es 7 Elm Street',
    'change the street to 7 Elm Street',
  ])('"%s" sets it and shows the check again', (text) => {
    const talk = atCheck();
    talk.say(text);
    expect(talk.said()).toEqual(['dialog:confirm.changed', 'report/confirm']);
    expect(slotsOf(talk)?.['address']).toMatchObject({ line: '7 Elm Street' });
    talk.say('yes');
    expect(talk.effects('call')[0]).toMatchObject({ input: { address: { line: '7 Elm Street' } } });
  });

  test('a value that says by its form what it is needs no name', () => {
    const talk = atCheck();
    talk.say('no, it is 312-555-0199');
    expect(talk.asks()).toBe('confirm');
    expect(slotsOf(talk)?.['phone']).toEqual({ type: 'phone', e164: '+13125550199' });
    talk.say('no, recycling');
    expect(slotsOf(talk)?.['cart']).toMatchObject({ option: 'recycling' });
  });

  test('a value that does not fit is asked for', () => {
    const talk = atCheck();
    talk.say('change my phone to banana');
    expect(talk.asks()).toBe('phone');
    talk.say('312-555-0199');
    expect(talk.asks()).toBe('confirm');
  });

  test('a plain no shows what can be changed; "change" too', () => {
    for (const text of ['no', 'change', 'cambiar algo', 'I want to change something']) {
      const talk = atCheck();
      talk.say(text);
      expect(talk.asks()).toBe('change');
      talk.say('no, the address is 7 Elm Street');
      expect(talk.asks()).toBe('confirm');
      expect(slotsOf(talk)?.['address']).toMatchObject({ line: '7 Elm Street' });
    }
  });
});

describe('in the middle of a form', () => {
  test('a correction with its value is taken, and the open question comes back', () => {
    const talk = report();
    talk.say('no, the street is Elm Street');
    expect(talk.said()).toEqual(['dialog:confirm.changed', 'report/phone']);
    expect(slotsOf(talk)?.['address']).toMatchObject({ line: 'Elm Street' });
    talk.say('no, the street is Elm');
    expect(talk.said()).toEqual(['report/address']);
  });

  test('without its value it is asked, and then the open question', () => {
    const talk = report();
    talk.say('change the address');
    expect(talk.said()).toEqual(['report/address']);
    talk.say('7 Elm Street');
    expect(talk.said()).toEqual(['report/phone']);
  });

  test('"change" is a command, not an address; it shows the answers so far', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    talk.say('change');
    expect(talk.said()).toEqual(['dialog:confirm.nothing', 'report/cart']);
    talk.tap('Trash');
    talk.say('cambiar');
    expect(talk.asks()).toBe('change');
    expect(talk.buttons()).toEqual(['confirm.field.choice', 'keep']);
    talk.say('1');
    expect(talk.asks()).toBe('cart');
    talk.tap('Recycling');
    expect(talk.asks()).toBe('address');
    expect(slotsOf(talk)?.['address']).toBeUndefined();
  });

  test('a name of the open question is its answer without what stands before', () => {
    const talk = talkTo(city());
    talk.say('report', { intents: { report: 0.9 } });
    talk.tap('Trash');
    talk.say('sorry, the street is Elm Street 7');
    expect(slotsOf(talk)?.['address']).toMatchObject({ line: 'Elm Street 7' });
  });

  test('a description that speaks of the address stays a description', () => {
    const base = city();
    const mixed = topic('mixed', [
      { type: 'ask', ...question('address', 'address', { say: 'report/address' }) },
      { type: 'ask', ...question('what', 'text', { say: 'problem/what' }) },
      { type: 'say', say: 'problem/done' },
    ]);
    const talk = talkTo({ ...base, topics: { ...base.topics, mixed } });
    talk.say('mixed', { intents: { mixed: 0.9 } });
    talk.say('12 Oak Street');
    talk.say('the street is full of trash');
    expect(talk.said()).toEqual(['problem/done']);
  });

  test('"back" and a change never say a thing twice, and what comes after them is said', () => {
    const base = city();
    const told = topic('told', [
      { type: 'ask', ...question('address', 'address', { say: 'report/address' }) },
      { type: 'say', say: 'hours/answer' },
      { type: 'ask', ...question('who', 'name', { say: 'problem/who' }) },
      { type: 'say', say: 'problem/done' },
    ]);
    const talk = talkTo({ ...base, topics: { ...base.topics, told } });
    talk.say('told', { intents: { told: 0.9 } });
    talk.say('12 Oak Street');
    expect(talk.said()).toEqual(['hours/answer', 'problem/who']);
    talk.say('back');
    expect(talk.said()).toEqual(['report/address']);
    talk.say('7 Elm Street');
    expect(talk.said()).toEqual(['problem/who']);
    talk.say('Ana López');
    expect(talk.said()).toEqual(['problem/done']);
  });

  test('an answer that decided the way leads the other way when it is changed', () => {
    const base = city();
    const ways = topic(
      'ways',
      [
        {
          type: 'choose',
          ...question('kind', 'choice', {
            spec: { type: 'choice', options: [option('Tree | Árbol'), option('Light | Luz')] },
          }),
          many: false,
          or: [],
        },
        {
          type: 'first_that_fits',
          cases: [
            {
              condition: { type: 'is', slot: 'kind', values: [{ type: 'literal', text: 'Tree' }] },
              then: 'height',
            },
          ],
          otherwise: 'pole',
        },
      ],
      {
        branches: [
          { type: 'ask', ...question('height', 'number'), name: 'height', next: null },
          { type: 'ask', ...question('pole', 'text'), name: 'pole', next: null },
        ],
      },
    );
    const talk = talkTo({ ...base, topics: { ...base.topics, ways } });
    talk.say('ways', { intents: { ways: 0.9 } });
    talk.tap('Tree');
    expect(talk.asks()).toBe('height');
    talk.say('sorry, I meant light');
    expect(talk.asks()).toBe('pole');
  });

  test('once something was sent, nothing before it is changed or sent again', () => {
    const base = city();
    const after = topic('after', [
      { type: 'ask', ...question('address', 'address', { say: 'report/address' }) },
      { type: 'call', service: 'cases', operation: 'create', with: {}, writes: true, outcomes: {} },
      { type: 'ask', ...question('who', 'name', { say: 'problem/who' }) },
      { type: 'say', say: 'problem/done' },
    ]);
    for (const text of ['back', 'change the address', 'no, the address is 7 Elm Street']) {
      const talk = talkTo({ ...base, topics: { ...base.topics, after } });
      talk.say('after', { intents: { after: 0.9 } });
      talk.say('12 Oak Street');
      talk.answer('created');
      expect(talk.asks()).toBe('who');
      talk.say(text);
      expect(talk.effects('call')).toEqual([]);
      expect(talk.asks()).not.toBe('address');
    }
  });
});

describe('inside a booking', () => {
  const place = (id: string, time: string) =>
    ({
      type: 'record',
      fields: {
        id: { type: 'text', text: id },
        start: { type: 'datetime', datetime: `2026-11-24T${time}`, zone: 'America/Chicago' },
        office_name: { type: 'text', text: 'North' },
      },
    }) as const;
  const atPhone = (): DialogTalk => {
    const talk = talkTo(city());
    talk.say('appointment', { intents: { appointment: 0.9 } });
    talk.say('north');
    talk.answer('slots', { slots: { type: 'many', values: [place('a', '09:00'), place('b', '10:00')] } });
    talk.say('1');
    talk.say('Ana López');
    return talk;
  };
  const booking = (): DialogTalk => {
    const talk = atPhone();
    talk.say('312-555-0142');
    expect(talk.asks()).toBe('confirm');
    return talk;
  };

  test('"back" is one step back, not the whole way', () => {
    const talk = atPhone();
    talk.say('back');
    expect(talk.asks()).toBe('name');
    talk.say('back');
    expect(talk.asks()).toBe('slot');
    talk.say('back');
    expect(talk.asks()).toBe('office');
    talk.say('back');
    expect(talk.said()[0]).toBe('dialog:back.nothing');
  });

  test('the phone can be changed at the check, by name or with its value', () => {
    const talk = booking();
    talk.say('change my phone');
    expect(talk.asks()).toBe('phone');
    talk.say('312-555-0199');
    expect(talk.asks()).toBe('confirm');
    talk.say('no, my phone is 312-555-0150');
    expect(talk.said()).toEqual(['dialog:confirm.changed', 'dialog:book.confirm']);
    talk.say('yes');
    expect(talk.effects('call')[0]).toMatchObject({ input: { phone: { e164: '+13125550150' } } });
  });

  test('the button shows what can be changed: the time, the office, who', () => {
    const talk = booking();
    talk.tap('change');
    expect(talk.asks()).toBe('change');
    expect(talk.buttons()).toEqual([
      'confirm.field.place',
      'confirm.field.office',
      'confirm.field.name',
      'confirm.field.phone',
      'keep',
      'cancel',
    ]);
    talk.tap('confirm.field.place');
    expect(talk.asks()).toBe('slot');
    talk.say('2');
    expect(talk.asks()).toBe('confirm');
    expect(talk.state?.stack[0]?.local['place']).toMatchObject({ fields: { id: { text: 'b' } } });
    talk.say('change the office');
    expect(talk.asks()).toBe('office');
    talk.say('south');
    expect(talk.effects('call')[0]).toMatchObject({ operation: 'slots', input: { office: { text: 'south' } } });
  });

  test('at the second fact of a case "back" asks the number again', () => {
    const talk = talkTo(city());
    talk.say('my case RC-1001', { intents: { 'case-status': 0.9 } });
    expect(talk.asks()).toBe('zip');
    talk.say('back');
    expect(talk.asks()).toBe('reference');
  });
});
