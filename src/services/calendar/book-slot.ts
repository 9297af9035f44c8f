import type { RecordWrite } from '../../model/ports/store.js';
import type {
  Acting,
  Booking,
  BookResult,
  CancelResult,
  RescheduleResult,
  AppointmentProof,
} from '../appointment-provider.js';
import {
  bookingWrite,
  findBooking,
  holdEnd,
  personKey,
  personWrite,
  readHold,
  readPerson,
  type BookingState,
} from './bookings.js';
import { newConfirmation } from './confirmation.js';
import { nearestSlots } from './free-slots.js';
import { freeingOf } from './hold-slot.js';
import { placeWrites, readPlaces, type PlaceChange } from './places.js';
import {
  appointmentOf,
  calendarWrite,
  findOwn,
  isTooLate,
  officeOf,
  untilDecided,
  written,
  type Scheduler,
} from './scheduler.js';
import { readSlotId } from './slot-id.js';

/** From here on a new reference has one more character: the short ones are getting full. */
const crowdedRound = 3;

/**
 * Books a slot: the places, the appointment, the person's count, the calendar file and the idempotency key in ONE write, so that it
 * happens once and wholly or not at all. A hold of this conversation on the slot is used up by it.
 */
export async function bookSlot(scheduler: Scheduler, booking: Booking, acting: Acting): Promise<BookResult> {
  const { calendar, records, random, scope } = scheduler;
  const { conversation, key, now } = acting;
  const onceKey = `${scope}/${key}`;
  return untilDecided(async (round): Promise<BookResult | 'again'> => {
    const earlier = await records.get('booking_key', onceKey);
    const booked = earlier ? await findBooking(records, scope, earlier.value as string) : null;
    if (booked) return { type: 'booked', appointment: appointmentOf(booked) };

    const row = await readHold(records, scope, conversation);
    const asked = booking.hold === undefined || row.hold?.token === booking.hold;
    const mine = asked && row.hold?.slot === booking.slot && row.hold.until > now ? row.hold : null;
    const wanted = readSlotId(calendar, booking.slot, now, mine !== null);
    if (typeof wanted === 'string') return { type: wanted };
    if (booking.hold !== undefined && !mine) return { type: 'hold_expired' };
    const person = await readPerson(records, scope, personKey(booking.phone, conversation), now);
    if (person.upcoming.length >= calendar.perPerson) return { type: 'person_limit' };
    const { office, service, opening } = wanted;
    const claimant = { now, hold: mine?.token };
    const places = opening ? await readPlaces(records, scope, office, opening.start, opening.end) : null;
    const seat = opening && places ? places.seatFor(opening, claimant) : null;
    if (!opening || !places || seat === null)
      return { type: 'slot_taken', nearest: await nearestSlots(scheduler, wanted, claimant) };

    const reference = newConfirmation(random, round < crowdedRound ? 4 : 5);
    const state: BookingState = {
      state: 'booked',
      service: service.id,
      office: office.id,
      ...opening,
      seat,
      name: booking.name ?? '',
      phone: booking.phone ?? '',
      person: personKey(booking.phone, conversation),
      conversation,
      details: booking.details,
      uid: `${reference}.${random.id()}@ventanilla.invalid`,
      token: random.token(24),
      key,
      at: now,
    };
    const claim: PlaceChange = { places, office, opening, seat, holder: { type: 'booked', reference } };
    const writes: RecordWrite[] = [
      { type: 'insert', kind: 'booking_key', key: onceKey, value: reference },
      bookingWrite(scope, reference, 1, state),
      personWrite(person, [...person.upcoming, { reference, end: opening.end }]),
      ...(mine ? holdEnd(row) : []),
      ...placeWrites(scope, [...(mine ? await freeingOf(scheduler, row) : []), claim]),
      calendarWrite(scheduler, reference, 1, state),
    ];
    return (await written(records, writes))
      ? { type: 'booked', appointment: appointmentOf({ reference, n: 1, state }) }
      : 'again';
  });
}

