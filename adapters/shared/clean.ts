import type { Json } from '../../src/model/json.js';
import { idOf, textOf } from './json.js';

/** Text that survives JSON and a database: without `\0` and half surrogates. */
export const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** A text of which something is left when it is clean: cleaned after it was looked at, `\0` would be an empty one. */
export const cleanText = (json: Json | undefined): string | undefined => textOf(clean(textOf(json) ?? ''));

/** The same of an id: an empty one would be the same as every other empty one. */
export const cleanId = (json: Json | undefined): string | undefined => textOf(clean(idOf(json) ?? ''));
