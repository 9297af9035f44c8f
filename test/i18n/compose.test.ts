import { describe, expect, test } from '@jest/globals';
import { compose } from '../../src/i18n/compose.js';
import { plainText } from '../../src/i18n/plain-text.js';
import type { Choice } from '../../src/model/effect.js';
import { cityBot, context, monday, say, textOnly, webChat } from './fixture.js';

const choice = (key: string, en: string, es = en): Choice => ({ key, label: { en, es } });
const authored = (key: string) => ({ type: 'authored', key }) as const;
const engine = (key: string) => ({ type: 'engine', key }) as const;
const hello = { 'bot/greeting': { text: { en: 'Hello.', es: 'Hola.' } } };

describe('what the bot says', () => {
  test('is the author’s text with slots, fields and today’s facts in it', () => {
    const bot = cityBot({
      'fees/answer': {
        text: { en: '{name}: {office.address}, {passport-our-fee}{nobody}.', es: '{name}, {passport-our-fee}.' },
      },
    });
    const values = {
      name: { type: 'name', text: '{passport-our-fee}' },
      office: { type: 'list', list: 'office', row: 'north' },
    } as const;
    expect(compose([say({ text: authored('fees/answer'), values })], context({ bot }))).toEqual([
      {
        id: 't1.1',
        from: 'bot',
        locale: 'en',
        text: '{passport-our-fee}: 12 Elm St, $35.',
        choices: [],
        ref: authored('fees/answer'),
        says: 'fees/answer',
      },
    ]);
  });

  test('uses the fact of the day as the city’s own clock has it', () => {
    const bot = cityBot({ fee: { text: { en: '{passport-our-fee}', es: '' } } });
    const at = (now: number) => compose([say({ text: authored('fee') })], context({ bot, now }))[0]?.text;
    expect(at(Date.UTC(2026, 10, 24, 5, 59))).toBe('$35');
    expect(at(Date.UTC(2026, 10, 24, 6, 0))).toBe('$40');
  });

  test('a fact is printed as it is, braces and all', () => {
    const bot = cityBot({ x: { text: { en: '{tricky}', es: '' } } });
    expect(compose([say({ text: authored('x') })], context({ bot }))[0]?.text).toBe('{name} {{x}}');
  });

  test('one of several wordings is picked by the turn, the same again on a repeat', () => {
    const bot = cityBot({
      hi: {
        text: { en: 'A', es: 'A' },
        anyOf: [
          { en: 'B', es: 'B' },
          { en: 'C', es: 'C' },
        ],
      },
    });
    const heard = (turnId: string) => compose([say({ text: authored('hi') })], context({ bot, turnId }))[0]?.text;
    const all = Array.from({ length: 60 }, (_, n) => heard(`turn-${n}`));
    expect(new Set(all)).toEqual(new Set(['A', 'B', 'C']));
    expect(heard('turn-1')).toBe(all[1]);
  });

  test('a text outside its days is not said, unless it asks something', () => {
    const bot = cityBot({
      old: { text: { en: 'Old', es: 'Viejo' }, until: '2026-11-22' },
      now: { text: { en: 'Now', es: 'Hoy' }, from: '2026-11-23', until: '2026-11-23' },
    });
    const says = compose(
      [say({ text: authored('old') }), say({ text: authored('now') }), say({ text: authored('old'), asks: 'x' })],
      context({ bot }),
    );
    expect(says.map(({ id, text }) => [id, text])).toEqual([
      ['t1.1', 'Now'],
      ['t1.2', 'Old'],
    ]);
  });

  test('a bot may say an engine sentence in its own words', () => {
    const bot = cityBot(
      { own: { text: { en: 'Type a number for {count} options', es: 'Escriba un número' } } },
      { 'slots:choices.by_number': 'own' },
    );
    const values = { count: { type: 'number', number: 3 } } as const;
    expect(compose([say({ text: engine('slots:choices.by_number'), values })], context({ bot }))[0]?.text).toBe(
      'Type a number for 3 options',
    );
    expect(compose([say({ text: engine('slots:choices.by_number') })], context())[0]?.text).toBe(
      'Reply with the number of your choice.',
    );
  });

  test('a time at the end of an engine sentence ends it with one period', () => {
    const values = { opens: { type: 'datetime', datetime: '2026-12-28T08:00', zone: 'America/Chicago' } } as const;
    const said = compose([say({ text: engine('dialog:person.closed'), values })], context({ locale: 'es' }));
    expect(said[0]?.text).toMatch(/a\.\s?m\.$/u);
    expect(said[0]?.text).not.toContain('..');
  });

  test('a person’s words go out as they are, under their name', () => {
    const [message] = compose(
      [say({ text: { type: 'verbatim', text: 'Hi {name} {{', locale: 'en' }, as: { agent: 'Dana' } })],
      context({ locale: 'es' }),
    );
    expect(message).toMatchObject({ from: 'agent', alias: 'Dana', text: 'Hi {name} {{', locale: 'en' });
    expect(message?.says).toBeUndefined();
  });

  test('an unclear first contact is answered in both languages, theirs first', () => {
    const bot = cityBot(hello);
    const both = (locale: string) =>
      compose(
        [
          say({
            text: authored('bot/greeting'),
            bilingual: true,
            choices: [choice('a', 'English'), choice('b', 'Person', 'Persona')],
          }),
        ],
        context({ bot, locale }),
      )[0];
    expect(both('en')?.text).toBe('Hello.\n\nHola.');
    expect(both('es')?.text).toBe('Hola.\n\nHello.');
    expect(both('en')?.choices.map(({ label }) => label)).toEqual(['English', 'Person / Persona']);
  });

  test('names that are not there say nothing, and never anything of the program', () => {
    expect(compose([say({ text: authored('constructor') }), say({ text: authored('__proto__') })], context())).toEqual(
      [],
    );
  });
});

