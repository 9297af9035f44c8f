import { describe, expect, test } from '@jest/globals';
import type { Topic } from '../../src/model/bot.js';
import type { Step } from '../../src/model/steps.js';
import { botOf, topicFiles } from './content-of.js';

const say = (en: string, es: string): string => `{ en: "${en}", es: "${es}" }`;
const hi = say('Hi', 'Hola');

function topicOf(body: string): Topic {
  const topic = botOf(topicFiles(body)).topics['t'];
  if (!topic) throw new Error('no topic');
  return topic;
}
/** The steps of a topic by name, without the name itself. */
const stepsOf = (lines: string): { readonly [name: string]: Step } => topicOf(`steps:\n${lines}`).steps;

describe('a topic', () => {
  test('that only answers is an FAQ, and what it needs is asked first', () => {
    const files = topicFiles(
      `needs: office\nanswer: ${say('{office.name}: {office.hours}', '{office.name}: {office.hours}')}\n`,
    );
    const bot = botOf(files);
    const topic = bot.topics['t'];
    expect([topic?.kind, topic?.first, topic?.steps['office']?.next]).toEqual(['faq', 'office', 'answer']);
    expect(topic?.steps['office']).toMatchObject({
      type: 'ask',
      slot: 'office',
      spec: { type: 'list', list: 'office' },
      say: null,
      retries: 3,
    });
    expect(topic?.steps['answer']).toEqual({ type: 'say', name: 'answer', next: null, say: 't/answer' });
    expect(bot.texts['t/answer']).toEqual({
      text: { en: '{office.name}: {office.hours}', es: '{office.name}: {office.hours}' },
    });
  });

  test('keeps one example a line, commas and all', () => {
    const topic = topicOf(
      `examples:\n  en: |\n    hi, when do you open?\n\n    07030\n    open: yes\n    a\n    b\n  es: |\n    hola\n    a\n    b\n    c\n    d\nanswer: ${hi}\n`,
    );
    expect(topic.examples['en']).toEqual(['hi, when do you open?', '07030', 'open: yes', 'a', 'b']);
  });

  test('says what stands beside a text', () => {
    const bot = botOf(
      topicFiles(
        `answer: ${hi}\nbuttons: [emergency, { link: "https://x.example", label: ${say('Page', 'Página')} }]\nlink: https://rivermont.example\nfrom: 2026-01-01\nimage: { url: "https://x.example/a.png", alt: ${say('A map', 'Un mapa')} }\n`,
      ),
    );
    expect(bot.texts['t/answer']).toMatchObject({
      buttons: [
        { type: 'topic', topic: 'emergency', label: { en: 'emergency', es: 'emergency' } },
        { type: 'link', url: { en: 'https://x.example' }, label: { es: 'Página' } },
      ],
      link: { en: 'https://rivermont.example', es: 'https://rivermont.example' },
      from: '2026-01-01',
      image: { alt: { en: 'A map' } },
    });
  });

  test('may have several wordings, and answers for several times', () => {
    const bot = botOf(
      topicFiles(
        `answer:\n  - { until: 2026-12-31, en: A, es: B }\n  - any_of: [{ en: C, es: D }, { en: E, es: F }]\n    from: 2027-01-01\n`,
      ),
    );
    expect(bot.texts['t/answer']).toEqual({ text: { en: 'A', es: 'B' }, until: '2026-12-31' });
    expect(bot.texts['t/answer#2']).toEqual({
      text: { en: 'C', es: 'D' },
      anyOf: [{ en: 'E', es: 'F' }],
      from: '2027-01-01',
    });
    expect(bot.topics['t']?.steps['answer']?.next).toBe('answer#2');
  });
});

