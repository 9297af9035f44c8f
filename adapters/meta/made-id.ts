import { createHash } from 'node:crypto';
import type { Json } from '../../src/model/json.js';

/** An id for what the platform gave none: of the item's own content, so the same item sent again has the same one. */
export const madeId = (item: Json): string =>
  `made-${createHash('sha256').update(JSON.stringify(item)).digest('hex').slice(0, 40)}`;
