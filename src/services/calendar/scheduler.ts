import type { Bot } from '../../model/bot.js';
import type { Instant } from '../../model/event.js';
import type { Random } from '../../model/ports/clock.js';
import type { Records, RecordWrite } from '../../model/ports/store.js';
import type { Acting, Appointment, AppointmentProof } from '../appointment-provider.js';
import { lastNameOf, sameLastName, sameText, foldPhone } from '../matching-facts.js';
import { findBooking, type BookingState, type FoundBooking } from './bookings.js';
import { calendarFile } from './calendar-file.js';
import { readConfirmation } from './confirmation.js';
import type { Calendar, CalendarOffice } from './read-offices.js';

/** What every operation of the calendar works with. */
export interface Scheduler {
  readonly bot: Bot;
  readonly calendar: Calendar;
  readonly records: Records;
  readonly random: Random;
  /** Prefix of every row key. */
  readonly scope: string;
}

/** How often an operation starts over when another one was faster; each time somebody else made progress. */
export const rounds = 200;

/** A proof counts for its conversation this long. */
const shownMs = 3_600_000;

/** Runs a step until it has an answer; `again` means that a row changed under it. Rejects after 200 rounds with nothing written. */
export async function untilDecided<T>(step: (round: number) => Promise<T | 'again'>): Promise<T> {
  for (let round = 0; round < rounds; round++) {
    const answer = await step(round);
    if (answer !== 'again') return answer;
  }
  throw new Error('too many changes of the calendar at once');
}

export async function written(records: Records, writes: readonly RecordWrite[]): Promise<boolean> {
  return (await records.write(writes)).type === 'written';
}

export function officeOf({ calendar }: Scheduler, id: string): CalendarOffice | undefined {
  return calendar.offices.find((office) => office.id === id);
}

/** An appointment as the provider tells it. */
export function appointmentOf({ reference, state }: FoundBooking): Appointment {
  const { service, office, start, end, token } = state;
  return { reference, service, office, start, end, calendarToken: token };
}

/**
 * The appointment of a reference, if it is the asker's: their conversation booked it, they proved it within the hour, or a fact matches
 * now. Otherwise null, whether the reference is unknown or the fact is wrong.
 */
export async function findOwn(
  { records, scope }: Scheduler,
  typed: string,
  proof: AppointmentProof,
  { conversation, now }: Acting,
): Promise<FoundBooking | null> {
  const reference = readConfirmation(typed) ?? 'AP-';
  const found = await findBooking(records, scope, reference);
  const shownKey = `${scope}/${conversation}/${reference}`;
  const shown = await records.get('shown', shownKey);
  const phone = foldPhone(proof.phone ?? '');
  const samePhone = sameText(phone, foldPhone(found?.state.phone ?? '')) && phone !== '';
  const sameName = sameLastName(proof.lastName ?? '', lastNameOf(found?.state.name ?? 'nobody at all'));
  if (!found) return null;
  const shownAt = typeof shown?.value === 'number' ? shown.value : Number.NEGATIVE_INFINITY;
  if (samePhone || (sameName && found.state.name !== '')) {
    await records.write([{ type: 'put', kind: 'shown', key: shownKey, value: now }]);
    return found;
  }
  return found.state.conversation === conversation || shownAt > now - shownMs ? found : null;
}

/** The calendar file of a booking's state, in every language of the bot, to be written with it. */
export function calendarWrite(scheduler: Scheduler, reference: string, n: number, state: BookingState): RecordWrite {
  const { bot, calendar } = scheduler;
  const office = officeOf(scheduler, state.office);
  const service = calendar.services.find((one) => one.id === state.service);
  const inAll = (words: { readonly [locale: string]: string } | undefined, between: string): string =>
    [...new Set(bot.languages.map((locale) => words?.[locale] ?? ''))].filter((one) => one !== '').join(between);
  const text = calendarFile({
    uid: state.uid,
    sequence: n - 1,
    cancelled: state.state === 'cancelled',
    stamp: state.at,
    start: state.start,
    end: state.end,
    summary: `${inAll(service?.title, ' / ')} (${reference})`,
    location: office ? `${inAll(office.title, ' / ')}, ${office.address}` : '',
    description: [inAll(service?.bring, '\n'), inAll(office?.accessibility, '\n'), office?.phone ?? '']
      .filter((one) => one !== '')
      .join('\n\n'),
    organizer: inAll(bot.title, ' / '),
  });
  return { type: 'put', kind: 'ics', key: state.token, value: { text, name: `${reference}.ics` } };
}

/** Whether it is too late to move or cancel. */
export function isTooLate({ calendar }: Scheduler, start: Instant, now: Instant): boolean {
  return start - calendar.changeUntilMs <= now;
}
