import type { Instant } from '../../model/event.js';
import type { Json } from '../../model/json.js';
import type { Records, RecordWrite, StoredRecord } from '../../model/ports/store.js';
import { cellMinutes, type CalendarOffice } from './read-offices.js';
import type { Opening } from './openings.js';

/**
 * Who has a place. A place is one desk for one cell of five minutes; its rows `cell/seat/generation` are only ever inserted, and the
 * highest generation counts. Two that want the same place want the same key, so one of them conflicts: overbooking cannot happen.
 */
export type Holder =
  | { readonly type: 'free' }
  | { readonly type: 'held'; readonly hold: string; readonly until: Instant }
  | { readonly type: 'booked'; readonly reference: string };

/** The newest row of every place of an office within some time, and whether a claimant may have it. */
export interface Places {
  /** The first desk all of whose cells of the opening the claimant may take; null = none. */
  seatFor(opening: Opening, claimant: Claimant): number | null;
  /** Whether every cell of the opening at this desk is with this holder. */
  isWith(opening: Opening, seat: number, holder: (holder: Holder) => boolean): boolean;
  /** Key suffix and generation to write next for each cell of the opening at a desk. */
  next(opening: Opening, seat: number): readonly { readonly place: string; readonly generation: number }[];
}

/** Who asks: places that a hold or a booking of their own has are theirs to take. */
export interface Claimant {
  readonly now: Instant;
  readonly hold?: string | undefined;
  readonly reference?: string | undefined;
}

const kind = 'place';
const cellMs = cellMinutes * 60_000;
const page = 2000;

/** Reads the places of an office from `from` to `to`. `desks` beyond today's number still count for who sits there already. */
export async function readPlaces(
  records: Records,
  scope: string,
  office: CalendarOffice,
  from: Instant,
  to: Instant,
): Promise<Places> {
  const newest = new Map<string, { readonly generation: number; readonly holder: Holder }>();
  const prefix = `${scope}/${office.id}/`;
  const range = { prefix, from: prefix + cellName(floor(from)), to: prefix + cellName(to) };
  for (const row of await scanAll(records, kind, range)) {
    const [cell, seat, generation] = row.key.slice(prefix.length).split('/');
    newest.set(`${cell}/${seat}`, { generation: Number(generation), holder: row.value as unknown as Holder });
  }
  const holderAt = (place: string): Holder => newest.get(place)?.holder ?? { type: 'free' };
  const places: Places = {
    seatFor(opening, claimant) {
      for (let seat = 0; seat < office.desks; seat++) {
        if (places.isWith(opening, seat, (holder) => mayTake(holder, claimant))) return seat;
      }
      return null;
    },
    isWith: (opening, seat, holder) => cellsOf(opening).every((cell) => holder(holderAt(placeName(cell, seat)))),
    next: (opening, seat) =>
      cellsOf(opening).map((cell) => {
        const place = placeName(cell, seat);
        return { place, generation: (newest.get(place)?.generation ?? 0) + 1 };
      }),
  };
  return places;
}

/** Expiry is this predicate and nothing else: at `until` a held place is free, with no timer having run. */
function mayTake(holder: Holder, { now, hold, reference }: Claimant): boolean {
  if (holder.type === 'free') return true;
  if (holder.type === 'held') return holder.until <= now || holder.hold === hold;
  return holder.reference === reference;
}

/** Changes of places to write in one go: a later change of the same place replaces an earlier one. Sorted, as every claim is. */
export interface PlaceChange {
  readonly places: Places;
  readonly office: CalendarOffice;
  readonly opening: Opening;
  readonly seat: number;
  readonly holder: Holder;
}

/** The inserts of the next generations: any that exists already makes the whole write conflict. */
export function placeWrites(scope: string, changes: readonly PlaceChange[]): readonly RecordWrite[] {
  const rows = new Map<string, Json>();
  for (const { places, office, opening, seat, holder } of changes) {
    for (const { place, generation } of places.next(opening, seat)) {
      rows.set(`${scope}/${office.id}/${place}/${String(generation).padStart(6, '0')}`, { ...holder });
    }
  }
  return [...rows]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => ({ type: 'insert', kind, key, value }));
}

/** Removes the rows of days that are over, which nobody can claim any more; done when a service starts. */
export async function sweepPlaces(
  records: Records,
  scope: string,
  office: CalendarOffice,
  before: Instant,
): Promise<void> {
  const prefix = `${scope}/${office.id}/`;
  for (let round = 0; round < 20; round++) {
    const rows = await records.scan(kind, { prefix, to: prefix + cellName(before), limit: 500 });
    if (rows.length === 0) return;
    await records.write(rows.map((row) => ({ type: 'delete', kind, key: row.key })));
  }
}

/** Every row of a range, a page at a time. */
export async function scanAll(
  records: Records,
  kind: string,
  range: { readonly prefix: string; readonly from?: string; readonly to?: string },
): Promise<readonly StoredRecord[]> {
  const all: StoredRecord[] = [];
  let from = range.from ?? range.prefix;
  for (;;) {
    const rows = await records.scan(kind, { ...range, from, limit: page });
    all.push(...rows);
    const last = rows.at(-1);
    if (rows.length < page || !last) return all;
    from = `${last.key}\u0001`;
  }
}

function cellsOf({ start, end }: Opening): readonly Instant[] {
  const cells: Instant[] = [];
  for (let cell = floor(start); cell < end; cell += cellMs) cells.push(cell);
  return cells;
}

function floor(at: Instant): Instant {
  return Math.floor(at / cellMs) * cellMs;
}

function placeName(cell: Instant, seat: number): string {
  return `${cellName(cell)}/${String(seat).padStart(3, '0')}`;
}

/** `2026-11-23T15:05`, in UTC: sorts by time. */
function cellName(at: Instant): string {
  return new Date(at).toISOString().slice(0, 16);
}
