import type { Instant } from '../model/event.js';
import type { Json } from '../model/json.js';
import type { Localized } from '../model/text.js';

/** What can be booked. */
export interface Bookable {
  readonly id: string;
  readonly title: Localized;
  readonly minutes: number;
  readonly bring?: Localized;
}

/** Where it can be booked. */
export interface Office {
  readonly id: string;
  readonly title: Localized;
  readonly address: string;
  readonly phone?: string;
  /** IANA zone its hours are written in. */
  readonly zone: string;
  readonly services: readonly string[];
  readonly accessibility?: Localized;
}

/** A free time: `id` is opaque to everybody but the provider; `start` and `end` are instants, the wall time is the office's. */
export interface FreeSlot {
  readonly id: string;
  readonly service: string;
  readonly office: string;
  readonly start: Instant;
  readonly end: Instant;
}

/** An appointment that stands. */
export interface Appointment {
  readonly reference: string;
  readonly service: string;
  readonly office: string;
  readonly start: Instant;
  readonly end: Instant;
  /** Unguessable; the calendar file is `<publicUrl>/calendar/<token>.ics`. */
  readonly calendarToken: string;
}

/** What a provider's system can do; what it cannot, the core does or the citizen is told. */
export interface AppointmentCapabilities {
  readonly hold: 'native' | 'ledger' | 'none';
  readonly reschedule: 'atomic' | 'saga' | 'none';
  readonly idempotent: boolean;
}

/** Who acts: the conversation, and the idempotency key of the call (the same for every try). */
export interface Acting {
  readonly conversation: string;
  readonly key: string;
  readonly now: Instant;
}

/** A resident's proof that an appointment is theirs: one matching fact. The conversation that booked it, or proved it within the hour, needs none. */
export interface AppointmentProof {
  readonly phone?: string | undefined;
  readonly lastName?: string | undefined;
}

/** Three free slots nearest to the one that is gone, in order of time; fewer if there are fewer. */
export type SlotTaken = { readonly type: 'slot_taken'; readonly nearest: readonly FreeSlot[] };

export type HoldResult =
  | { readonly type: 'held'; readonly hold: string; readonly expires: Instant }
  | SlotTaken
  | { readonly type: 'outside_window' | 'closed_day' | 'hold_expired' };
export type BookResult =
  | { readonly type: 'booked'; readonly appointment: Appointment }
  | SlotTaken
  | { readonly type: 'person_limit' | 'outside_window' | 'closed_day' | 'hold_expired' };
export type GetResult = { readonly type: 'found'; readonly appointment: Appointment } | { readonly type: 'not_found' };
export type CancelResult =
  | { readonly type: 'cancelled' | 'already'; readonly appointment: Appointment }
  | { readonly type: 'not_found' | 'too_late' };
export type RescheduleResult =
  | { readonly type: 'moved'; readonly appointment: Appointment }
  | SlotTaken
  | { readonly type: 'not_found' | 'too_late' | 'outside_window' | 'closed_day' };

/** What is wanted when looking for free times. `after`: later than this instant. `from`: a day, in each office's zone. */
export interface SlotSearch {
  readonly service: string;
  readonly office?: string | undefined;
  readonly from?: string | undefined;
  readonly after?: Instant | undefined;
  readonly limit: number;
}

/** What is booked and for whom. `hold`: the token of a hold on the slot, if it was not this conversation that took it. */
export interface Booking {
  readonly slot: string;
  readonly hold?: string | undefined;
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  /** Everything the form asked, as plain JSON, for the agency. */
  readonly details: Json;
}

/** An agency's appointment system. Every operation may throw when the system cannot be reached; everything expected is a value. */
export interface AppointmentProvider {
  readonly capabilities: AppointmentCapabilities;
  offices(): readonly Office[];
  services(): readonly Bookable[];
  findSlots(search: SlotSearch, now: Instant): Promise<readonly FreeSlot[]>;
  hold(slot: string, acting: Acting): Promise<HoldResult>;
  /** Keeps a living hold for its full time again. */
  extend(hold: string, acting: Acting): Promise<HoldResult>;
  /** A hold that is gone already is released too. */
  release(hold: string, acting: Acting): Promise<void>;
  book(booking: Booking, acting: Acting): Promise<BookResult>;
  get(reference: string, proof: AppointmentProof, acting: Acting): Promise<GetResult>;
  cancel(reference: string, proof: AppointmentProof, acting: Acting): Promise<CancelResult>;
  reschedule(reference: string, slot: string, proof: AppointmentProof, acting: Acting): Promise<RescheduleResult>;
}
