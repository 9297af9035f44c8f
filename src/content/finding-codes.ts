/** How bad a finding is: an `error` keeps the bot from being used, a `warning` does not, a `note` is only good to know. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * Every kind of finding `ventanilla check` can make. The code is the contract; its sentences are in `locales/<lang>/check.json` and its
 * explanation in `docs/findings.md`, and a test holds the three together.
 */
export const findingCodes = {
  // reading a file
  FILE_UNREADABLE: 'error',
  FILE_FORBIDDEN: 'error',
  FILE_TOO_LARGE: 'error',
  FILE_MISSING: 'error',
  FILE_EMPTY: 'error',
  TAB: 'error',
  INDENT: 'error',
  QUOTE_MISSING: 'error',
  BRACKET_MISSING: 'error',
  COLON_IN_TEXT: 'error',
  COLON_MISSING: 'error',
  QUOTE_INSIDE: 'error',
  SMART_QUOTES: 'error',
  HASH_IN_TEXT: 'error',
  ODD_START: 'error',
  EXCLAMATION: 'error',
  ESCAPE: 'error',
  SYNTAX: 'error',
  SEVERAL_DOCUMENTS: 'error',
  KEY_NOT_TEXT: 'error',
  DUPLICATE_KEY: 'error',
  ALIAS_UNKNOWN: 'error',
  ALIAS_BOMB: 'error',
  TOO_DEEP: 'error',
  TOO_MANY_KEYS: 'error',
  TIME_LIMIT: 'error',
  MEMORY_LIMIT: 'error',
  READER_CRASHED: 'error',
  CSV_INVALID: 'error',
  CSV_COLUMN: 'error',
  CSV_CELL: 'error',
  TABLE_COLUMN: 'error',
  TABLE_CELL: 'error',
  TABLE_EMPTY: 'error',
  TABLE_TWICE: 'error',
  TABLE_GAP: 'warning',
  CASE_FILE: 'error',
  CASE_ROW: 'warning',
  CASE_STATE: 'warning',
  FILE_IGNORED: 'warning',
  MORE_FINDINGS: 'warning',
  // the words of the language
  FORMAT: 'error',
  WRONG_KIND: 'error',
  UNKNOWN_KEY: 'error',
  MISSING_KEY: 'error',
  WRONG_TYPE: 'error',
  WRONG_VALUE: 'error',
  LIST_SPLIT: 'error',
  LANGUAGE_PLACE: 'error',
  BRACE: 'error',
  DATES_REVERSED: 'error',
  NAME_INVALID: 'error',
  UNKNOWN_STEP: 'error',
  STEP_MIXED: 'error',
  CONDITION: 'error',
  OPERAND_MIXED: 'error',
  PATTERN_INVALID: 'error',
  HOURS_INVALID: 'error',
  HOURS_OVERNIGHT: 'warning',
  // things that refer to other things
  UNKNOWN_TOPIC: 'error',
  UNKNOWN_QUEUE: 'error',
  UNKNOWN_SERVICE: 'error',
  UNKNOWN_OPERATION: 'error',
  UNKNOWN_OUTCOME: 'error',
  UNKNOWN_SLOT: 'error',
  UNKNOWN_OPTION: 'error',
  UNKNOWN_TYPE: 'error',
  UNKNOWN_LIST: 'error',
  UNKNOWN_WORDS: 'error',
  UNKNOWN_TABLE: 'error',
  UNKNOWN_AREA: 'error',
  UNKNOWN_BOOKABLE: 'error',
  UNKNOWN_PLACEHOLDER: 'error',
  UNKNOWN_FIELD: 'error',
  UNKNOWN_TEXT: 'error',
  UNKNOWN_LANGUAGE: 'error',
  // languages
  MISSING_TRANSLATION: 'error',
  PLACEHOLDER_MISMATCH: 'error',
  SAME_TEXT: 'warning',
  // topics
  DUPLICATE_EXAMPLE: 'error',
  FEW_EXAMPLES: 'warning',
  NO_EXAMPLES: 'warning',
  LABEL_TOO_LONG: 'error',
  LABEL_MISSING: 'warning',
  MISSING_TOPIC: 'error',
  TOPIC_TWICE: 'error',
  OWN_TOPIC_WINS: 'warning',
  DRAFT: 'warning',
  NAME_TWICE: 'error',
  BOT_FOLDER: 'warning',
  NO_TOPICS: 'error',
  NO_BOTS: 'error',
  UNKNOWN_BOT: 'error',
  // what people decided
  STALE: 'warning',
  STALE_SOURCE: 'warning',
  UNCONFIRMED: 'warning',
  LOCK_LINE: 'warning',
  WAIVER: 'warning',
  WAIVER_EXPIRED: 'warning',
  WAIVER_UNUSED: 'warning',
  // what differs between languages
  PHONE_MISMATCH: 'warning',
  LINK_MISMATCH: 'warning',
  DATE_MISMATCH: 'warning',
  FIGURE_MISMATCH: 'warning',
  WRONG_LANGUAGE: 'warning',
  TU_FORM: 'warning',
  // plain language
  LONG_SENTENCE: 'warning',
  LONG_MESSAGE: 'warning',
  JARGON: 'warning',
  HARD_TO_READ: 'warning',
  // what residents are asked and told
  PRIVATE_QUESTION: 'error',
  DEAD_END: 'warning',
  NO_PHONE: 'error',
  UNREACHABLE_STEP: 'warning',
  SAME_CONDITION: 'warning',
  CASES_GAP: 'warning',
  BOOKED_NO_NUMBER: 'warning',
  BOOK_NO_CANCEL: 'warning',
  ENDLESS_LOOP: 'error',
  TOO_DEEP_TOPIC: 'warning',
  // examples
  NEAR_EXAMPLE: 'warning',
  EXAMPLE_IS_ANSWER: 'warning',
  HELD_OUT_TRAINED: 'warning',
  EXAMPLE_SPLIT: 'warning',
  // figures, dates, and who looks after them
  FIGURE_IS_FACT: 'warning',
  FACT_GAP: 'warning',
  OVER: 'warning',
  CHANGES_SOON: 'note',
  REVIEW_PASSED: 'warning',
  REVIEW_SOON: 'note',
  CARE_MISSING: 'note',
  // channels
  BUTTONS_AS_LIST: 'note',
  CHOICES_IN_PAGES: 'note',
  CHOICES_AS_NUMBERS: 'warning',
  LABEL_CUT: 'warning',
  TEXT_IN_PARTS: 'warning',
  ALT_EMPTY_WORDS: 'warning',
  TEMPLATE_MISSING: 'warning',
  CHEERFUL: 'warning',
  // damage that nobody sees
  GARBLED: 'error',
  // conversation tests
  TEST_NAME: 'warning',
  TEST_CALL: 'warning',
  TEST_DRAFT: 'note',
  // settings
  SECRET: 'error',
  SECRET_FORM: 'error',
  SECRET_WRITTEN: 'error',
  CHANNEL_OFF: 'note',
  INTERNAL: 'error',
} as const satisfies { readonly [code: string]: Severity };

/** A key of `findingCodes`. */
export type FindingCode = keyof typeof findingCodes;

/** Errors that an agency may live with for a while: the bot works, only less well. */
const waivableErrors: ReadonlySet<FindingCode> = new Set([
  'MISSING_TRANSLATION',
  'PLACEHOLDER_MISMATCH',
  'DUPLICATE_EXAMPLE',
  'LABEL_TOO_LONG',
  'PRIVATE_QUESTION',
]);
/** What a waiver would only hide. */
const neverWaived: ReadonlySet<FindingCode> = new Set([
  'MORE_FINDINGS',
  'LOCK_LINE',
  'WAIVER',
  'WAIVER_EXPIRED',
  'WAIVER_UNUSED',
]);

/** Whether a line `# allow CODE …` may speak for this finding: warnings and notes, and five errors that leave a bot usable. */
export function waivable(code: string): boolean {
  if (!Object.hasOwn(findingCodes, code)) return false;
  const known = code as FindingCode;
  return !neverWaived.has(known) && (findingCodes[known] !== 'error' || waivableErrors.has(known));
}
