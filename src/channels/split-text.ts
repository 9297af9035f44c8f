/** Parts of a long text for adapters: what composes messages and what renders them cut alike. Limits in UTF-16 units. */
export { clip, splitText } from '../i18n/split-text.js';