describe('a step', () => {
  test('ask fills a slot, by its own name or its type, with all that stands around the question', () => {
    const steps = stepsOf(
      `  - ask: zip\n  - ask: age\n    type: number\n    at_least: 18\n    say: ${hi}\n    why: ${hi}\n    hint: ${hi}\n    label: ${hi}\n    retries: 2\n    optional: true\n    otherwise:\n      - handoff: general\n  - ask: where\n    type: address\n    within: office\n    if_outside:\n      - say: ${hi}\n      - end\n  - say: ${say('{zip} {age}', '{zip} {age}')}\n`,
    );
    expect(steps['zip']).toMatchObject({ type: 'ask', spec: { type: 'zip' }, say: null, next: 'age' });
    expect(steps['age']).toMatchObject({
      spec: { type: 'number', atLeast: 18 },
      say: 't/age',
      why: 't/age.why',
      hint: 't/age.hint',
      retries: 2,
      optional: true,
      otherwise: 'otherwise/handoff',
      label: { es: 'Hola' },
    });
    expect(steps['otherwise/handoff']).toMatchObject({ queue: 'general', next: 'where' });
    expect(steps['where']).toMatchObject({
      spec: { type: 'address', within: 'office' },
      ifOutside: 'if_outside/say',
      personal: true,
      next: 'say',
    });
    expect(steps['if_outside/end']).toEqual({ type: 'end', name: 'if_outside/end', next: null });
  });

  test('choose offers written options, a list, or what a call returned', () => {
    const steps = stepsOf(
      `  - choose: cart\n    options:\n      - { en: Trash, es: Basura, inside: { en: trash, es: la basura }, also: { en: [rubbish, garbage], es: desechos } }\n      - { en: Trash, es: Orgánico }\n    or: [none]\n    many: true\n  - choose: office\n    from: office\n    if_none: [ end ]\n  - call: appointments.slots\n    with: { service: passport }\n    save: free\n  - choose: time\n    from: "{free.slots}"\n    show: "{start}"\n`,
    );
    expect(steps['cart']).toMatchObject({
      many: true,
      spec: {
        type: 'choice',
        options: [
          { key: 'trash', inside: { es: 'la basura' }, also: { en: ['rubbish', 'garbage'], es: ['desechos'] } },
          { key: 'trash-2', label: { es: 'Orgánico' } },
        ],
      },
      or: [{ key: 'none', label: { en: 'None of these', es: 'Ninguna de estas' } }],
    });
    expect(steps['office']).toMatchObject({
      from: { type: 'list', list: 'office' },
      spec: { type: 'list', list: 'office' },
      ifNone: 'if_none/end',
    });
    expect(steps['time']).toMatchObject({
      from: { type: 'result', ref: { type: 'ref', name: 'free', field: 'slots' } },
      show: '{start}',
    });
  });

  test('call sends slots and literals, and each outcome goes its way and comes back', () => {
    const steps = stepsOf(
      `  - ask: address\n  - call: cases.create\n    with: { service: missed-trash, address, zip: "{address.zip}" }\n    save: request\n    outcomes:\n      created:\n        - say: ${say('Number {request.reference}', 'Número {request.reference}')}\n        - say: ${hi}\n      rejected:\n        - say: ${hi}\n        - ask_again: [address]\n  - say: ${hi}\n`,
    );
    expect(steps['cases.create']).toMatchObject({
      service: 'cases',
      operation: 'create',
      writes: true,
      save: 'request',
      with: {
        service: { type: 'literal', text: 'missed-trash' },
        address: { type: 'ref', name: 'address' },
        zip: { type: 'ref', name: 'address', field: 'zip' },
      },
      outcomes: { created: 'created/say', rejected: 'rejected/say' },
      next: 'say',
    });
    expect(steps['created/say']).toMatchObject({ say: 't/created', next: 'created/say#2' });
    expect(steps['created/say#2']).toMatchObject({ say: 't/created#2', next: 'say' });
    expect(steps['rejected/say']?.next).toBe('rejected/ask_again');
    expect(steps['rejected/ask_again']).toMatchObject({ type: 'ask_again', slots: ['address'] });
  });

  test('find and tell a case, and book, take the service of their kind', () => {
    const steps = stepsOf(
      `  - find: case\n    outcomes:\n      not_found:\n        - say: ${hi}\n  - tell: case\n    words: permit\n  - book: appointment\n    what: passport\n    who: [name, phone, { ask: note, optional: true, say: ${hi} }]\n    bring: ${hi}\n    outcomes:\n      booked: []\n`,
    );
    expect(steps['find']).toMatchObject({
      service: 'cases',
      save: 'case',
      outcomes: { not_found: 'not_found/say' },
      next: 'tell',
    });
    expect(steps['tell']).toMatchObject({ slot: 'case', words: 'permit' });
    expect(steps['book']).toMatchObject({
      service: 'appointments',
      what: { type: 'literal', text: 'passport' },
      save: 'appointment',
      bring: 't/book.bring',
      who: [
        { slot: 'name', personal: true },
        { slot: 'phone' },
        { slot: 'note', optional: true, say: 't/note', spec: { type: 'text' } },
      ],
      outcomes: { booked: null },
    });
  });

  test('when and first_that_fits lead into branches that come back', () => {
    const steps = stepsOf(
      `  - ask: age\n    type: number\n  - when: { age: at least 65, hours: open }\n    then:\n      - say: ${hi}\n  - first_that_fits:\n      - if: { age: at most 17 }\n        then:\n          - say: ${hi}\n      - otherwise:\n          - set: { group: adult, sum: "{age}" }\n  - go: emergency\n`,
    );
    expect(steps['when']).toMatchObject({
      condition: {
        type: 'all',
        conditions: [
          { type: 'at_least', slot: 'age', than: { type: 'literal', text: '65' } },
          { type: 'hours', queue: 'general', open: true },
        ],
      },
      then: 'when/say',
      next: 'first_that_fits',
    });
    expect(steps['when/say']).toMatchObject({ say: 't/when', next: 'first_that_fits' });
    expect(steps['first_that_fits']).toMatchObject({
      cases: [{ condition: { type: 'at_most' }, then: 'fits-1/say' }],
      otherwise: 'otherwise/set',
      next: 'go',
    });
    expect([steps['otherwise/set'], steps['otherwise/set#2']]).toEqual([
      {
        type: 'set',
        name: 'otherwise/set',
        next: 'otherwise/set#2',
        slot: 'group',
        value: { type: 'literal', text: 'adult' },
      },
      { type: 'set', name: 'otherwise/set#2', next: 'go', slot: 'sum', value: { type: 'ref', name: 'age' } },
    ]);
  });

  test('start, go, offer, handoff, confirm and end', () => {
    const steps = stepsOf(
      `  - ask: zip\n  - confirm: ${say('Send {zip}?', '¿Enviar {zip}?')}\n  - start: emergency\n  - offer: [emergency, complaint]\n    say: ${hi}\n  - handoff:\n    urgent: true\n    say: ${hi}\n    if_closed:\n      - go: complaint\n  - end\n`,
    );
    expect(steps['confirm']).toMatchObject({ say: 't/confirm', next: 'start' });
    expect(steps['start']).toMatchObject({ topic: 'emergency', next: 'offer' });
    expect(steps['offer']).toMatchObject({ topics: ['emergency', 'complaint'], say: 't/offer' });
    expect(steps['handoff']).toMatchObject({ queue: null, urgent: true, say: 't/handoff', ifClosed: 'if_closed/go' });
    expect(steps['end']).toEqual({ type: 'end', name: 'end', next: null });
  });
});

