import { slotKinds } from '../../src/dialog/slots/index.js';
import type { Answer } from '../../src/dialog/slots/slot.js';
import type { Bot, SlotSpec } from '../../src/model/bot.js';
import type { Reading } from '../../src/model/heard.js';
import type { Value } from '../../src/model/value.js';

/** Monday, November 23, 2026, 10:00 in Chicago. */
export const monday = Date.UTC(2026, 10, 23, 16, 0);

export const city: Bot = {
  name: 'rivermont',
  agency: 'rivermont',
  hash: '',
  title: {},
  languages: ['en', 'es'],
  timeZone: 'America/Chicago',
  greeting: '',
  menu: [],
  topics: {},
  texts: {},
  facts: {},
  lists: {
    office: {
      name: 'office',
      rows: [
        {
          id: 'north',
          label: { en: 'North Office', es: 'Oficina Norte' },
          also: { en: ['north'], es: ['la del norte', 'norte'] },
          columns: {},
        },
        {
          id: 'south',
          label: { en: 'South Office', es: 'Oficina Sur' },
          also: { en: ['south'], es: ['la del sur', 'sur'] },
          columns: {},
        },
        {
          id: 'main',
          label: { en: 'City Hall', es: 'Ayuntamiento' },
          also: { en: [], es: ['alcaldía', 'municipio'] },
          columns: {},
        },
      ],
    },
    city: {
      name: 'city',
      rows: [
        {
          id: 'rivermont',
          label: { en: 'Rivermont', es: 'Rivermont' },
          also: {},
          columns: { zip: { en: '60601', es: '60601' } },
        },
      ],
    },
  },
  words: {},
  tables: {},
  notices: [],
  queues: {},
  services: {
    cases: { name: 'cases', type: 'directory', settings: {}, reference: { pattern: 'RC-\\d{4}', example: 'RC-2041' } },
    works: { name: 'works', type: 'directory', settings: { county: { zips: ['60701'], cities: ['Elmwood'] } } },
  },
  channels: {},
  overrides: {},
  concepts: {},
  thresholds: { answer: 0.6, clarify: 0.3 },
};

/** What a text with these readings comes to as the answer to an open question. */
export function answer(text: string, spec: SlotSpec, readings: readonly Reading[] = [], whole = true): Answer {
  return slotKinds[spec.type].read(text, readings, spec, { bot: city, locale: 'en', at: monday, now: monday }, whole);
}

export function reading(value: Value & { readonly type: Reading['type'] }, ...alternatives: readonly Value[]): Reading {
  return { type: value.type, span: [0, 1], value, alternatives };
}

export function problem(type: Reading['type'], key: string): Reading {
  return { type, span: [0, 1], value: { type: 'text', text: '' }, alternatives: [], problem: key };
}
