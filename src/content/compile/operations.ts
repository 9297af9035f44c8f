/** What an operation of an embedded service can come to, as the services' contract has it (docs/services.md). */
export interface KnownOperation {
  readonly writes: boolean;
  readonly outcomes: readonly string[];
}

const refusals = ['slot_taken', 'outside_window', 'closed_day', 'hold_expired'];

/**
 * Operations per service type, so that a mistake is found while it is written. content/ and services/ may not know each other: a test
 * holds this table against what the services announce. A type that is not here is checked by its own service at the start.
 */
export const operations: { readonly [type: string]: { readonly [operation: string]: KnownOperation } } = {
  directory: {
    lookup: { writes: false, outcomes: ['found', 'not_found', 'limited'] },
    create: { writes: true, outcomes: ['created', 'rejected'] },
  },
  calendar: {
    slots: { writes: false, outcomes: ['slots', 'none'] },
    hold: { writes: true, outcomes: ['held', ...refusals] },
    extend: { writes: true, outcomes: ['held', ...refusals] },
    release: { writes: true, outcomes: ['released'] },
    book: { writes: true, outcomes: ['booked', 'person_limit', ...refusals] },
    get: { writes: false, outcomes: ['found', 'not_found', 'limited'] },
    cancel: { writes: true, outcomes: ['cancelled', 'already', 'not_found', 'too_late', 'limited'] },
    reschedule: {
      writes: true,
      outcomes: ['moved', 'slot_taken', 'outside_window', 'closed_day', 'not_found', 'too_late', 'limited'],
    },
  },
};

/** Outcomes of the steps that make several calls by themselves. */
export const stepOutcomes = {
  find: ['found', 'not_found', 'limited', 'unavailable'],
  book: [
    'booked',
    'none',
    'slot_taken',
    'person_limit',
    'outside_window',
    'closed_day',
    'hold_expired',
    'unavailable',
    'unknown_outcome',
  ],
} as const;
