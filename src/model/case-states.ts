/** What a case can have come to, in every agency's system. It is not a progress bar: cases move backwards and become duplicates. */
export const caseStates = [
  'received',
  'in_review',
  'in_progress',
  'scheduled',
  'action_needed',
  'on_hold',
  'transferred',
  'approved',
  'denied',
  'completed',
  'closed',
  'duplicate',
  'cancelled',
  'unknown',
] as const;
export type CaseState = (typeof caseStates)[number];
