/** Sizes of the heavy suites: CI size by default, full size with `VENTANILLA_BUDGET=full` (design page 09). */
const full = process.env['VENTANILLA_BUDGET'] === 'full';
const size = (ci: number, whole: number): number => (full ? whole : ci);

export const budget = {
  // A kill takes about 4 s (start, load, answers): a hundred of them would be a quarter of CI's time.
  kills: size(25, 1000),
  // Each fault of test/checker in each of its worlds.
  faults: size(1, 25),
  // Residents of the checker who see a person now and then.
  checkerPersons: size(1, 2),
  // Of the faults of a world over MongoDB, so many are drawn for a run.
  faultKinds: size(2, 100),
  // FerretDB needs much processor for a turn: CI's faults run over the double unless a server is named; in full over the best there is.
  faultsOver: full || process.env['VENTANILLA_TEST_MONGO'] ? undefined : ('double' as const),
  interleavings: size(1200, 20_000),
  yaml: size(3000, 100_000),
  // Damaged copies of the files we ship.
  shippedFiles: size(600, 100_000),
  bodies: size(20_000, 1_000_000),
  forged: size(5000, 100_000),
  // Kills during bookings: a walk through a form is longer than a word.
  bookingKills: size(15, 250),
  // Kills while promises and reminders come due.
  timerKills: size(6, 60),
  patternMs: size(20_000, 60_000),
  // Days (and minutes, all in full) that are printed and read back.
  readBackDays: size(150, 5000),
  // Histories of writes after which the store's memory is compared with its file.
  storeMemory: size(60, 2000),
  // Rounds of each of eight writers of the same few records, on eight connections.
  recordRaces: size(3, 100),
  // At how many of its commands a writer of records dies, of 13.
  recordDeaths: size(5, 13),
  // Rounds in which nodes die while two places are wanted by eight.
  placeDeaths: size(1, 100),
  turnSequences: size(1500, 20_000),
  // Wordings tried of each pattern at each question of each form (test/repair).
  repairRounds: size(1, 6),
  // Messages that eight nodes receive from platforms and answer at once.
  raceMessages: size(12, 300),
  // Histories that are moved from one store into another, each way.
  moveHistories: size(1, 100),
  repairWalks: size(300, 10_000),
} as const;