describe('choices', () => {
  const many = Array.from({ length: 14 }, (_, n) => choice(`k${n}`, `Option ${n + 1}`));
  const bot = cityBot({
    ask: {
      text: { en: 'What was missed?', es: '¿Qué no recogieron?' },
      buttons: [
        {
          type: 'link',
          url: { en: 'https://rivermont.example/en', es: 'https://rivermont.example/es' },
          label: { en: 'Website', es: 'Sitio web' },
        },
        { type: 'topic', topic: 'x', label: { en: 'Topic', es: 'Tema' } },
      ],
    },
  });
  const asked = (choices: readonly Choice[], more: Parameters<typeof context>[0] = {}) =>
    compose([say({ text: authored('ask'), choices, asks: 'cart', accepts: 'choice' })], context({ bot, ...more }));

  test('are buttons where the channel has them, links beside them', () => {
    const [message] = asked([choice('a', 'Trash', 'Basura')], { locale: 'es' });
    expect(message?.text).toBe('¿Qué no recogieron?');
    expect(message?.choices).toEqual([
      { id: 'a', label: 'Basura' },
      { id: 'link-1', label: 'Sitio web', url: 'https://rivermont.example/es' },
    ]);
    expect(message).toMatchObject({ asks: 'cart', accepts: 'choice' });
  });

  test('are numbered lines on a channel of text only, and it is said how to answer', () => {
    const [message] = asked([choice('a', 'Trash', 'Basura'), choice('b', 'Recycling', 'Reciclaje')], {
      locale: 'es',
      can: textOnly,
    });
    expect(message?.choices).toEqual([]);
    expect(message?.text).toBe(
      '¿Qué no recogieron?\n\nSitio web: https://rivermont.example/es\n1. Basura\n2. Reciclaje\n\nResponda con el número de su opción.',
    );
  });

  test('too many for the channel are numbered too; when only the links are too many, they go into the text', () => {
    expect(asked(many)[0]?.text).toContain('\n14. Option 14\n\nReply with the number');
    const thirteen = asked(many.slice(0, 13))[0];
    expect(thirteen?.choices).toHaveLength(13);
    expect(thirteen?.text).toBe('What was missed?\n\nWebsite: https://rivermont.example/en');
  });

  test('with long labels stand in the text in full, numbered as the cut labels of their buttons', () => {
    const [message] = asked([
      choice('a', 'Solicitud de permiso de obra'),
      choice('b', 'Solicitud de permiso de pesca'),
      choice('c', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦'),
    ]);
    const labels = message?.choices.map(({ label }) => label);
    expect(labels).toEqual(['1. Solicitud de per…', '2. Solicitud de per…', '3. 👩‍👩‍👧‍👦…', 'Website']);
    expect(message?.text).toContain('1. Solicitud de permiso de obra\n2. Solicitud de permiso de pesca\n3. ');
    expect(message?.text).not.toContain('Reply with the number');
    expect(new Set(labels).size).toBe(labels?.length);
    for (const label of labels ?? []) expect(label.length).toBeLessThanOrEqual(20);
  });

  test('a label may be an engine sentence with values', () => {
    const label: Choice = {
      key: 'm',
      label: engine('slots:print.per.month'),
      values: { amount: { type: 'text', text: '$5' } },
    };
    expect(asked([label])[0]?.choices[0]?.label).toBe('$5 a month');
  });

  test('stand on the last message of a long text, and the question is asked there', () => {
    const can = { ...webChat, textLimit: 30 };
    const long = cityBot({
      ask: {
        text: { en: 'First paragraph is here.\n\nSecond paragraph here?', es: '' },
        image: { url: { en: 'https://x.example/i.png' }, alt: { en: 'Map' } },
      },
    });
    const messages = compose(
      [say({ text: authored('ask'), choices: [choice('a', 'A')], asks: 'cart' })],
      context({ bot: long, can }),
    );
    expect(messages.map(({ id, text, choices, asks, image }) => [id, text, choices.length, asks, image?.alt])).toEqual([
      ['t1.1', 'First paragraph is here.', 0, undefined, 'Map'],
      ['t1.2', 'Second paragraph here?', 1, 'cart', undefined],
    ]);
  });
});

describe('recordings, hours, templates and what is sensitive', () => {
  const bot = {
    ...cityBot({
      hours: {
        text: { en: 'We open at 8.', es: 'Abrimos a las 8.' },
        audio: { en: 'https://rivermont.example/en.mp3', es: 'https://rivermont.example/es.mp3' },
      },
      open: { text: { en: 'Come in.', es: 'Pase.' }, hours: { queue: 'general', open: true } },
      visit: { text: { en: 'On {day} at {office.address}.', es: 'En {office.address} el {day}.' } },
    }),
    queues: {
      general: {
        name: 'general',
        title: {},
        hours: { mon: [{ from: '08:00', to: '17:00' }] },
        holidays: [],
        languages: ['en'],
      },
    },
  };
  test('a recording in the resident’s language goes beside the words, or is a line with its address', () => {
    const says = [say({ text: authored('hours') })];
    expect(compose(says, context({ bot, locale: 'es' }))[0]).toMatchObject({
      text: 'Abrimos a las 8.',
      audio: 'https://rivermont.example/es.mp3',
    });
    const [sms] = compose(says, context({ bot, locale: 'es', can: textOnly }));
    expect(sms?.text).toBe('Abrimos a las 8.\n\nEscuche este mensaje: https://rivermont.example/es.mp3');
    expect(sms?.audio).toBeUndefined();
  });
  test('what is for opening hours is said in them only', () => {
    const at = (now: number) => compose([say({ text: authored('open') })], context({ bot, now })).length;
    expect([
      at(Date.UTC(2026, 10, 23, 15)),
      at(Date.UTC(2026, 10, 23, 13, 59)),
      at(Date.UTC(2026, 10, 24, 15)),
    ]).toEqual([1, 0, 0]);
  });
  test('a template has its name and its values in the language and the order of the words', () => {
    const values = {
      day: { type: 'date', date: '2026-12-01' },
      office: { type: 'list', list: 'office', row: 'north' },
    } as const;
    const says = [
      say({ text: authored('visit'), values, template: { en: 'visit_en', es: 'visita_es' }, unasked: true }),
    ];
    expect(compose(says, context({ bot }))[0]).toMatchObject({
      unasked: true,
      template: { name: 'visit_en', values: ['Tuesday, December 1', '12 Elm St'] },
    });
    expect(compose(says, context({ bot, locale: 'es' }))[0]?.template).toEqual({
      name: 'visita_es',
      values: ['12 Elm St', 'martes 1 de diciembre'],
    });
  });
  test('what is sensitive is marked on every message it becomes', () => {
    const long = 'Words of help. '.repeat(200);
    const messages = compose(
      [say({ text: { type: 'verbatim', text: long }, sensitive: true })],
      context({ bot, can: textOnly }),
    );
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.every(({ sensitive }) => sensitive)).toBe(true);
  });
});

