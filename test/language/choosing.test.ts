import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Slots } from '../../src/model/text.js';
import { topicOf, writtenBot, type Written } from '../support/written-bot.js';

const park = { en: 'I want to rent a pavilion', es: 'quiero rentar un quiosco' };
const tree = { en: 'I want to plant a tree', es: 'quiero plantar un árbol' };
const crew = { en: 'I want to clean up the river', es: 'quiero limpiar el río' };
const names = [
  'Ash',
  'Birch',
  'Cedar',
  'Dogwood',
  'Elm',
  'Fir',
  'Ginkgo',
  'Hickory',
  'Ironwood',
  'Juniper',
  'Katsura',
  'Linden',
  'Red maple',
  'Sugar maple',
];
const files = {
  'lists/tree.csv': `en,es,height\n${names.map((name, n) => `${name},${name} es,${n} feet`).join('\n')}\n`,
  'concepts/words.yaml':
    'format: 1\nconcepts:\n  en: { garbage: "rubbish, refuse", river: "creek" }\n  es: { basura: "desechos, desperdicios", río: "arroyo" }\n',
  ...topicOf(
    'trees',
    { en: 'to plant a tree', es: 'plantar un árbol' },
    `steps:
  - ask: tree
    say: { en: "Which tree?", es: "¿Qué árbol?" }
  - say: { en: "{tree}, {tree.height}.", es: "{tree}, {tree.height}." }
`,
  ),
  ...topicOf(
    'pavilion',
    { en: 'to rent a pavilion', es: 'rentar un quiosco' },
    `steps:
  - call: rooms.free
    save: free
  - choose: room
    from: "{free.rooms}"
    show: "{title} {price}"
    say: { en: "Which one?", es: "¿Cuál?" }
    if_none:
      - say: { en: "All are taken.", es: "Todos están ocupados." }
      - end
  - call: rooms.hold
    with: { room }
    outcomes:
      rejected:
        - say: { en: "That one is gone.", es: "Ese ya no está." }
        - ask_again: [room]
      taken:
        - ask_again: room
      done:
        - say: { en: "It is yours: {room.title}.", es: "Es suyo: {room.title}." }
`,
  ),
  ...topicOf(
    'cleanup',
    { en: 'to clean up the river', es: 'limpiar el río' },
    `steps:
  - choose: what
    say: { en: "What do you want to pick up?", es: "¿Qué quiere recoger?" }
    options: [ { en: Garbage, es: Basura, inside: { en: garbage, es: la basura } }, { en: Branches, es: Ramas } ]
  - say: { en: "You pick up {what}.", es: "Usted recoge {what}." }
`,
  ),
};
const bot = {
  'bots/town/bot.yaml': '',
};

const room = (n: number) =>
  ({
    type: 'record',
    fields: {
      title: { type: 'text', text: `Pavilion ${n}` },
      price: { type: 'money', cents: n * 1000, currency: 'USD' },
    },
  }) as const;

let town: Awaited<ReturnType<typeof writtenBot>>;
beforeAll(async () => {
  const { town: base } = await import('../content/content-of.js');
  const whole = base['bots/town/bot.yaml'] ?? '';
  town = await writtenBot({
    ...files,
    ...bot,
    'bots/town/bot.yaml': whole.replace('services:\n', 'services:\n  rooms: { type: pavilions }\n'),
  });
});

