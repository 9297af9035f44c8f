import { readdirSync, readFileSync } from 'node:fs';
import { createEngineTexts, type EngineResources, type EngineTexts } from '../../src/i18n/engine-texts.js';
import type { ComposeContext, SayEffect } from '../../src/i18n/compose.js';
import type { AuthoredText, Bot } from '../../src/model/bot.js';
import type { Json } from '../../src/model/json.js';

const root = new URL('../../locales/', import.meta.url);

/** The repository's own `locales/`, as the tests of words need them. */
export function readLocales(): EngineResources {
  const read = (locale: string): { [file: string]: Json } =>
    Object.fromEntries(
      readdirSync(new URL(`${locale}/`, root))
        .filter((name) => name.endsWith('.json'))
        .map((name) => [
          name.slice(0, -5),
          JSON.parse(readFileSync(new URL(`${locale}/${name}`, root), 'utf8')) as Json,
        ]),
    );
  return Object.fromEntries(readdirSync(root).map((locale) => [locale, read(locale)]));
}

export const texts: EngineTexts = createEngineTexts(readLocales());

/** A small city with an office list, two facts and whatever texts a test adds. */
export function cityBot(more: { [key: string]: AuthoredText } = {}, overrides: Bot['overrides'] = {}): Bot {
  return {
    name: 'rivermont',
    agency: 'rivermont',
    hash: '',
    title: { en: 'City', es: 'Ciudad' },
    languages: ['en', 'es'],
    timeZone: 'America/Chicago',
    greeting: 'bot/greeting',
    menu: [],
    topics: {},
    texts: more,
    facts: {
      'passport-our-fee': [
        { until: '2026-11-23', value: { en: '$35', es: '$35' } },
        { from: '2026-11-24', value: { en: '$40', es: '$40' } },
      ],
      tricky: [{ value: { en: '{name} {{x}}', es: '{name} {{x}}' } }],
    },
    lists: {
      office: {
        name: 'office',
        rows: [
          {
            id: 'north',
            label: { en: 'North Office', es: 'Oficina Norte' },
            also: { en: ['north'], es: ['la del norte'] },
            columns: {
              address: { en: '12 Elm St', es: '12 Elm St' },
              hours: { en: 'Monday to Friday', es: 'de lunes a viernes' },
            },
          },
        ],
      },
    },
    words: {},
    tables: {},
    notices: [],
    queues: {},
    services: {},
    channels: {},
    overrides,
    concepts: {},
    thresholds: { answer: 0.6, clarify: 0.3 },
  };
}

/** Monday, November 23, 2026, 10:00 in Chicago. */
export const monday = Date.UTC(2026, 10, 23, 16, 0);

export const webChat: ComposeContext['can'] = {
  textLimit: 4000,
  choices: 13,
  choiceTitleLimit: 20,
  images: true,
  files: true,
  pull: true,
};
export const textOnly: ComposeContext['can'] = {
  textLimit: 1600,
  choices: 0,
  choiceTitleLimit: 0,
  images: false,
  files: false,
  pull: false,
};

export function context(more: Partial<ComposeContext> = {}): ComposeContext {
  return { bot: cityBot(), locale: 'en', texts, now: monday, can: webChat, turnId: 't1', ...more };
}

export function say(more: Partial<SayEffect> & Pick<SayEffect, 'text'>): SayEffect {
  return { type: 'say', values: {}, as: 'bot', ...more };
}
