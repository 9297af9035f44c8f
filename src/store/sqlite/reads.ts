import type { Engagement } from '../../model/control.js';
import type { Json } from '../../model/json.js';
import type { ChatEvent } from '../../model/outbound.js';
import type { DeskEvent, Store, TranscriptEntry } from '../../model/ports/store.js';
import { compareEngagements } from '../rules/engagements.js';
import { lineOf } from '../rules/said.js';
import type { Driver } from './driver.js';
import { fromKey, toKey } from './keys.js';
import { conversationColumns, conversationOf, num, numOrNull, parse, stateOf, str } from './rows.js';

type Reads = Pick<
  Store,
  | 'conversation'
  | 'conversationAt'
  | 'state'
  | 'events'
  | 'transcript'
  | 'engagements'
  | 'engagement'
  | 'deskEvents'
  | 'lastDeskEvent'
  | 'turnRecord'
>;

/** Questions that change nothing; they see exactly what is committed. */
export function createReads(driver: Driver): Reads {
  const byId = driver.prepare(`SELECT ${conversationColumns}, state FROM conversation WHERE id = ?`);
  const byAddress = driver.prepare(
    `SELECT ${conversationColumns} FROM conversation WHERE address = ? AND ended_at IS NULL`,
  );
  // seq <= n always, so the key's order serves both.
  const events = driver.prepare(
    `SELECT s.seq, s.body FROM said s JOIN conversation v ON v.c = s.c
     WHERE v.id = ?1 AND s.n > ?2 AND s.seq > ?2 ORDER BY s.n LIMIT ?3`,
  );
  const said = driver.prepare(
    `SELECT s.n, s.seq, s.body FROM said s JOIN conversation v ON v.c = s.c WHERE v.id = ? AND s.n > ? ORDER BY s.n LIMIT ?`,
  );
  const ofConversation = driver.prepare('SELECT body FROM engagement WHERE conversation = ?');
  const openOnes = driver.prepare(
    'SELECT body FROM engagement WHERE agency = ? AND status = ? ORDER BY requested_at, id LIMIT ?',
  );
  const closedOnes = driver.prepare(
    `SELECT body FROM engagement WHERE agency = ? AND status = 'closed' ORDER BY requested_at DESC, id DESC LIMIT ?`,
  );
  const engagement = driver.prepare('SELECT body FROM engagement WHERE id = ?');
  const desk = driver.prepare(
    'SELECT n, agency, conversation, type, at FROM desk WHERE agency = ? AND n > ? ORDER BY n LIMIT ?',
  );
  const lastDesk = driver.prepare('SELECT max(n) AS n FROM desk WHERE agency = ?');
  const turn = driver.prepare(
    'SELECT t.id, t.record, v.id AS conversation FROM turn t JOIN conversation v ON v.c = t.c WHERE t.id = ?',
  );

  return {
    conversation: async (id) => {
      const row = byId.get(toKey(id));
      return row ? conversationOf(row) : null;
    },
    conversationAt: async (address) => {
      const row = byAddress.get(toKey(address));
      return row ? conversationOf(row) : null;
    },
    state: async (id) => {
      const row = byId.get(toKey(id));
      return row ? stateOf(row) : null;
    },
    events: async (id, after, limit) =>
      events
        .all(toKey(id), after, limit)
        .map((row) => ({ ...parse<Omit<ChatEvent, 'seq'>>(row['body']), seq: num(row['seq']) })),
    transcript: async (id, after, limit) =>
      said.all(toKey(id), after, limit).map((row) => {
        const seq = numOrNull(row['seq']);
        const entry = seq === null ? parse<TranscriptEntry>(row['body']) : lineOf(parse<ChatEvent>(row['body']));
        return { ...entry, n: num(row['n']), seq };
      }),
    engagements: async ({ agency, status, conversation, limit }) => {
      const statuses = status ?? ['queued', 'active', 'deferred', 'closed'];
      const rows =
        conversation === undefined
          ? statuses.flatMap((one) =>
              one === 'closed' ? closedOnes.all(agency, limit) : openOnes.all(agency, one, limit),
            )
          : ofConversation.all(toKey(conversation));
      return rows
        .map((row) => parse<Engagement>(row['body']))
        .filter((one) => one.agency === agency && statuses.includes(one.status))
        .sort(compareEngagements)
        .slice(0, limit);
    },
    engagement: async (id) => {
      const row = engagement.get(toKey(id));
      return row ? parse<Engagement>(row['body']) : null;
    },
    deskEvents: async (agency, after, limit) =>
      desk.all(agency, after, limit).map((row) => ({
        n: num(row['n']),
        agency: str(row['agency']),
        conversation: fromKey(str(row['conversation'])),
        type: str(row['type']) as DeskEvent['type'],
        at: num(row['at']),
      })),
    lastDeskEvent: async (agency) => numOrNull(lastDesk.get(agency)?.['n']) ?? 0,
    turnRecord: async (messageId) => {
      // Message ids are `turnId.n`.
      const row = turn.get(toKey(messageId.replace(/\.\d+$/, ''))) ?? turn.get(toKey(messageId));
      return row
        ? {
            turnId: fromKey(str(row['id'])),
            conversation: fromKey(str(row['conversation'])),
            record: parse<Json>(row['record']),
          }
        : null;
    },
  };
}
