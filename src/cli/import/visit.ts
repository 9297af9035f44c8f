/** Pages of a site that are read unless told otherwise, and at most; longest visit in milliseconds; a courtesy between requests. */
export const visit = { pages: 30, mostPages: 500, ms: 10 * 60_000, pauseMs: 1_000 } as const;
