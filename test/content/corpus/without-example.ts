/** Codes whose mistake is no line of content that could be shown, and where it is tested instead. */
export const withoutExample: { readonly [code: string]: string } = {
  FILE_UNREADABLE: 'test/content/mistakes.ts: bytes that are no text',
  FILE_TOO_LARGE: 'test/content/mistakes.ts: two megabytes',
  SYNTAX: 'test/content/fuzz.test.ts: whatever has no finding of its own',
  ALIAS_BOMB: 'test/content/mistakes.ts',
  TOO_DEEP: 'test/content/mistakes.ts: thousands of brackets',
  TOO_MANY_KEYS: 'test/content/mistakes.ts: 130,000 keys',
  TIME_LIMIT: 'test/content/watch.test.ts',
  STALE: 'test/content/decided-mistakes.ts: what is confirmed stands in a lock file',
  STALE_SOURCE: 'test/content/decided-mistakes.ts',
  UNCONFIRMED: 'test/content/decided-mistakes.ts',
  LOCK_LINE: 'test/content/decided-mistakes.ts',
  MORE_FINDINGS: 'test/content/mistakes.ts: 50,000 unknown keys',
  UNKNOWN_TEXT: 'test/content/mistakes.test.ts: needs the engine’s own sentences',
  NO_BOTS: 'test/content/mistakes.test.ts: an empty folder',
  UNKNOWN_BOT: 'test/content/mistakes.test.ts: a bot that was asked for by name',
  INTERNAL: 'test/content/fuzz.test.ts: never found',
};
