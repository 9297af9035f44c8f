import { createHash } from 'node:crypto';
import type { Instant } from '../../model/event.js';
import type { Json } from '../../model/json.js';
import type { Records, RecordWrite } from '../../model/ports/store.js';
import { foldPhone } from '../matching-facts.js';
import { scanAll } from './places.js';

/** A state of an appointment: row `reference/n`, inserted, never changed; the highest n counts. */
export interface BookingState {
  readonly state: 'booked' | 'moved' | 'cancelled';
  readonly service: string;
  readonly office: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly seat: number;
  readonly name: string;
  readonly phone: string;
  /** Whose limit it counts for. */
  readonly person: string;
  readonly conversation: string;
  readonly details: Json;
  readonly uid: string;
  readonly token: string;
  /** Idempotency key of the call that made this state. */
  readonly key: string;
  readonly at: Instant;
}

/** The newest state of an appointment. `n` is also the sequence of its calendar entry, from 1. */
export interface FoundBooking {
  readonly reference: string;
  readonly n: number;
  readonly state: BookingState;
}

const kind = 'booking';

export async function findBooking(records: Records, scope: string, reference: string): Promise<FoundBooking | null> {
  const prefix = `${scope}/${reference}/`;
  const last = (await scanAll(records, kind, { prefix })).at(-1);
  return last
    ? { reference, n: Number(last.key.slice(prefix.length)), state: last.value as unknown as BookingState }
    : null;
}

/** The insert of the nth state: two changes at once want the same row, so only one of them happens. */
export function bookingWrite(scope: string, reference: string, n: number, state: BookingState): RecordWrite {
  return { type: 'insert', kind, key: `${scope}/${reference}/${String(n).padStart(6, '0')}`, value: { ...state } };
}

/** Whose appointments are counted together: those of one phone number, or of one conversation when no phone was given. */
export function personKey(phone: string | undefined, conversation: string): string {
  const folded = foldPhone(phone ?? '');
  return createHash('sha256')
    .update(folded === '' ? `conversation ${conversation}` : `phone ${folded}`)
    .digest('hex');
}

/** Upcoming appointments of one person, in one row that is compared and set with every change of them. */
export interface Person {
  readonly key: string;
  readonly version: number | null;
  readonly upcoming: readonly Upcoming[];
}
export interface Upcoming {
  readonly reference: string;
  readonly end: Instant;
}

export async function readPerson(records: Records, scope: string, person: string, now: Instant): Promise<Person> {
  const key = `${scope}/${person}`;
  const row = await records.get('person', key);
  const upcoming = ((row?.value ?? []) as unknown as readonly Upcoming[]).filter(({ end }) => end > now);
  return { key, version: row?.version ?? null, upcoming };
}

export function personWrite({ key, version }: Person, upcoming: readonly Upcoming[]): RecordWrite {
  const value: Json = upcoming.map((one) => ({ ...one }));
  return version === null
    ? { type: 'insert', kind: 'person', key, value }
    : { type: 'put', kind: 'person', key, value, version };
}

/** What a conversation keeps for a while: one hold at a time, so that nobody can hold a whole day. */
export interface Hold {
  readonly token: string;
  readonly key: string;
  readonly slot: string;
  readonly office: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly seat: number;
  readonly until: Instant;
}
export interface HoldRow {
  readonly key: string;
  readonly version: number | null;
  readonly hold: Hold | null;
}

export async function readHold(records: Records, scope: string, conversation: string): Promise<HoldRow> {
  const key = `${scope}/${conversation}`;
  const row = await records.get('hold', key);
  return { key, version: row?.version ?? null, hold: (row?.value ?? null) as unknown as Hold | null };
}

export function holdWrite({ key, version }: HoldRow, hold: Hold): RecordWrite {
  const value: Json = { ...hold };
  return version === null
    ? { type: 'insert', kind: 'hold', key, value }
    : { type: 'put', kind: 'hold', key, value, version };
}

/** The end of a hold that was used, replaced or given back: the row stays, so that its version never begins anew. */
export function holdEnd({ key, version }: HoldRow): readonly RecordWrite[] {
  return version === null ? [] : [{ type: 'put', kind: 'hold', key, value: null, version }];
}
