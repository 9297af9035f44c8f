interface Entry {
  /** HTTP status if it reaches a client. */
  readonly status: number;
}

/**
 * Every error the program raises by itself. What happened and what to do is `errors:<CODE>.what` and `.cure` in `locales/`, so that an
 * operator reads it in their language; docs/errors.md lists them all, and a test holds the three together.
 */
export const catalogue = {
  CONFIG_INVALID: { status: 500 },
  PACKAGE_MISSING: { status: 500 },
  CONTENT_INVALID: { status: 500 },
  CONTENT_MISSING: { status: 500 },
  PORT_IN_USE: { status: 500 },
  LISTEN_FAILED: { status: 500 },
  STORE_LOCKED: { status: 503 },
  STORE_DAMAGED: { status: 503 },
  STORE_READ_ONLY: { status: 503 },
  STORE_FULL: { status: 503 },
  STORE_UNAVAILABLE: { status: 503 },
  STORE_NEWER: { status: 503 },
  STORE_DENIED: { status: 503 },
  STORE_OLD_SERVER: { status: 503 },
  STORE_CLOCK: { status: 503 },
  BOT_NAME_TAKEN: { status: 500 },
  QUEUE_UNAVAILABLE: { status: 503 },
} as const satisfies { [code: string]: Entry };

export type ErrorCode = keyof typeof catalogue;
