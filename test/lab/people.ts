import type { Kind, Person } from './types.js';
import type { World } from './world.js';

/** Who holds a telephone. What is missing is made up; nobody of these names or numbers exists. */
export interface Who {
  readonly name?: string;
  readonly language?: string;
  /** International form; null = the platform shows none (WhatsApp: a person known by user name alone). */
  readonly number?: string | null;
  /** What the platform calls them, e.g. a business-scoped id `US.13491208655302741918`. */
  readonly id?: string;
}

const names = ['Ana Torres', 'James Lee', 'Marisol Vega', 'Robert King', 'Lucía Campos', 'Denise Hall'];

/** Their id at a platform, made of a count so that every person has another. */
const ids: { readonly [kind in Kind]: (n: number, number: string | null) => string } = {
  whatsapp: (n, number) => number?.replace(/\D/g, '') ?? `US.LAB${1000 + n}`,
  messenger: (n) => `24000000000${String(1000 + n)}`,
  telegram: (n) => String(7_000_000 + n),
  sms: (n, number) => number ?? `+1555555${String(1000 + n)}`,
  'bot-framework': (n) => `29:lab${1000 + n}`,
};

export function newPerson(world: World, kind: Kind, who: Who): Person {
  const n = world.people.length;
  const made = `+155555501${String(20 + n).padStart(2, '0')}`;
  const number = who.number === undefined ? (kind === 'whatsapp' || kind === 'sms' ? made : null) : who.number;
  return {
    kind,
    id: who.id ?? ids[kind](n, number),
    name: who.name ?? names[n % names.length] ?? 'Ana Torres',
    language: who.language ?? 'en',
    ...(number === null ? {} : { number }),
    screen: [],
    blocked: false,
    stopped: false,
    spokeAt: null,
    typing: false,
  };
}
