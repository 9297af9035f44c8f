import { describe, expect, test } from '@jest/globals';
import type { List } from '../../src/model/bot.js';
import { detectLanguage } from '../../src/nlu/language.js';
import { city, words } from '../support/bot-builder.js';
import { talkTo, type DialogTalk } from '../support/dialog-talk.js';

/** Said with the language that the detector hears in it. */
function says(talk: DialogTalk, text: string, topic?: string): void {
  const { code, confidence } = detectLanguage(text);
  talk.say(text, { language: code, sure: confidence, ...(topic === undefined ? {} : { intents: { [topic]: 0.9 } }) });
}

/** A conversation that goes on in a language because it was spoken. */
function speaking(locale: 'en' | 'es'): DialogTalk {
  const talk = talkTo(city(), { locale: null });
  if (locale === 'en') says(talk, 'when are you open on Friday?', 'hours');
  else says(talk, '¿a qué hora abren los viernes?', 'hours');
  expect(talk.state).toMatchObject({ locale, localeBy: 'heard' });
  return talk;
}

const oddments = [
  'no',
  'ok',
  'si',
  'hospital',
  '12345',
  '312-555-0142',
  '7:30',
  '$45',
  'RC-2024',
  '👍',
  '...',
  'maria.garcia@example.org',
  'https://example.org/pasaporte-tramites',
  'John Smith',
  'Juan Pérez',
  'María de la Luz Hernández',
  '742 Elm Street',
  '1200 Guadalupe St',
  '55 Calle Real, Apt 3',
  'Los Angeles, California',
  'San Antonio',
];

describe('a conversation keeps its language', () => {
  test.each(oddments)('when “%s” is said, in either', (text) => {
    for (const locale of ['en', 'es'] as const) {
      const talk = speaking(locale);
      says(talk, text);
      expect([locale, talk.state?.locale]).toEqual([locale, locale]);
    }
  });

  test.each(['basura', 'pasaporte', 'gracias', 'pagar multa', 'main street por favor', 'hola'])(
    'in English when “%s” is said',
    (text) => {
      const talk = speaking('en');
      says(talk, text);
      expect(talk.state?.locale).toBe('en');
    },
  );

  test.each(['trash', 'passport', 'thanks', 'water bill', 'parking ticket', 'hello', 'vivo en Main Street'])(
    'in Spanish when “%s” is said',
    (text) => {
      const talk = speaking('es');
      says(talk, text);
      expect(talk.state?.locale).toBe('es');
    },
  );

  test.each([
    'quiero pagar my water bill online',
    'necesito un appointment para el passport please',
    'my permiso is late, qué hago',
    'how much cuesta the passport',
  ])('when both are mixed: “%s”', (text) => {
    for (const locale of ['en', 'es'] as const) {
      const talk = speaking(locale);
      says(talk, text);
      expect([locale, talk.state?.locale]).toEqual([locale, locale]);
    }
  });

  test('where a name or an address is asked, whatever is said', () => {
    const talk = speaking('en');
    says(talk, 'there is a big problem on my street', 'problem');
    says(talk, 'the tree fell on the road last night');
    expect(talk.asks()).toBe('who');
    says(talk, 'María Guadalupe de los Ángeles y Soto');
    expect(talk.state?.locale).toBe('en');
  });
});

describe('a supposed language', () => {
  /** The web page is in Spanish, and the list's names are English words. */
  const hills: List = {
    name: 'office',
    rows: [
      { id: 'mill-hill', label: words('Mill Hill'), also: { en: ['the hill'], es: ['la colina'] }, columns: {} },
      { id: 'lake-view', label: words('Lake View'), also: {}, columns: {} },
    ],
  };

  function supposed(): DialogTalk {
    const talk = talkTo(city({ lists: { office: hills } }), { locale: 'es' });
    expect(talk.state).toMatchObject({ locale: 'es', localeBy: 'hint' });
    return talk;
  }

  test('stays when the name of what is asked for is given, which is the same in both', () => {
    const talk = supposed();
    says(talk, '¿y el horario?', 'office-hours');
    expect([talk.asks(), talk.state?.localeBy]).toEqual(['office', 'hint']);
    says(talk, 'Mill Hill');
    expect(talk.state).toMatchObject({ locale: 'es', localeBy: 'hint' });
  });

  test('goes when it is given in words of the other language alone', () => {
    const talk = supposed();
    says(talk, '¿y el horario?', 'office-hours');
    says(talk, 'the hill');
    expect(talk.state).toMatchObject({ locale: 'en', localeBy: 'heard' });
  });

  test('is known after a clear sentence in it: two words of another leave it', () => {
    const talk = supposed();
    says(talk, 'quiero reportar un problema en mi calle');
    expect(talk.state?.localeBy).toBe('heard');
    says(talk, 'water bill');
    expect(talk.state?.locale).toBe('es');
  });
});

