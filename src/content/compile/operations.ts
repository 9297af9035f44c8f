/** What an operation of an embedded service can come to, as the services' contract has it (design pages 04 and 09). */
export interface KnownOperation {
  readonly writes: boolean;
  readonly outcomes: readonly string[];
}

/** Operations per service type. A type that is not here is checked by its own service at the start. */
export const operations: { readonly [type: string]: { readonly [operation: string]: KnownOperation } } = {
  directory: {
    lookup: { writes: false, outcomes: ['found', 'not_found', 'limited'] },
    create: { writes: true, outcomes: ['created', 'rejected'] },
  },
  calendar: {
    slots: { writes: false, outcomes: ['slots', 'none'] },
    book: {
      writes: true,
      outcomes: ['booked', 'slot_taken', 'person_limit', 'outside_window', 'closed_day', 'hold_expired'],
    },
    hold: { writes: true, outcomes: ['held', 'slot_taken'] },
    release: { writes: true, outcomes: ['released'] },
    get: { writes: false, outcomes: ['found', 'not_found', 'limited'] },
    cancel: { writes: true, outcomes: ['cancelled', 'already', 'not_found', 'too_late'] },
    reschedule: { writes: true, outcomes: ['moved', 'slot_taken', 'not_found', 'too_late'] },
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
