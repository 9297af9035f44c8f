/** How bad a finding is: an `error` keeps the bot from being used, a `warning` does not. */
export type Severity = 'error' | 'warning';

/**
 * Every kind of finding `ventanilla check` can make. The code is the contract; its sentences are in `locales/<lang>/check.json` and its
 * explanation in `docs/findings.md`, and a test holds the three together.
 */
export const findingCodes = {
  // reading a file
  FILE_UNREADABLE: 'error',
  FILE_TOO_LARGE: 'error',
  FILE_MISSING: 'error',
  FILE_EMPTY: 'error',
  TAB: 'error',
  INDENT: 'error',
  QUOTE_MISSING: 'error',
  BRACKET_MISSING: 'error',
  COLON_IN_TEXT: 'error',
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
  CSV_INVALID: 'error',
  MORE_FINDINGS: 'warning',
  // the words of the language
  FORMAT: 'error',
  WRONG_KIND: 'error',
  UNKNOWN_KEY: 'error',
  MISSING_KEY: 'error',
  WRONG_TYPE: 'error',
  WRONG_VALUE: 'error',
  LIST_SPLIT: 'error',
  NAME_INVALID: 'error',
  UNKNOWN_STEP: 'error',
  STEP_MIXED: 'error',
  STEP_LATER: 'error',
  CONDITION: 'error',
  OPERAND_MIXED: 'error',
  PATTERN_INVALID: 'error',
  HOURS_INVALID: 'error',
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
  LABEL_TOO_LONG: 'error',
  LABEL_MISSING: 'warning',
  MISSING_TOPIC: 'error',
  TOPIC_TWICE: 'error',
  OWN_TOPIC_WINS: 'warning',
  NAME_TWICE: 'error',
  NO_TOPICS: 'error',
  NO_BOTS: 'error',
  UNKNOWN_BOT: 'error',
  // settings
  SECRET: 'error',
  SECRET_FORM: 'error',
  CHANNEL_OFF: 'warning',
  INTERNAL: 'error',
} as const satisfies { readonly [code: string]: Severity };

/** A key of `findingCodes`. */
export type FindingCode = keyof typeof findingCodes;
