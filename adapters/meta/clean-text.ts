import { clip } from '../../src/channels/split-text.js';

/** A text that JSON and Meta both take: half a character (a lone surrogate) becomes the replacement sign. */
export const wellFormed = (text: string): string => text.toWellFormed();

/** A label on one line; one without a visible sign becomes `…`, because an empty title is refused. */
export const oneLine = (label: string): string => wellFormed(label).replace(/\s+/gu, ' ').trim() || '…';

/** A value of an approved template: no line breaks, no tabs, not empty, or the whole template is refused (132018). */
export const templateValue = (value: string): string => clip(oneLine(value), 1024);

/** An address the platform can fetch; a path of our own it cannot. */
export const isPublicUrl = (url: string | undefined): url is string =>
  url !== undefined && /^https?:\/\/[^\s/]/iu.test(url);
