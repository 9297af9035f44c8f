/** After a step that failed (the store did not answer) a worker waits this long, in milliseconds. */
export const errorPauseMs = 1_000;
/** So many steps for one conversation, then it is the others' turn: one flood of messages is no reason for all to wait. */
export const stepsAtOnce = 16;
/** Alarms farther away than this are left to the sweep, in milliseconds: a reminder of tomorrow needs no memory today. */
export const farMs = 10 * 60_000;