/** Cancels: the places are free and the calendar entry taken away in the same write. Again is `already`; the same call again is `cancelled`. */
export async function cancelBooking(
  scheduler: Scheduler,
  typed: string,
  proof: AppointmentProof,
  acting: Acting,
): Promise<CancelResult> {
  const { records, scope } = scheduler;
  const { key, now } = acting;
  return untilDecided(async (): Promise<CancelResult | 'again'> => {
    const found = await findOwn(scheduler, typed, proof, acting);
    if (!found) return { type: 'not_found' };
    const { reference, n, state } = found;
    const appointment = appointmentOf(found);
    if (state.state === 'cancelled') return { type: state.key === key ? 'cancelled' : 'already', appointment };
    if (isTooLate(scheduler, state.start, now)) return { type: 'too_late' };
    const person = await readPerson(records, scope, state.person, now);
    const cancelled: BookingState = { ...state, state: 'cancelled', key, at: now };
    const writes: RecordWrite[] = [
      bookingWrite(scope, reference, n + 1, cancelled),
      personWrite(
        person,
        person.upcoming.filter((one) => one.reference !== reference),
      ),
      ...placeWrites(scope, await freeingBooking(scheduler, reference, state)),
      calendarWrite(scheduler, reference, n + 1, cancelled),
    ];
    return (await written(records, writes)) ? { type: 'cancelled', appointment } : 'again';
  });
}

/**
 * Moves an appointment: new places taken, old ones freed, the state changed, all in ONE write; at no moment are there none or two.
 * The reference and the calendar entry stay the same.
 */
export async function moveBooking(
  scheduler: Scheduler,
  typed: string,
  slot: string,
  proof: AppointmentProof,
  acting: Acting,
): Promise<RescheduleResult> {
  const { calendar, records, scope } = scheduler;
  const { conversation, key, now } = acting;
  return untilDecided(async (): Promise<RescheduleResult | 'again'> => {
    const found = await findOwn(scheduler, typed, proof, acting);
    if (!found || (found.state.state === 'cancelled' && found.state.key !== key)) return { type: 'not_found' };
    const { reference, n, state } = found;
    if (state.key === key && state.state === 'moved') return { type: 'moved', appointment: appointmentOf(found) };
    if (isTooLate(scheduler, state.start, now)) return { type: 'too_late' };
    const row = await readHold(records, scope, conversation);
    const mine = row.hold?.slot === slot && row.hold.until > now ? row.hold : null;
    const wanted = readSlotId(calendar, slot, now, mine !== null);
    if (typeof wanted === 'string') return { type: wanted };
    const { office, service, opening, start } = wanted;
    if (service.id !== state.service) return { type: 'outside_window' };
    if (office.id === state.office && start === state.start)
      return { type: 'moved', appointment: appointmentOf(found) };

    const claimant = { now, reference, hold: mine?.token };
    const places = opening ? await readPlaces(records, scope, office, opening.start, opening.end) : null;
    const seat = opening && places ? places.seatFor(opening, claimant) : null;
    if (!opening || !places || seat === null)
      return { type: 'slot_taken', nearest: await nearestSlots(scheduler, wanted, claimant) };
    const person = await readPerson(records, scope, state.person, now);
    const others = person.upcoming.filter((one) => one.reference !== reference);
    const moved: BookingState = { ...state, state: 'moved', office: office.id, ...opening, seat, key, at: now };
    const claim: PlaceChange = { places, office, opening, seat, holder: { type: 'booked', reference } };
    const freed = [
      ...(await freeingBooking(scheduler, reference, state)),
      ...(mine ? await freeingOf(scheduler, row) : []),
    ];
    const writes: RecordWrite[] = [
      bookingWrite(scope, reference, n + 1, moved),
      personWrite(person, [...others, { reference, end: opening.end }]),
      ...(mine ? holdEnd(row) : []),
      ...placeWrites(scope, [...freed, claim]),
      calendarWrite(scheduler, reference, n + 1, moved),
    ];
    return (await written(records, writes))
      ? { type: 'moved', appointment: appointmentOf({ reference, n: n + 1, state: moved }) }
      : 'again';
  });
}

/** The changes that free an appointment's places. */
async function freeingBooking(
  scheduler: Scheduler,
  reference: string,
  state: BookingState,
): Promise<readonly PlaceChange[]> {
  const office = officeOf(scheduler, state.office);
  if (!office) return [];
  const places = await readPlaces(scheduler.records, scheduler.scope, office, state.start, state.end);
  if (!places.isWith(state, state.seat, (holder) => holder.type === 'booked' && holder.reference === reference))
    return [];
  return [{ places, office, opening: state, seat: state.seat, holder: { type: 'free' } }];
}
