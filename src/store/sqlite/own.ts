import type { Owner } from '../../model/control.js';
import type { ConversationState } from '../../model/state.js';
import type { SqlValue } from './driver.js';
import { parse } from './rows.js';

/** What changes of a conversation with its turns. Its other columns stand apart: they are written once. */
export interface Head {
  readonly version: number;
  readonly owner: Owner;
  readonly epoch: number;
  readonly locale: string | null;
  readonly state: ConversationState | null;
}

/** The version of the schema that has the table `own`. */
export const ownSince = 6;

/** Joins the head `h` to the conversation `v`. */
export const headJoin = 'LEFT JOIN own h ON h.c = v.c AND h.kind = 1 AND h.key = 0';

/** Writes a head: row, body. */
export const putHead =
  'INSERT INTO own (c, kind, key, body) VALUES (?, 1, 0, ?) ON CONFLICT (c, kind, key) DO UPDATE SET body = excluded.body';

const unborn: Head = { version: 0, owner: { type: 'bot' }, epoch: 0, locale: null, state: null };

/** A head as it stands in the file; a conversation that no turn has touched has none yet. */
export const parseHead = (body: SqlValue | undefined): Head => (typeof body === 'string' ? parse<Head>(body) : unborn);