describe('pictures, links and files', () => {
  const bot = cityBot({
    map: {
      text: { en: 'Here is the map.', es: 'Aquí está el mapa.' },
      image: { url: { en: 'https://rivermont.example/map.png' }, alt: { en: 'City map', es: 'Mapa de la ciudad' } },
      link: { en: 'https://rivermont.example/map', es: 'https://rivermont.example/mapa' },
      file: { en: 'https://rivermont.example/map.pdf' },
    },
  });
  test('travel beside the text where the channel can carry them', () => {
    const [message] = compose([say({ text: authored('map') })], context({ bot, locale: 'es' }));
    expect(message).toMatchObject({
      text: 'Aquí está el mapa.',
      image: { url: 'https://rivermont.example/map.png', alt: 'Mapa de la ciudad' },
      link: 'https://rivermont.example/mapa',
      file: 'https://rivermont.example/map.pdf',
    });
    expect(message && plainText(message)).toBe(
      'Aquí está el mapa.\n\nMapa de la ciudad: https://rivermont.example/map.png\n\nhttps://rivermont.example/mapa\n\nhttps://rivermont.example/map.pdf',
    );
  });
  test('are addresses in the text where it cannot', () => {
    const [message] = compose([say({ text: authored('map') })], context({ bot, can: textOnly }));
    expect(message?.text).toBe(
      'Here is the map.\n\nCity map: https://rivermont.example/map.png\n\nhttps://rivermont.example/map\n\nhttps://rivermont.example/map.pdf',
    );
    expect(message && plainText(message)).toBe(message?.text);
  });
  test('an agent reads in the transcript which buttons were there', () => {
    expect(plainText({ text: 'Which?', choices: [{ id: 'a', label: 'Trash' }] })).toBe('Which?\n\n• Trash');
  });
});

test('the same turn composed twice gives the same messages', () => {
  const says = [say({ text: engine('slots:choices.by_number'), bilingual: true })];
  expect(compose(says, context({ now: monday }))).toEqual(compose(says, context({ now: monday })));
});
