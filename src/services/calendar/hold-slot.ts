import type { RecordWrite } from '../../model/ports/store.js';
import type { Acting, HoldResult } from '../appointment-provider.js';
import { holdEnd, holdWrite, readHold, type Hold, type HoldRow } from './bookings.js';
import { nearestSlots } from './free-slots.js';
import { placeWrites, readPlaces, type Holder, type PlaceChange } from './places.js';
import { officeOf, untilDecided, written, type Scheduler } from './scheduler.js';
import { readSlotId } from './slot-id.js';

/** Keeps a slot for the conversation until it expires; the conversation's earlier hold is given back in the same write. */
export async function holdSlot(scheduler: Scheduler, slot: string, acting: Acting): Promise<HoldResult> {
  const { calendar, records, random, scope } = scheduler;
  const { conversation, key, now } = acting;
  return untilDecided(async (): Promise<HoldResult | 'again'> => {
    const row = await readHold(records, scope, conversation);
    if (row.hold?.key === key && row.hold.until > now)
      return { type: 'held', hold: row.hold.token, expires: row.hold.until };
    const wanted = readSlotId(calendar, slot, now);
    if (typeof wanted === 'string') return { type: wanted };
    const { office, opening } = wanted;
    const claimant = { now, hold: row.hold?.token };
    const places = opening ? await readPlaces(records, scope, office, opening.start, opening.end) : null;
    const seat = opening && places ? places.seatFor(opening, claimant) : null;
    if (!opening || !places || seat === null)
      return { type: 'slot_taken', nearest: await nearestSlots(scheduler, wanted, claimant) };
    const until = now + calendar.holdMs;
    const hold: Hold = { token: random.id(), key, slot, office: office.id, ...opening, seat, until };
    const earlier = await freeingOf(scheduler, row);
    const claim: PlaceChange = { places, office, opening, seat, holder: { type: 'held', hold: hold.token, until } };
    const writes = [holdWrite(row, hold), ...placeWrites(scope, [...earlier, claim])];
    return (await written(records, writes)) ? { type: 'held', hold: hold.token, expires: until } : 'again';
  });
}

/** A living hold is kept for its full time again; one that is over stays over. */
export async function extendHold(
  scheduler: Scheduler,
  token: string,
  { conversation, now }: Acting,
): Promise<HoldResult> {
  const { calendar, records, scope } = scheduler;
  return untilDecided(async (): Promise<HoldResult | 'again'> => {
    const row = await readHold(records, scope, conversation);
    const { hold } = row;
    const office = hold ? officeOf(scheduler, hold.office) : undefined;
    if (!hold || !office || hold.token !== token || hold.until <= now) return { type: 'hold_expired' };
    const until = now + calendar.holdMs;
    const places = await readPlaces(records, scope, office, hold.start, hold.end);
    if (!places.isWith(hold, hold.seat, (holder) => isHeldBy(holder, token))) return { type: 'hold_expired' };
    const claim: PlaceChange = {
      places,
      office,
      opening: hold,
      seat: hold.seat,
      holder: { type: 'held', hold: token, until },
    };
    const writes = [holdWrite(row, { ...hold, until }), ...placeWrites(scope, [claim])];
    return (await written(records, writes)) ? { type: 'held', hold: token, expires: until } : 'again';
  });
}

/** Gives a hold back. One that is gone already, or never was, is as free as it can be. */
export async function releaseHold(scheduler: Scheduler, token: string, { conversation }: Acting): Promise<void> {
  const { records, scope } = scheduler;
  await untilDecided(async (): Promise<'released' | 'again'> => {
    const row = await readHold(records, scope, conversation);
    if (row.hold?.token !== token) return 'released';
    const writes: RecordWrite[] = [...holdEnd(row), ...placeWrites(scope, await freeingOf(scheduler, row))];
    return (await written(records, writes)) ? 'released' : 'again';
  });
}

/** The changes that free what a hold still has. */
export async function freeingOf(scheduler: Scheduler, { hold }: HoldRow): Promise<readonly PlaceChange[]> {
  const { records, scope } = scheduler;
  const office = hold ? officeOf(scheduler, hold.office) : undefined;
  if (!hold || !office) return [];
  const places = await readPlaces(records, scope, office, hold.start, hold.end);
  if (!places.isWith(hold, hold.seat, (holder) => isHeldBy(holder, hold.token))) return [];
  return [{ places, office, opening: hold, seat: hold.seat, holder: { type: 'free' } }];
}

function isHeldBy(holder: Holder, token: string): boolean {
  return holder.type === 'held' && holder.hold === token;
}
