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

const caseFields = ['reference', 'service', 'state', 'raw_state', 'updated', 'headline', 'next'];
const appointmentFields =
  'reference service title start end office office_name address phone bring accessibility calendar_link'.split(' ');

/** What comes back from an operation of an embedded service, whatever its outcome; a text can print these. */
const results: { readonly [type: string]: { readonly [operation: string]: readonly string[] } } = {
  directory: { lookup: ['case'], create: caseFields },
  calendar: {
    slots: ['slots'],
    hold: ['hold', 'expires', 'slots'],
    extend: ['hold', 'expires', 'slots'],
    release: [],
    book: ['appointment', 'slots'],
    get: ['appointment'],
    cancel: ['appointment'],
    reschedule: ['appointment', 'slots'],
  },
};

/** The fields of what `find` and `book` keep under a name. */
export const stepFields = { find: new Set(caseFields), book: new Set(appointmentFields) } as const;

/** The fields of what an operation comes back with; undefined: nobody knows before it runs. */
export function fieldsOf(type: string, operation: string): ReadonlySet<string> | undefined {
  const fields = results[type]?.[operation];
  return fields && new Set(fields);
}
