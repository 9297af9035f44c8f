import { describe, expect, test } from '@jest/globals';
import { bot, question, text, topic } from '../support/bot-builder.js';
import { hear, talkTo, type DialogTalk } from '../support/dialog-talk.js';

const texts = { 'bot/greeting': text('Hello. | Hola.'), 'x/ask': text('Tell me. | Dígame.') };
const ask = (slot: string, type: Parameters<typeof question>[1], more: object = {}) =>
  ({ type: 'ask', ...question(slot, type, { say: 'x/ask', ...more }) }) as const;
const last = ask('last', 'text');
const town = bot(
  [
    topic('place', [ask('place', 'location'), last]),
    topic('street', [ask('street', 'address'), last]),
    topic('area', [ask('street', 'address', { spec: { type: 'address', within: 'city' }, ifOutside: 'out' }), last], {
      branches: [{ type: 'end', name: 'out' }],
    }),
    topic('phone', [ask('phone', 'phone'), last]),
    topic('name', [ask('name', 'name'), last]),
    topic('story', [ask('story', 'text')]),
    topic('report', [
      ask('story', 'text'),
      { type: 'call', service: 'cases', operation: 'create', with: {}, writes: true, outcomes: {} },
    ]),
  ],
  {
    texts,
    services: {
      cases: { name: 'cases', type: 'directory', settings: { city: { zips: ['61990'], cities: ['Rivermont'] } } },
    },
  },
);
const pin = { type: 'location', latitude: 41.87811, longitude: -87.6298 } as const;

function begin(name: string): DialogTalk {
  const talk = talkTo(town);
  talk.say(name, { intents: { [name]: 0.99 } });
  return talk;
}
const slots = (talk: DialogTalk) => talk.state?.stack.at(-1)?.slots ?? {};

describe('a pin on the map', () => {
  test('answers a place', () => {
    const talk = begin('place');
    talk.event({ ...pin, name: 'Elm Park' });
    expect(slots(talk)).toMatchObject({
      place: { type: 'location', point: { latitude: 41.87811 }, label: 'Elm Park' },
    });
    expect(talk.asks()).toBe('last');
  });

  test('answers an address, with the words its map has for it', () => {
    const talk = begin('street');
    talk.event(pin);
    expect(slots(talk)).toMatchObject({ street: { type: 'address', line: '', point: { longitude: -87.6298 } } });
    const other = begin('street');
    other.event({ ...pin, address: '120 Elm Street' }, hear('120 Elm Street'));
    expect(slots(other)).toMatchObject({ street: { line: '120 Elm Street', point: { longitude: -87.6298 } } });
  });

  test('at an address that must lie in the city: the street is asked as well, and the pin stays with it', () => {
    const talk = begin('area');
    talk.event(pin);
    expect(talk.said()).toEqual(['dialog:location.street', 'x/ask']);
    talk.say('120 Elm Street');
    expect(slots(talk)).toMatchObject({ street: { line: '120 Elm Street', point: { latitude: 41.87811 } } });
  });

  test('nobody asked for is kept for staff, and the question comes again', () => {
    const talk = begin('phone');
    talk.event(pin);
    expect(talk.said()).toEqual(['dialog:location.unasked', 'x/ask']);
    expect(talk.effects('note')).toMatchObject([{ text: 'Location: 41.87811, -87.62980' }]);
  });

  test('without numbers is no event at all', () => {
    const talk = begin('place');
    talk.event({ type: 'location', latitude: Number.NaN, longitude: 1 });
    expect(talk.last).toMatchObject({ effects: [], item: 'done' });
  });

  test('a place can be written instead', () => {
    const talk = begin('place');
    talk.say('the corner of Elm and 5th');
    expect(talk.asks()).toBe('last');
    const park = begin('place');
    park.say('Elm Park');
    expect(park.asks()).toBe('last');
    const no = begin('place');
    no.say('12');
    expect(no.asks()).toBe('place');
  });
});

describe('a contact card', () => {
  const card = { type: 'contact', name: 'Ana López', phones: ['312-555-0142'] } as const;

  test('answers a telephone number, and a name', () => {
    const talk = begin('phone');
    talk.event(card, hear('312-555-0142'));
    expect(slots(talk)).toMatchObject({ phone: { type: 'phone', e164: '+13125550142' } });
    const name = begin('name');
    name.event(card, hear('312-555-0142'));
    expect(slots(name)).toMatchObject({ name: { text: 'Ana López' } });
  });

  test('with two numbers is asked about, never guessed', () => {
    const talk = begin('phone');
    talk.event({ ...card, phones: ['312-555-0142', '312-555-0143'] }, hear('312-555-0142, 312-555-0143'));
    expect(talk.said()).toEqual(['slots:phone.which']);
  });

  test('without a number, or where none is asked: kept for staff, and the resident is told', () => {
    const talk = begin('phone');
    talk.event({ type: 'contact', name: 'Ana', phones: [] });
    expect(talk.said()).toEqual(['dialog:contact_card.no_phone', 'x/ask']);
    const story = begin('story');
    story.event(card, hear('312-555-0142'));
    expect(story.said()).toEqual(['dialog:contact_card.unasked', 'x/ask']);
    expect(story.effects('note')).toMatchObject([{ text: 'Contact card: Ana López, 312-555-0142' }]);
  });
});

describe('a voice note, a photo or a document at a question in words', () => {
  const file = { id: 'f1', name: 'note.ogg', mime: 'audio/ogg', bytes: 10 };

  test('is kept with the answer, and the resident is told what happened', () => {
    const talk = begin('story');
    talk.event({ type: 'attachment', kind: 'audio', file });
    expect(talk.said()).toEqual(['dialog:file.kept_audio', 'x/ask']);
    expect(talk.effects('note')).toHaveLength(1);
    talk.say('The light is out');
    expect(talk.state?.stack).toEqual([]);
  });

  test('in an album is told once, and each picture is kept', () => {
    const talk = begin('report');
    talk.event({ type: 'attachment', kind: 'photo', file });
    expect(talk.said()).toContain('dialog:file.kept');
    const at = talk.now;
    for (const id of ['f2', 'f3']) {
      talk.event({ type: 'attachment', kind: 'photo', file: { ...file, id }, at });
      expect([talk.said(), talk.effects('note').length]).toEqual([[], 1]);
    }
    talk.event({ type: 'attachment', kind: 'photo', file: { ...file, id: 'f4' } });
    expect(talk.said()).toContain('dialog:file.kept');
    talk.say('The light is out');
    expect(talk.effects('call')).toMatchObject([
      { input: { attachments: { values: ['f1', 'f2', 'f3', 'f4'].map((id) => ({ file: { id } })) } } },
    ]);
  });

  test('goes with the answers to the agency', () => {
    const talk = begin('report');
    talk.event({ type: 'attachment', kind: 'audio', file });
    talk.event({ type: 'attachment', kind: 'photo', file: { ...file, id: 'f2' } });
    talk.say('The light is out');
    expect(talk.effects('call')).toMatchObject([
      { input: { attachments: { values: [{ file: { id: 'f1' } }, { file: { id: 'f2' } }] } } },
    ]);
  });
});
