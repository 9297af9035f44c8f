import { createHash } from 'node:crypto';
import type { Json } from '../../src/model/json.js';

const mark = 'made-';

/** An id for what the platform gave none: of the item's own content, so the same item sent again has the same one. */
export const madeId = (item: Json): string =>
  `${mark}${createHash('sha256').update(JSON.stringify(item)).digest('hex').slice(0, 40)}`;

/** Whether an id was made by us: the platform knows no such message. */
export const isMadeId = (id: string): boolean => id.startsWith(mark);
