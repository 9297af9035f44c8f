import { fileSchemas } from './index.js';
import { stepSchemas } from './steps.js';

/** Every word that may stand before a colon, and the two languages: what a line without a colon probably begins with. */
export const knownWords: ReadonlySet<string> = new Set([
  ...[...Object.values(fileSchemas), ...Object.values(stepSchemas)].flatMap((schema) => Object.keys(schema.shape)),
  ...'en es then if outcomes is next value file offices title hours'.split(' '),
]);
