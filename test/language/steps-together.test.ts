import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Bot } from '../../src/model/bot.js';
import { topicOf, writtenBot } from '../support/written-bot.js';

const say = (text: string): string => `{ en: "${text}.", es: "${text} (es)." }`;
const topics: { readonly [name: string]: { readonly en: string; readonly es: string; readonly body: string } } = {
  outer: {
    en: 'a bicycle license',
    es: 'una placa de bicicleta',
    body: `steps:
  - say: ${say('outer begins')}
  - start: middle
  - ask: color
    type: text
    say: { en: "Which color?", es: "¿De qué color?" }
  - say: { en: "outer ends with {color}.", es: "outer ends with {color} (es)." }
`,
  },
  middle: {
    en: 'a helmet discount',
    es: 'un descuento de casco',
    body: `steps:
  - ask: size
    type: number
    say: { en: "Which size?", es: "¿Qué talla?" }
  - start: inner
  - say: { en: "middle ends with {size}.", es: "middle ends with {size} (es)." }
`,
  },
  inner: {
    en: 'reflector rules',
    es: 'las reglas de reflectores',
    body: `steps:
  - ask: front
    type: yes-no
    say: { en: "Do you have a front light?", es: "¿Tiene luz delantera?" }
  - first_that_fits:
      - if: { front: yes }
        then:
          - when: { front: not no }
            then:
              - say: ${say('inner says good')}
              - end
      - otherwise:
          - say: ${say('inner says buy one')}
  - say: ${say('inner ends')}
`,
  },
  leaving: {
    en: 'a fence permit',
    es: 'un permiso de cerca',
    body: `steps:
  - ask: height
    type: number
    say: { en: "How high?", es: "¿Qué altura?" }
  - when: { height: at least 6 }
    then:
      - say: ${say('that is high')}
      - go: inner
  - say: ${say('that is low')}
  - offer: middle
`,
  },
  caller: {
    en: 'a noise permit',
    es: 'un permiso de ruido',
    body: `steps:
  - call: rooms.noise
    outcomes:
      rejected:
        - say: ${say('not allowed')}
        - go: inner
      limited:
        - start: inner
  - say: ${say('caller ends')}
`,
  },
  circle: { en: 'a round trip', es: 'un viaje redondo', body: `steps:\n  - start: middle\n` },
  wheel: { en: 'a ferris wheel', es: 'una rueda de la fortuna', body: `steps:\n  - go: middle\n` },
  dates: {
    en: 'a senior pass',
    es: 'un pase de mayores',
    body: `steps:
  - ask: born
    type: date
    at_most: 18 years ago
    say: { en: "When were you born?", es: "¿Cuándo nació?" }
  - first_that_fits:
      - if: { born: at most 65 years ago }
        then:
          - say: ${say('senior')}
      - otherwise:
          - say: ${say('adult')}
  - ask: visit
    type: date
    say: { en: "Which day?", es: "¿Qué día?" }
  - first_that_fits:
      - if: { visit: before today }
        then:
          - say: ${say('past')}
      - if: { visit: within 2 business days }
        then:
          - say: ${say('soon')}
      - if: { visit: within 10 days }
        then:
          - say: ${say('this month')}
      - otherwise:
          - say: ${say('later')}
`,
  },
  place: {
    en: 'a pothole patch',
    es: 'un parche de bache',
    body: `steps:
  - ask: address
    within: city
    say: { en: "Where is it?", es: "¿Dónde está?" }
    if_outside:
      - say: ${say('outside of town')}
      - end
  - say: { en: "We come to {address}.", es: "Vamos a {address}." }
`,
  },
  wordings: {
    en: 'a joke about town',
    es: 'un chiste del pueblo',
    body: `answer: { any_of: [ { en: "First wording.", es: "Primera forma." }, { en: "Second wording.", es: "Segunda forma." }, { en: "Third wording.", es: "Tercera forma." } ] }\n`,
  },
  setting: {
    en: 'a street party',
    es: 'una fiesta en la calle',
    body: `steps:
  - ask: people
    type: number
    optional: true
    say: { en: "How many people?", es: "¿Cuántas personas?" }
  - set: { size: small, fee: "{book-fee}" }
  - when: { people: at least 50 }
    then:
      - set: { size: large }
  - first_that_fits:
      - if: { people: not given }
        then:
          - say: ${say('nobody knows')}
      - if: { size: any of large or huge, people: none of 60 or 70 }
        then:
          - say: ${say('large but not sixty')}
      - if: { either: [ { people: 60 }, { people: 70 } ] }
        then:
          - say: ${say('sixty or seventy')}
      - otherwise:
          - say: ${say('small')}
  - say: { en: "The fee is {fee}.", es: "La tarifa es {fee}." }
`,
  },
};

