import type { Owner } from '../../model/control.js';
import type { Conversation } from '../../model/ports/store.js';
import type { ConversationState } from '../../model/state.js';
import { fromKey } from '../rules/keys.js';
import type { Row, SqlValue } from './driver.js';
import { num, numOrNull, parse, str, strOrNull } from './rows.js';

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

/** Joins the head `h` to what belongs to a conversation. Kinds of rows: 0 a line, 1 the head, 2 a turn, 3 an item (migrations.ts says their keys). */
export const headJoin = (to: 'v' | 'i'): string => `LEFT JOIN own h ON h.c = ${to}.c AND h.kind = 1 AND h.key = 0`;

/** Writes a head: row, body. */
export const putHead =
  'INSERT INTO own (c, kind, key, body) VALUES (?, 1, 0, ?) ON CONFLICT (c, kind, key) DO UPDATE SET body = excluded.body';

const unborn: Head = { version: 0, owner: { type: 'bot' }, epoch: 0, locale: null, state: null };

/** A head as it stands in the file; a conversation that no turn has touched has none yet. */
export const parseHead = (body: SqlValue | undefined): Head => (typeof body === 'string' ? parse<Head>(body) : unborn);

/** A conversation as its row, its head and its newest line have it. */
export const conversationOf = (row: Row, { version, owner, epoch, locale }: Head, lastSeq: number): Conversation => ({
  id: fromKey(str(row['id'])),
  agency: str(row['agency']),
  bot: str(row['bot']),
  channel: str(row['channel']),
  address: fromKey(str(row['address'])),
  createdAt: num(row['created_at']),
  tokenHash: strOrNull(row['token_hash']),
  version,
  control: { owner, epoch },
  locale,
  lastSeq,
  endedAt: numOrNull(row['ended_at']),
});
