import type { Engagement } from '../../model/control.js';
import type { Json } from '../../model/json.js';
import type { ChatEvent } from '../../model/outbound.js';
import type { DeskEvent, TranscriptEntry } from '../../model/ports/store.js';
import { compareEngagements } from '../rules/engagements.js';
import type { ReadVerbs } from '../rules/read-verbs.js';
import { lineOf } from '../rules/said.js';
import type { Conversations, Kept } from './conversations.js';
import type { Driver } from './driver.js';
import { fromKey, toKey } from '../rules/keys.js';
import { num, numOrNull, parse, str } from './rows.js';

/** Questions that change nothing; they see exactly what is committed. */
export function createReads(driver: Driver, conversations: Conversations): ReadVerbs {
  const lines = 'FROM own o CROSS JOIN said s ON s.row = o.row WHERE o.c = ?1 AND o.kind = 0 AND o.key > ?2';
  // seq <= n always, so what is before in one order is before in the other.
  const events = driver.prepare(`SELECT s.seq, s.body ${lines} AND s.seq > ?2 ORDER BY o.key LIMIT ?3`);
  const said = driver.prepare(`SELECT s.n, s.seq, s.body ${lines} ORDER BY o.key LIMIT ?3`);
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
  const turnOf = driver.prepare(
    `SELECT t.id, t.c, t.record FROM own o CROSS JOIN turn t ON t.n = -o.key WHERE o.c = ? AND o.kind = 2 AND t.id IN (?, ?)
     ORDER BY o.key LIMIT 1`,
  );
  const anyTurn = driver.prepare('SELECT id, c, record FROM turn WHERE id IN (?, ?) ORDER BY n DESC LIMIT 1');

  const eventsOf = (there: Kept, after: number, limit: number): readonly ChatEvent[] =>
    there.conversation.lastSeq <= after
      ? []
      : events
          .all(there.c, after, limit)
          .map((row) => ({ ...parse<Omit<ChatEvent, 'seq'>>(row['body']), seq: num(row['seq']) }));

  return {
    conversation: async (id) => conversations.byId(id)?.conversation ?? null,
    conversationAt: async (address) => conversations.byAddress(address)?.conversation ?? null,
    state: async (id) => conversations.byId(id)?.state ?? null,
    events: async (id, after, limit) => {
      const there = conversations.byId(id);
      return there ? eventsOf(there, after, limit) : [];
    },
    feed: async (id, after, limit) => {
      const there = conversations.byId(id);
      return there ? { conversation: there.conversation, events: eventsOf(there, after, limit) } : null;
    },
    transcript: async (id, after, limit) =>
      said.all(conversations.byId(id)?.c ?? null, after, limit).map((row) => {
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
      // Message ids are `turnId.n`; the engine's turn ids are `conversation-item`, which tells where to look. Others are searched for.
      const turnId = messageId.replace(/\.\d+$/, '');
      const there = conversations.byId(turnId.replace(/-\d+$/, ''));
      const ids = [toKey(turnId), toKey(messageId)] as const;
      const row = there ? turnOf.get(there.c, ...ids) : anyTurn.get(...ids);
      return row
        ? {
            turnId: fromKey(str(row['id'])),
            conversation: conversations.byC(num(row['c'])).conversation.id,
            record: parse<Json>(row['record']),
          }
        : null;
    },
  };
}
