/** What `check --format` may say. */
export const checkFormats = ['text', 'json', 'junit', 'sarif'] as const;
/** One of `checkFormats`. */
export type CheckFormat = (typeof checkFormats)[number];
