import { describe, expect, test } from '@jest/globals';
import { channelCapabilities } from '../../src/channels/capabilities.js';
import { pageLimit } from '../../src/content/checks/channel-limits.js';
import { channelTable } from '../../src/content/checks/channel-table.js';
import { figuresIn } from '../../src/content/checks/figures.js';
import { jargonIn } from '../../src/content/checks/jargon.js';
import { pageOf } from '../../src/dialog/paging.js';
import type { Answerable } from '../../src/dialog/asked.js';
import type { Frame } from '../../src/model/state.js';
import { contentOf, short, type Files } from './content-of.js';
import { base } from './corpus/base.js';
import { growth } from '../support/processor-time.js';

const T = 'bots/town/intents/report-light.yaml';
const question = '    say: { en: "Where is the light?", es: "¿Dónde está la luz?" }';
/** What is found when the question of a form is another. */
const asking = (en: string, es: string): readonly string[] =>
  found({ [T]: put(question, `    say: { en: "${en}", es: "${es}" }`) });
const put = (from: string, to: string): string => (base[T] ?? '').replace(from, () => to);
const found = (files: Files): readonly string[] =>
  contentOf({ ...base, ...files }).findings.map((finding) => short(finding));

describe('the gate is silent about', () => {
  test.each([
    ['an hour of either clock', 'Come at 5:30 p.m.', 'Venga a las 17:30.'],
    ['an hour with and without minutes', 'Come at 5:00 pm.', 'Venga a las 5 de la tarde.'],
    ['a thousand of either kind', 'It takes 1,000 boxes.', 'Se necesitan 1.000 cajas.'],
    ['a number in words in one language', 'Bring 2 papers.', 'Traiga dos papeles.'],
    ['an ordinal in words', 'Use the 1st door.', 'Use la primera puerta.'],
    ['days in the order of each language', 'It ends on June 4, 2029.', 'Termina el 4 de junio de 2029.'],
    ['the first of a month', 'It ends on May 1.', 'Termina el 1.º de mayo.'],
    ['weekdays in the plural', 'We come on Mondays.', 'Vamos los lunes.'],
    ['a phone with and without its country', 'Call (312) 555-0142.', 'Llame al 1-312-555-0142.'],
    ['a page per language', 'See https://town.example/en/x.', 'Vea https://es.town.example/x.'],
    ['the key to press for Spanish', 'Call 988.', 'Llame al 988 y oprima 2.'],
    ['names of the town inside Spanish', 'Come to Town Hall on Elm Street.', 'Venga a Town Hall en Elm Street.'],
    [
      'a quoted word of the other language',
      'For Spanish, write «Hola, me puede ayudar».',
      'Para inglés, escriba “Can you help me”.',
    ],
    [
      'a third person that looks like a command',
      'When do they call?',
      '¿Cuándo llama la oficina? La oficina llama hoy.',
    ],
    ['tea, and a plant called tú in no way', 'Do you drink tea?', '¿Toma té? Diga sí o no.'],
    ['a library card', 'What is your library card number?', '¿Cuál es el número de su tarjeta de la biblioteca?'],
    ['the state of a case', 'What is the status of your case?', '¿Cuál es el estado de su caso?'],
    ['social services', 'Do you use social services?', '¿Usa los servicios sociales?'],
  ])('%s', (_about, en, es) => {
    expect(asking(en, es)).toEqual([]);
  });

  test('questions that differ in the word that matters', () => {
    const more = (base['bots/town/intents/hours.yaml'] ?? '').replace(
      '    office hours\n',
      '    office hours\n    where is the street light\n    who repairs a light\n    cancel my report\n',
    );
    const light = put(
      '    my street is dark at night\n',
      '    my street is dark at night\n    when is the street light on\n    change my report\n',
    );
    expect(found({ 'bots/town/intents/hours.yaml': more, [T]: light })).toEqual([]);
  });

  test('a fee that only looks like a fact', () => {
    expect(asking('Does it cost $1300?', '¿Cuesta $1300?')).toEqual([]);
    expect(asking('Is it number 130?', '¿Es el número 130?')).toEqual([]);
  });

  test('two topics that lead to each other over a question', () => {
    const hours = (base['bots/town/intents/hours.yaml'] ?? '').replace(
      /answer:[\s\S]*/,
      'steps:\n  - go: report-light\n',
    );
    const light = put('        - end\n', '        - go: hours\n');
    expect(found({ 'bots/town/intents/hours.yaml': hours, [T]: light })).toEqual([]);
  });
});

