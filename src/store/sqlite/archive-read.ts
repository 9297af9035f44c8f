import type { Engagement } from '../../model/control.js';
import type { InboundEvent } from '../../model/event.js';
import type { Json } from '../../model/json.js';
import type { ChatEvent, OutboundMessage } from '../../model/outbound.js';
import type {
  Archive,
  DeadLetter,
  PortableCall,
  PortableConversation,
  PortableDelivery,
  PortableItem,
  PortableLine,
  PortableTurn,
} from '../../model/ports/archive.js';
import type { NewCall, TranscriptEntry } from '../../model/ports/store.js';
import { fromKey, isInnerKey, toKey } from '../rules/keys.js';
import type { Driver, Row } from './driver.js';
import { conversationOf, headJoin, parseHead } from './own.js';
import { num, numOrNull, parse, str, strOrNull } from './rows.js';

/** What can change of a conversation without its version, each from an index: items, transcript, sends, reports, the sweep. */
const marked = [
  `(SELECT coalesce(max(i.n), 0) || '-' || count(*) || '-' || sum(open) || '-' || sum(tries) || '-' || sum(deferred) FROM own o CROSS JOIN item i ON i.n = o.row WHERE o.c = v.c AND o.kind = 3)`,
  `(SELECT count(*) FROM dead WHERE c = v.c)`,
  `(SELECT max(key) FROM own WHERE c = v.c AND kind = 0)`,
  `(SELECT count(*) || '-' || sum(due_at) FROM timer WHERE c = v.c)`,
  `(SELECT count(*) || '-' || sum(due_at) || '-' || sum(tries) FROM call WHERE c = v.c)`,
  `(SELECT count(*) || '-' || max(n) || '-' || sum(open) || '-' || sum(tries) || '-' || coalesce(sum(due_at), 0) || '-' || sum(possible_duplicate)
      || '-' || sum(instr('queued sending suppressed sent failed delivered read', status) * (n % 97 + 1)) FROM delivery WHERE c = v.c)`,
  `(SELECT count(*) || '-' || sum(instr('queued active deferred closed', status) * (n % 97 + 1)) FROM engagement WHERE conversation = v.id)`,
  `(SELECT count(*) || '-' || min(key) FROM own WHERE c = v.c AND kind = 2)`,
];

