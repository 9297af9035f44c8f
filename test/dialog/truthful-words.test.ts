import { describe, expect, test } from '@jest/globals';
import type { Bot } from '../../src/model/bot.js';
import { city, text, topic } from '../support/bot-builder.js';
import { somebody, talkTo, type DialogTalk } from '../support/dialog-talk.js';

const found = (talk: DialogTalk, fields: object) =>
  talk.answer('found', {
    case: { type: 'record', fields: { raw_state: { type: 'text', text: 'REV' }, ...fields } },
  } as never);
const asked = (bot: Bot = city()): DialogTalk => {
  const talk = talkTo(bot);
  talk.say('my case RC-1001', { intents: { 'case-status': 0.9 } });
  talk.say('07030');
  return talk;
};
const headline = { headline: { type: 'localized', text: { en: 'Sheet 4 is missing.', es: 'Falta el plano 4.' } } };

describe('a case is told', () => {
  test('with the words for its state, and with what the agency wrote on this one case', () => {
    const talk = asked();
    found(talk, headline);
    expect(talk.said()).toEqual(['words/permit/REV', 'dialog:tell.headline', 'words/permit/REV.next']);
    expect(talk.says()[1]?.values).toEqual(headline);
  });

  test('once, where the words print the headline themselves', () => {
    const base = city();
    const texts = {
      ...base.texts,
      'words/permit/REV': text('In review: {case.headline} | En revisión: {case.headline}'),
    };
    const talk = asked({ ...base, texts });
    found(talk, headline);
    expect(talk.said()).toEqual(['words/permit/REV', 'words/permit/REV.next']);
  });
});

describe('the line for a person', () => {
  const staff = (waiting: number, agents = 1) => ({
    queues: { general: { agents, waiting, languages: ['en', 'es'] } },
  });

  test.each([
    [0, 'dialog:person.connecting', undefined],
    [1, 'dialog:person.in_line', 1],
    [7, 'dialog:person.in_line', 7],
  ])('with %i waiting before, that is what is said', (waiting, key, count) => {
    const talk = talkTo(city(), { staff: staff(waiting) });
    talk.say('agent');
    expect(talk.said()).toEqual([key]);
    expect(talk.says()[0]?.values['count']).toEqual(
      count === undefined ? undefined : { type: 'number', number: count },
    );
  });

  test('asked later, it is how many wait before, or that nobody does', () => {
    const talk = talkTo(city(), { staff: somebody });
    talk.say('agent');
    talk.control = { owner: { type: 'queue', queue: 'general' }, epoch: 1 };
    talk.staff = staff(2);
    talk.say('how long?');
    expect(talk.says()[0]).toMatchObject({ text: { key: 'dialog:person.position' }, values: { count: { number: 2 } } });
    talk.staff = staff(0);
    talk.say('how long?');
    expect(talk.said()).toEqual(['dialog:person.position_next']);
  });
});

describe('one topic offered at the end of another', () => {
  const offering = (): DialogTalk => {
    const base = city();
    const ending = topic('ending', [
      { type: 'say', say: 'problem/done' },
      { type: 'offer', topics: ['fees'] },
    ]);
    const talk = talkTo({ ...base, topics: { ...base.topics, ending } });
    talk.say('ending', { intents: { ending: 0.9 } });
    expect(talk.buttons()).toEqual(['fees']);
    return talk;
  };

  test.each(['yes', 'sí, por favor', 'ok', '1', 'fees'])('"%s" takes it', (words) => {
    const talk = offering();
    talk.say(words);
    expect(talk.said()).toEqual(['fees/answer']);
  });

  test.each(['no', 'no gracias'])('"%s" is heard, and nothing more is asked', (words) => {
    const talk = offering();
    talk.say(words);
    expect(talk.said()).toEqual(['dialog:leave.ok']);
    expect(talk.state?.question).toBeNull();
  });

  test('a yes much later takes nothing', () => {
    const talk = offering();
    talk.say('hours', { intents: { hours: 0.9 } });
    talk.say('yes');
    expect(talk.said()).not.toContain('fees/answer');
  });
});

