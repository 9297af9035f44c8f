import type { Control } from '../../model/control.js';
import type { Instant } from '../../model/event.js';
import type { Conversation, NewConversation } from '../../model/ports/store.js';
import type { ConversationState } from '../../model/state.js';
import type { Driver, Row } from './driver.js';
import type { Journal } from './journal.js';
import { toKey } from '../rules/keys.js';
import { conversationOf, headJoin, parseHead, putHead, type Head } from './own.js';
import { num, numOrNull } from './rows.js';

/** A conversation's row, read once and then kept in step with the file. */
export interface Kept {
  readonly c: number;
  readonly conversation: Conversation;
  /** Transcript lines so far. */
  readonly lastN: number;
  /** A turn waits for a call: items it set aside are passed over. */
  readonly waiting: boolean;
  readonly state: ConversationState | null;
}

/** What a turn's commit changes of a conversation. */
export interface Change {
  readonly control: Control;
  readonly lastSeq: number;
  readonly lastN: number;
  readonly endedAt: Instant | null;
  readonly state: ConversationState;
}

/**
 * The conversations, with the ones in use kept in memory: one process owns the file, so what it wrote last is what stands there. Changes
 * are made inside a write and taken back through the journal if it fails.
 */
export interface Conversations {
  byId(id: string): Kept | undefined;
  byC(c: number): Kept;
  byAddress(address: string): Kept | undefined;
  insert(fresh: NewConversation): Kept;
  /** Something was said: both counters rise. Only memory changes; the transcript's own rows are what is read again. */
  said(kept: Kept, lines: number): Kept;
  /** Lines the citizen does not see were added: as `said`, for the transcript alone. */
  noted(kept: Kept, lines: number): Kept;
  commit(kept: Kept, change: Change): Kept;
  control(kept: Kept, control: Control): Kept;
  /** Counts as a commit without changing anything: whoever still works on the conversation is too late. */
  fence(kept: Kept): Kept;
}

/** Conversations kept in memory, each a few kilobytes; the longest unused go first. */
const keptAtMost = 2_000;

export function createConversations(driver: Driver, journal: Journal): Conversations {
  const columns =
    'v.c, v.id, v.agency, v.bot, v.channel, v.address, v.created_at, v.token_hash, v.ended_at, h.body AS head';
  const rowById = driver.prepare(`SELECT ${columns} FROM conversation v ${headJoin('v')} WHERE v.id = ?`);
  const rowByC = driver.prepare(`SELECT ${columns} FROM conversation v ${headJoin('v')} WHERE v.c = ?`);
  const openAt = driver.prepare('SELECT c FROM conversation WHERE address = ? AND ended_at IS NULL');
  const lastLine = driver.prepare('SELECT max(key) AS n FROM own WHERE c = ? AND kind = 0');
  const lastSeq = driver.prepare(
    `SELECT s.seq FROM own o CROSS JOIN said s ON s.row = o.row WHERE o.c = ? AND o.kind = 0 AND s.seq IS NOT NULL
     ORDER BY o.key DESC LIMIT 1`,
  );
  const insertRow = driver.prepare(
    `INSERT INTO conversation (id, agency, bot, channel, address, created_at, token_hash) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const head = driver.prepare(putHead);
  const end = driver.prepare('UPDATE conversation SET ended_at = ? WHERE c = ?');

  const kept = new Map<number, Kept>();
  const cOf = new Map<string, number>();

  const put = (next: Kept): Kept => {
    const { c } = next;
    const before = kept.get(c);
    journal.did(() => void (before ? kept.set(c, before) : drop(next)));
    kept.set(c, next);
    return next;
  };
  const drop = ({ c, conversation }: Kept): void => {
    kept.delete(c);
    cOf.delete(conversation.id);
  };
  const makeRoom = (): void => {
    if (kept.size < keptAtMost) return;
    // A map gives its entries in the order they came; what is used again comes anew.
    for (const one of kept.values()) {
      drop(one);
      if (kept.size <= keptAtMost / 2) return;
    }
  };
  const remember = (row: Row): Kept => {
    makeRoom();
    const c = num(row['c']);
    const head = parseHead(row['head']);
    const { state } = head;
    const one: Kept = {
      c,
      conversation: conversationOf(row, head, numOrNull(lastSeq.get(c)?.['seq']) ?? 0),
      lastN: numOrNull(lastLine.get(c)?.['n']) ?? 0,
      waiting: state !== null && state.waiting !== null,
      state,
    };
    kept.set(c, one);
    cOf.set(one.conversation.id, c);
    return one;
  };
  /** Writes what can change of it, as it stands now. */
  const save = (next: Kept): Kept => {
    const { version, control, locale } = next.conversation;
    head.run(next.c, JSON.stringify({ version, ...control, locale, state: next.state } satisfies Head));
    return put(next);
  };
  const byC = (c: number): Kept => kept.get(c) ?? remember(rowByC.get(c) as Row);

  return {
    byC,
    byId(id) {
      const c = cOf.get(id);
      const there = c === undefined ? undefined : kept.get(c);
      if (there) return there;
      const row = rowById.get(toKey(id));
      return row && remember(row);
    },
    byAddress(address) {
      const row = openAt.get(toKey(address));
      return row && byC(num(row['c']));
    },
    insert(fresh) {
      const { id, agency, bot, channel, address, at, tokenHash } = fresh;
      insertRow.run(toKey(id), agency, bot, channel, toKey(address), at, tokenHash);
      const one = remember(rowById.get(toKey(id)) as Row);
      journal.did(() => drop(one));
      return one;
    },
    said: (one, lines) =>
      put({
        ...one,
        lastN: one.lastN + lines,
        conversation: { ...one.conversation, lastSeq: one.conversation.lastSeq + lines },
      }),
    noted: (one, lines) => put({ ...one, lastN: one.lastN + lines }),
    commit(one, { control, lastSeq: seq, lastN, endedAt, state }) {
      const version = one.conversation.version + 1;
      if (endedAt !== one.conversation.endedAt) end.run(endedAt, one.c);
      return save({
        ...one,
        lastN,
        waiting: state.waiting !== null,
        state,
        conversation: { ...one.conversation, version, control, locale: state.locale, lastSeq: seq, endedAt },
      });
    },
    control(one, control) {
      const version = one.conversation.version + 1;
      return save({ ...one, conversation: { ...one.conversation, version, control } });
    },
    fence(one) {
      return this.control(one, one.conversation.control);
    },
  };
}
