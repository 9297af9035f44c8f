import type { Owner } from '../../model/control.js';
import type { Conversation } from '../../model/ports/store.js';
import type { ConversationState } from '../../model/state.js';
import type { Row, SqlValue } from './driver.js';
import { fromKey } from './keys.js';

/** Column readers: a row came from our own schema, so a wrong type is a bug, not an input. */
export const num = (value: SqlValue | undefined): number => value as number;
export const numOrNull = (value: SqlValue | undefined): number | null => (value ?? null) as number | null;
export const str = (value: SqlValue | undefined): string => value as string;
export const strOrNull = (value: SqlValue | undefined): string | null => (value ?? null) as string | null;
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names what our own schema holds
export const parse = <T>(value: SqlValue | undefined): T => JSON.parse(value as string) as T;

/** Columns of a conversation without its state, which can be large. */
export const conversationColumns =
  'c, id, agency, bot, channel, address, created_at, token_hash, version, owner, epoch, locale, last_seq, last_n, ended_at, ready_n, waiting';

export function conversationOf(row: Row): Conversation {
  return {
    id: fromKey(str(row['id'])),
    agency: str(row['agency']),
    bot: str(row['bot']),
    channel: str(row['channel']),
    address: fromKey(str(row['address'])),
    createdAt: num(row['created_at']),
    tokenHash: strOrNull(row['token_hash']),
    version: num(row['version']),
    control: { owner: parse<Owner>(row['owner']), epoch: num(row['epoch']) },
    locale: strOrNull(row['locale']),
    lastSeq: num(row['last_seq']),
    endedAt: numOrNull(row['ended_at']),
  };
}

export function stateOf(row: Row): ConversationState | null {
  return row['state'] === null ? null : parse<ConversationState>(row['state']);
}