const leadingBack = (bot: Bot, name: string): Bot['topics'] => {
  const topic = bot.topics[name];
  const steps = Object.entries(topic?.steps ?? {}).map(([step, one]) => [
    step,
    'topic' in one ? { ...one, topic: name } : one,
  ]);
  return topic ? { [name]: { ...topic, steps: Object.fromEntries(steps) as typeof topic.steps } } : {};
};

let town: Awaited<ReturnType<typeof writtenBot>>;
beforeAll(async () => {
  const { town: base } = await import('../content/content-of.js');
  const whole = base['bots/town/bot.yaml'] ?? '';
  town = await writtenBot(
    {
      'bots/town/bot.yaml': whole.replace(
        'services:\n',
        'services:\n  rooms: { type: noises, city: { zips: ["61990"], cities: [Springtown] } }\n',
      ),
      ...Object.assign({}, ...Object.entries(topics).map(([name, { body, ...phrase }]) => topicOf(name, phrase, body))),
    },
    // What check refuses, the engine survives.
    (bot) => ({ ...bot, topics: { ...bot.topics, ...leadingBack(bot, 'circle'), ...leadingBack(bot, 'wheel') } }),
  );
});

describe.each([
  ['web', 'en'],
  ['web', 'es'],
  ['sms', 'en'],
  ['sms', 'es'],
] as const)('on %s in %s', (channel, lang) => {
  const is = (text: string): string => (lang === 'en' ? `${text}.` : `${text} (es).`);
  const yes = lang === 'en' ? 'yes' : 'sí';
  const ask = async (topic: keyof typeof topics, outcome = 'done') => {
    const talk = await town.visit({ channel, lang, answer: () => ({ outcome, result: {} }) });
    const phrase = topics[topic]?.[lang] ?? '';
    const first = await talk.says(lang === 'en' ? `tell me about ${phrase}` : `información sobre ${phrase}`);
    return { talk, first };
  };

  test('a topic started inside a started topic returns to each, in order', async () => {
    const { talk, first } = await ask('outer');
    expect(first).toContain(is('outer begins'));
    expect(talk.asks()).toBe('size');
    await talk.says('4');
    expect(talk.asks()).toBe('front');
    const back = await talk.says(yes);
    expect(back).toContain(is('inner says good'));
    expect(back).not.toContain(is('inner ends'));
    expect(back).toContain(is('middle ends with 4'));
    expect(talk.asks()).toBe('color');
    expect(await talk.says(lang === 'en' ? 'blue' : 'azul')).toContain(
      is(`outer ends with ${lang === 'en' ? 'blue' : 'azul'}`),
    );
    expect(talk.last().state.stack).toEqual([]);
  });

  test('"otherwise" goes on after the list, and "end" in a nested branch ends the topic', async () => {
    const { talk } = await ask('inner');
    const text = await talk.says('no');
    expect(text).toContain(is('inner says buy one'));
    expect(text).toContain(is('inner ends'));
  });

  test('"go" inside a branch does not come back, and an offer is taken by yes', async () => {
    const { talk } = await ask('leaving');
    expect(await talk.says('7')).toContain(is('that is high'));
    expect(talk.asks()).toBe('front');
    expect(await talk.says(yes)).not.toContain(is('that is low'));
    const { talk: low } = await ask('leaving');
    expect(await low.says('3')).toContain(is('that is low'));
    await low.says(lang === 'en' ? 'yes, please' : 'sí, por favor');
    expect(low.asks()).toBe('size');
  });

  test('an outcome may go to another topic for good, or start one and come back', async () => {
    const gone = await ask('caller', 'rejected');
    expect(gone.first).toContain(is('not allowed'));
    expect(gone.talk.asks()).toBe('front');
    expect(await gone.talk.says('no')).not.toContain(is('caller ends'));
    const back = await ask('caller', 'limited');
    expect(back.talk.asks()).toBe('front');
    expect(await back.talk.says('no')).toContain(is('caller ends'));
  });

  test.each(['circle', 'wheel'] as const)(
    'a topic that only leads to itself (%s) ends with an apology and a person',
    async (name) => {
      const { talk } = await ask(name);
      expect(talk.last().trace.some((rule) => rule.startsWith('limit:'))).toBe(true);
      expect(talk.last().state.stack).toEqual([]);
      expect(talk.last().messages.length).toBeLessThan(6);
    },
  );

  test('days are compared in words: an age, the past, business days over a holiday, days', async () => {
    const { talk } = await ask('dates');
    // 18 years ago is the last day that counts.
    await talk.says('2010-05-05');
    expect(talk.asks()).toBe('born');
    expect(await talk.says('1961-11-23')).toContain(is('senior'));
    expect(await talk.says('2026-11-20')).toContain(is('past'));
    const day = async (text: string): Promise<string> => {
      const { talk: other } = await ask('dates');
      expect(await other.says('1961-11-24')).toContain(is('adult'));
      return other.says(text);
    };
    // Monday 23 November; Thursday is Thanksgiving.
    expect(await day('2026-11-25')).toContain(is('soon'));
    expect(await day('2026-11-26')).toContain(is('soon'));
    expect(await day('2026-11-27')).toContain(is('this month'));
    expect(await day('2026-12-03')).toContain(is('this month'));
    expect(await day('2026-12-04')).toContain(is('later'));
  });

  test('an address outside the city goes where the author says, one inside or without a ZIP code goes on', async () => {
    const outside = await ask('place');
    expect(await outside.talk.says('12 Elm Street, 62701')).toContain(is('outside of town'));
    expect(outside.talk.last().state.stack).toEqual([]);
    const inside = await ask('place');
    expect(await inside.talk.says('12 Elm Street, 61990')).toContain('12 Elm Street');
    expect(inside.talk.last().trace.join()).not.toContain('outside:');
  });

  test('several wordings of a text take turns, the same one for the same message', async () => {
    const seen = new Set<string>();
    const { talk, first } = await ask('wordings');
    seen.add(first);
    for (let n = 0; n < 12; n += 1)
      seen.add(
        await talk.says(lang === 'en' ? 'tell me about a joke about town' : 'información sobre un chiste del pueblo'),
      );
    expect(seen.size).toBe(3);
    const again = await ask('wordings');
    expect(again.first).toBe(first);
  });

  test('a value is set, changed in a branch, and compared in lists', async () => {
    const after = async (text: string): Promise<string> => {
      const { talk } = await ask('setting');
      return talk.says(text);
    };
    expect(await after('55')).toContain(is('large but not sixty'));
    expect(await after('60')).toContain(is('sixty or seventy'));
    expect(await after('5')).toContain(is('small'));
    const skipped = await after(lang === 'en' ? 'skip' : 'omitir');
    expect(skipped).toContain(is('nobody knows'));
    expect(skipped).toContain('$130');
  });
});