describe.each(['web', 'sms'] as const)('a list longer than can be shown, on %s', (channel) => {
  test('comes in pages, and any of it can be typed from any page', async () => {
    const talk = await town.visit({ channel });
    const first = await talk.says(tree.en);
    if (channel === 'sms') expect(first).toMatch(/1\. Ash[\s\S]*9\. Ironwood[\s\S]*10\. More options/);
    else expect(talk.buttons()).toEqual([...names.slice(0, 9), 'More options']);
    const second = await talk.says('more');
    if (channel === 'sms') expect(second).toMatch(/1\. Juniper[\s\S]*5\. Sugar maple[\s\S]*6\. More options/);
    else expect(talk.buttons()).toEqual([...names.slice(9), 'More options']);
    expect(await talk.says('birch')).toContain('Birch, 1 feet.');
  });

  test('counts a number or a place for what is shown, and for nothing else', async () => {
    const es = await town.visit({ lang: 'es', channel });
    await es.says(tree.es);
    await es.says('ver más');
    expect(await es.says('2')).toContain('Katsura es, 10 feet.');
    const place = await town.visit({ channel });
    await place.says(tree.en);
    await place.says('more options');
    expect(await place.says('the second one')).toContain('Katsura');
    const none = await town.visit({ channel });
    await none.says(tree.en);
    await none.says('13');
    expect(none.asks()).toBe('tree');
  });

  test('begins again after the last page, and a part of a name asks which', async () => {
    const talk = await town.visit({ channel });
    await talk.says(tree.en);
    await talk.says('more');
    const again = await talk.says('more');
    expect(channel === 'sms' ? again : talk.buttons().join()).toContain('Ash');
    const which = await talk.says('maple');
    expect(channel === 'sms' ? which : talk.buttons().join()).toMatch(/Red maple[\s\S]*Sugar maple/);
    expect(await talk.says('2')).toContain('Sugar maple, 13 feet.');
  });
});

describe.each(['web', 'sms'] as const)('a choice from what a system answers, on %s', (channel) => {
  const visit = (outcomes: string[], rooms: number, lang: 'en' | 'es' = 'en', seen: Slots[] = []) =>
    town.visit({
      lang,
      channel,
      answer: ({ operation, input }) => {
        if (operation === 'free') {
          const values = Array.from({ length: rooms }, (_, n) => room(n + 1));
          return { outcome: 'done', result: { rooms: { type: 'many', values } } };
        }
        seen.push(input);
        return { outcome: outcomes.shift() ?? 'done', result: {} };
      },
    } satisfies Written);

  test('shows each as the author says, and the form goes on with the one chosen', async () => {
    const seen: Slots[] = [];
    const talk = await visit([], 3, 'es', seen);
    const shown = await talk.says(park.es);
    expect(channel === 'sms' ? shown : talk.buttons().join()).toContain('Pavilion 2 $20');
    expect(await talk.says('el segundo')).toContain('Es suyo: Pavilion 2.');
    expect(seen).toEqual([{ room: room(2) }]);
  });

  test('goes where the author says when there is none', async () => {
    const talk = await visit([], 0);
    expect(await talk.says(park.en)).toContain('All are taken.');
    expect(talk.last().state.stack).toEqual([]);
  });

  test('is asked again after an outcome, with the author’s words or the engine’s', async () => {
    const talk = await visit(['rejected', 'taken'], 12);
    await talk.says(park.en);
    const gone = await talk.says('pavilion 11');
    expect(gone).toContain('That one is gone.\nWhich one?');
    const taken = await talk.says('1');
    expect(taken).not.toContain('That one is gone.');
    expect(taken.split('\n').length).toBeGreaterThan(1);
    expect(talk.asks()).toBe('room');
    expect(await talk.says('pavilion 3')).toContain('It is yours: Pavilion 3.');
  });
});

describe.each(['web', 'sms'] as const)('an agency’s synonyms, on %s', (channel) => {
  test('name a topic and an option, in both languages', async () => {
    const en = await town.visit({ channel });
    await en.says('I want to clean up the creek');
    expect(en.asks()).toBe('what');
    expect(await en.says('the rubbish')).toContain('You pick up garbage.');
    const es = await town.visit({ lang: 'es', channel });
    await es.says('quiero limpiar el arroyo');
    expect(es.asks()).toBe('what');
    expect(await es.says('desperdicios')).toContain('Usted recoge la basura.');
  });

  test('are no reason to take one option for another', async () => {
    const talk = await town.visit({ channel });
    await talk.says(crew.en);
    await talk.says('leaves');
    expect(talk.asks()).toBe('what');
  });
});
