interface Entry {
  /** One sentence: what happened. */
  readonly what: string;
  /** One sentence: what to do. */
  readonly cure: string;
  /** HTTP status if it reaches a client. */
  readonly status: number;
}

/** Every error the program raises by itself. `docs/errors.md` lists them; a test holds the two together. */
export const catalogue = {
  CONFIG_INVALID: {
    what: 'A setting is not valid.',
    cure: 'Correct the environment variable named here; docs/configuration.md lists them all.',
    status: 500,
  },
  CONTENT_INVALID: {
    what: 'The bot cannot be loaded because its content has errors.',
    cure: 'Run `ventanilla check` and correct what it names.',
    status: 500,
  },
  BOT_UNKNOWN: {
    what: 'There is no bot of that name.',
    cure: 'Use one of the names that /api/v1/bots lists.',
    status: 404,
  },
  SECRET_MISSING: {
    what: 'A secret that the content refers to is not set.',
    cure: 'Set the environment variable named here, or remove the channel or service.',
    status: 500,
  },
  PORT_IN_USE: {
    what: 'The port is in use by another program.',
    cure: 'Stop that program, or start with another one: PORT=3001 npm start.',
    status: 500,
  },
  STORE_LOCKED: {
    what: 'Another process has the data file open.',
    cure: 'Stop the other server first, or set STORE_URL to another file. Live commands talk to the running server by themselves.',
    status: 503,
  },
  STORE_DAMAGED: {
    what: 'The data file is damaged or is not a database.',
    cure: 'Keep a copy of it, restore the last backup (docs/operations.md), and start again.',
    status: 503,
  },
  STORE_READ_ONLY: {
    what: 'The data file or its folder cannot be written to.',
    cure: 'Give the user that runs the server the right to write to the folder, or set STORE_URL.',
    status: 503,
  },
  STORE_FULL: {
    what: 'The disk is full.',
    cure: 'Free space on the disk that holds the data file; nothing accepted was lost.',
    status: 503,
  },
  STORE_UNAVAILABLE: {
    what: 'The store did not take the message.',
    cure: 'The client tries again by itself; if it lasts, look at the log for the cause.',
    status: 503,
  },
  STORE_NEWER: {
    what: 'The data file was written by a newer version of Ventanilla.',
    cure: 'Start the newer version, or restore a backup made before the upgrade.',
    status: 503,
  },
} as const satisfies { [code: string]: Entry };

export type ErrorCode = keyof typeof catalogue;
