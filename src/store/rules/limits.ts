/** How long the store holds, keeps and retries things; milliseconds unless the name says otherwise. Sources: design pages 06 and 09. */
export const storeLimits = {
  /** A worker that is silent for this long loses its conversation to another. */
  lease: 5_000,
  /** Pending items handed out with one lease. */
  itemsPerTake: 10,
  /** Failed tries before an item is moved to the dead letters. */
  tries: 5,
  /** WhatsApp redelivers for 7 days, Telegram ids restart at random: a set of ids, kept this long. */
  dedupe: 14 * 86_400_000,
  /** Turn records (for explain and replay) and finished deliveries. */
  history: 30 * 86_400_000,
  /** A part that is only ever told "later" is failed after this. */
  deliveryDeadline: 15 * 60_000,
  /** How long a send whose outcome is unknown is held before it goes once more, flagged. */
  unknownHold: 20_000,
  /** Outer bound of one send: a claim that is older was lost with its worker. */
  deliveryClaim: 120_000,
  /** How long a part waits when its channel is misconfigured. */
  misconfiguredPause: 60_000,
  /** An answer or reminder that waited so long for its channel to be mended is failed instead of surprising anybody. */
  misconfiguredAtMost: 3 * 86_400_000,
  /** A call is handed out again this long after its deadline, if nobody settled it. */
  callGrace: 5_000,
  /** What is told of a message that is not ours, or not settled yet: a send is settled within the hour. */
  earlyReports: 86_400_000,
  /** Between two looks for rows that are past keeping. */
  sweepEvery: 60_000,
  /** Rows one sweep looks at, so that it never holds up the writers. */
  sweepRows: 500,
} as const;