describe('what to bring', () => {
  const booked = (bot: Bot, bring?: string): readonly string[] => {
    const talk = talkTo(bot);
    talk.say('appointment', { intents: { appointment: 0.9 } });
    talk.say('any office');
    const fields = {
      id: { type: 'text', text: 'a' },
      start: { type: 'datetime', datetime: '2026-11-24T09:00', zone: 'America/Chicago' },
    } as const;
    talk.answer('slots', { slots: { type: 'many', values: [{ type: 'record', fields }] } });
    for (const words of ['1', 'Ana López', '312-555-0142', 'yes']) talk.say(words);
    talk.answer('booked', {
      appointment: {
        type: 'record',
        fields: { ...fields, ...(bring ? { bring: { type: 'localized', text: { en: bring, es: bring } } } : {}) },
      },
    });
    return talk.said().slice(1);
  };
  const written = (words: string): Bot => {
    const base = city();
    const appointment = base.topics['appointment'];
    const steps = Object.fromEntries(
      Object.entries(appointment?.steps ?? {}).map(([name, step]) => [
        name,
        { ...step, bring: 'appointment/book.bring' },
      ]),
    );
    return {
      ...base,
      texts: { ...base.texts, 'appointment/book.bring': text(words) },
      topics: { ...base.topics, appointment: { ...appointment, steps } as never },
    };
  };

  test('is said after "please bring", unless the words say so themselves', () => {
    expect(booked(city(), 'a photo')).toEqual(['dialog:book.bring']);
    expect(booked(city(), 'Bring a photo.')).toEqual(['dialog:value']);
    expect(booked(written('Bring your photo. | Traiga su foto.'))).toEqual(['appointment/book.bring']);
    expect(booked(written('A photo. | Una foto.'))).toEqual(['dialog:book.bring_these', 'appointment/book.bring']);
  });
});

describe('a language we do not speak', () => {
  test.each([
    ['你好，我需要帮助', 'zh'],
    ['Здравствуйте, где мэрия?', 'ru'],
    ['مرحبا، أحتاج مساعدة', 'ar'],
    ['Bonjour, où est la mairie ?', 'fr'],
    ['Olá, onde fica a prefeitura?', 'pt'],
    ['Mwen bezwen èd tanpri', 'ht'],
  ])('"%s" gets one line in it with the way to an interpreter, once', (words, language) => {
    const talk = talkTo(city());
    talk.say(words, { language });
    expect(talk.said()[0]).toBe(`dialog:other_languages.${language}`);
    expect(talk.says()[0]).toMatchObject({ values: { phone: { text: '312-555-0100' } } });
    expect(talk.state?.locale).toBe('en');
    talk.say(words, { language });
    expect(talk.said()).not.toContain(`dialog:other_languages.${language}`);
    expect(talk.says().length).toBeGreaterThan(0);
  });

  test('as the first words of all, both languages and their buttons follow', () => {
    const talk = talkTo(city(), { locale: null });
    talk.say('你好', { language: 'zh' });
    expect(talk.said()).toEqual(['dialog:other_languages.zh', 'bot/greeting']);
    expect(talk.buttons()).toEqual(['language.in.en', 'language.in.es']);
  });

  test('an answer is an answer, and an uncertain guess is none', () => {
    const talk = talkTo(city());
    talk.say('problem', { intents: { problem: 0.9 } });
    talk.say('o poste caiu na rua', { language: 'pt' });
    expect(talk.asks()).toBe('who');
    talk.say('Jean-Luc Béliveau', { language: 'fr' });
    expect(talk.said()).toEqual(['problem/done']);
    talk.say('xyzzy', { language: 'fr', sure: 0.6 });
    expect(talk.said()).toEqual(['dialog:fallback.rephrase']);
  });

  test('without a phone only the languages are named', () => {
    const talk = talkTo({ ...city(), queues: {} });
    talk.say('你好，我需要帮助', { language: 'zh' });
    expect(talk.said()[0]).toBe('dialog:other_languages_plain.zh');
  });
});