describe('it changes', () => {
  test.each([
    ['en', 'es', 'no entiendo nada de lo que dice'],
    ['en', 'es', 'necesito renovar mi pasaporte'],
    ['en', 'es', 'cuando recogen la basura'],
    ['es', 'en', 'I do not understand what you mean'],
    ['es', 'en', 'when is my trash picked up'],
  ] as const)('from %s to %s with a clear sentence: “%s”', (from, to, text) => {
    const talk = speaking(from);
    says(talk, text);
    expect(talk.state).toMatchObject({ locale: to, localeBy: 'heard' });
  });

  test.each([
    ['en', 'es', 'español'],
    ['en', 'es', 'en español por favor'],
    ['en', 'es', 'Spanish please'],
    ['en', 'es', 'habla espanol?'],
    ['es', 'en', 'English'],
    ['es', 'en', 'in english please'],
    ['es', 'en', 'inglés'],
  ] as const)('from %s to %s on request: “%s”', (from, to, text) => {
    const talk = speaking(from);
    says(talk, text);
    expect(talk.state).toMatchObject({ locale: to, localeBy: 'chosen' });
  });

  test('back from what was asked for only with a clear sentence', () => {
    const talk = speaking('en');
    says(talk, 'español');
    says(talk, 'parking ticket');
    expect(talk.state?.locale).toBe('es');
    says(talk, 'I want to pay my parking ticket');
    expect(talk.state?.locale).toBe('en');
  });
});

describe('the first word decides where nothing is known', () => {
  test.each([
    ['basura', 'es'],
    ['trash', 'en'],
    ['permiso de obra', 'es'],
    ['pay bill', 'en'],
  ])('“%s” → %s', (text, locale) => {
    const talk = talkTo(city(), { locale: null });
    says(talk, text, 'hours');
    expect(talk.state?.locale).toBe(locale);
  });

  test.each(['no', 'hospital', 'María García', '12345'])('“%s” does not', (text) => {
    const talk = talkTo(city(), { locale: null });
    says(talk, text);
    expect(talk.state?.locale).toBeNull();
  });
});

describe('another language gets one line and a way on', () => {
  test.each([
    ['mwen bezwen pale ak yon moun', 'ht'],
    ['preciso renovar meu passaporte', 'pt'],
    ['toi muon gia han ho chieu', 'vi'],
    ['我需要帮助', 'zh'],
    ['saan po magbabayad ng tubig', 'tl'],
    ['أريد تجديد جواز سفري', 'ar'],
    ['여권을 갱신하고 싶어요', 'ko'],
    ['хочу записаться на прием', 'ru'],
    ['je voudrais parler à quelqu’un', 'fr'],
    ['मुझे मदद चाहिए', 'hi'],
  ])('“%s” in the middle of a conversation: the line, both languages and a person as buttons', (text, code) => {
    const talk = speaking('en');
    says(talk, text);
    expect(talk.said()).toEqual([`dialog:other_languages.${code}`]);
    expect(talk.buttons()).toEqual(['language.in.en', 'language.in.es', 'person']);
    expect(talk.state?.locale).toBe('en');
    talk.tap('language.in.es');
    expect(talk.state).toMatchObject({ locale: 'es', localeBy: 'chosen' });
  });

  test('at a question of a form the question follows with its own buttons', () => {
    const talk = speaking('en');
    says(talk, 'they missed my cart', 'report');
    says(talk, 'je ne comprends pas la question');
    expect(talk.said()[0]).toBe('dialog:other_languages.fr');
    expect(talk.buttons()).not.toContain('language.in.es');
    expect(talk.asks()).toBe('cart');
  });
});
