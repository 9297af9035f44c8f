/** The schema, one entry a version; `user_version` says how many have run. Never edit an entry that was released: add one. */
export const migrations: readonly string[] = [
  `
  -- ready_n: the oldest item that may be taken now; null = nothing to take.
  CREATE TABLE conversation (
    c INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    agency TEXT NOT NULL,
    bot TEXT NOT NULL,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    token_hash TEXT,
    version INTEGER NOT NULL DEFAULT 0,
    owner TEXT NOT NULL DEFAULT '{"type":"bot"}',
    epoch INTEGER NOT NULL DEFAULT 0,
    locale TEXT,
    last_seq INTEGER NOT NULL DEFAULT 0,
    last_n INTEGER NOT NULL DEFAULT 0,
    ended_at INTEGER,
    ready_n INTEGER,
    waiting INTEGER NOT NULL DEFAULT 0,
    state TEXT
  ) STRICT;
  CREATE UNIQUE INDEX conversation_address ON conversation (address) WHERE ended_at IS NULL;
  CREATE INDEX conversation_ready ON conversation (ready_n) WHERE ready_n IS NOT NULL;

  -- The inbox and, once an item is done (open = 0, event dropped), the memory against repeats.
  CREATE TABLE item (
    n INTEGER PRIMARY KEY,
    c INTEGER NOT NULL,
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    open INTEGER NOT NULL DEFAULT 1,
    deferred INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    seen INTEGER,
    event TEXT
  ) STRICT;
  CREATE UNIQUE INDEX item_id ON item (c, id);
  CREATE INDEX item_open ON item (c, n) WHERE open = 1;
  CREATE TABLE dead (
    n INTEGER PRIMARY KEY, c INTEGER NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL, event TEXT NOT NULL
  ) STRICT;

  -- Transcript and citizen-visible events in one: with seq, the body is a ChatEvent; without, a TranscriptEntry.
  CREATE TABLE said (
    c INTEGER NOT NULL, n INTEGER NOT NULL, seq INTEGER, body TEXT NOT NULL, PRIMARY KEY (c, n)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE timer (c INTEGER NOT NULL, name TEXT NOT NULL, due_at INTEGER NOT NULL, PRIMARY KEY (c, name)) STRICT, WITHOUT ROWID;
  CREATE INDEX timer_due ON timer (due_at);

  CREATE TABLE call (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, c INTEGER NOT NULL, due_at INTEGER NOT NULL, tries INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX call_due ON call (due_at);
  CREATE INDEX call_conversation ON call (c);

  -- due_at is set on the head of an open lane only. boot: who is sending it right now.
  CREATE TABLE delivery (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    c INTEGER NOT NULL,
    lane TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'queued',
    open INTEGER NOT NULL DEFAULT 1,
    at INTEGER NOT NULL,
    due_at INTEGER,
    tries INTEGER NOT NULL DEFAULT 0,
    first_tried_at INTEGER,
    boot TEXT,
    possible_duplicate INTEGER NOT NULL DEFAULT 0,
    external_id TEXT,
    reason TEXT,
    message TEXT NOT NULL,
    request TEXT NOT NULL
  ) STRICT;
  CREATE INDEX delivery_due ON delivery (due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX delivery_lane ON delivery (c, lane, n) WHERE open = 1;
  CREATE INDEX delivery_failed ON delivery (status) WHERE status = 'failed';
  CREATE INDEX delivery_flagged ON delivery (n) WHERE possible_duplicate = 1;

  CREATE TABLE engagement (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, agency TEXT NOT NULL, conversation TEXT NOT NULL, status TEXT NOT NULL,
    requested_at INTEGER NOT NULL, body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX engagement_status ON engagement (agency, status, requested_at);
  CREATE INDEX engagement_conversation ON engagement (conversation);

  CREATE TABLE desk (
    agency TEXT NOT NULL, n INTEGER NOT NULL, conversation TEXT NOT NULL, type TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (agency, n)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE turn (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, c INTEGER NOT NULL, at INTEGER NOT NULL, record TEXT NOT NULL) STRICT;

  CREATE TABLE record (
    kind TEXT NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL, value TEXT NOT NULL, PRIMARY KEY (kind, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  `
  -- What is appended by every turn stands together, so that a commit touches few pages; the open items are indexed in memory.
  DROP INDEX conversation_ready;
  ALTER TABLE conversation DROP COLUMN ready_n;
  ALTER TABLE conversation DROP COLUMN last_seq;
  ALTER TABLE conversation DROP COLUMN last_n;
  CREATE TABLE line (
    row INTEGER PRIMARY KEY, c INTEGER NOT NULL, n INTEGER NOT NULL, seq INTEGER, body TEXT NOT NULL
  ) STRICT;
  INSERT INTO line (c, n, seq, body) SELECT c, n, seq, body FROM said ORDER BY c, n;
  DROP TABLE said;
  ALTER TABLE line RENAME TO said;
  CREATE UNIQUE INDEX said_line ON said (c, n);
  CREATE TABLE decided (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL, c INTEGER NOT NULL, at INTEGER NOT NULL, record TEXT NOT NULL
  ) STRICT;
  INSERT INTO decided SELECT n, id, c, at, record FROM turn;
  DROP TABLE turn;
  ALTER TABLE decided RENAME TO turn;
  CREATE INDEX turn_conversation ON turn (c);
  `,
  `
  -- Channels: reports find their delivery, items their address, and what is told too early waits.
  CREATE INDEX delivery_external ON delivery (external_id) WHERE external_id IS NOT NULL;
  CREATE INDEX conversation_at ON conversation (address);
  CREATE INDEX delivery_conversation ON delivery (c, n);
  CREATE TABLE early_report (
    channel TEXT NOT NULL, id TEXT NOT NULL, status TEXT NOT NULL, at INTEGER NOT NULL, reason TEXT, PRIMARY KEY (channel, id)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- A report names its part by our own id while that is open; reports that nobody waited for go by their age.
  CREATE INDEX delivery_part ON delivery (id) WHERE open = 1;
  CREATE INDEX early_report_at ON early_report (at);
  CREATE INDEX delivery_done ON delivery (at) WHERE open = 0;
  `,
  `
  -- What is counted every second is found at once, however much there is: open engagements by an index, timers by a tally.
  CREATE INDEX engagement_open ON engagement (n) WHERE status <> 'closed';
  CREATE TABLE tally (name TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  INSERT INTO tally SELECT 'timers', count(*) FROM timer;
  CREATE TRIGGER timer_set AFTER INSERT ON timer BEGIN UPDATE tally SET n = n + 1 WHERE name = 'timers'; END;
  CREATE TRIGGER timer_gone AFTER DELETE ON timer BEGIN UPDATE tally SET n = n - 1 WHERE name = 'timers'; END;
  `,
  `
  -- What a turn writes or looks up by its conversation stands in one place of the file, so that one who comes back costs one page, not four.
  -- kind 0: a line (key: its n, row: of said); 1: the head (key 0; body: Head of own.ts); 2: a turn (key: its n, negative); 3: an item (key:
  -- its id, row: its n), the memory against repeats. In this order the newest line, the head and the newest turn are neighbours.
  CREATE TABLE own (
    c INTEGER NOT NULL, kind INTEGER NOT NULL, key ANY NOT NULL, row INTEGER, body TEXT, PRIMARY KEY (c, kind, key)
  ) STRICT, WITHOUT ROWID;
  -- Each part has an index by conversation: no more than one conversation's rows are sorted, however much there is.
  INSERT INTO own (c, kind, key, row, body)
    SELECT c, 1 AS kind, 0 AS key, NULL, '{"version":' || version || ',"owner":' || owner || ',"epoch":' || epoch || ',"locale":' ||
      json_quote(locale) || ',"state":' || coalesce(state, 'null') || '}' FROM conversation
    UNION ALL SELECT c, 0, n, row, NULL FROM said
    UNION ALL SELECT c, 3, id, n, NULL FROM item
    UNION ALL SELECT c, 2, -n, NULL, NULL FROM turn
    ORDER BY 1, 2, 3;
  DROP INDEX said_line;
  DROP INDEX item_id;
  DROP INDEX turn_conversation;
  CREATE TRIGGER said_in AFTER INSERT ON said BEGIN INSERT INTO own (c, kind, key, row) VALUES (new.c, 0, new.n, new.row); END;
  CREATE TRIGGER said_out AFTER DELETE ON said BEGIN DELETE FROM own WHERE c = old.c AND kind = 0 AND key = old.n; END;
  CREATE TRIGGER item_in AFTER INSERT ON item BEGIN INSERT INTO own (c, kind, key, row) VALUES (new.c, 3, new.id, new.n); END;
  CREATE TRIGGER item_out AFTER DELETE ON item BEGIN DELETE FROM own WHERE c = old.c AND kind = 3 AND key = old.id; END;
  CREATE TRIGGER turn_in AFTER INSERT ON turn BEGIN INSERT INTO own (c, kind, key) VALUES (new.c, 2, -new.n); END;
  CREATE TRIGGER turn_out AFTER DELETE ON turn BEGIN DELETE FROM own WHERE c = old.c AND kind = 2 AND key = -old.n; END;
  CREATE TABLE resident (
    c INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    agency TEXT NOT NULL,
    bot TEXT NOT NULL,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    token_hash TEXT,
    ended_at INTEGER
  ) STRICT;
  INSERT INTO resident SELECT c, id, agency, bot, channel, address, created_at, token_hash, ended_at FROM conversation;
  DROP TABLE conversation;
  ALTER TABLE resident RENAME TO conversation;
  CREATE UNIQUE INDEX conversation_id ON conversation (id);
  CREATE UNIQUE INDEX conversation_address ON conversation (address) WHERE ended_at IS NULL;
  CREATE INDEX conversation_at ON conversation (address);
  `,
];

/** Marks the file as ours ("VENT"), so that another program's database is not taken for a new store. */
export const applicationId = 0x56454e54;
