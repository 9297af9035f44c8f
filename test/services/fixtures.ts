import type { Bot, ServiceSettings } from '../../src/model/bot.js';
import type { Json } from '../../src/model/json.js';
import type { Clock, Random } from '../../src/model/ports/clock.js';
import type { ServiceContext } from '../../src/model/ports/service.js';
import type { Records } from '../../src/model/ports/store.js';
import type { Scheduler } from '../../src/services/calendar/scheduler.js';
import { readOffices } from '../../src/services/calendar/read-offices.js';
import type { ServiceDeps } from '../../src/services/service-type.js';
import { testRecords } from './test-records.js';

/** Monday, November 23, 2026, 9:00 in Chicago. */
export const monday = Date.parse('2026-11-23T09:00:00-06:00');

export const bot = {
  name: 'rivermont',
  agency: 'rivermont',
  title: { en: 'City of Rivermont', es: 'Ciudad de Rivermont' },
  languages: ['en', 'es'],
  timeZone: 'America/Chicago',
  words: {
    permit: {
      states: {
        'PLAN REVIEW': { is: 'in_review', say: 'words/permit/PLAN REVIEW' },
        "CORR REQ'D": { is: 'action_needed', say: "words/permit/CORR REQ'D" },
      },
    },
  },
} as unknown as Bot;

/** Numbers in a row instead of chance: unique, and the same in every run. */
export function countingRandom(): Random {
  let n = 0;
  const token = (bytes: number): string => {
    n += 1;
    return Buffer.from(
      Array.from({ length: bytes }, (_, at) => (n * 7919 + at * 104_729 + (n >> (at % 8))) % 256),
    ).toString('base64url');
  };
  return { id: () => `id-${++n}`, token };
}

export const stillClock: Clock = { now: () => monday, after: () => () => undefined };

export function settings(
  name: string,
  values: { readonly [name: string]: Json },
  more: Partial<ServiceSettings> = {},
): ServiceSettings {
  return { name, type: 'directory', settings: values, ...more };
}

/** Commas only: enough for the tests; the program brings csv-parse. */
export function plainCsv(text: string): readonly { readonly [column: string]: string }[] {
  const [head = '', ...lines] = text.trim().split('\n');
  const columns = head.split(',');
  return lines.map((line) => {
    const values = line.split(',');
    return Object.fromEntries(columns.map((column, at) => [column, values[at] ?? '']));
  });
}

export function serviceDeps(given: Partial<ServiceDeps> & Pick<ServiceDeps, 'settings'>): ServiceDeps {
  return {
    bot,
    records: testRecords(),
    clock: stillClock,
    random: countingRandom(),
    publicUrl: 'https://chat.rivermont.example',
    readFile: async () => {
      throw new Error('no such file');
    },
    parseCsv: plainCsv,
    readYaml: async () => {
      throw new Error('no such file');
    },
    ...given,
  };
}

let calls = 0;
/** A call's context: another call each time unless a key is given. */
export function context(given: Partial<ServiceContext> = {}): ServiceContext {
  calls += 1;
  return {
    conversation: 'c1',
    idempotencyKey: `call-${calls}`,
    now: monday,
    signal: new AbortController().signal,
    ...given,
  };
}

export const services: Json = [
  {
    id: 'passport',
    title: { en: 'Passport', es: 'Pasaporte' },
    minutes: '30',
    bring: { en: 'A photo', es: 'Una foto' },
  },
  { id: 'permit', title: { en: 'Permit', es: 'Permiso' }, minutes: 45 },
  { id: 'notary', title: { en: 'Notary', es: 'Notaría' }, minutes: 15 },
];

export function office(more: { readonly [name: string]: Json } = {}): Json {
  return {
    id: 'city-hall',
    title: { en: 'City Hall', es: 'Alcaldía' },
    address: '100 Main Street',
    phone: '555-0110',
    time_zone: 'America/Chicago',
    hours: { 'mon-fri': '08:00-17:00' },
    ...more,
  };
}

export function scheduler(
  records: Records,
  offices: readonly Json[] = [office()],
  more: { readonly [name: string]: Json } = {},
): Scheduler {
  const calendar = readOffices({ services, offices, holidays: 'us-federal', ...more }, bot);
  return { bot, calendar, records, random: countingRandom(), scope: 'rivermont/appointments' };
}
