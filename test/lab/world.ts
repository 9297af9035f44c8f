import type { Mail } from './mail.js';
import type { Bubble, Kind, LabFile, Person } from './types.js';

/** What the platforms share: the clock, the people, the post, and what was decided for all of them. */
export interface World {
  /** Epoch milliseconds by the laboratory's clock. */
  now(): number;
  /** The next number: ids are counted, so that a run repeats. */
  next(): number;
  /** `http://127.0.0.1:port` of the platforms. */
  readonly origin: string;
  /** Another host: where files are that want no credentials. */
  readonly elsewhere: string;
  readonly people: Person[];
  /** Files of `elsewhere`, by their path. */
  readonly files: Map<string, LabFile>;
  readonly mail: Mail;
  /** Platforms whose credentials were withdrawn. */
  readonly revoked: Set<Kind>;
  /** Whether statuses are told, and when: after the answer to the send, or before it. */
  receipts: 'none' | 'after' | 'before';
  /** How WhatsApp tells that it cannot deliver: at once, or by a `failed` status after a good answer. */
  refusals: 'answer' | 'status';
  /** Addresses that webhooks go to, where the platform is not told by a call. */
  readonly webhooks: Map<Kind, string>;
  /** Something on a screen is different. */
  changed(): void;
}

const day = 24 * 3_600_000;

/** Whether the platform still lets anything be sent to them: 24 hours from what they did last. */
export const windowOpen = (world: World, person: Person): boolean =>
  person.spokeAt !== null && world.now() - person.spokeAt < day;

/** The person of this platform whom the platform calls so, or whose number it is. */
export const personOf = (world: World, kind: Kind, id: string): Person | undefined =>
  world.people.find((person) => person.kind === kind && (person.id === id || digits(person.number) === digits(id)));

const digits = (text: string | undefined): string => (text ?? '').replace(/\D/g, '') || '-';

/** Puts something on a screen. */
export function show(world: World, person: Person, bubble: Omit<Bubble, 'at' | 'buttons'> & Partial<Bubble>): Bubble {
  const shown: Bubble = { buttons: [], at: world.now(), ...bubble };
  person.screen.push(shown);
  person.typing = false;
  world.changed();
  return shown;
}

/** Changes what stands on a screen. */
export function change(world: World, person: Person, id: string, more: Partial<Bubble>): void {
  person.screen = person.screen.map((bubble) => (bubble.id === id ? { ...bubble, ...more } : bubble));
  world.changed();
}

/** Messages of the bot that the person has not seen yet. */
export const unread = (person: Person): readonly Bubble[] =>
  person.screen.filter(({ from, status }) => from === 'bot' && status !== 'read');