describe('figures', () => {
  test('are read as what they are', () => {
    const read = (text: string, language = 'en'): readonly string[] =>
      figuresIn(text, language).map(({ kind, value }) => `${kind} ${value}`);
    expect(read('Call 911 or (312) 555-0142 before 5 p.m. on June 4.')).toEqual([
      'phone tel 911',
      'phone tel 3125550142',
      'date day 6-4',
      'time at 17:00',
    ]);
    expect(read('El 1.º de mayo cuesta $1,250.50 en https://town.example/a', 'es')).toEqual([
      'link site town.example',
      'date day 5-1',
      'number 1250.5',
    ]);
    expect(read('{office.phone} and {fee}')).toEqual([]);
  });
});

describe('office words', () => {
  test('are found whole, with capitals, and not inside other words', () => {
    expect(jargonIn('Prior to that, remit payment.', 'en').map(({ word }) => word)).toEqual(['Prior to', 'remit']);
    expect(jargonIn('A premature remittal of ingresses', 'en')).toEqual([]);
    expect(jargonIn('Asimismo, su domicilio.', 'es').map(({ plainer }) => plainer)).toEqual(['también', 'dirección']);
    expect(jargonIn('pursuant to', 'vi')).toEqual([]);
  });
});

test('more choices than are told of are shown in pages, and no fewer', () => {
  const answers = (count: number): Answerable[] =>
    Array.from({ length: count }, (_, n) => ({ key: String(n) }) as unknown as Answerable);
  const frame = { local: {} } as Frame;
  expect(pageOf(answers(pageLimit), [], frame).all).toBeUndefined();
  expect(pageOf(answers(pageLimit), answers(1), frame).all).toBeDefined();
});

test('the limits that authors are told of are those that the engine keeps', () => {
  for (const [type, can] of Object.entries(channelCapabilities)) {
    const limits = channelTable[type];
    expect([type, limits?.text, limits?.choices]).toEqual([type, can.textLimit, can.choices]);
    expect(limits?.buttonLabel).toBe(can.choiceTitleLimit);
  }
});

test('a thousand topics are looked at in the time of their words', () => {
  const word = (n: number): string => `w${n.toString(36)}`;
  const topic = (n: number): string => {
    const lines = (language: string): string =>
      `  ${language}: |\n${Array.from({ length: 10 }, (_, line) => `    ${[1, 7, 31, 101, 353].map((step) => word((n * 10 + line) * step)).join(' ')} ${language}\n`).join('')}`;
    return `format: 1\nintent: t${n}\ntitle: { en: T, es: T }\nexamples:\n${lines('en')}${lines('es')}answer: { en: "Yes.", es: "Sí." }\n`;
  };
  const files = (count: number): Files =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`bots/town/intents/t${n}.yaml`, topic(n)]));
  const [few, many] = [files(40), files(640)];
  // Sixteen times the topics cost about sixteen times as much; comparing each with each would cost 256 times.
  expect(
    growth(
      () => contentOf(few),
      () => contentOf(many),
      80,
    ),
  ).toBeLessThanOrEqual(80);
});

test('a text of forty thousand signs of any kind is looked at in time that grows with its length', () => {
  for (const piece of [
    'a',
    '1',
    'a.',
    '1,',
    '{a',
    '{phone',
    'a@',
    'social security ',
    'por favor ',
    '555-',
    'https://',
    'p. m. ',
    '“',
    'é',
    'May 1 ',
  ]) {
    const looked = (letters: number) => (): unknown => {
      const text = piece.repeat(Math.ceil(letters / piece.length));
      return asking(text, text);
    };
    const fold = growth(looked(2500), looked(40_000), 80);
    expect({ piece, fold, linear: fold <= 80 }).toEqual({ piece, fold, linear: true });
  }
});