describe('a condition', () => {
  const conditionOf = (words: string): unknown => {
    const steps = stepsOf(
      `  - ask: x\n  - ask: y\n  - choose: cart\n    options: [{ en: Trash, es: Basura }, { en: Yard waste, es: Jardín }]\n  - when:\n      ${words}\n    then: [ end ]\n`,
    );
    return (steps['when'] as { condition?: unknown }).condition;
  };
  const literal = (...texts: readonly string[]) => texts.map((text) => ({ type: 'literal', text }));

  test.each([
    ['x: given', { type: 'given', slot: 'x' }],
    ['x: any', { type: 'given', slot: 'x' }],
    ['x: not given', { type: 'not_given', slot: 'x' }],
    ['x: yes', { type: 'yes', slot: 'x' }],
    ['x: no', { type: 'no', slot: 'x' }],
    ['x: at most $1,500', { type: 'at_most', slot: 'x', than: { type: 'literal', text: '1500' } }],
    ['x: at least {y.limit}', { type: 'at_least', slot: 'x', than: { type: 'ref', name: 'y', field: 'limit' } }],
    ['x: before today', { type: 'before', slot: 'x', than: { type: 'literal', text: 'today' } }],
    ['x: after 2026-12-01', { type: 'after', slot: 'x', than: { type: 'literal', text: '2026-12-01' } }],
    ['x: within 2 business days', { type: 'within', slot: 'x', days: 2, business: true }],
    ['x: within 1 day', { type: 'within', slot: 'x', days: 1, business: false }],
    ['x: any of [1, 2]', { type: 'is', slot: 'x', values: literal('1', '2') }],
    ['x: any of 1 or 2', { type: 'is', slot: 'x', values: literal('1', '2') }],
    ['x: [1, 2]', { type: 'is', slot: 'x', values: literal('1', '2') }],
    ['x: none of 1, 2', { type: 'not', condition: { type: 'is', slot: 'x', values: literal('1', '2') } }],
    ['x: none of these', { type: 'is', slot: 'x', values: literal('none') }],
    ['x: not 07030', { type: 'not', condition: { type: 'is', slot: 'x', values: literal('07030') } }],
    ['x: "{y}"', { type: 'is', slot: 'x', values: [{ type: 'ref', name: 'y' }] }],
    ['cart: Jardín', { type: 'is', slot: 'cart', values: literal('yard-waste') }],
    ['hours: public-works closed', { type: 'hours', queue: 'public-works', open: false }],
    [
      'either: [{ x: yes }, { y: yes }]',
      {
        type: 'any',
        conditions: [
          { type: 'yes', slot: 'x' },
          { type: 'yes', slot: 'y' },
        ],
      },
    ],
  ])('“%s”', (words, condition) => {
    expect(conditionOf(words)).toEqual(condition);
  });
});