/** Reads conversations out of the data file in their portable form. */
export function readerOf(driver: Driver): {
  conversations(after: string | null, limit: number): Awaited<ReturnType<Archive['conversations']>>;
  read(id: string): PortableConversation | null;
} {
  const page = driver.prepare(
    `SELECT v.id, coalesce(json_extract(h.body, '$.version'), 0) || ' ' || ${marked.map((one) => `coalesce(${one}, '')`).join(` || ' ' || `)} AS mark
     FROM conversation v ${headJoin('v')} WHERE v.id > ? ORDER BY v.id LIMIT ?`,
  );
  const byId = driver.prepare(`SELECT v.*, h.body AS head FROM conversation v ${headJoin('v')} WHERE v.id = ?`);
  const last = driver.prepare(
    'SELECT max((SELECT coalesce(max(n), 0) FROM item), (SELECT coalesce(max(n), 0) FROM dead)) AS n',
  );
  const items = driver.prepare(
    `SELECT i.n, i.id, i.at, i.open, i.deferred, i.tries, i.seen, i.event
     FROM own o CROSS JOIN item i ON i.n = o.row WHERE o.c = ? AND o.kind = 3 ORDER BY i.n`,
  );
  const dead = driver.prepare('SELECT n, id, at, reason, event FROM dead WHERE c = ? ORDER BY n');
  const said = driver.prepare(
    'SELECT s.seq, s.body FROM own o CROSS JOIN said s ON s.row = o.row WHERE o.c = ? AND o.kind = 0 ORDER BY o.key',
  );
  const timers = driver.prepare('SELECT name, due_at FROM timer WHERE c = ?');
  const calls = driver.prepare('SELECT due_at, tries, body FROM call WHERE c = ?');
  const deliveries = driver.prepare('SELECT * FROM delivery WHERE c = ? ORDER BY n');
  const engagements = driver.prepare('SELECT body FROM engagement WHERE conversation = ? ORDER BY n');
  const turns = driver.prepare(
    'SELECT t.id, t.at, t.record FROM own o CROSS JOIN turn t ON t.n = -o.key WHERE o.c = ? AND o.kind = 2 ORDER BY o.key DESC',
  );

  return {
    conversations: (after, limit) =>
      page
        .all(after === null ? '' : toKey(after), limit)
        .map((row) => ({ id: fromKey(str(row['id'])), mark: str(row['mark']) })),

    read(id) {
      const row = byId.get(toKey(id));
      if (!row) return null;
      const c = num(row['c']);
      const head = parseHead(row['head']);
      const received = items.all(c);
      const lines = said.all(c).map(lineOf);
      return {
        conversation: conversationOf(
          row,
          head,
          lines.reduce((seq, line) => ('event' in line ? line.event.seq : seq), 0),
        ),
        state: head.state,
        numbered: num(last.get()?.['n']),
        items: received.filter((item) => item['open'] === 1).map(itemOf),
        known: received.filter((item) => item['open'] === 0).map(idOf),
        dead: dead.all(c).map(deadOf),
        lines,
        timers: timers.all(c).map((timer) => ({ name: fromKey(str(timer['name'])), dueAt: num(timer['due_at']) })),
        calls: calls.all(c).map(callOf),
        deliveries: deliveries.all(c).map(deliveryOf),
        engagements: engagements.all(toKey(id)).map((one) => parse<Engagement>(one['body'])),
        turns: turns.all(c).map(turnOf),
      };
    },
  };
}

const idOf = (row: Row): { readonly id: string; readonly own: boolean; readonly at: number } => {
  const key = str(row['id']);
  return { id: fromKey(key), own: isInnerKey(key), at: num(row['at']) };
};

const itemOf = (row: Row): PortableItem => ({
  ...idOf(row),
  n: num(row['n']),
  seen: numOrNull(row['seen']),
  tries: num(row['tries']),
  deferred: row['deferred'] === 1,
  event: parse<InboundEvent>(row['event']),
});

const deadOf = (row: Row): DeadLetter => ({
  ...idOf(row),
  n: num(row['n']),
  reason: str(row['reason']),
  event: parse<InboundEvent>(row['event']),
});

function lineOf(row: Row): PortableLine {
  const seq = numOrNull(row['seq']);
  return seq === null
    ? { entry: parse<TranscriptEntry>(row['body']) }
    : { event: { ...parse<Omit<ChatEvent, 'seq'>>(row['body']), seq } };
}

const callOf = (row: Row): PortableCall => ({
  call: parse<NewCall>(row['body']),
  dueAt: num(row['due_at']),
  tries: num(row['tries']),
});

function deliveryOf(row: Row): PortableDelivery {
  const status = str(row['status']) as PortableDelivery['status'] | 'sending';
  const part = {
    id: fromKey(str(row['id'])),
    lane: str(row['lane']) as PortableDelivery['lane'],
    at: num(row['at']),
    tries: num(row['tries']),
    firstTriedAt: numOrNull(row['first_tried_at']),
    possibleDuplicate: status === 'sending' || row['possible_duplicate'] === 1,
    reason: strOrNull(row['reason']),
  };
  if (status !== 'queued' && status !== 'sending')
    return { ...part, status, externalId: strOrNull(row['external_id']) };
  return {
    ...part,
    status: 'queued',
    dueAt: numOrNull(row['due_at']),
    message: parse<OutboundMessage>(row['message']),
    request: parse<Json>(row['request']),
  };
}

const turnOf = (row: Row): PortableTurn => ({
  id: fromKey(str(row['id'])),
  at: num(row['at']),
  record: parse<PortableTurn['record']>(row['record']),
});
