import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Instant } from '../../model/event.js';

/** What a resident's own calendar is told. Nothing here says who they are. */
export interface CalendarEntry {
  /** The same for the life of the appointment, so that a change replaces the entry. */
  readonly uid: string;
  /** 0 at first, one more with every change (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly stamp: Instant;
  readonly start: Instant;
  readonly end: Instant;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  /** Name of the agency. */
  readonly organizer: string;
}

/** An `.ics` file: times in UTC, which every calendar shows in its own zone; METHOD:CANCEL takes the entry away (RFC 5546). */
export function calendarFile(entry: CalendarEntry): string {
  const { uid: id, sequence, cancelled, summary, location, description } = entry;
  const calendar = ical({
    prodId: { company: 'Ventanilla', product: 'calendar' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id,
    sequence,
    stamp: new Date(entry.stamp),
    start: new Date(entry.start),
    end: new Date(entry.end),
    summary,
    location,
    description,
    organizer: { name: entry.organizer, email: 'no-reply@ventanilla.invalid' },
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
