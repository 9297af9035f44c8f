/**
 * How long a test waits for what must happen, in milliseconds. It says nothing about how quick things are: only what hangs is ended, and a
 * machine may be ten times as slow as ours at a moment.
 */
export const patience = 60_000;
